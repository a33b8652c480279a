"""A bar on standard error: documents, how many a second, and the time that is left."""

from __future__ import annotations

import time

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

#: Seconds between two looks; Rich draws ten times a second.
PACE = 0.1


class Bar:
    """How far the inputs are read; in bytes, for nobody knows how many documents they hold."""

    def __init__(self, size: int, documents: int) -> None:
        """Draw the bar.

        Args:
            size: the bytes of all inputs; 0 if nobody knows, as of a pipe.
            documents: how many were done before there was a bar.
        """
        self._started = time.monotonic()
        self._before = documents
        self._shown = 0.0
        self._progress = Progress(
            TextColumn("{task.fields[documents]:,} documents"),
            BarColumn(),
            TextColumn("{task.fields[rate]:,.0f} a second"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,  # the summary says more in the end
        )
        self._task = self._progress.add_task("", total=size or None, documents=documents, rate=0.0)
        self._progress.start()

    def show(self, documents: int, position: int) -> None:
        """Show how many documents were done, and how many bytes of the inputs were read for it."""
        now = time.monotonic()
        if now - self._shown < PACE:
            return
        self._shown = now
        rate = (documents - self._before) / max(now - self._started, PACE)
        self._progress.update(self._task, completed=position, documents=documents, rate=rate)

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()
