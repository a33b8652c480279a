# The C types of letters.py.
cimport cython

from newscli.labelling.columns cimport Sheet

cdef Py_ssize_t BEGINNING, DIGITS_WITHIN

@cython.locals(
    commas=double[::1], address=double[::1], capitals=double[::1], separators=double[::1], digits=double[::1],
    index=Py_ssize_t, text=str,
)
cpdef object letter_columns(list texts, double[::1] blanks, Sheet sheet)

@cython.locals(
    size=Py_ssize_t, end=Py_ssize_t, words=Py_ssize_t, capital_words=Py_ssize_t, blank_count=Py_ssize_t,
    comma_count=Py_ssize_t, digit_count=Py_ssize_t, separator_count=Py_ssize_t, has_address=bint, begins=bint,
    blank=Py_ssize_t, parted=Py_ssize_t, place=Py_ssize_t, letter=Py_UCS4,
)
cdef object _count_letters(
    str text, Py_ssize_t index, double[::1] blanks, double[::1] commas, double[::1] capitals,
    double[::1] separators, double[::1] digits, double[::1] address
)

cdef bint _ends_address(str text, Py_ssize_t place)

cdef dict END_KINDS, START_KINDS, MARKERS

cpdef double end_kind_of(Py_UCS4 last, bint ends)

cpdef double start_kind_of(Py_UCS4 first)

cpdef double marker_kind_of(str marker)
