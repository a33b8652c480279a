"""A forest of boosted trees, walked without NumPy, whose import alone costs more than a cold command.

``_walk.c`` walks it where it could be compiled. What follows is the way in plain Python, which is taken
elsewhere and gives the same numbers.

The trees are oblivious: all nodes of one level ask the same question ("is this column above that
threshold?"), so a tree is at most eight questions, and the answers, a bit each, are the number of a
leaf. That is cheap in plain Python: a column's value is looked up once among the column's thresholds,
which gives the answers in all trees that ask for this column; OR-ed over the columns they are the
leaf numbers of all trees, one byte a tree. A leaf holds the scores of all labels packed into one
integer, so that summing up the trees is one sum.

Trees of this kind: Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features",
NeurIPS 2018.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from itertools import repeat
from math import exp
from operator import getitem, or_
from typing import TYPE_CHECKING, NamedTuple

from newscli.labelling.columns import Table

try:
    from newscli.labelling._walk import Walker as Walker
except ImportError:  # installed without a C compiler
    Walker = None  # type: ignore[assignment, misc]

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscli.labelling.columns import Column

#: What the columns of a table stand in that has an array for each.
NO_CELLS = array("d")

#: The answers of one tree are one byte.
MOST_QUESTIONS = 8

#: The bin of a value is one byte.
MOST_THRESHOLDS = 255

#: Bytes of one label's score in a packed leaf; the sum over all trees must fit.
SCORE_BYTES = 2

#: What stands between the lines of words and numbers and the packed leaves.
LEAVES = b"\nleaves\n"


class Tree(NamedTuple):
    """One tree as it is trained and stored.

    ``questions`` are pairs (number of the column, number of the threshold), lowest bit of the leaf's
    number first; ``leaves`` has for each leaf one whole number from 0 a label.
    """

    questions: Sequence[tuple[int, int]]
    leaves: Sequence[Sequence[int]]


class Forest:
    """A forest ready to be asked.

    ``labels`` says what the scores are for, ``columns`` what is asked for; ``other`` is the forest that
    stands behind it in the file, if one does.
    """

    def __init__(self, data: bytes, compiled: bool = Walker is not None) -> None:
        """Read a forest as ``pack`` writes it; ``compiled`` says whether it is walked in C."""
        head, _, rest = data.partition(LEAVES)
        labels, columns, neutral, scale, bias, *lines = head.decode().split("\n")
        self.labels: tuple[str, ...] = tuple(labels.split("\t"))
        self.columns: tuple[str, ...] = tuple(columns.split("\t"))
        self.neutral: tuple[int, ...] = tuple(map(int, neutral.split()))
        self._scale = float(scale)
        self._bias = list(map(float, bias.split()))
        self.thresholds = [list(map(float, line.split())) for line in lines[: len(self.columns)]]
        numbers = [list(map(int, line.split())) for line in lines[len(self.columns) :]]
        questions = [list(zip(row[::2], row[1::2], strict=True)) for row in numbers]
        size = sum(1 << len(asked) for asked in questions) * len(self.labels) * SCORE_BYTES
        packed = rest[:size]
        self.other = Forest(rest[size:], compiled) if len(rest) > size else None
        self._order: tuple[Mapping[str, int | Column], list[int | Column]] = {}, []
        self._walker = (
            Walker(self.thresholds, questions, packed, self._scale, self._bias) if compiled else None
        )
        if self._walker is None:
            self._trees = len(questions)
            self._scores = _score_format(len(self.labels))
            self._answers = _answers(self.thresholds, questions)
            self._leaves = _leaves(questions, packed, self._scores.size)

    def bins(self, table: Mapping[str, Column]) -> list[bytes]:
        """Look all values up among their column's thresholds: for each column a byte a row."""
        if self._walker is not None:
            if not isinstance(table, Table):
                table = Table(table, NO_CELLS, 0)
            places, order = self._order  # those of all dumps of text are the same
            if table.places is not places:
                order = [table.places[column] for column in self.columns]
                if all(isinstance(place, int) for place in order):
                    self._order = table.places, order
            return self._walker.bins(order, table.cells, table.count)
        return [
            bytes(map(bisect_left, repeat(thresholds), table[column]))
            for column, thresholds in zip(self.columns, self.thresholds, strict=True)
        ]

    def scores(self, bins: list[bytes]) -> list[list[float]]:
        """Sum the trees up: a score a label for each of one row or more, but for a constant of the row."""
        if self._walker is not None:
            flat = array("d", self._walker.scores(bins)).tolist()
            labels = len(self.labels)
            return [flat[start : start + labels] for start in range(0, len(flat), labels)]
        everywhere = 0  # the answers that all rows share, as of a column of the whole dump
        rows: Iterable[int] = ()
        for answers, column in zip(self._answers, bins, strict=True):
            if column.count(column[0]) == len(column):
                everywhere |= answers[column[0]]
            else:
                own = map(answers.__getitem__, column)
                rows = map(or_, rows, own) if rows else own
        rows = map(or_, rows or repeat(0, len(bins[0])), repeat(everywhere))
        leaves, trees, scale = self._leaves, self._trees, self._scale
        size, unpack = self._scores.size, self._scores.unpack
        known: dict[int, list[float]] = {}  # rows that are the same to every tree are summed up once
        found = []
        for row in rows:
            scores = known.get(row)
            if scores is None:
                packed = sum(map(getitem, leaves, row.to_bytes(trees, "little")))
                sums = unpack(packed.to_bytes(size, "little"))
                scores = known[row] = [
                    score * scale + bias for score, bias in zip(sums, self._bias, strict=True)
                ]
            found.append(scores)
        return found

    def chances(self, bins: list[bytes]) -> Column:
        """Say how likely the one label of a forest is that has no more, row after row (logistic function)."""
        if self._walker is not None:
            return array("d", self._walker.chances(bins))
        return array("d", [1 / (1 + exp(-row[0])) for row in self.scores(bins)])

    def probabilities(self, bins: list[bytes]) -> Column:
        """Say how likely each label is, row after row: the scores as shares that add up to 1 (softmax)."""
        if self._walker is not None:
            return array("d", self._walker.probabilities(bins))
        return array("d", [share for scores in self.scores(bins) for share in _shares(scores)])


