"""Words: a text is cut into them, and what the cue words say of each is looked up once.

Every word of a dump passes through here: compiled, with the C types of ``words.pxd``.
"""

from __future__ import annotations

import re
from itertools import count

#: Marks that belong to the letter before them and are no ``\w`` (vowel signs of India and Thailand,
#: Arabic and Hebrew points, accents by themselves), and the joiners of Persian and Hindi.
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0b3c-\u0b4d\u0bbe-\u0bcd"
    "\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
ALL_MARKS = frozenset(
    [
        chr(code)
        for first, last in re.findall("(.)(?:-(.))?", MARKS)
        for code in range(ord(first), ord(last or first) + 1)
    ]
)

#: What a word is. (``cut`` finds the same, several times as fast.)
WORD = re.compile(r"\d+|[^\W\d]+")
MARKED_WORD = re.compile(rf"\d+|(?:[^\W\d]|[{MARKS}])+")

#: What a character is in a word.
PARTS_WORDS, OF_NUMBER, OF_WORD = 0, 1, 2

#: What a word may be a sign of: a function word of the language; an anchor, the word of a phrase without
#: which the phrase is not in a text.
FUNCTION, ANCHOR = 1, 2


class Signs:
    """What words are signs of; of all others nothing is said."""

    def __init__(self, function_words: set[str], anchors: set[str]) -> None:
        self.number = next(NUMBERS)
        self.of = {
            word: FUNCTION * (word in function_words) + ANCHOR * (word in anchors)
            for word in function_words | anchors
        }


NUMBERS = count(1)
NO_SIGNS = Signs(set(), set())


class Kept:
    """A word, and what it is a sign of. It is never changed: threads share it."""

    code: int  # its characters in one number; if it is plain the number says all of the word
    plain: bool
    word: str
    signs: int  # whose, by their number: an object would have to be looked at by the collector
    sign: int  # what it is of these


#: Of so many small letters, 5 bits each, a code of 64 bits says all.
LONGEST_PLAIN = 12

#: The same few words come again and again: the last in each slot is kept, and need not be made anew.
SLOTS, LONGEST_KEPT = 8192, 20
LAST_SLOT = SLOTS - 1

#: What a code keeps of a longer word.
ALL_BITS = (1 << 64) - 1

#: Spreads the codes over the slots.
SPREAD = 1640531527


class Wording:
    """The words of a text, how many of them are function words, and whether one is an anchor."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.functions = 0
        self.anchored = False


def cut(text: str, marked: bool, signs: Signs) -> Wording:
    """Find all that MARKED_WORD finds in a text, lower-cased; all that WORD finds if not ``marked``.

    Only capitals of ASCII are lower-cased here: ``lowered`` sees to the others.
    """
    words: list[str] = []
    functions = found = 0
    before = PARTS_WORDS
    in_word = plain = False
    start = code = 0
    for place, char in enumerate(text):
        if "a" <= char <= "z" and in_word:  # most are
            code = (code * 32 + ord(char) - 96) & ALL_BITS
            continue
        if "A" <= char <= "Z":
            now, letter, is_plain = OF_WORD, ord(char) - 64, True
        else:
            now, letter, is_plain = _part_of(char, marked), ord(char) - 96, "a" <= char <= "z"
        if now == before:
            code = (code * 32 + letter) & ALL_BITS
            plain = plain and is_plain
            continue
        if before != PARTS_WORDS:
            kept = _kept(text, start, place, code, plain, signs)
            words.append(kept.word)
            functions += kept.sign & FUNCTION
            found |= kept.sign
        start, before, in_word = place, now, now == OF_WORD
        code, plain = letter, is_plain
    if before != PARTS_WORDS:
        kept = _kept(text, start, len(text), code, plain, signs)
        words.append(kept.word)
        functions += kept.sign & FUNCTION
        found |= kept.sign
    wording = Wording.__new__(Wording)
    wording.words, wording.functions, wording.anchored = words, functions, found >= ANCHOR
    return wording


def _kept(text: str, start: int, end: int, code: int, plain: bool, signs: Signs) -> Kept:
    """Return a word of a text: the very one that was made of it last time, where that is still kept."""
    plain = plain and end - start <= LONGEST_PLAIN
    slot = ((code ^ code >> 30) * SPREAD >> 20) & LAST_SLOT
    kept = LAST_WORDS[slot]
    is_it = kept.code == code and kept.plain == plain and kept.signs == signs.number
    if is_it and (plain or _is_at(kept.word, text, start, end)):
        return kept
    kept = _made(_small(text[start:end]), code, plain, signs)
    if end - start <= LONGEST_KEPT:
        LAST_WORDS[slot] = kept
    return kept


def _is_at(word: str, text: str, start: int, end: int) -> bool:
    return len(word) == end - start and text.startswith(word, start)


def _small(word: str) -> str:
    for char in word:
        if "A" <= char <= "Z":
            return word.lower()
    return word


def _made(word: str, code: int, plain: bool, signs: Signs) -> Kept:
    kept = Kept.__new__(Kept)
    kept.code, kept.plain, kept.word = code, plain, word
    kept.signs, kept.sign = signs.number, signs.of.get(word, 0)
    return kept


#: In the beginning there is nowhere a word.
LAST_WORDS = [_made("", 0, False, NO_SIGNS)] * SLOTS


def lowered(text: str) -> str:
    """Return a text in which ``cut`` finds small words: itself, if only capitals of ASCII are in it."""
    if text.isascii():
        return text
    for char in text:
        if char > "\xbf" and not ("\xdf" <= char <= "\xff" or "\u2000" <= char <= "\u20ff"):
            return text.lower()
    return text


def find_words(text: str) -> list[str]:
    """Cut a text into small words; punctuation and apostrophes part them, digits and letters part too."""
    return cut(lowered(text), True, NO_SIGNS).words


def _part_of(char: str, marked: bool) -> int:
    if "a" <= char <= "z":  # most are
        return OF_WORD
    if char < "0":  # nearly all others: blanks, commas, full stops
        return PARTS_WORDS
    if char.isdecimal():
        return OF_NUMBER
    if char.isalnum() or char == "_" or (marked and char >= "\u0300" and char in ALL_MARKS):
        return OF_WORD
    return PARTS_WORDS
