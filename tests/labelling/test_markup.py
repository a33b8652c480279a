from __future__ import annotations

from array import array

import pytest

from newscli.document import Markup, RawBlock
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.markup import Landmarks, markup_table
from newscli.labelling.subject import number_words


def column(name: str, *markups: Markup) -> list[float]:
    blocks = [
        RawBlock("A line of text.", number, number, markup=markup) for number, markup in enumerate(markups)
    ]
    features = block_features(blocks, cue_words("en"), "en")
    worth = array("d", (1.0,)) * len(blocks)
    return list(markup_table(blocks, features, number_words(features), worth, Landmarks(None, 0), None)[name])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("story-text_2", "body"),
        ("related7posts", "related"),
        ("ad", "ad"),
        ("ads top", "ad"),
        ("advert", "ad"),
        ("bio", "bio"),
        ("bioñ", "bio"),
        ("sr only", "hidden"),
    ],
)
def test_names_tell_by_the_beginnings_of_their_words(name: str, kind: str) -> None:
    assert column(f"named_{kind}", Markup(("div", "p"), (name, ""), (0, 1))) == [1.0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("history", "body"), ("adé", "ad"), ("address", "ad"), ("biology", "bio"), ("srcset", "hidden")],
)
def test_other_words_tell_nothing(name: str, kind: str) -> None:
    assert column(f"named_{kind}", Markup(("div", "p"), (name, ""), (0, 1))) == [50.0]


def test_containers_are_compared_by_what_the_blocks_in_them_hold() -> None:
    path, names = ("body", "div", "p"), ("", "", "")
    page = [Markup(path, names, numbers) for numbers in ((0, 1, 2), (0, 1, 3), (0, 4, 5))]
    assert column("blocks_in_1", *page) == [2.0, 2.0, 1.0]
    assert column("apart_before", *page) == [0.0, 1.0, 2.0]
    assert column("in_text", *page) == [1.0, 1.0, 50.0]
    assert column("around_text", *page) == [0.0, 0.0, 1.0]


def test_an_ancestor_is_as_near_as_to_the_parent_and_one_level_more() -> None:
    inner = Markup(("article", "div", "p"), ("", "", ""), (0, 1, 2))
    assert column("in_article", Markup(("article",), ("",), (0,)), inner) == [0.0, 2.0]
