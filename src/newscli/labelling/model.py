"""What is learnt, as it stands in a file: a forest, and for dumps of text a table of words beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newscli.labelling.forest import Forest
from newscli.labelling.vocabulary import Vocabulary

#: The models that ship; ``training/`` makes them.
MODEL_FILES = {kind: Path(__file__).parent / f"{kind}.model" for kind in ("text", "page")}

#: How a file begins that has a table of words before its forest; the size of the table follows.
WORDS = b"words "


class Model(NamedTuple):
    """A forest, and the table of words that its columns of words are made of, if it has such."""

    forest: Forest
    vocabulary: Vocabulary | None = None


def read_model(data: bytes) -> Model:
    """Read a model as ``pack_model`` writes it, or a forest by itself."""
    if not data.startswith(WORDS):
        return Model(Forest(data))
    start = data.index(b"\n") + 1
    end = start + int(data[len(WORDS) : start])
    return Model(Forest(data[end:]), Vocabulary(data[start:end]))


def pack_model(forest: bytes, vocabulary: bytes = b"") -> bytes:
    """Write a packed forest, and a packed table of words if there is one, as ``read_model`` reads them."""
    return WORDS + b"%d\n" % len(vocabulary) + vocabulary + forest if vocabulary else forest


@cache
def shipped_model(kind: str = "text") -> Model:
    """Read the model that ships for dumps of text or for pages, once."""
    return read_model(MODEL_FILES[kind].read_bytes())
