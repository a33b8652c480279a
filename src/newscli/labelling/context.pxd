# The C types of context.py.
cimport cython

from newscli.labelling.by_itself cimport OwnColumns
from newscli.labelling.columns cimport (
    Sheet, distances, fill, filled, latest, likeness, run_lengths, share_before, shifted, since, steps_from,
    sums_before, until, window_after, window_before,
)
from newscli.labelling.subject cimport number_words, subject_columns, twins
from newscli.labelling.vocabulary cimport Vocabulary


cdef dict NEIGHBOUR_NAMES, NUMBERS
cdef Py_ssize_t RUN_GAP

@cython.locals(context=_Context)
cpdef object context_table(object blocks, object features, object head=*, Vocabulary vocabulary=*)

cpdef object word_columns(list texts, Vocabulary vocabulary, Sheet sheet)


@cython.final
cdef class _Context:
    cdef object blocks, features, words, body, title_index
    cdef Py_ssize_t count
    cdef Sheet sheet
    cdef OwnColumns own
    cdef double[::1] sums
    cdef dict totals
    cdef list runs

    cdef object _cue_columns(self)
    cdef object _window_columns(self)
    @cython.locals(sums=double[::1], window=Py_ssize_t)
    cdef object _windows(self, str name, double[::1] values)

    @cython.locals(own=OwnColumns, sheet=Sheet, values=double[::1], step=Py_ssize_t, same_marker=double[::1])
    cdef object _neighbour_columns(self)

    @cython.locals(
        sheet=Sheet, worth=double[::1], size=double[::1], in_run=double[::1], share=double[::1], sizes=double[::1],
        places=list, runs=list, index=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, mass=double, total=double,
        largest=double, largest_start=Py_ssize_t, largest_end=Py_ssize_t,
    )
    cdef object _run_columns(self)

    @cython.locals(
        sheet=Sheet, size=double[::1], worth=double[::1], sums=double[::1], to_title=double[::1], to_end=double[::1],
        titles=double[::1], so_far=double[::1], index=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t,
        body_size=double, body_worth=double, before=double, part=double,
    )
    cdef object _body_columns(self)

    @cython.locals(relateds=double[::1], ends=double[::1], index=Py_ssize_t, cues=dict)
    cdef object _so_far_columns(self)
    @cython.locals(sums=double[::1], first=double, index=Py_ssize_t)
    cdef object _so_far(self, double[::1] flags, double[::1] into)

    @cython.locals(
        totals=dict, blocks=double, total=double, from_start=double[::1], index=Py_ssize_t,
    )
    cdef object _document_columns(self)
    cdef object _everywhere(self, str name, double value)


@cython.locals(runs=list, first=Py_ssize_t, last=Py_ssize_t, mass=double, index=Py_ssize_t)
cdef list _runs(list places, double[::1] worth)

@cython.locals(index=Py_ssize_t)
cdef object _set_same_as_before(double[::1] markers, double[::1] into)

@cython.locals(index=Py_ssize_t, total=double)
cdef double _sum(double[::1] values)
