# The C types of letters.py.
cimport cython

@cython.locals(words=Py_ssize_t, capitals=Py_ssize_t, blank_before=bint, letter=Py_UCS4)
cpdef double capital_share(str text)

@cython.locals(start=str, digits=Py_ssize_t, letter=Py_UCS4)
cpdef double digit_share(str text)

@cython.locals(commas=Py_ssize_t, letter=Py_UCS4)
cpdef Py_ssize_t comma_count(str text)

@cython.locals(start=str, end=Py_ssize_t, found=Py_ssize_t, index=Py_ssize_t, letter=Py_UCS4)
cpdef Py_ssize_t separator_count(str text)
