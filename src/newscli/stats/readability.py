"""How hard a text is to read, by a formula that was made for its language.

The library ``textstat`` has most of these formulas and is not used: version 0.7.13 downloads NLTK's
dictionary before it scores English, takes 250 ms to import, and counts the syllables of other languages by
their hyphenation, which misses those of one letter ("A-bend", "e-ra"). The formulas are one line each.

Sources (``docs/stats.md`` tells which programs of others have the same formulas, what of these sources
they confirm, and what is from memory):

* Flesch Reading Ease, English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32
  (1948), which asks for samples of 100 words. The words for its scores are those of Flesch, "The Art of
  Readable Writing" (1949).
* Kandel-Moles, French: L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue
  française", Cahiers d'Études de Radio-Télévision 19 (1958).
* Amstad, German: T. Amstad, "Wie verständlich sind unsere Zeitungen?", dissertation, Zürich (1978).
* Fernández Huerta, Spanish: J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214
  (1959); in the corrected reading of G. Law (2011), by which its F is the words of a sentence.
* Gulpease, Italian: P. Lucisano and M. E. Piemontese, "GULPEASE: una formula per la predizione della
  difficoltà dei testi in lingua italiana", Scuola e città 39 (1988).
* LIX: C. H. Björnsson, "Läsbarhet" (1968), for Swedish; used for ten other languages in his "Readability of
  newspapers in 11 languages", Reading Research Quarterly 18 (1983).
* RIX: J. Anderson, "Lix and Rix: variations on a little-known readability index", Journal of Reading 26
  (1983).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newscli.stats import syllables
from newscli.stats.reading import primary_code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Found = TypeVar("Found")

#: Flesch asks for samples of 100 words; of fewer no formula tells much.
FEWEST_WORDS = 100

#: LIX and RIX count words of more letters than this as long.
SHORT_WORD = 6

#: The share of characters of other scripts (Chinese, Thai …) from which on a text is no text of words.
MOST_UNMARKED = 0.1

#: Alphabets with vowels: Latin, Greek and Cyrillic letters.
ALPHABETIC = re.compile(r"[a-zà-öø-ɏḀ-ỿͰ-Ͽά-ώἀ-῿а-яѐ-ԯ]", re.IGNORECASE)

#: Languages that put a blank between the syllables of a word: what stands between blanks is never long.
SYLLABLES_APART = frozenset({"vi"})

#: So many words are remembered, of so many characters at most: longer ones seldom come again.
MOST_REMEMBERED, LONGEST_REMEMBERED = 30_000, 30


def _remembered(look: Callable[[str], Found]) -> Callable[[str], Found]:
    """Look at each word once, for most words of a text were in those before."""
    known = lru_cache(MOST_REMEMBERED)(look)
    return lambda word: known(word) if len(word) <= LONGEST_REMEMBERED else look(word)


def _count_letters(word: str) -> tuple[int, int]:
    """Count a word's letters, and those of an alphabet with vowels."""
    return sum(map(str.isalpha, word)), len(ALPHABETIC.findall(word))


_letters = _remembered(_count_letters)

#: The languages with a formula in syllables: its name, its constants (base, for a word of a sentence, for a
#: syllable of a word), and how syllables are counted.
IN_SYLLABLES: dict[str, tuple[str, float, float, float, Callable[[str], int]]] = {
    "en": ("Flesch Reading Ease", 206.835, 1.015, 84.6, _remembered(syllables.english)),
    "fr": ("Kandel-Moles", 207.0, 1.015, 73.6, _remembered(syllables.french)),
    "de": ("Amstad", 180.0, 1.0, 58.5, _remembered(syllables.german)),
    "es": ("Fernández Huerta", 206.84, 1.02, 60.0, _remembered(syllables.spanish)),
}

#: The lowest score that is called so; Flesch's words, which the three that follow him kept.
EASE = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "standard"),
    (50, "fairly difficult"),
    (30, "difficult"),
)
#: Below 80 hard for readers with primary school, below 60 with lower, below 40 with upper secondary.
GULPEASE = (
    (80, "easy after primary school"),
    (60, "easy after lower secondary school"),
    (40, "easy after upper secondary school"),
)
#: The LIX up to which a text is called so (Björnsson).
LIX = ((30, "very easy"), (40, "easy"), (50, "medium"), (60, "difficult"))
VERY_DIFFICULT = "very difficult"

