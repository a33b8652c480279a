"""What newscli is measured against: cleaners that know nothing of labels.

Each takes a dump and the gold body's grams and returns the cleaned text. Only the last looks at the
gold, and so is a ceiling, not a competitor.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from scores import GRAM, Gram, gram_score, grams, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

C4_LEAST_WORDS = 5
C4_END_MARKS = (".", "?", "!", '"', "”")
C4_ELLIPSES = ("...", "…")
C4_POLICY_WORDS = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)


def keep_everything(text: str, gold: Counter[Gram]) -> str:  # noqa: ARG001
    """The dump as it is."""
    return text


def c4_lines(text: str, gold: Counter[Gram]) -> str:  # noqa: ARG001
    """C4's rules for lines (Raffel et al. 2020, section 2.2, and the code that made the corpus).

    A line stays if it ends in a terminal punctuation mark (no ellipsis), has at least five words (as in
    the published paper and the code; the first preprint said three), does not mention JavaScript, and
    holds no policy notice. The curly closing quote counts as the straight one does, for the paper says
    "end quotation mark". C4's rules for whole pages (three sentences, lorem ipsum, curly brackets, bad
    words, language) and its deduplication are left out: every dump here is known to hold an article.
    """
    return "\n".join(line for line in text.split("\n") if _c4_keeps(line.strip()))


def _c4_keeps(line: str) -> bool:
    if not line.endswith(C4_END_MARKS) or line.endswith(C4_ELLIPSES):
        return False
    if len(line.split()) < C4_LEAST_WORDS:
        return False
    lowered = line.lower()
    return "javascript" not in lowered and not any(words in lowered for words in C4_POLICY_WORDS)


def best_span_by_gold(text: str, gold: Counter[Gram]) -> str:
    """The run of consecutive lines with the highest F1 against the gold.

    No cleaner that only cuts off a head and a tail of lines can do better. Exact for golds of four words and
    more: only runs that begin where a gold gram begins and end where one ends are tried (a line more at
    either side would add noise only), and a start is given up once even all the gold grams after it could
    not win.
    """
    lines = text.split("\n")
    line_tokens = [tokens(line) for line in lines]
    words = [word for of_line in line_tokens for word in of_line]
    line_of_word = [number for number, of_line in enumerate(line_tokens) for _ in of_line]
    line_ends = list(accumulate(len(of_line) for of_line in line_tokens))

    hits = [
        (start, gram)
        for start, gram in enumerate(zip(*(words[shift:] for shift in range(GRAM)), strict=False))
        if gram in gold
    ]
    if not hits:  # a gold of fewer than four words may still be a line
        return max(lines, key=lambda line: gram_score(grams(line), gold).f1)

    first_lines = sorted({line_of_word[start] for start, _ in hits})
    last_lines = sorted({line_of_word[start + GRAM - 1] for start, _ in hits})
    reachable = _overlap_from(hits, gold)
    expected = gold.total()

    best, best_run = 0.0, (first_lines[0], last_lines[-1])
    hit = 0
    for first in first_lines:
        begin = line_ends[first] - len(line_tokens[first])
        while hits[hit][0] < begin:
            hit += 1
        if 2 * reachable[hit] / (reachable[hit] + expected) <= best:
            break  # later starts reach even less
        run = hit
        overlap = 0
        seen: Counter[Gram] = Counter()
        for last in last_lines:
            kept = line_ends[last] - begin - GRAM + 1
            if kept < 1:
                continue
            if 2 * reachable[hit] / (kept + expected) <= best:
                break
            while run < len(hits) and hits[run][0] + GRAM <= line_ends[last]:
                gram = hits[run][1]
                seen[gram] += 1
                overlap += seen[gram] <= gold[gram]
                run += 1
            f1 = 2 * overlap / (kept + expected)
            if f1 > best:
                best, best_run = f1, (first, last)
    return "\n".join(lines[best_run[0] : best_run[1] + 1])


def _overlap_from(hits: Sequence[tuple[int, Gram]], gold: Counter[Gram]) -> list[int]:
    """How many gold grams can be had from each hit to the end of the dump."""
    seen: Counter[Gram] = Counter()
    overlap = 0
    overlaps = []
    for _, gram in reversed(hits):
        seen[gram] += 1
        overlap += seen[gram] <= gold[gram]
        overlaps.append(overlap)
    return overlaps[::-1]
