"""Markdown with classes and attributes, as Pandoc writes it by default."""

from __future__ import annotations

import time

import pytest

from newscli.readers.text import read_text

FENCES = "\n\n::: page\n:::: {.footer}\nImprint\n::::\n:::\n"


def texts(dump: str) -> list[str]:
    return [block.text for block in read_text(dump + FENCES) if block.text and block.text != "Imprint"]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[Ferry stops]{.kicker}", "Ferry stops"),
        ("[[Ferry]{.a} stops]{#b .c}", "Ferry stops"),
        ('The [bridge]{lang="en" title="A bridge"} is open.', "The bridge is open."),
        ("The [bridge](/bridge){.link rel=nofollow} is open.", "The bridge is open."),
        ("## The bridge {#bridge .headline}", "The bridge"),
        ("Set braces: {a, b} is a set.", "Set braces: {a, b} is a set."),
    ],
)
def test_attributes_go_and_the_text_stays(markdown: str, text: str) -> None:
    assert texts(markdown) == [text]


def test_attributes_over_several_lines_leave_every_line_its_number() -> None:
    dump = (
        'The [bridge](/bridge){.link\nrel="nofollow"\ntarget="_blank"} is open.\n\nThe ferry stops.' + FENCES
    )
    blocks = [block for block in read_text(dump) if block.text == "The ferry stops."]
    assert [block.first_line for block in blocks] == [5]


def test_fences_are_blocks_without_text() -> None:
    blocks = read_text("The ferry stops." + FENCES)
    assert [(block.first_line, block.text) for block in blocks if not block.text] == [
        (3, ""),
        (4, ""),
        (6, ""),
        (7, ""),
    ]


def test_one_fence_makes_no_pandoc_dump() -> None:
    (block,) = read_text("The [set]{.a} is ::: here.")
    assert block.text == "The [set]{.a} is ::: here."


@pytest.mark.parametrize("piece", ["[", "[a]{.b", "{.a ", "[]{}", ":::", "[[a]{.b}]{.c}"])
def test_odd_attributes_are_read_in_bounded_time(piece: str) -> None:
    begin = time.process_time()
    read_text(piece * 50_000 + FENCES)
    assert time.process_time() - begin < 5
