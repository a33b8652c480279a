"""Another extractor's opinion of a labelled page: followed to the letter, or where the labeller is unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from newscli.document import Block, RawBlock

#: What is said of a block that is in the text, or not, because the other extractor has it so.
IN_IT, OUT_OF_IT = "readability-lxml takes it for main content", "readability-lxml leaves it out"

#: Another opinion is asked for where the labeller expects less of itself (F1). On 1,467 articles, each
#: labelled by a model that has not seen its site: at 0.6 it is asked for on 20; at 0.8 on 66, and adds less.
SURE_F1 = 0.6

#: It is taken where the text is shorter than this part of what the other found, and that is no mere menu: of
#: so many characters at the least.
POOR_SHARE, LEAST_FOUND = 0.5, 100


def follow(blocks: Sequence[Block], main: Sequence[RawBlock]) -> list[Block]:
    """Make the main content another extractor found the text, and nothing else.

    Args:
        blocks: All labelled blocks of the page.
        main: What the other extractor found, in its order; each is taken for the first block with the same
            text after the one before, else before it.
    """
    chosen: set[int] = set()
    places: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        places.setdefault(block.text, []).append(index)
    last = -1
    for found in main:
        free = [index for index in places.get(found.text, ()) if index not in chosen]
        if free:
            last = next((index for index in free if index > last), free[0])
            chosen.add(last)
    return [_told(block, index in chosen) for index, block in enumerate(blocks)]


def expected_f1(blocks: Sequence[Block]) -> float:
    """What the labeller expects of its own text (0..1), by its confidences.

    The F1 of precision and recall over characters, if every label is right as often as its confidence says,
    and everything outside of the text that is not what it is called is text. That is too little recall, as a
    teaser that is boilerplate counts too; what matters is on which pages it is low.
    """
    found = taken = missed = 0.0
    for block in blocks:
        size = len(block.text)
        if block.label in TEXT_LABELS:
            taken += size
            found += block.confidence * size
        else:
            missed += (1 - block.confidence) * size
    return 2 * found / (taken + found + missed) if found else 0.0


def is_unsure(blocks: Sequence[Block]) -> bool:
    """Tell whether another opinion is worth its time."""
    return bool(blocks) and expected_f1(blocks) < SURE_F1


def blend(blocks: Sequence[Block], main: Container[str]) -> list[Block]:
    """Take what the other extractor found into the text, if that holds little beside it.

    Args:
        blocks: The labelled blocks of a page on which the labeller is unsure.
        main: The texts of the blocks that the other extractor takes for main content.
    """
    own = sum([len(block.text) for block in blocks if block.label in TEXT_LABELS])
    others = sum([len(block.text) for block in blocks if block.text in main])
    if others < LEAST_FOUND or own >= others * POOR_SHARE:
        return list(blocks)
    return [
        _told(block, True) if block.label not in TEXT_LABELS and block.text in main else block
        for block in blocks
    ]


def _told(block: Block, is_text: bool) -> Block:
    """Put a block into the text or take it out; how sure that is, is at most what the labeller left open."""
    if (block.label in TEXT_LABELS) == is_text:
        return block
    label = Label.BOILERPLATE
    if is_text:
        label = Label.HEADING if block.marker.startswith("#") else Label.BODY
    return block._replace(
        label=label, confidence=1 - block.confidence, reasons=(IN_IT if is_text else OUT_OF_IT,)
    )
