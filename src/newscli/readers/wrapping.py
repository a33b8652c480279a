"""Hard wraps: find the width at which a tool broke the lines, and which breaks are its doing.

A greedy wrapper (w3m, lynx, mail, ``textwrap``) breaks a line where the next word would not have
fitted. So each pair of neighbouring lines that it broke says of the width W that
``width(line) <= W < width(line) + 1 + width(next word)``. The W on which most pairs agree is the
width, provided that hardly any line is wider.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newscli.readers.line import Line

#: Nobody wraps narrower or wider, in columns.
NARROWEST, WIDEST = 30, 240

#: Fewer broken lines than this do not make a pattern.
FEWEST_BREAKS = 3

#: So wide lines are paragraphs rather than broken lines, unless there are many.
SUSPECT_WIDTH, FEWEST_SUSPECT_BREAKS = 130, 12

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

#: Characters of scripts without blanks, between which a line may be broken anywhere (not those of Korean).
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3001-\u301f\uff01-\uff60]")
FIRST_UNSPACED = "\u3001"

#: What has no blank before it, and what has none behind.
CLOSING, OPENING = frozenset(",.;:!?)]}”’%"), frozenset("([{“„‘¿¡")

WORD = re.compile(r"\w+")

#: The share of broken lines that may end as sentences do: a wrapper breaks where the line is full.
MOST_SENTENCE_ENDS = 0.75
SENTENCE_ENDS = tuple('.!?…。！？।؟۔"”»’')

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
    if is_narrow(text):
        return len(text)
    return len(text) + len(WIDE.findall(text))


def is_narrow(text: str) -> bool:
    """Tell text without a wide character, at a glance: there may be none in other text either."""
    if text.isascii():
        return True
    for character in text:  # noqa: SIM110 - compiled, it is a loop in C
        if character >= "\u2e80" or "\u1100" <= character <= "\u115f":
            return False
    return True


def first_word_columns(text: str) -> int:
    """Return the columns of what a wrapper could not break: a word, or one character of Chinese."""
    length = len(text)
    start = 0
    while start < length and text[start].isspace():
        start += 1
    if start == length:
        return 0
    if text[start] >= FIRST_UNSPACED and UNSPACED.match(text[start]):
        return 2
    end = start
    while end < length and not text[end].isspace():
        end += 1
    return columns(text[start:end])


def find_width(lines: Sequence[Line]) -> int | None:
    """Find the width at which the lines were wrapped, in columns; None if they were not."""
    widths = [columns(line.raw) for line in lines]
    text_widths = sorted(
        [width for width, line in zip(widths, lines, strict=True) if width and not line.fixed]
    )
    if len(text_widths) <= FEWEST_BREAKS:
        return None
    least = text_widths[int((len(text_widths) - 1) * (1 - MOST_WIDER))]
    if not NARROWEST <= least <= WIDEST:
        return None
    nearly = least - NEARLY_FULL
    full = []
    for index in range(len(lines) - 1):
        width = widths[index]
        if width >= nearly:
            line = lines[index + 1]
            if not (line.gap or line.fixed):
                full.append((lines[index], width, width + first_word_columns(line.raw)))
    best, forced = least, 0
    for candidate in sorted({low for _, low, _ in full if least <= low <= WIDEST} | {least}):
        agreeing = len([low for _, low, high in full if low <= candidate <= high])
        if agreeing > forced:
            best, forced = candidate, agreeing
    nearly_full = len([low for _, low, _ in full if low >= best - NEARLY_FULL])
    if best >= SUSPECT_WIDTH and forced < FEWEST_SUSPECT_BREAKS:
        return None
    if forced < FEWEST_BREAKS or forced < nearly_full * FEWEST_FORCED:
        return None
    ends = sum([before.raw.endswith(SENTENCE_ENDS) for before, low, high in full if low <= best <= high])
    return None if ends > forced * MOST_SENTENCE_ENDS else best


def is_forced(line: str, following: str, width: int) -> bool:
    """Tell whether the break between two neighbouring lines is the wrapper's, not the writer's."""
    return columns(line) + first_word_columns(following) >= width and bool(following)


def join_lines(lines: Sequence[str], known_words: Collection[str]) -> str:
    """Join the lines of a paragraph, each without blanks at its end.

    A line that begins with a blank is parted by one even before a comma, as the text had it.

    Args:
        lines: At least one line.
        known_words: The words of the dump, lower-cased: a word hyphenated at a break is joined only if it is
            one of them.
    """
    parts = [lines[0].lstrip()]
    for before, line in pairwise(lines):
        text = line.lstrip()
        if not text or not before:
            parts.append(text)
        elif before[-1] == "-" and before[-2:-1].isalpha() and text[0].isalpha():
            parts[-1], separator = _at_hyphen(parts[-1], text, known_words)
            parts.append(separator + text)
        elif (
            (UNSPACED.match(before[-1]) and UNSPACED.match(text[0]))
            or before[-1] in OPENING
            or (text[0] in CLOSING and text == line)
        ):
            parts.append(text)
        else:
            parts.append(" " + text)
    return "".join(parts)


def _at_hyphen(line: str, following: str, known_words: Collection[str]) -> tuple[str, str]:
    """Return the line that ends with a hyphen as it stands in the paragraph, and what follows it."""
    left = WORD.findall(line[:-1])[-1]
    right = WORD.match(following)
    assert right is not None
    if right[0].lower() in CONJUNCTIONS:
        return line, " "
    if following[0].islower() and (left + right[0]).lower() in known_words:
        return line[:-1], ""
    return line, ""
