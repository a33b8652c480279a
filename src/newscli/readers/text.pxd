# The C types of text.py.
cimport cython

from newscli.readers.characters cimport clean
from newscli.readers.fragments cimport ends_sentence, goes_on
from newscli.readers.line cimport Line
from newscli.readers.wrapping cimport find_width, is_forced

cdef str FIXED, MARKS, RULER
cdef Py_ssize_t MOST_HASHES, MOST_DIGITS

@cython.locals(
    gap=Py_ssize_t, number=Py_ssize_t, raw=str, dirty=str, text=str, marker=str, end=Py_ssize_t, line=Line,
    size=Py_ssize_t,
)
cdef list _non_blank(list raw_lines, list dirty_lines)

@cython.locals(first=Py_UCS4, size=Py_ssize_t, end=Py_ssize_t)
cdef Py_ssize_t _marker_end(str text)

@cython.locals(line=Line)
cdef bint _is_markdown(list lines, str text)

@cython.locals(line=Line, numbered=list, numbers=set)
cdef list _with_lone_numbers(list lines)

cdef bint _is_ruler(str text)

cdef bint _is_fixed(str text)

@cython.locals(count=Py_ssize_t, char=Py_UCS4, before=Py_UCS4)
cdef bint _may_be_glued(str text)

@cython.locals(
    group=list, groups=list, index=Py_ssize_t, line=Line, before=Line, after=Line, follow=str, together=bint,
)
cdef list _paragraphs(list lines, object width, bint keeps_blanks)

@cython.locals(line=Line, led=Py_ssize_t, trailed=Py_ssize_t)
cdef bint _keeps_blanks(list lines)

cdef bint _is_parted_inline(Line before, Line line)

cdef bint _is_wrapped_number(Line before, Line line, Py_ssize_t width)

cdef bint _starts_anew(Line before, Line line)

@cython.locals(first=Line, last=Line, line=Line, text=str, texts=list, marker=str)
cdef object _block(list group, bint is_markdown, object known_words)
