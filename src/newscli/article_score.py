"""Does a page hold an article at all? A score over the labelled page, and what speaks against one.

Listings, shops, forums, manuals and front pages have text too, and the labeller finds some in them. The score
is a logistic regression (D. R. Cox, "The regression analysis of binary sequences", 1958) over the signs of
``article_signs``; ``training/article_scores.py`` learns its weights.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from newscli.article_signs import page_signs
from newscli.article_weights import BIAS, LEAST_SCORE, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.document import Block, Head

#: What is said where the signs of one aspect together speak against an article.
DOUBTS = {
    "text": "little of it is surely running text",
    "order": "its text lies scattered",
    "lists": "much of it is lists, cards or links",
    "shop": "it speaks of prices and orders",
    "forum": "it speaks of posts and replies",
    "service": "it advertises a service",
    "manual": "it reads like a manual",
    "kind": "it does not call itself an article",
    "facts": "it lacks an article's headline, author or date",
    "address": "its address is not an article's",
}
#: So many doubts are told, those that lower the log-odds by at least so much.
MOST_DOUBTS, LEAST_DOUBT = 2, 0.3

#: A page of which so much is text is an article by itself, however little it says of itself.
ALONE_SHARE = 0.8


class Judgement(NamedTuple):
    """How sure it is that a page holds an article (0..1; None: unknown), and what speaks against it."""

    score: float | None
    doubts: tuple[str, ...] = ()


def judge_page(blocks: Sequence[Block], head: Head, url: str | None = None) -> Judgement:
    """Judge whether a page holds an article.

    Args:
        blocks: The labelled blocks of the page.
        head: What the page states about itself. Where that is nothing at all, it is a fragment, as feeds
            hold, of which the score knows nothing.
        url: Its address, if that is known; else what the page says of it counts.

    Returns:
        The score, and the doubts where it is below ``LEAST_SCORE``.
    """
    if not (head.titles or head.meta or head.jsonld):
        return Judgement(None)
    signs = page_signs(blocks, head, url)
    score = score_of(signs)
    if score >= LEAST_SCORE or signs["text.share"] >= ALONE_SHARE:
        return Judgement(score)
    return Judgement(score, _doubts(signs))


def score_of(
    signs: Mapping[str, float], bias: float = BIAS, weights: Mapping[str, tuple[float, float]] = WEIGHTS
) -> float:
    """Turn signs into a score (0..1) by the weights that ship, or others."""
    odds = bias + sum([weights[name][0] * strength for name, strength in signs.items()])
    return 1 / (1 + exp(-odds))


def _doubts(signs: Mapping[str, float]) -> tuple[str, ...]:
    """Tell which aspects lower the score most, beside an article as most are."""
    lowered = dict.fromkeys(DOUBTS, 0.0)
    for name, strength in signs.items():
        weight, usual = WEIGHTS[name]
        lowered[name.partition(".")[0]] += weight * (usual - strength)
    weighty = sorted(lowered, key=lowered.__getitem__, reverse=True)[:MOST_DOUBTS]
    return tuple(
        DOUBTS[aspect] for aspect in weighty if lowered[aspect] >= LEAST_DOUBT or aspect == weighty[0]
    )
