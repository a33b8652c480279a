from __future__ import annotations

import copy
import pickle
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newscli
from news_dumps import FRENCH_PAGE
from newscli.document import Markup, RawBlock
from newscli.labelling.by_model import labeller_of
from newscli.labelling.context import context_table
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.forest import Forest
from newscli.labelling.model import Model, shipped_model
from newscli.labelling.reasons import ASPECTS, LEAST_WEIGHT, MOST_REASONS, ORDINARY, find_reasons
from newscli.labelling.unread import Reasons

from .forests import Stump, forest_of, plan_of

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

    from newscli.labelling.columns import Column
    from newscli.labelling.verdict import Verdict

PHRASES = {phrase for aspect in ASPECTS for phrase in (aspect.above, aspect.below)}


# What the columns are gathered into.


@pytest.mark.parametrize("kind", ["text", "page"])
def test_every_column_of_a_shipped_forest_belongs_to_exactly_one_aspect(kind: str) -> None:
    aspects = Counter(column for aspect in ASPECTS for column in aspect.columns)
    assert {
        column: aspects[column] for column in shipped_model(kind).forest.columns if aspects[column] != 1
    } == {}


def test_every_column_of_an_aspect_is_in_the_table() -> None:
    blocks = [RawBlock("Home", 1, 1, markup=Markup(("p",), ("",), (1,)))]
    table = context_table(blocks, block_features(blocks, cue_words("en"), "en"))
    assert [column for aspect in ASPECTS for column in aspect.columns if column not in table] == []


def test_no_two_aspects_say_the_same() -> None:
    assert len(PHRASES) == 2 * len(ASPECTS)


# What is said of a block.


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_a_block_looks_like_one_to_three_phrases_are_said_of_it(data: DataObject) -> None:
    forest = shipped_model().forest
    label = data.draw(st.sampled_from(forest.labels))
    evidence = bytes(data.draw(st.tuples(*(st.integers(0, len(row)) for row in forest.thresholds))))
    phrases = find_reasons(forest, label, evidence)
    assert 1 <= len(phrases) <= MOST_REASONS == 3
    assert len(set(phrases)) == len(phrases)
    assert set(phrases) <= PHRASES or phrases == (ORDINARY,)
    assert find_reasons(forest, label, evidence) == phrases


def two_columns(size: int, linked: int) -> Forest:
    """Text by its size and by having no link; each is worth so many units to "body"."""
    return forest_of(
        Stump("size", 60, above=(size, 0), below=(0, 0)),
        Stump("linked", 0.5, above=(0, 0), below=(linked, 0)),
        neutral={"linked": 1},
    )


#: A long block without a link in the bins of ``two_columns``, and an ordinary one.
LONG, ORDINARY_BLOCK = bytes([1, 0]), bytes([0, 1])


@pytest.mark.parametrize(
    ("size", "linked", "phrases"),
    [(3, 1, ("is long", "is no link")), (1, 3, ("is no link", "is long"))],
    ids=["size", "links"],
)
def test_the_aspect_that_decides_is_named_first(size: int, linked: int, phrases: tuple[str, ...]) -> None:
    assert find_reasons(two_columns(size, linked), "body", LONG) == phrases


def test_what_speaks_for_one_label_is_no_reason_for_the_other() -> None:
    assert find_reasons(two_columns(3, 1), "boilerplate", LONG) == (ORDINARY,)


def test_what_is_as_in_an_ordinary_block_is_no_reason() -> None:
    assert find_reasons(two_columns(3, 1), "body", bytes([1, 1])) == ("is long",)
    assert find_reasons(two_columns(3, 1), "body", ORDINARY_BLOCK) == (ORDINARY,)


def test_what_hardly_weighs_is_no_reason() -> None:
    plan = plan_of(Stump("size", 60, above=(1, 0), below=(0, 0)))
    weak, enough = (plan._replace(scale=LEAST_WEIGHT * factor).forest() for factor in (0.99, 1.01))
    assert find_reasons(weak, "body", bytes([1])) == (ORDINARY,)
    assert find_reasons(enough, "body", bytes([1])) == ("is long",)


def test_columns_of_one_aspect_weigh_together() -> None:
    forest = forest_of(
        Stump("size", 60, above=(2, 0), below=(0, 0)),
        Stump("words", 9, above=(2, 0), below=(0, 0)),
        Stump("credit", 0, above=(3, 0), below=(0, 0)),
    )
    assert find_reasons(forest, "body", bytes([1, 1, 1])) == (
        "is long",
        "ends with the credit of a picture",
    )


