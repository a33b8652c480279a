from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.labelling.cues import (
    CUE_FOLDER,
    FUNCTION_WORDS,
    MONTHS,
    SECTIONS,
    after_cue,
    available,
    cue_words,
    read_cue_file,
)
from newscli.labelling.words import MARKED_WORD, WORD, find_words, lowered

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(CUE_FOLDER.glob("*.txt"))

#: Languages that have a cue file in any case.
PROMISED = {"fr", "en", "de", "es", "it", "pt", "nl", "pl", "sv", "tr", "ru", "ar", "ja", "zh"}

#: Where "reply" may stand.
REPLIES = {"reply", "comments"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def cues(line: str, language: str | None = "en") -> dict[str, str]:
    words = cue_words(language)
    return words.find(line, words.cut(lowered(line)))


# The files.


def test_every_promised_language_has_a_file() -> None:
    assert available() >= PROMISED


@each_file
def test_a_file_has_every_section(path: Path) -> None:
    sections = read_cue_file(path)
    assert set(sections) == SECTIONS
    assert all(sections.values())


@each_file
def test_a_file_names_twelve_months(path: Path) -> None:
    months = read_cue_file(path)[MONTHS]
    assert len(months) == 12
    names = [name.strip() for line in months for name in line.split(",")]
    assert all(names)
    assert len(set(names)) == len(names)


@each_file
def test_phrases_are_lower_case_composed_and_trimmed(path: Path) -> None:
    for lines in read_cue_file(path).values():
        for line in lines:
            assert line == line.lower()
            assert line == unicodedata.normalize("NFC", line)
            assert line == line.strip()


@each_file
def test_no_phrase_stands_twice_in_a_section(path: Path) -> None:
    for kind, lines in read_cue_file(path).items():
        if kind != FUNCTION_WORDS:
            assert sorted(lines) == sorted(set(lines))


@each_file
def test_the_label_below_a_comment_is_no_other_links_label(path: Path) -> None:
    sections = read_cue_file(path)
    replies = set(sections["reply"])
    others = {phrase for name, lines in sections.items() for phrase in lines if name not in REPLIES}
    assert replies & others == set()


@each_file
def test_every_phrase_holds_a_word(path: Path) -> None:
    for lines in read_cue_file(path).values():
        for line in lines:
            assert find_words(line)


def test_an_unknown_section_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "xx.txt"
    path.write_text("# X (xx)\n[jokes]\nknock knock\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2: no section is called 'jokes'"):
        read_cue_file(path)


def test_a_phrase_before_the_first_section_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "xx.txt"
    path.write_text("# X (xx)\nread also\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2: a phrase before"):
        read_cue_file(path)


# What they find.


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("fr", "Temps de lecture : 3 minutes", "reading_time"),
        ("en", "3 min read", "reading_time"),
        ("ja", "この記事は約3分で読めます", "reading_time"),
        ("fr", "LIRE AUSSI. Le pont", "read_also"),
        ("de", "Lesen Sie auch: Die Brücke", "read_also"),
        ("en", "Related articles", "related"),
        ("es", "Lo más leído", "related"),
        ("en", "Share on Facebook", "share"),
        ("fr", "S'inscrire à la newsletter", "newsletter"),
        ("en", "12 Comments", "comments"),
        ("de", "© 2024 Lindenauer Bote. Alle Rechte vorbehalten.", "copyright"),
        ("it", "Pubblicità", "advert"),
        ("fr", "Photo d’illustration", "photo_credit"),
        ("pl", "Autor: Łukasz Zięba", "byline"),
        ("nl", "Gepubliceerd op 4 maart", "date"),
        ("ja", "【関連記事】", "related"),
        ("zh", "分享", "share"),
        ("ru", "Читайте также: мост", "read_also"),
        ("sv", "Visa mer", "more"),
        ("tr", "Yorumlar", "comments"),
        ("ar", "جميع الحقوق محفوظة", "copyright"),
        ("pt", "há 3 horas", "ago"),
    ],
)
def test_a_line_is_given_away_by_its_cue(language: str, line: str, kind: str) -> None:
    assert kind in cues(line, language)


def test_english_cues_count_on_pages_of_every_language() -> None:
    assert "share" in cues("Share on Facebook", "pl")


def test_every_language_counts_where_the_language_is_unknown() -> None:
    assert "related" in cues("Articles similaires", None)
    assert "related" in cues("関連記事", None)


def test_several_buttons_in_a_line_are_all_found() -> None:
    assert {"share", "comments"} <= set(cues("Facebook Twitter Comments 12"))


@pytest.mark.parametrize(
    "line",
    [
        "The share of voters who stayed at home rose again",
        "Sportsmen of the town were honoured at home",
        "Bystanders comment loudly",
        "He said that the contact had been lost",
    ],
)
def test_a_menus_word_within_a_sentence_is_no_cue(line: str) -> None:
    assert cues(line) == {}


def test_a_cue_names_the_phrase_it_was_found_by() -> None:
    assert cues("Related articles:")["related"] == "related articles"


@pytest.mark.parametrize(
    ("language", "line", "rest"),
    [
        ("fr", "Lire aussi : Le pont rouvre", "Le pont rouvre"),
        ("fr", "À LIRE AUSSI > Le pont rouvre", "Le pont rouvre"),
        ("en", "Read more — The bridge", "The bridge"),
        ("en", "Read more", ""),
        ("zh", "延伸阅读：大桥通车", "大桥通车"),
        ("en", "The bridge: read more", None),
        ("en", "", None),
    ],
)
def test_what_follows_a_cue_is_given(language: str, line: str, rest: str | None) -> None:
    assert after_cue(line, "read_also", cue_words(language)) == rest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'eau, 3min", ["l", "eau", "3", "min"]),
        ("पढ़ने का समय", ["पढ़ने", "का", "समय"]),
        ("أيضًا", ["أيضًا"]),
        ("", []),
    ],
)
def test_words_are_letters_with_their_marks_and_numbers(text: str, words: list[str]) -> None:
    assert find_words(text) == words


@given(st.text(st.one_of(st.characters(), st.sampled_from("aZé_09 .,-'٣²½ⅷेًัا\u0301\u200d大ß"))))
def test_words_are_what_the_patterns_of_words_find(text: str) -> None:
    low = lowered(text)
    assert find_words(text) == MARKED_WORD.findall(text.lower()) == cue_words("hi").cut(low).words
    assert cue_words("en").cut(low).words == WORD.findall(text.lower())


def test_languages_without_a_file_share_their_cue_words() -> None:
    """A stream may hold a hundred of them, and cue words stay in memory."""
    assert cue_words("co") is cue_words("la") is cue_words(None)
