from __future__ import annotations

from array import array
from math import exp, inf, nextafter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.labelling.forest import MOST_QUESTIONS, Forest, Tree, Walker, pack

from .forests import MOST, Plan, Stump, Table, forest_of, plan_of, plans, plans_with_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What may be asked of any forest.
anything = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


def scores(forest: Forest, table: Mapping[str, Sequence[float]]) -> list[list[float]]:
    return forest.scores(forest.bins({name: array("d", values) for name, values in table.items()}))


# The walk.


@anything
@given(plans_with_tables())
def test_the_scores_are_those_of_the_trees_walked_question_by_question(case: tuple[Plan, Table]) -> None:
    plan, table = case
    assert scores(plan.forest(), table) == plan.walked(table)


@anything
@given(plans_with_tables())
def test_a_row_by_itself_scores_as_it_does_among_others(case: tuple[Plan, Table]) -> None:
    plan, table = case
    forest = plan.forest()
    rows = len(next(iter(table.values())))
    alone = [
        scores(forest, {name: values[row : row + 1] for name, values in table.items()}) for row in range(rows)
    ]
    assert [row for one in alone for row in one] == scores(forest, table)


@anything
@given(plans_with_tables(), st.integers(2, 5))
def test_rows_that_are_all_the_same_score_the_same(case: tuple[Plan, Table], rows: int) -> None:
    plan, table = case
    constant = {name: values[:1] * rows for name, values in table.items()}
    assert scores(plan.forest(), constant) == plan.walked(constant)


@anything
@given(plans_with_tables())
def test_the_same_forest_gives_the_same_scores(case: tuple[Plan, Table]) -> None:
    plan, table = case
    forest = plan.forest()
    first = scores(forest, table)
    assert scores(forest, table) == first
    assert scores(Forest(plan.packed()), table) == first


@pytest.mark.parametrize(
    ("value", "score"),
    [(nextafter(2.5, -inf), 1.0), (2.5, 1.0), (nextafter(2.5, inf), 7.0)],
    ids=["below", "equal", "above"],
)
def test_a_value_equal_to_a_threshold_is_not_above_it(value: float, score: float) -> None:
    forest = forest_of(Stump("size", 2.5, above=(7,), below=(1,)), labels=("body",))
    assert scores(forest, {"size": [value]}) == [[score]]


def test_the_first_question_is_the_lowest_bit_of_the_leaf() -> None:
    tree = Tree([(0, 0), (1, 0)], [[10], [11], [12], [13]])
    forest = Plan(("body",), ("a", "b"), (0, 0), [[0.0], [0.0]], [tree], 1.0, (0.0,)).forest()
    assert scores(forest, {"a": [0, 1, 0, 1], "b": [0, 0, 1, 1]}) == [[10.0], [11.0], [12.0], [13.0]]


def test_a_score_is_the_sum_times_the_scale_plus_the_bias() -> None:
    stumps = Stump("size", 0, above=(3, 0), below=(0, 0)), Stump("size", 1, above=(1, 2), below=(0, 0))
    forest = forest_of(*stumps, scale=0.5, bias=(10.0, -1.0))
    assert scores(forest, {"size": [0, 1, 2]}) == [[10.0, -1.0], [11.5, -1.0], [12.0, 0.0]]


def test_columns_that_no_tree_asks_for_do_not_count() -> None:
    forest = forest_of(Stump("size", 0, above=(1,), below=(0,)), labels=("body",))
    assert scores(forest, {"words": [9, 9], "size": [1, 0], "commas": [9, 9]}) == [[1.0], [0.0]]


@anything
@given(plans_with_tables())
def test_a_bin_is_the_number_of_thresholds_that_a_value_is_above(case: tuple[Plan, Table]) -> None:
    plan, table = case
    assert [list(row) for row in plan.forest().bins(table)] == [
        [sum(value > threshold for threshold in thresholds) for value in table[column]]
        for column, thresholds in zip(plan.columns, plan.thresholds, strict=True)
    ]


@anything
@given(plans_with_tables(), plans())
def test_a_second_forest_may_stand_behind_the_first_in_its_file(
    case: tuple[Plan, Table], behind: Plan
) -> None:
    plan, table = case
    forest = Forest(plan.packed() + behind.packed())
    assert forest.other is not None
    assert (forest.labels, forest.other.labels) == (plan.labels, behind.labels)
    assert scores(forest, table) == scores(plan.forest(), table)


@pytest.mark.parametrize("compiled", [True, False])
def test_a_forest_of_one_label_says_how_likely_that_is(compiled: bool) -> None:
    plan = plan_of(Stump("size", 10, above=(2,), below=(0,)), labels=("text",), bias=(-1.0,))
    forest = Forest(plan.packed(), compiled=compiled and Walker is not None)
    chances = forest.chances(forest.bins({"size": array("d", [5.0, 20.0])}))
    assert list(chances) == pytest.approx([1 / (1 + exp(1.0)), 1 / (1 + exp(-1.0))])


# The walk in C, and the walk in Python where nothing could be compiled.


