"""What is a whole sentence, that can stand in a summary by itself."""

from __future__ import annotations

import re

#: The marks that end a sentence, and the quotes and brackets behind them.
ENDS = re.compile(r"[.!?…。！？．؟۔।॥።។]['\"’”»«›“」』）)\]]*$")

#: An end that is none: behind an abbreviation ("St.", "Dr.") or an initial ("J.") the sentence goes on.
ABBREVIATED = re.compile(r"(?:^|[\s(«„“\"])(?:[^\W\d_]|[A-Z][a-z]{1,2}|vs|bzw|ca|Nr|No|usw)\.$")

#: Scripts that end sentences by a blank or by nothing (Thai, Lao).
NO_END_MARKS = re.compile(r"[\u0e01-\u0eff]['\"’”)]*$")

FIRST_LETTER = re.compile(r"[^\W_]")

#: What comes in pairs. German closes a quote with the mark that opens an English one, and Swedish has one
#: mark for both: quotes that cannot be told apart are counted together.
PAIRS = (("(", ")"), ("（", "）"), ("「", "」"), ("『", "』"), ("[", "]"))
QUOTES = ("«»", "“”„‟", '"', "‹›")


def is_whole(sentence: str) -> bool:
    """Tell whether a sentence begins and ends as sentences do, with all its quotes and brackets.

    >>> is_whole("It rained."), is_whole("and then it stopped."), is_whole('"It rained.'), is_whole("By J.")
    (True, False, False, False)
    """
    first = FIRST_LETTER.search(sentence)
    if first is None or first[0].islower():
        return False
    ends = ENDS.search(sentence) and not ABBREVIATED.search(sentence)
    return bool(ends or NO_END_MARKS.search(sentence)) and is_balanced(sentence)


def is_balanced(sentence: str) -> bool:
    """Tell whether a sentence closes all quotes and brackets that it opens."""
    return all(sentence.count(start) == sentence.count(end) for start, end in PAIRS) and all(
        sum(sentence.count(mark) for mark in marks) % 2 == 0 for marks in QUOTES
    )
