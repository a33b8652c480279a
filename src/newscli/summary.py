"""A summary that invents nothing: the article's facts, its lead, and its key sentences, word for word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict, dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from newscli.document import Label
from newscli.stats import CHARACTER_WORD, UNMARKED_WORDS, measure, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscli.document import Article

# The numbers below have no source but our own reading of summaries of some ninety news pages in
# fifteen languages.

#: What a word of the headline is worth, times what it would be worth elsewhere.
HEADLINE_FACTOR = 3.0

#: A shorter word is most often a function word ("the", "und"), unless it is a name.
FEWEST_LETTERS = 4

#: A Hangul character is a syllable of two or three letters.
FEWEST_SYLLABLES = 2

#: Long words tell more than short ones, up to this many letters.
MOST_LETTERS = 10

#: A sentence's worth is shared out over its words and this many more, so that three good words alone
#: do not beat a whole sentence.
LENGTH_PRIOR = 6

#: The end of the text keeps this share of its score, what stands before it ever more: news tells the
#: main points first.
LAST_POSITION = 0.7

#: What is left of a word's worth once a chosen sentence has told it.
TOLD_ALREADY = 0.2

#: Sentences outside these bounds, and questions, are chosen only where there are no others: a fragment
#: tells little, and a very long sentence is most often a list that lost its line ends.
FEWEST_CONTENT_WORDS = 4
MOST_CHARACTERS = 500
QUESTION_MARKS = "?？؟"

#: Only this many of the best sentences are compared with one another, so that the time does not grow
#: with the square of the text.
MOST_COMPARED = 200

BETWEEN_WORDS = re.compile(r"[\s'’ʼ/–—-]+")
AROUND_WORDS = '!"#$%&()*+,.:;<=>?@[\\]^_`{|}~«»‹›“”„‚‘…·¿¡،؛؟।॥。、！？：；（）「」『』《》〈〉【】・•'
UNSPACED_RUN = re.compile(f"(?:{CHARACTER_WORD.pattern}|{UNMARKED_WORDS.pattern})+")
HANGUL_SYLLABLE = re.compile(r"[\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Summary:
    """What ``summarise`` gives; the fields are the keys of the JSON.

    Attributes:
        title: the headline, or None where the dump does not tell.
        byline: who wrote it, or None.
        published: an ISO 8601 date, or None.
        language: an ISO 639 code, or None.
        reading_minutes: whole minutes of silent reading; 0 for no text.
        lead: the first paragraph, whole, or None for no text.
        sentences: the key sentences, in the order of the text.
        teasers: the headlines of the other articles that the page advertises, in order, each once.
    """

    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    reading_minutes: int
    lead: str | None
    sentences: tuple[str, ...]
    teasers: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The summary as plain values, ready for JSON."""
        return {**asdict(self), "sentences": list(self.sentences), "teasers": list(self.teasers)}


def summarise(article: Article, sentences: int = 3) -> Summary:
    """Sum an article up in its own words.

    Args:
        article: any article, an empty one too.
        sentences: how many key sentences are wanted, at least 1; a short article may hold fewer.

    Returns:
        The summary. Its sentences are whole sentences of the body and none of the lead, unless there
        is nothing but the lead. The same article always gives the same summary.

    Raises:
        ValueError: ``sentences`` is below 1.
    """
    if sentences < 1:
        raise ValueError(f"a summary needs at least 1 sentence, not {sentences}")
    paragraphs = [
        block.text
        for block in article.blocks
        if block.label == Label.BODY and not (block.marker == "|" and "|" in block.text)  # no rows of a table
    ]
    split = [split_sentences(paragraph, article.language) for paragraph in paragraphs]
    return Summary(
        title=article.title,
        byline=article.byline,
        published=article.published,
        language=article.language,
        reading_minutes=measure(article).reading_minutes,
        lead=paragraphs[0] if paragraphs else None,
        sentences=_key_sentences(split, article.title or "", sentences),
        teasers=_unique(teaser.headline for teaser in article.teasers if teaser.headline),
    )


def content_words(sentence: str) -> list[str]:
    """Find the words of a sentence that carry its news.

    They are the words of four letters or more and the capitalised ones (but not the first, which has its
    capital for another reason); in Korean those of two syllables or more. Scripts without blanks
    between words give each pair of neighbouring characters instead.

    Args:
        sentence: one sentence.

    Returns:
        The words in lower case, repeated ones too; no numbers; empty where there are none.
    """
    found = [run[at : at + 2] for run in UNSPACED_RUN.findall(sentence) for at in range(len(run) - 1)]
    for position, token in enumerate(BETWEEN_WORDS.split(UNSPACED_RUN.sub(" ", sentence).strip())):
        word = token.strip(AROUND_WORDS)
        is_name = position > 0 and len(word) > 1 and word[0].isupper()
        fewest = FEWEST_SYLLABLES if HANGUL_SYLLABLE.match(word) else FEWEST_LETTERS
        if (is_name or len(word) >= fewest) and not word.isdecimal():
            found.append(word.casefold())
    return found


def _key_sentences(paragraphs: Sequence[Sequence[str]], title: str, count: int) -> tuple[str, ...]:
    """Choose ``count`` sentences, those of the first paragraph only where there are no others."""
    if not paragraphs:
        return ()
    everything = [sentence for paragraph in paragraphs for sentence in paragraph]
    words = {sentence: _unique(content_words(sentence)) for sentence in everything}
    worth = _worth_of_words((words[sentence] for sentence in everything), title)

    lead = set(paragraphs[0])
    candidates = _unique(sentence for sentence in everything if sentence not in lead) or _unique(everything)
    candidates = tuple(sentence for sentence in candidates if _fits(sentence, words[sentence])) or candidates
    fall = (1 - LAST_POSITION) / max(1, len(candidates))
    position = {sentence: 1 - fall * number for number, sentence in enumerate(candidates)}

    def score(sentence: str) -> float:
        told = words[sentence]
        return position[sentence] * sum(worth[word] for word in told) / (len(told) + LENGTH_PRIOR)

    best = sorted(candidates, key=score, reverse=True)
    compared, others = best[:MOST_COMPARED], best[MOST_COMPARED:]
    chosen = set()
    for _ in range(min(count, len(compared))):
        next_best = max(compared, key=score)
        compared.remove(next_best)
        chosen.add(next_best)
        for word in words[next_best]:
            worth[word] *= TOLD_ALREADY
    chosen.update(others[: count - len(chosen)])
    return tuple(sentence for sentence in candidates if sentence in chosen)


def _worth_of_words(sentences: Iterable[Iterable[str]], title: str) -> dict[str, float]:
    """Weigh each word: the more sentences tell it and the longer it is, the more."""
    of_title = set(content_words(title))
    sentences_with = Counter(word for words in sentences for word in words)
    return {
        word: sqrt(number) * min(len(word), MOST_LETTERS) * (HEADLINE_FACTOR if word in of_title else 1.0)
        for word, number in sentences_with.items()
    }


def _fits(sentence: str, words: Sequence[str]) -> bool:
    """Tell whether a sentence is of a kind that can stand on its own in a summary."""
    is_question = sentence.rstrip(" \"'»”’)")[-1:] in QUESTION_MARKS
    return len(words) >= FEWEST_CONTENT_WORDS and len(sentence) <= MOST_CHARACTERS and not is_question


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
