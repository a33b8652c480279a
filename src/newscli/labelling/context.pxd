# The C types of context.py.
cimport cython

from newscli.labelling.columns cimport (
    distances, filled, latest, likeness, run_lengths, share_before, shifted, since, steps_from, sums_before, until,
    window_after, window_before,
)
from newscli.labelling.features cimport Features
from newscli.labelling.letters cimport count_letters, end_kind_of, marker_kind_of, start_kind_of


cdef double FULL_WORTH, SHORTEST_HEADLINE, LONGEST_HEADLINE, SHORT, UNSPACED_WORD, MEAN_WORD, LONGEST_POINTER
cdef dict NEIGHBOUR_NAMES
cdef Py_ssize_t RUN_GAP, POINTER_COLON, LEAST_NAMED, LEAST_UNPARTED


cdef class _Context:
    cdef public list blocks, features, texts
    cdef public Py_ssize_t count
    cdef public object words, size, colon, copy, is_short, page_cue, worth, dated, headline, body, title_index
    cdef public dict table, totals
    cdef public list runs

    @cython.locals(
        count=Py_ssize_t, index=Py_ssize_t, mean_word=double, text=str, table=dict, feature=Features,
        size=double[::1], words=double[::1], mean_words=double[::1], function_share=double[::1], prose=double[::1],
        credit=double[::1], date=double[::1], copies=double[::1], linked=double[::1], end_kind=double[::1],
        start_kind=double[::1], commas=double[::1], cut=double[::1], capitals=double[::1], separators=double[::1],
        digits=double[::1], address=double[::1], marker=double[::1], gap=double[::1],
        capped=double[::1], colon=double[::1], copy=double[::1], is_short=double[::1], texts=list, seen=set, mark=str,
    )
    cdef object _block_columns(self)

    @cython.locals(count=Py_ssize_t, index=Py_ssize_t, feature=Features, found=list)
    cdef object _cue_columns(self)
    @cython.locals(
        count=Py_ssize_t, index=Py_ssize_t, feature=Features,
        worth=double[::1], ends=double[::1], dated=double[::1], headline=double[::1], sums=double[::1],
    )
    cdef object _window_columns(self)

    @cython.locals(step=Py_ssize_t, outside=double)
    cdef object _neighbour_columns(self)
    cdef object _run_columns(self)
    @cython.locals(
        count=Py_ssize_t, index=Py_ssize_t, running_to=double[::1], steps=double[::1], part=double[::1], start=double,
        body_size=double,
    )
    cdef object _body_columns(self)

    @cython.locals(
        index=Py_ssize_t, feature=Features, cues=dict, first=double, into=double[::1], before=double[::1],
        is_related=double[::1], is_end=double[::1],
    )
    cdef object _so_far_columns(self)

    @cython.locals(count=Py_ssize_t, index=Py_ssize_t, into=double[::1], feature=Features)
    cdef object _document_columns(self)


@cython.locals(count=Py_ssize_t, index=Py_ssize_t, into=double[::1])
cdef object _same_as_before(double[::1] markers)


cdef double _worth(Features feature)
cdef bint _is_headline(Features feature)
@cython.locals(size_of_char=double, colon=Py_ssize_t, named=double)
cdef bint _is_pointer(str text, Features feature)
