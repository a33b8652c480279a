# The C types of sayings.py.
cimport cython

cdef tuple CODES
cdef dict SAID_BY_WORD

@cython.locals(place=Py_ssize_t, start=Py_ssize_t, char=Py_UCS4, names=list)
cpdef dict count_sayings(str text)

@cython.locals(count=Py_ssize_t, end=Py_ssize_t, place=Py_ssize_t, char=Py_UCS4, in_word=bint, is_word=bint, begins=bint)
cdef Py_ssize_t _count_prices(str text)

cdef bint _is_word(Py_UCS4 char)
