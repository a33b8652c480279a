"""The door between features and labels, behind which rules or a model decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Head, Label, RawBlock
    from newscli.labelling.features import Features


class Verdict(NamedTuple):
    """What a labeller says of one block: label, probability that it is right (0..1), reasons in words."""

    label: Label
    confidence: float
    reasons: Sequence[str]


class Labeller(Protocol):
    """Anything that gives each block of one dump a verdict."""

    def __call__(
        self, blocks: Sequence[RawBlock], features: Sequence[Features], head: Head | None = None, /
    ) -> list[Verdict]:
        """Label the blocks of one dump.

        Args:
            blocks: The blocks in order.
            features: What each looks like by itself.
            head: What a page of HTML states about itself; None for text.
        """
        ...
