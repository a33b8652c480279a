"""A page on one line, as ``get_text()`` gives it where the page itself has no line ends."""

from __future__ import annotations

import time

import pytest

import newscli
from news_dumps import ARTICLES
from newscli.readers.text import read_text

MENU = ("Home", "News", "Sport", "Culture", "Weather", "Opinion", "Archive")
HEADLINE = "Pipe bursts above the map room"
BELOW = ("Share this article", "Sign up for our newsletter", "Imprint", "Terms of use")


def glued(language: str = "en") -> str:
    return "".join((*MENU, HEADLINE, *ARTICLES[language], *BELOW))


def texts(dump: str) -> list[str]:
    return [block.text for block in read_text(dump)]


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "it", "pt"])
def test_a_page_on_one_line_is_cut_where_its_texts_are_glued(language: str) -> None:
    assert texts(glued(language)) == [*MENU, HEADLINE, *ARTICLES[language], *BELOW]


def test_its_article_is_found_without_the_page() -> None:
    kept = newscli.parse(glued()).text.split("\n\n")
    assert len(kept) >= len(ARTICLES["en"]) - 1
    assert set(kept) <= set(ARTICLES["en"])


def test_all_its_texts_stand_on_that_line() -> None:
    assert {(block.first_line, block.last_line) for block in read_text(f"Above.\n{glued()}")[1:]} == {(2, 2)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The film is on YouTube since Monday. Others than YouTube may show it too.",
        "He wrote it on an iPhone in the train to eThekwini and kwaZulu.",
        "Anna McDonald of the U.S. embassy paid $1M for it.",
        "Plans cost 17CAD, 80USD or 3600EUR a month with 16GB of room, and 64GB for 165AUD, 800NZD or 90CHF.",
        "SON MAÇTA BULUŞTU: ŞAMPİYONLUK YARIŞINDA GÜÇLÜ ÇIKIŞ, MAÇIN YILDIZI İÇİN ALKIŞ, YENİ GÖRÜŞME.",
    ],
)
def test_names_with_a_capital_inside_are_not_cut(sentence: str) -> None:
    assert sentence in texts("".join((*MENU, HEADLINE, *ARTICLES["en"], sentence, *BELOW)))


def test_a_long_paragraph_with_forgotten_blanks_stays_one() -> None:
    paragraph = " ".join(ARTICLES["en"] + ARTICLES["en"]).replace("room. About", "room.About")
    assert texts(paragraph) == [paragraph]


def test_code_is_not_cut() -> None:
    code = "".join(f'addListener("on{name}",function(){{showMenu.{name}=newValue;}});' for name in MENU * 9)
    assert texts(code) == [code]


@pytest.mark.parametrize(
    "line",
    [
        "The end.The start of it " * 20_000,
        "aB. " * 100_000,
        "wordWord" * 50_000,
        ".A" * 100_000,
        "aB" * 200_000,
        ("“" * 50_000 + "A") * 9,
    ],
)
def test_a_long_line_is_cut_in_bounded_time(line: str) -> None:
    begin = time.process_time()
    assert "".join(texts(line)).replace(" ", "") == line.replace(" ", "")
    assert time.process_time() - begin < 5
