# The C types of span.py.
cimport cython

from newscli.labelling.columns cimport filled
from newscli.labelling.features cimport Features

cdef double FULL_WORTH, UNENDED_WORTH, CUT_WORTH, HIDDEN_WORTH, OTHER_COST, LINK_COST, CUE_COST, LEAST_BEFORE_END
cdef double PROSE_LINKED, SHORTEST_SENTENCE, LONGEST_PAGE_PROSE, RESUMED_SIZE
cdef dict END_CUES

@cython.locals(
    feature=Features, has_prose=bint, of_page=bint, worths=double[::1], count=Py_ssize_t, index=Py_ssize_t,
    start=Py_ssize_t, best_start=Py_ssize_t, best_end=Py_ssize_t, worth=double, running=double, best_sum=double, prose=double, before=double,
)
cpdef object find_body(object blocks, object features)

@cython.locals(cues=dict, worth=double, cost=double)
cdef double _worth(object block, Features feature, bint of_page)

cdef double _worth_of_sentence(Features feature)

@cython.locals(line=Features, cues=dict, feature=Features, run=int)
cdef bint _is_end(object features, Py_ssize_t index)
