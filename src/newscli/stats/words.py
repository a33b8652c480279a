"""Words: what counts as one, script by script.

Words end where Unicode says so (Unicode Standard Annex 29, "Word Boundaries", through the library
``regex``), with the one tailoring that the annex itself proposes: a hyphen between two letters or
digits joins them ("well-known"). So the count is that of ``wc -w`` wherever blanks and nothing else part the
words, and the truer one where a dash or a slash does ("rain—and snow", "and/or"), or where a dash
stands alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from regex import Pattern

#: Characters a word where the script marks no words: IReST's means, 863 characters and 184 words a
#: minute (see ``newscli.stats.reading``).
CHARACTERS_PER_UNMARKED_WORD = 863 / 184

#: Han, Hiragana and Katakana, punctuation left out: a character counts as a word.
CHARACTER_WORD = re.compile(
    r"[\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)

#: Thai, Lao, Myanmar and Khmer letters and vowel signs: written without blanks between words.
UNMARKED_WORDS = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1780-\u17d3]")

LETTER_OR_DIGIT = re.compile(r"[^\W_]")


class Words(NamedTuple):
    """The words of a text.

    ``marked`` are those whose ends the text shows, as they are written; ``characters`` the Han,
    Hiragana and Katakana characters, each of which counts as a word; ``estimated`` is how many words
    the ``unmarked`` letters of scripts without word ends may be (Thai, Lao, Khmer, Burmese).
    """

    marked: list[str]
    characters: list[str]
    unmarked: int

    @property
    def estimated(self) -> int:
        """The words that the unmarked letters may be."""
        return int(self.unmarked / CHARACTERS_PER_UNMARKED_WORD + 0.5)

    @property
    def number(self) -> int:
        """How many there are in all."""
        return len(self.marked) + len(self.characters) + self.estimated


def find_words(text: str) -> Words:
    """Find the words of any text; those without a letter or a digit ("—", "***") are none."""
    characters: list[str] = []
    unmarked = 0
    if not text.isascii():
        characters = CHARACTER_WORD.findall(text)
        if characters:
            text = CHARACTER_WORD.sub(" ", text)
        text, unmarked = UNMARKED_WORDS.subn(" ", text)
    return Words(
        marked=word_pattern().findall(text),
        characters=characters,
        unmarked=unmarked,
    )


def count_words(text: str) -> int:
    """Count words; see the head of this module for what is one.

    Args:
        text: any text.

    Returns:
        The number of words, 0 for a text without letters and digits. Every Han, Hiragana or Katakana
        character is a word. Thai, Lao, Khmer and Burmese mark no words: theirs are an estimate, one for
        every 4.7 characters (the mean of 17 languages; see ``CHARACTERS_PER_UNMARKED_WORD``).
    """
    return find_words(text).number


def count_read_characters(text: str) -> int:
    """Count the characters one reads: letters, vowel signs and digits; no blanks and punctuation."""
    return sum(
        times for character, times in Counter(text).items() if unicodedata.category(character)[0] in "LMN"
    )


@cache
def word_pattern() -> Pattern[str]:
    """Match what lies between two word boundaries of UAX 29 and holds a letter or digit, hyphens joined."""
    import regex  # 20 ms to import

    # Without look-ahead for the letter, as a word that begins with none ("_x") is rare and still a word.
    return regex.compile(
        r"(?w)\b(?=[_\p{M}]*[\p{L}\p{N}])\w.*?\b(?:[-\u2010\u2011](?=[\p{L}\p{N}]).+?\b)*", regex.S
    )
