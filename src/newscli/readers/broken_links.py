"""Links of Markdown that a wrapper broke over lines, which html2text does if nobody tells it not to.

Their texts are broken at blanks, as all text is, and their targets at hyphens too, as if they were words::

    [Ferry stops for a week after the
    storm](https://example.org/2024/03/ferry-stops-for-a-
    week)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newscli.readers.wrapping import is_forced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.readers.line import Line

#: A link goes on over so many lines at most.
MOST_LINES = 8

#: Where nobody knows how wide the lines are, they are so wide: html2text takes 78, Pandoc 72 columns.
LEAST_WIDTH = 72

#: What means something in the text of a link, and in its target.
IN_TEXT = re.compile(r"\\.|\]\(|[\[\]]")
IN_TARGET = re.compile(r"\\.|[()\"]|\s+")


class Left(NamedTuple):
    """What a line leaves open: texts of links (a picture stands in the text of another), a target, its title.

    ``brackets`` counts those of a target, with those within it; it is 0 where no target is open.
    """

    texts: int = 0
    brackets: int = 0
    titled: bool = False


NOTHING = Left()


def join_broken_links(lines: Sequence[Line], width: int | None) -> None:
    """Mark the lines that go on with a link of the line before, by their ``joined`` and ``glued``.

    Args:
        lines: The lines of a dump of Markdown.
        width: The width at which it was wrapped, in columns; None if nobody knows.
    """
    for index, line in enumerate(lines):
        if not line.joined and "[" in line.raw and not _is_whole(line.raw):
            _join_from(lines, index, width or LEAST_WIDTH)


def _is_whole(text: str) -> bool:
    """Tell quickly a line with as many targets as texts, the last of which ends there, as most are."""
    return text.count("[") == text.count("](") and text.rfind(")") > text.rfind("](")


def _join_from(lines: Sequence[Line], first: int, width: int) -> None:
    """Mark the lines that go on with what a line leaves open, if that is closed in the end."""
    left, _ = _read_on(lines[first].raw, NOTHING)
    going_on: list[tuple[Line, bool]] = []
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if left == NOTHING or line.gap or len(going_on) == MOST_LINES:
            return
        in_target = left.brackets > 0 and not left.titled
        if not in_target and not is_forced(lines[number - 1].raw, line.raw, width):
            return
        rest = line.raw.lstrip()
        going_on.append((line, in_target and not rest.startswith('"')))
        left, was_closed = _read_on(rest, left)
        if was_closed:
            for one, glued in going_on:
                one.joined, one.glued = True, glued
            going_on = []


def _read_on(text: str, left: Left) -> tuple[Left, bool]:
    """Read a line, given what those before left open.

    Returns:
        What is left open behind it, and whether all that was open before was closed on the way.
    """
    texts, brackets, titled = left
    was_closed = False
    place = 0
    while match := (IN_TARGET if brackets else IN_TEXT).search(text, place):
        mark, place = match[0], match.end()
        if titled:
            titled = mark != '"'
        elif mark == "[":
            texts += 1
        elif mark == "](" and texts:
            texts, brackets = texts - 1, 1
        elif mark == "]" and texts:
            texts -= 1
            was_closed = was_closed or not texts
        elif mark == "(":
            brackets += 1
        elif mark == ")" and brackets:
            brackets -= 1
            was_closed = was_closed or not (texts or brackets)
        elif mark == '"':
            titled = text[: match.start()][-1:].strip() == ""
        elif mark.isspace() and text[place : place + 1] not in ('"', ")", ""):
            return NOTHING, False  # no target has a blank in it
    return Left(texts, brackets, titled), was_closed
