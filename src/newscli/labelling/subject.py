"""What a block speaks of: whether its words are those of the body, of the headline, of what came before.

Another article stacked below the first, and a list of other articles, speak of something else.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.features import Features
    from newscli.labelling.span import Span

#: The opening of an article is so many paragraphs; a change of subject is looked for in the next so many.
OPENING, TOPIC_WINDOW = 8, 8

#: What the blocks just before a block speak of: of so many, each with at most so many words.
BEFORE, MOST_COUNTED = 5, 30

#: Words this short say nothing of the subject.
SHORTEST_WORD = 5


def subject_table(
    features: Sequence[Features], worth: Sequence[float], body: Span, title: int | None
) -> dict[str, list[float]]:
    """Compute the columns that tell how many of a block's words body, headline and the text before it have.

    Args:
        features: What each block looks like by itself.
        worth: What each is worth as a paragraph.
        body: Where the body is taken to be.
        title: The number of the headline; None if there is none.

    Returns:
        The columns by name; each has one number a block.
    """
    table: dict[str, list[float]] = {}
    telling = [
        [word for word in feature.words if len(word) >= SHORTEST_WORD]
        if not feature.wide
        else ["".join(pair) for word in feature.words for pair in pairwise(word)]
        for feature in features
    ]
    blocks_with: dict[str, int] = {}
    first_seen: dict[str, int] = {}
    for index in range(body.start, body.end):
        if features[index].prose:
            for word in set(telling[index]):
                blocks_with[word] = blocks_with.get(word, 0) + 1
                first_seen.setdefault(word, index)
    overlap, before = [], []
    for index, words in enumerate(telling):
        if not words:
            overlap.append(-1.0)
            before.append(-1.0)
            continue
        own = body.start <= index < body.end and features[index].prose
        least = 2 if own else 1
        known = [word for word in words if blocks_with.get(word, 0) >= least]
        overlap.append(len(known) / len(words))
        before.append(sum(first_seen[word] < index for word in known) / len(words))
    table["overlap"] = overlap
    table["overlap_before"] = before
    title_words = frozenset(telling[title]) if title is not None else frozenset()
    table["title_overlap"] = [
        sum(map(title_words.__contains__, words)) / (len(words) or 1) for words in telling
    ]
    weights = [float(min(len(words), MOST_COUNTED)) for words in telling]
    weight = list(accumulate(weights, initial=0.0))
    sums = list(
        accumulate(
            [value * own if own else 0.0 for value, own in zip(overlap, weights, strict=True)],
            initial=0.0,
        )
    )
    table["overlap_before_5"] = [
        (sums[index] - sums[low]) / (weight[index] - weight[low]) if weight[index] > weight[low] else -1.0
        for index, low in zip(range(len(features)), [0] * BEFORE + list(range(len(features))), strict=False)
    ]
    return table | _topic_columns(features, telling, worth, body)


def _topic_columns(
    features: Sequence[Features], telling: Sequence[Sequence[str]], worth: Sequence[float], body: Span
) -> dict[str, list[float]]:
    """Whether the subject has changed since the body began: the words of its opening come no more."""
    count = len(features)
    places = [index for index in range(body.start, count) if worth[index] > 0]
    seen: set[str] = set()
    opening: set[str] = set()
    known, opened = [0.0], [0.0]
    for number, place in enumerate(places):
        words = [word for word in telling[place] if len(word) > SHORTEST_WORD or features[place].wide]
        share = sum(map(seen.__contains__, words)) / (len(words) or 1)
        known.append(known[-1] + share)
        opened.append(opened[-1] + sum(map(opening.__contains__, words)) / (len(words) or 1))
        seen.update(words)
        if number < OPENING:
            opening.update(words)
    cohesion, breaks, opening_column = [1.0] * count, [1.0] * count, [1.0] * count
    lowest = 1.0
    last = body.start
    for number, place in enumerate(places):
        end = min(number + TOPIC_WINDOW, len(places))
        share = (known[end] - known[number]) / (end - number)
        if number >= 3:
            lowest = min(lowest, share)
        about = (opened[end] - opened[number]) / (end - number)
        for index in range(last, place + 1):
            cohesion[index], breaks[index], opening_column[index] = share, lowest, about
        last = place + 1
    for index in range(last, count):
        cohesion[index], breaks[index], opening_column[index] = 0.0, lowest, 0.0
    return {"cohesion": cohesion, "topic_break": breaks, "opening": opening_column}
