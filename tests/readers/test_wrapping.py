from __future__ import annotations

import random
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news_dumps import ARTICLES
from newscli.readers.text import read_text

SPACED = sorted(set(ARTICLES) - {"ja", "zh", "th", "hi", "ko"})


def read(dump: str) -> list[str]:
    return [block.text for block in read_text(dump)]


def wrapped(paragraphs: tuple[str, ...] | list[str], width: int) -> str:
    return "\n\n".join(
        textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False) for text in paragraphs
    )


@pytest.mark.parametrize("width", [40, 60, 72, 78, 80, 90, 120])
@pytest.mark.parametrize("language", SPACED)
def test_an_article_wrapped_at_any_width_is_reflowed(language: str, width: int) -> None:
    assert read(wrapped(ARTICLES[language], width)) == list(ARTICLES[language])


@pytest.mark.parametrize("width", [40, 60, 72])
def test_japanese_wrapped_between_characters_is_joined_without_blanks(width: int) -> None:
    dump = "\n\n".join(textwrap.fill(text, width // 2) for text in ARTICLES["ja"])
    assert read(dump) == list(ARTICLES["ja"])


def wrapped_by_columns(text: str, width: int) -> str:
    """As a terminal's tool wraps Korean, whose characters take two columns."""
    lines = [""]
    for word in text.split():
        line = f"{lines[-1]} {word}".strip()
        if sum(2 if "\uac00" <= c <= "\ud7a3" else 1 for c in line) <= width:
            lines[-1] = line
        else:
            lines.append(word)
    return "\n".join(lines)


@pytest.mark.parametrize("width", [40, 72, 80, 120])
def test_korean_is_reflowed_by_the_columns_it_takes(width: int) -> None:
    dump = "\n\n".join(wrapped_by_columns(text, width) for text in ARTICLES["ko"])
    assert read(dump) == list(ARTICLES["ko"])


@st.composite
def prose(draw: st.DrawFn) -> list[str]:
    """Paragraphs of made-up words, each long enough to be broken at any width."""
    chance = random.Random(draw(st.integers(0, 10**6)))
    words = ["".join(chance.choices("abcdefghijklmnoprstuvz", k=chance.randint(1, 11))) for _ in range(80)]
    return [
        " ".join(chance.choices(words, k=chance.randint(30, 70))).capitalize() + "."
        for _ in range(draw(st.integers(2, 6)))
    ]


@settings(max_examples=60, deadline=None)
@given(prose(), st.integers(40, 120))
def test_reflow_undoes_wrapping_and_counts_the_lines(paragraphs: list[str], width: int) -> None:
    dump = wrapped(paragraphs, width)
    blocks = read_text(dump)
    assert [block.text for block in blocks] == paragraphs
    lines = dump.split("\n")
    for block in blocks:
        assert " ".join(lines[block.first_line - 1 : block.last_line]) == block.text


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_one_paragraph_a_line_stays_so(language: str) -> None:
    assert read("\n".join(ARTICLES[language])) == list(ARTICLES[language])


def test_paragraphs_of_like_length_are_no_wrapped_text() -> None:
    paragraphs = [
        "The council met on Monday evening and voted for the bridge, said the clerk.",
        "Nobody spoke against it, though some members left the hall before the vote.",
        "The mayor thanked the engineers for their patience and poured them some tea.",
        "Work begins in the spring, when the river is low enough for heavy machines.",
        "Buses will go round by Millfield until the new bridge opens to all traffic.",
    ]
    assert read("\n".join(paragraphs)) == paragraphs


def test_a_menu_beside_wrapped_paragraphs_keeps_its_lines() -> None:
    menu = "Home\nNews\nSport\nWeather"
    assert read(menu + "\n\n" + wrapped(ARTICLES["en"], 72)) == [*menu.split("\n"), *ARTICLES["en"]]


def test_a_list_among_wrapped_paragraphs_keeps_its_items() -> None:
    items = "* a new pump for the cellar\n* dry boxes for the maps\n* a key for the caretaker"
    blocks = read_text(wrapped(ARTICLES["en"], 72) + "\n\n" + items)
    assert [(block.marker, block.text) for block in blocks[5:]] == [
        ("*", "a new pump for the cellar"),
        ("*", "dry boxes for the maps"),
        ("*", "a key for the caretaker"),
    ]


def test_a_wrapped_quote_is_one_block() -> None:
    quote = textwrap.indent(textwrap.fill(ARTICLES["en"][2], 70), "> ")
    blocks = read_text(wrapped(ARTICLES["en"][:2], 72) + "\n\n" + quote)
    assert (blocks[2].marker, blocks[2].text) == (">", ARTICLES["en"][2])


def _with_break(first: str, second: str, elsewhere: str = "") -> str:
    """A text wrapped at 60 columns whose second paragraph breaks between ``first`` and ``second``."""
    filler = textwrap.fill(ARTICLES["en"][0] + " " + ARTICLES["en"][1], 60)
    line = ("The people of the town heard of it " + "only then and " * 3)[: 60 - len(first) - 1].rstrip()
    line = line + "x" * (59 - len(first) - len(line)) + " " + first
    return f"{filler}\n\n{line}\n{second} they said on the way home.\n\n{elsewhere or 'That is all.'}"


def _joined(first: str, second: str, elsewhere: str = "") -> str:
    return next(text for text in read(_with_break(first, second, elsewhere)) if "way home" in text)


def test_a_hyphenated_word_is_joined_where_the_text_shows_it_joined() -> None:
    assert " reconstruction they said" in _joined("recon-", "struction", "The reconstruction was slow.")


def test_a_hyphenated_word_is_not_joined_on_a_guess() -> None:
    assert " recon-struction they said" in _joined("recon-", "struction")


def test_a_compound_broken_at_its_hyphen_keeps_it() -> None:
    assert " well-known they said" in _joined("well-", "known", "A well-known trick.")


def test_a_suspended_hyphen_keeps_its_blank() -> None:
    assert " Vor- und Nachteile they said" in _joined("Vor-", "und Nachteile")
    assert " pre- and post-war they said" in _joined("pre-", "and post-war")


def test_a_ruler_is_joined_to_nothing() -> None:
    """w3m draws a ruler as wide as the screen, and puts no blank line before and behind it."""
    above, below = (textwrap.fill(text, 78) for text in ARTICLES["en"][:2])
    dump = f"{above}\n{'━' * 78}\n{below}\n\n{wrapped(ARTICLES['en'][2:], 78)}"
    assert read(dump) == [ARTICLES["en"][0], "━" * 78, *ARTICLES["en"][1:]]


def test_addresses_that_no_wrapper_breaks_do_not_hide_the_width() -> None:
    addresses = [f"https://harbour.example/{number:03}{'abcdefghij' * 12}" for number in range(9)]
    assert read("\n\n".join([*addresses, wrapped(ARTICLES["en"], 78)])) == [*addresses, *ARTICLES["en"]]
