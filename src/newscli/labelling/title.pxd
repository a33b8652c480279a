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
    start=Py_ssize_t, end=Py_ssize_t, body_words=set, feature=Features, top_lines=list, first_prose=Py_ssize_t,
    index=Py_ssize_t, score=double, best_score=double, folded=str, line=str, top=str,
)
cpdef object find_title(object blocks, object features, object body)

@cython.locals(text=str, its_text=str, longest=Py_ssize_t, index=Py_ssize_t, copies=list)
cpdef frozenset find_copies(object blocks, Py_ssize_t title)

@cython.locals(first=int, last=int)
cdef bint _may_be_same(str text, str headline)

cdef int _folded(int letter)

@cython.locals(text=str, title=str)
cpdef bint is_same_headline(str one, str other)

@cython.locals(score=double, marker=str)
cdef double _score(object block, Features feature, set body_words)

@cython.locals(runs=str, telling=list, shared=list, word=str, pair=str, place=Py_ssize_t)
cdef double _shared(str text, Features feature, set body_words)

cdef double _length_worth(Features feature)
