# The C types of subject.py.
cimport cython

from newscli.labelling.columns cimport Sheet, filled, sums_before, window_before
from newscli.labelling.features cimport Features

cdef Py_ssize_t OPENING, TOPIC_WINDOW, BEFORE, MOST_COUNTED, SHORTEST_WORD

@cython.locals(
    most=Py_ssize_t, size=Py_ssize_t, last_slot=Py_ssize_t, slot=Py_ssize_t, number=Py_ssize_t, at=Py_ssize_t,
    index=Py_ssize_t, feature=Features, word=str, different=list, number_at=int[::1],
    into=cython.longlong[::1], end_of=cython.longlong[::1], length_of=cython.longlong[::1],
)
cpdef object number_words(object features)

@cython.locals(
    numbers=cython.longlong[::1], ends=cython.longlong[::1], last_seen=cython.longlong[::1],
    size_of=cython.longlong[::1],
    count=Py_ssize_t, index=Py_ssize_t, place=Py_ssize_t, word=Py_ssize_t, last=Py_ssize_t, distance=Py_ssize_t,
    had=Py_ssize_t, one=Py_ssize_t, two=Py_ssize_t, three=Py_ssize_t, size=Py_ssize_t, step=Py_ssize_t,
    common=Py_ssize_t, share=double,
)
cpdef object twins(object words, double[::1] before, double[::1] after)

@cython.locals(
    prose=double[::1], overlap=double[::1], before=double[::1], in_title=double[::1], cohesion=double[::1],
    breaks=double[::1], opening=double[::1],
)
cpdef object subject_columns(
    object features, object said, double[::1] worth, object body, object title, Sheet sheet
)

@cython.locals(
    numbers=cython.longlong[::1], ends=cython.longlong[::1], lengths=cython.longlong[::1],
    different=Py_ssize_t, most=Py_ssize_t, pairs=dict, at=Py_ssize_t, index=Py_ssize_t, place=Py_ssize_t,
    number=Py_ssize_t, feature=Features, word=str, into=cython.longlong[::1], end_of=cython.longlong[::1],
    is_weighty=cython.uchar[::1],
)
cdef tuple _telling(object features, object said)

@cython.locals(
    counts=cython.longlong[::1], firsts=cython.longlong[::1], lasts=cython.longlong[::1],
    index=Py_ssize_t, place=Py_ssize_t, word=Py_ssize_t,
    size=Py_ssize_t, least=Py_ssize_t, found=Py_ssize_t, earlier=Py_ssize_t,
)
cdef object _set_shared_with_body(
    long long[::1] words, long long[::1] ends, Py_ssize_t different, double[::1] prose, Py_ssize_t start, Py_ssize_t end,
    double[::1] into, double[::1] into_before
)

@cython.locals(is_in_title=cython.uchar[::1], index=Py_ssize_t, place=Py_ssize_t, found=Py_ssize_t)
cdef object _set_shared_with_title(
    long long[::1] words, long long[::1] ends, Py_ssize_t different, Py_ssize_t title, double[::1] into
)

@cython.locals(
    words=cython.longlong[::1], ends=cython.longlong[::1], known=dict, into=double[::1], seen=cython.longlong[::1],
    in_any=cython.uchar[::1], in_one=cython.uchar[::1], any_word=cython.uchar[::1], told=list, lines=list, sizes=list,
    count=Py_ssize_t, different=Py_ssize_t, index=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, turn=Py_ssize_t,
    common=Py_ssize_t, size=Py_ssize_t, title=frozenset,
)
cpdef object shared_with_titles(object said, set titles)

@cython.locals(found=dict, number=Py_ssize_t, word=str)
cdef dict _numbers_of(frozenset wanted, list different)

@cython.locals(word=Py_ssize_t)
cdef object _mark(list words, unsigned char[::1] marks, unsigned char mark)

@cython.locals(found=Py_ssize_t, place=Py_ssize_t, word=Py_ssize_t)
cdef Py_ssize_t _count_marked(
    long long[::1] words, Py_ssize_t start, Py_ssize_t end, unsigned char[::1] marks, long long[::1] seen, Py_ssize_t turn
)

@cython.locals(
    weights=double[::1], products=double[::1], sums=double[::1], weight_before=double[::1],
    product_before=double[::1], count=Py_ssize_t, index=Py_ssize_t,
)
cdef object _set_mean_before(long long[::1] ends, double[::1] shared, double[::1] into, Sheet sheet)

@cython.locals(
    known_of=double[::1], opened_of=double[::1],
    count=Py_ssize_t, paragraphs=Py_ssize_t, number=Py_ssize_t, index=Py_ssize_t,
    here=Py_ssize_t, end=Py_ssize_t, behind=Py_ssize_t, share=double, lowest=double, about=double,
)
cdef object _set_changes_of_subject(
    long long[::1] words, long long[::1] ends, unsigned char[::1] weighty, double[::1] worth, Py_ssize_t start,
    double[::1] cohesion, double[::1] breaks, double[::1] opening
)

@cython.locals(
    into_known=double[::1], into_opened=double[::1], seen=cython.uchar[::1], in_opening=cython.uchar[::1],
    count=Py_ssize_t, number=Py_ssize_t, index=Py_ssize_t, place=Py_ssize_t, word=Py_ssize_t,
    size=Py_ssize_t, found=Py_ssize_t, found_in_opening=Py_ssize_t,
)
cdef tuple _known_words(long long[::1] words, long long[::1] ends, unsigned char[::1] weighty, list places)
