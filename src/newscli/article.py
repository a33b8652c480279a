"""Labelled blocks to an article: text, facts, references and teasers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Article, Facts, Label
from newscli.facts import find_byline, find_published, find_reading_time
from newscli.labelling.cues import after_cue, cue_words
from newscli.teasers import find_references, find_teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.article_score import Judgement
    from newscli.document import Block, Head
    from newscli.labelling.cues import CueWords


#: By a name of the module they are asked for at half the cost.
BODY, HEADING, TITLE, META = Label.BODY, Label.HEADING, Label.TITLE, Label.META
REFERENCE, TEASER, BOILERPLATE = Label.REFERENCE, Label.TEASER, Label.BOILERPLATE

#: What a picture of the article may stand behind.
WITH_PICTURES = TEXT_LABELS | {Label.TITLE, Label.META, Label.CAPTION}

#: The names of elements that hold a byline. (An alternative that began with ``\b`` would cost fourfold.)
BYLINE_NAME = re.compile(r"author|byline|autor|auteur|writer|reporter|by(?<=\bby)\b")

#: The kinds of cue that a byline may hold.
BYLINE_CUES = frozenset({"byline", "date", "ago", "reading_time"})

#: How many of the nearest elements may say so.
BYLINE_ELEMENTS = 3

#: The address of a page with all that an author wrote.
AUTHOR_PATH = re.compile(
    r"/(?:authors?|by|people|person|profiles?|staff|contributors?|columnists?|journalists?|autor(?:es)?|auteurs?)/."
)

#: A byline is at most so long, in characters; more of them are those of other articles.
LONGEST_BYLINE, MOST_BYLINES = 120, 3

#: A date on a line of its own, anywhere below the headline, is at most so long, in characters.
LONGEST_DATE = 40

#: How far above and below the headline its facts stand, in blocks.
BLOCKS_ABOVE, BLOCKS_BELOW = 10, 20


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
    shown: list[str] = []
    meta: list[Block] = []
    titles: list[Block] = []
    others: set[Label] = set()
    for block in blocks:
        label = block.label
        if label is BODY or label is HEADING:
            shown.append(block.shown if block.marker or block.pieces else block.text)  # most have neither
        elif label is META:
            meta.append(block)
        elif label is TITLE:
            titles.append(block)
        elif label is not BOILERPLATE:
            others.add(label)
    text = "\n\n".join(shown)
    if not titles and blocks and blocks[0].label is HEADING:
        titles = [blocks[0]]  # an article by itself, headline and all
    facts = _shown_facts(titles, meta, cues, language)
    if head is not None:
        facts = _page_facts(head, facts, blocks, cues, language) if text else Facts()
    score, doubts = (None, ()) if head is None else _judged(blocks, head, url)
    return Article(
        title=facts.title,
        byline=facts.byline,
        published=facts.published,
        language=language,
        declared_reading_time=find_reading_time(meta, cues),
        text=text,
        blocks=tuple(blocks),
        references=find_references(blocks, cues) if REFERENCE in others else (),
        teasers=find_teasers(blocks, cues) if TEASER in others else (),
        article_score=score,
        doubts=doubts,
        pictures=None if head is None else _count_pictures(blocks, head.pictures),
    )


def _count_pictures(blocks: Sequence[Block], places: Sequence[int]) -> int:
    """Count the pictures between headline and end of the text, but for those in lists of other articles."""
    if not places:
        return 0
    labels = [block.label for block in blocks]
    own = [index for index, label in enumerate(labels, start=1) if label is BODY or label is HEADING]
    if not own:
        return 0
    above = (index for index in range(own[0] - 1, 0, -1) if labels[index - 1] is TITLE)
    first = next(above, own[0] - 1)
    return sum(
        [first <= place <= own[-1] and (place == 0 or labels[place - 1] in WITH_PICTURES) for place in places]
    )


def _shown_facts(
    titles: Sequence[Block], meta: Sequence[Block], cues: CueWords, language: str | None
) -> Facts:
    return Facts(
        title=min((block.text for block in titles), key=len, default=None),  # without the site's name
        byline=find_byline(meta, cues, below=titles[0].first_line if titles else 0),
        published=find_published(meta, cues, language),
    )


def _page_facts(
    head: Head, shown: Facts, blocks: Sequence[Block], cues: CueWords, language: str | None
) -> Facts:
    """Tell the facts of a page; what the labeller missed is looked for around the headline."""
    from newscli.metadata import page_facts  # text dumps need none of its patterns

    seen = [block for block in blocks if (markup := block.markup) is not None and not markup.hidden]
    headings = [block for block in seen if block.marker == "#"]
    headline = next((index for index, block in enumerate(seen) if block.text == shown.title), None)
    if headline is None:
        headline = seen.index(headings[0]) if headings else 0
    near = [
        block
        for block in seen[max(headline - BLOCKS_ABOVE, 0) : headline + BLOCKS_BELOW]
        if len(block.text) <= LONGEST_BYLINE
    ]
    bylines = [block.text for block in near if _is_byline(block, cues)][:MOST_BYLINES]
    if shown.byline is None and not bylines:
        said = [block for block in near if after_cue(block.text, "byline", cues)]
        shown = shown._replace(byline=find_byline(said, cues))
    if shown.published is None:
        dated = [*near, *(block for block in seen[headline:] if len(block.text) <= LONGEST_DATE)]
        shown = shown._replace(published=find_published(dated, cues, language))
    return page_facts(head, shown, [block.text for block in headings], bylines)


def _is_byline(block: Block, cues: CueWords) -> bool:
    """Tell a byline by its names, or by the link to all that its author wrote.

    That ``BYLINE_NAME`` fits none of them is mostly seen faster than by it.
    """
    names = " ".join(block.markup.names[-BYLINE_ELEMENTS:]) if block.markup is not None else ""
    named = "aut" in names or "by" in names or "writer" in names or "reporter" in names
    if not named or BYLINE_NAME.search(names) is None:
        url = block.url
        if url is None or AUTHOR_PATH.search(url) is None:
            return False
    text = block.text.lower()
    return BYLINE_CUES.issuperset(cues.find(text, cues.cut(text)))


def _judged(blocks: Sequence[Block], head: Head, url: str | None) -> Judgement:
    from newscli.article_score import judge_page  # 2 ms that text has no use for

    return judge_page(blocks, head, url)
