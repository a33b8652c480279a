"""Where the body lies: the run of blocks that holds most prose and least of anything else.

Every block is worth something to the body: a paragraph its length, a menu entry or the label of a
list less than nothing. The body is the run whose values sum up highest (Kadane's algorithm), with
one thing that a sum does not know: after "Comments" or "Related articles" an article is over,
however long the comments are.

Loops over numbers, to be compiled with the C types of ``span.pxd``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscli.labelling.columns import filled
from newscli.labelling.features import PROSE_LINKED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features

#: A paragraph is worth its size, up to this many characters, in units of this many.
FULL_WORTH = 300

#: Prose that ends in no sentence, and prose that is cut off with "…".
UNENDED_WORTH, CUT_WORTH = 0.5, 0.1

#: A sentence is at least so long, in characters' worth.
SHORTEST_SENTENCE = 30

#: In HTML, prose that the page hides.
HIDDEN_WORTH = 0.3

#: What every other line costs: some thirty outweigh a paragraph.
OTHER_COST = 0.03

#: A line nearly all link, or all known words of menus.
LINK_COST = 0.15
CUE_COST = 0.25

#: Kinds of cue that end an article, and what they cost the run that goes over them.
END_CUES = {"related": 0.6, "comments": 1.0, "copyright": 0.8}

#: Kinds of cue that prose of the page itself holds: cookie notices, offers, rights, rules for comments.
PAGE_PROSE_CUES = frozenset({"access", "newsletter", "copyright", "comments"})

#: Longer prose may speak of newsletters and cookies and be the article's own.
LONGEST_PAGE_PROSE = 400

#: The part of a dump's prose that must lie before an end cue for it to be the end.
LEAST_BEFORE_END = 0.25

#: Kinds of cue that only a page has.
PAGE_CUES = frozenset(
    {"share", "navigation", "more", "advert", "access", "comments", "copyright", "related", "newsletter"}
    | {"reading_time", "reply"}
)

#: After a list of related articles within the text the body goes on: two paragraphs of this size,
#: next to each other, within so many blocks.
RESUMED_SIZE, RESUMED_WITHIN = 150, 10


class Span(NamedTuple):
    """The body: index of the first block and of the one after the last."""

    start: int
    end: int


def find_body(blocks: Sequence[RawBlock], features: Sequence[Features]) -> Span:
    """Find the run of blocks in which the body lies; an empty span if no block reads like an article."""
    has_prose = False
    for feature in features:
        has_prose = has_prose or feature.prose
    of_page = bool(blocks) and blocks[0].markup is not None
    count = len(features)
    worth_of = filled(0.0, count)
    worths = worth_of
    prose = 0.0
    for index in range(count):
        feature = features[index]
        worth = _worth(blocks[index], feature, of_page) if has_prose else _worth_of_sentence(feature)
        worths[index] = worth
        prose += max(worth, 0.0)
    best_start, best_end, best_sum = 0, 0, 0.0
    start, running = 0, 0.0
    before = 0.0
    for index in range(count):
        worth = worths[index]
        before += max(worth, 0.0)
        running += worth
        if running <= 0:
            start, running = index + 1, 0.0
        elif running > best_sum:
            best_start, best_end, best_sum = start, index + 1, running
        if worth < 0 and before >= prose * LEAST_BEFORE_END and _is_end(features, index):
            # What follows must be worth more by itself than all that came before.
            running = 0.0
            start = index + 1
    return Span(best_start, best_end)


def _worth(block: RawBlock, feature: Features, of_page: bool) -> float:
    cues = feature.cues
    if cues and not (feature.prose and feature.size > LONGEST_PAGE_PROSE):
        for kind, cost in END_CUES.items():
            if kind in cues:
                return -cost
    if feature.prose:
        if cues and feature.size <= LONGEST_PAGE_PROSE and not PAGE_PROSE_CUES.isdisjoint(cues):
            return -OTHER_COST
        if feature.cut and feature.glued:
            return -OTHER_COST  # a teaser's headline and excerpt
        worth = min(feature.size, FULL_WORTH) / FULL_WORTH * (1 - feature.linked)
        if feature.cut and feature.size < FULL_WORTH:
            return worth * CUT_WORTH
        if feature.copies > 1:
            worth /= feature.copies
        if of_page and block.markup is not None and block.markup.hidden:
            worth *= HIDDEN_WORTH
        return worth if feature.ends else worth * UNENDED_WORTH
    if feature.linked > PROSE_LINKED:
        return -LINK_COST
    if cues and block.marker != "#":
        return -CUE_COST
    return -OTHER_COST


def _worth_of_sentence(feature: Features) -> float:
    """Where there is no paragraph at all, a sentence that does not speak of the page is the article."""
    if feature.ends and feature.size >= SHORTEST_SENTENCE and PAGE_CUES.isdisjoint(feature.cues):
        return feature.size / FULL_WORTH
    return -OTHER_COST


def _is_end(features: Sequence[Features], index: int) -> bool:
    """Tell whether the article is over at a line: after comments always, after a list unless it goes on."""
    line = features[index]
    cues = line.cues
    if not cues:
        return False
    if "comments" in cues or "copyright" in cues:
        return True
    if "related" not in cues:
        return False
    run = 0
    for feature in features[index + 1 : index + 1 + RESUMED_WITHIN]:
        run = run + 1 if feature.prose and feature.ends and feature.size >= RESUMED_SIZE else 0
        if run == 2:
            return False
    return True
