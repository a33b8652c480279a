# The C types of containers.py.
cimport cython

from newscli.labelling.columns cimport distances, filled, shifted, sums_before

cdef str ARTICLE

@cython.locals(
    count=Py_ssize_t, index=Py_ssize_t, at=Py_ssize_t, end_of=cython.longlong[::1], into=cython.longlong[::1],
    around=tuple, path=tuple, called=tuple, element=cython.longlong, highest=cython.longlong, place=Py_ssize_t,
)
cpdef tuple flat_containers(list paths, list names, list containers)

@cython.locals(
    count=Py_ssize_t, total=double, main=Py_ssize_t, sizes=double[::1], parents=cython.longlong[::1],
    ancestors=cython.longlong[::1],
)
cpdef dict container_columns(
    list texts, long long[::1] numbers, long long[::1] ends, Py_ssize_t elements, object worth, object linked
)

@cython.locals(into=double[::1], count=Py_ssize_t, index=Py_ssize_t, text=str)
cdef object _lengths(list texts)

@cython.locals(into=cython.longlong[::1], index=Py_ssize_t, place=Py_ssize_t)
cdef object _parents(long long[::1] numbers, long long[::1] ends, Py_ssize_t elements)

@cython.locals(into=double[::1], elements=Py_ssize_t, index=Py_ssize_t, element=Py_ssize_t)
cdef object _held(long long[::1] numbers, long long[::1] ends, long long[::1] parents, double[::1] values)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _sums(long long[::1] groups, double[::1] values, Py_ssize_t count)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _products(double[::1] values, double[::1] shares)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _quotients(double[::1] values, double[::1] totals)

@cython.locals(into=cython.longlong[::1], count=Py_ssize_t, index=Py_ssize_t)
cdef object _ancestors(long long[::1] numbers, long long[::1] ends, Py_ssize_t level)

@cython.locals(into=double[::1], count=Py_ssize_t, index=Py_ssize_t)
cdef object _chosen(double[::1] values, long long[::1] numbers)

@cython.locals(
    best_child=cython.longlong[::1], parent=Py_ssize_t, child=Py_ssize_t, here=Py_ssize_t, index=Py_ssize_t,
)
cdef Py_ssize_t _main_container(
    long long[::1] numbers, long long[::1] ends, long long[::1] parents, double[::1] worth_held, double least
)

@cython.locals(level=Py_ssize_t)
cdef Py_ssize_t _levels_up(
    long long[::1] numbers, Py_ssize_t start, Py_ssize_t end, long long[::1] marks, Py_ssize_t mark
)

@cython.locals(
    into=double[::1], marks=cython.longlong[::1], count=Py_ssize_t, index=Py_ssize_t, level=Py_ssize_t,
    start=Py_ssize_t, end=Py_ssize_t,
)
cdef object _levels_to(long long[::1] numbers, long long[::1] ends, Py_ssize_t wanted, Py_ssize_t elements)

@cython.locals(
    into=double[::1], marks=cython.longlong[::1], count=Py_ssize_t, index=Py_ssize_t, place=Py_ssize_t,
    start=Py_ssize_t, end=Py_ssize_t,
)
cdef object _levels_to_previous(long long[::1] numbers, long long[::1] ends, Py_ssize_t elements)

cpdef dict landmark_columns(
    long long[::1] numbers, long long[::1] ends, Py_ssize_t elements, object title, Py_ssize_t start
)

@cython.locals(into=double[::1], marks=cython.longlong[::1], count=Py_ssize_t, index=Py_ssize_t, place=Py_ssize_t)
cdef object _levels_to_block(long long[::1] numbers, long long[::1] ends, Py_ssize_t other, Py_ssize_t elements)

@cython.locals(into=cython.longlong[::1], numbers=dict, index=Py_ssize_t, end=Py_ssize_t, path=tuple, called=tuple)
cdef object _shapes(list paths, list names)

@cython.locals(
    is_main_heading=double[::1], article_of=double[::1], numbers=dict, count=Py_ssize_t, index=Py_ssize_t,
    path=tuple, place=Py_ssize_t, tag=str,
)
cpdef dict article_columns(list markers, list paths, list containers)
