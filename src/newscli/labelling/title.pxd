# The C types of title.py.
cimport cython

from newscli.labelling.features cimport Features

cdef Py_ssize_t SHORTEST, REACH, LONGEST_SITE_NAME, COMPARED_BLOCKS, COMPARED_WORDS, MOST_COPIES, SHORTEST_WORD
cdef Py_ssize_t TOP_LINES
cdef double LONGEST, SHARED_WORTH, FULL_WORDS, FULL_SIZE, TOP_HEADING_WORTH, HEADING_WORTH, LIST_ITEM_COST
cdef double SENTENCE_COST, COPIES_COST, PAGE_TITLE_WORTH, FAR_COST, LEAST_SCORE
cdef tuple SEPARATORS
cdef frozenset CUES_AGAINST

@cython.locals(
    top_lines=list, first_prose=Py_ssize_t, index=Py_ssize_t, feature=Features, shared=double, score=double,
    best_score=double,
)
cpdef object find_title(object blocks, object features, object said, object body)

@cython.locals(text=str, its_text=str, longest=Py_ssize_t, index=Py_ssize_t, copies=list)
cpdef frozenset find_copies(object blocks, Py_ssize_t title)

@cython.locals(first=int, last=int)
cdef bint _may_be_same(str text, str headline)

cdef int _folded(int letter)

@cython.locals(text=str, title=str)
cpdef bint is_same_headline(str one, str other)

@cython.locals(line=str, other=str)
cdef bint _is_in(list lines, str folded)

cdef bint _may_be_headline(Features feature)

@cython.locals(score=double)
cdef double _score(object block, Features feature, double shared)

@cython.locals(is_found=cython.uchar[::1], index=Py_ssize_t, place=Py_ssize_t)
cdef bytearray _words_of(
    long long[::1] numbers, long long[::1] ends, Py_ssize_t start, Py_ssize_t end, Py_ssize_t different
)

@cython.locals(telling=Py_ssize_t, shared=double, place=Py_ssize_t, word=Py_ssize_t)
cdef double _shared_words(
    long long[::1] numbers, long long[::1] ends, long long[::1] lengths, unsigned char[::1] of_body, Py_ssize_t index
)

@cython.locals(runs=str, telling=list, shared=list, pair=str, place=Py_ssize_t)
cdef double _shared_pairs(str text, list compared)

cdef double _length_worth(Features feature)
