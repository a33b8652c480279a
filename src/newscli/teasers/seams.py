"""Seams: where a dump glued a headline to its excerpt, or a list of headlines, with no blank between."""

from __future__ import annotations

import re
from itertools import pairwise

#: Where two texts may be glued: a capital or an opening quote with no blank before it.
SEAM = re.compile(
    r"(?<=[^\W_A-Z«“„(\[])(?=[«“„\"‘]?[^\W\d_a-z])|(?<=[.!?…»”\"’)\]])(?=[«“„\"‘¿¡(]*[^\W\d_a-z])"
)

#: The capital behind a seam: with a letter, a figure, or a mark of those above before it. Few texts hold one,
#: and a seam is looked for nowhere else.
CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿа-я](?:(?<=[^\W_A-Z].)|(?<=[.!?…»”\"’)\]«“„‘¿¡(].))")

#: What may stand between a seam and its capital.
OPENING = '«“„"‘¿¡('

#: A quote that opens, though of a shape that closes elsewhere: a blank is before it ("löfte: ”Vi").
OPENING_QUOTE = re.compile(r"(?:^|[\s(])[»”\"’]$")

#: Names and abbreviations that have a capital in the middle; a seam in one is none.
CAPITAL_INSIDE = re.compile(
    r"(?:\b[^\W\d_a-z][^\W\d_A-Z]|Mac|Fitz|Van|O['’])$|(?:You|Tik|Linked|Whats|Pay|Open|Git|Deep|Space|Bio|Black|Play"
    r"|Huff|Buzz|Wiki|Face|Air|Snap|Chat|Mid|Stack|Word|Master|Sky|Net|Eco|Euro|Info|Medi|Tele)$"
    r"|(?:^|\W)[^\W\d_]\.?$"
)

#: A number and its unit ("$1M", "5G").
UNIT = re.compile(r"\d[^\W\d_]\b")

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

#: Names and abbreviations with a capital inside are at most so long up to it.
LONGEST_NAME = 12

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
    seams = _seams(text)
    if not seams:
        return [text]
    headlines = _cut_list(text, seams)
    if len(headlines) >= FEWEST_HEADLINES and not FULL_STOP.search(text):
        return headlines
    proofs = {seam: _proof(text, seam, function_words) for seam in seams if seam <= LONGEST_HEADLINE}
    best = max(proofs, key=proofs.__getitem__, default=0)
    return [text[:best].rstrip(), text[best:]] if proofs.get(best) else [text]


def split_all(text: str) -> list[str]:
    """Cut a text at everything that looks like a seam."""
    return [text[start:end].rstrip() for start, end in pairwise([0, *_seams(text), len(text)])]


def _seams(text: str) -> list[int]:
    if len(text) > LONGEST_TEXT:
        return []
    seams = []
    for capital in CAPITAL.finditer(text):
        end = start = capital.start()
        while start > 0 and text[start - 1] in OPENING:
            start -= 1
        seams += [
            seam for seam in range(start, end + 1) if SEAM.match(text, seam) and _may_be_seam(text, seam)
        ]
    return seams


def _may_be_seam(text: str, seam: int) -> bool:
    opening = text[seam : seam + LONGEST_NAME].lstrip(OPENING)[:1]
    if not opening.isupper() or UNIT.match(text, seam - 1):
        return False
    return not CAPITAL_INSIDE.search(text[max(0, seam - LONGEST_NAME) : seam]) and not _quotes(text, seam)


def _quotes(text: str, seam: int) -> bool:
    """Tell whether a quotation begins before the seam; French closes it with a blank ("« Ici »Là")."""
    if text[seam - 1] not in '»”"’':
        return False
    before = text[max(0, seam - LONGEST_HEADLINE) : seam]
    is_french = before.count("«") >= before.count("»") > 0
    return not is_french and bool(OPENING_QUOTE.search(before))


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
