/* Walks a forest of oblivious trees: what forest.py does in Python, some ten times faster.
 *
 * forest.py is the reference and the fall-back where no C compiler was at hand; the tests hold both
 * against the same trees. Nothing here knows of labels or texts: numbers in, numbers out.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    PyObject_HEAD
    Py_ssize_t columns, trees, labels;
    double *thresholds;      /* of all columns, one after the other, rising within a column */
    Py_ssize_t *first;       /* columns + 1: where a column's thresholds begin */
    unsigned char *depth;    /* trees: how many questions */
    uint32_t *question_column;        /* of all trees, one after the other */
    signed char *question_bin;        /* the answer is yes in bins above this; both less 128 */
    uint16_t *leaves;        /* of all trees: for each leaf a score a label */
    double *bias;
    double scale;
} Walker;

static void release(Walker *self) {
    PyMem_Free(self->thresholds);
    PyMem_Free(self->first);
    PyMem_Free(self->depth);
    PyMem_Free(self->question_column);
    PyMem_Free(self->question_bin);
    PyMem_Free(self->leaves);
    PyMem_Free(self->bias);
}

static void Walker_dealloc(Walker *self) {
    PyTypeObject *type = Py_TYPE((PyObject *)self);
    release(self);
    freefunc free_self = (freefunc)PyType_GetSlot(type, Py_tp_free);
    free_self(self);
    Py_DECREF(type);
}

static void *space(Py_ssize_t count, size_t size) {
    void *found = PyMem_Malloc((size_t)(count ? count : 1) * size);
    if (!found) PyErr_NoMemory();
    return found;
}

/* Walker(thresholds, questions, leaves, scale, bias): a list of lists of floats a column; a list of lists
 * of pairs (column, threshold) a tree; the leaves as packed in the file; a float; a list of floats a label. */
static int Walker_init(Walker *self, PyObject *arguments, PyObject *keywords) {
    PyObject *thresholds, *questions, *bias;
    const char *packed;
    Py_ssize_t packed_size, total = 0, asked = 0, leaves = 0;
    (void)keywords;
    if (self->thresholds) {
        PyErr_SetString(PyExc_TypeError, "a walker is made once");
        return -1;
    }
    if (!PyArg_ParseTuple(arguments, "O!O!y#dO!", &PyList_Type, &thresholds, &PyList_Type, &questions,
                          &packed, &packed_size, &self->scale, &PyList_Type, &bias))
        return -1;
    self->columns = PyList_Size(thresholds);
    self->trees = PyList_Size(questions);
    self->labels = PyList_Size(bias);
    for (Py_ssize_t i = 0; i < self->columns; i++) {
        Py_ssize_t size = PyList_Size(PyList_GetItem(thresholds, i));
        if (size < 0) return -1;
        if (size > 255) {
            PyErr_SetString(PyExc_ValueError, "a column has more than 255 thresholds");
            return -1;
        }
        total += size;
    }
    for (Py_ssize_t i = 0; i < self->trees; i++) {
        Py_ssize_t size = PyList_Size(PyList_GetItem(questions, i));
        if (size < 0) return -1;
        if (size > 8) {
            PyErr_SetString(PyExc_ValueError, "a tree has more than 8 questions");
            return -1;
        }
        asked += size;
        leaves += (Py_ssize_t)1 << size;
    }
    if (self->labels > 256) {
        PyErr_SetString(PyExc_ValueError, "more than 256 labels");
        return -1;
    }
    if (packed_size != leaves * self->labels * 2) {
        PyErr_SetString(PyExc_ValueError, "the leaves are not those of the trees");
        return -1;
    }
    self->thresholds = space(total, sizeof(double));
    self->first = space(self->columns + 1, sizeof(Py_ssize_t));
    self->depth = space(self->trees, 1);
    self->question_column = space(asked, sizeof(uint32_t));
    self->question_bin = space(asked, 1);
    self->leaves = space(leaves * self->labels, sizeof(uint16_t));
    self->bias = space(self->labels, sizeof(double));
    if (PyErr_Occurred()) return -1;
    Py_ssize_t at = 0;
    for (Py_ssize_t i = 0; i < self->columns; i++) {
        PyObject *row = PyList_GetItem(thresholds, i);
        Py_ssize_t size = PyList_Size(row);
        self->first[i] = at;
        for (Py_ssize_t j = 0; j < size; j++)
            self->thresholds[at++] = PyFloat_AsDouble(PyList_GetItem(row, j));
    }
    self->first[self->columns] = at;
    at = 0;
    for (Py_ssize_t i = 0; i < self->trees; i++) {
        PyObject *row = PyList_GetItem(questions, i);
        Py_ssize_t size = PyList_Size(row);
        self->depth[i] = (unsigned char)size;
        for (Py_ssize_t j = 0; j < size; j++, at++) {
            int column, bin;
            PyObject *pair = PyList_GetItem(row, j);
            if (!PyTuple_Check(pair)) {
                PyErr_SetString(PyExc_TypeError, "a question is a pair");
                return -1;
            }
            if (!PyArg_ParseTuple(pair, "ii", &column, &bin)) return -1;
            if (column < 0 || column >= self->columns || bin < 0 || bin > 254) {
                PyErr_SetString(PyExc_ValueError, "a question about no column or no threshold");
                return -1;
            }
            self->question_column[at] = (uint32_t)column;
            self->question_bin[at] = (signed char)(bin - 128);
        }
    }
    const unsigned char *bytes = (const unsigned char *)packed;
    for (Py_ssize_t i = 0; i < leaves * self->labels; i++)
        self->leaves[i] = (uint16_t)(bytes[2 * i] | bytes[2 * i + 1] << 8);
    for (Py_ssize_t i = 0; i < self->labels; i++)
        self->bias[i] = PyFloat_AsDouble(PyList_GetItem(bias, i));
    return PyErr_Occurred() ? -1 : 0;
}

