"""The facts that a page states about its article: byline, date, reading time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.dates import find_date
from newscli.labelling.cues import CueWords, after_cue
from newscli.labelling.features import MONTH_FIRST_LANGUAGES, YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Block

NUMBER = re.compile(r"\d+")

#: What a page may sensibly declare, in minutes.
LONGEST_READING_TIME = 240

#: Where the name ends and a place, a role, a date or a handle begins.
NAME_END = re.compile(r"\s*(?:[|•·(\[@\d]|,|\s[-–—]\s|[.:;](?:\s|$))")

#: The same name twice, as picture and link of an author's card come out.
TWICE = re.compile(r"(.{4,}?)\s*\1")

#: A byline is at most so long, a name at least so long, in characters.
LONGEST_BYLINE, SHORTEST_NAME = 100, 3

#: A line that is a name and nothing else has so many words at the least and at the most.
NAME_WORDS = (2, 4)


def find_reading_time(meta: Sequence[Block], cues: CueWords) -> int | None:
    """Find the minutes of reading that the page declares; None if it declares none."""
    for block in meta:
        if not NUMBER.search(block.text):
            continue
        lowered = block.text.lower()
        phrase = cues.find(lowered, cues.cut(lowered)).get("reading_time")
        if phrase is None:
            continue
        # Of "12 March · 3 min read" the number beside the phrase counts.
        place = lowered.find(phrase)
        numbers = [
            (max(found.start() - place - len(phrase), place - found.end()), int(found[0][:6]))
            for found in NUMBER.finditer(block.text)
        ]
        minutes = [(distance, number) for distance, number in numbers if 0 < number <= LONGEST_READING_TIME]
        if minutes:
            return min(minutes)[1]
    return None


def find_published(meta: Sequence[Block], cues: CueWords, language: str | None) -> str | None:
    """Find the day of publication as an ISO 8601 date; None if no line states a whole date."""
    month_first = language in MONTH_FIRST_LANGUAGES
    for block in meta:
        if not YEAR.search(block.text):
            continue
        words = cues.cut(block.text.lower()).words
        if found := find_date(block.text, words, cues.months, month_first):
            return found.isoformat()
    return None if cues.own else _parse_foreign_date(meta, language)


def _parse_foreign_date(meta: Sequence[Block], language: str | None) -> str | None:
    """Parse a date in a language without a cue file, whose months we do not know."""
    from dateparser import parse  # 60 ms to import, for few dumps
    from dateparser.data import languages_info

    if language not in languages_info.language_order:
        return None
    for block in meta:
        if NUMBER.search(block.text):
            found = parse(
                block.text, languages=[language], settings={"REQUIRE_PARTS": ["day", "month", "year"]}
            )
            if found is not None:
                return found.date().isoformat()
    return None


def find_byline(meta: Sequence[Block], cues: CueWords, below: int = 0) -> str | None:
    """Find who wrote the article: what follows "By", else a line below the headline that is but a name.

    Args:
        meta: The blocks with facts about the article.
        cues: The cue words of its language.
        below: The line of the headline.
    """
    for block in meta:
        rest = after_cue(block.text, "byline", cues)
        if rest is not None and (name := _name(rest)):
            return name
    for block in meta:
        words = block.text.split()
        if (
            block.first_line > below
            and NAME_WORDS[0] <= len(words) <= NAME_WORDS[1]
            and all(word[0].isupper() and word.strip(".").replace("-", "").isalpha() for word in words)
            and not cues.find(block.text.lower(), cues.cut(block.text.lower()))
        ):
            return block.text
    return None


def _name(text: str) -> str | None:
    name = NAME_END.split(text, maxsplit=1)[0].strip()
    if twice := TWICE.fullmatch(name):
        name = twice[1]
    if not SHORTEST_NAME <= len(name) <= LONGEST_BYLINE or not name[0].isalpha() or name[0].islower():
        return None
    return name
