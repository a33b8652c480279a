"""Forests small enough to be followed by hand, and random ones to check the walk against."""

from __future__ import annotations

from array import array
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from newscli.labelling.forest import MOST_QUESTIONS, SCORE_BYTES, Forest, Tree, pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import DrawFn

Table = dict[str, "array[float]"]

#: The largest sum that fits the field of a label.
MOST = (1 << (8 * SCORE_BYTES)) - 1


class Plan(NamedTuple):
    """A forest before it is packed; the fields are the arguments of ``pack``."""

    labels: tuple[str, ...]
    columns: tuple[str, ...]
    neutral: tuple[int, ...]
    thresholds: list[list[float]]
    trees: list[Tree]
    scale: float = 1.0
    bias: tuple[float, ...] = ()

    def packed(self) -> bytes:
        return pack(*self)

    def forest(self) -> Forest:
        return Forest(self.packed())

    def walked(self, table: Mapping[str, Sequence[float]]) -> list[list[float]]:
        """The scores of every row, each tree walked question by question."""
        return [self._walk(row) for row in zip(*(table[column] for column in self.columns), strict=True)]

    def _walk(self, row: Sequence[float]) -> list[float]:
        sums = [0] * len(self.labels)
        for tree in self.trees:
            leaf = 0
            for level, (column, threshold) in enumerate(tree.questions):
                if row[column] > self.thresholds[column][threshold]:
                    leaf += 2**level
            sums = [one + other for one, other in zip(sums, tree.leaves[leaf], strict=True)]
        return [one * self.scale + bias for one, bias in zip(sums, self.bias, strict=True)]


class Stump(NamedTuple):
    """A tree of one question: what the labels get where a column is above a value, and where it is not."""

    column: str
    threshold: float
    above: tuple[int, ...]
    below: tuple[int, ...]


def plan_of(
    *stumps: Stump,
    labels: tuple[str, ...] = ("body", "boilerplate"),
    neutral: Mapping[str, int] | None = None,
    scale: float = 1.0,
    bias: tuple[float, ...] | None = None,
) -> Plan:
    """A forest of stumps; ``neutral`` says in which bins an ordinary block lies, 0 where it does not."""
    asked: dict[str, set[float]] = {}
    for stump in stumps:
        asked.setdefault(stump.column, set()).add(stump.threshold)
    columns = tuple(asked)
    thresholds = [sorted(values) for values in asked.values()]
    trees = [
        Tree(
            [(place := columns.index(stump.column), thresholds[place].index(stump.threshold))],
            [stump.below, stump.above],
        )
        for stump in stumps
    ]
    ordinary = tuple((neutral or {}).get(column, 0) for column in columns)
    return Plan(labels, columns, ordinary, thresholds, trees, scale, bias or (0.0,) * len(labels))


def forest_of(
    *stumps: Stump,
    labels: tuple[str, ...] = ("body", "boilerplate"),
    neutral: Mapping[str, int] | None = None,
    scale: float = 1.0,
    bias: tuple[float, ...] | None = None,
) -> Forest:
    """The same, packed and read."""
    return plan_of(*stumps, labels=labels, neutral=neutral, scale=scale, bias=bias).forest()


numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)


@st.composite
def plans(draw: DrawFn) -> Plan:
    """Any forest: trees of no to eight questions, columns that are asked often, once, or never."""
    labels = tuple(f"label {number}" for number in range(draw(st.integers(1, 8))))
    thresholds = draw(
        st.lists(st.lists(numbers, min_size=1, max_size=4, unique=True).map(sorted), min_size=1, max_size=4)
    )
    question = st.sampled_from(
        [(column, number) for column, row in enumerate(thresholds) for number in range(len(row))]
    )
    asked = draw(st.lists(st.lists(question, max_size=MOST_QUESTIONS), max_size=5))
    chance = Random(draw(st.integers(0, 9)))
    highest = MOST // max(len(asked), 1)
    return Plan(
        labels,
        tuple(f"column {number}" for number in range(len(thresholds))),
        tuple(draw(st.integers(0, len(row))) for row in thresholds),
        thresholds,
        [
            Tree(
                questions, [[chance.randint(0, highest) for _ in labels] for _ in range(2 ** len(questions))]
            )
            for questions in asked
        ],
        draw(st.sampled_from([1.0, 0.25, 0.0007])),
        tuple(draw(st.lists(st.floats(-9, 9), min_size=len(labels), max_size=len(labels)))),
    )


@st.composite
def plans_with_tables(draw: DrawFn) -> tuple[Plan, Table]:
    """Any forest and a table for it, whose values lie on, next to and far from the thresholds."""
    plan = draw(plans())
    rows = draw(st.integers(1, 6))
    table: Table = {}
    for column, thresholds in zip(plan.columns, plan.thresholds, strict=True):
        value = st.one_of(st.sampled_from(thresholds), numbers)
        if draw(st.booleans()):
            table[column] = array("d", [draw(value)] * rows)
        else:
            table[column] = array("d", draw(st.lists(value, min_size=rows, max_size=rows)))
    return plan, table
