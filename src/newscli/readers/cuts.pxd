# The C types of cuts.py.
cimport cython

from newscli.readers.elements cimport Element, Link

cdef int HIDDEN
cdef int STRONG
cdef int EMPHATIC
cdef int CODE
cdef int STYLE
cdef double MOST_LINKED
cdef Py_ssize_t MOST_WORDS
cdef Py_ssize_t LONGEST_ENTRY

@cython.final
cdef class Cut:
    cdef public str text
    cdef public Element inner
    cdef public Element element
    cdef public str marker
    cdef public Py_ssize_t linked
    cdef public list links
    cdef public Py_ssize_t emphasised
    cdef public bint hidden
    cdef public list parts
    cdef public list owners
    cdef public Py_ssize_t number

    cpdef bint is_entry(self)
    @cython.locals(size=Py_ssize_t, linked=double, link=Link)
    cpdef object block(self, str text, Py_ssize_t number, object links)
    @cython.locals(element=Element, names=tuple, emphasised=double, depth=Py_ssize_t, links=Py_ssize_t)
    cdef object _markup(self, Py_ssize_t size)
    @cython.locals(inline=str, inner=Element, named=str, own=str)
    cdef tuple _with_inline_names(self, tuple names)
    @cython.locals(
        unmarked=int, style=int, strong=bint, emphatic=bint, code=bint, whole=str, text=str, pieces=list, count=Py_ssize_t, start=Py_ssize_t,
        end=Py_ssize_t, at=Py_ssize_t, owner=Element, link=Link)
    cdef tuple _pieces(self, object links)

@cython.locals(before=Py_UCS4, earlier=Py_UCS4, char=Py_UCS4)
cpdef bint is_plain(str text)

@cython.locals(words=str)
cdef str _collapsed(str text)
