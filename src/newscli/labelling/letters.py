"""What the letters of a block tell: what it begins and ends with, and what is counted in it.

Loops over characters and nothing else, compiled with the C types of ``letters.pxd`` as ``columns`` is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.labelling.columns import Column, Sheet

#: Capitals and separators are counted within so many characters, the length of a breadcrumb; digits within
#: so many.
BEGINNING, DIGITS_WITHIN = 200, 80

#: What a line ends with, from nothing to a full stop; a column of its own kind.
END_KINDS = {
    ".": 9,
    "!": 8,
    "?": 7,
    "…": 6,
    ":": 5,
    ";": 4,
    ",": 3,
    '"': 8.5,
    "”": 8.5,
    "»": 8.5,
    "。": 9,
    ")": 2,
}
END_KINDS |= {
    "？": 7,
    "！": 8,
    "：": 5,
    "，": 3,
    "؟": 7,
    "।": 9,
    "。": 9,
    "“": 8.5,
    "«": 8.5,
    "’": 8.2,
    "'": 8.2,
}
START_KINDS = {"“": 6, '"': 6, "„": 6, "«": 6, "»": 5, "-": 4, "–": 4, "—": 4, "(": 3, "[": 2, "©": 1, "@": 1}
START_KINDS |= {"「": 6, "‘": 6, "'": 6, "¿": 7, "¡": 7, "+": 1, "|": 1, "/": 1, "→": 1, "›": 1, "#": 1}

#: The rank of a marker, the shape that the reader saw.
MARKERS = {"!": 1.0, "|": 2.0, ">": 3.0, "#": 9.0, "##": 8.0}


def letter_columns(texts: list[str], blanks: Column, sheet: Sheet) -> None:
    """Fill the columns that are counted in the letters of the blocks' texts, and count their blanks."""
    commas, address = sheet.column("commas"), sheet.column("address")
    capitals, separators = sheet.column("capitals"), sheet.column("separators")
    digits = sheet.column("digits")
    for index in range(len(texts)):
        _count_letters(texts[index], index, blanks, commas, capitals, separators, digits, address)


def _count_letters(
    text: str,
    index: int,
    blanks: Column,
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
        blanks: How many blanks there are.
        commas: How many commas there are, those of Chinese, Japanese and Arabic too.
        capitals: What share of the words begins with a capital, 0..1; of the first BEGINNING characters.
        separators: How much there is that parts the steps of a breadcrumb, the entries of a joined menu, the
            facts of a byline: "|»›·•", or "/>–-" between two blanks; in the first BEGINNING characters.
        digits: What share of the first DIGITS_WITHIN characters is digits, 0..1.
        address: Whether there is an address of the web or of mail, 1 or 0.
    """
    size = len(text)
    end = min(size, BEGINNING)
    words = capital_words = blank_count = comma_count = digit_count = separator_count = 0
    has_address = False
    blank = -1  # where the last one is, of whatever kind, in the beginning
    parted = 0  # a separator between two blanks is looked for behind this place
    for place, letter in enumerate(text):
        if "a" <= letter <= "z" and letter != "p":  # most are, and count for nothing
            continue
        if letter == " " or (place < end and letter.isspace()):
            blank_count += letter == " "
            if place < end:
                words += place > blank + 1
                blank = place
            continue
        if letter in ",，、،":
            comma_count += 1
        elif letter in "@p.":
            has_address = has_address or _ends_address(text, place)
        if place >= end:
            continue
        if place < DIGITS_WITHIN and ("0" <= letter <= "9" or (letter > "\x7f" and letter.isdecimal())):
            digit_count += 1
        begins = place == blank + 1
        capital_words += begins and letter.isupper()
        if letter in "|»›·•/>–-":
            if begins and place > parted and place + 1 < end and text[place + 1].isspace():
                separator_count += 1
                parted = place + 2  # the blank behind it is not the one before the next
            elif letter in "|»›·•":
                separator_count += 1
    words += end > blank + 1
    blanks[index] = blank_count
    commas[index] = comma_count
    capitals[index] = capital_words / (words or 1)
    separators[index] = separator_count
    digits[index] = digit_count / (min(size, DIGITS_WITHIN) or 1)
    address[index] = has_address


def _ends_address(text: str, place: int) -> bool:
    """Tell whether "http", "www." or "@" ends at a place where one of their last letters is."""
    if text[place] == "@":
        return True
    if place < 3 or text[place - 3] not in "hw":
        return False
    return text[place - 3 : place + 1] in ("http", "www.")


def end_kind_of(last: str, ends: bool) -> float:
    """Rank what a line ends with, given its last character."""
    if "a" <= last <= "z":  # most do
        return 9.0 if ends else 0.0
    return END_KINDS.get(last) or (9.0 if ends else 1.0 if last.isdigit() else 0.0)


def start_kind_of(first: str) -> float:
    """Rank what a line starts with, given its first character."""
    if "A" <= first <= "Z":  # most do
        return 8.0
    kind = START_KINDS.get(first)
    if kind is not None:
        return kind
    return 8.0 if first.isupper() else 9.0 if first.islower() else 7.5 if first.isdigit() else 0.0


def marker_kind_of(marker: str) -> float:
    """Rank the marker that the reader saw."""
    if not marker:  # most have none
        return 0.0
    kind = MARKERS.get(marker)
    if kind is not None:
        return kind
    return 7.0 if marker[:1] == "#" else 5.0 if marker[:1].isdigit() else 4.0
