"""A bar on standard error that tells how far long work is, gone when the work is done."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from newscli.cli.request import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from rich.progress import Progress, TaskID

#: Work that takes no longer is no long work, in seconds.
PATIENCE = 0.5

#: Seconds between two looks; Rich draws ten times a second.
PACE = 0.1


class Bar:
    """How far the inputs are read; in bytes, for nobody knows how many documents they hold."""

    def __init__(self, names: Sequence[str], wanted: bool) -> None:
        """Wait; the bar is drawn once the work turns out to be long.

        Args:
            names: the inputs; none is standard input.
            wanted: whether the bar has a place where no result is written. Where standard error is no
                terminal, there is none in any case.
        """
        self._names = names or (STANDARD_INPUT,)
        self._wanted = wanted and sys.stderr is not None and sys.stderr.isatty()
        self._started = self._shown = time.monotonic()
        self._file: BinaryIO | None = None
        self._size = self._read_before = 0
        self._drawn: tuple[Progress, TaskID] | None = None

    def watch(self, file: BinaryIO) -> None:
        """Take note of a file that is opened, to tell how far it is read."""
        self._read_before += self._size
        self._file = file
        self._size = _size(file)

    def show(self, documents: int) -> None:
        """Show how many documents were done, how many a second, and the time that is left."""
        if not self._wanted:
            return
        now = time.monotonic()
        if now - self._started < PATIENCE or now - self._shown < PACE:
            return
        self._shown = now
        if self._drawn is None:
            self._drawn = _made(sum(map(_size_by_name, self._names)))
        progress, task = self._drawn
        rate = documents / max(now - self._started, PACE)
        progress.update(task, completed=self._position(), documents=documents, rate=rate)
        progress.start()  # the first time; later it does nothing

    def close(self) -> None:
        """Take the bar away, for good."""
        self._wanted = False
        if self._drawn is not None:
            self._drawn[0].stop()

    def _position(self) -> int:
        if self._file is None or self._file.closed:  # all of it was read, ahead of what was worked on
            return self._read_before + self._size
        try:
            # Asked of the system, for another thread may be reading it.
            return self._read_before + os.lseek(self._file.fileno(), 0, os.SEEK_CUR)
        except (OSError, ValueError):  # a pipe; closed in this very moment
            return self._read_before


def _made(size: int) -> tuple[Progress, TaskID]:
    """Make a bar, not yet drawn; a size of 0 is one that nobody knows."""
    from rich.console import Console  # Rich costs 60 ms to import
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    progress = Progress(
        TextColumn("{task.fields[documents]:,} documents"),
        BarColumn(),
        TextColumn("{task.fields[rate]:,.0f} a second"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # results go their own way; complaints are written above the bar
    )
    return progress, progress.add_task("", total=size or None, documents=0, rate=0.0)


def _size(file: BinaryIO) -> int:
    """The bytes of a file; 0 for pipes and terminals, which have no end that one knows."""
    try:
        status = os.fstat(file.fileno())
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _size_by_name(name: str) -> int:
    if name == STANDARD_INPUT:
        return 0 if sys.stdin is None else _size(sys.stdin.buffer)
    try:
        return Path(name).stat().st_size
    except OSError:
        return 0
