"""A headline without what a page puts round it: cues, badges, sections, names of pictures, times, bylines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newscli.dates import YEAR_LAST, find_date
from newscli.labelling.cues import after_cue
from newscli.teasers.pictures import without_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.cues import CueWords

#: The time before a headline in a ticker, or glued behind it the length of a video.
CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:Uhr|h|am|pm|AM|PM))?\s*[|–—-]?\s*(?=[^\W\da-z]|[«“„\"])")
LENGTH = re.compile(r"(?<=[^\W\d_])(?:\d{1,2}:)?\d{1,2}:\d{2}$")

#: Behind a headline, "By Ada Reed": a byline's first word, a capital in it, and two to four names.
BYLINE = re.compile(
    r"(?P<by>[^\W\d_a-z](?:(?<=\s.)|(?<=[^\W\d_A-Z].))[^\W\d_A-Z]{1,3})(?:\s+[^\W\d_a-z][\w.'’-]*){2,4}$"
)

#: Scripts without blanks between words: so many characters are a word, roughly.
UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
WORD_CHARACTERS = 2

#: A section before a headline ("Travel | Ferry stops") has so many words at most, the headline at the least.
SECTION_WORDS, FEWEST_WORDS = 3, 3
SECTION = re.compile(r"(?P<section>[^|]{2,40}?)\s*\|\s*(?P<rest>[^\s|].*)")

#: The cues that point from here to there; of two, the first counts.
POINTERS = ("read_also", "more", "related")

#: A mark between a cue and what it points to.
SEPARATED = re.compile(r"[:：|»›→▶►–—】]\s*$")

#: What stands between a badge and the headline; a capital or a quote may follow at once ("AboHafen zu").
AFTER_BADGE = re.compile(r"[+＋]?(?:\s*[:：|·•–—]\s*|\s+|(?=[^\W_]|[«“„]))")

#: Behind the end of a sentence only, for such words end headlines too ("Why children read more").
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'»”’)\]]*\s*$")
SENTENCE_BEFORE = re.compile(r"[.!?…。！？।؟۔][\"'»”’)\]]*\s*[^\s.!?…。！？।؟۔\"'»”’)\]]")

#: A time has a figure.
FIGURE = re.compile(r"\d")

#: A date has two figures or more.
TWO_NUMBERS = re.compile(r"\d\D+\d")

#: What may stand behind the last word of a time and is no word.
BEHIND_TIME = "0123456789 .,:;!?|·•-–—()"

#: The longest phrases at a headline's end ("Updated 9 hours ago 132"), in characters.
LONGEST_TAIL = 40

#: In title case, words of so many letters have a capital.
LONG_WORD = 4

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
    bare = without_pictures(text)
    if bare[:1].isdigit() and (clock := CLOCK.match(bare)):
        bare = bare[clock.end() :]
    bare = _without_time(bare, cues)
    if bare[-1:].isdigit():
        bare = LENGTH.sub("", bare)
    bare = _without_label(_without_byline(bare, cues), cues)
    headline = _after_pointer(_after_badge(bare, cues), cues, is_reference)
    headline = _after_section(headline)
    return Headline(headline, headline != bare)


def count_words(text: str) -> int:
    """Count the words of a line, in scripts without blanks roughly."""
    words = len(text.split())
    return words if text.isascii() else max(words, len(UNSPACED.findall(text)) // WORD_CHARACTERS)


def _without_byline(text: str, cues: CueWords) -> str:
    """Take off "By Ada Reed", unless every word of the headline has a capital ("A Novel By Ada Reed")."""
    if not _ends_in_names(text):
        return text
    match = BYLINE.search(text, max(0, len(text) - LONGEST_TAIL))
    if match is None or "byline" not in cues.phrases.get((match["by"].lower(),), ()):
        return text
    rest = text[: match.start()].rstrip(" |·•-–—,")
    words = rest.split()
    is_title_case = all(word[0].isupper() for word in words if len(word) >= LONG_WORD)
    return text if len(words) < FEWEST_WORDS or is_title_case else rest


def _ends_in_names(text: str) -> bool:
    """Tell quickly what may end with names: neither of its last two words has a small letter first."""
    if "a" <= text[text.rfind(" ") + 1 :][:1] <= "z":
        return False
    words = text.rsplit(None, 2)
    return len(words) > 2 and not "a" <= words[1][0] <= "z"


def _after_badge(text: str, cues: CueWords) -> str:
    beginning = text[: len(cues.badges[0]) if cues.badges else 0].lower()
    if not beginning.startswith(cues.badges):
        return text
    for badge in cues.badges:
        if text[: len(badge)].lower() == badge:
            match = AFTER_BADGE.match(text, len(badge))
            rest = text[match.end() :] if match else ""
            if rest and not rest[0].islower():
                return rest
    return text


def _after_pointer(text: str, cues: CueWords, is_reference: bool) -> str:
    """Return what follows "Read also", and what follows "More:" or "Related |", where a mark is a must."""
    if not _may_be_pointer(text, cues):
        return text
    for kind in POINTERS:
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
        elif is_reference or len(cues.cut(cue.lower()).words) != 1:
            return rest if separated or not rest[0].islower() else text
    return text


def _may_be_pointer(text: str, cues: CueWords) -> bool:
    """Tell quickly what does not begin with a cue, as most headlines."""
    if cues.substrings:
        return True
    first = text.partition(" ")[0]
    if not first.isalpha():
        found = cues.word.search(text)
        first = found[0] if found else ""
    lengths = cues.lengths.get(first.lower())
    if not lengths:
        return False
    longest = lengths[0]
    words = [word[0] for word in islice(cues.word.finditer(text.lower()), longest)]
    phrases = [tuple(words[:length]) for length in lengths]
    return any(kind in POINTERS for phrase in phrases for kind in cues.phrases.get(phrase, ()))


def _after_section(text: str) -> str:
    match = SECTION.fullmatch(text) if "|" in text else None
    if match is None:
        return text
    section, rest = match["section"], match["rest"]
    short = count_words(section) <= SECTION_WORDS and len(section) < len(rest)
    return rest if short and count_words(rest) >= FEWEST_WORDS else text


def _without_label(text: str, cues: CueWords) -> str:
    """Take off the label of a link behind an excerpt ("… since March. Show more")."""
    if not SENTENCE_BEFORE.search(text):
        return text
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    words = _last_words(lowered, len(text), cues)
    for position, first in enumerate(words):
        if len(words) - position not in cues.lengths.get(first[0], ()):
            continue
        phrase = tuple(word[0] for word in words[position:])
        if "more" in cues.phrases.get(phrase, ()) and SENTENCE_END.search(text[: first.start()]):
            return text[: first.start()].rstrip()
    return text


def _without_time(text: str, cues: CueWords) -> str:
    """Take off the time at a headline's end, and a counter behind it ("… reopens2 hours ago14")."""
    end = len(text)
    begin = max(0, end - LONGEST_TAIL)
    if not FIGURE.search(text, begin):
        return text
    lowered = text.lower()
    if len(lowered) != end or not (_may_end_in_time(lowered, cues) or TWO_NUMBERS.search(text, begin)):
        return text
    words = _last_words(lowered, end, cues)
    start = _time_start(words, cues, updated=False)
    if start is None:
        return _without_date(text, words, cues)
    while start is not None:
        end = start
        start = _time_start(_last_words(lowered, end, cues), cues, updated=True)
    rest = text[:end].rstrip(" |·•-–—,")
    return rest if count_words(rest) >= FEWEST_WORDS else text


