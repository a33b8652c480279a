"""A block as it is cut out of a page.

Compiled with the C types of ``cuts.pxd``.
"""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from newscli.document import Markup, Piece, RawBlock
from newscli.named import new_tuple
from newscli.readers.characters import is_tidy
from newscli.readers.tags import CODE, EMPHATIC, HIDDEN, LINES_OF_CODE, STRONG, STYLE

if TYPE_CHECKING:
    from newscli.readers.elements import Element, Link
    from newscli.readers.links import Links

#: A block that is link to so large a part is an entry of a list, and needs no pieces.
MOST_LINKED = 0.8

#: An entry of a menu is at most so long, in words and characters.
MOST_WORDS, LONGEST_ENTRY = 3, 25


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
        parts: The text as it came, part by part, and the element of each; None where no pieces are to be
            made of it.
        number: Its number among the blocks, from 1; 0 as long as it has none.
    """

    __slots__ = (
        "element",
        "emphasised",
        "hidden",
        "inner",
        "linked",
        "links",
        "marker",
        "number",
        "parts",
        "text",
    )

    def __init__(
        self,
        text: str,
        inner: Element,
        marker: str,
        linked: int,
        links: list[Link],
        emphasised: int,
    ) -> None:
        self.text = text
        self.inner = inner
        self.element = self.inner.block()
        self.marker = marker
        self.linked = linked
        self.links = links
        self.emphasised = emphasised
        self.hidden = bool(self.inner.flags & HIDDEN)
        self.parts: tuple[list[str], list[Element]] | None = None
        self.number = 0

    def is_entry(self) -> bool:
        """Tell what may be an entry of a menu: a short link, and nothing else."""
        return (
            len(self.links) == 1
            and len(self.text) <= LONGEST_ENTRY
            and self.linked >= len(self.text)
            and self.text.count(" ") < MOST_WORDS
            and not self.marker.startswith("#")
        )

    def may_have_pieces(self) -> bool:
        """Tell what is neither a row of a table nor nearly all link."""
        return self.marker != "|" and self.linked <= len(self.text) * MOST_LINKED

    def block(self, text: str, number: int, links: Links) -> RawBlock:
        """Return what the reader hands on.

        Args:
            text: The text with clean characters.
            number: Its number.
            links: Makes addresses absolute.
        """
        self.number = number
        size = len(text)
        url = None
        for link in self.links:
            if url := links.absolute(link.href):
                break
        pieces = self._pieces(links) if self.text == text else ()
        linked = min(1.0, self.linked / size)
        block = (text, number, number, self.marker, 1, linked, url or None, self._markup(size), pieces)
        return new_tuple(RawBlock, block)

    def _markup(self, size: int) -> Markup:
        element = self.element
        if not element.path:
            element.locate()
        names = element.names if self.inner is element else self._with_inline_names(element.names)
        emphasised = min(1.0, self.emphasised / size)
        depth, links = element.depth, len(self.links)
        markup = (element.path, names, element.containers, depth, self.hidden, links, emphasised)
        return new_tuple(Markup, markup)

    def _with_inline_names(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Add the names of the inline elements that the whole block lies in to its own."""
        inline = ""
        inner: Element | None = self.inner
        while inner is not None and inner is not self.element:
            if named := inner.name:
                inline = f"{named} {inline}" if inline else named
            inner = inner.parent
        if not inline:
            return names
        own = names[-1]
        return (*names[:-1], f"{own} {inline}" if own else inline)

    def _pieces(self, links: Links) -> tuple[Piece, ...]:
        """Put the parts together that are marked alike; their texts together are the block's text."""
        if self.parts is None:
            return ()
        parts, owners = self.parts
        if self.inner.flags & LINES_OF_CODE == LINES_OF_CODE:
            return (Piece(_lines_of("".join(parts)), code=True),)
        unmarked = STYLE & ~self.element.flags
        whole = self.text
        at = 0
        pieces: list[Piece] = []
        count = len(parts)
        end = 0
        while end < count:
            start = end
            owner = owners[start]
            style = owner.flags & unmarked
            link = owner.link
            while owner.flags & unmarked == style and owner.link is link:
                end += 1
                if end == count:
                    break
                owner = owners[end]
            text = _collapsed("".join(parts[start:end]))
            if text.startswith(" ") and not whole.startswith(" ", at):
                text = text[1:]
            if not whole.startswith(text, at):
                text = text.rstrip()
                if not whole.startswith(text, at):
                    return ()
            at += len(text)
            if text:
                url = links.absolute(link.href) or None if link is not None else None
                strong = style & STRONG != 0
                emphatic = style & EMPHATIC != 0
                code = style & CODE != 0
                pieces.append(new_tuple(Piece, (text, strong, emphatic, code, url)))
        if at < len(whole) or (len(pieces) == 1 and pieces[0] == Piece(whole)):
            return ()
        return tuple(pieces)


def _lines_of(code: str) -> str:
    """Keep the lines of a listing, but not what stands before all of them."""
    return dedent("\n".join([line.rstrip() for line in code.splitlines()])).strip("\n")


def _collapsed(text: str) -> str:
    """Make one blank of each run of white space; at the ends too."""
    if is_tidy(text):
        return text
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
