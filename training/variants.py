"""Other shapes of the same dump: what people's tools, editors and clipboards do to a text.

Every function takes a marked dump (see ``silver``) and gives one; as the markers stand in the text, the
labels come along. All chance comes from the ``random.Random`` that is handed in.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from silver import LABEL_OF, MARKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

MARKER_CHARACTERS = "".join(LABEL_OF)
SENTENCE_BREAK = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-ÖØ-Þ])")
DECORATION = re.compile(rf"^(\s*[{MARKER_CHARACTERS}]*)(?:[*•·+-]|#+)\s+", re.MULTILINE)

#: A line of at most so many characters is a menu's entry rather than a paragraph.
SHORT = 40

#: A line of more characters is a paragraph.
PARAGRAPH = 60

#: Lines up to this long are labels, buttons and headlines.
LABEL_LENGTH = 60


def rewrap(text: str, chance: Random) -> str:
    """Break the lines at another width, as a terminal or a mail program does."""
    width = chance.randint(55, 120)
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) or line
        for line in text.split("\n")
    )


def split_sentences(text: str, chance: Random) -> str:
    """Give some sentences lines of their own."""
    return SENTENCE_BREAK.sub(lambda _: "\n" if chance.random() < 0.3 else " ", text)


def join_short(text: str, chance: Random) -> str:
    """Put the entries of menus on one line."""
    between = chance.choice([" ", " | ", " · ", "   ", " / "])
    lines: list[str] = []
    joined = 0
    for line in text.split("\n"):
        if (
            lines
            and joined < chance.randint(2, 12)
            and 0 < len(line) <= SHORT
            and 0 < len(lines[-1]) <= 8 * SHORT
            and (joined or len(lines[-1]) <= SHORT)
        ):
            lines[-1] += between + line.strip()
            joined += 1
            continue
        lines.append(line)
        joined = 0
    return "\n".join(lines)


def glue_teasers(text: str, chance: Random) -> str:
    """Put two neighbouring pieces of a teaser on one line with nothing between them."""
    del chance
    mark = MARKERS["teaser"]
    return re.sub(
        rf"^(\s*{mark}[^\n{MARKER_CHARACTERS}]{{20,140}}[^\s.…])\n+(?=\s*{mark}[^\n]{{60}})\s*",
        r"\1",
        text,
        flags=re.MULTILINE,
    )


def without_blank_lines(text: str, chance: Random) -> str:
    """Lose the blank lines."""
    del chance
    return re.sub(r"\n\s*\n", "\n", text)


def with_blank_lines(text: str, chance: Random) -> str:
    """Put a blank line after every line."""
    del chance
    return re.sub(r"\n+", "\n\n", text)


def in_other_case(text: str, chance: Random) -> str:
    """Write labels, buttons and headlines in small letters, or in capitals."""
    change: Callable[[str], str] = str.lower if chance.random() < 0.5 else str.upper
    return "\n".join(
        change(line) if len(line) <= LABEL_LENGTH and chance.random() < 0.7 else line
        for line in text.split("\n")
    )


def undecorated(text: str, chance: Random) -> str:
    """Take bullets and heading marks off."""
    del chance
    return DECORATION.sub(r"\1", text)


def cropped(text: str, chance: Random) -> str:
    """Copy from about the headline to about the end of the article, as one does with a mouse."""
    lines = text.split("\n")
    article = [
        number
        for number, line in enumerate(lines)
        if any(MARKERS[label] in line for label in ("title", "body", "heading"))
    ]
    if not article:
        return text
    start = max(0, article[0] - chance.choice([0, 0, 1, 3, 8]))
    end = article[-1] + 1 + chance.choice([0, 0, 1, 3, 8, 20])
    if chance.random() < 0.3:
        start = 0
    elif chance.random() < 0.3:
        end = len(lines)
    return "\n".join(lines[start:end])


def cards(text: str, chance: Random) -> str:
    """Make teasers into cards: the headline glued to its excerpt, which is cut off."""
    sign = chance.choice(["…", "...", " […]", " ..."])
    mark = MARKERS["teaser"]

    def cut(match: re.Match[str]) -> str:
        words = match[2].split(" ")
        return (
            match[1]
            + " ".join(words[: max(6, int(len(words) * chance.uniform(0.4, 1.0)))]).rstrip(" .")
            + sign
        )

    glued = glue_teasers(text, chance)
    return re.sub(rf"^(\s*{mark})([^\n{MARKER_CHARACTERS}]{{90,}})$", cut, glued, flags=re.MULTILINE)


def shortened(text: str, chance: Random) -> str:
    """Leave one to three paragraphs of the article, amid everything else."""
    lines = text.split("\n")
    body = _paragraphs(lines)
    if not body:
        return text
    first = chance.randrange(len(body))
    kept = body[first : first + chance.choice([1, 1, 2, 3])]
    return "\n".join(
        line
        for number, line in enumerate(lines)
        if number in kept
        or not any(MARKERS[label] in line for label in ("body", "heading", "caption", "reference"))
    )


def short_lines(text: str, chance: Random) -> str:
    """Break a stretch of the article into short lines: verses, rows of results, code."""
    lines = text.split("\n")
    body = _paragraphs(lines)
    if not body:
        return text
    first = chance.randrange(len(body))
    longest, figures, stops = chance.choice([2, 4, 7, 9]), chance.random() < 0.4, chance.random() < 0.4
    for number in body[first : first + chance.choice([1, 2, 4])]:
        words = lines[number].strip().strip(MARKER_CHARACTERS).split(" ")
        rows = []
        while words:
            size = chance.randint(max(1, longest // 2), longest)
            row = " ".join(words[:size])
            if not stops:
                row = row.rstrip(".,;:")
            if figures:
                row += "  " + chance.choice(["{}", "{}:{}", "{}.{}", "{} | {}"]).format(
                    chance.randint(0, 99), chance.randint(10, 59)
                )
            rows.append(MARKERS["body"] + row)
            words = words[size:]
        lines[number] = "\n".join(rows)
    return "\n".join(lines)


def _paragraphs(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines that are a paragraph of the article."""
    return [
        number
        for number, line in enumerate(lines)
        if line.lstrip()[:1] == MARKERS["body"] and len(line) > PARAGRAPH
    ]


VARIANTS: tuple[Callable[[str, Random], str], ...] = (
    rewrap,
    split_sentences,
    join_short,
    glue_teasers,
    without_blank_lines,
    with_blank_lines,
    in_other_case,
    undecorated,
    cropped,
    cropped,
    cards,
    cards,
    cards,
    shortened,
    short_lines,
    short_lines,
)
