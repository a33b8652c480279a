# The C types of markup.py.
cimport cython

from newscli.labelling.columns cimport filled, sums_before, window_after, window_before
from newscli.labelling.containers cimport article_columns, container_columns, flat_containers, landmark_columns
from newscli.labelling.features cimport Features

cdef Py_ssize_t NOWHERE, DEEP, MANY
cdef double LEADS_TO_ARTICLE
cdef dict OWN_TAGS
cdef Py_ssize_t LONG_NUMBER
cdef Py_ssize_t SLUG_HYPHENS
cdef Py_ssize_t OPENING
cdef Py_ssize_t LONGEST_BYLINE
cdef Py_ssize_t FIRST_LETTER, FOREIGN, LETTERS
cdef short[::1] NEXT_NODES
cdef cython.longlong[::1] BEGINNINGS, WORD_ENDS
cdef dict TAG_KINDS
cdef frozenset PAGE_TAGS

@cython.locals(
    tag_of=double[::1], depth_of=double[::1], links_of=double[::1], count=Py_ssize_t, index=Py_ssize_t, path=tuple,
    depth=Py_ssize_t, number=Py_ssize_t,
)
cdef dict _own_columns(list paths, list depths, list links)

@cython.locals(
    into=double[::1], is_known=cython.uchar[::1], level_of=cython.uchar[::1],
    path=tuple, called=tuple, tag=str, name=str, here=cython.longlong, kinds_of=dict,
    count=Py_ssize_t, kinds=Py_ssize_t, index=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, first=Py_ssize_t,
    place=Py_ssize_t, own=Py_ssize_t, parent=Py_ssize_t, kind=Py_ssize_t, element=Py_ssize_t,
)
cdef object _levels_of_kinds(list paths, list names, long long[::1] numbers, long long[::1] ends, Py_ssize_t elements)

@cython.locals(kinds=cython.longlong, node=Py_ssize_t, letter=Py_ssize_t, char=Py_UCS4)
cdef cython.longlong _kinds(str name)

@cython.locals(
    kind_of=double[::1], leads_to_article=double[::1], is_foreign=double[::1], hosts=list, blocks_of=dict,
    count=Py_ssize_t, index=Py_ssize_t, host=str,
)
cdef dict _address_columns(list urls)

@cython.locals(second=Py_ssize_t, third=Py_ssize_t)
cdef str _host(str url)

@cython.locals(
    path=str, char=Py_UCS4, end=Py_ssize_t, slashes=Py_ssize_t, hyphens=Py_ssize_t, digits=Py_ssize_t,
    is_digit=bint, has_long_number=bint,
)
cdef double _address_kind(str url)

@cython.locals(
    said_in_body=list, words_of_body=frozenset, opening=str, second=Py_ssize_t, third=Py_ssize_t, may_be_stated=bint,
    body=str, leads=str, published=str, authors=list, author=str, titles=set,
    feature=Features, is_stated=double[::1], is_described=double[::1], is_by=double[::1], is_on=double[::1],
    count=Py_ssize_t, index=Py_ssize_t, text=str,
)
cdef dict _head_columns(list texts, object features, object words, object head)