def pack(
    labels: Sequence[str],
    columns: Sequence[str],
    neutral: Sequence[int],
    thresholds: Sequence[Sequence[float]],
    trees: Sequence[Tree],
    scale: float,
    bias: Sequence[float],
) -> bytes:
    """Write a forest as ``Forest`` reads it: lines of words and numbers, and the leaves.

    Args:
        labels: What the scores are for.
        columns: The columns that the questions are about.
        neutral: For each column the bin of an ordinary block.
        thresholds: For each column its thresholds, rising; a value is above a threshold if it is greater.
        trees: The trees.
        scale: What one unit of a leaf is worth.
        bias: For each label what is added to the sum.

    Raises:
        ValueError: The sum over the trees does not fit its field, a tree has too many questions or not the
            leaves for them, or a column has too many thresholds.
    """
    scores = _score_format(len(labels))
    for column in range(len(labels)):
        if sum(max(leaf[column] for leaf in tree.leaves) for tree in trees) >= 1 << (8 * SCORE_BYTES):
            raise ValueError(f"the scores of {labels[column]!r} overflow; take a larger scale")
    if any(len(tree.leaves) != 1 << len(tree.questions) for tree in trees):
        raise ValueError("a tree has not two leaves for every answer to its questions")
    if any(len(row) > MOST_THRESHOLDS for row in thresholds):
        raise ValueError(f"a column has more than {MOST_THRESHOLDS} thresholds, and its bin is no byte")
    if any(len(tree.questions) > MOST_QUESTIONS for tree in trees):
        raise ValueError(f"a tree has more than {MOST_QUESTIONS} questions")
    head = [
        "\t".join(labels),
        "\t".join(columns),
        " ".join(map(str, neutral)),
        repr(scale),
        " ".join(map(repr, bias)),
        *(" ".join(map(repr, row)) for row in thresholds),
        *(" ".join(f"{column} {threshold}" for column, threshold in tree.questions) for tree in trees),
    ]
    packed = b"".join(scores.pack(*leaf) for tree in trees for leaf in tree.leaves)
    return "\n".join(head).encode() + LEAVES + packed


def _score_format(labels: int) -> struct.Struct:
    return struct.Struct(f"<{labels}H")


def _answers(
    thresholds: Sequence[Sequence[float]], questions: Sequence[Sequence[tuple[int, int]]]
) -> list[list[int]]:
    """For each column and bin the bits of all questions that a value in this bin answers with yes."""
    answers = [[0] * (len(row) + 1) for row in thresholds]
    for tree, asked in enumerate(questions):
        for level, (column, threshold) in enumerate(asked):
            answers[column][threshold + 1] |= 1 << (8 * tree + level)
    for row in answers:
        for number in range(1, len(row)):
            row[number] |= row[number - 1]
    return answers


def _leaves(questions: Sequence[Sequence[object]], packed: bytes, size: int) -> list[list[int]]:
    """Cut the packed leaves: for each tree, for each leaf, the scores of all labels as one integer."""
    trees, start = [], 0
    for asked in questions:
        end = start + (size << len(asked))
        trees.append([int.from_bytes(packed[i : i + size], "little") for i in range(start, end, size)])
        start = end
    return trees


def _shares(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]
