# The C types of vocabulary.py.
cimport cython

cdef Py_ssize_t FIRST_WORDS, LAST_CHARACTERS, MOST_PLACES
cdef unsigned long long START, END, LEFT_OUT, BASIS, PRIME, ALL_BITS, SPREAD
cdef int BLANK, OF_WORD, ALONE

@cython.locals(found=Py_ssize_t)
cpdef list hashes_of(str text)

@cython.locals(
    length=Py_ssize_t, count=Py_ssize_t, words=Py_ssize_t, place=Py_ssize_t, tail=Py_ssize_t,
    before=cython.ulonglong, word=cython.ulonglong, kind=int,
)
cpdef Py_ssize_t hashes(str text, unsigned long long[::1] into)

cdef unsigned long long _pair(unsigned long long before, unsigned long long word)

@cython.locals(length=Py_ssize_t)
cdef Py_ssize_t _next_word(str text, Py_ssize_t place)

cpdef int kind_of(Py_UCS4 char)

cpdef bint is_unspaced(Py_UCS4 char)

cdef unsigned long long _code(Py_UCS4 char)

@cython.final
cdef class Vocabulary:
    cdef readonly tuple labels
    cdef readonly Py_ssize_t places
    cdef readonly list bias
    cdef readonly object weights

    @cython.locals(
        into=cython.ulonglong[::1], sums=cython.longlong[::1], bias=cython.longlong[::1], weights=cython.char[::1],
        count=Py_ssize_t, labels=Py_ssize_t, last=cython.ulonglong, number=Py_ssize_t, label=Py_ssize_t,
        found=Py_ssize_t, index=Py_ssize_t, first=Py_ssize_t, text=str,
    )
    cpdef object score(self, list texts, double[::1] cells)
