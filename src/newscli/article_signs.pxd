# The C types of article_signs.py.
cimport cython

cdef object BODY, HEADING, CAPTION, REFERENCE, TITLE, META, TEASER
cdef frozenset SENTENCE_ENDS
cdef Py_ssize_t LONG_PARAGRAPH
cdef Py_ssize_t LONGEST_SAYING

cdef double _grown(double value, double most)

cdef double _part(Py_ssize_t some, Py_ssize_t size)

@cython.locals(
    everything=Py_ssize_t, size=Py_ssize_t, ended=Py_ssize_t, listed=Py_ssize_t, copied=Py_ssize_t, body=Py_ssize_t,
    bodies=Py_ssize_t, lengthy=Py_ssize_t, texts=Py_ssize_t, runs=Py_ssize_t, run=Py_ssize_t, longest=Py_ssize_t,
    length=Py_ssize_t, sure=double, missed=double, copies=dict, text=str, marker=str,
)
cdef dict _text_signs(object blocks)

@cython.locals(
    size=Py_ssize_t, paragraphs=Py_ssize_t, articles=Py_ssize_t, items=Py_ssize_t, links=Py_ssize_t, code=Py_ssize_t,
    hidden=Py_ssize_t, length=Py_ssize_t, parents=set, path=tuple, containers=tuple,
)
cdef dict _place_signs(object blocks)

@cython.locals(place=Py_ssize_t, tag=str)
cdef Py_ssize_t _place_of_article(tuple path)

@cython.locals(
    size=Py_ssize_t, metas=Py_ssize_t, captions=Py_ssize_t, teasers=Py_ssize_t, teased=Py_ssize_t, linked=Py_ssize_t,
    rows=Py_ssize_t, firsts=Py_ssize_t, headings=Py_ssize_t, headlines=Py_ssize_t,
    length=Py_ssize_t, links=Py_ssize_t, count=Py_ssize_t, title=double, meta=double, articles=set,
    shapes=dict, path=tuple, names=tuple, containers=tuple, shape=tuple, marker=str,
    place=Py_ssize_t,
)
cdef dict _surrounding_signs(object blocks)

@cython.locals(count=Py_ssize_t, answering=dict, name=str)
cdef Py_ssize_t _count_answers(object blocks)

cdef dict _saying_signs(object blocks)
