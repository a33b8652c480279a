"""What readability-lxml takes for a page's main content: a second opinion, or the one that is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.etree import LxmlError
from readability import Document
from readability.readability import Unparseable

from newscli.readers.html import read_html

if TYPE_CHECKING:
    from newscli.document import RawBlock

#: lxml refuses text with an encoding declaration, and characters that XML does not know.
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def main_texts(html: str) -> frozenset[str]:
    """Return the texts of the blocks that readability-lxml takes for main content, to be looked up.

    No address is given: making all links absolute would be a quarter of its time.
    """
    return frozenset(block.text for block in main_blocks(html))


def main_blocks(html: str, url: str | None = None) -> list[RawBlock]:
    """Return the blocks that readability-lxml takes for main content, in their order.

    They are cut as ``read_html`` cuts those of the page; none where readability-lxml gives up, as it does
    on odd pages.
    """
    html = NO_XML.sub(" ", XML_DECLARATION.sub("", html))
    if not html.strip():
        return []
    try:
        summary = Document(html, url=url).summary(html_partial=True)
    except (Unparseable, LxmlError, ValueError, RecursionError, AssertionError):
        return []
    return read_html(summary, url).blocks
