"""``measure``: all that is counted of an article."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from newscli.document import TEXT_LABELS, Label
from newscli.stats.readability import readability
from newscli.stats.reading import count_pictures, in_words, reading_time, whole_minutes
from newscli.stats.sentences import count_sentences
from newscli.stats.words import find_words

if TYPE_CHECKING:
    from newscli.document import Article, Block

SHARE_DECIMALS = 4
MEAN_DECIMALS = 1

#: Labels whose blocks are lines and no sentences.
LINES = frozenset({Label.TITLE, Label.HEADING})


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of all blocks with one label.

    Attributes:
        blocks: how many there are.
        words: their words; see ``newscli.stats.words``.
        sentences: their sentences; titles and headings have none.
        characters: their characters, blanks included.
        characters_without_spaces: their characters, blanks left out.
        average_sentence_length: words a sentence, or None without a sentence.
        vocabulary: different words, upper and lower case alike; Thai, Lao, Khmer and Burmese ones not.
        share: their share of the dump's characters (0..1).
    """

    blocks: int
    words: int
    sentences: int
    characters: int
    characters_without_spaces: int
    average_sentence_length: float | None
    vocabulary: int
    share: float


@dataclass(frozen=True, slots=True)
class Stats:
    """What ``measure`` counts; the fields are the keys of the JSON. ``docs/stats.md`` defines each.

    Attributes:
        words: words of the text, headings included; see ``newscli.stats.words``.
        sentences: sentences of the body's paragraphs; a heading is none.
        paragraphs: blocks of the body: paragraphs, quotes, list items and table rows; no headings.
        characters: characters of the text, headings and blanks included, line ends left out: what
            ``wc -m`` counts in the cleaned text, less its lines.
        language: the article's language, an ISO 639 code, or None.
        words_per_minute: the silent reading speed used, or None where it is in characters.
        characters_per_minute: the silent reading speed in letters and digits, for the languages
            without a figure in words; None for the others.
        reading_seconds: time to read the text silently, and to look at its pictures if asked.
        reading_minutes: the same as people say it: whole minutes, rounded half up, at least 1; 0 only
            for a text without words.
        declared_reading_minutes: minutes that the page itself declares, or None.
        article_share: share of the dump's characters that are the article's text (0..1); 0 for an
            empty dump.
        headings: subheadings of the body.
        characters_without_spaces: ``characters`` less the blanks.
        average_sentence_length: words a sentence of the body, or None without a sentence.
        vocabulary: different words of the text, upper and lower case alike.
        words_estimated: whether some of the words are an estimate, as in Thai.
        reading_time: ``reading_seconds`` in English words: "under a minute", "3 minutes".
        reading_seconds_slow: the same time for a slow reader (175 words a minute in English).
        reading_seconds_fast: the same time for a fast reader (300 words a minute in English).
        declared_difference_minutes: the declared minutes less the computed ones; above 0 the page
            declares more than is needed. None where it declares nothing.
        pictures: pictures of the article, counted only if asked and in HTML; else None.
        picture_seconds: the share that pictures have in ``reading_seconds``.
        readability_formula: the formula made for the language, or None where none fits.
        readability: what it gives.
        readability_level: what that means, in words.
        readability_missing: why there is no figure, or None where there is.
        lix: LIX, in every language with an alphabet.
        rix: RIX, likewise.
        by_label: the counts of the blocks with each label, all eight, in the order of ``Label``.
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
    headings: int
    characters_without_spaces: int
    average_sentence_length: float | None
    vocabulary: int
    words_estimated: bool
    reading_time: str
    reading_seconds_slow: int
    reading_seconds_fast: int
    declared_difference_minutes: float | None
    pictures: int | None
    picture_seconds: int
    readability_formula: str | None
    readability: float | None
    readability_level: str | None
    readability_missing: str | None
    lix: float | None
    rix: float | None
    by_label: dict[str, Counts]

    def to_dict(self) -> dict[str, Any]:
        """The counts as plain values, ready for JSON."""
        values = _values(self)
        return {**values, "by_label": {label: _values(counts) for label, counts in self.by_label.items()}}


def measure(article: Article, words_per_minute: float | None = None, pictures: bool = False) -> Stats:
    """Count an article and tell how long it takes to read and how hard it is.

    Args:
        article: any article, an empty one too.
        words_per_minute: the speed of these readers; None takes that of the language.
        pictures: whether the time to look at pictures counts too (HTML only).

    Returns:
        The counts; the time is that of the text alone (no title, captions or teasers).

    Raises:
        ValueError: ``words_per_minute`` is not above 0.
    """
    of_label = {label: _Tally() for label in Label}
    for block in article.blocks:
        of_label[block.label].add(block, article.language)
    everything = sum(len(block.text) for block in article.blocks)
    body, headings = of_label[Label.BODY], of_label[Label.HEADING]
    words = body.words + headings.words
    seen = count_pictures(article) if pictures else None
    time = reading_time(article.text, words, article.language, words_per_minute, seen or 0)
    hardness = readability(
        body.marked, body.sentences, article.language, body.unmarked + body.character_words
    )
    declared = article.declared_reading_time
    return Stats(
        words=words,
        sentences=body.sentences,
        paragraphs=body.blocks,
        characters=body.characters + headings.characters,
        language=article.language,
        words_per_minute=time.words_per_minute,
        characters_per_minute=time.characters_per_minute,
        reading_seconds=time.seconds,
        reading_minutes=whole_minutes(time.seconds),
        declared_reading_minutes=declared,
        article_share=_share(sum(len(b.text) for b in article.blocks if b.label in TEXT_LABELS), everything),
        headings=headings.blocks,
        characters_without_spaces=body.without_spaces + headings.without_spaces,
        average_sentence_length=body.sentence_length,
        vocabulary=len(body.vocabulary | headings.vocabulary),
        words_estimated=bool(body.unmarked or headings.unmarked),
        reading_time=in_words(time.seconds),
        reading_seconds_slow=time.seconds_slow,
        reading_seconds_fast=time.seconds_fast,
        declared_difference_minutes=(
            None if declared is None else round(declared - time.seconds / 60, MEAN_DECIMALS)
        ),
        pictures=seen,
        picture_seconds=time.picture_seconds,
        readability_formula=hardness.formula,
        readability=hardness.score,
        readability_level=hardness.level,
        readability_missing=hardness.missing,
        lix=hardness.lix,
        rix=hardness.rix,
        by_label={str(label): tally.counts(everything) for label, tally in of_label.items()},
    )


class _Tally:
    """Counts the blocks with one label."""

    def __init__(self) -> None:
        self.blocks = self.words = self.sentences = self.characters = self.without_spaces = 0
        self.of_dump = self.character_words = self.unmarked = 0
        self.marked: list[str] = []
        self.vocabulary: set[str] = set()

    def add(self, block: Block, language: str | None) -> None:
        text = block.shown
        words = find_words(text)
        self.blocks += 1
        self.words += words.number
        if block.label == Label.BODY:  # readability is that of its sentences
            self.marked += words.marked
        self.vocabulary.update(map(str.casefold, words.marked), words.characters)
        self.character_words += len(words.characters)
        self.unmarked += words.unmarked
        self.characters += len(text)
        self.without_spaces += sum(map(len, text.split()))
        self.of_dump += len(block.text)
        if block.label not in LINES:
            self.sentences += count_sentences(block.text, language)

    @property
    def sentence_length(self) -> float | None:
        return round(self.words / self.sentences, MEAN_DECIMALS) if self.sentences else None

    def counts(self, everything: int) -> Counts:
        return Counts(
            blocks=self.blocks,
            words=self.words,
            sentences=self.sentences,
            characters=self.characters,
            characters_without_spaces=self.without_spaces,
            average_sentence_length=self.sentence_length,
            vocabulary=len(self.vocabulary),
            share=_share(self.of_dump, everything),
        )


def _values(counted: Counts | Stats) -> dict[str, Any]:
    return {field.name: getattr(counted, field.name) for field in fields(counted)}


def _share(part: int, everything: int) -> float:
    return round(part / everything, SHARE_DECIMALS) if everything else 0.0
