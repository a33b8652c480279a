"""The elements around the place where the walk through a page is.

Compiled with the C types of ``elements.pxd``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscli.readers.tags import (
    CODE,
    CUTTING,
    FLAGS,
    HIDDEN,
    HIDDEN_STYLE,
    KICKER_WORDS,
    KICKING,
    LISTING,
    MARKERS,
    ROW,
    TABULAR,
    TELLING,
    VERBATIM,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

#: How many elements a path names: the block's own and its nearest ancestors.
LONGEST_PATH = 12

#: An ordered list that starts with more digits is none of an article.
LONGEST_NUMBER: Final = 4


class Link:
    """The address of an ``a``; that of another is another, even if they lead to the same page."""

    __slots__ = ("href",)

    def __init__(self, href: str) -> None:
        self.href = href


class Element:
    """An element between the root and the place where the walk is.

    Attributes:
        number: A running number.
        kind: What is known of its tag, of ``KINDS``.
        cuts: Whether a block begins and ends with it.
        flags: What holds in it.
        link: The address of the nearest ``a`` that has one.
        marker: What a block in it is marked with.
        name: What its class, id, role and itemprop call it, in small letters.
        items: The number of the last item that an ordered list has so far.
        path: Where a block of it lies, as in ``Markup``; () until somebody asks.
        names: What the elements of the path call themselves.
        containers: The numbers of the elements of the path.
    """

    __slots__ = (
        "containers",
        "cuts",
        "depth",
        "flags",
        "items",
        "kind",
        "link",
        "marker",
        "name",
        "names",
        "number",
        "parent",
        "path",
        "tag",
    )

    def __init__(
        self,
        tag: str,
        kind: int,
        attributes: Mapping[str, str | None],
        parent: Element | None,
        number: int,
    ) -> None:
        self.tag = tag
        self.kind = kind
        self.parent = parent
        self.number = number
        self.name = ""
        self.items = 0
        self.path: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.containers: tuple[int, ...] = ()
        self.depth = 1
        self.marker = ""
        self.flags = 0
        self.cuts = True
        self.link: Link | None = None
        if parent is not None:
            self._inherit(parent, attributes)
        if attributes:
            self._note(attributes)
        if self.kind & TELLING:
            self._tell(attributes)

    def _inherit(self, parent: Element, attributes: Mapping[str, str | None]) -> None:
        """Take over what holds around it."""
        self.depth = parent.depth + 1
        self.marker = parent.marker
        self.flags = parent.flags
        self.link = parent.link
        kind = self.kind
        self.cuts = not self.flags & ROW and (
            bool(kind & CUTTING) or (bool(kind & KICKING) and _is_kicker(attributes))
        )

    def _note(self, attributes: Mapping[str, str | None]) -> None:
        """Note what its attributes call it, and whether they hide it."""
        name = attributes.get("class") or ""
        if not name or len(attributes) > 1:  # many elements have a class and nothing else
            for attribute in ("id", "role", "itemprop"):
                if other := attributes.get(attribute):
                    name = f"{name} {other}" if name else other
            if _is_hidden(attributes):
                self.flags |= HIDDEN
        self.name = name.lower()

    def _tell(self, attributes: Mapping[str, str | None]) -> None:
        """Set what the tag says of the text within."""
        tag = self.tag
        parent = self.parent
        if tag == "a":
            if href := attributes.get("href"):
                self.link = Link(href)
        elif tag == "ol":
            start = attributes.get("start") or ""
            if start.isdecimal() and len(start) <= LONGEST_NUMBER:
                self.items = int(start) - 1
        elif tag in FLAGS:
            self.flags |= FLAGS[tag]
            if self.flags & VERBATIM and LISTING.search(self.name):
                self.flags |= CODE
        elif tag == "tr":
            if self.flags & TABULAR:
                self.flags |= ROW
                self.marker = "|"
        elif tag == "li" and parent is not None and parent.tag == "ol":
            self.marker = f"{parent.next_number()}."
        else:
            self.marker = MARKERS[tag]

    def next_number(self) -> int:
        """Count one more item of an ordered list."""
        self.items += 1
        return self.items

    def block(self) -> Element:
        """Return the nearest element that cuts blocks, itself or an ancestor."""
        element = self
        while not element.cuts and element.parent is not None:
            element = element.parent
        return element

    def locate(self) -> None:
        """Set path, names and containers: its own last, before it those of the elements around it."""
        place = min(self.depth, LONGEST_PATH)
        path, names, containers = [""] * place, [""] * place, [0] * place
        element: Element | None = self
        while element is not None and place > 0:
            place -= 1
            path[place], names[place], containers[place] = element.tag, element.name, element.number
            element = element.parent
        self.path, self.names, self.containers = tuple(path), tuple(names), tuple(containers)


def common(one: Element, other: Element) -> Element:
    """Find the innermost element that holds both."""
    while one is not other:
        if one.depth >= other.depth:
            assert one.parent is not None  # the root holds everything
            one = one.parent
        else:
            assert other.parent is not None
            other = other.parent
    return one


def _is_kicker(attributes: Mapping[str, str | None]) -> bool:
    name = attributes.get("class")
    if not name:
        return False
    name = name.lower()
    for word in KICKER_WORDS:  # noqa: SIM110 - compiled, it is a loop in C; and three times as fast as KICKER
        if word in name:
            return True
    return False


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    stated = attributes.get("aria-hidden")
    if stated == "true" or "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _hides(style or "")


def _hides(style: str) -> bool:
    """Tell what ``HIDDEN_STYLE`` finds; most styles lack one of its words, which is seen faster."""
    if style.isascii():
        small = style.lower()
        may_be_undisplayed = "none" in small and "display" in small
        if not may_be_undisplayed and not ("hidden" in small and "visibility" in small):
            return False
    return HIDDEN_STYLE.search(style) is not None
