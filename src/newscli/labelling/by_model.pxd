# The C types of by_model.py.
cimport cython

from newscli.labelling.features cimport Features

cdef double LISTED_FROM, LINKED_FROM, LINKED, SHORTEST_HEADLINE
cdef Py_ssize_t CARD, LISTED

@cython.locals(into=double[::1], values=double[::1], index=Py_ssize_t)
cdef object _sums(list columns, Py_ssize_t count)

@cython.locals(
    of_text=cython.uchar[::1], values=double[::1], others=double[::1], count=Py_ssize_t, index=Py_ssize_t,
    first=Py_ssize_t, number=Py_ssize_t, own=double, wanted=double, weight=double,
)
cdef object _ask_other(object shares, list labels, object chances)

@cython.locals(
    cued=list, telling=list, longest=double, index=Py_ssize_t, feature=Features, cues=dict, says=bint
)
cdef tuple _telling(object blocks, object features, double[::1] pointers)

@cython.locals(
    barred=list, headings=list, bracketed=list, code=list, index=Py_ssize_t, feature=Features, text=str, marker=str,
)
cdef tuple _shaped(object blocks, object features)

@cython.locals(
    for_text=cython.uchar[::1], for_rest=cython.uchar[::1], fitting=cython.uchar[::1],
    decided=list, count=Py_ssize_t, index=Py_ssize_t, first=Py_ssize_t, best=Py_ssize_t, number=Py_ssize_t,
)
cdef list _likeliest(list labels, double[::1] shares, list kept)

@cython.locals(names=list, index=Py_ssize_t, feature=Features, listed=bint)
cdef object _find_teasers(list decided, object features, double[::1] shares, double[::1] since_related)

@cython.locals(whole=double, own=double, text=double, index=Py_ssize_t, feature=Features)
cdef bint _is_mostly_own(list decided, object features, double[::1] likely)
