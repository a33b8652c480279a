"""The way of the data, in one function: bytes, blocks, labelled blocks, article."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from newscli.article import build_article
from newscli.document import Block, DumpError, Label
from newscli.labelling import LABELLER, label_blocks
from newscli.readers import read_dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscli.document import Article, Reading
    from newscli.labelling.verdict import Labeller

Kind = Literal["text", "html"]

#: What finds the text of a page.
Engine = Literal["newscli", "readability"]


def parse(
    raw: str | bytes,
    kind: Kind | None = None,
    url: str | None = None,
    language: str | None = None,
    engine: Engine = "newscli",
) -> Article:
    """Read one dump and tell its article from everything around it.

    Args:
        raw: The dump as it came; bytes are decoded (UTF-8, UTF-16, else the likeliest encoding).
        kind: "text" or "html"; None looks at the dump and decides.
        url: The page's address, against which the links in HTML are made absolute.
        language: ISO 639 code of the dump's language; None detects it.
        engine: "readability" takes for the text exactly what readability-lxml does, which reads HTML only;
            the other labels, and all that is made of them, are newscli's.

    Returns:
        The article with all of the dump's blocks; its text is "" where the dump holds no article.

    Raises:
        DumpError: ``raw`` is no dump at all: a PDF, an image, an archive, other binary data; or
            plain text, and ``engine`` is "readability".
        ValueError: ``kind`` or ``engine`` is none of the above.
    """
    if kind not in (None, "text", "html"):
        raise ValueError(f"kind is {kind!r}; it can be 'text', 'html' or None")
    if engine not in ("newscli", "readability"):
        raise ValueError(f"engine is {engine!r}; it can be 'newscli' or 'readability'")
    with _collector_paused():
        make = _by_readability if engine == "readability" else read_article
        # What is read gets no name, under which it would be there still when the collector comes.
        return make(read_dump(raw, kind, url), url, language)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the collector of cyclic garbage from looking at what a dump is made into.

    There are thousands of objects and no cycle in them, and looking took 7 % of the time. Where it is off
    already, because the program wants it so or another thread parses, it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def read_article(
    reading: Reading, url: str | None = None, language: str | None = None, labeller: Labeller = LABELLER
) -> Article:
    """Label what a reader made of a dump, and make an article of it.

    Args:
        reading: What the reader made.
        url: The page's address.
        language: ISO 639 code; None detects it.
        labeller: What decides on the labels.
    """
    blocks, language = label_blocks(reading.blocks, language, labeller, reading.head)
    if reading.html is not None:
        from newscli.labelling.opinions import blend, is_unsure

        if is_unsure(blocks):
            from newscli.readers.readability import main_texts  # it costs 90 ms to import, and 30 ms a page

            blocks = blend(blocks, main_texts(reading.html))
    return build_article(blocks, language, reading.head, url)


def _by_readability(reading: Reading, url: str | None, language: str | None) -> Article:
    """Make an article of what readability-lxml takes for main content."""
    if reading.html is None:
        raise DumpError("plain text, and readability-lxml reads HTML only; leave the engine out")
    from newscli.labelling.opinions import follow
    from newscli.readers.readability import main_blocks

    blocks, language = label_blocks(reading.blocks, language, head=reading.head)
    main = main_blocks(reading.html, url)
    article = build_article(follow(blocks, main), language, reading.head, url)
    shown = [Block(*block[:2], block.last_line, Label.BODY, 1.0, marker=block.marker).shown for block in main]
    return replace(article, text="\n\n".join(shown))
