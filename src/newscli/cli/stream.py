"""What is said of a stream while it runs and at its end: complaints, rejects, a bar, a summary."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newscli.cli.complaints import say
from newscli.cli.inputs import Unreadable
from newscli.cli.outputs import OutputError, cannot_write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newscli.cli.complaints import Complaints
    from newscli.cli.inputs import Dump
    from newscli.cli.progress import Bar
    from newscli.cli.request import Request
    from newscli.cli.work import Outcome


class Stream:
    """Looks on while documents go by, in their order.

    ``written`` tells whether any output was.
    """

    def __init__(self, request: Request, complaints: Complaints, bar: Bar) -> None:
        self.written = False
        self._request = request
        self._complaints = complaints
        self._bar = bar
        self._rejects: BinaryIO | None = None
        self._started = time.monotonic()
        self._documents = self._rejected = self._empty = 0

    def __enter__(self) -> Self:
        """Open the file for rejects.

        Raises:
            OutputError: it cannot be written.
        """
        if self._request.rejects is not None:
            try:
                self._rejects = Path(self._request.rejects).open("wb")
            except OSError as error:
                raise OutputError(self._request.rejects, cannot_write(error, "--rejects")) from None
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        self._bar.close()
        if self._rejects is not None:
            self._rejects.close()
        if self._request.watched:
            say(self._summary())

    def tell(self, outcomes: Iterator[tuple[Dump | Unreadable, Outcome]], skip: bool) -> Iterator[Outcome]:
        """Say what became of each dump, and pass on what there is to show.

        Args:
            outcomes: the dumps and what became of them.
            skip: whether a dump with a problem is shown no more than a rejected one.
        """
        for dump, outcome in outcomes:
            if outcome.problem is not None:
                self._complaints.add(outcome.place, outcome.problem)
                self._documents += 1
                self._rejected += outcome.rejected
                self._empty += not outcome.rejected
            elif not outcome.rejected:
                self._documents += 1
            if outcome.rejected:
                self._reject(dump)
            elif outcome.problem is None or not skip:
                yield outcome
            self._bar.show(self._documents)
        self._bar.close()  # before what had to wait for the last document is written

    def _reject(self, dump: Dump | Unreadable) -> None:
        """Put the record away as it came."""
        line = dump.line if isinstance(dump, Unreadable) else dump.raw
        if self._rejects is None or not isinstance(line, bytes) or not line:
            return
        try:
            self._rejects.write(line)
            if not line.endswith(b"\n") and not isinstance(dump, Unreadable):  # the last line of a file
                self._rejects.write(b"\n")
            self._rejects.flush()
        except OSError as error:
            assert self._request.rejects is not None
            raise OutputError(self._request.rejects, cannot_write(error, "--rejects")) from None

    def _summary(self) -> str:
        seconds = max(time.monotonic() - self._started, 0.001)
        documents = f"{self._documents:,} document{'s' * (self._documents != 1)}"
        rate = f"{self._documents / seconds:,.0f} a second"
        return (
            f"{documents} in {seconds:,.1f} s ({rate}): "
            f"{self._rejected:,} rejected, {self._empty:,} without article"
        )
