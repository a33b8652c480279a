# The C types of fragments.py.
cimport cython

cdef Py_ssize_t PROSE_CHARACTERS, PROSE_BLANKS, LONGEST_LINK_WORD

cpdef bint goes_on(str line, str following, str after)

@cython.locals(bare=str)
cpdef bint ends_sentence(str line)

cdef bint _is_open(str line)

cdef bint _is_link_word(str line)

cdef bint _is_prose(str line)
