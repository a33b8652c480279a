"""Which blocks of a dump stand in the page's gold body, and how many of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scores import GRAM, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A run of words that stands in the gold more often than this (a refrain, a table's words) is followed
#: at so many of its places only.
MOST_PLACES = 20


def gold_shares(texts: Sequence[str], gold: str) -> list[float]:
    """Say of each text what share of its words stands in the gold body (0..1; 0 without words).

    Runs of at least GRAM words that both have are matched, the longest first, each word once: a second
    copy of a sentence in a teaser does not count. Runs go over the borders of blocks, so that the short
    items of a list count where the gold has them one after the other.
    """
    words: list[str] = []
    lengths = []
    for text in texts:
        found = tokens(text)
        lengths.append(len(found))
        words += found
    matched = _matched(words, tokens(gold))
    shares, start = [], 0
    for length in lengths:
        shares.append(sum(matched[start : start + length]) / length if length else 0.0)
        start += length
    return shares


def _matched(words: Sequence[str], gold: Sequence[str]) -> bytearray:
    """Mark the words that a run shares with the gold, 1 or 0."""
    size = min(GRAM, len(gold))
    matched = bytearray(len(words))
    if not size:
        return matched
    places: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(gold) - size + 1):
        places.setdefault(tuple(gold[place : place + size]), []).append(place)
    runs: list[tuple[int, int, int]] = []  # length, first word, first place in the gold
    open_runs: dict[int, int] = {}  # the gold place that would continue a run: where the run began
    for index in range(len(words) - size + 2):
        here = places.get(tuple(words[index : index + size]), ())[:MOST_PLACES]
        going: dict[int, int] = {}
        for place in here:
            going[place + 1] = open_runs.pop(place, index)
        for place, begin in open_runs.items():
            length = index - begin + size - 1
            runs.append((length, begin, place - (index - begin)))
        open_runs = going
    taken = bytearray(len(gold))
    runs.sort(key=lambda run: (-run[0], run[1], run[2]))
    for length, begin, place in runs:
        for offset in range(length):
            if not taken[place + offset] and not matched[begin + offset]:
                taken[place + offset] = matched[begin + offset] = 1
    return matched
