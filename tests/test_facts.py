from __future__ import annotations

import pytest

import newscli
from news_dumps import ARTICLES
from newscli import Article, Block, Label
from newscli.facts import find_byline, find_published, find_reading_time
from newscli.labelling.cues import CUE_FOLDER, available, cue_words, read_cue_file


def meta(*lines: str) -> list[Block]:
    return [Block(line, number, number, Label.META, 1.0) for number, line in enumerate(lines, start=1)]


def byline(line: str, language: str = "en") -> str | None:
    return find_byline(meta(line), cue_words(language))


def with_line(line: str, language: str) -> Article:
    """An article with one line above it."""
    return newscli.parse("\n\n".join((line, *ARTICLES[language])))


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("fr", "Par Inès Moreau", "Inès Moreau"),
        ("fr", "Écrit par Inès Moreau", "Inès Moreau"),
        ("en", "By Martha Quill", "Martha Quill"),
        ("en", "BY MARTHA QUILL", "MARTHA QUILL"),
        ("en", "Written by Martha Quill", "Martha Quill"),
        ("de", "Von Karl-Heinz Lindner", "Karl-Heinz Lindner"),
        ("es", "Por Lucía Núñez", "Lucía Núñez"),
        ("it", "di Giulia Ferri", "Giulia Ferri"),
        ("it", "A cura di Giulia Ferri", "Giulia Ferri"),
        ("pt", "Por João Sá", "João Sá"),
        ("nl", "Door Anke Visser", "Anke Visser"),
        ("pl", "Autor: Łukasz Zięba", "Łukasz Zięba"),
        ("sv", "Text: Åsa Öberg", "Åsa Öberg"),
        ("tr", "Haber: Çağla Şen", "Çağla Şen"),
        ("ru", "Автор: Ольга Белова", "Ольга Белова"),
        ("ar", "بقلم: سعاد الحداد", "سعاد الحداد"),
        ("zh", "作者：林小河", "林小河"),
    ],
)
def test_a_byline_is_the_name_behind_its_cue(language: str, line: str, name: str) -> None:
    assert byline(line, language) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Martha Quill, Harwick", "Martha Quill"),
        ("By Martha Quill | 4 March 2024", "Martha Quill"),
        ("By Martha Quill - Political editor", "Martha Quill"),
        ("By Martha Quill (Gazette)", "Martha Quill"),
        ("By Martha Quill @mquill", "Martha Quill"),
        ("By Martha Quill 4 March 2024", "Martha Quill"),
        ("By Martha Quill and Tom Reed", "Martha Quill and Tom Reed"),
        ("By Martha QuillMartha Quill", "Martha Quill"),
    ],
)
def test_a_byline_ends_where_place_date_or_role_begins(line: str, name: str) -> None:
    assert byline(line) == name


def test_a_line_that_is_nothing_but_a_name_is_a_byline() -> None:
    assert find_byline(meta("4 March 2024", "Martha Quill"), cue_words("en")) == "Martha Quill"


def test_a_cue_weighs_more_than_a_bare_name() -> None:
    assert find_byline(meta("Town Hall", "By Martha Quill"), cue_words("en")) == "Martha Quill"


@pytest.mark.parametrize("line", ["By the sea", "By 2030", "By", "By ", "4 March 2024", "Updated today"])
def test_a_line_without_a_name_has_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("language", "line", "minutes"),
    [
        ("fr", "Temps de lecture : 3 minutes", 3),
        ("fr", "3 min de lecture", 3),
        ("en", "3 min read", 3),
        ("en", "Reading time: 12 minutes", 12),
        ("en", "3-minute read", 3),
        ("de", "Lesezeit: 4 Minuten", 4),
        ("de", "4 Min. Lesezeit", 4),
        ("es", "Tiempo de lectura: 5 min", 5),
        ("it", "Tempo di lettura: 2 minuti", 2),
        ("pt", "Tempo de leitura: 6 minutos", 6),
        ("nl", "Leestijd: 3 minuten", 3),
        ("pl", "Czas czytania: 4 min", 4),
        ("sv", "Lästid: 2 min", 2),
        ("tr", "Okuma süresi: 3 dakika", 3),
        ("ru", "Время чтения: 7 минут", 7),
        ("ar", "مدة القراءة: 3 دقائق", 3),
        ("ja", "約3分で読めます", 3),
        ("zh", "阅读时间：5分钟", 5),
        ("ko", "읽기 시간 3분", 3),
        ("hi", "पढ़ने का समय: 3 मिनट", 3),
    ],
)
def test_a_declared_reading_time_is_read_in_every_language(language: str, line: str, minutes: int) -> None:
    assert find_reading_time(meta(line), cue_words(language)) == minutes
    assert with_line(line, language).declared_reading_time == minutes


@pytest.mark.parametrize(
    "line", ["Reading time", "Reading time: 0 minutes", "Reading time: 9000 minutes", "3 minutes"]
)
def test_a_line_without_sensible_minutes_declares_none(line: str) -> None:
    assert find_reading_time(meta(line), cue_words("en")) is None


def test_the_first_date_is_when_the_article_was_published() -> None:
    lines = meta("Published 4 March 2024", "Updated 6 March 2024")
    assert find_published(lines, cue_words("en"), "en") == "2024-03-04"


def test_an_article_that_states_nothing_has_no_facts() -> None:
    article = newscli.parse("\n\n".join(ARTICLES["en"]))
    assert (article.byline, article.published, article.declared_reading_time) == (None, None, None)


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("fr", "Par Inès Moreau", "Inès Moreau"),
        ("en", "By Martha Quill", "Martha Quill"),
        ("de", "Von Karl-Heinz Lindner", "Karl-Heinz Lindner"),
        ("es", "Por Lucía Núñez", "Lucía Núñez"),
        ("ru", "Автор: Ольга Белова", "Ольга Белова"),
    ],
)
def test_the_line_above_an_article_names_its_author(language: str, line: str, name: str) -> None:
    assert with_line(line, language).byline == name


@pytest.mark.parametrize("language", sorted(available()))
def test_every_phrase_of_every_cue_file_tells_a_reading_time(language: str) -> None:
    for phrase in read_cue_file(CUE_FOLDER / f"{language}.txt")["reading_time"]:
        for line in (f"{phrase}: 4", f"4 {phrase}"):
            assert find_reading_time(meta(line), cue_words(language)) == 4, line


@pytest.mark.parametrize(
    ("language", "line", "minutes"),
    [
        ("en", "12 March 2024 · 3 min read", 3),
        ("en", "3 min read · 12 March 2024", 3),
        ("fr", "Publié le 12 mars 2024 | Temps de lecture : 3 minutes", 3),
        ("de", "12.03.2024, 08:15 Uhr | Lesezeit: 3 Min.", 3),
    ],
)
def test_a_date_on_the_line_is_no_reading_time(language: str, line: str, minutes: int) -> None:
    assert find_reading_time(meta(line), cue_words(language)) == minutes
