"""Another extractor's opinion: followed to the letter, or asked where nothing was found."""

from __future__ import annotations

import pytest

from articles import block
from newscli.document import Label, RawBlock
from newscli.labelling.opinions import blend, expected_f1, follow, is_unsure

MENU = block(Label.BOILERPLATE, "Home", confidence=0.9)
HEADING = block(Label.BOILERPLATE, "The bridge", marker="##", confidence=0.6)
PARAGRAPH = block(Label.BODY, "The bridge was opened on Monday.", confidence=0.8)
COMMENT = block(Label.BODY, "I like that bridge.", confidence=0.5)


def labels(blocks: list) -> list[str]:  # type: ignore[type-arg]
    return [one.label.value for one in blocks]


def test_what_the_other_found_is_the_text_and_nothing_else_is() -> None:
    main = [RawBlock("The bridge", 1, 1, "##"), RawBlock("The bridge was opened on Monday.", 2, 2)]
    followed = follow([MENU, HEADING, PARAGRAPH, COMMENT], main)
    assert labels(followed) == ["boilerplate", "heading", "body", "boilerplate"]
    assert followed[1].confidence == pytest.approx(0.4)
    assert followed[1].reasons == ("readability-lxml takes it for main content",)
    assert followed[3].reasons == ("readability-lxml leaves it out",)
    assert followed[2] is PARAGRAPH


def test_of_blocks_with_the_same_text_the_one_in_order_is_meant() -> None:
    follower = follow(
        [HEADING, PARAGRAPH, HEADING], [RawBlock(one.text, 1, 1) for one in (PARAGRAPH, HEADING)]
    )
    assert labels(follower) == ["boilerplate", "body", "heading"]


def test_what_the_other_found_is_added_where_there_is_little_beside_it() -> None:
    story = block(Label.BOILERPLATE, "The bridge was opened on Monday, and all came. " * 3)
    assert labels(blend([MENU, COMMENT, story], {story.text})) == ["boilerplate", "body", "body"]


def test_a_text_that_is_as_long_stays_as_it_is() -> None:
    blocks = [MENU, HEADING, PARAGRAPH, COMMENT]
    assert blend(blocks, {"The bridge"}) == blocks


def test_the_labeller_expects_more_of_itself_where_it_is_surer() -> None:
    assert expected_f1([PARAGRAPH]) == pytest.approx(2 * 0.8 / 1.8)
    assert expected_f1([PARAGRAPH]) > expected_f1([COMMENT])
    assert expected_f1([PARAGRAPH]) > expected_f1([PARAGRAPH, HEADING])
    assert expected_f1([MENU]) == 0


def test_another_opinion_is_worth_its_time_where_the_text_is_missing_or_unsure() -> None:
    assert is_unsure([MENU])
    assert is_unsure([COMMENT, block(Label.TEASER, "What others said of it.", confidence=0.4)])
    assert not is_unsure([MENU, PARAGRAPH])
    assert not is_unsure([])
