"""What is counted in a block's text, letter by letter.

Loops over characters and nothing else, compiled with the C types of ``letters.pxd`` as ``columns`` is.
"""

from __future__ import annotations

#: Capitals and digits are counted within so many characters, separators within the length of a breadcrumb.
CAPITALS_WITHIN, DIGITS_WITHIN, LONGEST_TRAIL = 200, 80, 200


def capital_share(text: str) -> float:
    """Say what share of the words begins with a capital, 0..1; of the first CAPITALS_WITHIN characters."""
    words = capitals = 0
    blank_before = True
    for letter in text[:CAPITALS_WITHIN]:
        if letter.isspace():
            blank_before = True
        elif blank_before:
            blank_before = False
            words += 1
            if letter.isupper():
                capitals += 1
    return capitals / (words or 1)


def digit_share(text: str) -> float:
    """Say what share of the first DIGITS_WITHIN characters is digits, 0..1."""
    start = text[:DIGITS_WITHIN]
    digits = 0
    for letter in start:
        if letter.isdecimal():
            digits += 1
    return digits / (len(start) or 1)


def comma_count(text: str) -> int:
    """Count the commas, those of Chinese, Japanese and Arabic too."""
    commas = 0
    for letter in text:
        if letter in ",，、،":
            commas += 1
    return commas


def separator_count(text: str) -> int:
    """Count what parts the steps of a breadcrumb, the entries of a joined menu, the facts of a byline.

    A separator is one of "|»›·•", or one of "/>–-" between two blanks, in the first LONGEST_TRAIL characters.
    """
    start = text[:LONGEST_TRAIL]
    end = len(start)
    found = index = 0
    while index < end:
        letter = start[index]
        if letter in "|»›·•":
            found += 1
        elif (
            letter.isspace()
            and index + 2 < end
            and start[index + 1] in "|/>·•»›–-"
            and start[index + 2].isspace()
        ):
            found += 1
            index += 2
        index += 1
    return found
