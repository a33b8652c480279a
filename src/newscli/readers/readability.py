"""A second opinion: what readability-lxml takes for a page's main content."""

from __future__ import annotations

import re

from lxml.etree import LxmlError
from readability import Document
from readability.readability import Unparseable

from newscli.readers.html import read_html

#: lxml refuses text with an encoding declaration, and characters that XML does not know.
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def main_texts(html: str, url: str | None = None) -> frozenset[str]:
    """Return the texts of the blocks that readability-lxml takes for main content.

    The blocks are those that ``read_html`` makes of the page, so that they can be looked up; none where
    readability-lxml gives up, as it does on odd pages.
    """
    html = NO_XML.sub(" ", XML_DECLARATION.sub("", html))
    if not html.strip():
        return frozenset()
    try:
        summary = Document(html, url=url).summary(html_partial=True)
    except (Unparseable, LxmlError, ValueError, RecursionError, AssertionError):
        return frozenset()
    return frozenset(block.text for block in read_html(summary, url).blocks)