def test_of_many_reasons_the_three_strongest_are_said() -> None:
    weights = {"size": 2, "linked": 5, "credit": 1, "date": 4, "pointer": 3}
    forest = forest_of(
        *(Stump(column, 0, above=(weight, 0), below=(0, 0)) for column, weight in weights.items())
    )
    assert find_reasons(forest, "body", bytes([1] * 5)) == (
        "is mostly link",
        "holds a date",
        "points to another article",
    )


def test_a_weight_is_how_far_the_label_gets_ahead_of_all_others() -> None:
    # The size moves "body" and its only rival alike; the link moves "body" alone, by less.
    forest = forest_of(
        Stump("size", 60, above=(5, 5, 0), below=(0, 0, 0)),
        Stump("linked", 0.5, above=(2, 0, 0), below=(0, 0, 0)),
        labels=("body", "teaser", "boilerplate"),
    )
    assert find_reasons(forest, "body", bytes([1, 1]))[0] == "is mostly link"


# Reasons that are found when they are read.


class Asked(Forest):
    """A forest that counts how often it is asked for scores."""

    times = 0

    def scores(self, bins: list[bytes]) -> list[list[float]]:
        self.times += 1
        return super().scores(bins)

    def probabilities(self, bins: list[bytes]) -> Column:
        self.times += 1
        return super().probabilities(bins)


def asked_forest() -> Asked:
    return Asked(plan_of(Stump("size", 60, above=(3, 0), below=(0, 3))).packed())


def label_lines(forest: Forest) -> list[Verdict]:
    blocks = [RawBlock("Home", 1, 1), RawBlock("The council met on Monday. " * 4, 2, 2)]
    return labeller_of(Model(forest))(blocks, block_features(blocks, cue_words("en"), "en"))


def test_labelling_asks_the_forest_once_however_many_blocks_there_are() -> None:
    forest = asked_forest()
    label_lines(forest)
    assert forest.times == 1


def test_reasons_ask_the_forest_when_they_are_first_read_and_never_again() -> None:
    forest = asked_forest()
    verdicts = label_lines(forest)
    assert list(verdicts[1].reasons) == ["is long"]
    assert forest.times == 2
    assert (len(verdicts[1].reasons), verdicts[1].reasons[0]) == (1, "is long")
    assert forest.times == 2


def three() -> tuple[Reasons, tuple[str, ...]]:
    """Reasons not yet read, and what they say."""
    forest = forest_of(
        *(
            Stump(column, 0, above=(weight, 0), below=(0, 0))
            for column, weight in {"size": 3, "linked": 2, "date": 1}.items()
        )
    )
    return Reasons(forest, "body", [bytes([1])] * 3, 0), ("is long", "is mostly link", "holds a date")


def test_reasons_equal_a_tuple_of_the_same_phrases_from_both_sides() -> None:
    reasons, phrases = three()
    assert reasons == phrases
    assert phrases == reasons
    assert reasons == three()[0]
    assert hash(reasons) == hash(phrases)


def test_reasons_do_not_equal_other_phrases() -> None:
    reasons, phrases = three()
    assert reasons != phrases[:2]
    assert reasons != phrases[::-1]
    assert reasons != 3


def test_reasons_are_a_sequence_of_phrases() -> None:
    reasons, phrases = three()
    assert len(reasons) == 3
    assert [*reasons] == list(phrases)
    assert (reasons[0], reasons[-1], reasons[1:]) == (phrases[0], phrases[-1], phrases[1:])
    assert phrases[1] in reasons


def test_reasons_print_as_their_phrases() -> None:
    reasons, phrases = three()
    assert repr(reasons) == repr(phrases)


def test_reasons_that_were_never_read_are_pickled_as_their_phrases() -> None:
    reasons, phrases = three()
    back = pickle.loads(pickle.dumps(reasons))
    assert (type(back), back) == (tuple, phrases)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_the_blocks_of_an_article_come_back_from_a_pickle_as_they_were(protocol: int) -> None:
    blocks = newscli.parse(FRENCH_PAGE).blocks
    back = pickle.loads(pickle.dumps(blocks, protocol))
    assert back == blocks
    assert [block.reasons for block in back] == [tuple(block.reasons) for block in blocks]


def test_a_pickle_of_a_block_does_not_hold_the_forest() -> None:
    assert len(pickle.dumps(newscli.parse(FRENCH_PAGE).blocks[0])) < 2_000


def test_a_deep_copy_of_an_article_equals_it() -> None:
    article = newscli.parse(FRENCH_PAGE)
    assert copy.deepcopy(article) == article


def test_every_block_of_a_page_has_one_to_three_reasons() -> None:
    for block in newscli.parse(FRENCH_PAGE).blocks:
        assert 1 <= len(block.reasons) <= 3
        assert set(block.reasons) <= PHRASES | {ORDINARY} or block.reasons[0].startswith(
            ("says “", "holds a", "is a headline", "ends with")
        )
