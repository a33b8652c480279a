"""``summarise``: the card of an article."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from newscli.document import Label
from newscli.stats import count_words, split_sentences
from newscli.stats.reading import in_words, reading_time, whole_minutes
from newscli.summary.key_phrases import key_phrases
from newscli.summary.key_sentences import key_sentences
from newscli.summary.whole import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscli.document import Article, Block

#: A first paragraph of more characters is no lead; its first sentences are, as many as fit and at least one.
LONGEST_LEAD = 1000

#: How many key phrases a card has at most.
PHRASES = 5


@dataclass(frozen=True, slots=True)
class Summary:
    """What ``summarise`` gives; the fields are the keys of the JSON.

    Attributes:
        title: the headline, or None where the dump does not tell.
        byline: who wrote it, or None.
        published: an ISO 8601 date, or None.
        language: an ISO 639 code, or None.
        reading_minutes: whole minutes of silent reading; 0 for no text.
        lead: the standfirst or first paragraph, or None for no text. It is whole; of a very long one it
            is the first sentences.
        sentences: the key sentences of the whole text, in its order: a summary by themselves.
        teasers: the headlines of the other articles that the page advertises, in order, each once.
        reading_time: the time in words: "under a minute", "3 minutes".
        key_phrases: what it is about, as it is written in the text, the weightiest first.
        sentences_beyond_lead: as many key sentences again, none of the lead's: what a card shows below it.
    """

    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    reading_minutes: int
    lead: str | None
    sentences: tuple[str, ...]
    teasers: tuple[str, ...]
    reading_time: str = "nothing to read"
    key_phrases: tuple[str, ...] = ()
    sentences_beyond_lead: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The summary as plain values, ready for JSON."""
        several = ("sentences", "teasers", "key_phrases", "sentences_beyond_lead")
        return {name: list(value) if name in several else value for name, value in asdict(self).items()}


def summarise(article: Article, sentences: int = 3) -> Summary:
    """Sum an article up in its own words.

    Args:
        article: any article, an empty one too.
        sentences: how many key sentences are wanted, at least 1; a short article may hold fewer.

    Returns:
        The summary. Its sentences are whole sentences of the body; those beyond the lead are none of the
        lead's, unless there is nothing else. The same article always gives the same summary.

    Raises:
        ValueError: ``sentences`` is below 1.
    """
    if sentences < 1:
        raise ValueError(f"a summary needs at least 1 sentence, not {sentences}")
    texts = [block.text for block in article.blocks if _is_paragraph(block)]
    paragraphs = [split_sentences(text, article.language) for text in texts]
    lead, sentences_of_lead = _lead(texts, paragraphs)

    def key(but_not: Iterable[str] = ()) -> tuple[str, ...]:
        return key_sentences(paragraphs, sentences, article.title, article.language, but_not)

    time = reading_time(article.text, count_words(article.text), article.language)
    return Summary(
        title=article.title,
        byline=article.byline,
        published=article.published,
        language=article.language,
        reading_minutes=whole_minutes(time.seconds),
        lead=lead,
        sentences=key(),
        sentences_beyond_lead=key(but_not=sentences_of_lead),
        teasers=_unique(teaser.headline for teaser in article.teasers if teaser.headline),
        reading_time=in_words(time.seconds),
        key_phrases=key_phrases(
            (sentence for paragraph in paragraphs for sentence in paragraph),
            PHRASES,
            article.title,
            article.language,
        ),
    )


def _is_paragraph(block: Block) -> bool:
    """Tell the body's paragraphs from the rows of a table and from program code."""
    return block.label == Label.BODY and not (block.marker == "|" and "|" in block.text) and not block.listing


def _lead(texts: Sequence[str], paragraphs: Sequence[Sequence[str]]) -> tuple[str | None, Sequence[str]]:
    """The first paragraph that holds a whole sentence (a dateline alone is none), and its sentences.

    Of a very long one the first sentences are taken.
    """
    if not texts:
        return None, ()
    with_sentence = (number for number, paragraph in enumerate(paragraphs) if any(map(is_whole, paragraph)))
    first = next(with_sentence, 0)
    text, sentences = texts[first], paragraphs[first]
    end = 0
    for number, sentence in enumerate(sentences):
        next_end = text.find(sentence, end) + len(sentence)
        if next_end > LONGEST_LEAD and number:
            return text[:end], sentences[:number]
        end = next_end
    return text, sentences


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
