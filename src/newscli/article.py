"""Labelled blocks to an article: text, facts, references and teasers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Article, Block, Label
from newscli.facts import find_byline, find_published, find_reading_time
from newscli.labelling.cues import cue_words
from newscli.teasers import find_references, find_teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.article_score import Judgement
    from newscli.document import Head


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
    meta = [block for block in blocks if block.label is Label.META]
    titles = [block for block in blocks if block.label is Label.TITLE]
    text = "\n\n".join(block.shown for block in blocks if block.label in TEXT_LABELS)
    stated = head.titles[0] if head is not None and head.titles and text else None
    score, doubts = (None, ()) if head is None else _judged(blocks, head, url)
    return Article(
        title=min((block.text for block in titles), key=len, default=stated),  # without the site's name
        byline=find_byline(meta, cues, below=titles[0].first_line if titles else 0),
        published=find_published(meta, cues, language),
        language=language,
        declared_reading_time=find_reading_time(meta, cues),
        text=text,
        blocks=tuple(blocks),
        references=find_references(blocks, cues),
        teasers=find_teasers(blocks, cues),
        article_score=score,
        doubts=doubts,
    )


def _judged(blocks: Sequence[Block], head: Head, url: str | None) -> Judgement:
    from newscli.article_score import judge_page  # 2 ms that text has no use for

    return judge_page(blocks, head, url)
