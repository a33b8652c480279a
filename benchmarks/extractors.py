"""The peers: programs that find the article in a page, each as people call it.

Each takes a page as text or bytes. What is timed is ``extract`` alone; ``to_text`` makes plain text of a
result that is HTML, which the peer's user may not need.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from corpus import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable

# They report every odd page; what a peer could not do at all is counted instead.
logging.disable(logging.CRITICAL)


class Peer(NamedTuple):
    """How to call a peer, and how its result becomes text."""

    extract: Callable[[str | bytes], str]
    to_text: Callable[[str], str] = str


def with_trafilatura(page: str | bytes) -> str:
    """Its defaults (tables yes, balanced between precision and recall), readers' comments left out."""
    import trafilatura

    return trafilatura.extract(page, include_comments=False) or ""


def with_readability(page: str | bytes) -> str:
    """The article as HTML."""
    from readability import Document

    return str(Document(page).summary())


def with_resiliparse(page: str | bytes) -> str:
    """Its rules for main content."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    if isinstance(page, str):
        return str(extract_plain_text(page, main_content=True))
    tree = HTMLTree.parse_from_bytes(page, detect_encoding(page) or "utf-8")
    return str(extract_plain_text(tree, main_content=True))


PEERS = {
    "trafilatura": Peer(with_trafilatura),
    "readability-lxml": Peer(with_readability, plain_text),
    "Resiliparse": Peer(with_resiliparse),
}
