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

#: Marks of quotations. The apostrophes are among them, which end British ones.
QUOTES = re.compile(r"[\"“”„‟«»‹›「」『』〝〞'‘’‚‛]")

#: The end of a quotation within a sentence that goes on behind it (‘"Why?" she asked.’).
END_OF_QUOTATION = re.compile(rf"[.!?…。！？]+(?={QUOTES.pattern}|\s»)")

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
    pieces = [piece for stretch, _ in _stretches(clean) for piece in segment(language or "en", stretch)]
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


def count_sentences(text: str, language: str | None) -> int:
    """Count the sentences of one paragraph, those within a quotation too.

    ``split_sentences`` keeps a quotation whole, as a summary must not tear it. To count so would make four
    sentences that somebody said in a row a single long one, and the text harder to read than it is.

    Args:
        text: one paragraph.
        language: an ISO 639 code; None takes the rules of English.

    >>> count_sentences('"It rained. It stopped," she said. He left.', "en")
    3
    """
    count = 0
    for sentence in split_sentences(text, language):
        if QUOTES.search(sentence):
            spoken = QUOTES.sub("", END_OF_QUOTATION.sub(",", sentence))
            count += max(1, len(split_sentences(spoken, language)))
        else:
            count += 1
    if len(text) > LONG_RUN:
        count -= sum(torn for _, torn in _stretches(text))
    return max(1, count) if LETTER_OR_DIGIT.search(text) else 0


@cache
def _segment() -> Callable[[str, str], list[str]]:
    from sentencex import segment  # some ms to import

    cut: Callable[[str, str], list[str]] = segment
    return cut


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Cut text that goes on without blanks, behind the end of a sentence if one is near.

    The time of ``sentencex`` grows with the square of such text: a megabyte of Chinese would take it minutes.

    Yields:
        Each stretch, and whether its end tears a sentence.
    """
    start = 0
    if len(text) > LONG_RUN:
        for run in WITHOUT_BLANKS.finditer(text):
            end = run.start()
            while run.end() - end > LONG_RUN:
                latest = min(run.end(), end + 2 * LONG_RUN)
                mark = SENTENCE_MARK.search(text, end + LONG_RUN, latest)
                end = mark.end() if mark else latest
                yield text[start:end], mark is None and end < len(text)
                start = end
    yield text[start:], False
