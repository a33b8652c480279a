"""Blocks to cards: what belongs to one teaser is gathered from the blocks that stand side by side."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newscli.document import LIST_MARKERS, Block, Label
from newscli.teasers.card import Card
from newscli.teasers.headlines import clean_headline
from newscli.teasers.kickers import RECURRING_KICKER_WORDS, without_kickers, without_marked_kickers
from newscli.teasers.seams import (
    EXCERPT_END,
    FEWEST_HEADLINES,
    LONGEST_HEADLINE,
    ends_in_stop,
    split_all,
    split_glued,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscli.labelling.cues import CueWords

#: A block that ends as a sentence and is this long is an excerpt, not a headline, in characters.
SHORTEST_LONE_EXCERPT = 70

#: Below a headline, this is enough for an excerpt that ends with a full stop; and so long is an excerpt
#: without one, if it is at least three times as long as the headline.
SHORTEST_EXCERPT, EXCERPT_WITHOUT_END, TIMES_THE_HEADLINE = 25, 110, 3

#: The sign that a text was cut.
CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")

#: Two sentences, the first of which ends with a word of small letters.
TWO_SENTENCES = re.compile(r"[^\W\d_A-Z]{2}[»”\")]?[.!?] [^\W\d_a-z]")

#: In headlines of this style ("Ferry Stops for Good.") most long words have a capital.
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
FEWEST_LONG_WORDS, TITLE_CASE = 4, 0.75

#: Between a headline and its excerpt a card may have so many lines (a date, a section, an author).
CARD_LINES = 2

#: What is glued to a headline that stands above alone ("Ferry stopsTravel news") is at most so long.
LONGEST_GLUED = 40

#: Words without a link in a line of links are no headline if there are but few.
FEWEST_BLANKS = 3

#: A list whose every entry is "headline - description" has so many entries at the least.
FEWEST_DESCRIBED = 3
DESCRIPTION = re.compile(
    r"(?P<headline>[^-–—]+(?:[-–—]\S[^-–—]*)*)\s+-\s+(?P<description>(?:(?!\s[-–—]\s).)+)"
)


def find_cards(blocks: Sequence[Block], label: Label, cues: CueWords) -> list[Card]:
    """Gather the blocks of one label into cards, in the order of the dump, kickers merged into theirs."""
    if label not in [block.label for block in blocks]:
        return []
    runs: list[list[Card]] = []
    for run in _runs(without_marked_kickers(blocks), label):
        cards = _gather(run, cues, is_reference=label is Label.REFERENCE)
        if cards and runs and (joined := _join(runs[-1][-1], cards[0])):
            runs[-1][-1] = joined
            cards = cards[1:]
        if cards:
            runs.append(cards)
    if label is Label.REFERENCE:
        return [card for cards in runs for card in cards]
    return _without_lone_excerpts([card for cards in without_kickers(runs) for card in cards])


def _runs(blocks: Sequence[Block], label: Label) -> Iterator[list[tuple[int, Block]]]:
    """Give the stretches of the dump in which every block has the label, with their positions."""
    run: list[tuple[int, Block]] = []
    for position in [position for position, block in enumerate(blocks) if block.label is label]:
        if run and position > run[-1][0] + 1:
            yield run
            run = []
        run.append((position, blocks[position]))
    if run:
        yield run


def _join(above: Card, card: Card) -> Card | None:
    """Join a card to the one above the date or the author between them: its excerpt, or the same again."""
    if card.position - above.position > CARD_LINES:
        return None
    if not card.headline and above.headline and not above.excerpt:
        return _with_excerpt(above, card)
    return _twice(above, card)


def _gather(run: Sequence[tuple[int, Block]], cues: CueWords, *, is_reference: bool) -> list[Card]:
    """Make the cards of one run; an excerpt joins the headline above it."""
    described = _described(run)
    cards: list[Card] = []
    for position, block in run:
        for card, certain in _cards_of(block, position, cues, is_reference=is_reference):
            if described and (match := DESCRIPTION.fullmatch(card.headline)):
                card = card._replace(headline=match["headline"], excerpt=match["description"])
            above = cards[-1] if cards else None
            waiting = above if above is not None and _waits_for(above, card) else None
            if is_reference:
                is_excerpt = _is_excerpt_of_reference(card.headline, waiting)
            else:
                is_excerpt = _is_excerpt(card.headline, waiting, alone=len(run) == 2)
            if is_excerpt and not card.excerpt and not certain:
                card = card._replace(headline="", excerpt=card.headline)
            if waiting is not None and not card.headline:
                cards[-1] = _with_excerpt(waiting, card)
            elif above is not None and _is_headline_of(above, card):
                cards[-1] = _with_excerpt(above._replace(headline=above.excerpt), card)
            elif above is not None and (joined := _twice(above, card)):
                cards[-1] = joined
            elif card.headline or card.excerpt:
                cards.append(card)
    return cards


def _described(run: Sequence[tuple[int, Block]]) -> bool:
    """Tell a list whose every entry is "headline - description"."""
    listed = [block for _, block in run if block.marker in LIST_MARKERS]
    return len(listed) >= FEWEST_DESCRIBED and all(DESCRIPTION.fullmatch(block.text) for block in listed)


def _cards_of(
    block: Block, position: int, cues: CueWords, *, is_reference: bool
) -> Iterator[tuple[Card, bool]]:
    """Give the cards that one block holds, each with whether its headline is certain to be one."""

    def card(headline: str, excerpt: str, url: str | None) -> Card:
        listed = block.marker in LIST_MARKERS
        return Card(headline, excerpt, url, block.first_line, block.last_line, position, listed)

    # In HTML pieces are emphasis and links in a text; in a dump's line of links each is a text of its own.
    if block.pieces and block.markup is None:
        links = [
            (url, [clean_headline(piece.text, cues, is_reference) for piece in of_link])
            for url, of_link in groupby(block.pieces, key=lambda piece: piece.url)
        ]
    else:
        links = [(block.url, [clean_headline(block.text, cues, is_reference)])]
    are_glued = len(links) > 1 and _are_glued([text.text for _, texts in links for text in texts])
    for url, texts in links:
        if not url and len(links) > 1 and all(text.text.count(" ") < FEWEST_BLANKS for text in texts):
            continue  # the first words of a link that was broken over lines: a time, a section
        parts = [
            part
            for text in texts
            for part in (split_all(text.text) if are_glued else split_glued(text.text, cues.function_words))
        ]
        if not url and len(texts) == 1 and len(parts) >= FEWEST_HEADLINES:
            yield from ((card(part, "", url), True) for part in parts)
        elif len(parts) == 1:
            yield card(parts[0], "", url), texts[0].certain
        elif parts:
            headline, excerpt = _headline_and_excerpt(parts)
            yield card(headline, excerpt, url), True


def _are_glued(texts: Sequence[str]) -> bool:
    """Tell a line of links each of which has a seam ("TravelFerry stops", "SportRowers win")."""
    return sum(len(split_all(text)) > 1 for text in texts) > len(texts) / 2


def _headline_and_excerpt(parts: Sequence[str]) -> tuple[str, str]:
    """Tell the parts of one link, or both sides of a seam, apart: kicker, headline, author, excerpt."""
    excerpts = [
        part for part in parts if _is_excerpt(part, None, alone=False) or len(part) > LONGEST_HEADLINE
    ]
    others = [part for part in parts if part not in excerpts]
    if len(parts) == 2 and not excerpts and len(parts[0].split()) > RECURRING_KICKER_WORDS:
        return parts[0], parts[1]
    return max(others, key=len, default=""), " ".join(excerpts)


def _is_headline_of(above: Card, card: Card) -> bool:
    """Tell a headline that reads like an excerpt, for a longer one follows it."""
    if above.headline or card.headline or not above.excerpt or above.excerpt in card.excerpt:
        return False
    return len(above.excerpt) < min(len(card.excerpt), LONGEST_HEADLINE) and not CUT.search(above.excerpt)


def _without_lone_excerpts(cards: list[Card]) -> list[Card]:
    """Take excerpts for headlines where no headline of the dump has one: it is a list of headlines."""
    if any(card.headline and card.excerpt for card in cards):
        return cards
    return [
        card._replace(headline=card.excerpt, excerpt="")
        if not card.headline and len(card.excerpt) <= LONGEST_HEADLINE and not CUT.search(card.excerpt)
        else card
        for card in cards
    ]


def _is_excerpt_of_reference(text: str, above: Card | None) -> bool:
    """Tell an excerpt from a reference's headline: what stands alone points to an article."""
    if len(text) < SHORTEST_LONE_EXCERPT:
        return False
    return bool(CUT.search(text)) or (above is not None and ends_in_stop(text))


