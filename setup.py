"""What is compiled; everything else about the package stands in pyproject.toml.

``_walk.c`` and ``_named.c`` are C. The modules in ``COMPILED`` are plain Python: Cython compiles them, with
the C types of the ``.pxd`` file beside each. Without a C compiler the package installs all the same, and they
run as they are.
"""

import os
import sys
from pathlib import Path

from Cython.Build import cythonize
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

#: Where most time went, and loops over numbers and characters are most of the work.
COMPILED = [
    "newscli.article_signs",
    "newscli.labelling.by_itself",
    "newscli.labelling.by_model",
    "newscli.labelling.columns",
    "newscli.labelling.containers",
    "newscli.labelling.context",
    "newscli.labelling.cues",
    "newscli.labelling.features",
    "newscli.labelling.kept",
    "newscli.labelling.letters",
    "newscli.labelling.markup",
    "newscli.labelling.span",
    "newscli.labelling.subject",
    "newscli.labelling.title",
    "newscli.labelling.unread",
    "newscli.labelling.vocabulary",
    "newscli.labelling.words",
    "newscli.readers.characters",
    "newscli.readers.cuts",
    "newscli.readers.doubts",
    "newscli.readers.elements",
    "newscli.readers.fragments",
    "newscli.readers.line",
    "newscli.readers.menus",
    "newscli.readers.text",
    "newscli.readers.walk",
    "newscli.readers.wrapping",
    "newscli.sayings",
]

#: Without what only a debugger reads, the compiled modules are a fifth of their size; and no multiplication
#: may be fused with an addition, or a column would not be what it is in plain Python, to the last bit.
FLAGS = [] if sys.platform == "win32" else ["-g0", "-ffp-contract=off"]


class CompileAllOrNone(build_ext):
    """Compiles where it can be done. Half of it would not do: compiled modules call each other in C."""

    def run(self) -> None:
        """Compile; where that fails take away what came out, say so, and go on."""
        try:
            super().run()
        except Exception as error:  # there are as many ways to fail as there are systems
            for extension in self.extensions:
                Path(self.get_ext_fullpath(extension.name)).unlink(missing_ok=True)
            self.extensions = []
            self.warn(f"newscli runs as plain Python, and slower, as it could not be compiled: {error}")


#: In the forest's loops gcc at -O3, which Python asks for, turns what is fast into what only looks so.
WALK_FLAGS = [] if sys.platform == "win32" else [*FLAGS, "-O2", "-ftree-vectorize"]


#: Loops over characters and numbers that never ask for a place before the first or behind the last: that need
#: not be looked at each time. (In plain Python it is, and CI runs the same pages through both.)
UNCHECKED = [
    "newscli.labelling.columns",
    "newscli.labelling.containers",
    "newscli.labelling.cues",
    "newscli.labelling.letters",
    "newscli.labelling.markup",
    "newscli.labelling.subject",
    "newscli.labelling.vocabulary",
    "newscli.labelling.words",
    "newscli.readers.characters",
]


def compiled(names: list[str], **directives: bool) -> list[Extension]:
    """Make extensions of modules, given by their names, with such directives for Cython."""
    return cythonize(
        [Extension(name, [f"src/{name.replace('.', '/')}.py"], extra_compile_args=FLAGS) for name in names],
        build_dir="build/cython",
        language_level=3,
        # Types come from the .pxd files alone: an annotation "list" may be a tuple at run time.
        compiler_directives={"annotation_typing": False, **directives},
    )


setup(
    cmdclass={"build_ext": CompileAllOrNone},
    ext_modules=[
        Extension(
            "newscli.labelling._walk", ["src/newscli/labelling/_walk.c"], extra_compile_args=WALK_FLAGS
        ),
        Extension("newscli._named", ["src/newscli/_named.c"], extra_compile_args=FLAGS),
        *compiled([name for name in COMPILED if name not in UNCHECKED]),
        *compiled(UNCHECKED, boundscheck=False, wraparound=False),
    ],
    options={"build_ext": {"parallel": os.cpu_count() or 1}},
)
