"""The walk through a page: it gathers the text, and cuts it at the block-level tags.

Compiled with the C types of ``walk.pxd``: a page has thousands of nodes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscli.readers.characters import is_tidy
from newscli.readers.cuts import Cut
from newscli.readers.elements import Element, common
from newscli.readers.head import FACT_TAGS, HeadReader
from newscli.readers.tables import is_data_table
from newscli.readers.tags import (
    CUTTING,
    EMPHASISED,
    HIDDEN,
    HTML,
    IMG,
    KINDS,
    LEAF,
    LINES_OF_CODE,
    OPTION,
    ROW,
    STYLE,
    TABLE,
    TABULAR,
    TEMPLATE,
    TEXT,
    TIME,
    VERBATIM,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from newscli.readers.elements import Link

#: Those of a text without any.
NO_LINKS: Final[list[Link]] = []

#: What lies deeper counts as lying here: no page of people nests so deeply, and every step up costs time.
DEEPEST = 300

#: The parser numbers the tags that it knows, which are fewer than that; all others have far higher numbers.
OTHER_TAG = 255

#: The break of a line among the parts of a block, and a blank line in verbatim text.
BREAK = "\n"
BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")

#: What stands between the cells of a row, and between the choices of a form.
CELL_END, CHOICE_END = " | ", " · "

#: Two texts in links that stand together without a blank are two, if they have so many characters.
GLUED_BEFORE, GLUED_BEHIND = 12, 4
SENTENCE_MARKS = "?!.…\"”»’'"

#: What they leave at the ends.
LOOSE_ENDS = " |·"

#: A picture with a smaller side, in pixels, is an icon or counts visits.
SMALLEST_PICTURE: Final = 100

#: A picture may lead to itself, larger.
PICTURE_ADDRESS: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])", re.I)


class Walk:
    """The walk through a page: gathers its text, and makes a block of it at each boundary.

    Attributes:
        head: What the page states about itself.
        cuts: The blocks.
        pictures: For each picture how many blocks stand before it.
        frameless: What browsers without frames would show, in HTML.
    """

    def __init__(self) -> None:
        self.head = HeadReader()
        self.cuts: list[Cut] = []
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
        self.linked = 0
        self.emphasised = 0
        self.links = NO_LINKS

    def through(self, tree: LexborHTMLParser) -> None:
        """Walk through a tree without recursion: pages nest deeper than Python does."""
        root = tree.root
        if root is None:
            return
        above: list[tuple[LexborNode, str, int, Element]] = []
        tags, kinds = [""] * (OTHER_TAG + 1), [-1] * (OTHER_TAG + 1)
        element = self._enter(root, "html", KINDS["html"], None)
        node = root.first_child
        while node is not None:
            number = node.tag_id  # half as dear as its name
            number = min(number, OTHER_TAG)
            kind = kinds[number]
            if kind < 0:
                tag = node.tag or ""
                kind = KINDS.get(tag, 0)
                if number < OTHER_TAG:
                    tags[number], kinds[number] = tag, kind
            else:
                tag = tags[number]
            if kind & TEXT:
                self._any_text(node.text_content or "", element)
            elif kind & LEAF:
                self._leaf(node, tag, element)
            else:
                inside = _within_template(node) if kind & TEMPLATE else node.first_child
                if inside is not None:
                    above.append((node, tag, kind, element))
                    element = self._enter(node, tag, kind, element)
                    node = inside
                    continue
                if kind & IMG:
                    self._picture(node, element)
                elif kind & CUTTING and self.parts:
                    self._boundary(tag, element, element)
            following = node.next
            while following is None and above:
                node, tag, kind, parent = above.pop()
                if self.parts:
                    self._leave(tag, kind, element, element.cuts and element is not parent)
                element = parent
                following = node.next
            node = following
        self._finish()

    def _leaf(self, node: LexborNode, tag: str, element: Element) -> None:
        """Look at what has no text for readers within."""
        if tag == "br":
            self._line_break(element)
        elif tag in FACT_TAGS:
            self.head.note(tag, node)
        elif tag == "noframes" and node.first_child is not None:
            self.frameless = node.first_child.text_content or ""

    def _enter(self, node: LexborNode, tag: str, kind: int, parent: Element | None) -> Element:
        attributes = node.attributes
        if parent is not None and parent.depth >= DEEPEST:
            element = parent
        else:
            self.numbers += 1
            element = Element(tag, kind, attributes, parent, self.numbers)
        if kind & CUTTING or (element.cuts and element is not parent):
            if self.parts:
                self._boundary("", parent, element)
            if kind & TABLE and is_data_table(node, attributes.get("role")):
                element.flags |= TABULAR
        elif kind & TIME:
            self.head.note_time(attributes.get("datetime"))
        if kind & HTML:
            self.head.language = attributes.get("lang") or attributes.get("xml:lang")
        return element

    def _picture(self, node: LexborNode, element: Element) -> None:
        """Note a picture; icons and counting pixels are none, nor is what leads to another page."""
        if element.flags & HIDDEN or (
            element.link is not None and not PICTURE_ADDRESS.search(element.link.href)
        ):
            return
        attributes = node.attributes
        for side in ("width", "height"):
            size = attributes.get(side) or ""
            if size.isdecimal() and int(size[:6]) < SMALLEST_PICTURE:
                return
        self.pictures.append(len(self.cuts))

    def _leave(self, tag: str, kind: int, element: Element, cuts: bool) -> None:
        if cuts or kind & CUTTING:
            if tag == "title" and not self.head.title:
                self.head.title = " ".join("".join(self.parts).split())
            self._boundary(tag, element.parent, element)
        elif kind & OPTION:
            self._join(CHOICE_END, element)

    def _boundary(self, tag: str, around: Element | None, element: Element) -> None:
        """End the block; within a row of a table it goes on, cell after cell (``tag``: what was left)."""
        if around is None or not around.flags & ROW:
            self._finish()
        else:
            self._join(CELL_END if tag in ("td", "th") else " ", element)

    def _join(self, between: str, element: Element) -> None:
        """Gather what stands between two texts of one block."""
        self.parts.append(between)
        self.owners.append(element)

    def _any_text(self, text: str, element: Element) -> None:
        if element.flags & VERBATIM:
            if element.flags & LINES_OF_CODE != LINES_OF_CODE:
                self._verbatim(text, element)
            elif not _is_blank(text):
                self._text(text, element)
            elif self.parts:
                self._join(text, element)
        elif _is_blank(text):
            if self.parts:
                self._join(" ", element)
        elif element.tag == "body" and "\n\n" in text:
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
            elif part and self.parts:
                self._join(" ", element)

    def _text(self, text: str, element: Element) -> None:
        """Gather text that is not blank."""
        link = element.link
        if self.links and link is not None and element is not self.last and self._is_apart(text, element):
            self._finish()
        self.last = element
        self.parts.append(text)
        self.owners.append(element)
        if self.inner is None:
            self.inner = element
        elif element is not self.inner:
            self.inner = common(self.inner, element)
        if link is not None:
            self.linked += len(text.strip())
            if not self.links:
                self.links = [link]
            elif self.links[-1] is not link:
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
        elif element.flags & LINES_OF_CODE == LINES_OF_CODE:
            self._join(BREAK, element)
        elif _ends_in_break(self.parts):
            self._finish()
        else:
            self._join(BREAK, element)

    def _finish(self) -> None:
        """Make a block of what was gathered, if it is any."""
        if not self.parts:
            return
        inner = self.inner
        if inner is not None:
            text = "".join(self.parts).strip()
            if not is_tidy(text):
                text = " ".join(text.split())
            marker = inner.marker
            if text[-1] in LOOSE_ENDS and (marker == "|" or text[-1] == "·"):
                text = text.strip(LOOSE_ENDS)
            if text:
                cut = Cut(text, inner, marker, self.linked, self.links, self.emphasised)
                if (self.marked or self.links) and cut.may_have_pieces():
                    cut.parts = (self.parts, self.owners)
                self.cuts.append(cut)
        self._begin()


def _within_template(template: LexborNode) -> LexborNode | None:
    """Return the first node in a template; it lies outside of the tree."""
    fragments = template.template_fragments()
    return fragments[0].first_child if fragments else None


def _is_blank(text: str) -> bool:
    """Tell white space, as ``isspace`` does; most texts end the loop at once."""
    for character in text:
        if not character.isspace():
            return False
    return text != ""


def _ends_in_break(parts: Sequence[str]) -> bool:
    for part in reversed(parts):
        if part == BREAK:
            return True
        if part != " ":
            return False
    return False