def _waits_for(above: Card, card: Card) -> bool:
    """Tell whether a headline has no excerpt yet and the next card could be it: not another item or link."""
    if not above.headline or above.excerpt or (above.listed and card.listed):
        return False
    return not above.url or not card.url or above.url == card.url


def _is_excerpt(text: str, above: Card | None, *, alone: bool) -> bool:
    """Tell an excerpt from a headline.

    Args:
        text: A block, or a part of one.
        above: The card right above, if it is a headline that waits for an excerpt.
        alone: Whether there are but these two: then an excerpt needs no full stop.
    """
    full_stop = ends_in_stop(text)
    if len(text) >= SHORTEST_LONE_EXCERPT and full_stop and not _is_title_case(text):
        return True
    if above is None:
        return False
    if full_stop:
        return len(text) >= SHORTEST_EXCERPT and not ends_in_stop(above.headline)
    if len(text) > LONGEST_HEADLINE:
        return True
    if len(text) < (SHORTEST_LONE_EXCERPT if alone else EXCERPT_WITHOUT_END) or len(text) < len(
        above.headline
    ):
        return False
    much_longer = len(text) >= max(EXCERPT_WITHOUT_END, TIMES_THE_HEADLINE * len(above.headline))
    return (alone and much_longer) or bool(TWO_SENTENCES.search(text))


def _is_title_case(text: str) -> bool:
    words = LONG_WORD.findall(text)
    return len(words) >= FEWEST_LONG_WORDS and sum(word[0].isupper() for word in words) >= TITLE_CASE * len(
        words
    )


def _with_excerpt(above: Card, card: Card) -> Card:
    return above._replace(
        excerpt=card.excerpt,
        url=above.url or card.url,
        last_line=card.last_line,
        position=card.position,
        gap=card.first_line - above.last_line,
    )


def _twice(above: Card, card: Card) -> Card | None:
    """Join a card to the one above it whose headline is the same, or is but for a section glued to it."""
    headline, text = above.headline.casefold(), card.headline.casefold()
    glued = text[len(headline) :]
    if not headline or not text.startswith(headline):
        return None
    if glued and (glued[0].isspace() or len(glued) > LONGEST_GLUED or EXCERPT_END.search(headline)):
        return None
    return above._replace(
        excerpt=card.excerpt or above.excerpt,
        url=above.url or card.url,
        last_line=card.last_line,
        position=card.position,
    )
