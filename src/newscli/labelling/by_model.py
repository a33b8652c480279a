"""The trained labeller: a table of numbers goes in, a forest says how likely each label is.

There is a forest for dumps of text, and one for pages of HTML, whose table has the columns of ``markup`` too.
Behind that for dumps stands another that tells text from the rest and nothing else, and does it better.

Loops over probabilities and features, compiled with the C types of ``by_model.pxd``.
"""

from __future__ import annotations

from array import array
from functools import partial
from itertools import compress, islice
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
    speaks_of_page,
)
from newscli.labelling.columns import filled
from newscli.labelling.comments import without_comments, without_thread
from newscli.labelling.context import context_table
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
    is_page = bool(blocks) and blocks[0].markup is not None
    least = KEPT_FROM_IN_PAGE if is_page else KEPT_FROM
    facts = [by_label[label] for label in FACTS if label in by_label]
    least_beside = least - (LESS_AMID if is_page else LESS_BESIDE)
    kept = _kept(likely, least, least_beside, features, facts)
    if not is_page:
        _leave_facts_out(kept, features, labels, shares)
    if _is_page_alone(kept, blocks, features):
        kept = _only_paragraph(likely, features)
    pointers = table["pointer"]
    cued, telling = _telling(blocks, features, pointers)
    kept = without_thread(kept, features, cued)
    signs = find_signs(telling, blocks, features, pointers, kept)
    kept = without_comments(kept, features, signs)
    if not is_page:  # what a table or a heading of HTML is, its forest has learnt
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


def _kept(
    likely: Column, least: float, least_beside: float, features: Sequence[Features], facts: Sequence[Column]
) -> list[bool]:
    """Decide which blocks stand in the text.

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
