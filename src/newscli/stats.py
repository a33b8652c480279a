"""Counts of an article and the time it takes to read.

Where the reading speeds come from:

* Silent reading of English non-fiction runs at 238 words a minute: M. Brysbaert, "How many words do
  we read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109
  (2019), over 190 studies.
* How other languages compare with English: S. Trauzettel-Klosinski, K. Dietz and the IReST Study
  Group, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts
  IReST", Investigative Ophthalmology & Visual Science 53 (2012). Their figures are for reading aloud
  (English: 228), so each is scaled by 238/228.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from newscli.document import TEXT_LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Iterator

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

#: Any other language: the mean of the 17 languages of IReST, in characters a minute read aloud.
MEAN_CHARACTERS_PER_MINUTE_ALOUD = 863

#: How much faster people read silently than aloud: Brysbaert's English over IReST's.
SILENT_OVER_ALOUD = 238 / 228

#: Characters a word where the script marks no words: IReST's means, 863 characters and 184 words a minute.
CHARACTERS_PER_UNMARKED_WORD = 863 / 184

#: Han, Hiragana and Katakana, punctuation left out: a character counts as a word.
CHARACTER_WORD = re.compile(
    r"[\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)

#: Thai, Lao, Myanmar and Khmer letters and vowel signs: written without blanks between words.
UNMARKED_WORDS = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1780-\u17d3]")

LETTER_OR_DIGIT = re.compile(r"[^\W_]")

#: What ``sentencex`` takes for the end of a sentence in some languages: an initial that stands first
#: ("M. Durand") and a title before a name.
BEFORE_A_NAME = re.compile(r"(?:^\W*[^\W\d_]|\b(?:Dr|Mgr|Mlle|Mme|Pr))\.\s*$")
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")

WITHOUT_BLANKS = re.compile(r"\S+")

#: The end of a sentence where no blank follows, with the quotes and brackets it closes.
SENTENCE_MARK = re.compile(r"[!?。！？．｡؟۔।॥።။][\"'”’»」』）)》】]*")

#: Text without blanks is split into sentences in stretches of this many characters or a little more.
LONG_RUN = 2000

SHARE_DECIMALS = 4
SPEED_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Stats:
    """What ``measure`` counts; the fields are the keys of the JSON.

    Attributes:
        words: words of the text, headings included; see ``count_words``.
        sentences: sentences of the body's paragraphs; a heading is none.
        paragraphs: blocks of the body: paragraphs, quotes, list items and table rows; no headings.
        characters: characters of the text, headings and blanks included, line ends left out: what
            ``wc -m`` counts in the cleaned text, less its lines.
        language: the article's language, an ISO 639 code, or None.
        words_per_minute: the silent reading speed used, or None where it is in characters.
        characters_per_minute: the silent reading speed in letters and digits, for the languages
            without a figure in words; None for the others.
        reading_seconds: time to read the text silently.
        reading_minutes: the same as people say it: whole minutes, rounded half up, at least 1; 0 only
            for a text without words.
        declared_reading_minutes: minutes that the page itself declares, or None.
        article_share: share of the dump's characters that are the article's text (0..1); 0 for an
            empty dump.
    """

    words: int
    sentences: int
    paragraphs: int
    characters: int
    language: str | None
    words_per_minute: float | None
    characters_per_minute: float | None
    reading_seconds: int
    reading_minutes: int
    declared_reading_minutes: int | None
    article_share: float

    @property
    def reading_time(self) -> str:
        """The reading time in words: "nothing to read", "under a minute", "1 minute", "3 minutes"."""
        if not self.words:
            return "nothing to read"
        if self.reading_seconds < 60:
            return "under a minute"
        return in_minutes(self.reading_minutes)

    def to_dict(self) -> dict[str, Any]:
        """The counts as plain values, ready for JSON."""
        return asdict(self)


def measure(article: Article) -> Stats:
    """Count the article's text and tell how long it takes to read.

    Args:
        article: any article, an empty one too.

    Returns:
        The counts; the time is that of the text alone (no title, captions or teasers).
    """
    words = count_words(article.text)
    words_per_minute, characters_per_minute = reading_speed(article.language)
    if words_per_minute is not None:
        minutes = words / words_per_minute
    else:
        assert characters_per_minute is not None
        minutes = count_read_characters(article.text) / characters_per_minute
    seconds = _round_half_up(minutes * 60)
    body = [block.text for block in article.blocks if block.label == Label.BODY]
    return Stats(
        words=words,
        sentences=sum(len(split_sentences(text, article.language)) for text in body),
        paragraphs=len(body),
        characters=len(article.text) - article.text.count("\n"),
        language=article.language,
        words_per_minute=words_per_minute,
        characters_per_minute=characters_per_minute,
        reading_seconds=seconds,
        reading_minutes=max(1, _round_half_up(minutes)) if words else 0,
        declared_reading_minutes=article.declared_reading_time,
        article_share=_article_share(article),
    )


def count_words(text: str) -> int:
    """Count words: as ``wc -w`` does, less the dashes and dots that stand alone.

    A word is what stands between blanks and holds a letter or a digit. Every Han, Hiragana or Katakana
    character is a word. Thai, Lao, Khmer and Burmese mark no words: theirs are an estimate, one for
    every 4.7 characters (the mean of 17 languages; see ``CHARACTERS_PER_UNMARKED_WORD``).

    Args:
        text: any text.

    Returns:
        The number of words, 0 for a text without letters and digits.
    """
    if text.isascii():
        return _count_blank_separated(text)
    spaced, character_words = CHARACTER_WORD.subn(" ", text)
    spaced, unmarked = UNMARKED_WORDS.subn(" ", spaced)
    return (
        _count_blank_separated(spaced)
        + character_words
        + _round_half_up(unmarked / CHARACTERS_PER_UNMARKED_WORD)
    )


def count_read_characters(text: str) -> int:
    """Count the characters one reads: letters, vowel signs and digits; no blanks and punctuation."""
    return sum(
        times for character, times in Counter(text).items() if unicodedata.category(character)[0] in "LMN"
    )


def reading_speed(language: str | None) -> tuple[float | None, float | None]:
    """Tell how fast people read a language silently.

    Args:
        language: an ISO 639 code, with or without a region ("pt", "pt-BR"), or None.

    Returns:
        Words a minute and characters a minute; exactly one of them is None.
    """
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    if code in WORDS_PER_MINUTE_ALOUD:
        return round(WORDS_PER_MINUTE_ALOUD[code] * SILENT_OVER_ALOUD, SPEED_DECIMALS), None
    aloud = CHARACTERS_PER_MINUTE_ALOUD.get(code, MEAN_CHARACTERS_PER_MINUTE_ALOUD)
    return None, round(aloud * SILENT_OVER_ALOUD, SPEED_DECIMALS)


def split_sentences(text: str, language: str | None) -> list[str]:
    """Split one paragraph into its sentences.

    ``sentencex`` finds the ends, by the rules of the language; two of its slips are mended: an initial
    or a title ("M. Durand", "Dr. Petit") ends no sentence, and punctuation without a word is none.
    Thai marks no sentence ends, so a Thai paragraph is one sentence.

    Args:
        text: one paragraph.
        language: an ISO 639 code; None takes the rules of English.

    Returns:
        The sentences in order, stripped, none without a letter or digit. (A lone surrogate in the text
        comes back as U+FFFD.)
    """
    from sentencex import segment

    groups: list[list[str]] = []
    clean = LONE_SURROGATE.sub("\ufffd", text)
    for piece in (piece for stretch in _stretches(clean) for piece in segment(language or "en", stretch)):
        goes_on = not LETTER_OR_DIGIT.search(piece) or (groups and BEFORE_A_NAME.search(groups[-1][-1]))
        if groups and goes_on:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    sentences = ("".join(group).strip() for group in groups)
    return [sentence for sentence in sentences if LETTER_OR_DIGIT.search(sentence)]


def in_minutes(minutes: int) -> str:
    """Say a number of minutes: "1 minute", "3 minutes"."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _stretches(text: str) -> Iterator[str]:
    """Cut text that goes on without blanks, behind the end of a sentence.

    The time of ``sentencex`` grows with the square of such text: a megabyte of Chinese would take it minutes.
    """
    start = 0
    if len(text) > LONG_RUN:
        for run in WITHOUT_BLANKS.finditer(text):
            end = run.start()
            while run.end() - end > LONG_RUN:
                latest = min(run.end(), end + 2 * LONG_RUN)
                mark = SENTENCE_MARK.search(text, end + LONG_RUN, latest)
                end = mark.end() if mark else latest
                yield text[start:end]
                start = end
    yield text[start:]


def _article_share(article: Article) -> float:
    everything = sum(len(block.text) for block in article.blocks)
    text = sum(len(block.text) for block in article.blocks if block.label in TEXT_LABELS)
    return round(text / everything, SHARE_DECIMALS) if everything else 0.0


def _count_blank_separated(text: str) -> int:
    return sum(token[0].isalnum() or LETTER_OR_DIGIT.search(token) is not None for token in text.split())


def _round_half_up(number: float) -> int:
    return int(number + 0.5)
