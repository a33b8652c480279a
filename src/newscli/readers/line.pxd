# The C types of line.py.
cimport cython

# Never part of a cycle: the collector need not look at it.
@cython.final
@cython.no_gc
cdef class Line:
    cdef public Py_ssize_t number
    cdef public str raw
    cdef public str text
    cdef public str marker
    cdef public Py_ssize_t gap
    cdef public bint fixed
    cdef public bint joined
    cdef public bint glued
    cdef public bint led
    cdef public bint trailed
