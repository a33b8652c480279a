# The C types of markup.py.
cimport cython

cdef Py_ssize_t NOWHERE
cdef Py_ssize_t LONG_NUMBER
cdef Py_ssize_t SLUG_HYPHENS
cdef Py_ssize_t OPENING
cdef Py_ssize_t LONGEST_BYLINE
cdef Py_ssize_t LONGEST_BEGINNING
cdef dict TAG_KINDS
cdef frozenset PAGE_TAGS

@cython.locals(
    into=double[::1], is_known=cython.uchar[::1], level_of=cython.uchar[::1],
    around=tuple, path=tuple, called=tuple, tag=str, name=str, here=cython.longlong,
    count=Py_ssize_t, kinds=Py_ssize_t, index=Py_ssize_t, depth=Py_ssize_t, first=Py_ssize_t, place=Py_ssize_t,
    own=Py_ssize_t, parent=Py_ssize_t, kind=Py_ssize_t,
)
cdef object _levels_of_kinds(list paths, list names, list containers, Py_ssize_t elements)

@cython.locals(words=list, start=Py_ssize_t, place=Py_ssize_t, char=Py_UCS4)
cdef list _words_of(str name)

cdef str _host(str url)

@cython.locals(path=str, last=str)
cdef double _address_kind(str url)

@cython.locals(char=Py_UCS4, digits=Py_ssize_t)
cdef bint _has_long_number(str text)

@cython.locals(
    body=str, leads=str, published=str, authors=list, author=str, titles=set, words_of_titles=frozenset, common=frozenset,
    is_stated=double[::1], is_described=double[::1], title_share=double[::1], is_by=double[::1], is_on=double[::1],
    count=Py_ssize_t, index=Py_ssize_t, text=str, said=list, different=Py_ssize_t,
)
cdef dict _head_columns(list texts, object features, object head)
