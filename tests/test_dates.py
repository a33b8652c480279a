from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from news_dumps import ARTICLES
from newscli.dates import find_date
from newscli.labelling.cues import CUE_FOLDER, MONTHS, cue_words, read_cue_file
from newscli.labelling.words import find_words

#: Every name of every month in every cue file: language, name, number.
MONTH_NAMES = [
    (path.stem, name.strip(), number)
    for path in sorted(CUE_FOLDER.glob("*.txt"))
    for number, names in enumerate(read_cue_file(path)[MONTHS], start=1)
    for name in names.split(",")
]


def read(text: str, language: str | None = "fr", month_first: bool = False) -> date | None:
    return find_date(text, find_words(text.lower()), cue_words(language).months, month_first)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le 4 mars 2024 à 18h30"),
        ("fr", "Le 4 mars 2024"),
        ("en", "March 4, 2024"),
        ("en", "Published 4 March 2024 at 6:30 pm"),
        ("en", "Monday, March 4th, 2024"),
        ("de", "Montag, 4. März 2024, 18:30 Uhr"),
        ("es", "4 de marzo de 2024"),
        ("it", "Pubblicato il 4 marzo 2024"),
        ("pt", "4 de março de 2024 às 18h30"),
        ("nl", "maandag 4 maart 2024"),
        ("pl", "4 marca 2024, 18:30"),
        ("sv", "Publicerad 4 mars 2024"),
        ("tr", "4 Mart 2024 Pazartesi"),
        ("ru", "4 марта 2024 г."),
        ("ar", "4 مارس 2024"),
        ("ja", "2024年3月4日 18時30分"),
        ("zh", "发布时间：2024年3月4日"),
        ("ko", "입력 2024년 3월 4일"),
        ("ko", "입력 2024.03.04. 18:30"),
        ("hi", "4 मार्च 2024"),
        ("th", "4 มีนาคม 2567"),
        ("th", "4 มี.ค. 2567"),
        ("vi", "4 tháng 3 2024"),
        ("cs", "4. března 2024"),
        ("hu", "2024. március 4."),
    ],
)
def test_a_date_is_read_as_each_country_writes_it(language: str, line: str) -> None:
    assert read(line, language) == date(2024, 3, 4)


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-04",
        "2024-03-04T18:30:00+01:00",
        "2024/3/4",
        "2024.03.04",
        "04.03.2024",
        "4/3/2024",
        "04-03-2024",
    ],
)
def test_a_numeric_date_is_read(line: str) -> None:
    assert read(line) == date(2024, 3, 4)


def test_the_month_comes_first_in_english_only() -> None:
    assert read("3/4/2024", "en", month_first=True) == date(2024, 3, 4)
    assert read("3/4/2024", "fr") == date(2024, 4, 3)


def test_a_month_beyond_twelve_is_the_day() -> None:
    assert read("3/14/2024", "fr") == date(2024, 3, 14)
    assert read("14/3/2024", "en", month_first=True) == date(2024, 3, 14)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "mars 2024",
        "le 4 mars",
        "31 février 2024",
        "32.13.2024",
        "En mars, 2 000 personnes",
        "Tel. 04.03.20245",
        "IBAN 12024-03-041",
        "18:30",
    ],
)
def test_what_is_no_whole_date_is_none(line: str) -> None:
    assert read(line) is None


@given(st.sampled_from(MONTH_NAMES), st.integers(1, 28), st.integers(1990, 2035))
def test_every_name_of_every_month_is_understood(month: tuple[str, str, int], day: int, year: int) -> None:
    language, name, number = month
    assert read(f"{day} {name} {year}", language) == date(year, number, day)


@pytest.mark.parametrize(("language", "name", "number"), MONTH_NAMES)
def test_the_twelfth_of_every_month_is_read(language: str, name: str, number: int) -> None:
    assert read(f"12 {name} 2024", language) == date(2024, number, 12)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_an_iso_date_is_read_back(day: date) -> None:
    assert read(day.isoformat()) == day


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "March 4, 2024"),
        ("en", "3/4/2024"),
        ("fr", "Publié le 4 mars 2024"),
        ("de", "4. März 2024"),
        ("es", "4 de marzo de 2024"),
        ("pl", "4 marca 2024"),
        ("ru", "4 марта 2024"),
        ("ja", "2024年3月4日"),
        ("zh", "2024年3月4日"),
        ("ko", "2024년 3월 4일"),
        ("th", "4 มีนาคม 2567"),
        ("ar", "4 مارس 2024"),
    ],
)
def test_the_date_above_an_article_is_when_it_was_published(language: str, line: str) -> None:
    dump = "\n\n".join((line, *ARTICLES[language]))
    assert newscli.parse(dump, language=language).published == "2024-03-04"


def test_an_article_in_a_language_without_cue_words_has_its_date_too() -> None:
    icelandic = (
        "4. mars 2024",
        "Bæjarstjórn Grænuvíkur ákvað á þriðjudagskvöld að endurbyggja gömlu mylluna sem brann í vetur. "
        "Verkið mun taka nærri tvö ár og hefst í vor.",
        "Kostnaðurinn er um þrjár milljónir króna og greiðir ríkið helming hans. Bæjarstjórinn sagði að "
        "enginn annar kostur hefði verið í stöðunni.",
    )
    assert newscli.parse("\n\n".join(icelandic), language="is").published == "2024-03-04"


def test_a_date_within_a_paragraph_is_not_the_articles() -> None:
    story = ARTICLES["en"][0] + " It was built on 4 March 1924."
    assert newscli.parse("\n\n".join((story, *ARTICLES["en"]))).published is None
