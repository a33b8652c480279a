"""A block as it is cut out of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.readers.elements import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.readers.elements import Element, Link


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
    """

    __slots__ = ("element", "emphasised", "hidden", "inner", "linked", "links", "marker", "text")

    def __init__(
        self,
        text: str,
        inner: Element,
        marker: str,
        linked: int,
        links: Sequence[Link],
        emphasised: int,
    ) -> None:
        self.text = text
        self.inner = inner
        self.element = inner.block()
        self.marker = marker
        self.linked = linked
        self.links = links
        self.emphasised = emphasised
        self.hidden = bool(inner.flags & HIDDEN)
