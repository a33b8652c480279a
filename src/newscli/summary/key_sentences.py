"""The sentences that tell most of an article, word for word and in the order of the text."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING

from newscli.summary.content import content_words
from newscli.summary.whole import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The numbers below were chosen with benchmarks/summaries.py, on the "dev" half of the pages.

#: What a word of the headline is worth, times what it would be worth elsewhere.
HEADLINE_FACTOR = 5.0

#: A sentence's worth is shared out over its words and this many more, so that three good words alone
#: do not beat a whole sentence.
LENGTH_PRIOR = 3

#: How fast the worth of a sentence falls with its place: the n-th has 1/n to this power. News tells the main
#: points first.
FALL = 0.5

#: What is left of a word's worth once a chosen sentence has told it.
TOLD_ALREADY = 0.5

#: A sentence says the same again if chosen ones have told more of its words; it comes behind all others.
MOST_TOLD = 0.7

#: Sentences outside these bounds, and questions, are chosen only where there are no others: a fragment
#: tells little, and a very long sentence is most often a list that lost its line ends.
FEWEST_CONTENT_WORDS = 4
MOST_CHARACTERS = 300
QUESTION_MARKS = "?？؟"

#: Only this many of the best sentences are compared with one another, so that the time does not grow
#: with the square of the text.
MOST_COMPARED = 200


def key_sentences(
    paragraphs: Sequence[Sequence[str]],
    count: int,
    title: str | None = None,
    language: str | None = None,
    but_not: Iterable[str] = (),
) -> tuple[str, ...]:
    """Choose the sentences that tell most: whose words many others tell too, of the headline, early, all new.

    Args:
        paragraphs: the sentences of each paragraph.
        count: how many are wanted; a short text may hold fewer.
        title: the headline.
        language: an ISO 639 code, or None.
        but_not: sentences that are shown already; they are chosen only where there are no others.

    Returns:
        Sentences of the text, each once, in its order. A broken one, a question, one of few words or of very
        many comes only where there is no other at all.
    """
    everything = _unique(sentence for paragraph in paragraphs for sentence in paragraph)
    words = {sentence: _unique(content_words(sentence, language)) for sentence in everything}
    worth = _worth_of_words(words.values(), frozenset(content_words(title or "", language)))

    shown = frozenset(but_not)
    candidates = tuple(sentence for sentence in everything if sentence not in shown) or everything
    candidates = tuple(sentence for sentence in candidates if _fits(sentence, words[sentence])) or candidates
    place: dict[str, float] = {sentence: number**-FALL for number, sentence in enumerate(candidates, start=1)}

    def score(sentence: str) -> float:
        told = words[sentence]
        return place[sentence] * sum(worth[word] for word in told) / (len(told) + LENGTH_PRIOR)

    best = sorted(candidates, key=score, reverse=True)
    compared, others = best[:MOST_COMPARED], best[MOST_COMPARED:]
    chosen: set[str] = set()
    told_words: set[str] = set()

    def is_new(sentence: str) -> bool:
        return sum(word in told_words for word in words[sentence]) <= MOST_TOLD * len(words[sentence])

    for _ in range(min(count, len(compared))):
        next_best = max(filter(is_new, compared), key=score, default=None) or max(compared, key=score)
        compared.remove(next_best)
        chosen.add(next_best)
        told_words.update(words[next_best])
        for word in words[next_best]:
            worth[word] *= TOLD_ALREADY
    chosen.update(others[: count - len(chosen)])
    return tuple(sentence for sentence in candidates if sentence in chosen)


def _worth_of_words(sentences: Iterable[Iterable[str]], of_title: frozenset[str]) -> dict[str, float]:
    """Weigh each word: the more sentences tell it, the more."""
    sentences_with = Counter(word for words in sentences for word in words)
    return {
        word: sqrt(number) * (HEADLINE_FACTOR if word in of_title else 1.0)
        for word, number in sentences_with.items()
    }


def _fits(sentence: str, words: Sequence[str]) -> bool:
    """Tell whether a sentence is of a kind that can stand on its own in a summary."""
    is_question = sentence.rstrip(" \"'»”’)")[-1:] in QUESTION_MARKS
    of_good_length = len(words) >= FEWEST_CONTENT_WORDS and len(sentence) <= MOST_CHARACTERS
    return of_good_length and not is_question and is_whole(sentence)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
