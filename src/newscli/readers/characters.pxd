# The C types of characters.py.
cimport cython

@cython.locals(character=Py_UCS4, place=Py_ssize_t, is_beyond=bint, before_is_beyond=bint)
cdef Py_ssize_t _neighbours_beyond_ascii(str text)

@cython.locals(character=Py_UCS4)
cdef bint _may_be_odd(str text)

cpdef list clean_lines(str text)
