"""The language of a dump, told from its longest blocks by CLD3, offline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newscli.readers.wrapping import WIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gcld3 import NNetLanguageIdentifier

    from newscli.document import RawBlock

#: CLD3 is as right on 200 characters as on 3,000 (measured on 125 pages of 19 languages: all right).
SAMPLE = 200

#: The sample is taken from so many blocks, the wordiest of so many long ones.
LONGEST_BLOCKS, CANDIDATES = 5, 20

#: Characters of a word and its blank, about.
MEAN_WORD = 7

#: Less text than this tells no language.
LEAST = 20

#: Below this probability CLD3 is guessing.
LEAST_PROBABILITY = 0.5


def detect_language(blocks: Sequence[RawBlock]) -> str | None:
    """Name the language of the longest blocks as an ISO 639 code; None if there is too little text."""
    lengths = [len(block.text) for block in blocks]
    candidates = sorted(range(len(blocks)), key=lengths.__getitem__)[-CANDIDATES:]
    longest = sorted([blocks[index] for index in candidates], key=_wordiness)[-LONGEST_BLOCKS:]
    sample = " ".join(block.text[: SAMPLE // 2] for block in longest)[:SAMPLE]
    if sum(map(str.isalpha, sample)) < LEAST:
        return None
    found = _identifier().FindLanguage(text=sample)
    if found.probability < LEAST_PROBABILITY or found.language == "und":
        return None
    # CLD3 says "iw" for Hebrew, and "zh-Latn" for Chinese in Latin letters.
    code = str(found.language).partition("-")[0]
    return {"iw": "he"}.get(code, code)


def _wordiness(block: RawBlock) -> float:
    """Say how much language a block holds: an address without blanks holds none, Chinese needs no blanks."""
    text = block.text
    language = MEAN_WORD * text.count(" ")
    if language < len(text) and not text.isascii():
        language += 2 * len(WIDE.findall(text))
    return min(len(text), language) * (1 - block.linked)


@cache
def _identifier() -> NNetLanguageIdentifier:
    from gcld3 import NNetLanguageIdentifier

    return NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=4 * SAMPLE)
