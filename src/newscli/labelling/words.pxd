# The C types of words.py.
cimport cython

cdef int PARTS_WORDS, OF_NUMBER, OF_WORD
cdef Py_ssize_t FUNCTION, ANCHOR, LONGEST_KEPT, LONGEST_PLAIN
cdef unsigned long long ALL_BITS, LAST_SLOT, SPREAD
cdef Signs NO_SIGNS
cdef list LAST_WORDS

@cython.final
cdef class Signs:
    cdef Py_ssize_t number
    cdef dict of

@cython.final
cdef class Kept:
    cdef unsigned long long code
    cdef bint plain
    cdef str word
    cdef Py_ssize_t signs, sign

@cython.final
cdef class Wording:
    cdef readonly list words
    cdef readonly Py_ssize_t functions
    cdef readonly bint anchored

@cython.locals(
    words=list, functions=Py_ssize_t, found=Py_ssize_t, before=int, now=int, in_word=bint, plain=bint,
    letter=Py_ssize_t, is_plain=bint, start=Py_ssize_t, code=cython.ulonglong, place=Py_ssize_t, char=Py_UCS4,
    kept=Kept, wording=Wording,
)
cpdef Wording cut(str text, bint marked, Signs signs)

@cython.locals(slot=Py_ssize_t, kept=Kept, is_it=bint)
cdef Kept _kept(
    str text, Py_ssize_t start, Py_ssize_t end, unsigned long long code, bint plain, Signs signs
)

cdef bint _is_at(str word, str text, Py_ssize_t start, Py_ssize_t end)

@cython.locals(char=Py_UCS4)
cdef str _small(str word)

@cython.locals(kept=Kept)
cdef Kept _made(str word, unsigned long long code, bint plain, Signs signs)

@cython.locals(char=Py_UCS4)
cpdef str lowered(str text)

cpdef list find_words(str text)

cdef inline int _part_of(Py_UCS4 char, bint marked) noexcept
