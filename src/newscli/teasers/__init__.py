"""Teasers and references as items: headline and excerpt told apart, however they stand in the dump.

Blocks are cut into parts at links and seams (``seams``), what a page puts round a headline is taken
off (``headlines``), parts are gathered into cards, and cards that are but a kicker are let go
(``cards``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.document import Block, Label, Reference, Teaser
from newscli.teasers.cards import find_cards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.cues import CueWords

__all__ = ["find_references", "find_teasers"]

#: A line of so many figures, as a share of its letters and figures, is no headline.
FIGURES = 0.4

#: What may be a figure: a digit, a small or circled one, and those of rare scripts.
FIGURE = re.compile("[\\d²³¹\u1369-\u1371\u19da\u2070-\u2793\U00010000-\U0010ffff]")


def find_references(blocks: Sequence[Block], cues: CueWords) -> tuple[Reference, ...]:
    """Make the blocks labelled as references into items, without their cue ("Lire aussi :").

    A cue alone, or an excerpt without a headline, points nowhere and is no item.
    """
    return tuple(
        Reference(card.headline, card.url, card.first_line)
        for card in find_cards(blocks, Label.REFERENCE, cues)
        if card.headline
    )


def find_teasers(blocks: Sequence[Block], cues: CueWords) -> tuple[Teaser, ...]:
    """Make the blocks labelled as teasers into items, in the order of the dump.

    A headline and its excerpt may be glued in one block, stand on two, or lie in a card with a date or
    a section between them; a headline that stands twice in a row (as picture text and as link) is one item.
    """
    return tuple(
        Teaser(card.headline, card.excerpt, card.url, card.first_line, card.last_line)
        for card in find_cards(blocks, Label.TEASER, cues)
        if card.excerpt or not _is_date(card.headline)
    )


def _is_date(text: str) -> bool:
    """Tell a date, a clock or a length ("World 28.04.2023 07:13", "02:54 min") from a headline."""
    figures = sum(map(str.isdigit, text)) if FIGURE.search(text) else 0
    if not figures:
        return not any(map(str.isalnum, text))
    return figures >= FIGURES * sum(map(str.isalnum, text))
