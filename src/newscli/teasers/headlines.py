"""A headline without what a page puts round it: cues, badges, sections, picture names, times, links' labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newscli.dates import YEAR_LAST, find_date
from newscli.labelling.cues import after_cue

if TYPE_CHECKING:
    from newscli.labelling.cues import CueWords

#: w3m shows a picture without alt text as the name of its file: "[harbour-at-night]Ferry stops".
PICTURE_NAME = re.compile(r"\[[a-z0-9]+(?:[-_][a-z0-9]*)+\]\s*")

#: A section before a headline ("Travel | Ferry stops") has so many words at the most, the headline at the least.
SECTION_WORDS, FEWEST_WORDS = 3, 3
SECTION = re.compile(r"(?P<section>[^|]{2,40}?)\s*\|\s*(?P<rest>[^\s|].*)")

#: A mark between a cue and what it points to.
SEPARATED = re.compile(r"[:：|»›→▶►–—】]\s*$")

#: What stands between a badge and the headline; a capital or a quote may follow with no blank ("AboHafen zu").
AFTER_BADGE = re.compile(r"[+＋]?(?:\s*[:：|·•–—]\s*|\s+|(?=[^\W_]|[«“„]))")

#: Behind the end of a sentence only, for "more" words end headlines too ("Why children read more").
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'»”’)\]]*\s*$")

#: The longest phrases at a headline's end ("Updated 9 hours ago 132"), in characters.
LONGEST_TAIL = 40

#: A date at the end of a headline: day, month and year.
DATE_WORDS = 3


class Headline(NamedTuple):
    """A headline, and whether something round it proves that it is one and no excerpt."""

    text: str
    certain: bool


def clean_headline(text: str, cues: CueWords, is_reference: bool = False) -> Headline:
    """Take off a headline what a page puts round it.

    Args:
        text: A teaser or a reference, or a part of one.
        cues: The cue words of its language.
        is_reference: Whether it stands between paragraphs. There every cue goes; in a list of teasers
            a cue of one word is the headline's own ("WATCH: …").

    Returns:
        The headline, "" where the text is nothing but a cue.
    """
    bare = PICTURE_NAME.sub("", text, count=1) if text.startswith("[") else text
    bare = _without_time(bare, cues)
    bare = _without_label(bare, cues)
    headline = _after_pointer(_after_badge(bare, cues), cues, is_reference)
    headline = _after_section(headline)
    return Headline(headline, certain=headline != bare)


def _after_badge(text: str, cues: CueWords) -> str:
    for badge in cues.badges:
        if text[: len(badge)].lower() == badge:
            match = AFTER_BADGE.match(text, len(badge))
            rest = text[match.end() :] if match else ""
            if rest and not rest[0].islower():
                return rest
    return text


def _after_pointer(text: str, cues: CueWords, is_reference: bool) -> str:
    """Return what follows "Read also", and what follows "More:" or "Related |", where a mark is a must."""
    for kind in ("read_also", "more", "related"):
        rest = after_cue(text, kind, cues)
        if rest is None:
            continue
        cue = text[: len(text) - len(rest)]
        if not rest:
            return ""
        separated = bool(SEPARATED.search(cue))
        if kind != "read_also":
            if separated:
                return rest
        elif is_reference or len(cues.cut(cue.lower())) != 1:
            return rest if separated or not rest[0].islower() else text
    return text


def _after_section(text: str) -> str:
    match = SECTION.fullmatch(text)
    if match is None:
        return text
    section, rest = match["section"], match["rest"]
    short = len(section.split()) <= SECTION_WORDS and len(section) < len(rest)
    return rest if short and len(rest.split()) >= FEWEST_WORDS else text


def _without_label(text: str, cues: CueWords) -> str:
    """Take off the label of a link behind an excerpt ("… since March. Show more")."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    words = list(cues.word.finditer(lowered, max(0, len(text) - LONGEST_TAIL)))
    for position, first in enumerate(words):
        phrase = tuple(word[0] for word in words[position:])
        if "more" in cues.phrases.get(phrase, ()) and SENTENCE_END.search(text[: first.start()]):
            return text[: first.start()].rstrip()
    return text


def _without_time(text: str, cues: CueWords) -> str:
    """Take off the time at a headline's end, and a counter behind it ("… reopens2 hours ago14")."""
    lowered = text.lower()
    if len(lowered) != len(text) or not any(character.isdigit() for character in text[-LONGEST_TAIL:]):
        return text
    found = False
    end = len(text)
    while (start := _time_start(lowered[:end], cues, found)) is not None:
        found = True
        end = start
    if not found:
        return _without_date(text, cues)
    rest = text[:end].rstrip(" |·•-–—,")
    return rest if len(rest.split()) >= FEWEST_WORDS else text


def _time_start(lowered: str, cues: CueWords, updated: bool) -> int | None:
    """Return where a time at the end begins ("2 hours ago", "vor 2 Stunden"); after one, "updated" counts too."""
    begin = max(0, len(lowered) - LONGEST_TAIL)
    words = list(cues.word.finditer(lowered, begin))
    named = [word for word in words if not word[0].isdigit()]
    tail = " ".join(word[0] for word in named)
    for kind in ("ago", "date") if updated else ("ago",):
        for phrase in cues.times[kind]:
            if len(phrase) > len(named) or not tail.endswith(" ".join(phrase)):
                continue
            first = named[-len(phrase)]
            start = first.end() - len(phrase[0])
            number = next((word for word in reversed(words) if word.end() <= first.start()), None)
            if start == first.start() and number and number[0].isdigit():
                start = number.start()
            if kind == "date" or any(word.end() > start and word[0].isdigit() for word in words):
                return start
    return None


def _without_date(text: str, cues: CueWords) -> str:
    """Take off a whole date at a headline's end ("… reopens Dec 22, 2023")."""
    if match := YEAR_LAST.search(text, max(0, len(text) - LONGEST_TAIL)):
        start = match.start() if match.end() == len(text) else len(text)
    else:
        lowered = text.lower()
        words = list(cues.word.finditer(lowered, max(0, len(text) - LONGEST_TAIL)))[-DATE_WORDS:]
        date = [word[0] for word in words]
        numbers = sum(word.isdigit() for word in date)
        months = sum(word in cues.months for word in date)
        whole = numbers == DATE_WORDS - 1 and months == 1
        is_date = whole and find_date(" ".join(date), date, cues.months, month_first=False) is not None
        start = words[0].start() if is_date else len(text)
    rest = text[:start].rstrip(" |·•-–—,(")
    words_left = rest.lower().split()
    if start == len(text) or len(words_left) < FEWEST_WORDS or words_left[-1] in cues.function_words:
        return text
    return rest
