"""Seams: where a dump glued two texts with no blank between ("Ferry stopsThe ferry …")."""

from __future__ import annotations

import re

#: Where two texts may be glued: a capital or an opening quote with no blank before it.
SEAM = re.compile(
    r"(?<=[^\W_A-Z«“„(\[])(?=[«“„\"‘]?[^\W\d_a-z])|(?<=[.!?…»”\"’)\]])(?=[«“„\"‘¿¡(]*[^\W\d_a-z])"
)

#: The capital behind a seam: with a letter, a figure, or a mark of those above before it. Few texts hold one,
#: and a seam is looked for nowhere else.
CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿа-я](?:(?<=[^\W_A-Z].)|(?<=[.!?…»”\"’)\]«“„‘¿¡(].))")

#: What may stand between a seam and its capital.
OPENING = '«“„"‘¿¡('

#: A quote that opens, though of a shape that closes elsewhere: a blank is before it ("löfte: ”Vi").
OPENING_QUOTE = re.compile(r"(?:^|[\s(])[»”\"’]$")

#: Names and abbreviations that have a capital in the middle; a seam in one is none.
CAPITAL_INSIDE = re.compile(
    r"(?:\b[^\W\d_a-z][^\W\d_A-Z]|Mac|Fitz|Van|O['’])$|(?:You|Tik|Linked|Whats|Pay|Open|Git|Deep|Space|Bio|Black|Play"
    r"|Huff|Buzz|Wiki|Face|Air|Snap|Chat|Mid|Stack|Word|Master|Sky|Net|Eco|Euro|Info|Medi|Tele)$"
    r"|(?:^|\W)[^\W\d_]\.?$"
)

#: A number and its unit or currency ("$1M", "5G", "16GB", "800USD").
UNIT = re.compile(r"\d(?:[^\W\d_]|[A-Z]{2,4})\b")

#: Names and abbreviations with a capital inside are at most so long up to it.
LONGEST_NAME = 12

#: A quotation that closes at a seam began at most so many characters before.
LONGEST_QUOTATION = 160


def find_seams(text: str) -> list[int]:
    """Find where two texts may be glued, by the number of the first character behind each seam."""
    seams = []
    for capital in CAPITAL.finditer(text):
        end = start = capital.start()
        while start > 0 and text[start - 1] in OPENING:
            start -= 1
        seams += [
            seam for seam in range(start, end + 1) if SEAM.match(text, seam) and _may_be_seam(text, seam)
        ]
    return seams


def _may_be_seam(text: str, seam: int) -> bool:
    opening = text[seam : seam + LONGEST_NAME].lstrip(OPENING)[:1]
    if not opening.isupper() or text[seam - 1].isupper() or UNIT.match(text, seam - 1):
        return False  # the patterns know the capitals of ASCII only: "MAÇTA" has no seam
    return not CAPITAL_INSIDE.search(text[max(0, seam - LONGEST_NAME) : seam]) and not _quotes(text, seam)


def _quotes(text: str, seam: int) -> bool:
    """Tell whether a quotation begins before the seam; French closes it with a blank ("« Ici »Là")."""
    if text[seam - 1] not in '»”"’':
        return False
    before = text[max(0, seam - LONGEST_QUOTATION) : seam]
    is_french = before.count("«") >= before.count("»") > 0
    return not is_french and bool(OPENING_QUOTE.search(before))