/* So many rows go together at once, always all of them: compilers turn such loops into a few instructions. */
#define TOGETHER 16

/* What is known where it is called, as the number of labels and of questions mostly is, must be known within. */
#if defined(__GNUC__)
#define INLINED static inline __attribute__((always_inline))
#else
#define INLINED static inline
#endif

/* On processors that have them with AVX2's instructions: the same numbers, faster. */
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__)
#define WITH_AVX2 __attribute__((target_clones("avx2", "default")))
#else
#define WITH_AVX2
#endif

/* Vectors of four numbers, which compilers keep in registers; they do not find out by themselves that they could. */
#if defined(__GNUC__) && !defined(__clang__)
#define LANES 4
typedef double Values __attribute__((vector_size(LANES * sizeof(double))));
typedef int64_t Counts __attribute__((vector_size(LANES * sizeof(int64_t))));
#define COUNT_IF(counts, condition) ((counts) -= (condition)) /* of vectors, what is true is -1 */
#define UNROLLED _Pragma("GCC unroll 4")
#else
#define LANES 1
typedef double Values;
typedef int64_t Counts;
#define COUNT_IF(counts, condition) ((counts) += (condition))
#define UNROLLED
#endif

/* For so many values how many of a column's thresholds each is above. There are a dozen: to ask for each is faster
 * than to search, as all rows are asked at once. */
INLINED void count_below(const double *thresholds, Py_ssize_t count, const double *values, unsigned char *bins) {
    Values value[TOGETHER / LANES];
    Counts above[TOGETHER / LANES] = {0};
    memcpy(value, values, sizeof(value));
    for (Py_ssize_t i = 0; i < count; i++)
        UNROLLED for (int part = 0; part < TOGETHER / LANES; part++) COUNT_IF(above[part], value[part] > thresholds[i]);
    int64_t found[TOGETHER];
    memcpy(found, above, sizeof(found));
    for (int row = 0; row < TOGETHER; row++) bins[row] = (unsigned char)found[row];
}

