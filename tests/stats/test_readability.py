"""Readability against what others published, and where no formula fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscli.stats import syllables
from newscli.stats.readability import gulpease, lix_score, readability, reading_ease
from newscli.stats.words import find_words

if TYPE_CHECKING:
    from collections.abc import Callable

#: Sentences whose Flesch score is published (Wikipedia, "Flesch–Kincaid readability tests").
PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
POINT = "This sentence, taken as a reading passage unto itself, is being used to prove a point."


@pytest.mark.parametrize(
    ("sentence", "words", "spoken", "score"),
    [("The cat sat on the mat.", 6, 6, 116), (PLATYPUS, 13, 24, 37.5), (POINT, 16, 23, 69)],
)
def test_flesch_gives_the_published_scores(sentence: str, words: int, spoken: int, score: float) -> None:
    found = find_words(sentence).marked
    assert (len(found), sum(map(syllables.english, found))) == (words, spoken)
    assert reading_ease(words, 1, spoken, "en") == pytest.approx(score, abs=0.5)


def test_the_highest_score_of_flesch_is_that_of_words_of_one_syllable() -> None:
    assert reading_ease(1, 1, 1, "en") == pytest.approx(121.22)


@pytest.mark.parametrize(("language", "score"), [("en", 59.635), ("fr", 76.3), ("de", 72.25), ("es", 96.44)])
def test_each_language_has_its_own_numbers(language: str, score: float) -> None:
    assert reading_ease(words=100, sentences=5, syllables=150, language=language) == pytest.approx(score)


def test_gulpease_counts_letters() -> None:
    assert gulpease(words=100, sentences=5, letters=500) == 89 + 15 - 50


def test_lix_is_the_words_of_a_sentence_and_the_percentage_of_long_words() -> None:
    assert lix_score([7, 6, 3, 8, 2, 2, 1, 9, 4, 5], sentences=2) == 5 + 30


TEXTS = {
    "en": ("The mayor opened the new bridge over the river on Monday morning.", "Flesch Reading Ease"),
    "fr": ("Le maire a ouvert lundi matin le nouveau pont sur la rivière.", "Kandel-Moles"),
    "de": ("Die Bürgermeisterin hat am Montag die neue Brücke über den Fluss eröffnet.", "Amstad"),
    "es": ("El alcalde abrió el lunes por la mañana el nuevo puente sobre el río.", "Fernández Huerta"),
    "it": ("Il sindaco ha aperto lunedì mattina il nuovo ponte sul fiume.", "Gulpease"),
    "sv": ("Borgmästaren öppnade i måndags den nya bron över floden.", "LIX"),
    "ru": ("Мэр открыл в понедельник утром новый мост через реку.", "LIX"),
    "el": ("Ο δήμαρχος άνοιξε τη Δευτέρα το πρωί τη νέα γέφυρα.", "LIX"),
}


@pytest.mark.parametrize(("language", "sentence", "formula"), [(code, *text) for code, text in TEXTS.items()])
def test_each_language_is_rated_by_the_formula_made_for_it(
    language: str, sentence: str, formula: str
) -> None:
    rated = readability(find_words(sentence).marked * 20, 20, language)
    assert (rated.formula, rated.missing) == (formula, None)
    assert rated.level
    assert rated.lix is not None
    assert rated.rix is not None


def test_a_region_changes_nothing() -> None:
    assert readability(["haus"] * 100, 10, "de-AT") == readability(["haus"] * 100, 10, "de")


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Rain fell.", "en", "too short: 2 words"),
        ("Rain", "en", "too short: 1 word in"),
        ("12 4,5 1999", "en", "no words but numbers"),
        ("!", "en", "no words"),
        ("城里的新桥今天通车了", "zh", "marks no words"),
        ("สะพานใหม่เปิดให้ใช้", "th", "marks no words"),
        ("افتتح رئيس البلدية الجسر " * 40, "ar", "wants an alphabet with vowels"),
        ("시장은 새 다리를 열었다 " * 40, "ko", "wants an alphabet with vowels"),
        ("महापौर ने पुल खोला " * 40, "hi", "wants an alphabet with vowels"),
        ("Thị trưởng đã khánh thành cây cầu mới " * 40, "vi", "writes its syllables apart"),
        ("The mayor opened a bridge. " * 20 + "城里的新桥今天通车了" * 20, "en", "marks no words"),
    ],
)
def test_where_no_formula_fits_the_reason_is_told(text: str, language: str, reason: str) -> None:
    words = find_words(text)
    rated = readability(words.marked, 40, language, words.unmarked + len(words.characters))
    assert reason in (rated.missing or "")
    assert (rated.score, rated.formula, rated.level, rated.lix, rated.rix) == (None,) * 5


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (syllables.english, {"cat": 1, "make": 1, "table": 2, "wanted": 2, "area": 3, "nation": 2}),
        (syllables.english, {"didn't": 2, "people": 2, "homeless": 2, "making": 2, "million": 2}),
        (syllables.german, {"Haus": 1, "Abend": 2, "Bibliothek": 4, "Spanien": 3, "Quelle": 2, "heute": 2}),
        (
            syllables.spanish,
            {"agua": 2, "aéreo": 4, "país": 2, "ciudad": 2, "guerra": 2, "muy": 1, "ayer": 2},
        ),
        (syllables.french, {"porte": 1, "théâtre": 2, "nation": 2, "rivière": 2, "les": 1, "l'école": 2}),
    ],
)
def test_syllables(count: Callable[[str], int], words: dict[str, int]) -> None:
    assert {word: count(word) for word in words} == words
