"""Pages that were written to learn from: small ones, in languages and genres of which the corpus has few.

``pages/*.html`` are news pages of events that nobody saw, written by a language model for this project. An
attribute ``data-l`` with a letter of ``line_labels.LETTERS`` says what all texts in an element are, unless an
element within has its own; what has none is boilerplate. They take the way of the corpus' pages from there:
markers into the HTML, dumps by every tool, examples. Nothing is measured on them.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from line_labels import LABEL_OF_LETTER
from lxml import html as lxml_html
from silver import BREAKING_TAGS, LEADING, MARKERS

from corpus import Page
from dumps import ALL_TOOLS, DumpWriter, make_dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = Path(__file__).parent / "pages"
SOURCE = "written"
ATTRIBUTE = "data-l"
UNSEEN = frozenset(["script", "style"])


def written_pages() -> Iterator[Page]:
    """Yields the pages with marked HTML, in the order of their names."""
    for path in sorted(FOLDER.glob("*.html")):
        html, body = marked(path.read_text(encoding="utf-8"))
        name = f"{SOURCE}-{path.stem}"
        yield Page(
            id=name,
            source=SOURCE,
            url=None,
            site=name,
            lang=path.stem.partition("-")[0],
            page_type="article",
            title=None,
            author=None,
            date=None,
            html=html,
            body=body,
            suspect=False,
        )


def is_written(page_id: str) -> bool:
    """Tell a page that was written to learn from."""
    return page_id.startswith(f"{SOURCE}-")


def make_written_dumps(out: Path, jobs: int) -> None:
    """Make every marked dump that is missing in ``out``."""
    writer = DumpWriter(out)
    try:
        make_dumps(written_pages(), tuple(ALL_TOOLS), writer, jobs)
    finally:
        writer.close()


def marked(html: str) -> tuple[str, str]:
    """Put a marker before each text of a page with labels, as ``silver.mark`` does with a page of the corpus.

    Returns:
        The page with markers and without labels, and the article's text, a line a block.

    >>> marked('<p data-l="t">A</p><div data-l="b"><p>B <i>C</i></p></div>')[1]
    'B C'
    """
    root = lxml_html.document_fromstring(html)
    marker = _Marker()
    marker.read(root, "x")
    return lxml_html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>"), marker.body()


class _Marker:
    """Walks through a page's texts and marks them."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]  # of the article, their pieces
        self._known = ""  # the letter that the block's own text was marked with, if no other mark came since

    def read(self, element: Any, letter: str) -> None:
        """Mark the texts of an element whose label, if it names none, has this letter."""
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            return
        letter = element.attrib.pop(ATTRIBUTE, letter)
        if element.tag == "title":
            letter = "t"  # that of the page holds the headline
        breaks = element.tag in BREAKING_TAGS
        if breaks:
            self._break()
        if element.tag == "img" and element.get("alt", "").strip():
            element.set("alt", MARKERS[LABEL_OF_LETTER[letter]] + element.get("alt"))
            self._known = ""
        self._mark(element.text, partial(setattr, element, "text"), letter, breaks)
        for child in element:
            self.read(child, letter)
            self._mark(child.tail, partial(setattr, child, "tail"), letter, breaks)
        if breaks:
            self._break()

    def body(self) -> str:
        """The article's text."""
        lines = (" ".join("".join(pieces).split()) for pieces in self._lines)
        return "\n".join(line for line in lines if line)

    def _break(self) -> None:
        self._known = ""
        self._lines.append([])

    def _mark(self, text: str | None, put: Callable[[str], None], letter: str, own: bool) -> None:
        """Mark a text; no tool drops one that stands in a block itself (``own``) and keeps its follower."""
        if text is None:
            return
        if letter in "bh":
            self._lines[-1].append(text)
        if not text.strip() or letter == self._known:
            return
        start = LEADING.match(text).end()  # type: ignore[union-attr]  # matches any text
        put(text[:start] + MARKERS[LABEL_OF_LETTER[letter]] + text[start:])
        self._known = letter if own else ""
