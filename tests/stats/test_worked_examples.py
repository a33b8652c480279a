"""Readability worked out by hand: short texts whose words, syllables and letters are counted by eye.

Each text is written for this test and shorter than the 100 words that the formulas ask for, so it stands in
the article several times over: that leaves every average as it is. The figures in the comments go into the
formulas as they were published (``docs/stats.md`` names where).
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from articles import article, body


class Worked(NamedTuple):
    """A text, what is counted of it, and what its formulas give.

    ``spoken`` writes the syllables of each word apart; words of more than six letters are ``long``.
    """

    language: str
    text: str
    spoken: str
    words: int
    sentences: int
    long: int
    formula: str
    score: float
    level: str


ENGLISH = Worked(
    "en",
    "The old man sat down by the sea. He told us stories about a golden mountain.",
    "The old man sat down by the sea He told us sto-ries a-bout a gold-en moun-tain",
    words=16,
    sentences=2,
    long=2,  # stories, mountain; "golden" has six letters
    formula="Flesch Reading Ease",
    score=93.0,  # 206.835 - 1.015 * 16/2 - 84.6 * 20/16 = 206.835 - 8.12 - 105.75 = 92.965
    level="very easy",
)
FRENCH = Worked(
    "fr",
    "Le chat noir dort sous le lit. Maman a acheté un joli petit bateau.",
    "Le chat noir dort sous le lit Ma-man a a-che-té un jo-li pe-tit ba-teau",
    words=14,
    sentences=2,
    long=0,
    formula="Kandel-Moles",
    score=94.8,  # 207 - 1.015 * 14/2 - 73.6 * 20/14 = 207 - 7.105 - 105.143 = 94.752
    level="very easy",
)
GERMAN = Worked(
    "de",
    "Das Kind sieht einen Apfel. Die Frau wartet am Bahnhof.",
    "Das Kind sieht ei-nen Ap-fel Die Frau war-tet am Bahn-hof",
    words=10,
    sentences=2,
    long=1,  # Bahnhof
    formula="Amstad",
    score=93.1,  # 180 - 10/2 - 58.5 * 14/10 = 180 - 5 - 81.9 = 93.1
    level="very easy",
)
SPANISH = Worked(
    "es",
    "El gato duerme en la casa. Mi hermana canta una canción.",
    "El ga-to duer-me en la ca-sa Mi her-ma-na can-ta u-na can-ción",
    words=11,
    sentences=2,
    long=2,  # hermana, canción
    formula="Fernández Huerta",
    score=97.6,  # 206.84 - 60 * 19/11 - 1.02 * 11/2 = 206.84 - 103.636 - 5.61 = 97.594
    level="very easy",
)
ITALIAN = Worked(
    "it",
    "La biblioteca comunale conserva numerosi documenti antichi. "
    "Il direttore accoglie i visitatori ogni mattina.",
    "",
    words=14,
    sentences=2,
    long=10,  # all but La, Il, i, ogni
    formula="Gulpease",
    # Letters: 2+10+8+8+8+9+7 and 2+9+8+1+10+4+7 are 93.
    score=65.4,  # 89 + (300 * 2 - 10 * 93) / 14 = 89 - 23.571 = 65.429
    level="easy after lower secondary school",
)
SWEDISH = Worked(
    "sv",
    "Katten sover på soffan. Barnen cyklar till biblioteket varje torsdag.",
    "",
    words=10,
    sentences=2,
    long=2,  # biblioteket, torsdag
    formula="LIX",
    score=25.0,  # 10/2 + 100 * 2/10
    level="very easy",
)
ALL = (ENGLISH, FRENCH, GERMAN, SPANISH, ITALIAN, SWEDISH)

#: Times that the text stands in the article.
TIMES = 11


@pytest.mark.parametrize("worked", ALL, ids=lambda worked: worked.formula)
def test_each_formula_gives_what_is_worked_out_by_hand(worked: Worked) -> None:
    stats = article(*[body(worked.text)] * TIMES, language=worked.language).stats()
    assert stats.words == worked.words * TIMES >= 100
    assert stats.sentences == worked.sentences * TIMES
    assert (stats.readability_formula, stats.readability) == (worked.formula, worked.score)
    assert stats.readability_level == worked.level
    assert stats.lix == round(worked.words / worked.sentences + 100 * worked.long / worked.words + 1e-9, 1)
    assert stats.rix == worked.long / worked.sentences


@pytest.mark.parametrize("worked", [one for one in ALL if one.spoken], ids=lambda worked: worked.formula)
def test_the_words_of_the_examples_are_those_of_their_texts(worked: Worked) -> None:
    assert worked.spoken.replace("-", "") == worked.text.replace(".", "")
    assert len(worked.spoken.split()) == worked.words


def test_sentences_in_quotation_marks_count_each() -> None:
    # As one sentence of 16 words it would have 206.835 - 16.24 - 105.75 = 84.8.
    quoted = article(*[body(f"“{ENGLISH.text}”")] * TIMES).stats()
    assert (quoted.sentences, quoted.readability) == (ENGLISH.sentences * TIMES, ENGLISH.score)
