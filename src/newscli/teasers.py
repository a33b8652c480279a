"""Teasers and references as items: headline and excerpt told apart, however they stand in the dump."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.document import Block, Label, Reference, Teaser
from newscli.labelling.cues import CueWords, after_cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Where a headline and its excerpt may be glued: a capital or an opening quote with no blank before it.
SEAM = re.compile(r"(?<=[^\W_A-Z«“„(\[])(?=[«“„\"‘]?[^\W\d_])|(?<=[.!?…»”\"’)\]])(?=[«“„\"‘¿¡(]*[^\W\d_])")

#: What both sides of a seam have at the least.
SHORTEST_HEADLINE, SHORTEST_EXCERPT, FEWEST_EXCERPT_WORDS = 12, 25, 4

#: A headline is seldom longer; a seam behind so many characters lies within the excerpt.
LONGEST_HEADLINE = 160

#: Names that have a capital in the middle; a seam in one is none.
CAPITAL_INSIDE = re.compile(
    r"(?:Mc|Mac|Fitz|Di|De|Le|La|Du|Van|O['’])$|(?:You|Tik|Linked|Whats|Pay|Open|Git|Deep|Space|Bio|Black|Play|Huff"
    r"|Buzz|Wiki|Face|Air|Snap|Chat|Mid|Stack|Word|Master|Sky|Net|Eco|Euro|Info|Medi|Tele)$|(?:^|\W)[a-z]$"
)

#: The end of an excerpt: a sentence's end, or the sign that it was cut.
EXCERPT_END = re.compile(r"[.!?…。！？।؟۔]['\"»”’)\]]*$")
CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")

#: A block that ends as a sentence and is this long is an excerpt, not a headline, in characters.
SHORTEST_LONE_EXCERPT = 70

#: A kicker ("World", "War in the East") is at most so many words, and shorter than the headline below it.
KICKER_WORDS = 3

#: Between a headline and its excerpt a card may have so many lines (a date, a section, an author).
CARD_LINES = 2

FIRST_WORD = re.compile(r"\W*(\w+)")


def find_references(blocks: Sequence[Block], cues: CueWords) -> tuple[Reference, ...]:
    """Make the blocks labelled as references into items, without their cue ("Lire aussi :")."""
    return tuple(
        Reference(_headline(block.text, cues), block.url, block.first_line)
        for block in blocks
        if block.label is Label.REFERENCE
    )


def find_teasers(blocks: Sequence[Block], cues: CueWords) -> tuple[Teaser, ...]:
    """Make the blocks labelled as teasers into items, in the order of the dump.

    A headline and its excerpt may be glued in one block, stand on two, or lie in a card with a date or
    a section between them; a headline that stands twice in a row (as picture text and as link) is one item.
    """
    items: list[Teaser] = []
    last_index = -CARD_LINES
    for index, headline, excerpt in _parts(blocks, cues):
        block = blocks[index]
        last = items[-1] if items else None
        near = last is not None and index - last_index <= CARD_LINES
        if last is not None and near and not headline and last.headline and not last.excerpt:
            items[-1] = Teaser(
                last.headline, excerpt, last.url or block.url, last.first_line, block.last_line
            )
        elif last is not None and near and headline and _same(headline, last.headline):
            items[-1] = Teaser(
                headline, excerpt or last.excerpt, last.url or block.url, last.first_line, block.last_line
            )
        elif (
            last is not None and near and headline and _is_kicker(last, headline) and index - last_index == 1
        ):
            items[-1] = Teaser(headline, excerpt, block.url or last.url, last.first_line, block.last_line)
        else:
            items.append(Teaser(headline, excerpt, block.url, block.first_line, block.last_line))
        last_index = index
    return tuple(items)


def _parts(blocks: Sequence[Block], cues: CueWords) -> Iterator[tuple[int, str, str]]:
    """Give the headline and the excerpt that each teaser block holds; one of them may be ""."""
    for index, block in enumerate(blocks):
        if block.label is not Label.TEASER:
            continue
        if parts := split_glued(block.text, cues.function_words):
            headline, excerpt = parts
            yield index, _headline(headline, cues), excerpt
        elif (CUT.search(block.text) and len(block.text) >= SHORTEST_LONE_EXCERPT) or (
            EXCERPT_END.search(block.text) and len(block.text) >= SHORTEST_LONE_EXCERPT
        ):
            yield index, "", block.text
        else:
            yield index, _headline(block.text, cues), ""


def split_glued(text: str, function_words: frozenset[str]) -> tuple[str, str] | None:
    """Split a headline and an excerpt that stand together without a blank.

    Args:
        text: One teaser ("… saisies à Nador et MarrakechDans le cadre de la lutte …").
        function_words: Those of the language, lower-cased: an excerpt often begins with one.

    Returns:
        Headline and excerpt, or None where no seam is to be found.
    """
    best: tuple[str, str] | None = None
    best_score = 0
    for match in SEAM.finditer(text):
        seam = match.start()
        if seam > LONGEST_HEADLINE:
            break
        headline, excerpt = text[:seam].rstrip(), text[seam:]
        opening = excerpt.lstrip('«“„"‘¿¡(')[:1]
        if not opening.isupper() or len(headline) < SHORTEST_HEADLINE or len(excerpt) < SHORTEST_EXCERPT:
            continue
        score = _seam_score(headline, excerpt, text, function_words)
        if score > best_score:
            best, best_score = (headline, excerpt), score
    return best


def _seam_score(headline: str, excerpt: str, text: str, function_words: frozenset[str]) -> int:
    """Say how much speaks for a seam; at most 0 means that it is none."""
    if excerpt.count(" ") < FEWEST_EXCERPT_WORDS or CAPITAL_INSIDE.search(headline):
        return 0
    first = FIRST_WORD.match(excerpt)
    word = first[1] if first else ""
    before = headline.rpartition(" ")[2]
    if text.count(before + word) > 1:  # a name of that shape: it stands in the text again
        return 0
    score = 1
    if word.lower() in function_words:
        score += 3
    if re.search(rf"\b{re.escape(word)}\b", headline):
        score += 2
    if EXCERPT_END.search(excerpt):
        score += 1
    return score


def _headline(text: str, cues: CueWords) -> str:
    rest = after_cue(text, "read_also", cues)
    return rest or text


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _is_kicker(item: Teaser, headline: str) -> bool:
    return (
        not item.excerpt
        and len(item.headline.split()) <= KICKER_WORDS
        and len(headline.split()) > KICKER_WORDS
        and not CUT.search(item.headline)
    )
