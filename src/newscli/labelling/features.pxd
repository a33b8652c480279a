# The C types of features.py.
cimport cython

from newscli.labelling.cues cimport CueWords
from newscli.labelling.words cimport Wording, lowered

cdef double WIDE_WORTH, PROSE_FUNCTION_SHARE
cdef Py_ssize_t THAI_SENTENCE, LONGEST_CREDITED, LONGEST_CREDIT, LONGEST_DATE_LINE, PROSE_SIZE, LONGEST_END
cdef Py_ssize_t TRAITS, LAST_TRAIT, LONGEST_COPYRIGHT, LONGEST_MEAN_WORD, LONGEST_INNER, LONGEST_LOOK, SHORTEST_CODE
cdef double BLANKS_OF_CODE, SIGNS_OF_CODE
cdef frozenset CREDIT_WORDS
cdef str LAST_OF_CUT, LAST_OF_PHOTOGRAPHED

# Never part of a cycle: the collector need not look at it.
@cython.no_gc
cdef class Features:
    cdef public double size, linked
    cdef public bint wide, ends, inner_ends, credit, cut, glued, prose, code
    cdef public list words
    cdef public object function_share, date
    cdef public dict cues
    cdef public Py_ssize_t copies

@cython.locals(
    texts=list, small=list, index=Py_ssize_t, text=str, low=str, linked=double, copies=list,
    its_copies=Py_ssize_t, known=dict, found=list, feature=Features,
)
cpdef list block_features(object blocks, CueWords cue_words, object language)

@cython.locals(
    wording=Wording, words=list, length=Py_ssize_t, wide=Py_ssize_t, size=double,
    unspaced=bint, ends=bint, inner_ends=bint, cut=bint, prose=bint, features=Features,
)
cdef Features _features(
    str text, str low, double linked, CueWords cue_words, Py_ssize_t copies, bint month_first, bint spaced,
    bint has_wide
)

@cython.locals(
    texts_with=bytearray, trait=Py_ssize_t, alike=list, small=list, counts=dict, copies=list, index=Py_ssize_t,
    text=str,
)
cdef list _count_copies(list texts)

@cython.locals(size=Py_ssize_t, first=Py_ssize_t, inner=Py_ssize_t, last=Py_ssize_t)
cdef Py_ssize_t _trait(str text)

cdef inline Py_ssize_t _letter_of(Py_UCS4 char) noexcept

@cython.locals(length=Py_ssize_t)
cdef bint _is_code(str text)

cdef Py_UCS4 _last_of(str text)

@cython.locals(count=Py_ssize_t, char=Py_UCS4)
cdef Py_ssize_t _count_wide(str text)

@cython.locals(start=Py_ssize_t, place=Py_ssize_t)
cdef bint _ends(str text)

@cython.locals(last=Py_ssize_t, place=Py_ssize_t, char=Py_UCS4)
cdef bint _ends_within(str text)

@cython.locals(tail=str, has_sign=bint, copyright_at=Py_ssize_t, place=Py_ssize_t, char=Py_UCS4)
cdef bint _ends_in_credit(str text, list words, CueWords cue_words)

@cython.locals(run=int, is_digit=bint, char=Py_UCS4)
cdef bint _has_year(str text)
