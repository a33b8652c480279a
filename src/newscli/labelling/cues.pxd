# The C types of cues.py.
cimport cython

cdef frozenset ALL_MARKS
cdef object UNSPACED_SCRIPT
cdef int PARTS_WORDS, OF_NUMBER, OF_WORD
cdef Py_ssize_t LONGEST_WHOLE
cdef dict KINDS

cdef class CueWords:
    cdef readonly dict phrases, lengths, anywhere, months, times
    cdef readonly frozenset anchors, function_words
    cdef readonly list substrings
    cdef readonly tuple badges
    cdef readonly bint own
    cdef readonly object word

    cpdef list cut(self, str text)

    @cython.locals(found=dict, position=Py_ssize_t, length=Py_ssize_t, word=str, first=str, lengths=list)
    cpdef dict find(self, str text, list words)

    cdef _add(self, list words, str place, dict found)

    @cython.locals(found=dict, position=Py_ssize_t, length=Py_ssize_t, left=list, lengths=list, kinds=list)
    cdef dict _cover(self, list words)

cdef Py_ssize_t LONGEST_KEPT, LAST_SLOT
cdef list LAST_WORDS

@cython.locals(
    words=list, start=Py_ssize_t, place=Py_ssize_t, before=int, now=int, char=Py_UCS4, code=Py_ssize_t
)
cdef list _cut_words(str text, bint marked)

@cython.locals(kept=str, word=str)
cdef str _word_at(str text, Py_ssize_t start, Py_ssize_t end, Py_ssize_t code)

cdef int _part_of(Py_UCS4 char, bint marked)
