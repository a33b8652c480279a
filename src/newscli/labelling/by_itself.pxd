# The C types of by_itself.py.
cimport cython

from newscli.labelling.columns cimport Sheet, filled
from newscli.labelling.features cimport Features
from newscli.labelling.letters cimport end_kind_of, letter_columns, marker_kind_of, start_kind_of


cdef double FULL_WORTH, SHORTEST_HEADLINE, LONGEST_HEADLINE, SHORT, UNSPACED_WORD, MEAN_WORD, LONGEST_POINTER
cdef Py_ssize_t POINTER_COLON, LEAST_NAMED, LEAST_UNPARTED
cdef dict CUE_KINDS


@cython.final
cdef class OwnColumns:
    cdef list blocks, features, texts, cued
    cdef Sheet sheet
    cdef Py_ssize_t count
    cdef double[::1] size, is_short, colon, copy, ends, headline, dated, page_cue, worth
    cdef object worths

    @cython.locals(
        cue=double[::1], pointer=double[::1], share=double[::1], page=double[::1], index=Py_ssize_t, cues=dict,
        text=str, said=str, highest=double, longest=Py_ssize_t,
    )
    cdef object _cue_columns(self)

    @cython.locals(
        index=Py_ssize_t, mean_word=double, text=str, mark=str, lines=Py_ssize_t, seen=set, feature=Features,
        words=double[::1], mean_words=double[::1], end_kind=double[::1], start_kind=double[::1], marker=double[::1],
        gap=double[::1], colon=double[::1], copy=double[::1], blanks=double[::1],
    )
    cdef object _text_columns(self)

    @cython.locals(
        index=Py_ssize_t, feature=Features, cues=dict, largest=double,
        size=double[::1], function_share=double[::1], prose=double[::1], credit=double[::1], date=double[::1],
        copies=double[::1], linked=double[::1], cut=double[::1], capped=double[::1], is_short=double[::1],
        worth=double[::1], ends=double[::1], headline=double[::1], dated=double[::1],
    )
    cdef object _feature_columns(self)


cdef double _worth(Features feature)
cdef bint _is_headline(Features feature)
@cython.locals(size_of_char=double, colon=Py_ssize_t, named=double)
cdef bint _is_pointer(str text, Features feature)
