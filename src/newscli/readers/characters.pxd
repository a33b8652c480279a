# The C types of characters.py.
cimport cython

from newscli.readers.doubts cimport may_be_broken, may_be_odd

cdef int MAY_BE_ODD, MAY_BE_BROKEN

@cython.locals(character=Py_UCS4, before=Py_UCS4)
cpdef bint is_tidy(str text)

@cython.locals(character=Py_UCS4, before=Py_UCS4, earlier=Py_UCS4, doubts=int)
cdef int _doubts(str text)

@cython.locals(parts=list, start=Py_ssize_t, place=Py_ssize_t, character=Py_UCS4)
cdef str _without_odd(str text)

cdef str _replacement(str character)

cpdef list clean_lines(str text)

@cython.locals(doubts=int)
cpdef str clean(str text)
