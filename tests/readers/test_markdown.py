from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from newscli.readers.markdown import unmark
from newscli.readers.text import read_text

if TYPE_CHECKING:
    from newscli.document import RawBlock

#: What makes a dump Markdown, below the lines under test.
REST = "\n\n## More\n\n[Home](/) [News](/news)\n"


def read_one(markdown: str) -> RawBlock:
    return read_text(markdown + REST)[0]


def test_a_line_that_is_a_link_is_all_linked_and_knows_its_target() -> None:
    block = read_one("[Ferry stops running](https://example.org/ferry)")
    assert (block.text, block.linked, block.url) == (
        "Ferry stops running",
        1.0,
        "https://example.org/ferry",
    )


def test_a_link_within_a_sentence_counts_for_its_share() -> None:
    block = read_one("The [bridge](/bridge) is open")
    assert block.text == "The bridge is open"
    assert block.linked == pytest.approx(6 / 18)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("/a_(town)", "/a_(town)"),
        ("</a/b>", "/a/b"),
        ('/a "A title"', "/a"),
    ],
)
def test_targets_of_every_shape_are_understood(target: str, url: str) -> None:
    block = read_one(f"[The bridge]({target})")
    assert (block.text, block.url) == ("The bridge", url)


def test_a_heading_within_a_link_is_a_heading() -> None:
    block = read_one("[ ### The bridge is open ](/bridge)")
    assert (block.marker, block.text, block.url) == ("###", "The bridge is open", "/bridge")


def test_a_picture_is_marked_and_keeps_its_text() -> None:
    block = read_one("![The old bridge in winter](/bridge.jpg)")
    assert (block.marker, block.text) == ("!", "The old bridge in winter")


def test_a_link_without_words_counts_as_a_picture() -> None:
    assert read_one("[![](/bridge.jpg)](/story)").marker == "!"
    assert read_one("[](/story)").marker == "!"


def test_a_picture_that_holds_its_data_is_shown_by_its_beginning() -> None:
    block = read_one("![](data:image/png;base64," + "iVBORw0KGgo" * 9_000 + ")")
    assert block.text.startswith("![](data:image/png;base64,iVBORw0KGgo")
    assert block.text.endswith("…")
    assert len(block.text) < 300


def test_a_picture_that_is_a_link_has_its_target() -> None:
    block = read_one("[![The old bridge](/bridge.jpg)](/story)")
    assert (block.text, block.url) == ("The old bridge", "/story")


@pytest.mark.parametrize("level", range(1, 7))
def test_a_heading_is_marked_with_its_level(level: int) -> None:
    block = read_one("#" * level + " An old bridge")
    assert (block.marker, block.text) == ("#" * level, "An old bridge")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**The bridge** is open", "The bridge is open"),
        ("**Mayor: **Ada Reed", "Mayor: Ada Reed"),
        ("__ The bridge is open", "The bridge is open"),
        ("____The bridge is open", "The bridge is open"),
        ("**The bridge is open", "The bridge is open"),
        ("The _old_ bridge is *open*", "The old bridge is open"),
        ("__Open__", "Open"),
        ("the file bridge_plan_2.txt", "the file bridge_plan_2.txt"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"no. 1\. and a\-b and a\_b", "no. 1. and a-b and a_b"),
        (r"a \*star\* of \[1\]", "a *star* of [1]"),
    ],
)
def test_emphasis_and_escapes_become_text(markdown: str, text: str) -> None:
    assert unmark(markdown).text == text


@pytest.mark.parametrize("marker", ["*", "-", "+", ">"])
def test_lists_and_quotes_keep_their_marker_beside_the_text(marker: str) -> None:
    block = read_one(f"{marker} a new pump for the cellar")
    assert (block.marker, block.text) == (marker, "a new pump for the cellar")


def test_numbers_that_follow_each_other_are_a_list() -> None:
    blocks = read_text("1. a new pump\n2. a new roof\n\n3) a new door")
    assert [(block.marker, block.text) for block in blocks][:2] == [
        ("1.", "a new pump"),
        ("2.", "a new roof"),
    ]
    assert blocks[2].marker == "3)"


def test_a_number_by_itself_is_part_of_its_line() -> None:
    block = read_one("4. März 2024")
    assert (block.marker, block.text) == ("", "4. März 2024")


def test_a_link_without_text_is_not_lost() -> None:
    block = read_one("[](https://example.org/ferry)")
    assert block.text
    assert block.url == "https://example.org/ferry"


def test_brackets_in_a_text_that_is_no_markdown_stay() -> None:
    [block] = read_text("He said that they [the engineers] were late.")
    assert block.text == "He said that they [the engineers] were late."


@pytest.mark.parametrize(
    "adversarial",
    ["[" * 20_000, "![" * 10_000, "](" * 10_000, "[a](" * 5_000, "(" * 20_000, "[a](" + "(" * 20_000,
     "*a" * 10_000, "_" * 20_000, "**" * 10_000, "*_" * 10_000, "\\" * 20_000, "[a]( \"" * 5_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_unbalanced_marks_are_read_quickly(adversarial: str) -> None:
    begin = time.perf_counter()
    unmark(adversarial)
    assert time.perf_counter() - begin < 2