/* The same for any number of values. */
WITH_AVX2
static void count_all(const double *thresholds, Py_ssize_t count, const double *values, Py_ssize_t rows,
                      unsigned char *bins) {
    Py_ssize_t row = 0;
    for (; row + TOGETHER <= rows; row += TOGETHER) count_below(thresholds, count, values + row, bins + row);
    if (row == rows) return;
    double last[TOGETHER] = {0};
    unsigned char found[TOGETHER];
    memcpy(last, values + row, (size_t)(rows - row) * sizeof(double));
    count_below(thresholds, count, last, found);
    memcpy(bins + row, found, (size_t)(rows - row));
}

/* The bins of one column's values. */
static PyObject *bins_of(const Walker *self, Py_ssize_t column, const double *values, Py_ssize_t rows) {
    Py_ssize_t first = self->first[column];
    PyObject *found = PyBytes_FromStringAndSize(NULL, rows);
    if (found)
        count_all(self->thresholds + first, self->first[column + 1] - first, values, rows,
                  (unsigned char *)PyBytes_AsString(found));
    return found;
}

/* The same, of a column in an array of its own. */
static PyObject *bins_of_array(const Walker *self, Py_ssize_t column, PyObject *values) {
    Py_buffer view;
    PyObject *found = NULL;
    if (PyObject_GetBuffer(values, &view, PyBUF_FORMAT | PyBUF_C_CONTIGUOUS) < 0) return NULL;
    if (strcmp(view.format, "d") == 0)
        found = bins_of(self, column, view.buf, view.len / (Py_ssize_t)sizeof(double));
    else
        PyErr_SetString(PyExc_ValueError, "a column is not of doubles");
    PyBuffer_Release(&view);
    return found;
}

/* The same, of the column with that number among those that stand one behind the other. */
static PyObject *bins_of_cells(const Walker *self, Py_ssize_t column, Py_ssize_t number, const Py_buffer *cells,
                               Py_ssize_t rows) {
    Py_ssize_t all = cells->len / (Py_ssize_t)sizeof(double);
    if (rows < 0 || number < 0 || (rows > 0 && number >= all / rows)) {
        PyErr_SetString(PyExc_IndexError, "no column has that number");
        return NULL;
    }
    return bins_of(self, column, (const double *)cells->buf + number * rows, rows);
}

/* bins(columns, cells, rows): for a list of columns a list of bytes, the bin of each value. A column is an array of
 * doubles, or its number among columns of so many rows that stand in one array, the cells, one behind the other. */
static PyObject *Walker_bins(Walker *self, PyObject *arguments) {
    PyObject *columns, *found = NULL;
    Py_buffer cells;
    Py_ssize_t rows;
    if (!PyArg_ParseTuple(arguments, "O!y*n", &PyList_Type, &columns, &cells, &rows)) return NULL;
    if (PyList_Size(columns) == self->columns) found = PyList_New(self->columns);
    else PyErr_SetString(PyExc_ValueError, "not one array for each column");
    for (Py_ssize_t i = 0; found && i < self->columns; i++) {
        PyObject *column = PyList_GetItem(columns, i);
        PyObject *row_bins = PyLong_Check(column) ? bins_of_cells(self, i, PyLong_AsSsize_t(column), &cells, rows)
                                                  : bins_of_array(self, i, column);
        if (row_bins) PyList_SetItem(found, i, row_bins);
        else Py_CLEAR(found);
    }
    PyBuffer_Release(&cells);
    return found;
}

/* So many groups of rows go through a tree before the next tree: its leaves are at hand then. */
#define GROUPS 8

/* The number of the leaf in which each row ends: a bit a question. Bins are signed here, the bin of a question too:
 * most processors compare signed bytes with one instruction, and others with three. */
