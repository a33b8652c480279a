"""How fast people read, and how long they take.

Where the numbers come from:

* Silent reading of English non-fiction runs at 238 words a minute, and most adults read between 175
  and 300: M. Brysbaert, "How many words do we read per minute? A review and meta-analysis of reading
  rate", Journal of Memory and Language 109 (2019), over 190 studies.
* How other languages compare with English: S. Trauzettel-Klosinski, K. Dietz and the IReST Study
  Group, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts
  IReST", Investigative Ophthalmology & Visual Science 53 (2012). Their figures are for reading aloud
  (English: 228), so each is scaled by 238/228. As means of their 17 languages they give 184 words, 370
  syllables and 863 characters a minute.
* Pictures: the rule of Medium ("Read Time and You", 2014): 12 seconds for the first, one less for
  each that follows, 3 seconds at least.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscli.document import Label
from newscli.stats.words import count_read_characters

if TYPE_CHECKING:
    from newscli.document import Article

#: Words a minute read aloud, by ISO 639 code (IReST).
WORDS_PER_MINUTE_ALOUD = {
    "ar": 138,
    "de": 179,
    "en": 228,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "iw": 187,  # Hebrew's code before 1989, which language detectors still give
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
}

#: Characters a minute read aloud (IReST) where one character is a syllable or a word. Korean and
#: Amharic are not in the study: a character of theirs is a syllable, and 370 syllables a minute is
#: the mean of its 17 languages.
CHARACTERS_PER_MINUTE_ALOUD = {"am": 370, "ja": 357, "ko": 370, "zh": 255}

LATIN_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")

#: Any other language: the mean of the 17 languages of IReST, in characters a minute read aloud.
MEAN_CHARACTERS_PER_MINUTE_ALOUD = 863

#: Silent reading of English in words a minute (Brysbaert): the mean, and where most adults lie.
SILENT = 238
SLOW, FAST = 175, 300

#: How much faster people read silently than aloud: Brysbaert's English over IReST's.
SILENT_OVER_ALOUD = SILENT / 228

SPEED_DECIMALS = 1

#: Seconds for the first picture and, at least, for any.
FIRST_PICTURE, LATE_PICTURE = 12, 3


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """How long a text takes: at which speed, in seconds, and for slow and for fast readers.

    Exactly one of the two speeds is None, for a language is read in words or in characters. The
    pictures' ``picture_seconds`` are in all three times.
    """

    words_per_minute: float | None
    characters_per_minute: float | None
    seconds: int
    seconds_slow: int
    seconds_fast: int
    picture_seconds: int


def reading_time(
    text: str, words: int, language: str | None, words_per_minute: float | None = None, pictures: int = 0
) -> ReadingTime:
    """Tell how long a text takes to read silently.

    Args:
        text: the text.
        words: how many words it has, as ``count_words`` tells.
        language: an ISO 639 code, or None.
        words_per_minute: the speed of these readers; None takes that of the language.
        pictures: how many pictures are looked at too.

    Raises:
        ValueError: ``words_per_minute`` is not above 0.
    """
    if words_per_minute is None:
        per_words, per_characters = reading_speed(language)
    elif words_per_minute > 0:
        per_words, per_characters = words_per_minute, None
    else:
        raise ValueError(f"nobody reads {words_per_minute:g} words a minute; give a number above 0")
    if per_words is not None:
        minutes = words / per_words
    else:
        assert per_characters is not None
        minutes = _minutes_by_characters(text, language, per_characters)
    watched = picture_seconds(pictures)

    def seconds(speed: float) -> int:
        read = _round_half_up(minutes * 60 * SILENT / speed)
        return (max(1, read) if minutes else 0) + watched

    return ReadingTime(per_words, per_characters, seconds(SILENT), seconds(SLOW), seconds(FAST), watched)


def _minutes_by_characters(text: str, language: str | None, per_minute: float) -> float:
    """The time that a text takes by its characters.

    Latin letters among characters that are syllables or words ("NATO", a quotation in English) go as fast as
    letters do elsewhere.
    """
    characters = count_read_characters(text)
    if primary_code(language) not in CHARACTERS_PER_MINUTE_ALOUD:
        return characters / per_minute
    letters = len(LATIN_LETTER.findall(text))
    return (characters - letters) / per_minute + letters / (
        MEAN_CHARACTERS_PER_MINUTE_ALOUD * SILENT_OVER_ALOUD
    )


def reading_speed(language: str | None) -> tuple[float | None, float | None]:
    """Tell how fast people read a language silently.

    Args:
        language: an ISO 639 code, with or without a region ("pt", "pt-BR"), or None.

    Returns:
        Words a minute and characters a minute; exactly one of them is None.
    """
    code = primary_code(language)
    if code in WORDS_PER_MINUTE_ALOUD:
        return round(WORDS_PER_MINUTE_ALOUD[code] * SILENT_OVER_ALOUD, SPEED_DECIMALS), None
    aloud = CHARACTERS_PER_MINUTE_ALOUD.get(code, MEAN_CHARACTERS_PER_MINUTE_ALOUD)
    return None, round(aloud * SILENT_OVER_ALOUD, SPEED_DECIMALS)


def primary_code(language: str | None) -> str:
    """The language's code without its region: "pt" of "pt-BR", "" of None."""
    return (language or "").replace("_", "-").partition("-")[0].lower()


def picture_seconds(pictures: int) -> int:
    """The time that pictures take by Medium's rule: 12 seconds, 11, 10 …, 3 for each from the tenth on.

    >>> picture_seconds(1), picture_seconds(2), picture_seconds(10), picture_seconds(11)
    (12, 23, 75, 78)
    """
    falling = min(pictures, FIRST_PICTURE - LATE_PICTURE)
    return sum(FIRST_PICTURE - number for number in range(falling)) + LATE_PICTURE * (pictures - falling)


def count_pictures(article: Article) -> int | None:
    """Count the article's pictures; None for a dump of plain text, which has lost them.

    The pictures that stand in the text are counted; where a page loads them by a script they show by their
    captions, neighbours (a caption and its credit) as one.
    """
    if not any(block.markup is not None for block in article.blocks):
        return None
    pictures = 0
    before = False
    for block in article.blocks:
        is_picture = block.label == Label.CAPTION
        pictures += is_picture and not before
        before = is_picture
    return max(pictures, article.pictures or 0)


def whole_minutes(seconds: int) -> int:
    """Minutes as people say them: rounded half up, at least 1 for any text, 0 for none."""
    return max(1, _round_half_up(seconds / 60)) if seconds else 0


def in_words(seconds: int) -> str:
    """Say a reading time: "nothing to read", "under a minute", "1 minute", "3 minutes"."""
    if not seconds:
        return "nothing to read"
    return "under a minute" if seconds < 60 else in_minutes(whole_minutes(seconds))


def in_minutes(minutes: int) -> str:
    """Say a number of minutes: "1 minute", "3 minutes"."""
    return "1 minute" if minutes == 1 else f"{minutes:,} minutes"


def _round_half_up(number: float) -> int:
    return int(number + 0.5)
