"""MHTML: a page that a browser saved with all its pictures, as a mail with attachments (RFC 2557)."""

from __future__ import annotations

import re
from typing import NamedTuple

#: How much of the input is looked at, and what the beginning of such a file has in it.
SAMPLE = 4_096
HEADERS = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date|Content-Type):", re.I)
RELATED = re.compile(rb"^Content-Type:\s*multipart/related\b", re.I | re.M)


class Saved(NamedTuple):
    """A saved page and its address."""

    html: bytes
    url: str | None


def is_mhtml(raw: bytes) -> bool:
    """Tell a saved page from any other text."""
    head = raw[:SAMPLE].lstrip()
    return HEADERS.match(head) is not None and RELATED.search(head) is not None


def saved_page(raw: bytes) -> Saved | None:
    """Take the page out of the file that it was saved in; None where there is none in it."""
    from email import message_from_bytes  # 20 ms to import, for few inputs

    for part in message_from_bytes(raw).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            html = part.get_payload(decode=True)
            if isinstance(html, bytes):
                return Saved(html, part.get("Content-Location"))
    return None
