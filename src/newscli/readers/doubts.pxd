# The C types of doubts.py.
cpdef bint may_be_odd(Py_UCS4 character) noexcept

cpdef bint may_be_broken(Py_UCS4 character, Py_UCS4 before, Py_UCS4 earlier) noexcept
