# The C types of elements.py.
cimport cython

cdef int CODE
cdef int CUTTING
cdef int KICKING
cdef int TELLING
cdef int HIDDEN
cdef int ROW
cdef int TABULAR
cdef int VERBATIM
cdef Py_ssize_t LONGEST_PATH
cdef tuple KICKER_WORDS
cdef dict FLAGS
cdef dict MARKERS

# Neither is ever part of a cycle, and the collector need not look at it.
@cython.final
@cython.no_gc
cdef class Link:
    cdef public str href

@cython.final
@cython.no_gc
cdef class Element:
    cdef public str tag
    cdef public int kind
    cdef public Element parent
    cdef public object number
    cdef public str name
    cdef public Py_ssize_t items
    cdef public tuple path
    cdef public tuple names
    cdef public tuple containers
    cdef public Py_ssize_t depth
    cdef public str marker
    cdef public int flags
    cdef public bint cuts
    cdef public Link link

    @cython.locals(kind=int)
    cdef _inherit(self, Element parent, dict attributes)
    @cython.locals(name=str, other=str)
    cdef _note(self, dict attributes)
    @cython.locals(parent=Element, tag=str, start=str)
    cdef _tell(self, dict attributes)
    cpdef object next_number(self)
    @cython.locals(element=Element)
    cpdef Element block(self)
    @cython.locals(element=Element, place=Py_ssize_t, path=list, names=list, containers=list)
    cpdef locate(self)

cpdef Element common(Element one, Element other)

@cython.locals(name=str, word=str)
cdef bint _is_kicker(dict attributes)

@cython.locals(stated=str, style=str)
cdef bint _is_hidden(dict attributes)

@cython.locals(small=str, may_be_undisplayed=bint)
cdef bint _hides(str style)
