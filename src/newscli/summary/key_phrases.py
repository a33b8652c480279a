"""What an article is about, in phrases that stand in it."""

from __future__ import annotations

import re
from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from newscli.stats.reading import primary_code
from newscli.stats.words import word_pattern
from newscli.summary.content import APOSTROPHE, function_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: The longest phrase, in words; in characters where a character is a word.
MOST_WORDS = 3
MOST_CHARACTERS = 6

#: A phrase is told so often, or stands in the headline too.
FEWEST_TIMES = 2

#: A single word that is no name is told so often ("hydrogen"), and has so many letters.
FEWEST_TIMES_ALONE = 3
FEWEST_LETTERS_ALONE = 5

#: A word of so many letters is most often a term, and told twice is enough.
LETTERS_OF_TERM = 8

#: Languages in which every noun has a capital: it makes no name, and without one a single word tells little.
CAPITALISED_NOUNS = frozenset({"de", "lb"})

#: What a phrase of the headline is worth, and a name, times what it would be worth elsewhere.
HEADLINE_FACTOR = 2.0
NAME_FACTOR = 1.5

#: A phrase within a longer one is left out if the longer makes up so much of its count.
MOSTLY_WITHIN = 0.6

#: So much of the text is looked at, in characters: what is not told there is no key to it.
MOST_TEXT = 200_000

#: What may stand between two words of a phrase.
GAP = re.compile(r"[ \u00a0]")
#: Runs that are words or names in scripts without blanks: Han characters, or Katakana.
HAN_RUN = re.compile(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff]{2,}")
KATAKANA_RUN = re.compile(r"[\u30a1-\u30fa\u30fc-\u30ff]{3,}")
LANGUAGES_OF_HAN = frozenset({"ja", "zh"})
#: Of a text in a script that marks no words and has no such runs nothing can be cut out honestly.
UNMARKED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


class _Phrase(NamedTuple):
    """A phrase: its words in lower case, as it is written, and whether its capital says that it is a name."""

    words: tuple[str, ...]
    written: str
    is_name: bool


def key_phrases(
    sentences: Iterable[str], count: int = 5, title: str | None = None, language: str | None = None
) -> tuple[str, ...]:
    """Choose the phrases that are told again and again, the longest and those of the headline first.

    Args:
        sentences: the text.
        count: how many are wanted.
        title: the headline.
        language: an ISO 639 code, or None.

    Returns:
        At most ``count`` phrases, each as it is written somewhere in the text, the weightiest first. None for
        a text that repeats nothing, and for scripts without word ends (Thai).
    """
    found = list(_phrases_of_text(sentences, language))
    if not found:
        return ()
    nouns_alone = primary_code(language) in CAPITALISED_NOUNS
    if nouns_alone:
        found = [phrase for phrase in found if len(phrase.words) > 1 or phrase.written[0].isupper()]
    times = Counter(phrase.words for phrase in found)
    names = Counter(phrase.words for phrase in found if phrase.is_name)
    if nouns_alone:
        names.clear()
    written: dict[tuple[str, ...], Counter[str]] = {}
    for phrase in found:
        written.setdefault(phrase.words, Counter())[phrase.written] += 1
    of_title = {phrase.words for phrase in _phrases(title or "", language)}

    def worth(words: tuple[str, ...]) -> float:
        size = sum(map(len, words)) if _is_han(words) else len(words)
        factor = (HEADLINE_FACTOR if words in of_title else 1.0) * (NAME_FACTOR if names[words] else 1.0)
        return times[words] * sqrt(size) * factor

    known = [words for words in times if _is_key(words, times[words], bool(names[words]), words in of_title)]
    known.sort(key=worth, reverse=True)
    chosen: list[tuple[str, ...]] = []
    for words in known:
        if len(chosen) == count:
            break
        longer = max((times[other] for other in known if _within(words, other)), default=0)
        if longer >= MOSTLY_WITHIN * times[words] or any(_within(other, words) for other in chosen):
            continue
        chosen.append(words)
    return tuple(written[words].most_common(1)[0][0] for words in chosen)


def _phrases_of_text(sentences: Iterable[str], language: str | None) -> Iterator[_Phrase]:
    read = 0
    for sentence in sentences:
        read += len(sentence)
        if read > MOST_TEXT:
            return
        yield from _phrases(sentence, language)


def _phrases(sentence: str, language: str | None) -> Iterator[_Phrase]:
    """All runs of up to three words without a function word among them."""
    dull = function_words(language)
    run: list[re.Match[str]] = []
    text = "" if UNMARKED.search(sentence) else HAN_RUN.sub("。", KATAKANA_RUN.sub("。", sentence))
    for found in word_pattern().finditer(text):
        if run and not GAP.fullmatch(text, run[-1].end(), found.start()):
            yield from _within_run(text, run)
            run = []
        if _is_dull(found[0], dull):
            yield from _within_run(text, run)
            run = []
        else:
            run.append(found)
    yield from _within_run(text, run)
    if (language or "")[:2] in LANGUAGES_OF_HAN:
        yield from _within_han(sentence, dull)


def _within_run(text: str, run: Sequence[re.Match[str]]) -> Iterator[_Phrase]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + MOST_WORDS, len(run)) + 1):
            words = run[start:end]
            if all(word[0].isdecimal() for word in words):
                continue
            yield _Phrase(
                tuple(word[0].casefold() for word in words),
                text[words[0].start() : words[-1].end()],
                # The first word of a sentence has its capital for another reason.
                all(word[0][0].isupper() for word in words) and words[0].start() > 2,
            )


def _within_han(sentence: str, dull: frozenset[str]) -> Iterator[_Phrase]:
    for found in KATAKANA_RUN.findall(sentence):
        yield _Phrase((found,), found, is_name=True)
    for run in HAN_RUN.findall(sentence):
        for start in range(len(run)):
            for end in range(start + 2, min(start + MOST_CHARACTERS, len(run)) + 1):
                piece = run[start:end]
                if piece[0] not in dull and piece[-1] not in dull and piece not in dull:
                    yield _Phrase((piece,), piece, is_name=False)


def _is_dull(word: str, dull: frozenset[str]) -> bool:
    lowered = word.casefold()
    return len(word) < 2 or lowered in dull or any(part in dull for part in APOSTROPHE.split(lowered)[1:])


def _is_han(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and (HAN_RUN.fullmatch(words[0]) or KATAKANA_RUN.fullmatch(words[0])) is not None


def _is_key(words: tuple[str, ...], times: int, is_name: bool, of_title: bool) -> bool:
    if of_title and times >= 1 and (is_name or len(words) > 1 or _is_han(words)):
        return True
    if len(words) > 1 or is_name or of_title or len(words[0]) >= LETTERS_OF_TERM or _is_han(words):
        return times >= FEWEST_TIMES
    return times >= FEWEST_TIMES_ALONE and len(words[0]) >= FEWEST_LETTERS_ALONE


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether a phrase is a part of another one, not the same."""
    if short == long:
        return False
    if _is_han(short) and _is_han(long):
        return short[0] in long[0]
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
