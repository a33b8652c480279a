# The C types of unread.py.
cimport cython

# Never part of a cycle: the collector need not look at it.
@cython.no_gc
cdef class Reasons:
    cdef object _forest, _label, _bins, _found
    cdef Py_ssize_t _row
