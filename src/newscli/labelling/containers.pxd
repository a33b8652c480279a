# The C types of containers.py.
cimport cython

@cython.locals(into=cython.longlong[::1], around=tuple, place=Py_ssize_t)
cdef object _parents(list containers, Py_ssize_t elements)

@cython.locals(into=double[::1], elements=Py_ssize_t, index=Py_ssize_t, element=Py_ssize_t, around=tuple)
cdef object _held(list containers, long long[::1] parents, double[::1] values)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _sums(long long[::1] groups, double[::1] values, Py_ssize_t count)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _products(double[::1] values, double[::1] shares)

@cython.locals(into=double[::1], index=Py_ssize_t)
cdef object _quotients(double[::1] values, double[::1] totals)

@cython.locals(into=cython.longlong[::1], index=Py_ssize_t, around=tuple)
cdef object _ancestors(list containers, Py_ssize_t level)

@cython.locals(into=double[::1], count=Py_ssize_t, index=Py_ssize_t)
cdef object _chosen(double[::1] values, long long[::1] numbers)

@cython.locals(
    best_child=cython.longlong[::1], around=tuple,
    place=Py_ssize_t, parent=Py_ssize_t, child=Py_ssize_t, here=Py_ssize_t,
)
cdef Py_ssize_t _main_container(list containers, double[::1] worth_held, double least)

@cython.locals(depth=Py_ssize_t, level=Py_ssize_t)
cdef Py_ssize_t _levels_up(tuple around, long long[::1] marks, Py_ssize_t mark)

@cython.locals(into=double[::1], marks=cython.longlong[::1], around=tuple, index=Py_ssize_t, level=Py_ssize_t)
cdef object _levels_to(list containers, Py_ssize_t wanted, Py_ssize_t elements)

@cython.locals(
    into=double[::1], marks=cython.longlong[::1], mark_of=cython.longlong[::1],
    around=tuple, index=Py_ssize_t, element=Py_ssize_t,
)
cdef object _levels_to_previous(list containers, Py_ssize_t elements)

@cython.locals(into=double[::1], marks=cython.longlong[::1], around=tuple, index=Py_ssize_t, element=Py_ssize_t)
cdef object _levels_to_block(list containers, object other, Py_ssize_t elements)

@cython.locals(into=cython.longlong[::1], numbers=dict, index=Py_ssize_t, path=tuple, called=tuple)
cdef object _shapes(list paths, list names)

@cython.locals(
    is_main_heading=double[::1], article_of=double[::1], numbers=dict, count=Py_ssize_t, index=Py_ssize_t,
    path=tuple,
)
cpdef dict article_columns(list markers, list paths, list containers)
