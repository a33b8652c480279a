"""Sentences: where they end, by the rules of the language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscli.stats.words import LETTER_OR_DIGIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: What ``sentencex`` takes for the end of a sentence in some languages: an initial that stands first
#: ("M. Durand") and a title before a name.
BEFORE_A_NAME = re.compile(r"(?:^\W*[^\W\d_]|\b(?:Dr|Mgr|Mlle|Mme|Pr))\.\s*$")
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")

WITHOUT_BLANKS = re.compile(r"\S+")

#: The end of a sentence where no blank follows, with the quotes and brackets it closes.
SENTENCE_MARK = re.compile(r"[!?。！？．｡؟۔।॥።။][\"'”’»」』）)》】]*")

#: Text without blanks is split into sentences in stretches of this many characters or a little more.
LONG_RUN = 2000


def split_sentences(text: str, language: str | None) -> list[str]:
    """Split one paragraph into its sentences.

    ``sentencex`` finds the ends, by the rules of the language; two of its slips are mended: an initial
    or a title ("M. Durand", "Dr. Petit") ends no sentence, and punctuation without a word is none.
    Thai marks no sentence ends, so a Thai paragraph is one sentence.

    Args:
        text: one paragraph.
        language: an ISO 639 code; None takes the rules of English.

    Returns:
        The sentences in order, stripped, none without a letter or digit. (A lone surrogate in the text
        comes back as U+FFFD.)
    """
    groups: list[list[str]] = []
    clean = text if text.isascii() else LONE_SURROGATE.sub("\ufffd", text)
    segment = _segment()
    pieces = [piece for stretch in _stretches(clean) for piece in segment(language or "en", stretch)]
    if len(pieces) == 1:
        return [pieces[0].strip()] if LETTER_OR_DIGIT.search(pieces[0]) else []
    for piece in pieces:
        goes_on = not LETTER_OR_DIGIT.search(piece) or (groups and BEFORE_A_NAME.search(groups[-1][-1]))
        if groups and goes_on:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    sentences = ("".join(group).strip() for group in groups)
    return [sentence for sentence in sentences if LETTER_OR_DIGIT.search(sentence)]


@cache
def _segment() -> Callable[[str, str], list[str]]:
    from sentencex import segment  # some ms to import

    cut: Callable[[str, str], list[str]] = segment
    return cut


def _stretches(text: str) -> Iterator[str]:
    """Cut text that goes on without blanks, behind the end of a sentence.

    The time of ``sentencex`` grows with the square of such text: a megabyte of Chinese would take it minutes.
    """
    start = 0
    if len(text) > LONG_RUN:
        for run in WITHOUT_BLANKS.finditer(text):
            end = run.start()
            while run.end() - end > LONG_RUN:
                latest = min(run.end(), end + 2 * LONG_RUN)
                mark = SENTENCE_MARK.search(text, end + LONG_RUN, latest)
                end = mark.end() if mark else latest
                yield text[start:end]
                start = end
    yield text[start:]
