# The C types of cuts.py.
cimport cython

from newscli.readers.characters cimport is_tidy
from newscli.readers.elements cimport Element, Link

cdef int HIDDEN
cdef int STRONG
cdef int EMPHATIC
cdef int CODE
cdef int LINES_OF_CODE
cdef int STYLE
cdef double MOST_LINKED
cdef Py_ssize_t MOST_WORDS
cdef Py_ssize_t LONGEST_ENTRY

# Never part of a cycle: the collector need not look at it.
@cython.final
@cython.no_gc
cdef class Cut:
    cdef public str text
    cdef public Element inner
    cdef public Element element
    cdef public str marker
    cdef public Py_ssize_t linked
    cdef public list links
    cdef public Py_ssize_t emphasised
    cdef public bint hidden
    cdef public tuple parts
    cdef public Py_ssize_t number

    cpdef bint is_entry(self)
    cpdef bint may_have_pieces(self)
    @cython.locals(size=Py_ssize_t, linked=double, link=Link)
    cpdef object block(self, str text, Py_ssize_t number, object links)
    @cython.locals(element=Element, names=tuple, emphasised=double, depth=Py_ssize_t, links=Py_ssize_t)
    cdef object _markup(self, Py_ssize_t size)
    @cython.locals(inline=str, inner=Element, named=str, own=str)
    cdef tuple _with_inline_names(self, tuple names)
    @cython.locals(
        parts=list, owners=list, unmarked=int, style=int, strong=bint, emphatic=bint, code=bint, whole=str, text=str, pieces=list, count=Py_ssize_t, start=Py_ssize_t,
        end=Py_ssize_t, at=Py_ssize_t, owner=Element, link=Link)
    cdef tuple _pieces(self, object links)

@cython.locals(words=str)
cdef str _collapsed(str text)
