"""An article by itself, without a page around it: what is clean must come out whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features

#: What is decided on a block: its label, how sure that is, and the reason where it is not the forest's.
Decision = tuple[Label, float, str]

#: The labels of what is an article's own.
OWN = TEXT_LABELS | {Label.TITLE, Label.CAPTION, Label.REFERENCE}

#: Where so much of a dump (share of its size) is the article's, and at most so many other lines speak of a
#: page, it is an article by itself, and what is clean must come out whole.
ALONE_SHARE, ALONE_PAGE_LINES = 0.95, 2

#: What is text so likely, and has no cue word, counts as its own, whatever it is called.
OWN_FROM = 0.15

#: Cues of lines behind which an article is over: comments and lists of other articles follow.
ENDS_ARTICLE = frozenset({"comments", "related"})

#: Its headline stands in one of its first lines.
FIRST_LINES = 2

#: So much of it is text; captions and pointers alone are no article.
ALONE_TEXT = 0.5

#: There a headline or a pointer is dropped if it is so surely one, …
ALONE_SURE = {Label.TITLE: 0.8, Label.REFERENCE: 0.6, Label.CAPTION: 0.9}

#: … and what belongs to a page if it is text less likely than this.
ALONE_LOST, ALONE_KEPT_FROM = frozenset({Label.BOILERPLATE, Label.META, Label.CAPTION, Label.TEASER}), 0.05

#: A line without words is a page's ornament, but for one that ends a piece of code.
CODE_SIGNS = frozenset("{}[]();,")

#: A line of a page is this much cue words; a notice of rights is at most so long, in characters' worth.
CUE_SHARE, LONGEST_NOTICE = 0.5, 150


def has_few_page_lines(
    decided: Sequence[Decision], blocks: Sequence[RawBlock], features: Sequence[Features], cued: Sequence[int]
) -> bool:
    """Tell where next to no line, of those that are not the article's own, speaks of a page around it.

    Args:
        decided: What was decided on each block.
        blocks: The blocks.
        features: What each looks like by itself.
        cued: The numbers of the blocks with cue words.
    """
    of_page = [
        features[index].cues
        for index in cued
        if decided[index][0] not in OWN and speaks_of_page(blocks[index], features[index])
    ]
    return len(of_page) <= ALONE_PAGE_LINES and not any(map(ENDS_ARTICLE.intersection, of_page))


def speaks_of_page(block: RawBlock, feature: Features) -> bool:
    """Tell a line that is little but cue words of a page, or a notice of rights."""
    if "copyright" in feature.cues or "comments" in feature.cues:
        return feature.size <= LONGEST_NOTICE
    return bool(feature.cues) and max(map(len, feature.cues.values())) >= len(block.text) * CUE_SHARE


def spared(
    decided: Decision, index: int, block: RawBlock, feature: Features, likely: float, sure: float
) -> Decision:
    """Keep a block that may be text in an article that stands by itself.

    Args:
        decided: What was decided on it.
        index: Its number.
        block: The block.
        feature: What it looks like by itself.
        likely: How likely it is text.
        sure: How likely the label that was decided on.
    """
    label = decided[0]
    of_page = label in ALONE_LOST and (
        likely < ALONE_KEPT_FROM
        or not (feature.words or CODE_SIGNS.issuperset(block.text))
        or speaks_of_page(block, feature)
    )
    below = label is Label.TITLE and index >= FIRST_LINES
    if label in TEXT_LABELS or of_page or below or sure >= ALONE_SURE.get(label, 1.0):
        return decided
    kept_as = Label.HEADING if label is Label.TITLE else Label.BODY
    return kept_as, likely, "stands in an article that has no page around it"
