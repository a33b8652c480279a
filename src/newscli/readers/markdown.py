"""Markdown, as html2text writes it: links, pictures and emphasis become text, escapes go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newscli.document import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING_LINE = re.compile(r"#{1,6} \S")

TARGET = r"\(<?(?P<url>(?:[^()\s<>]++|\([^()\s]*+\))*+)>?(?:\s++\"[^\"]*+\")?\s*+\)"
PICTURE = re.compile(r"!\[(?P<text>[^\[\]]*+)\]" + TARGET)
LINK = re.compile(r"\[(?P<text>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\]" + TARGET)  # "[Harbour reopens [VIDEO]](…)"

# What stands before a mark is looked at behind it: a pattern that begins with a character is found faster.
STRONG = re.compile(r"(\*\*|__)(?<!\\..)(?=\S)([^*_\n]++)(?<!\\)\1")  # "**Mayor: **Ada Reed", says html2text
EMPHASIS = re.compile(r"([*_])(?<![\w*\\].)(?=\S)([^*_\n]++)(?<![\s\\])\1(?![\w*])")
STRONG_MARKS = ("**", "__")

#: What html2text leaves of an icon, or of emphasis that it lost the other half of, at the ends of a line.
LEFT_BEFORE = re.compile(r"\s*+(?:\*\*|__)++\s*+(?=[^\W_])")
LEFT_BEHIND = re.compile(r"(?<=[^\W_])\s?(?:\*\*|__)\s*+\Z")

ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")

#: So many links or headings make a dump Markdown; one may stand in any text.
FEWEST_MARKS = 2


#: A link whose text was broken over lines leaves "[Today, 9 am" and "Harbour reopens](/harbour)[Today, 8 am".
OPENING_HALF = re.compile(r"(?:^|\))\s*\[[^\[\]]*$")
CLOSING_HALF = re.compile(r"[^\[\]]+\]" + TARGET)

#: What may stand between the links of a line that is nothing but links.
BETWEEN_LINKS = re.compile(r"[\s#*_|·•/>-]*+")

#: A tag that ends within a link leaves two blanks: "[Opinion  The harbour is ours  Ada Reed](…)".
WITHIN_LINK = re.compile(r" {2,}")


class Unmarked(NamedTuple):
    """Text without its Markdown.

    The share in links (0..1), the first target, whether all was a picture, and the pieces of a line of links.
    """

    text: str
    linked: float
    url: str | None
    picture: bool
    pieces: tuple[Piece, ...]


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
    pieces: tuple[Piece, ...] = ()
    if "[" in text or "](" in text:
        text = _mend(text)
    if "](" in text:
        if "![" in text:
            without_pictures = PICTURE.sub(r"\g<text>", text)
            picture = without_pictures != text and not PICTURE.sub("", text).strip(" *_[]")
            text = without_pictures
        links = list(LINK.finditer(text))
        if links:
            pieces = _pieces(text, links)
            parts: list[str] = []
            end = 0
            for link in links:
                words, target = link.group("text", "url")
                parts += text[end : link.start()], words
                end = link.end()
                linked += len(words)
                url = url or target or None
            parts.append(text[end:])
            text = "".join(parts)
    text = _plain(text)
    return Unmarked(text, min(1.0, linked / len(text)) if text else float(linked > 0), url, picture, pieces)


def _mend(text: str) -> str:
    """Give both halves of a link that was broken over lines the brackets that they lack."""
    opening, closing = text.find("["), text.find("]")
    if (0 < closing < opening or opening < 0) and CLOSING_HALF.match(text):
        text = "[" + text
    if text.rfind("[") > text.rfind("]") and OPENING_HALF.search(text):
        text += "]()"
    return text


def _plain(text: str) -> str:
    """Take emphasis and escapes off, and make blanks, the only white space there is, single."""
    if "*" in text or "_" in text:
        if "**" in text or "__" in text:
            text = _without_left_marks(STRONG.sub(r"\2", text))
        text = EMPHASIS.sub(r"\2", text)
    if "\\" in text:
        text = ESCAPE.sub(r"\1", text)
    return " ".join(text.split()) if "  " in text else text.strip()


def _without_left_marks(text: str) -> str:
    if match := LEFT_BEFORE.match(text):
        text = text[match.end() :]
    if text.rstrip().endswith(STRONG_MARKS):
        text = LEFT_BEHIND.sub("", text)
    return text


def _pieces(text: str, links: Sequence[re.Match[str]]) -> tuple[Piece, ...]:
    """Give the links of a line that is nothing but links, cut where a tag ended; () if that is one piece."""
    if len(links) == 1 and "  " not in links[0]["text"]:
        return ()
    pieces: list[Piece] = []
    end = 0
    for link in links:
        if not BETWEEN_LINKS.fullmatch(text, end, link.start()):
            return ()
        end = link.end()
        texts = map(_plain, WITHIN_LINK.split(link["text"].strip()))
        pieces += (Piece(text, url=link["url"] or None) for text in texts if text)
    return tuple(pieces) if len(pieces) > 1 and BETWEEN_LINKS.fullmatch(text, end) else ()
