"""What is counted in a block's text, letter by letter.

A loop over characters and nothing else, compiled with the C types of ``letters.pxd`` as ``columns`` is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.labelling.columns import Column

#: Capitals and separators are counted within so many characters, the length of a breadcrumb; digits within
#: so many.
BEGINNING, DIGITS_WITHIN = 200, 80


def count_letters(
    text: str,
    index: int,
    commas: Column,
    capitals: Column,
    separators: Column,
    digits: Column,
    address: Column,
) -> None:
    """Count what is in a text in one walk over its letters, and set the numbers of its block.

    Args:
        text: The text.
        index: The number of the block.
        commas: How many commas there are, those of Chinese, Japanese and Arabic too.
        capitals: What share of the words begins with a capital, 0..1; of the first BEGINNING characters.
        separators: How much there is that parts the steps of a breadcrumb, the entries of a joined menu, the
            facts of a byline: "|»›·•", or "/>–-" between two blanks; in the first BEGINNING characters.
        digits: What share of the first DIGITS_WITHIN characters is digits, 0..1.
        address: Whether there is an address of the web or of mail, 1 or 0.
    """
    size = len(text)
    end = min(size, BEGINNING)
    words = capital_words = comma_count = digit_count = separator_count = 0
    blank_before, has_address = True, False
    next_separator = 0  # where one is looked for again, behind the last one's blanks
    for place, letter in enumerate(text):
        if letter in ",，、،":
            comma_count += 1
        elif letter in "@p.":
            has_address = has_address or _ends_address(text, place)
        if place >= end:
            continue
        if place < DIGITS_WITHIN and letter.isdecimal():
            digit_count += 1
        is_blank = letter.isspace()
        if not is_blank and blank_before:
            words += 1
            if letter.isupper():
                capital_words += 1
        blank_before = is_blank
        if place < next_separator:
            continue
        if letter in "|»›·•":
            separator_count += 1
        elif is_blank and place + 2 < end and text[place + 1] in "|/>·•»›–-" and text[place + 2].isspace():
            separator_count += 1
            next_separator = place + 3
    commas[index] = comma_count
    capitals[index] = capital_words / (words or 1)
    separators[index] = separator_count
    digits[index] = digit_count / (min(size, DIGITS_WITHIN) or 1)
    address[index] = 1.0 if has_address else 0.0


def _ends_address(text: str, place: int) -> bool:
    """Tell whether "http", "www." or "@" ends at a place where one of their last letters is."""
    if text[place] == "@":
        return True
    if place < 3 or text[place - 3] not in "hw":
        return False
    return text[place - 3 : place + 1] in ("http", "www.")
