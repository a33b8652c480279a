"""Blocks to labelled blocks: language, cue words, features, and a labeller behind one door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import Block, RawBlock
from newscli.labelling.by_model import label_by_model
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.language import detect_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.verdict import Labeller

#: The labeller in use. Any other comes in here.
LABELLER: Labeller = label_by_model


def label_blocks(
    raw_blocks: Sequence[RawBlock], language: str | None = None, labeller: Labeller = LABELLER
) -> tuple[list[Block], str | None]:
    """Label every block.

    Args:
        raw_blocks: The dump's blocks in order.
        language: ISO 639 code; None detects it.
        labeller: What decides.

    Returns:
        The labelled blocks, one for each raw block, and the language (None if it could not be told).
    """
    language = language or detect_language(raw_blocks)
    features = block_features(raw_blocks, cue_words(language), language)
    verdicts = labeller(raw_blocks, features)
    labelled = [
        Block(
            text=raw.text,
            first_line=raw.first_line,
            last_line=raw.last_line,
            label=verdict.label,
            confidence=verdict.confidence,
            reasons=verdict.reasons,
            marker=raw.marker,
            url=raw.url,
            markup=raw.markup,
            pieces=raw.pieces,
        )
        for raw, verdict in zip(raw_blocks, verdicts, strict=True)
    ]
    return labelled, language
