"""The reasons of a verdict, which nobody has read yet: there is one such object for every block.

Compiled with the C types of ``unread.pxd``; what finds the reasons is imported when someone reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscli.labelling.forest import Forest


class Reasons:
    """The reasons of one verdict, strongest first, as a sequence; found when they are first asked for."""

    __slots__ = ("_bins", "_forest", "_found", "_label", "_row")

    def __init__(self, forest: Forest, label: str, bins: Sequence[bytes], row: int) -> None:
        """Keep what the reasons are found in.

        Args:
            forest: What gave the label.
            label: The label.
            bins: For each of the forest's columns a byte a block; all verdicts of a dump share them.
            row: The block's number.
        """
        self._forest, self._label, self._bins, self._row = forest, label, bins, row
        self._found: tuple[str, ...] | None = None

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __reversed__(self) -> Iterator[str]:
        return reversed(self._all())

    def __contains__(self, phrase: object) -> bool:
        return phrase in self._all()

    def index(self, phrase: str, *within: int) -> int:
        """Return where a phrase stands; raises ValueError if it does not."""
        return self._all().index(phrase, *within)

    def count(self, phrase: str) -> int:
        """Return how often a phrase stands among them."""
        return self._all().count(phrase)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type[tuple[str, ...]], tuple[tuple[str, ...]]]:
        return tuple, (self._all(),)

    def _all(self) -> tuple[str, ...]:
        if self._found is None:
            from newscli.labelling.reasons import find_reasons

            evidence = bytes([column[self._row] for column in self._bins])
            self._found = find_reasons(self._forest, self._label, evidence)
        return self._found


Sequence.register(Reasons)  # and not derived from it: a compiled class cannot be
