"""What the words of a block speak for: scores that were learnt from pages of many sites.

Every word, and every word with the one before it, has a place in a table, told by its hash; there stands how
much it speaks for each label, and a block's score is the sum. Words share places, and most never meet
(Weinberger et al., "Feature hashing for large scale multitask learning", ICML 2009).

Every character of short blocks passes through here, and of long ones the first and the last: compiled, with
the C types of ``vocabulary.pxd``.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

from newscli.labelling.words import ALL_MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.columns import Column

#: Of a longer block the first words count, and those in its last characters.
FIRST_WORDS, LAST_CHARACTERS = 20, 100

#: A block has at most so many words and pairs that count: each of those characters may be a word.
MOST_PLACES = 2 * (FIRST_WORDS + LAST_CHARACTERS + 3)

#: What stands for the start of a block, for its end, and for what is left out between its words.
START, END, LEFT_OUT = 1, 2, 3

#: The hash of a word: FNV-1a, 32 bits, over characters in place of bytes.
BASIS, PRIME, ALL_BITS = 2166136261, 16777619, 0xFFFFFFFF

#: Parts the hash of a pair from that of its words the other way round.
SPREAD = 2654435769

#: Below this no character is one of a script without blanks between words.
FIRST_UNSPACED = "\u0e00"

#: A place has a byte for each of eight labels, in which this is none; what is added up has 16 bits a label.
LANES, NO_SCORE, EVERY_OTHER, LANE = 8, 128, 0x00FF00FF00FF00FF, 0xFFFF

#: Whether the middle of a long block is being left out.
NOT_YET, NOW, DONE = 0, 1, 2

#: What a character is to the words around it.
BLANK, OF_WORD, ALONE = 0, 1, 2


def hashes_of(text: str) -> list[int]:
    """Return what ``hashes`` finds."""
    into = array("Q", bytes(8 * MOST_PLACES))
    found = hashes(text, into)
    return into[:found].tolist()


def hashes(text: str, into: array[int]) -> int:
    """Find what counts of a block's words.

    Capitals are as small letters, all digits as one; a sign is a word by itself, and so is a character of a
    script without blanks between words.

    Args:
        text: The block.
        into: Room for MOST_PLACES hashes (0 to 2^32 - 1).

    Returns:
        How many were written: of each word, and of each word with the one before it.
    """
    tail = len(text) - LAST_CHARACTERS
    before, count, words = START, 0, 0
    place = -1
    word = 0  # the hash of the word that is being read; 0 between words
    left_out = NOT_YET
    for char in text:
        place += 1
        if left_out == NOW:
            if place < tail or kind_of(char) == OF_WORD:
                continue
            left_out, before = DONE, LEFT_OUT
        kind = OF_WORD if "a" <= char <= "z" else kind_of(char)
        if word and kind != OF_WORD:
            into[count] = word
            into[count + 1] = _pair(before, word)
            count += 2
            before, word = word, 0
        if kind == BLANK:
            continue
        if not word:
            if words == FIRST_WORDS and left_out == NOT_YET and place < tail:
                left_out = NOW
                continue
            words += 1
            word = BASIS
        word = ((word ^ _code(char)) * PRIME) & ALL_BITS
        if kind == ALONE:
            into[count] = word
            into[count + 1] = _pair(before, word)
            count += 2
            before, word = word, 0
    if word:
        into[count] = word
        into[count + 1] = _pair(before, word)
        count += 2
        before = word
    into[count] = _pair(before, END)
    return count + 1


def _pair(before: int, word: int) -> int:
    return (((before * SPREAD & ALL_BITS) ^ word) * PRIME) & ALL_BITS


def kind_of(char: str) -> int:
    """Tell a blank, a character of a word, and one that is a word by itself."""
    if "a" <= char <= "z" or "A" <= char <= "Z" or "0" <= char <= "9":
        return OF_WORD
    if char <= " ":
        return BLANK
    if char >= FIRST_UNSPACED and is_unspaced(char):
        return ALONE
    if char.isalnum() or char in ALL_MARKS:
        return OF_WORD
    return BLANK if char.isspace() else ALONE


def is_unspaced(char: str) -> bool:
    """Tell a character of a script without blanks between words (Thai, Lao, Khmer, Burmese, kana, Han)."""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u3005" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\U00020000" <= char <= "\U0003ffff"
    )


def _code(char: str) -> int:
    if "a" <= char <= "z":
        return ord(char)
    if "A" <= char <= "Z":
        return ord(char) + 32
    if "0" <= char <= "9":
        return 48
    if char == "\u0130":  # the one capital whose small letter is two characters
        return 105
    return ord(char.lower())


class Vocabulary:
    """A table of words, ready to be asked: ``labels`` says what it has scores for."""

    def __init__(self, data: bytes) -> None:
        """Read a table as ``pack`` writes it.

        Raises:
            ValueError: It is not of the size that its first line says.
        """
        head, _, rows = data.partition(b"\n")
        names, places, bias = head.decode().split("\t")
        self.labels: tuple[str, ...] = tuple(names.split())
        self.places = int(places)
        self.bias: list[int] = list(map(int, bias.split()))
        if len(rows) != self.places * LANES or len(self.labels) != LANES or self.places & (self.places - 1):
            raise ValueError("this is no table of words: its size is not what its first line says")
        self.rows = array("Q", rows)
        if sys.byteorder == "big":
            self.rows.byteswap()

    def score(self, texts: Sequence[str], cells: Column) -> None:
        """Sum up what the words of each block speak for.

        Eight scores are added at once: those of every other label stand in one number, 16 bits each, which
        MOST_PLACES bytes can't overflow.

        Args:
            texts: The blocks.
            cells: Room for a column a label, one behind the other.
        """
        into = array("Q", bytes(8 * MOST_PLACES))
        rows, bias, last = self.rows, array("q", self.bias), self.places - 1
        count, no_score = len(texts), NO_SCORE
        for number in range(count):
            text = texts[number]
            found = hashes(text, into)
            even = odd = 0
            for index in range(found):
                row = rows[into[index] & last]
                even += row & EVERY_OTHER
                odd += row >> 8 & EVERY_OTHER
            for label in range(0, LANES, 2):
                one, other = even & LANE, odd & LANE
                cells[label * count + number] = bias[label] + one - no_score * found
                cells[(label + 1) * count + number] = bias[label + 1] + other - no_score * found
                even >>= 16
                odd >>= 16


def pack(labels: Sequence[str], bias: Sequence[int], weights: Sequence[Sequence[int]]) -> bytes:
    """Write a table of words as ``Vocabulary`` reads it.

    Args:
        labels: What the scores are for: eight.
        bias: What each label's score begins with.
        weights: For each place the eight scores, -127 to 127.
    """
    head = "\t".join([" ".join(labels), str(len(weights)), " ".join(map(str, bias))])
    return head.encode() + b"\n" + b"".join(bytes(score + NO_SCORE for score in row) for row in weights)
