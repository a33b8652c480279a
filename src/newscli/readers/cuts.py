"""A block as it is cut out of a page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newscli.document import Piece
from newscli.readers.elements import CODE, EMPHATIC, HIDDEN, STRONG, STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscli.readers.elements import Element, Link
    from newscli.readers.links import Links

#: A block that is link to so large a part is an entry of a list, and needs no pieces.
MOST_LINKED = 0.8


class Cut:
    """A block with the elements that it comes from.

    Attributes:
        text: On one line.
        inner: The innermost element that holds all of it.
        element: The nearest to it that cuts blocks.
        marker: As in ``RawBlock``.
        linked: How many of its characters are in links.
        links: The links.
        emphasised: How many of its characters are emphasised.
        hidden: Whether the page hides it.
        parts: The text as it came, part by part, and the element of each; none where nothing is marked.
    """

    __slots__ = ("element", "emphasised", "hidden", "inner", "linked", "links", "marker", "parts", "text")

    def __init__(
        self,
        text: str,
        inner: Element,
        marker: str,
        linked: int,
        links: Sequence[Link],
        emphasised: int,
        parts: Sequence[tuple[str, Element]] = (),
    ) -> None:
        self.text = text
        self.inner = inner
        self.element = inner.block()
        self.marker = marker
        self.linked = linked
        self.links = links
        self.emphasised = emphasised
        self.hidden = bool(inner.flags & HIDDEN)
        self.parts = parts

    def pieces(self, links: Links) -> tuple[Piece, ...]:
        """Put the parts together that are marked alike; their texts together are the block's text."""
        if self.marker == "|" or self.linked > len(self.text) * MOST_LINKED:
            return ()
        pieces = tuple(self._pieces(links))
        if len(pieces) == 1 and pieces[0] == Piece(self.text):
            return ()
        return pieces if "".join(piece.text for piece in pieces) == self.text else ()

    def _pieces(self, links: Links) -> Iterator[Piece]:
        around = self.element.flags & STYLE
        left = self.text
        for (style, link), group in groupby(
            self.parts, key=lambda part: (part[1].flags & STYLE & ~around, part[1].link)
        ):
            text = _collapsed("".join(part for part, _ in group))
            if text[:1] == " " and left[:1] != " ":
                text = text[1:]
            if not left.startswith(text):
                text = text.rstrip()
            left = left.removeprefix(text)
            if text:
                url = links.absolute(link.href) or None if link is not None else None
                yield Piece(text, bool(style & STRONG), bool(style & EMPHATIC), bool(style & CODE), url)


def _collapsed(text: str) -> str:
    """Make one blank of each run of white space; at the ends too."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
