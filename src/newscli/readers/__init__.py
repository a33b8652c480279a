"""Bytes to blocks: decoding, sniffing, and a reader for text and one for HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import Reading
from newscli.readers.decoding import decode, decode_page, decode_plain, decode_surely, refuse_binary
from newscli.readers.mhtml import is_mhtml, saved_page
from newscli.readers.sniffing import SAMPLE, looks_like_html
from newscli.readers.text import read_text

if TYPE_CHECKING:
    from newscli.document import RawBlock


def read_blocks(raw: str | bytes, kind: str | None = None, url: str | None = None) -> list[RawBlock]:
    """Read a dump into blocks, as ``read_dump`` does, without what a page states about itself."""
    return read_dump(raw, kind, url).blocks


def read_dump(raw: str | bytes, kind: str | None = None, url: str | None = None) -> Reading:
    """Read a dump into blocks in the order of the input; every non-blank line of a text is in one.

    Args:
        raw: The dump; bytes are decoded.
        kind: "text", "html", or None to decide by looking.
        url: The page's address, to make links in HTML absolute.

    Raises:
        DumpError: ``raw`` is no dump at all.
    """
    refuse_binary(raw)
    if isinstance(raw, bytes) and kind != "text" and is_mhtml(raw) and (saved := saved_page(raw)):
        raw, kind, url = saved.html, "html", url or saved.url
    utf8 = None
    if isinstance(raw, str):
        text = str(raw)  # of a subclass (BeautifulSoup's), for which the compiled modules have no type
    elif plain := decode_plain(raw):
        text, utf8 = plain, raw
    else:
        text = _decode(raw, kind)
    if kind == "html" or (kind is None and looks_like_html(text)):
        from newscli.readers.html import read_html  # the parser costs 10 ms to import

        return read_html(text, url, utf8)._replace(html=text)
    return Reading(read_text(text))


def _decode(raw: bytes, kind: str | None) -> str:
    text = decode_surely(raw)
    if text is not None:
        return text
    # Tags are ASCII in every encoding that is left.
    if kind == "html" or (kind is None and looks_like_html(raw[:SAMPLE].decode("latin-1"))):
        return decode_page(raw)
    return decode(raw)
