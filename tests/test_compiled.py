"""The modules that setup.py compiles are plain Python: both ways must give the same."""

from __future__ import annotations

import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

import newscli

PACKAGE = Path(newscli.__file__).parent
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").iterdir())

#: Where a module comes from that is plain Python and compiled too.
COMPILED = [
    (extension, source)
    for extension in PACKAGE.rglob("*")
    if extension.name.endswith(EXTENSION_SUFFIXES[0])
    and (source := extension.with_name(extension.name.partition(".")[0] + ".py")).exists()
]

#: Prints all articles; with "plain" as the first word it imports no module of ours that is compiled.
PARSE = """
import sys
from importlib.machinery import EXTENSION_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path

class PlainFinder(FileFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] == "newscli" and path:
            spec = FileFinder(path[0], (SourceFileLoader, [".py"])).find_spec(name)
            if spec is None:
                raise ImportError(f"{name} is not plain Python")
            return spec

if sys.argv[1] == "plain":
    sys.meta_path.insert(0, PlainFinder)
import newscli
for file in sys.argv[2:]:
    article = newscli.parse(Path(file).read_bytes())
    print(article, [tuple(block.reasons) for block in article.blocks])
compiled = [name for name, module in sys.modules.items() if name.startswith("newscli.")
            and (getattr(module, "__file__", None) or "").endswith(tuple(EXTENSION_SUFFIXES))]
print(len(compiled), file=sys.stderr)
"""


def parse(way: str) -> tuple[str, int]:
    """Parse the examples in a process of its own: what was printed, and how many modules were compiled."""
    done = subprocess.run(
        [sys.executable, "-c", PARSE, way, *map(str, EXAMPLES)], capture_output=True, check=True, text=True
    )
    return done.stdout, int(done.stderr)


@pytest.mark.skipif(not COMPILED, reason="nothing is compiled here")
def test_articles_are_the_same_without_the_compiled_modules() -> None:
    plain, none = parse("plain")
    compiled, some = parse("as installed")
    assert (none, some >= len(COMPILED)) == (0, True)
    assert plain == compiled


@pytest.mark.parametrize(("extension", "source"), COMPILED)
def test_what_is_compiled_is_not_older_than_its_source(extension: Path, source: Path) -> None:
    types = source.with_suffix(".pxd")
    written = max(file.stat().st_mtime for file in (source, types) if file.exists())
    assert extension.stat().st_mtime >= written, f"compile {source.name} again: pip install -e '.[dev]'"