@pytest.mark.skipif(Walker is None, reason="installed without a C compiler")
@anything
@given(plans_with_tables())
def test_both_walks_give_the_same_bins_and_scores(case: tuple[Plan, Table]) -> None:
    plan, table = case
    fast, plain = (Forest(plan.packed(), compiled=compiled) for compiled in (True, False))
    assert fast.bins(table) == plain.bins(table)
    assert scores(fast, table) == scores(plain, table)
    shares = [forest.probabilities(forest.bins(table)) for forest in (fast, plain)]
    assert list(shares[0]) == pytest.approx(list(shares[1]))
    labels, rows = len(fast.labels), len(shares[0]) // len(fast.labels)
    sums = [sum(shares[0][row * labels : (row + 1) * labels]) for row in range(rows)]
    assert sums == pytest.approx([1.0] * rows)


@pytest.mark.skipif(Walker is None, reason="installed without a C compiler")
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (([[1.0]], [[(1, 0)]], bytes(4), 1.0, [0.0]), "no column"),
        (([[1.0]], [[(0, 0)]], bytes(2), 1.0, [0.0]), "leaves"),
        (([[1.0]], [[(0, 0)] * 9], bytes(1024), 1.0, [0.0]), "more than 8"),
        (([[float(n) for n in range(256)]], [[]], bytes(2), 1.0, [0.0]), "more than 255"),
    ],
)
def test_the_walk_in_c_refuses_what_is_no_forest(arguments: tuple[Any, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Walker(*arguments)


@pytest.mark.skipif(Walker is None, reason="installed without a C compiler")
def test_the_walk_in_c_refuses_columns_of_different_lengths() -> None:
    walker = Walker([[1.0], [1.0]], [[(0, 0), (1, 0)]], bytes(8), 1.0, [0.0])
    with pytest.raises(ValueError, match="different lengths"):
        walker.scores([b"ab", b"a"])
    with pytest.raises(ValueError, match="for each column"):
        walker.bins([array("d", [1.0])], array("d"), 0)


@pytest.mark.skipif(Walker is None, reason="installed without a C compiler")
def test_the_walk_in_c_refuses_columns_that_are_not_of_doubles() -> None:
    walker = Walker([[1.0]], [[(0, 0)]], bytes(4), 1.0, [0.0])
    with pytest.raises(ValueError, match="not of doubles"):
        walker.bins([array("f", [1.0])], array("d"), 0)


@pytest.mark.skipif(Walker is None, reason="installed without a C compiler")
def test_the_walk_in_c_finds_columns_by_their_number_and_refuses_others() -> None:
    walker = Walker([[1.5]], [[(0, 0)]], bytes(4), 1.0, [0.0])
    cells = array("d", [1.0, 1.0, 1.0, 2.0])
    assert [walker.bins([number], cells, 2) for number in (0, 1)] == [[b"\0\0"], [b"\0\1"]]
    for number in (2, -1):
        with pytest.raises(IndexError, match="no column"):
            walker.bins([number], cells, 2)


# What is written and read.


@anything
@given(plans())
def test_labels_columns_neutral_bins_and_thresholds_come_back_as_they_were(plan: Plan) -> None:
    forest = plan.forest()
    assert (forest.labels, forest.columns, forest.neutral) == (plan.labels, plan.columns, plan.neutral)
    assert forest.thresholds == plan.thresholds


@anything
@given(plans())
def test_the_same_forest_is_written_as_the_same_bytes(plan: Plan) -> None:
    assert plan.packed() == plan.packed()


def test_labels_in_any_script_come_back() -> None:
    plan = plan_of(Stump("größe", 0, above=(1,), below=(0,)), labels=("本文",))
    assert (plan.forest().labels, plan.forest().columns) == (("本文",), ("größe",))


def full(*above: tuple[int, int]) -> Plan:
    """A stump a pair, whose highest scores add up."""
    return plan_of(*(Stump("size", 0, above=pair, below=(0, 0)) for pair in above))


def test_the_largest_sum_that_fits_leaves_the_label_beside_it_alone() -> None:
    assert scores(full((MOST - 1, 0), (1, 0)).forest(), {"size": [1]}) == [[float(MOST), 0.0]]
    assert scores(full((0, MOST - 1), (0, 1)).forest(), {"size": [1]}) == [[0.0, float(MOST)]]


@pytest.mark.parametrize(("label", "pair"), [("body", (1, 0)), ("boilerplate", (0, 1))])
def test_a_sum_that_does_not_fit_is_refused_and_its_label_named(label: str, pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"'{label}' overflow"):
        full((MOST, MOST), pair).packed()


def deep(questions: int) -> Plan:
    tree = Tree([(0, 0)] * questions, [[leaf] for leaf in range(2**questions)])
    return Plan(("body",), ("size",), (0,), [[0.0]], [tree], 1.0, (0.0,))


def test_a_tree_may_have_eight_questions() -> None:
    assert scores(deep(MOST_QUESTIONS).forest(), {"size": [0, 1]}) == [[0.0], [255.0]]


def test_a_tree_with_more_than_eight_questions_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 8 questions"):
        deep(MOST_QUESTIONS + 1).packed()


def test_a_tree_has_a_leaf_for_every_answer() -> None:
    with pytest.raises(ValueError, match="leaves"):
        pack(["body"], ["size"], [0], [[1.0]], [Tree([(0, 0)], [[1]])], 1.0, [0.0])


def test_a_column_has_no_more_thresholds_than_a_byte_can_tell() -> None:
    with pytest.raises(ValueError, match="thresholds"):
        pack(["body"], ["size"], [0], [[float(n) for n in range(256)]], [Tree([], [[1]])], 1.0, [0.0])
