# The C types of cues.py.
cimport cython

from newscli.labelling.words cimport Signs, Wording, cut, find_words

cdef object UNSPACED_SCRIPT
cdef Py_ssize_t LONGEST_WHOLE
cdef dict KINDS

cdef class CueWords:
    cdef readonly dict phrases, lengths, anywhere, months, times
    cdef readonly frozenset function_words
    cdef readonly Signs signs
    cdef readonly list substrings
    cdef readonly tuple badges
    cdef readonly bint own
    cdef readonly object word

    cpdef Wording cut(self, str text)

    @cython.locals(
        found=dict, words=list, length=Py_ssize_t, first=str, lengths=list, lowered=str, substring=str
    )
    cpdef dict find(self, str text, Wording wording)

    @cython.locals(position=Py_ssize_t, length=Py_ssize_t, word=str, lengths=list)
    cdef _find_anywhere(self, list words, dict found)

    cdef _add(self, list words, str place, dict found)

    @cython.locals(found=dict, position=Py_ssize_t, length=Py_ssize_t, left=list, lengths=list, kinds=list)
    cdef dict _cover(self, list words)

@cython.locals(char=Py_UCS4)
cdef bint _is_number(str word)
