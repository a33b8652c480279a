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
    likely = [sum([row[number] for number in text]) for row in rows]
    threshold = KEPT_FROM
    size = sum(feature.size for feature in features)
    kept = sum(
        feature.size for feature, share in zip(features, likely, strict=True) if share >= KEPT_FROM
    )
    if kept >= size * CLEAN_SHARE:
        threshold = CLEAN_KEPT_FROM
    verdicts = []
    for row, share, evidence in zip(rows, likely, map(bytes, zip(*bins, strict=True)), strict=True):
        best = max(text if share >= threshold else rest, key=row.__getitem__)
        verdicts.append(Verdict(labels[best], row[best], Reasons(forest, labels[best], evidence)))
    return verdicts


def _probabilities(scores: Sequence[float]) -> list[float]:
    """Turn scores into probabilities that add up to 1 (softmax)."""
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]
