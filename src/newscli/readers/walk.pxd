# The C types of walk.py.
cimport cython

from newscli.readers.characters cimport is_tidy
from newscli.readers.cuts cimport Cut
from newscli.readers.elements cimport Element, Link, common

cdef dict KINDS
cdef list NO_LINKS
cdef int CUTTING
cdef int EMPHASISED
cdef int HIDDEN
cdef int HTML
cdef int IMG
cdef int LEAF
cdef int LINES_OF_CODE
cdef int OPTION
cdef int ROW
cdef int STYLE
cdef int TABLE
cdef int TABULAR
cdef int TEMPLATE
cdef int TEXT
cdef int TIME
cdef int VERBATIM
cdef Py_ssize_t DEEPEST
cdef Py_ssize_t OTHER_TAG
cdef Py_ssize_t GLUED_BEFORE
cdef Py_ssize_t GLUED_BEHIND
cdef str BREAK
cdef str CELL_END
cdef str CHOICE_END
cdef str LOOSE_ENDS
cdef str SENTENCE_MARKS

@cython.final
cdef class Walk:
    cdef public object head
    cdef public list cuts
    cdef public list pictures
    cdef public Py_ssize_t numbers
    cdef public str frameless
    cdef public list parts
    cdef public list owners
    cdef public bint marked
    cdef public Element inner
    cdef public Element last
    cdef public Py_ssize_t linked
    cdef public Py_ssize_t emphasised
    cdef public list links

    cdef _begin(self)
    @cython.locals(above=list, tags=list, kinds=list, element=Element, parent=Element, tag=str, number=Py_ssize_t, kind=int)
    cpdef through(self, tree)
    cdef _leaf(self, node, str tag, Element element)
    @cython.locals(element=Element, attributes=dict)
    cdef Element _enter(self, node, str tag, int kind, Element parent)
    @cython.locals(attributes=dict, size=str)
    cdef _picture(self, node, Element element)
    cdef _leave(self, str tag, int kind, Element element, bint cuts)
    cdef _boundary(self, str tag, Element around, Element element)
    cdef _join(self, str between, Element element)
    cdef _any_text(self, str text, Element element)
    cdef _verbatim(self, str text, Element element)
    @cython.locals(link=Link)
    cdef _text(self, str text, Element element)
    @cython.locals(last=Element, before=str)
    cdef bint _is_apart(self, str text, Element element)
    cdef _line_break(self, Element element)
    @cython.locals(inner=Element, text=str, marker=str, cut=Cut)
    cdef _finish(self)

cdef object _within_template(template)

@cython.locals(character=Py_UCS4)
cdef bint _is_blank(str text)

@cython.locals(part=str)
cdef bint _ends_in_break(list parts)
