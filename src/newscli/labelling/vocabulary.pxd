# The C types of vocabulary.py.
cimport cython

cdef Py_ssize_t FIRST_WORDS, LAST_CHARACTERS, MOST_PLACES
cdef unsigned long long START, END, LEFT_OUT, BASIS, PRIME, ALL_BITS, SPREAD
cdef Py_ssize_t LANES
cdef unsigned long long EVERY_OTHER, LANE
cdef int NOT_YET, NOW, DONE, BLANK, OF_WORD, ALONE

@cython.locals(found=Py_ssize_t)
cpdef list hashes_of(str text)

@cython.locals(
    count=Py_ssize_t, words=Py_ssize_t, place=Py_ssize_t, tail=Py_ssize_t, left_out=int, kind=int, char=Py_UCS4,
    before=cython.ulonglong, word=cython.ulonglong,
)
cpdef Py_ssize_t hashes(str text, unsigned long long[::1] into)

cdef unsigned long long _pair(unsigned long long before, unsigned long long word)

cpdef int kind_of(Py_UCS4 char)

cpdef bint is_unspaced(Py_UCS4 char)

cdef unsigned long long _code(Py_UCS4 char)

@cython.final
cdef class Vocabulary:
    cdef readonly tuple labels
    cdef readonly Py_ssize_t places
    cdef readonly list bias
    cdef readonly object rows

    @cython.locals(
        into=cython.ulonglong[::1], rows=cython.ulonglong[::1], bias=cython.longlong[::1], last=cython.ulonglong,
        row=cython.ulonglong, even=cython.ulonglong, odd=cython.ulonglong, one=cython.longlong, other=cython.longlong,
        no_score=cython.longlong, text=str,
        count=Py_ssize_t, number=Py_ssize_t, label=Py_ssize_t, found=Py_ssize_t, index=Py_ssize_t,
    )
    cpdef object score(self, list texts, double[::1] cells)
