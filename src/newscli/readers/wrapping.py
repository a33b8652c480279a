"""Hard wraps: find the width at which a tool broke the lines, and which breaks are its doing.

A greedy wrapper (w3m, lynx, mail, ``textwrap``) breaks a line where the next word would not have
fitted. So each pair of neighbouring lines that it broke says of the width W that
``width(line) <= W < width(line) + 1 + width(next word)``. The W on which most pairs agree is the
width, provided that hardly any line is wider.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Nobody wraps narrower or wider, in columns.
NARROWEST, WIDEST = 30, 240

#: Fewer broken lines than this do not make a pattern.
FEWEST_BREAKS = 3

#: The share of lines that may be wider than the width (tables, code, headings that are not wrapped).
MOST_WIDER = 0.04

#: The share of the nearly full lines that must be broken just where the width says.
FEWEST_FORCED = 0.6

#: A line is nearly full when it is at most this many columns short of the width.
NEARLY_FULL = 15

#: Characters that take two columns (East Asian Width W and F, the common blocks).
WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)

FIRST_WORD = re.compile(r"\s*+(\S++)")

#: Conjunctions after a suspended hyphen ("Vor- und Nachteile", "pre- and post-war") keep their blank.
CONJUNCTIONS = frozenset(
    [
        "und",
        "oder",
        "bzw",
        "sowie",
        "bis",
        "and",
        "or",
        "to",
        "et",
        "ou",
        "e",
        "o",
        "y",
        "en",
        "of",
        "och",
        "eller",
        "og",
        "eli",
        "ja",
        "i",
        "a",
        "lub",
        "nebo",
        "és",
        "vagy",
        "ve",
        "veya",
    ]
)


def columns(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text))


def first_word_columns(text: str) -> int:
    """Return the columns of what a wrapper could not break: a word, or one character of Chinese."""
    match = FIRST_WORD.match(text)
    if match is None:
        return 0
    word = match[1]
    return 2 if WIDE.match(word) else columns(word)


def find_width(lines: Sequence[str], fixed: Sequence[bool]) -> int | None:
    """Find the width at which the lines were wrapped, in columns; None if they were not.

    Args:
        lines: The lines of the dump, blank ones among them.
        fixed: For each line whether no wrapper breaks it (a table row, an item of a list).
    """
    widths = [columns(line) for line in lines]
    text_widths = sorted(w for w, line, stays in zip(widths, lines, fixed, strict=True) if w and not stays)
    if len(text_widths) <= FEWEST_BREAKS:
        return None
    least = text_widths[int((len(text_widths) - 1) * (1 - MOST_WIDER))]
    if not NARROWEST <= least <= WIDEST:
        return None
    ranges = [
        (widths[i], widths[i] + first_word_columns(lines[i + 1]))
        for i in range(len(lines) - 1)
        if widths[i] >= least - NEARLY_FULL and lines[i + 1] and not fixed[i + 1]
    ]
    best, forced = least, 0
    for candidate in sorted({low for low, _ in ranges if least <= low <= WIDEST} | {least}):
        agreeing = sum(low <= candidate <= high for low, high in ranges)
        if agreeing > forced:
            best, forced = candidate, agreeing
    nearly_full = sum(low >= best - NEARLY_FULL for low, _ in ranges)
    if forced < FEWEST_BREAKS or forced < nearly_full * FEWEST_FORCED:
        return None
    return best


def is_forced(line: str, following: str, width: int) -> bool:
    """Tell whether the break between two neighbouring lines is the wrapper's, not the writer's."""
    return columns(line) + first_word_columns(following) >= width and bool(following)


def join(first: str, second: str, text: str) -> str:
    """Join two parts of a paragraph; a word hyphenated at the break only as the text shows it elsewhere.

    Args:
        first: The paragraph so far, without blanks at its end.
        second: The line to add, without blanks around it.
        text: The whole dump, lower-cased, in which a joined word is looked for.
    """
    if not first or not second:
        return first + second
    if first[-1] == "-" and first[-2:-1].isalpha() and second[0].isalpha():
        left = first[:-1].rpartition(" ")[2]
        right = FIRST_WORD.match(second)
        assert right is not None
        end = right[1].rstrip(".,;:!?)»”\"'").lower()
        if end in CONJUNCTIONS:
            return f"{first} {second}"
        if second[0].islower() and (left.rpartition("-")[2].lstrip("(«“„\"'") + end).lower() in text:
            return first[:-1] + second
        return first + second
    if WIDE.match(first[-1]) and WIDE.match(second[0]):
        return first + second
    return f"{first} {second}"
