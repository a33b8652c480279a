"""Comments of readers, which to a forest look like the text: they are prose on the same subject, below it."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from newscli.document import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.labelling.features import Features
    from newscli.labelling.signs import Sign

#: Comments follow their label where so much of the text is before it.
BEFORE = 0.8

#: So many lines that say "Reply" are a thread of comments, if so many of them have more than a name above
#: them and at most so much of all text is behind the last. Each comment begins at most so many blocks above
#: its own.
FEWEST_REPLIES, FEWEST_COMMENTS, BEHIND, COMMENT_BLOCKS = 3, 2, 0.3, 12

#: Whoever wrote a comment stands above it in so few characters' worth.
LONGEST_NAME = 40


def without_comments(kept: list[bool], features: Sequence[Features], signs: Mapping[int, Sign]) -> list[bool]:
    """Take out of the text what follows the label "Comments", where most of it stands before that.

    Args:
        kept: Whether each block stands in the text.
        features: What each looks like by itself.
        signs: What blocks say of themselves, by their numbers, in order.

    Returns:
        Whether each stands in the text without comments.
    """
    labels = [
        index
        for index, sign in signs.items()
        if sign.label is Label.BOILERPLATE and "comments" in features[index].cues
    ]
    if not labels or not any(kept[labels[0] + 1 :]):
        return kept
    sizes = [feature.size if is_text else 0.0 for feature, is_text in zip(features, kept, strict=True)]
    before = list(accumulate(sizes, initial=0.0))
    for index in labels:
        if before[index] >= before[-1] * BEFORE:
            return [*kept[: index + 1], *[False] * (len(kept) - index - 1)]
    return kept


def without_thread(kept: list[bool], features: Sequence[Features], cued: Sequence[int]) -> list[bool]:
    """Take a thread of comments out of the text that has no label but "Reply" below each of them.

    Args:
        kept: Whether each block stands in the text.
        features: What each looks like by itself.
        cued: The numbers of the blocks with cue words, in order.

    Returns:
        Whether each stands in the text without the thread.
    """
    replies = [index for index in cued if "reply" in features[index].cues]
    if len(replies) < FEWEST_REPLIES:
        return kept
    comments = sum(
        any(feature.size > LONGEST_NAME for feature in features[above + 1 : below])
        for above, below in pairwise(replies)
    )
    sizes = [feature.size if is_text else 0.0 for feature, is_text in zip(features, kept, strict=True)]
    if comments < FEWEST_COMMENTS or sum(sizes[replies[-1] :]) > sum(sizes) * BEHIND:
        return kept
    start = first = replies[0]
    for index in range(first, max(first - COMMENT_BLOCKS, 0), -1):  # up to when it was written, and by whom
        if features[index].date is not None or "ago" in features[index].cues:
            above = features[index - 1]
            start = index if above.prose or above.size > LONGEST_NAME else index - 1
            break
    return [*kept[:start], *[False] * (len(kept) - start)] if any(kept[:start]) else kept
