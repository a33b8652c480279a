"""Articles that a page shows by script: their text stands in its JSON-LD and nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscli.document import Markup, RawBlock
from newscli.readers.characters import clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A shorter ``articleBody`` is an excerpt, in characters.
SHORTEST_ARTICLE: Final = 400

#: How many places of it are looked up on the page, how long each is in words, and how many of them must be
#: there for the page to have the article itself.
PLACES, PLACE_WORDS, LEAST_SHOWN = 20, 4, 0.4

#: Some put HTML into JSON-LD.
TAG: Final = re.compile(r"<[^<>]{0,2000}+>")
PARAGRAPH_TAG: Final = re.compile(r"</?(?:p|div|br|h\d|li|ul|ol|blockquote)\b[^<>]{0,2000}+>", re.I)

#: What such blocks have as their path and their name.
PATH, NAMES = ("script",), ("articlebody",)


def scripted_blocks(article: str, blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Make blocks of an ``articleBody`` that the page hardly shows; none where it does.

    Args:
        article: The text in JSON-LD.
        blocks: The blocks of the page, which the new ones go on numbering.
    """
    if len(article) < SHORTEST_ARTICLE:
        return []
    paragraphs = list(_paragraphs(article))
    if _shown(" ".join(paragraphs), blocks) >= LEAST_SHOWN:
        return []
    first = len(blocks) + 1
    return [
        RawBlock(text, number, number, gap=1, markup=Markup(PATH, NAMES, (0,), 1))
        for number, text in enumerate(paragraphs, start=first)
    ]


def _paragraphs(article: str) -> Iterator[str]:
    if "<" in article:
        article = TAG.sub("", PARAGRAPH_TAG.sub("\n", article))
    if "&" in article:
        from html import unescape

        article = unescape(article)
    for line in clean_lines(article):
        if text := " ".join(line.split()):
            yield text


def _shown(article: str, blocks: Sequence[RawBlock]) -> float:
    """Return the share of an article's places that the page has."""
    words = article.split()
    step = max(len(words) // PLACES, 1)
    places = [" ".join(words[start : start + PLACE_WORDS]) for start in range(0, len(words), step)]
    page = " ".join(block.text for block in blocks if block.markup is None or not block.markup.hidden)
    return sum(place in page for place in places) / max(len(places), 1)
