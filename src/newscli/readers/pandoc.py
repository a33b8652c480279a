"""Markdown as Pandoc writes it by default: what it says of classes and attributes is taken out, line by line.

"::: {.teaser}" fences a <div>, "[Ferry stops]{.kicker lang="en"}" is a <span>, and links and headings carry
their attributes behind them, over several lines where they are long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A fence, and how many of them tell such a dump.
FENCE = re.compile(r"^[ \t|>*+-]*:{3,}(?:[ \t][^\n]*)?$", re.M)
FEWEST_FENCES = 3

#: Attributes begin with a class, an identifier or a name and its value.
ATTRIBUTES = r"\{(?=[.#]|[\w:@-]+=|\})[^{}]*+\}"
SPAN = re.compile(r"\[(?P<text>[^\[\]]*+)\]" + ATTRIBUTES)
BEHIND = re.compile(ATTRIBUTES)

#: Spans lie in each other, but not more deeply.
DEEPEST_SPAN = 6


def is_pandoc(lines: Sequence[str]) -> bool:
    """Tell Pandoc's Markdown by its fences."""
    fences = 0
    for line in lines:
        if ":::" in line and FENCE.match(line):
            fences += 1
            if fences >= FEWEST_FENCES:
                return True
    return False


def without_attributes(lines: Sequence[str]) -> list[str]:
    """Take fences, spans and attributes out; there are as many lines afterwards, some of them blank."""
    text = "\n".join(lines)
    for _ in range(DEEPEST_SPAN):
        plainer = SPAN.sub(_text_and_line_ends, text)
        if plainer == text:
            break
        text = plainer
    text = BEHIND.sub(lambda found: "\n" * found[0].count("\n"), text)
    return FENCE.sub("", text).split("\n")


def _text_and_line_ends(span: re.Match[str]) -> str:
    text = span["text"]
    return text + "\n" * (span[0].count("\n") - text.count("\n"))
