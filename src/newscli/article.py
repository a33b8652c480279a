"""Labelled blocks to an article: text, facts, references and teasers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Article, Facts, Label
from newscli.facts import find_byline, find_published, find_reading_time
from newscli.labelling.cues import cue_words
from newscli.teasers import find_references, find_teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Block, Head
    from newscli.labelling.cues import CueWords


#: The names of elements that hold a byline.
BYLINE_NAME = re.compile(r"author|byline|autor|auteur|writer|reporter|\bby\b")

#: A byline is at most so long, in characters.
LONGEST_BYLINE = 100

#: Further down they are those of other articles.
MOST_BYLINES = 2


def build_article(
    blocks: Sequence[Block], language: str | None, head: Head | None = None, url: str | None = None
) -> Article:
    """Gather the labelled blocks of one dump, and what a page states about itself, into an article.

    Args:
        blocks: The blocks in order.
        language: ISO 639 code of their language.
        head: What a page of HTML states about itself.
        url: The page's address, if it is known.
    """
    cues = cue_words(language)
    text = "\n\n".join(block.shown for block in blocks if block.label in TEXT_LABELS)
    meta = [block for block in blocks if block.label is Label.META]
    facts = _shown_facts(blocks, meta, cues, language)
    if head is not None and text:
        facts = _page_facts(head, facts, blocks)
    score, doubts = (None, ()) if head is None else _judged(blocks, head, url)
    return Article(
        title=facts.title,
        byline=facts.byline,
        published=facts.published,
        language=language,
        declared_reading_time=find_reading_time(meta, cues),
        text=text,
        blocks=tuple(blocks),
        references=find_references(blocks, cues),
        teasers=find_teasers(blocks, cues),
        article_score=score,
        doubts=doubts,
    )


def _shown_facts(
    blocks: Sequence[Block], meta: Sequence[Block], cues: CueWords, language: str | None
) -> Facts:
    titles = [block for block in blocks if block.label is Label.TITLE]
    if not titles and blocks and blocks[0].label is Label.HEADING:
        titles = [blocks[0]]  # an article by itself, headline and all
    return Facts(
        title=min((block.text for block in titles), key=len, default=None),  # without the site's name
        byline=find_byline(meta, cues, below=titles[0].first_line if titles else 0),
        published=find_published(meta, cues, language),
    )


def _page_facts(head: Head, shown: Facts, blocks: Sequence[Block]) -> Facts:
    from newscli.metadata import page_facts  # text dumps need none of its patterns

    headings = [block for block in blocks if block.marker == "#" and block.markup is not None]
    headings.sort(key=lambda block: block.markup is not None and block.markup.hidden)
    bylines = [
        block.text
        for block in blocks
        if block.markup is not None
        and len(block.text) <= LONGEST_BYLINE
        and not block.markup.hidden
        and BYLINE_NAME.search(block.markup.names[-1])
    ]
    return page_facts(head, shown, [block.text for block in headings], bylines[:MOST_BYLINES])


def _judged(blocks: Sequence[Block], head: Head, url: str | None) -> tuple[float, tuple[str, ...]]:
    from newscli.article_score import judge_page  # 2 ms that text has no use for

    return judge_page(blocks, head, url)
