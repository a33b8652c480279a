"""The trained labeller: a table of numbers goes in, a forest says how likely each label is.

There is a forest for dumps of text, and one for pages of HTML, whose table has the columns of ``markup`` too.
Behind that for dumps stands another that tells text from the rest and nothing else, and does it better.

Loops over probabilities and features, compiled with the C types of ``by_model.pxd``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label
from newscli.labelling.alone import (
    ALONE_SHARE,
    ALONE_TEXT,
    OWN,
    OWN_FROM,
    Decision,
    has_few_page_lines,
    spared,
)
from newscli.labelling.columns import filled
from newscli.labelling.comments import without_comments, without_thread
from newscli.labelling.context import context_table
from newscli.labelling.kept import kept_blocks
from newscli.labelling.model import Model, shipped_model
from newscli.labelling.signs import (
    LONGEST_FACT,
    TEASER_FACT,
    TELLING_CUES,
    find_signs,
    is_teaser_fact,
    signs_of_shape,
)
from newscli.labelling.tables import BAR
from newscli.labelling.unread import Reasons
from newscli.labelling.verdict import Verdict
from newscli.named import new_tuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.document import Head, RawBlock
    from newscli.labelling.columns import Column
    from newscli.labelling.features import Features
    from newscli.labelling.verdict import Labeller

#: The labels by their names; a look here takes a tenth of the time that ``Label(name)`` does.
LABELS = {label.value: label for label in Label}

#: How much the forest counts that tells but text from the rest, beside that of all labels (0..1).
OTHER_WEIGHT = 0.5

#: At most so many blocks from a teaser, or behind the label of a list, so likely a teaser is one; what is a
#: link behind that label, and of a headline's size, is one from less.
CARD, LISTED, LISTED_FROM, LINKED_FROM = 2, 8, 0.2, 0.05
LINKED, SHORTEST_HEADLINE = 0.8, 22

#: A sign counts, if the forest does not think what it says next to impossible.
SIGN_FROM = 0.1

#: How sure such a sign is: about as often were they right in gold/train.
SIGN_CONFIDENCE = 0.85


def label_by_model(
    blocks: Sequence[RawBlock], features: Sequence[Features], head: Head | None = None
) -> list[Verdict]:
    """Label the blocks of one dump by the forest that ships for its kind; see ``Labeller``."""
    kind = "page" if blocks and blocks[0].markup is not None else "text"
    return _decide(shipped_model(kind), blocks, features, head)


def labeller_of(model: Model) -> Labeller:
    """Make a labeller of any model."""
    return partial(_decide, model)


def _decide(
    model: Model, blocks: Sequence[RawBlock], features: Sequence[Features], head: Head | None = None
) -> list[Verdict]:
    if not blocks:
        return []
    forest = model.forest
    table = context_table(blocks, features, head, model.vocabulary)
    bins = forest.bins(table)
    labels = [LABELS[label] for label in forest.labels]
    shares = forest.probabilities(bins)
    if forest.other is not None:
        _ask_other(shares, labels, forest.other.chances(forest.other.bins(table)))
    decided = decide(blocks, features, table, labels, shares)
    return [
        new_tuple(Verdict, (label, confidence, (reason,) if reason else Reasons(forest, label, bins, index)))
        for index, (label, confidence, reason) in enumerate(decided)
    ]


def _ask_other(shares: Column, labels: Sequence[Label], chances: Column) -> None:
    """Move the probabilities of the labels of text, taken together, towards those of another forest.

    Args:
        shares: How likely each label is, block after block.
        labels: The labels.
        chances: How likely each block is to be text, as the other forest says.
    """
    is_text = bytearray([label in TEXT_LABELS for label in labels])
    count = len(labels)
    weight = OTHER_WEIGHT
    values, others, of_text = shares, chances, is_text
    for index in range(len(chances)):
        first = index * count
        own = 0.0
        for number in range(count):
            if of_text[number]:
                own += values[first + number]
        if not 0.0 < own < 1.0:
            continue
        wanted = (1.0 - weight) * own + weight * others[index]
        for number in range(count):
            values[first + number] *= wanted / own if of_text[number] else (1.0 - wanted) / (1.0 - own)


def decide(
    blocks: Sequence[RawBlock],
    features: Sequence[Features],
    table: Mapping[str, Column],
    labels: Sequence[Label],
    shares: Column,
) -> list[Decision]:
    """Decide on each block's label.

    Args:
        blocks: The dump's blocks in order.
        features: What each looks like by itself.
        table: What each looks like among the others.
        labels: What the probabilities are for.
        shares: How likely each label is, block after block.

    Returns:
        For each block its label, how sure that is, and the reason where it is not the forest's ("" if it is).
    """
    by_label = {label: shares[number :: len(labels)] for number, label in enumerate(labels)}
    likely = _sums([by_label[label] for label in TEXT_LABELS if label in by_label], len(blocks))
    kept = kept_blocks(blocks, features, likely, labels, shares)
    pointers = table["pointer"]
    cued, telling = _telling(blocks, features, pointers)
    kept = without_thread(kept, features, cued)
    signs = find_signs(telling, blocks, features, pointers, kept)
    kept = without_comments(kept, features, signs)
    if blocks and blocks[0].markup is None:  # what a table or a heading of HTML is, its forest has learnt
        signs = signs_of_shape(*_shaped(blocks, features), blocks, kept, signs)
    decided = _likeliest(labels, shares, kept)
    if Label.TEASER in by_label:
        _find_teasers(decided, features, by_label[Label.TEASER], table["since_related"])
    _part_facts(decided, features, telling)
    for index, sign in signs.items():
        share = by_label[sign.label][index] if sign.label in by_label else 0.0
        if sign.sure or share >= SIGN_FROM:
            decided[index] = (sign.label, max(share, SIGN_CONFIDENCE), sign.reason)
    if _is_mostly_own(decided, features, likely) and has_few_page_lines(decided, blocks, features, cued):
        for index, one in enumerate(decided):
            if one[0] not in TEXT_LABELS and (index not in signs or not signs[index].plain):
                sure = by_label[one[0]][index] if one[0] in by_label else 0.0
                decided[index] = spared(one, index, blocks[index], features[index], likely[index], sure)
    return decided


def _sums(columns: Sequence[Column], count: int) -> Column:
    """Sum up over columns what each of so many blocks has."""
    sums = filled(0.0, count)
    into = sums
    for column in columns:
        values = column
        for index in range(count):
            into[index] += values[index]
    return sums


def _telling(
    blocks: Sequence[RawBlock], features: Sequence[Features], pointers: Column
) -> tuple[list[int], list[int]]:
    """Find the blocks with cue words, and those that may say of themselves what they are, by number.

    Both are few of a dump. The others have none of the signs that ``find_signs`` looks for.
    """
    cued, telling = [], []
    longest = LONGEST_FACT
    for index in range(len(blocks)):
        feature = features[index]
        cues = feature.cues
        if cues:
            cued.append(index)
        says = feature.date is not None or (cues and not TELLING_CUES.isdisjoint(cues))
        if (
            (says and feature.size <= longest and not feature.prose)
            or feature.glued
            or feature.credit
            or pointers[index]
            or blocks[index].marker == "!"
        ):
            telling.append(index)
    return cued, telling


def _shaped(
    blocks: Sequence[RawBlock], features: Sequence[Features]
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Find, by number, the blocks with a bar, Markdown's headings, those that end in a bracket, and code."""
    barred, headings, bracketed, code = [], [], [], []
    for index in range(len(blocks)):
        feature = features[index]
        text, marker = blocks[index].text, blocks[index].marker
        if BAR in text:
            barred.append(index)
        if marker and marker[0] == "#" and not feature.ends:
            headings.append(index)
        if text.endswith((")", ").")):
            bracketed.append(index)
        if feature.code:
            code.append(index)
    return barred, headings, bracketed, code


