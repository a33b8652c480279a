"""Markdown, as html2text writes it: links, pictures and emphasis become text, escapes go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING_LINE = re.compile(r"#{1,6} \S")

TARGET = r"\(<?(?P<url>(?:[^()\s<>]|\([^()\s]*+\))*+)>?(?:\s++\"[^\"]*+\")?\)"
PICTURE = re.compile(r"!\[(?P<text>[^\[\]]*+)\]" + TARGET)
LINK = re.compile(r"\[(?P<text>[^\[\]]*+)\]" + TARGET)
STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^*_\n]++)(?<![\s\\])\1")
EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]++)(?<![\s\\])\1(?![\w*])")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")

#: So many links or headings make a dump Markdown; one may stand in any text.
FEWEST_MARKS = 2


class Unmarked(NamedTuple):
    """Text without its Markdown: the share in links (0..1), the first target, whether all was a picture."""

    text: str
    linked: float
    url: str | None
    picture: bool


def is_markdown(lines: Sequence[str]) -> bool:
    """Tell a Markdown dump by its links and headings."""
    marks = 0
    for line in lines:
        if "](" in line or (line.startswith("#") and HEADING_LINE.match(line)):
            marks += 1
            if marks >= FEWEST_MARKS:
                return True
    return False


def unmark(text: str) -> Unmarked:
    """Take the Markdown out of one block's text; what it linked to and how much of it is kept beside."""
    url: str | None = None
    linked = 0
    picture = False
    if "](" in text:
        without_pictures = PICTURE.sub(lambda match: match["text"], text)
        picture = without_pictures != text and not PICTURE.sub("", text).strip(" *_[]")
        text = without_pictures

        def take_link(match: re.Match[str]) -> str:
            nonlocal url, linked
            url = url or match["url"] or None
            linked += len(match["text"])
            return match["text"]

        text = LINK.sub(take_link, text)
    if "*" in text or "_" in text:
        text = EMPHASIS.sub(r"\2", STRONG.sub(r"\2", text))
    if "\\" in text:
        text = ESCAPE.sub(r"\1", text)
    text = " ".join(text.split())
    return Unmarked(text, min(1.0, linked / len(text)) if text else float(linked > 0), url, picture)
