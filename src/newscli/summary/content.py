"""The words of a sentence that carry its news."""

from __future__ import annotations

import re
from functools import cache

from newscli.stats.reading import primary_code
from newscli.stats.words import UNMARKED_WORDS, find_words

#: Words are alike that share so many letters at their start: a rough way through most languages' endings.
STEM = 6

#: A shorter word is an abbreviation or a particle.
FEWEST_LETTERS = 2

APOSTROPHE = re.compile(r"['’ʼ]")
CHARACTER_RUN = re.compile(
    r"[\u3005\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)

#: The two written Norwegians share a list.
SAME_WORDS = {"nb": "no", "nn": "no", "iw": "he"}


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The words that hold a language's sentences together ("the", "und"); of all languages if it has no list.

    They are a fact about the language and stand in its cue file. What of a text in another script is
    written in Latin letters is English as a rule, so English ones go with those of such a language.
    """
    from newscli.labelling.cues import cue_words

    code = primary_code(language)
    words = cue_words(SAME_WORDS.get(code, code) or None).function_words
    return words if any(map(str.isascii, words)) else words | cue_words("en").function_words


def content_words(sentence: str, language: str | None) -> list[str]:
    """Find the words of a sentence that carry its news.

    Args:
        sentence: one sentence.
        language: an ISO 639 code, or None.

    Returns:
        What of each word is compared (its first letters, in lower case), repeated ones too; no function
        words, no numbers. Scripts without blanks between words give each pair of neighbouring
        characters instead.
    """
    dull = function_words(language)
    found = [
        part[:STEM]
        for word in find_words(sentence).marked
        for part in APOSTROPHE.split(word.casefold())
        if len(part) >= FEWEST_LETTERS and part not in dull and not part.isdecimal()
    ]
    if not sentence.isascii():
        runs = [*CHARACTER_RUN.findall(sentence), *UNMARKED_RUN.findall(sentence)]
        found += [
            run[at : at + 2] for run in runs for at in range(len(run) - 1) if run[at : at + 2] not in dull
        ]
    return found


UNMARKED_RUN = re.compile(f"(?:{UNMARKED_WORDS.pattern})+")