def _likeliest(labels: Sequence[Label], shares: Column, kept: Sequence[bool]) -> list[Decision]:
    """Decide on each block's likeliest label, of those of the text where it stands in that."""
    is_text = bytearray([label in TEXT_LABELS for label in labels])
    count = len(labels)
    for_text, for_rest = is_text, bytearray([not flag for flag in is_text])
    if not any(for_text):
        for_text = for_rest
    elif not any(for_rest):
        for_rest = for_text
    decided: list[Decision] = []
    for index, stands_in_text in enumerate(kept):
        fitting = for_text if stands_in_text else for_rest
        first = index * count
        best = -1
        for number in range(count):
            if fitting[number] and (best < 0 or shares[first + number] > shares[first + best]):
                best = number
        decided.append((labels[best], shares[first + best], ""))
    return decided


def _find_teasers(
    decided: list[Decision], features: Sequence[Features], shares: Column, since_related: Column
) -> None:
    """Take for a teaser what may be one near another, or behind the label of a list."""
    names = [label for label, _, _ in decided]
    for index in range(len(names)):
        if shares[index] < LINKED_FROM or names[index] is not Label.BOILERPLATE:
            continue
        feature = features[index]
        if feature.cues or not feature.words:
            continue
        listed = since_related[index] <= LISTED
        if (
            listed or Label.TEASER in names[max(index - CARD, 0) : index + 1 + CARD]
            if shares[index] >= LISTED_FROM
            else listed and feature.linked >= LINKED and feature.size >= SHORTEST_HEADLINE
        ):
            decided[index] = (Label.TEASER, shares[index], "")


def _part_facts(decided: list[Decision], features: Sequence[Features], telling: Sequence[int]) -> None:
    """Take for no teaser what only says when one was written; ``telling`` are the numbers of what may."""
    for index in telling:
        if decided[index][0] is Label.TEASER and is_teaser_fact(features[index]):
            decided[index] = (Label.BOILERPLATE, SIGN_CONFIDENCE, TEASER_FACT)


def _is_mostly_own(decided: Sequence[Decision], features: Sequence[Features], likely: Column) -> bool:
    """Tell a dump nearly all of which is an article's own, and enough of it text."""
    whole = own = text = 0.0
    for index in range(len(decided)):
        feature = features[index]
        label = decided[index][0]
        whole += feature.size
        if label in TEXT_LABELS:
            text += feature.size
        if label in OWN or (likely[index] >= OWN_FROM and not feature.cues):
            own += feature.size
    return own >= whole * ALONE_SHARE and text >= whole * ALONE_TEXT
