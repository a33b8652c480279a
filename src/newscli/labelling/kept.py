"""Which blocks stand in the text, by what the forests say of each and of those around it.

Loops over probabilities, compiled with the C types of ``kept.pxd``.
"""

from __future__ import annotations

from array import array
from itertools import compress, islice
from typing import TYPE_CHECKING

from newscli.document import Label
from newscli.labelling.alone import speaks_of_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.columns import Column
    from newscli.labelling.features import Features

#: A block stands in the text from this probability of being body or heading, in a dump and in a page: a lost
#: paragraph is worse than a line too many.
KEPT_FROM, KEPT_FROM_IN_PAGE = 0.4, 0.35

#: What is said of an article, or stands beside its text; a block that so surely is one of them is no doubt.
FACTS = (Label.TITLE, Label.META, Label.CAPTION, Label.REFERENCE)
SURE_FACT = 0.5

#: What is likeliest one of these, if it is no text, is one in a dump from so much of its probability of being
#: body, and all of that of being a heading: they are rare, and F1 of a rare label wants it said early.
FACT_BESIDE_BODY = {Label.REFERENCE: 0.4, Label.CAPTION: 0.7, Label.META: 0.7}
NO_FACT = float("inf")

#: Between two blocks of the text, at most so many away, so much less is enough: a subheading, a verse. So it
#: is for a paragraph right below or above another, and in a dump so much less.
AMID, LESS_AMID, LESS_BESIDE = 2, 0.1, 0.25

#: So few lines without prose are no article, if one of them says "Home".
PAGE_LINES = 2

#: Where nothing is so likely, the likeliest paragraph from here.
ONLY_KEPT_FROM = 0.04


def kept_blocks(
    blocks: Sequence[RawBlock],
    features: Sequence[Features],
    likely: Column,
    labels: Sequence[Label],
    shares: Column,
) -> list[bool]:
    """Decide which blocks stand in the text.

    Args:
        blocks: The dump's blocks in order.
        features: What each looks like by itself.
        likely: How likely each is to be body or heading.
        labels: What the probabilities are for.
        shares: How likely each label is, block after block.
    """
    is_page = bool(blocks) and blocks[0].markup is not None
    least = KEPT_FROM_IN_PAGE if is_page else KEPT_FROM
    least_beside = least - (LESS_AMID if is_page else LESS_BESIDE)
    facts = [shares[number :: len(labels)] for number, label in enumerate(labels) if label in FACTS]
    kept = _likely_enough(likely, least, least_beside, features, facts)
    if not is_page:
        _leave_facts_out(kept, features, labels, shares)
    if _is_page_alone(kept, blocks, features):
        kept = _only_paragraph(likely, features)
    return kept


def _likely_enough(
    likely: Column, least: float, least_beside: float, features: Sequence[Features], facts: Sequence[Column]
) -> list[bool]:
    """Find the blocks that are likely enough text.

    Args:
        likely: How likely each block is to.
        least: From how much on it does.
        least_beside: From how much on a paragraph beside another does.
        features: What each looks like by itself. One that says what else it is gets no benefit of the doubt.
        facts: How likely each is to be this or that fact; nor does one that surely is.
    """
    least_amid = least - LESS_AMID
    kept = [share >= least for share in likely]
    for index in range(len(likely)):
        if least_beside <= likely[index] < least:
            if _is_in_doubt(features[index], facts, index):
                kept[index] = _goes_on(kept, features, index) or (
                    likely[index] >= least_amid and _is_amid(kept, index)
                )
        elif kept[index] and not features[index].words:
            kept[index] = _is_amid(kept, index)
    for index in range(len(likely) - 1, -1, -1):  # what goes on above one that was kept for what is above it
        if least_beside <= likely[index] < least and _is_in_doubt(features[index], facts, index):
            kept[index] = kept[index] or _goes_on(kept, features, index)
    return kept


def _is_in_doubt(feature: Features, facts: Sequence[Column], index: int) -> bool:
    """Tell what does not say or show what else it is."""
    return bool(not feature.cues and not feature.glued and feature.words) and not _is_fact(facts, index)


def _leave_facts_out(
    kept: list[bool], features: Sequence[Features], labels: Sequence[Label], shares: Column
) -> None:
    """Take out of the text what is a fact rather, but no paragraph."""
    count, body, heading = len(labels), -1, -1
    besides = array("d", [FACT_BESIDE_BODY.get(label, NO_FACT) for label in labels])
    for number in range(count):
        if labels[number] is Label.BODY:
            body = number
        elif labels[number] is Label.HEADING:
            heading = number
    for index in range(len(kept)):
        if not kept[index] or _is_paragraph(features[index]):
            continue
        first = index * count
        best = -1
        for number in range(count):
            if number not in (body, heading) and (best < 0 or shares[first + number] > shares[first + best]):
                best = number
        if best < 0 or besides[best] == NO_FACT:
            continue
        least = besides[best] * shares[first + body] if body >= 0 else 0.0
        if heading >= 0:
            least += shares[first + heading]
        kept[index] = shares[first + best] <= least


def _is_amid(kept: Sequence[bool], index: int) -> bool:
    """Tell what has text close to it on both sides."""
    return any(kept[max(index - AMID, 0) : index]) and any(kept[index + 1 : index + 1 + AMID])


def _goes_on(kept: Sequence[bool], features: Sequence[Features], index: int) -> bool:
    """Tell a paragraph right below a line of the text, or right above a paragraph of it."""
    if not _is_paragraph(features[index]):
        return False
    above, below = index - 1, index + 1
    return (index > 0 and kept[above]) or (
        below < len(kept) and kept[below] and _is_paragraph(features[below])
    )


def _is_paragraph(feature: Features) -> bool:
    return feature.prose and feature.ends and not feature.cut and not feature.linked


def _is_fact(facts: Sequence[Column], index: int) -> bool:
    """Tell whether a block surely is a fact, given how likely it is to be this or that one."""
    return any(fact[index] >= SURE_FACT for fact in facts)


def _is_page_alone(kept: Sequence[bool], blocks: Sequence[RawBlock], features: Sequence[Features]) -> bool:
    """Tell where nothing is text, or but a line or two without prose, of which one speaks of a page."""
    texts = list(islice(compress(range(len(kept)), kept), PAGE_LINES + 1))
    if len(texts) > PAGE_LINES or any(features[index].prose for index in texts):
        return False
    return not texts or any(speaks_of_page(blocks[index], features[index]) for index in texts)


def _only_paragraph(likely: Column, features: Sequence[Features]) -> list[bool]:
    """Keep the likeliest paragraph where nothing is likely: an article may be one paragraph amid menus."""
    candidates = [
        index
        for index, (share, feature) in enumerate(zip(likely, features, strict=True))
        if feature.prose and feature.ends and not feature.cues and not feature.cut and share >= ONLY_KEPT_FROM
    ]
    best = max(candidates, key=likely.__getitem__, default=-1)
    return [index == best for index in range(len(likely))]
