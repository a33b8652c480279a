# The C types of characters.py.
cimport cython

@cython.locals(character=Py_UCS4, before=Py_UCS4)
cpdef bint is_tidy(str text)

@cython.locals(character=Py_UCS4, before=Py_UCS4, earlier=Py_UCS4)
cdef bint _may_hold_mojibake(str text)

@cython.locals(place=Py_ssize_t, character=Py_UCS4)
cdef Py_ssize_t _find_odd(str text, Py_ssize_t start)

@cython.locals(parts=list, start=Py_ssize_t, place=Py_ssize_t)
cdef str _without_odd(str text)

cdef str _replacement(str character)

cpdef list clean_lines(str text)
