# The C types of sayings.py.
cimport cython

cdef Py_ssize_t BEFORE_DIGIT, LAST_CODE, CODE_STEP
cdef bytes KNOWN_CODES
cdef tuple CODES
cdef dict SAID_BY_WORD

@cython.locals(
    place=Py_ssize_t, start=Py_ssize_t, tried=Py_ssize_t, prices=Py_ssize_t, end=Py_ssize_t, char=Py_UCS4, names=list,
    counts=dict, ends=dict, code=Py_ssize_t,
)
cpdef dict count_sayings(str text)

@cython.locals(place=Py_ssize_t)
cdef Py_ssize_t _price_end(str text, Py_ssize_t first, Py_ssize_t digit)

@cython.locals(char=Py_UCS4, behind=Py_ssize_t)
cdef bint _begins_price(str text, Py_ssize_t place)

cdef bint _is_digit(Py_UCS4 char)

cdef bint _is_word(Py_UCS4 char)
