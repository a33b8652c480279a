"""HTML to blocks: lexbor parses the page, one walk over the tree cuts it at its block-level tags.

A block is the text between two block-level tags. Its marker is that of the same thing in Markdown
("##" a heading, "-" an item of a list, "|" a row of a table), so that the labeller need not know
where a block comes from; what only HTML knows rides along as ``markup``, and what the page states
about itself as ``Head``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from newscli.document import Markup, RawBlock, Reading
from newscli.readers.characters import LONE_SURROGATES, clean_lines
from newscli.readers.cuts import Cut
from newscli.readers.elements import (
    BLOCK_TAGS,
    DEEPEST,
    EMPHASISED,
    HIDDEN,
    ROW,
    SILENT_TAGS,
    STYLE,
    TABULAR,
    VERBATIM,
    Element,
    common,
)
from newscli.readers.head import FACT_TAGS, HeadReader
from newscli.readers.links import Links
from newscli.readers.menus import join_menus
from newscli.readers.nesting import flattened
from newscli.readers.scripted import scripted_blocks
from newscli.readers.tables import is_data_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from selectolax.lexbor import LexborNode

    from newscli.readers.elements import Link

#: The break of a line among the parts of a block, and a blank line in verbatim text.
BREAK: Final = "\n"
BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")

#: What stands between the cells of a row, and between the choices of a form.
CELL_END, CHOICE_END = " | ", " · "

#: Two texts in links that stand together without a blank are two, if they have so many characters.
GLUED_BEFORE, GLUED_BEHIND = 12, 4
SENTENCE_MARKS = "?!.…\"”»’'"
CELL_TAGS: Final = frozenset(["td", "th"])

#: What they leave at the ends.
LOOSE_ENDS: Final = " |·"

#: A picture with a smaller side, in pixels, is an icon or counts visits.
SMALLEST_PICTURE = 100

#: A picture may lead to itself, larger.
PICTURE_ADDRESS: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])", re.I)

#: Nodes that are not gone into.
LEAF_TAGS: Final = SILENT_TAGS | {"br"}

#: What UTF-8 has no bytes for.
LONE_SURROGATE: Final = re.compile(f"[{LONE_SURROGATES}]")


def read_html(text: str, url: str | None = None) -> Reading:
    """Read a page or a fragment; ``first_line`` of a block is its running number from 1.

    Args:
        text: The HTML, decoded.
        url: The page's address, to make links absolute.
    """
    walk = Walk()
    walk.through(_parse(text))
    if not walk.cuts and walk.frameless:
        walk.through(_parse(walk.frameless))  # what browsers without frames would show
    head = walk.head.head()
    links = Links(_base(walk.head.base, url, head.canonical))
    head = head._replace(canonical=links.absolute(head.canonical) or url)
    cuts = join_menus(walk.cuts)
    blocks: list[RawBlock] = []
    numbers: dict[int, int] = {}
    for cut, cleaned in zip(cuts, clean_lines("\n".join([cut.text for cut in cuts])), strict=False):
        if words := cleaned if cleaned == cut.text else " ".join(cleaned.split()):
            blocks.append(_block(cut, words, len(blocks) + 1, links))
            numbers[id(cut)] = len(blocks)
    head = head._replace(pictures=tuple(_places(walk, numbers)))
    blocks += scripted_blocks(head.article_body, blocks)
    return Reading(blocks, head)


def _places(walk: Walk, numbers: Mapping[int, int]) -> Iterator[int]:
    """Say behind which block each picture stands; those in the middle of a menu are left out."""
    for before in walk.pictures:
        if not before:
            yield 0
        elif number := numbers.get(id(walk.cuts[before - 1])):
            yield number


def _parse(text: str) -> LexborHTMLParser:
    text = flattened(text)
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        return LexborHTMLParser(text)
    except UnicodeEncodeError:
        return LexborHTMLParser(LONE_SURROGATE.sub("\ufffd", text))


def _base(stated: str | None, url: str | None, canonical: str | None) -> str | None:
    """Choose the address that relative ones start from."""
    address = url or canonical
    return (Links(address).absolute(stated) or address) if stated else address


def _block(cut: Cut, text: str, number: int, links: Links) -> RawBlock:
    size = len(text)
    url = None
    for link in cut.links:
        if url := links.absolute(link.href):
            break
    return RawBlock(
        text,
        number,
        number,
        cut.marker,
        1,
        min(1.0, cut.linked / size),
        url or None,
        _markup(cut, size),
        cut.pieces(links) if cut.parts and cut.text == text else (),
    )


def _markup(cut: Cut, size: int) -> Markup:
    element = cut.element
    location = element.location or element.locate()
    names = location.names
    if cut.inner is not element:
        names = _with_inline_names(cut, names)
    return Markup(
        location.path,
        names,
        location.containers,
        element.depth,
        cut.hidden,
        len(cut.links),
        min(1.0, cut.emphasised / size),
    )


def _with_inline_names(cut: Cut, names: tuple[str, ...]) -> tuple[str, ...]:
    """Add the names of the inline elements that the whole block lies in to its own."""
    inline = []
    inner: Element | None = cut.inner
    while inner is not None and inner is not cut.element:
        if named := inner.named():
            inline.append(named)
        inner = inner.parent
    return (*names[:-1], " ".join(filter(None, (names[-1], *reversed(inline))))) if inline else names


class Walk:
    """The walk through a page: gathers its text, and makes a block of it at each boundary."""

    def __init__(self) -> None:
        self.head = HeadReader()
        self.cuts: list[Cut] = []
        #: For each picture how many blocks stand before it.
        self.pictures: list[int] = []
        self.numbers = 0
        self.frameless = ""
        self._begin()

    def _begin(self) -> None:
        self.parts: list[str] = []
        self.owners: list[Element] = []
        self.marked = False
        self.inner: Element | None = None
        self.last: Element | None = None
        self.linked = self.emphasised = 0
        self.links: list[Link] = []

    def through(self, tree: LexborHTMLParser) -> None:
        """Walk through a tree without recursion: pages nest deeper than Python does."""
        root = tree.root
        if root is None:
            return
        above: list[tuple[LexborNode, str, Element]] = []
        element = self._enter(root, "html", None)
        node = root.first_child
        while node is not None:
            tag = node.tag or ""
            if tag == "-text":
                text = node.text_content or ""
                if not text.isspace() or element.flags & VERBATIM:
                    self._any_text(text, element)
                elif self.parts:
                    self._join(" ", element)
            elif tag in LEAF_TAGS:
                self._leaf(node, tag, element)
            else:
                inside = _first_within(node, tag)
                if inside is not None:
                    above.append((node, tag, element))
                    element = self._enter(node, tag, element)
                    node = inside
                    continue
                if tag == "img":
                    self._picture(node, element)
                self._pass(tag, element)
            following = node.next
            while following is None and above:
                node, tag, parent = above.pop()
                if self.parts:
                    self._leave(tag, element, element.cuts and element is not parent)
                element = parent
                following = node.next
            node = following
        self._finish()

    def _leaf(self, node: LexborNode, tag: str, element: Element) -> None:
        """Look at what has no text for readers within."""
        if tag == "br":
            self._line_break(element)
        elif tag in FACT_TAGS:
            child = node.first_child if tag == "script" else None
            self.head.note(tag, node.attributes, (child and child.text_content) or "")
        elif tag == "noframes" and node.first_child is not None:
            self.frameless = node.first_child.text_content or ""

    def _enter(self, node: LexborNode, tag: str, parent: Element | None) -> Element:
        if parent is not None and parent.depth >= DEEPEST:
            element = parent
        else:
            self.numbers += 1
            element = Element(tag, node.attributes, parent, self.numbers)
        if tag in BLOCK_TAGS or (element.cuts and element is not parent):
            if self.parts:
                self._boundary("", parent, element)
            if tag == "table" and is_data_table(node, element.attributes.get("role")):
                element.flags |= TABULAR
        elif tag == "time":
            self.head.note_time(element.attributes.get("datetime"))
        if tag == "html":
            self.head.language = element.attributes.get("lang") or element.attributes.get("xml:lang")
        return element

    def _picture(self, node: LexborNode, element: Element) -> None:
        """Note a picture; icons and counting pixels are none, nor is what leads to another page."""
        if element.flags & HIDDEN or (element.link and not PICTURE_ADDRESS.search(element.link.href)):
            return
        attributes = node.attributes
        sizes = [attributes.get(side) or "" for side in ("width", "height")]
        if not any(size.isdecimal() and int(size[:6]) < SMALLEST_PICTURE for size in sizes):
            self.pictures.append(len(self.cuts))

    def _pass(self, tag: str, element: Element) -> None:
        """Go past an element with nothing in it."""
        if self.parts and tag in BLOCK_TAGS:
            self._boundary(tag, element, element)

    def _leave(self, tag: str, element: Element, cuts: bool) -> None:
        if cuts or tag in BLOCK_TAGS:
            if tag == "title" and not self.head.title:
                self.head.title = " ".join("".join(self.parts).split())
            self._boundary(tag, element.parent, element)
        elif tag == "option":
            self._join(CHOICE_END, element)

    def _boundary(self, tag: str, around: Element | None, element: Element) -> None:
        """End the block; within a row of a table it goes on, cell after cell (``tag``: what was left)."""
        if around is None or not around.flags & ROW:
            self._finish()
        else:
            self._join(CELL_END if tag in CELL_TAGS else " ", element)

    def _join(self, between: str, element: Element) -> None:
        """Gather what stands between two texts of one block."""
        self.parts.append(between)
        self.owners.append(element)

    def _any_text(self, text: str, element: Element) -> None:
        if element.flags & VERBATIM or (element.tag == "body" and "\n\n" in text):
            self._verbatim(text, element)
        else:
            self._text(text, element)

    def _verbatim(self, text: str, element: Element) -> None:
        """Gather text whose blank lines part paragraphs."""
        for number, part in enumerate(BLANK_LINE.split(text)):
            if number:
                self._finish()
            if part.strip():
                self._text(part, element)

    def _text(self, text: str, element: Element) -> None:
        """Gather text that is not blank."""
        if (
            self.links
            and element.link is not None
            and element is not self.last
            and self._is_apart(text, element)
        ):
            self._finish()
        self.last = element
        self.parts.append(text)
        self.owners.append(element)
        if self.inner is None:
            self.inner = element
        elif element is not self.inner:
            self.inner = common(self.inner, element)
        link = element.link
        if link is not None:
            self.linked += len(text.strip())
            if not self.links or self.links[-1] is not link:
                self.links.append(link)
        if element.flags & STYLE:
            self.marked = True
            if element.flags & EMPHASISED:
                self.emphasised += len(text.strip())

    def _is_apart(self, text: str, element: Element) -> bool:
        """Tell what a page shows apart without a blank: a link behind a link, a headline and its source.

        (``HeadlineSource`` in one link is two spans; in a text, marks of footnotes stand so close.)
        """
        last = self.last
        before = self.parts[-1] if self.parts else ""
        if (
            last is None
            or len(before) < GLUED_BEFORE
            or len(text) < GLUED_BEHIND
            or element.flags & (VERBATIM | ROW)
        ):
            return False
        if not (text[0].isalnum() and (before[-1].isalnum() or before[-1] in SENTENCE_MARKS)):
            return False
        if last.link is not element.link:
            return last.link is not None
        return element.tag == "span" and last.tag == "span" and last.parent is element.parent

    def _line_break(self, element: Element) -> None:
        """One break is a blank; two in a row part paragraphs on pages that know no other way."""
        if not self.parts:
            return
        if element.flags & ROW:
            self._join(" ", element)
        elif _ends_in_break(self.parts):
            self._finish()
        else:
            self._join(BREAK, element)

    def _finish(self) -> None:
        """Make a block of what was gathered, if it is any."""
        if not self.parts:
            return
        if self.inner is not None:
            text = " ".join("".join(self.parts).split())
            marker = self.inner.marker
            if text[-1] in LOOSE_ENDS and (marker == "|" or text[-1] == "·"):
                text = text.strip(LOOSE_ENDS)
            if text:
                parts = list(zip(self.parts, self.owners, strict=True)) if self.marked or self.links else ()
                self.cuts.append(
                    Cut(text, self.inner, marker, self.linked, self.links, self.emphasised, parts)
                )
        self._begin()


def _first_within(node: LexborNode, tag: str) -> LexborNode | None:
    """Return the first node in an element; those of a template lie outside of the tree."""
    if tag == "template":
        fragments = node.template_fragments()
        return fragments[0].first_child if fragments else None
    return node.first_child


def _ends_in_break(parts: Sequence[str]) -> bool:
    for part in reversed(parts):
        if part == BREAK:
            return True
        if part != " ":
            return False
    return False
