"""Bytes to blocks: decoding, sniffing, and a reader for text and one for HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.readers.decoding import decode, refuse_binary
from newscli.readers.sniffing import looks_like_html
from newscli.readers.text import read_text

if TYPE_CHECKING:
    from newscli.document import RawBlock


def read_blocks(raw: str | bytes, kind: str | None = None, url: str | None = None) -> list[RawBlock]:
    """Read a dump into blocks in the order of the input; every non-blank line of a text is in one.

    Args:
        raw: The dump; bytes are decoded.
        kind: "text", "html", or None to decide by looking.
        url: The page's address, to make links in HTML absolute.

    Raises:
        DumpError: ``raw`` is no dump at all.
    """
    refuse_binary(raw)
    text = raw if isinstance(raw, str) else decode(raw)
    if kind == "html" or (kind is None and looks_like_html(text)):
        from newscli.readers.html import read_html  # bs4 and readability cost 200 ms to import

        return read_html(text, url)
    return read_text(text)