def _may_end_in_time(lowered: str, cues: CueWords) -> bool:
    """Tell what may end with a time: most headlines show quickly that their last word ends none."""
    last = lowered.rstrip(BEHIND_TIME)
    last_words = [phrase[-1] for phrase in cues.times["ago"]]
    return not last[-1:].isalpha() or any(map(last.endswith, last_words))


def _last_words(lowered: str, end: int, cues: CueWords) -> list[re.Match[str]]:
    """Cut what may hold a label or a time, up to an end, into words."""
    return list(cues.word.finditer(lowered, max(0, end - LONGEST_TAIL), end))


def _time_start(words: Sequence[re.Match[str]], cues: CueWords, updated: bool) -> int | None:
    """Return where a time at the end begins ("vor 2 Stunden"); behind one, "updated" counts too."""
    named = [word for word in words if not word[0].isdigit()]
    if not named:
        return None
    tail = " ".join([word[0] for word in named])
    for kind in ("ago", "date") if updated else ("ago",):
        for phrase in cues.times[kind]:
            if not tail.endswith(phrase[-1]):  # true of few
                continue
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


def _without_date(text: str, last_words: Sequence[re.Match[str]], cues: CueWords) -> str:
    """Take off a whole date at a headline's end ("… reopens Dec 22, 2023").

    Args:
        text: The headline.
        last_words: Its last words, lower-cased.
        cues: The cue words of its language.
    """
    words = last_words[-DATE_WORDS:]
    date = [word[0] for word in words]
    numbers = sum([word.isdigit() for word in date])
    if numbers < DATE_WORDS - 1:  # day and year at the least, and the month if that is a number too
        return text
    if match := YEAR_LAST.search(text, max(0, len(text) - LONGEST_TAIL)):
        start = match.start() if match.end() == len(text) else len(text)
    else:
        months = [word for word in date if word in cues.months]
        whole = len(months) == 1 and numbers == DATE_WORDS - 1
        is_date = whole and find_date(" ".join(date), date, cues.months, month_first=False) is not None
        start = words[0].start() if is_date else len(text)
    if start == len(text):
        return text
    rest = text[:start].rstrip(" |·•-–—,(")
    words_left = rest.lower().split()
    return text if len(words_left) < FEWEST_WORDS or words_left[-1] in cues.function_words else rest
