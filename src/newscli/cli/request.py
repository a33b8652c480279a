"""What was asked for on the command line, free of how it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.pipeline import Kind

#: The name that stands for standard input among files, and for standard output.
STANDARD_INPUT = STANDARD_OUTPUT = "-"

#: The field of a JSON Lines record that holds the dump, if no other is named.
DEFAULT_FIELD = "text"


class Request(NamedTuple):
    """The options that all commands share; a named tuple, made in a seventh of a dataclass's time.

    ``files`` are read in their order (none: standard input), each as one dump, or with ``jsonl`` as
    records whose ``field`` holds one. ``format`` and ``output`` are None where the command chooses.
    """

    files: Sequence[str] = ()
    format: str | None = None
    output: str | None = None
    jsonl: bool = False
    field: str = DEFAULT_FIELD
    kind: Kind | None = None
    encoding: str | None = None
    url: str | None = None
    language: str | None = None

    @property
    def several(self) -> bool:
        """Whether more than one document may come, however many of them can be read in the end."""
        return self.jsonl or len(self.files) > 1
