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

from newscli.document import RawBlock, Reading
from newscli.readers.characters import LONE_SURROGATES, clean_lines
from newscli.readers.links import Links
from newscli.readers.menus import join_menus
from newscli.readers.nesting import FEWEST_TAGS, flattened
from newscli.readers.scripted import article_of_scripts, scripted_blocks
from newscli.readers.snippets import paragraphs_of
from newscli.readers.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What UTF-8 has no bytes for.
LONE_SURROGATE: Final = re.compile(f"[{LONE_SURROGATES}]")


def read_html(html: str, url: str | None = None, utf8: bytes | None = None) -> Reading:
    """Read a page or a fragment; ``first_line`` of a block is its running number from 1.

    Args:
        html: The page, decoded.
        url: The page's address, to make links absolute.
        utf8: The page in UTF-8, if it came so.
    """
    walk = Walk()
    walk.through(_parse(html, utf8))
    if not walk.cuts and walk.frameless:
        walk.through(_parse(walk.frameless))  # what browsers without frames would show
    head = walk.head.head()
    links = Links(_base(walk.head.base, url, head.canonical))
    cuts = join_menus(walk.cuts)
    blocks: list[RawBlock] = []
    for cut, cleaned in zip(cuts, clean_lines("\n".join([cut.text for cut in cuts])), strict=False):
        if text := cut.text if cleaned == cut.text else " ".join(cleaned.split()):
            blocks.append(cut.block(text, len(blocks) + 1, links))
    head = head._replace(canonical=links.absolute(head.canonical) or url, pictures=tuple(_places(walk)))
    paragraphs = paragraphs_of(head.article_body) if head.article_body else article_of_scripts(html, blocks)
    blocks += scripted_blocks(paragraphs, blocks)
    if not head.article_body:
        head = head._replace(article_body="\n".join(paragraphs))
    return Reading(blocks, head)


def _places(walk: Walk) -> Iterator[int]:
    """Say behind which block each picture stands; those in the middle of a menu are left out."""
    for before in walk.pictures:
        if not before:
            yield 0
        elif number := walk.cuts[before - 1].number:
            yield number


def _parse(text: str, utf8: bytes | None = None) -> LexborHTMLParser:
    page = _encoded(text) if utf8 is None else utf8
    # What is left out is counted faster than what ``count`` counts.
    if len(page) - len(page.replace(b"<", b"", FEWEST_TAGS)) >= FEWEST_TAGS:
        page = _encoded(flattened(text))
    return LexborHTMLParser(page.replace(b"\0", b""))


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\ufffd", text).encode()


def _base(stated: str | None, url: str | None, canonical: str | None) -> str | None:
    """Choose the address that relative ones start from."""
    address = url or canonical
    return (Links(address).absolute(stated) or address) if stated else address
