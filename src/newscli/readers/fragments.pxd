# The C types of fragments.py.
cimport cython

cdef Py_ssize_t PROSE_CHARACTERS, PROSE_BLANKS, LONGEST_LINK_WORD, LONGEST_OPEN_END
cdef str SENTENCE_ENDS, CLOSING, CONTINUING

cpdef bint goes_on(str line, str following, str after)

@cython.locals(end=Py_ssize_t)
cpdef bint ends_sentence(str line)

cdef bint _is_continuation(str line)

@cython.locals(blank=Py_ssize_t)
cdef bint _is_open(str line)

cdef bint _is_link_word(str line)

@cython.locals(blanks=Py_ssize_t, character=Py_UCS4)
cdef bint _is_prose(str line)
