# The C types of article_signs.py.
cimport cython

cdef object BODY, HEADING, CAPTION, REFERENCE, TITLE, META, TEASER
cdef frozenset SENTENCE_ENDS
cdef dict SAID_BY_TAG
cdef int IN_ARTICLE, IN_ITEM, IN_CODE
cdef Py_ssize_t LONG_PARAGRAPH
cdef Py_ssize_t LONGEST_SAYING

cdef class Place:
    cdef readonly Py_ssize_t article
    cdef readonly int said
    cdef readonly bint paragraph
    cdef readonly dict names

    @cython.locals(index=Py_ssize_t, tag=str, said=object)
    cdef _read(self, tuple path)

@cython.locals(texts=list, labels=list, confidences=list, markers=list, markups=list, places=list)
cpdef dict page_signs(object blocks, object head, object url)

@cython.locals(known=dict, names=dict, places=list, path=tuple, place=Place)
cdef list _places(list markups)

cdef double _grown(double value, double most)

cdef double _part(Py_ssize_t some, Py_ssize_t size)

@cython.locals(
    everything=Py_ssize_t, size=Py_ssize_t, ended=Py_ssize_t, listed=Py_ssize_t, copied=Py_ssize_t, body=Py_ssize_t,
    bodies=Py_ssize_t, lengthy=Py_ssize_t, stretches=Py_ssize_t, runs=Py_ssize_t, run=Py_ssize_t, longest=Py_ssize_t,
    length=Py_ssize_t, sure=double, missed=double, confidence=double, copies=set, text=str, marker=str,
    index=Py_ssize_t,
)
cdef dict _text_signs(list texts, list labels, list confidences, list markers)

@cython.locals(once=set, copies=set, text=str, before=Py_ssize_t)
cdef set _copies(list texts)

@cython.locals(
    size=Py_ssize_t, paragraphs=Py_ssize_t, articles=Py_ssize_t, items=Py_ssize_t, links=Py_ssize_t, code=Py_ssize_t,
    hidden=Py_ssize_t, length=Py_ssize_t, parents=set, containers=tuple, index=Py_ssize_t, place=Place,
)
cdef dict _place_signs(list texts, list labels, list markups, list places)

@cython.locals(
    size=Py_ssize_t, metas=Py_ssize_t, captions=Py_ssize_t, teasers=Py_ssize_t, teased=Py_ssize_t, linked=Py_ssize_t,
    rows=Py_ssize_t, firsts=Py_ssize_t, headings=Py_ssize_t, headlines=Py_ssize_t, commonest=Py_ssize_t,
    alike=Py_ssize_t, marker=str, length=Py_ssize_t, links=Py_ssize_t, count=Py_ssize_t, title=double,
    meta=double, articles=set, containers=tuple, text=str, index=Py_ssize_t, place=Place,
)
cdef dict _surrounding_signs(list texts, list labels, list confidences, list markers, list markups, list places)

@cython.locals(
    count=Py_ssize_t, known=dict, around=dict, names=tuple, containers=tuple, own=Py_ssize_t, first=Py_ssize_t,
    parent=object, answers=object,
)
cdef Py_ssize_t _count_answers(list markups)

@cython.locals(index=Py_ssize_t, name=str, answers=object)
cdef bint _are_answers(tuple names, Py_ssize_t first, Py_ssize_t end, dict known)

@cython.locals(short=list, text=str)
cdef dict _saying_signs(list texts)
