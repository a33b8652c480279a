/* Makes named tuples, some four times as fast as tuple.__new__ does, which is what named.py takes elsewhere. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* new_tuple(kind, values): as tuple.__new__(kind, values), for a subclass of tuple and a tuple of values. */
static PyObject *new_tuple(PyObject *module, PyObject *const *arguments, Py_ssize_t count) {
    (void)module;
    if (count != 2 || !PyType_Check(arguments[0]) || !PyTuple_Check(arguments[1]) ||
        !PyType_HasFeature((PyTypeObject *)arguments[0], Py_TPFLAGS_TUPLE_SUBCLASS)) {
        PyErr_SetString(PyExc_TypeError, "new_tuple takes a kind of tuple, and a tuple of its values");
        return NULL;
    }
    PyTypeObject *kind = (PyTypeObject *)arguments[0];
    PyObject *values = arguments[1];
    Py_ssize_t size = PyTuple_GET_SIZE(values);
    PyObject *made = kind->tp_alloc(kind, size);
    if (!made) return NULL;
    for (Py_ssize_t index = 0; index < size; index++) {
        PyTuple_SET_ITEM(made, index, Py_NewRef(PyTuple_GET_ITEM(values, index)));
    }
    return made;
}

static PyMethodDef methods[] = {
    {"new_tuple", (PyCFunction)(void (*)(void))new_tuple, METH_FASTCALL, "Make a named tuple of its values."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_named", "Makes named tuples.", 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__named(void) { return PyModuleDef_Init(&definition); }
