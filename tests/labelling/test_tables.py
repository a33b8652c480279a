from __future__ import annotations

import newscli
from newscli.document import RawBlock
from newscli.labelling.tables import table_rows

TEXT = "The league table after thirteen rounds has not looked like this since the clubs were founded."
TABLE = ["Club | Played | Points", "---|---|---", "Waldau | 13 | 31", "Steinau | 13 | 30", "Brück | 12 | 25"]


def rows(*lines: str, kept: tuple[int, ...] = (0,)) -> list[int]:
    """The rows among some lines, of which those in ``kept`` are text."""
    blocks = [RawBlock(line, number, number) for number, line in enumerate(lines, start=1)]
    barred = [number for number, line in enumerate(lines) if "|" in line]
    return table_rows(barred, blocks, [number in kept for number in range(len(lines))])


def test_rows_behind_a_paragraph_are_a_table_but_for_the_rule_below_its_head() -> None:
    assert rows(TEXT, "The table", *TABLE) == [2, 4, 5, 6]


def test_rows_far_from_the_text_are_none() -> None:
    assert rows(TEXT, "Home", "News", "Sport", "Weather", *TABLE) == []


def test_two_rows_are_no_table() -> None:
    assert rows(TEXT, *TABLE[2:4]) == []


def test_rows_without_figures_are_a_menu() -> None:
    assert rows(TEXT, *["Home | News | Sport", "Tickets | Shop | Help", "Terms | Privacy | Jobs"]) == []


def test_rows_with_other_numbers_of_cells_are_no_table() -> None:
    assert rows(TEXT, "Shop | 1 | 2", "Help | 3", "Jobs | 4 | 5", "Terms | 6") == []


def test_long_cells_are_teasers_in_columns() -> None:
    assert rows(TEXT, *[f"{TEXT} {number} | {TEXT} {number}" for number in range(4)]) == []


def test_the_table_of_an_article_is_in_its_text() -> None:
    paragraphs = [f"{TEXT[:-1]}, said trainer number {number} on Sunday." for number in range(4)]
    dump = "\n\n".join(
        ["Home", "Sport", *paragraphs, "\n".join(TABLE), "Related articles", "All rights reserved"]
    )
    text = newscli.parse(dump, "text").text
    assert [row for row in TABLE if row in text][-3:] == TABLE[2:]
