# The C types of characters.py.
cimport cython

@cython.locals(character=Py_UCS4, before=Py_UCS4)
cpdef bint is_tidy(str text)

@cython.locals(character=Py_UCS4, before=Py_UCS4, earlier=Py_UCS4)
cdef bint _may_hold_mojibake(str text)

@cython.locals(character=Py_UCS4)
cdef bint _may_be_odd(str text)

cpdef list clean_lines(str text)
