"""Dates in a line of text, as newspapers of many countries write them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: 2024-06-12, 2024/6/12, 2024.06.12, 2024年6月12日, 2024. 6. 12. (What stands before the year is
#: asked behind it: a pattern that begins with certain characters is searched for many times as fast.)
YEAR_FIRST = re.compile(r"((?:19|20)\d\d)(?<!\d{5})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")

#: 12.06.2024, 12/6/2024, 12-06-2024
YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)")

#: The end of such a date, which is found faster.
YEAR_AT_END = re.compile(r"[./-]\s?(?:19|20)\d\d")

YEAR, YEAR_DIGITS = re.compile(r"(?:19|20)\d\d"), 4

#: Thai pages count the years of the Buddhist era, 543 ahead.
BUDDHIST_YEAR, BUDDHIST_AHEAD = re.compile(r"2[45]\d\d"), 543

DAY = re.compile(r"\d{1,2}")

#: A month's name is up to three words ("tháng mười một", "كانون الثاني"); the longest is looked for first.
MONTH_WORDS = (3, 2, 1)

#: How far from the month's name its day and year may stand ("12 de junio de 2024"), in words.
REACH = 3


def find_date(text: str, words: Sequence[str], months: Mapping[str, int], month_first: bool) -> date | None:
    """Find the first whole date (day, month, year) in a line.

    Args:
        text: The line.
        words: Its words, lower-cased.
        months: Names of the months, lower-cased, their words separated by one blank, to their numbers.
        month_first: Whether 03/04/2024 is the 4th of March (as in the United States).
    """
    if match := YEAR_FIRST.search(text):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if YEAR_AT_END.search(text) and (match := YEAR_LAST.search(text)):
        day, month = int(match[1]), int(match[3])
        if month > 12 or (month_first and match[2] == "/" and day <= 12):
            day, month = month, day
        return _valid(int(match[4]), month, day)
    numbers = [place for place, word in enumerate(words) if word.isdecimal()]
    years = [place for place in numbers if _year(words[place])]
    if len(numbers) < 2 or not years:  # beside the month's name the day and the year
        return None
    first = max(0, years[0] - REACH - MONTH_WORDS[0] + 1)
    for position in range(first, min(len(words), years[-1] + REACH + 1)):
        for length in MONTH_WORDS:
            month = months.get(" ".join(words[position : position + length]), 0)
            if month and (found := _around_month(words, position, position + length - 1, month)):
                return found
    return None


def _around_month(words: Sequence[str], first: int, last: int, month: int) -> date | None:
    """Find day and year beside a month's name: "12 juin 2024", "June 12, 2024", "12 de junio de 2024"."""
    before = words[max(0, first - REACH) : first][::-1]
    after = words[last + 1 : last + 1 + REACH]
    day = next((int(word) for word in before if DAY.fullmatch(word)), None)
    if day is None:
        day = next((int(word) for word in after[:1] if DAY.fullmatch(word)), None)
    year = next((_year(word) for word in after if _year(word)), None)
    if year is None:  # "2024 June 12"
        year = next((_year(word) for word in before if _year(word)), None)
    return None if day is None or year is None else _valid(year, month, day)


def _year(word: str) -> int | None:
    if len(word) != YEAR_DIGITS:
        return None
    if YEAR.fullmatch(word):
        return int(word)
    return int(word) - BUDDHIST_AHEAD if BUDDHIST_YEAR.fullmatch(word) else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
