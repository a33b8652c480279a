"""What was asked for on the command line, free of how it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.pipeline import Engine, Kind

#: The name that stands for standard input among files, and for standard output.
STANDARD_INPUT = STANDARD_OUTPUT = "-"

#: The field of a JSON Lines record that holds the dump, if no other is named.
DEFAULT_FIELD = "text"


class Request(NamedTuple):
    """The options that all commands share; a named tuple, made in a seventh of a dataclass's time.

    ``files`` are read in their order (none: standard input), each as one dump, or with ``jsonl`` as
    records whose ``field`` holds one. ``format`` and ``output`` are None where the command chooses.
    ``jobs`` is the number of processes, ``timeout`` the seconds that one record may take (None: as
    long as it wants), ``rejects`` the file for records that could not be done. ``engine`` finds the text,
    ``drop_tracking`` takes tracking parameters out of links.
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
    jobs: int = 1
    timeout: float | None = None
    rejects: str | None = None
    engine: Engine = "newscli"
    drop_tracking: bool = False

    @property
    def watched(self) -> bool:
        """Whether this is a long stream, of whose end people want to hear."""
        return self.jobs > 1 or self.timeout is not None or self.rejects is not None

    @property
    def several(self) -> bool:
        """Whether more than one document may come, however many of them can be read in the end."""
        return self.jsonl or len(self.files) > 1
