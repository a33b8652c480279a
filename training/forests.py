"""Trains a forest of oblivious trees and writes it in the form that newscli walks."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from catboost import CatBoostClassifier, Pool

from newscli.labelling.forest import SCORE_BYTES, Tree, pack
from scores import LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Shape(NamedTuple):
    """How large a forest is and how it is grown."""

    trees: int
    depth: int
    rate: float = 0.2
    thresholds: int = 32
    columns_a_tree: float = 0.5


#: A page's HTML tells more of a block than a dump's text does, and a smaller forest is enough.
SHAPES = {"text": Shape(240, 8), "page": Shape(220, 7)}

#: The forest that tells but text from the rest; so few scores are cheap to learn, to keep and to add up.
TEXT_OR_NOT = Shape(400, 8, rate=0.15, thresholds=64)


def grow(
    table: NDArray[np.float32],
    labels: NDArray[np.int8] | NDArray[np.bool_],
    weights: NDArray[np.float32],
    shape: Shape,
    jobs: int,
) -> CatBoostClassifier:
    """Grow a forest, the same from the same rows; ``labels`` are numbers of ``LABELS``, or true and false."""
    is_binary = labels.dtype == np.bool_
    model = CatBoostClassifier(
        iterations=shape.trees,
        depth=shape.depth,
        learning_rate=shape.rate,
        loss_function="Logloss" if is_binary else "MultiClass",
        classes_count=None if is_binary else len(LABELS),
        border_count=shape.thresholds,
        rsm=shape.columns_a_tree,
        l2_leaf_reg=5,
        bootstrap_type="Bernoulli",
        subsample=0.5,
        sampling_frequency="PerTree",
        boosting_type="Plain",
        leaf_estimation_iterations=1,
        random_seed=1,
        thread_count=jobs,
        verbose=0,
        allow_writing_files=False,
    )
    return model.fit(Pool(table, labels, weight=weights))


def export(
    model: CatBoostClassifier,
    columns: Sequence[str],
    table: NDArray[np.float32],
    shift: NDArray[np.float64],
    labels: Sequence[str] = LABELS,
) -> bytes:
    """Write the forest as ``newscli.labelling.forest`` reads it.

    Args:
        model: A grown forest.
        columns: The names of the table's columns.
        table: Rows to take the ordinary value of each column from.
        shift: What is added to each label's score.
        labels: What the scores are for; one label if it is there or not.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "forest.json"
        model.save_model(str(path), format="json")
        grown = json.loads(path.read_text())
    asked: dict[int, set[float]] = {}
    for tree in grown["oblivious_trees"]:
        for split in tree["splits"]:
            asked.setdefault(split["float_feature_index"], set()).add(split["border"])
    used = sorted(asked)
    thresholds = [sorted(asked[column]) for column in used]
    values = [np.array(tree["leaf_values"]).reshape(-1, len(labels)) for tree in grown["oblivious_trees"]]
    # Each tree's lowest score goes into the bias, so that leaves are whole numbers from 0.
    lowest = [leaves.min(axis=0) for leaves in values]
    highest = sum(leaves.max(axis=0) - low for leaves, low in zip(values, lowest, strict=True))
    scale = float(np.max(highest)) * 1.01 / ((1 << (8 * SCORE_BYTES)) - 1)
    trees = []
    for tree, leaves, low in zip(grown["oblivious_trees"], values, lowest, strict=True):
        questions = []
        for split in tree["splits"]:
            column = used.index(split["float_feature_index"])
            questions.append((column, thresholds[column].index(split["border"])))
        trees.append(Tree(questions, np.rint((leaves - low) / scale).astype(int).tolist()))
    bias = np.array(grown["scale_and_bias"][1]) + sum(lowest) + shift
    medians = np.median(table[:, used], axis=0)
    neutral = [int(np.searchsorted(row, value)) for row, value in zip(thresholds, medians, strict=True)]
    return pack(
        labels, [columns[number] for number in used], neutral, thresholds, trees, scale, bias.tolist()
    )
