"""Seams: where a dump glued a headline to its excerpt, or a list of headlines, with no blank between."""

from __future__ import annotations

import re
from itertools import pairwise

from newscli.readers.seams import find_seams

#: What both sides of the seam between headline and excerpt have at the least.
SHORTEST_HEADLINE, SHORTEST_EXCERPT, FEWEST_WORDS = 12, 25, 4

#: A headline in a list is at least so long, in characters.
SHORTEST_LISTED = 20

#: A headline is seldom longer; a seam behind so many characters lies within the excerpt.
LONGEST_HEADLINE = 160

#: A section's name before a list ("TechPhones get dearer…") is at least so long.
SHORTEST_SECTION = 4

#: A longer text, in characters, is no list of headlines; seams are not looked for.
LONGEST_TEXT = 20_000

#: So many headlines glued in a row are a list; this share of them may be longer.
FEWEST_HEADLINES, LONGER = 3, 0.25

#: The end of an excerpt: a sentence's end, or the sign that it was cut.
EXCERPT_END = re.compile(r"[.!?…。！？।؟۔]['\"»”’)\]]*$")
FULL_STOP = re.compile(r"[.…。।۔](?<!\b[^\W\d_a-z].)['\"»”’)\]]*$")  # not that of "U.K."

FIRST_WORD = re.compile(r"\W*(\w+)")


def split_glued(text: str, function_words: frozenset[str]) -> list[str]:
    """Cut a text at the seams between a headline and its excerpt, or between the headlines of a list.

    Args:
        text: One block ("… saisies à Nador et MarrakechDans le cadre de la lutte …").
        function_words: Those of the language, lower-cased: an excerpt often begins with one.

    Returns:
        The parts in order; the text alone where no seam is to be found.
    """
    seams = find_seams(text) if len(text) <= LONGEST_TEXT else []
    if not seams:
        return [text]
    headlines = _cut_list(text, seams)
    if len(headlines) >= FEWEST_HEADLINES and not ends_in_stop(text):
        return headlines
    proofs = {seam: _proof(text, seam, function_words) for seam in seams if seam <= LONGEST_HEADLINE}
    best = max(proofs, key=proofs.__getitem__, default=0)
    return [text[:best].rstrip(), text[best:]] if proofs.get(best) else [text]


def ends_in_stop(text: str) -> bool:
    """Tell a text that ends with a full stop; most headlines show quickly that they do not."""
    return not text[-1:].isalnum() and FULL_STOP.search(text) is not None


def split_all(text: str) -> list[str]:
    """Cut a text at everything that looks like a seam."""
    seams = find_seams(text) if len(text) <= LONGEST_TEXT else []
    return [text[start:end].rstrip() for start, end in pairwise([0, *seams, len(text)])]


def _cut_list(text: str, seams: list[int]) -> list[str]:
    """Cut at every seam that leaves a headline before it, or a section's name at first ("TechPhones …")."""
    parts: list[str] = []
    start = 0
    for seam in seams:
        is_section = start == 0 and seam >= SHORTEST_SECTION
        if is_section or _is_headline(text[start:seam]):
            parts.append(text[start:seam].rstrip())
            start = seam
    parts.append(text[start:])
    longer = sum(len(part) > LONGEST_HEADLINE for part in parts)
    return parts if longer <= LONGER * len(parts) and _is_headline(parts[-1]) else [text]


def _is_headline(text: str) -> bool:
    return len(text) >= SHORTEST_LISTED and text.count(" ") + 1 >= FEWEST_WORDS


def _proof(text: str, seam: int, function_words: frozenset[str]) -> int:
    """Say how much speaks for a seam between headline and excerpt; 0 means that it is none."""
    headline, excerpt = text[:seam].rstrip(), text[seam:]
    if not SHORTEST_HEADLINE <= len(headline) <= LONGEST_HEADLINE or len(excerpt) < SHORTEST_EXCERPT:
        return 0
    first = FIRST_WORD.match(excerpt)
    word = first[1] if first else ""
    before = headline.rpartition(" ")[2]
    if excerpt.count(" ") < FEWEST_WORDS or text.count(before + word) > 1:  # a name stands in the text again
        return 0
    return (
        3 * (word.lower() in function_words)
        + 2 * bool(re.search(rf"\b{re.escape(word)}\b", headline))
        + bool(EXCERPT_END.search(excerpt))
    )
