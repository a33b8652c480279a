"""The trained labeller: a table of numbers goes in, the forest says how likely each label is."""

from __future__ import annotations

from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label
from newscli.labelling.context import context_table
from newscli.labelling.forest import Forest
from newscli.labelling.reasons import Reasons
from newscli.labelling.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features
    from newscli.labelling.verdict import Labeller

#: The forest that ships; ``training/`` makes it.
MODEL_FILE = Path(__file__).parent / "forest.model"

#: A block stands in the text from this probability of being body or heading: a lost paragraph is worse
#: than a line too many.
KEPT_FROM = 0.4

#: Where so much of a dump is text (share of its size), it is an article by itself, and hardly
#: anything in it is not the article's: what is clean must come out whole.
CLEAN_SHARE, CLEAN_KEPT_FROM = 0.9, 0.05

#: Between two blocks of the text, at most so many away, less is enough: a subheading, a verse.
AMID, AMID_KEPT_FROM = 2, 0.2

#: Few dumps that one learns from declare a reading time or glue teasers, and trees ask for what is
#: frequent; yet these signs are certain. How often they were right in gold/train, and how long a fact is.
SURE, LONGEST_FACT = 0.9, 120


def label_by_model(blocks: Sequence[RawBlock], features: Sequence[Features]) -> list[Verdict]:
    """Label the blocks of one dump by the forest that ships; see ``Labeller``."""
    return _decide(shipped_forest(), blocks, features)


def labeller_of(forest: Forest) -> Labeller:
    """Make a labeller of any forest."""
    return lambda blocks, features: _decide(forest, blocks, features)


@cache
def shipped_forest() -> Forest:
    """Read the forest that ships, once."""
    return Forest(MODEL_FILE.read_bytes())


def _decide(forest: Forest, blocks: Sequence[RawBlock], features: Sequence[Features]) -> list[Verdict]:
    if not blocks:
        return []
    bins = forest.bins(context_table(blocks, features))
    labels = [Label(label) for label in forest.labels]
    text = [number for number, label in enumerate(labels) if label in TEXT_LABELS]
    rest = [number for number, label in enumerate(labels) if label not in TEXT_LABELS]
    rows = [_probabilities(scores) for scores in forest.scores(bins)]
    kept = _kept([sum([row[number] for number in text]) for row in rows], features)
    verdicts = []
    for row, is_text, feature, evidence in zip(
        rows, kept, features, map(bytes, zip(*bins, strict=True)), strict=True
    ):
        sign = None if is_text else _sure_sign(feature)
        if sign is None:
            best = max(text if is_text else rest, key=row.__getitem__)
            verdicts.append(Verdict(labels[best], row[best], Reasons(forest, labels[best], evidence)))
        else:
            label, reason = sign
            verdicts.append(Verdict(label, SURE, (reason,)))
    return verdicts


def _kept(likely: Sequence[float], features: Sequence[Features]) -> list[bool]:
    """Decide which blocks stand in the text, from how likely each is to."""
    kept = [share >= KEPT_FROM for share in likely]
    size = sum(feature.size for feature in features)
    text_size = sum(feature.size for feature, is_text in zip(features, kept, strict=True) if is_text)
    if text_size >= size * CLEAN_SHARE:
        return [share >= CLEAN_KEPT_FROM for share in likely]
    return [
        is_text
        or (
            share >= AMID_KEPT_FROM
            and any(kept[max(index - AMID, 0) : index])
            and any(kept[index + 1 : index + 1 + AMID])
        )
        for index, (is_text, share) in enumerate(zip(kept, likely, strict=True))
    ]


def _sure_sign(feature: Features) -> tuple[Label, str] | None:
    """Tell what a block outside the text says of itself beyond doubt, with the reason."""
    if feature.glued:
        return Label.TEASER, "is a headline with a shortened excerpt glued to it"
    if "reading_time" in feature.cues and feature.size <= LONGEST_FACT:
        return Label.META, f"says “{feature.cues['reading_time']}”"
    return None


def _probabilities(scores: Sequence[float]) -> list[float]:
    """Turn scores into probabilities that add up to 1 (softmax)."""
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]
