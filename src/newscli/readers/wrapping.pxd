# The C types of wrapping.py.
cimport cython

@cython.locals(character=Py_UCS4)
cpdef bint is_narrow(str text)

cpdef Py_ssize_t columns(str text)

@cython.locals(start=Py_ssize_t, end=Py_ssize_t, length=Py_ssize_t)
cpdef Py_ssize_t first_word_columns(str text)

cpdef bint is_forced(str line, str following, Py_ssize_t width)
