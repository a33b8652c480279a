# The C types of columns.py.
cimport cython

cdef Py_ssize_t LONGEST_PIECE, SPARE_COLUMNS
cdef dict PIECES
cdef object ZEROS

@cython.final
cdef class Sheet:
    cdef dict numbers
    cdef Py_ssize_t count, columns, most
    cdef readonly object cells
    cdef double[::1] values

    cdef double[::1] column(self, str name)
    @cython.locals(first=Py_ssize_t)
    cdef double[::1] columns_from(self, str name, Py_ssize_t count)
    cdef double[::1] spare(self)
    cdef double[::1] _at(self, Py_ssize_t number)

cpdef object filled(double value, Py_ssize_t count)

@cython.locals(index=Py_ssize_t)
cpdef object fill(double[::1] into, double value)

@cython.locals(index=Py_ssize_t, total=double)
cpdef object sums_before(double[::1] values, double[::1] into)

@cython.locals(index=Py_ssize_t)
cpdef object window_before(double[::1] sums, Py_ssize_t width, double[::1] into)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t)
cpdef object window_after(double[::1] sums, Py_ssize_t width, double[::1] into)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, total=double)
cpdef object share_before(double[::1] sums, double[::1] into)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t)
cpdef object shifted(double[::1] values, Py_ssize_t step, double outside, double[::1] into)

@cython.locals(count=Py_ssize_t, index=Py_ssize_t, one=double, other=double)
cpdef object likeness(double[::1] sizes, Py_ssize_t step, double[::1] into)

@cython.locals(
    far=double, count=Py_ssize_t, here=Py_ssize_t, last=Py_ssize_t, place=Py_ssize_t, index=Py_ssize_t,
)
cpdef object since(object places, double[::1] into)

@cython.locals(far=double, here=Py_ssize_t, place=Py_ssize_t, index=Py_ssize_t)
cpdef object until(object places, double[::1] into)

@cython.locals(
    count=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, index=Py_ssize_t, length=double, longest=double,
)
cpdef object run_lengths(double[::1] flags, double[::1] into)

@cython.locals(far=double, index=Py_ssize_t)
cpdef object steps_from(Py_ssize_t place, double[::1] into)

@cython.locals(far=double, index=Py_ssize_t)
cpdef object distances(Py_ssize_t start, Py_ssize_t end, double[::1] into)

@cython.locals(index=Py_ssize_t, last=double)
cpdef object latest(double[::1] values, double[::1] into)
