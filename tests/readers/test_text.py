from __future__ import annotations

import pytest

from newscli.readers import read_blocks
from newscli.readers.text import read_text


def shapes(dump: str) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in read_text(dump)]


def test_every_line_is_a_block_where_nothing_is_wrapped() -> None:
    assert shapes("Home\nThe bridge is open.\nContact") == [
        ("", "Home"),
        ("", "The bridge is open."),
        ("", "Contact"),
    ]


def test_blocks_count_the_blank_lines_before_them() -> None:
    assert [block.gap for block in read_text("\nOne.\nTwo.\n\n\nThree.\n")] == [1, 0, 2]


def test_the_bar_that_ends_a_cell_is_no_text() -> None:
    assert shapes("Ferry stops running after ninety years |\nTown museum buys sketchbooks |") == [
        ("|", "Ferry stops running after ninety years"),
        ("|", "Town museum buys sketchbooks"),
    ]


def test_the_bars_of_a_row_stay_between_its_cells() -> None:
    assert shapes("| Harwick | 3 | 1 |\n| Millfield | 2 | 2 |") == [
        ("|", "Harwick | 3 | 1"),
        ("|", "Millfield | 2 | 2"),
    ]


def test_rows_of_bars_are_not_joined_however_alike_their_widths() -> None:
    rows = [f"| {'the ferry of the town of Harwick':<40} | {number:>20} |" for number in range(10, 20)]
    assert [block.first_line for block in read_text("\n".join(rows))] == list(range(1, 11))


@pytest.mark.parametrize("noise", ["|", "| | |", "***", "---", "#", "1.", ">", "•"])
def test_a_line_of_noise_is_a_block_that_shows_it(noise: str) -> None:
    [_, block, _] = read_text(f"Home\n\n{noise}\n\nContact")
    assert (block.first_line, block.text) == (3, noise)


@pytest.mark.parametrize(
    "line",
    [
        "2024 was a dry year.",
        "3.5 million people came.",
        "-5 degrees at noon",
        "#metoo came late",
        "1.FC won",
    ],
)
def test_what_only_begins_like_a_marker_stays_in_the_text(line: str) -> None:
    assert shapes(line) == [("", line)]


def test_blanks_within_a_line_become_one() -> None:
    assert shapes("The   bridge \t is\u00a0 open.") == [("", "The bridge is open.")]


def test_a_line_of_invisible_characters_is_an_empty_block() -> None:
    assert [(block.text, block.first_line) for block in read_text("One.\n\u200b\nThree.")] == [
        ("One.", 1),
        ("", 2),
        ("Three.", 3),
    ]


@pytest.mark.parametrize("empty", ["", " ", "\n\n\n", " \t\r\n\u00a0\n"])
def test_a_dump_of_blanks_has_no_blocks(empty: str) -> None:
    assert read_text(empty) == []


def test_a_kind_of_str_is_read_like_a_str() -> None:
    class Text(str):
        """As BeautifulSoup's NavigableString is one."""

        __slots__ = ()

    assert read_blocks(Text("The bridge\u00a0is open.")) == read_blocks("The bridge is open.")
    assert read_blocks(Text("<p>The bridge\u00a0is open.</p>")) == read_blocks("<p>The bridge is open.</p>")
