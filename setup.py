"""The one part that is compiled; everything else about the package stands in pyproject.toml.

Without a C compiler the package installs all the same, and the forest is walked in Python.
"""

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "newscli.labelling._walk",
            ["src/newscli/labelling/_walk.c"],
            py_limited_api=True,
            optional=True,
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
