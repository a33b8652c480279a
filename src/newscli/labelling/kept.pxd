# The C types of kept.py.
cimport cython

cdef Py_ssize_t AMID

@cython.locals(least_amid=double, kept=list, index=Py_ssize_t)
cdef list _likely_enough(double[::1] likely, double least, double least_beside, object features, list facts)

@cython.locals(
    besides=double[::1], count=Py_ssize_t, index=Py_ssize_t, first=Py_ssize_t, best=Py_ssize_t, number=Py_ssize_t,
    body=Py_ssize_t, heading=Py_ssize_t, least=double,
)
cdef object _leave_facts_out(list kept, object features, list labels, double[::1] shares)
