# The C types of text.py.
cimport cython

cdef class Line:
    cdef public Py_ssize_t number
    cdef public str raw
    cdef public str text
    cdef public str marker
    cdef public Py_ssize_t gap
    cdef public bint fixed

@cython.locals(gap=Py_ssize_t, number=Py_ssize_t, raw=str, text=str, marker=str)
cdef list _non_blank(list raw_lines, list dirty_lines)

cdef bint _is_fixed(str text)

@cython.locals(count=Py_ssize_t, char=Py_UCS4, before=Py_UCS4)
cdef bint _may_be_glued(str text)

@cython.locals(group=list, groups=list, index=Py_ssize_t, line=Line, before=Line, after=Line)
cdef list _paragraphs(list lines, object width)

cdef bint _is_wrapped_number(Line before, Line line, Py_ssize_t width)

cdef bint _starts_anew(Line before, Line line)

@cython.locals(first=Line, last=Line, line=Line, text=str, marker=str)
cdef object _block(list group, bint is_markdown, object known_words)
