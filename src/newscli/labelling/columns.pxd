# The C types of columns.py.
cimport cython

cdef Py_ssize_t LONGEST_PIECE
cdef dict PIECES
cdef object ZEROS

cpdef object filled(double value, Py_ssize_t count)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, total=double, into=double[::1])
cpdef object sums_before(double[::1] values)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, into=double[::1])
cpdef object window_before(double[::1] sums, Py_ssize_t width)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, into=double[::1])
cpdef object window_after(double[::1] sums, Py_ssize_t width)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, total=double, into=double[::1])
cpdef object share_before(double[::1] sums)

@cython.locals(count=Py_ssize_t)
cpdef object shifted(object values, Py_ssize_t step, double outside)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, one=double, other=double, into=double[::1])
cpdef object likeness(double[::1] sizes, Py_ssize_t step)

@cython.locals(far=double, here=Py_ssize_t, last=Py_ssize_t, place=Py_ssize_t, index=Py_ssize_t, into=double[::1])
cpdef object since(object places, Py_ssize_t count)

@cython.locals(far=double, here=Py_ssize_t, place=Py_ssize_t, index=Py_ssize_t, into=double[::1])
cpdef object until(object places, Py_ssize_t count)

@cython.locals(count=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, index=Py_ssize_t, length=double, longest=double, into=double[::1])
cpdef object run_lengths(double[::1] flags)

@cython.locals(far=double, index=Py_ssize_t, into=double[::1])
cpdef object steps_from(Py_ssize_t place, Py_ssize_t count)

@cython.locals(far=double, index=Py_ssize_t, into=double[::1])
cpdef object distances(Py_ssize_t start, Py_ssize_t end, Py_ssize_t count)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, last=double, into=double[::1])
cpdef object latest(double[::1] values)