INLINED void answer(const signed char *restrict bins, const uint32_t *columns, const signed char *question_bins,
                    Py_ssize_t depth, unsigned char *restrict leaf) {
    for (int row = 0; row < TOGETHER; row++) leaf[row] = 0;
    for (Py_ssize_t level = 0; level < depth; level++) {
        const signed char *column = bins + columns[level] * (size_t)TOGETHER;
        signed char bin = question_bins[level];
        unsigned char yes = (unsigned char)(1 << level);
        for (int row = 0; row < TOGETHER; row++) leaf[row] |= (unsigned char)(yes & -(column[row] > bin));
    }
}

/* What all trees give to some groups of rows: their sums, labels together. The sum over all trees fits. The bins are
 * those of these rows alone, group after group, and in each column after column. */
INLINED void add_trees(const Walker *self, const signed char *restrict bins, uint16_t *restrict sums, Py_ssize_t groups,
                       Py_ssize_t labels) {
    const uint16_t *restrict leaves = self->leaves;
    const uint32_t *columns = self->question_column;
    const signed char *question_bins = self->question_bin;
    memset(sums, 0, (size_t)(groups * TOGETHER * labels) * sizeof(uint16_t));
    for (Py_ssize_t tree = 0; tree < self->trees; tree++) {
        Py_ssize_t depth = self->depth[tree];
        for (Py_ssize_t group = 0; group < groups; group++) {
            unsigned char leaf[TOGETHER];
            answer(bins + group * self->columns * TOGETHER, columns, question_bins, depth, leaf);
            for (int row = 0; row < TOGETHER; row++) {
                const uint16_t *of_leaf = leaves + leaf[row] * labels;
                uint16_t *of_row = sums + (group * TOGETHER + row) * labels;
                for (Py_ssize_t label = 0; label < labels; label++) of_row[label] += of_leaf[label];
            }
        }
        leaves += labels << depth;
        columns += depth;
        question_bins += depth;
    }
}

/* The same, by the numbers of labels that there are. */
WITH_AVX2
static void add_up(const Walker *self, const signed char *restrict bins, uint16_t *restrict sums, Py_ssize_t groups) {
    if (self->labels == 8) add_trees(self, bins, sums, groups, 8);
    else if (self->labels == 1) add_trees(self, bins, sums, groups, 1);
    else add_trees(self, bins, sums, groups, self->labels);
}

/* What is made of the scores of a row. */
enum meaning { AS_THEY_ARE, SHARES, CHANCES };

/* The scores of one row by its sums, turned into shares that add up to 1 (softmax), or each into how likely its label
 * is by itself (logistic function), where that is asked for. */
static void score(const Walker *self, const uint16_t *sums, double *scores, enum meaning meaning) {
    double highest = -INFINITY, total = 0;
    for (Py_ssize_t label = 0; label < self->labels; label++) {
        scores[label] = (double)sums[label] * self->scale + self->bias[label];
        if (scores[label] > highest) highest = scores[label];
    }
    if (meaning == CHANCES)
        for (Py_ssize_t label = 0; label < self->labels; label++) scores[label] = 1 / (1 + exp(-scores[label]));
    if (meaning != SHARES) return;
    for (Py_ssize_t label = 0; label < self->labels; label++)
        total += scores[label] = exp(scores[label] - highest);
    for (Py_ssize_t label = 0; label < self->labels; label++) scores[label] /= total;
}

