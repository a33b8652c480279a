"""Blocks to labelled blocks: language, cue words, features, and a labeller behind one door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import Block, RawBlock
from newscli.labelling.by_model import label_by_model
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.language import detect_language
from newscli.named import new_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Head
    from newscli.labelling.verdict import Labeller

#: The labeller in use. Any other comes in here.
LABELLER: Labeller = label_by_model


def label_blocks(
    raw_blocks: Sequence[RawBlock],
    language: str | None = None,
    labeller: Labeller = LABELLER,
    head: Head | None = None,
) -> tuple[list[Block], str | None]:
    """Label every block.

    Args:
        raw_blocks: The dump's blocks in order.
        language: ISO 639 code; None detects it.
        labeller: What decides.
        head: What a page of HTML states about itself.

    Returns:
        The labelled blocks, one for each raw block, and the language (None if it could not be told).
    """
    raw_blocks = list(raw_blocks)  # compiled code takes no other sequence
    language = language or detect_language(raw_blocks)
    features = block_features(raw_blocks, cue_words(language), language)
    verdicts = labeller(raw_blocks, features, head)
    labelled = []
    for raw, (label, confidence, reasons) in zip(raw_blocks, verdicts, strict=True):
        text, first_line, last_line, marker, _gap, _linked, url, markup, pieces = raw
        block = (text, first_line, last_line, label, confidence, reasons, marker, url, markup, pieces)
        labelled.append(new_tuple(Block, block))
    return labelled, language
