# The C types of characters.py.
cimport cython

@cython.locals(character=Py_UCS4, before=Py_UCS4)
cpdef bint is_tidy(str text)

@cython.locals(character=Py_UCS4, before=Py_UCS4, earlier=Py_UCS4)
cdef bint _is_plain(str text)

@cython.locals(character=Py_UCS4, before=Py_UCS4, earlier=Py_UCS4)
cdef bint _may_hold_mojibake(str text)

cdef bint _may_be_mojibake(Py_UCS4 earlier, Py_UCS4 before, Py_UCS4 character)

cdef bint _may_be_odd(Py_UCS4 character)

@cython.locals(character=Py_UCS4)
cdef bint _holds_odd(str text)

@cython.locals(parts=list, start=Py_ssize_t, place=Py_ssize_t, character=Py_UCS4)
cdef str _without_odd(str text)

cdef str _replacement(str character)

cpdef list clean_lines(str text)

cpdef str clean(str text)
