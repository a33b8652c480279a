"""Does a page hold an article at all? A score over the labelled page, and what speaks against one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Block, Head

#: Characters of sure text for a score of one half.
ENOUGH_EVIDENCE = 1000


def judge_page(blocks: Sequence[Block], head: Head, url: str | None = None) -> tuple[float, tuple[str, ...]]:  # noqa: ARG001
    """Say how sure it is that a page holds an article (0..1), and what speaks against it where it is not.

    Args:
        blocks: The labelled blocks of the page.
        head: What the page states about itself.
        url: Its address, if that is known.
    """
    evidence = sum([block.confidence * len(block.text) for block in blocks if block.label in TEXT_LABELS])
    return evidence / (evidence + ENOUGH_EVIDENCE), ()