SCORE_DECIMALS = 1


class Readability(NamedTuple):
    """How hard a text is: the ``score`` by the ``formula`` of its language and what it means (``level``).

    ``lix`` and ``rix`` are there for every language with an alphabet and compare them. Where a figure
    is None, ``missing`` says why.
    """

    formula: str | None = None
    score: float | None = None
    level: str | None = None
    lix: float | None = None
    rix: float | None = None
    missing: str | None = None


def readability(words: Sequence[str], sentences: int, language: str | None, unmarked: int = 0) -> Readability:
    """Rate a text.

    Args:
        words: the words of its sentences; those without a letter are left out, for no formula tells how
            many syllables one reads in "1948".
        sentences: how many sentences they make.
        language: an ISO 639 code, or None.
        unmarked: how many characters of scripts without word ends the text holds beside them.
    """
    code = primary_code(language)
    spoken: dict[str, int] = {}  # each word and how often it comes
    letters: list[int] = []
    alphabetic = 0
    for word, times in Counter(words).items():
        of_word, of_alphabet = _letters(word)
        if of_word:
            spoken[word] = times
            letters += [of_word] * times
            alphabetic += of_alphabet * times
    if not spoken and not unmarked:
        return Readability(missing="no words but numbers" if words else "no words")
    total = sum(letters)
    if unmarked > MOST_UNMARKED * (unmarked + total):
        return Readability(missing="no formula for a script that marks no words")
    if alphabetic < (1 - MOST_UNMARKED) * total:
        return Readability(missing="no formula for this script; LIX wants an alphabet with vowels")
    if code in SYLLABLES_APART:
        return Readability(missing="no formula for a language that writes its syllables apart")
    number = len(letters)
    if number < FEWEST_WORDS or not sentences:
        counted = f"{number} word{'s' * (number != 1)}"
        return Readability(missing=f"too short: {counted} in sentences, formulas ask for {FEWEST_WORDS}")

    lix = lix_score(letters, sentences)
    rix = sum(length > SHORT_WORD for length in letters) / sentences
    if code in IN_SYLLABLES:
        name, _, _, _, count = IN_SYLLABLES[code]
        spoken_syllables = sum(times * count(word) for word, times in spoken.items())
        score = reading_ease(number, sentences, spoken_syllables, code)
        level = _level(score, EASE)
    elif code == "it":
        name, score = "Gulpease", gulpease(number, sentences, total)
        level = _level(score, GULPEASE)
    else:
        name, score = "LIX", lix
        level = next((name for limit, name in LIX if score < limit), VERY_DIFFICULT)
    return Readability(
        name, round(score, SCORE_DECIMALS), level, round(lix, SCORE_DECIMALS), round(rix, SCORE_DECIMALS)
    )


def reading_ease(words: int, sentences: int, syllables: int, language: str) -> float:
    """Flesch's formula with the numbers of a language ("en", "fr", "de", "es"): 100 very easy, 0 very hard.

    >>> round(reading_ease(13, 1, 24, "en"), 1)  # "The Australian platypus is seemingly a hybrid of …"
    37.5
    """
    _, base, of_sentence, of_word, _ = IN_SYLLABLES[language]
    return base - of_sentence * words / sentences - of_word * syllables / words


def gulpease(words: int, sentences: int, letters: int) -> float:
    """The Gulpease index of Italian: 100 very easy, 0 very hard."""
    return 89 + (300 * sentences - 10 * letters) / words


def lix_score(letters: Sequence[int], sentences: int) -> float:
    """LIX: words a sentence and the percentage of words of more than six letters; 20 very easy, 60 very hard.

    Args:
        letters: how many letters each word has.
        sentences: how many sentences they make.
    """
    return len(letters) / sentences + 100 * sum(length > SHORT_WORD for length in letters) / len(letters)


def _level(score: float, levels: Sequence[tuple[float, str]]) -> str:
    return next((name for lowest, name in levels if score >= lowest), VERY_DIFFICULT)
