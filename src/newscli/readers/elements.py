"""What the reader of HTML knows of elements: which cut the text into blocks, which are hidden or silent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# fmt: off
#: Elements that begin and end a block.
BLOCK_TAGS: Final = frozenset([
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "noscript", "ol", "p", "plaintext", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "template", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
])

#: Nodes that hold no text for readers.
SILENT_TAGS: Final = frozenset([
    "-comment", "-doctype", "audio", "base", "canvas", "embed", "iframe", "input", "link", "math", "meta",
    "noembed", "noframes", "object", "script", "style", "svg", "textarea", "video",
])
# fmt: on

#: What a block within such an element is marked with; the last ones end what began outside of them.
MARKERS: Final[Mapping[str, str]] = {
    **{f"h{level}": "#" * level for level in range(1, 7)},
    "li": "-",
    "dd": "-",
    "blockquote": ">",
    "figcaption": "!",
    "caption": "!",
    **dict.fromkeys(("article", "main", "section", "table", "body"), ""),
}

HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

#: A kicker is a text of its own, also where it stands in one line with the headline below it.
KICKER: Final = re.compile(
    r"kicker|overline|eyebrow|topline|roofline|dachzeile|spitzmarke|surtitre|antetitulo", re.I
)
KICKER_TAGS: Final = frozenset(["span", "strong", "em", "small", "b", "i"])

#: The attributes that tell what an element is for.
NAMING: Final = ("class", "id", "role", "itemprop")

#: How many elements a path names: the block's own and its nearest ancestors.
LONGEST_PATH: Final = 12

#: What lies deeper counts as lying here: no page of people nests so deeply, and every step up costs time.
DEEPEST: Final = 300

#: An ordered list that starts with more digits is none of an article.
LONGEST_NUMBER: Final = 4


#: What holds for an element and for all within it. In a table of data the rows are blocks, and within a row
#: nothing cuts.
HIDDEN, VERBATIM, TABULAR, ROW, STRONG, EMPHATIC, CODE = 1, 2, 4, 8, 16, 32, 64
EMPHASISED = STRONG | EMPHATIC
STYLE = STRONG | EMPHATIC | CODE

FLAGS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("b", "strong"), STRONG),
    **dict.fromkeys(("em", "i"), EMPHATIC),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), CODE),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), VERBATIM),
    **dict.fromkeys(("noscript", "template"), HIDDEN),
}

#: Tags that are more to a block than a box.
TELLING_TAGS: Final = frozenset([*MARKERS, *FLAGS, "a", "tr"])


class Element:
    """An element between the root and the place where the walk is.

    Attributes:
        cuts: Whether a block begins and ends with it.
        flags: What holds in it.
        link: The address of the nearest ``a`` that has one, with that element's number.
        marker: What a block in it is marked with.
        items: How many items a list has so far.
    """

    __slots__ = (
        "attributes",
        "cuts",
        "depth",
        "flags",
        "items",
        "link",
        "location",
        "marker",
        "number",
        "parent",
        "tag",
    )

    def __init__(
        self, tag: str, attributes: Mapping[str, str | None], parent: Element | None, number: int
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.number = number
        self.location: Location | None = None
        if parent is None:
            self.depth, self.marker, self.flags, self.cuts = 1, "", 0, True
            self.link: Link | None = None
        else:
            self.depth = parent.depth + 1
            self.marker = parent.marker
            self.flags = flags = parent.flags
            self.link = parent.link
            self.cuts = not flags & ROW and (tag in BLOCK_TAGS or _is_kicker(tag, attributes))
        if attributes and _is_hidden(attributes):
            self.flags |= HIDDEN
        if tag in TELLING_TAGS:
            self._tell(tag, attributes, parent)

    def _tell(self, tag: str, attributes: Mapping[str, str | None], parent: Element | None) -> None:
        """Set what the tag says of the text within."""
        if tag == "a":
            if href := attributes.get("href"):
                self.link = Link(self.number, href)
        elif tag in FLAGS:
            self.flags |= FLAGS[tag]
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
        if not hasattr(self, "items"):
            start = self.attributes.get("start") or ""
            self.items = int(start) - 1 if start.isdecimal() and len(start) <= LONGEST_NUMBER else 0
        self.items += 1
        return self.items

    def block(self) -> Element:
        """Return the nearest element that cuts blocks, itself or an ancestor."""
        element = self
        while not element.cuts and element.parent is not None:
            element = element.parent
        return element

    def locate(self) -> Location:
        """Work out where it lies; elements share what their ancestors have."""
        if self.location is not None:
            return self.location
        above: list[Element] = []
        element: Element | None = self
        while element is not None and element.location is None:
            above.append(element)
            element = element.parent
        location = Location((), (), ()) if element is None else element.location
        assert location is not None
        keep = 1 - LONGEST_PATH
        for one in reversed(above):
            path, names, containers = location
            one.location = location = Location(
                (*path[keep:], one.tag), (*names[keep:], one.named()), (*containers[keep:], one.number)
            )
        return location

    def named(self) -> str:
        """What class, id, role and itemprop call the element, in small letters."""
        attributes = self.attributes
        if not attributes:
            return ""
        names = [value for name in NAMING if (value := attributes.get(name))]
        return " ".join(names).lower()


class Link(NamedTuple):
    """The address of a link, and the running number of its element."""

    number: int
    href: str


class Location(NamedTuple):
    """Path, names and containers as in ``Markup``."""

    path: tuple[str, ...]
    names: tuple[str, ...]
    containers: tuple[int, ...]


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


def _is_kicker(tag: str, attributes: Mapping[str, str | None]) -> bool:
    return tag in KICKER_TAGS and KICKER.search(attributes.get("class") or "") is not None


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style) and HIDDEN_STYLE.search(style or "") is not None
