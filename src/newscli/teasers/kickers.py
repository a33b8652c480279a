"""Kickers: the line above or below a headline ("Travel", "War in the East") that is no teaser of its own.

One short line above a headline may be a headline too. Where card after card has the same two lines,
the shorter of which is always first (or always second), it is a kicker.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscli.readers.tags import KICKER
from newscli.teasers.headlines import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscli.document import Block
    from newscli.teasers.card import Card

#: A kicker has so many words at the most: one that stands alone, and one that card after card has.
KICKER_WORDS, RECURRING_KICKER_WORDS = 3, 6

#: In a list of more headlines than these, few of which look like kickers, three words are a headline too.
SHORTEST_LIST, FEWEST_KICKERS, SECTION_WORDS = 3, 1 / 3, 2

#: A recurring kicker is mostly (in this share of the pairs) so much shorter than its headline.
MOSTLY, SHORTER = 2 / 3, 0.8

#: So many pairs of lines make a pattern.
FEWEST_PAIRS = 2


def without_kickers(runs: Sequence[Sequence[Card]]) -> list[list[Card]]:
    """Merge every kicker into the card of its headline.

    Args:
        runs: The cards of each stretch of the dump that holds nothing but teasers.
    """
    runs = [_without_trailing(run) for run in runs]
    segments = [[(segment, _pairs(segment)) for segment in _segments(run)] for run in runs]
    pairs = [pair for of_run in segments for _, of_segment in of_run for pair in of_segment]
    above = _recurs([_is_above(first, second) for first, second in pairs])
    below = not above and _recurs([bool(b.excerpt) and _is_above(b, a) for a, b in pairs])
    return [
        [card for segment, its in of_run for card in _merge(segment, its, above=above, below=below)]
        for of_run in segments
    ]


def without_marked_kickers(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out the kickers that HTML marks as such, where the next block is the headline of the same link.

    One that reads on into its headline ("A tackle changed the final:") is put before it.
    """
    if not blocks or blocks[0].markup is None:
        return blocks
    kickers = {
        index
        for index, (block, following) in enumerate(pairwise(blocks))
        if block.url
        and block.url == following.url
        and block.label is following.label
        and block.markup is not None
        and KICKER.search(block.markup.names[-1])
    }
    if not kickers:
        return blocks
    kept: list[Block] = []
    kicker: Block | None = None
    for index, block in enumerate(blocks):
        if kicker is not None and _reads_on(kicker.text):
            block = block._replace(text=f"{kicker.text} {block.text}", first_line=kicker.first_line)
        kicker = block if index in kickers else None
        if kicker is None:
            kept.append(block)
    return kept


def _reads_on(kicker: str) -> bool:
    return not kicker[-1:].isalnum() or len(kicker.split()) > RECURRING_KICKER_WORDS


def _recurs(signs: Sequence[bool]) -> bool:
    return len(signs) >= FEWEST_PAIRS and sum(signs) >= MOSTLY * len(signs)


def _without_trailing(run: Sequence[Card]) -> list[Card]:
    """Merge a short line that stands closer to the excerpt above it than that to its headline."""
    kept: list[Card] = []
    for card, following in zip(run, [*run[1:], None], strict=True):
        above = kept[-1] if kept else None
        gap = card.first_line - above.last_line if above else 0
        if (
            above is not None
            and above.headline
            and not card.excerpt
            and gap < above.gap
            and (following is None or following.first_line - card.last_line > gap)
            and _words(card) <= RECURRING_KICKER_WORDS
            and not _are_apart(above, card)
        ):
            kept[-1] = above._replace(last_line=card.last_line, position=card.position)
        else:
            kept.append(card)
    return kept


def _segments(run: Sequence[Card]) -> Iterator[list[Card]]:
    """Cut a run behind every excerpt, which ends its card."""
    segment: list[Card] = []
    for card in run:
        segment.append(card)
        if card.excerpt:
            yield segment
            segment = []
    if segment:
        yield segment


def _pairs(segment: Sequence[Card]) -> list[tuple[Card, Card]]:
    """Give the pairs of lines that may be kicker and headline: two alone, or all if the gaps take turns."""
    if len(segment) % 2 or any(not card.headline or _are_apart(card, segment[-1]) for card in segment[:-1]):
        return []
    gaps = [after.first_line - before.last_line for before, after in pairwise(segment)]
    within, between = set(gaps[::2]), set(gaps[1::2])
    if len(segment) > 2 and not (len(within) == 1 and within.isdisjoint(between)):
        return []
    return list(zip(segment[::2], segment[1::2], strict=True))


def _is_above(kicker: Card, headline: Card) -> bool:
    return (
        _words(kicker) <= RECURRING_KICKER_WORDS and len(kicker.headline) < len(headline.headline) * SHORTER
    )


def _merge(
    segment: list[Card], pairs: Sequence[tuple[Card, Card]], *, above: bool, below: bool
) -> Iterator[Card]:
    if len(segment) == 1:
        yield from segment
        return
    if pairs and (above or len(pairs) >= FEWEST_PAIRS):
        for first, second in pairs:
            if _words(first) <= RECURRING_KICKER_WORDS:
                yield _under(first, second)
            else:
                yield from (first, second)
        return
    if pairs and below:
        for first, second in pairs:
            yield _under(second, first)._replace(excerpt=second.excerpt)
        return
    longest = SECTION_WORDS if _is_list(segment) else KICKER_WORDS
    kept: list[Card] = []
    for card in segment:
        if kept and _is_lone_kicker(kept[-1], card) and _words(kept[-1]) <= longest:
            kept[-1] = _under(kept[-1], card)
        else:
            kept.append(card)
    yield from kept


def _is_list(segment: Sequence[Card]) -> bool:
    """Tell a list of headlines, few of which look like kickers."""
    if len(segment) <= SHORTEST_LIST:
        return False
    kickers = [card for card, following in pairwise(segment) if _is_lone_kicker(card, following)]
    return len(kickers) < FEWEST_KICKERS * len(segment)


def _is_lone_kicker(kicker: Card, headline: Card) -> bool:
    return (
        0 < len(kicker.headline) < len(headline.headline)
        and _words(kicker) <= KICKER_WORDS < _words(headline)
        and not kicker.headline.endswith(("…", "..."))
        and not _are_apart(kicker, headline)
    )


def _under(kicker: Card, card: Card) -> Card:
    """Return the card with the lines of its kicker."""
    return card._replace(
        url=card.url or kicker.url,
        first_line=min(kicker.first_line, card.first_line),
        last_line=max(kicker.last_line, card.last_line),
        position=max(kicker.position, card.position),
    )


def _words(card: Card) -> int:
    return count_words(card.headline)


def _are_apart(one: Card, other: Card) -> bool:
    """Tell cards that cannot be one: two items of a list, two links (unless one leads to the section)."""
    if one.listed and other.listed:
        return True
    if not one.url or not other.url or one.url == other.url:
        return False
    return not other.url.startswith(one.url.rstrip("/") + "/")
