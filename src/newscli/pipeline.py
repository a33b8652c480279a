"""The way of the data, in one function: bytes, blocks, labelled blocks, article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newscli.article import build_article
from newscli.labelling import label_blocks
from newscli.readers import read_dump

if TYPE_CHECKING:
    from newscli.document import Article

Kind = Literal["text", "html"]


def parse(
    raw: str | bytes,
    kind: Kind | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Article:
    """Read one dump and tell its article from everything around it.

    Args:
        raw: The dump as it came; bytes are decoded (UTF-8, UTF-16, else the likeliest encoding).
        kind: "text" or "html"; None looks at the dump and decides.
        url: The page's address, against which the links in HTML are made absolute.
        language: ISO 639 code of the dump's language; None detects it.

    Returns:
        The article with all of the dump's blocks; its text is "" where the dump holds no article.

    Raises:
        DumpError: ``raw`` is no dump at all: a PDF, an image, an archive, other binary data.
        ValueError: ``kind`` is none of the above.
    """
    if kind not in (None, "text", "html"):
        raise ValueError(f"kind is {kind!r}; it can be 'text', 'html' or None")
    reading = read_dump(raw, kind, url)
    labelled, language = label_blocks(reading.blocks, language, head=reading.head)
    return build_article(labelled, language, reading.head)
