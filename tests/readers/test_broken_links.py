"""Markdown whose links html2text broke over lines, as it does by default at 78 columns."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from news_dumps import ARTICLES
from newscli.readers.text import read_text

if TYPE_CHECKING:
    from newscli.document import RawBlock

#: What makes a dump Markdown, below the lines under test.
REST = "\n\n## More\n\n[Home](/) [News](/news)\n"


def read_one(markdown: str) -> RawBlock:
    return read_text(markdown + REST)[0]


def as_html2text_wraps(text: str) -> str:
    return textwrap.fill(text, 78, break_long_words=False, break_on_hyphens=True)


def test_a_link_is_whole_whose_text_and_target_were_broken() -> None:
    block = read_one(
        "[Ferry stops for a week after the storm that no one had seen coming this\n"
        "early](https://harbour.example/2024/03/ferry-stops-for-a-\n"
        "week-2)"
    )
    assert block.text == "Ferry stops for a week after the storm that no one had seen coming this early"
    assert (block.linked, block.url) == (1.0, "https://harbour.example/2024/03/ferry-stops-for-a-week-2")
    assert (block.first_line, block.last_line) == (1, 3)


def test_a_target_is_joined_without_a_blank_whatever_its_words_are() -> None:
    block = read_one("[Tax and the ferry](https://harbour.example/why-rates-rise-\nand-\n90-boats-leave)")
    assert block.url == "https://harbour.example/why-rates-rise-and-90-boats-leave"


def test_a_title_behind_a_target_may_be_broken_too() -> None:
    block = read_one(
        '[Ferry stops](https://harbour.example/2024/03/ferry-stops-for-a-week "Ferry stops\nfor a week")'
    )
    assert (block.text, block.url) == (
        "Ferry stops",
        "https://harbour.example/2024/03/ferry-stops-for-a-week",
    )


def test_a_picture_may_stand_in_a_broken_link() -> None:
    block = read_one(
        "[![](https://harbour.example/pictures/2024/03/a-ferry-at-the-old-pier-in-the-rain.jpg)\n"
        "Ferry stops](https://harbour.example/2024/03/ferry-\nstops)"
    )
    assert (block.text, block.url) == ("Ferry stops", "https://harbour.example/2024/03/ferry-stops")


def test_each_link_of_a_list_stays_on_its_own_line() -> None:
    blocks = read_text(
        "  * [Ferry stops](/ferry)\n  * [Bridge opens](/bridge)\n  * [Mill burns](/mill)" + REST
    )
    assert [block.text for block in blocks[:3]] == ["Ferry stops", "Bridge opens", "Mill burns"]


def test_a_bracket_that_is_never_closed_joins_nothing() -> None:
    blocks = read_text("The crew [of the ferry\nwaits.\nNobody knows why." + REST)
    assert [block.text for block in blocks[:3]] == ["The crew [of the ferry", "waits.", "Nobody knows why."]


def test_a_short_line_with_an_open_link_was_not_broken_by_a_wrapper() -> None:
    blocks = read_text("[Today, 9 am\nHarbour reopens](/harbour)\n[Mill burns](/mill)" + REST)
    assert [block.text for block in blocks[:3]] == ["Today, 9 am", "Harbour reopens", "Mill burns"]


def test_a_target_that_ends_nowhere_takes_no_paragraph_with_it() -> None:
    dump = "[Ferry stops](https://harbour.example/ferry-\n\n" + "\n\n".join(ARTICLES["en"]) + REST
    texts = [block.text for block in read_text(dump)]
    assert list(ARTICLES["en"]) == texts[1 : 1 + len(ARTICLES["en"])]


WORDS = st.sampled_from(
    ["ferry", "harbour", "storm", "pier", "a", "of", "rebuilding", "winter", "2024", "x-ray"]
)
SLUGS = st.lists(st.sampled_from(["ferry", "and", "2", "stops", "17", "to"]), min_size=1, max_size=14)


@st.composite
def linked_prose(draw: st.DrawFn) -> str:
    """A paragraph in which some words are links."""
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        parts += draw(st.lists(WORDS, min_size=1, max_size=14))
        text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=9)))
        parts.append(f"[{text}](https://harbour.example/{'-'.join(draw(SLUGS))})")
    return " ".join(parts) + "."


@settings(max_examples=150, deadline=None)
@given(st.lists(linked_prose(), min_size=1, max_size=4))
def test_what_html2text_breaks_is_read_as_if_it_had_not(paragraphs: list[str]) -> None:
    paragraphs += ARTICLES["en"]  # by which the width is known
    whole = [(block.text, block.url) for block in read_text("\n\n".join(paragraphs) + REST)]
    wrapped = "\n\n".join(map(as_html2text_wraps, paragraphs)) + REST
    assert [(block.text, block.url) for block in read_text(wrapped)] == whole