static PyObject *rows_of(Walker *self, PyObject *bins, enum meaning meaning) {
    PyObject *found = NULL;
    const unsigned char **columns = space(self->columns, sizeof(char *));
    double *scores = NULL;
    uint16_t *sums = space(GROUPS * TOGETHER * self->labels, sizeof(uint16_t));
    signed char *together = space(GROUPS * TOGETHER * self->columns, 1); /* the bins of the rows that go together, less 128 */
    Py_ssize_t rows = 0;
    if (!columns || !sums || !together) goto done;
    if (!PyList_Check(bins) || PyList_Size(bins) != self->columns) {
        PyErr_SetString(PyExc_ValueError, "not one row of bins for each column");
        goto done;
    }
    for (Py_ssize_t i = 0; i < self->columns; i++) {
        char *row;
        Py_ssize_t size;
        if (PyBytes_AsStringAndSize(PyList_GetItem(bins, i), &row, &size) < 0) goto done;
        if (i && size != rows) {
            PyErr_SetString(PyExc_ValueError, "columns of different lengths");
            goto done;
        }
        rows = size;
        columns[i] = (const unsigned char *)row;
    }
    found = PyBytes_FromStringAndSize(NULL, rows * self->labels * (Py_ssize_t)sizeof(double));
    if (found) scores = (double *)PyBytes_AsString(found);
    for (Py_ssize_t row = 0; found && row < rows; row++) {
        if (row % (GROUPS * TOGETHER) == 0) {
            Py_ssize_t groups = 0;
            for (Py_ssize_t first = row; first < rows && groups < GROUPS; first += TOGETHER, groups++) {
                signed char *group = together + groups * self->columns * TOGETHER;
                if (rows - first < TOGETHER) { /* the last rows go with some that are none */
                    memset(group, 0, (size_t)(TOGETHER * self->columns));
                    for (Py_ssize_t i = 0; i < self->columns; i++)
                        memcpy(group + i * TOGETHER, columns[i] + first, (size_t)(rows - first));
                } else {
                    for (Py_ssize_t i = 0; i < self->columns; i++)
                        memcpy(group + i * TOGETHER, columns[i] + first, TOGETHER);
                }
                for (Py_ssize_t i = 0; i < TOGETHER * self->columns; i++) group[i] = (signed char)(group[i] ^ -128);
            }
            add_up(self, together, sums, groups);
        }
        score(self, sums + row % (GROUPS * TOGETHER) * self->labels, scores + row * self->labels, meaning);
    }
done:
    PyMem_Free((void *)columns);
    PyMem_Free(sums);
    PyMem_Free(together);
    return found;
}

/* scores(bins): for the bytes of each column the doubles, as bytes, of row after row: a score a label. */
static PyObject *Walker_scores(Walker *self, PyObject *bins) { return rows_of(self, bins, AS_THEY_ARE); }

/* probabilities(bins): the same, as shares that add up to 1. */
static PyObject *Walker_probabilities(Walker *self, PyObject *bins) { return rows_of(self, bins, SHARES); }

/* chances(bins): the same, each label by itself. */
static PyObject *Walker_chances(Walker *self, PyObject *bins) { return rows_of(self, bins, CHANCES); }

static PyMethodDef methods[] = {
    {"bins", (PyCFunction)Walker_bins, METH_VARARGS, "Look all values up among their column's thresholds."},
    {"scores", (PyCFunction)Walker_scores, METH_O, "Sum the trees up: a score a label for each row."},
    {"chances", (PyCFunction)Walker_chances, METH_O, "How likely each label is by itself, for each row."},
    {"probabilities", (PyCFunction)Walker_probabilities, METH_O, "The scores as shares that add up to 1."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "A forest that can be walked."},
    {Py_tp_init, Walker_init},
    {Py_tp_dealloc, Walker_dealloc},
    {Py_tp_methods, methods},
    {0, NULL},
};

static PyType_Spec spec = {
    "newscli.labelling._walk.Walker", sizeof(Walker), 0, Py_TPFLAGS_DEFAULT, slots,
};

static int execute(PyObject *module) {
    PyObject *type = PyType_FromSpec(&spec);
    if (!type) return -1;
    int status = PyModule_AddObjectRef(module, "Walker", type);
    Py_DECREF(type);
    return status;
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_walk", "Walks a forest of oblivious trees.", 0, NULL, module_slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__walk(void) { return PyModuleDef_Init(&definition); }
