# The C types of menus.py.
cimport cython

from newscli.readers.cuts cimport Cut
from newscli.readers.elements cimport Element, common

cdef str SEPARATOR
cdef Py_ssize_t REACH

@cython.locals(joined=list, run=list, shared=Element, near=Element, cut=Cut, last=Cut)
cpdef list join_menus(list cuts)

cdef bint _is_list(Element around, Cut one, Cut other)

@cython.locals(cut=Cut, first=Cut)
cdef list _one(list run, Element shared)
