# The C types of wrapping.py.
cimport cython

from newscli.readers.line cimport Line

@cython.locals(character=Py_UCS4)
cpdef bint is_narrow(str text)

cpdef Py_ssize_t columns(str text)

@cython.locals(start=Py_ssize_t, end=Py_ssize_t, length=Py_ssize_t)
cpdef Py_ssize_t first_word_columns(str text)

@cython.locals(
    widths=list, text_widths=list, full=list, index=Py_ssize_t, width=Py_ssize_t, least=Py_ssize_t, nearly=Py_ssize_t,
    line=Line, before=Line, best=Py_ssize_t, forced=Py_ssize_t, candidate=Py_ssize_t, low=Py_ssize_t,
    high=Py_ssize_t, agreeing=Py_ssize_t, nearly_full=Py_ssize_t,
)
cpdef object find_width(list lines)

cpdef bint is_forced(str line, str following, Py_ssize_t width)
