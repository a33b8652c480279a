"""HTML to blocks: BeautifulSoup reads the page, readability-lxml says which blocks are main content.

A block is the text between two block-level tags. Its marker is that of the same thing in Markdown
("##" a heading, "-" an item of a list, "|" a row of a table), so that the labeller need not know
where a block comes from; what only HTML knows rides along as ``markup``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString
from lxml.etree import LxmlError
from readability import Document
from readability.readability import Unparseable

from newscli.document import Markup, RawBlock
from newscli.readers.characters import clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Elements that begin and end a block.
BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)

CELL_TAGS = ("td", "th")

#: Elements that hold no text for readers.
SILENT_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "input",
        "textarea",
    ]
)

#: Elements within a head that hold none either.
HEAD_TEXT = "title"

MARKERS = {
    **{f"h{level}": "#" * level for level in range(1, 7)},
    "li": "-",
    "dd": "-",
    "blockquote": ">",
    "figcaption": "!",
    "caption": "!",
    "tr": "|",
}

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

#: lxml refuses text with an encoding declaration, and characters that XML does not know.
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

#: How many ancestors a path names.
LONGEST_PATH = 12


def read_html(text: str, url: str | None = None) -> list[RawBlock]:
    """Read a page or a fragment into blocks; ``first_line`` is the block's running number from 1.

    Args:
        text: The HTML, decoded.
        url: The page's address, to make links absolute.
    """
    text = NO_XML.sub(" ", XML_DECLARATION.sub("", text))
    main = _main_content(text, url)
    return [
        block._replace(
            first_line=number,
            last_line=number,
            markup=block.markup and Markup(block.markup.path, block.markup.classes, block.text in main),
        )
        for number, block in enumerate(_blocks(BeautifulSoup(text, "lxml"), url), start=1)
    ]


def _main_content(text: str, url: str | None) -> frozenset[str]:
    """Return the texts of the blocks that readability takes for main content."""
    if not text.strip():
        return frozenset()
    try:
        summary = Document(text, url=url).summary(html_partial=True)
    except (Unparseable, LxmlError, ValueError, RecursionError, AssertionError):
        return frozenset()  # it gives up on odd pages; the labeller does without
    return frozenset(block.text for block in _blocks(BeautifulSoup(summary, "lxml"), url))


class _Walk:
    """A walk over the tree that gathers text and makes a block of it at each boundary."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.ancestors: list[Tag] = []
        self.texts: list[str] = []
        self.linked = 0
        self.url: str | None = None

    def text(self, text: str) -> None:
        href = _link(self.ancestors, self.base)
        self.texts.append(text)
        if href is not None:
            self.linked += len(text.strip())
            self.url = self.url or href

    def enter(self, tag: Tag) -> Iterator[RawBlock]:
        if tag.name in BLOCK_TAGS:
            yield from self.finish()
        self.ancestors.append(tag)

    def leave(self) -> Iterator[RawBlock]:
        if self.ancestors[-1].name in BLOCK_TAGS:
            yield from self.finish()
        elif self.ancestors[-1].name in CELL_TAGS:
            self.texts.append(" | ")
        self.ancestors.pop()

    def line_break(self) -> Iterator[RawBlock]:
        """One break is a blank; two in a row part paragraphs on pages that know no other way."""
        last = next((text for text in reversed(self.texts) if text == "\n" or text.strip()), "")
        self.texts.append("\n")
        if last == "\n":
            yield from self.finish()

    def finish(self) -> Iterator[RawBlock]:
        """Give what was gathered as a block, if it is any."""
        text = " ".join(" ".join(clean_lines("".join(self.texts))).split())
        marker = _marker(self.ancestors)
        if marker == "|":
            text = text.strip(" |")
        if text:
            nearest = self.ancestors[-LONGEST_PATH:]
            path = "/".join(tag.name for tag in nearest)
            classes = tuple(name for tag in nearest for name in _names(tag))
            linked = min(1.0, self.linked / len(text))
            yield RawBlock(text, 0, 0, marker, 1, linked, self.url, Markup(path, classes))
        self.texts, self.linked, self.url = [], 0, None


def _blocks(soup: BeautifulSoup, url: str | None) -> Iterator[RawBlock]:
    """Walk the tree without recursion: pages nest deeper than Python does."""
    walk = _Walk(_base(soup, url))
    stack: list[Iterator[object]] = [iter(soup.children)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            if walk.ancestors:
                yield from walk.leave()
        elif isinstance(node, Tag):
            if node.name == "br":
                yield from walk.line_break()
            elif not _is_silent(node, walk.ancestors):
                yield from walk.enter(node)
                stack.append(iter(node.children))
        elif type(node) in (NavigableString, CData):
            walk.text(str(node))
    yield from walk.finish()


def _is_silent(tag: Tag, ancestors: list[Tag]) -> bool:
    """Tell an element without text for readers: scripts, what is hidden, all of the head but the title."""
    if tag.name in SILENT_TAGS or tag.has_attr("hidden") or HIDDEN_STYLE.search(str(tag.get("style") or "")):
        return True
    return bool(ancestors) and ancestors[-1].name == "head" and tag.name != HEAD_TEXT


def _marker(ancestors: list[Tag]) -> str:
    """Name the shape of a block after the nearest element that has one."""
    for tag in reversed(ancestors):
        if tag.name in MARKERS:
            if tag.name == "li" and tag.parent is not None and tag.parent.name == "ol":
                return f"{sum(1 for _ in tag.find_previous_siblings('li')) + 1}."
            return MARKERS[tag.name]
        if tag.name in ("article", "main", "section", "table", "body"):
            break
    return ""


def _names(tag: Tag) -> list[str]:
    names = list(tag.get_attribute_list("class"))
    if identifier := tag.get("id"):
        names.append(str(identifier))
    return names


def _base(soup: BeautifulSoup, url: str | None) -> str | None:
    tag = soup.find("base", href=True)
    if isinstance(tag, Tag):
        return _absolute(str(tag["href"]), url) or url
    return url


def _link(ancestors: list[Tag], base: str | None) -> str | None:
    """Return the address that a text links to: None outside links, "" for a link that leads nowhere."""
    for tag in reversed(ancestors):
        if tag.name == "a":
            return _absolute(str(tag.get("href") or ""), base)
        if tag.name in BLOCK_TAGS and tag.name not in ("div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li"):
            break
    return None


def _absolute(href: str, base: str | None) -> str:
    href = href.strip()
    try:
        address = urljoin(base, href) if base else href
        scheme = urlsplit(address).scheme
    except ValueError:  # "http://[broken"
        return ""
    return address if scheme in ("", "http", "https") and href[:1] != "#" else ""
