"""A line on standard error that tells how far long work is, gone when the work is done."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscli.cli.request import Request

Item = TypeVar("Item")

#: Work that takes no longer is no long work, in seconds.
PATIENCE = 1.0

#: The line is written anew at most so often, in seconds.
PACE = 0.1

#: Back to the line's start, and what stood on it is gone.
CLEAR_LINE = "\r\x1b[K"


class _Line:
    """The line on the terminal; there is but one, whoever writes to it."""

    shown = False


def with_progress(items: Iterator[Item], request: Request, withheld: bool) -> Iterator[Item]:
    """Hand documents on, and tell on standard error how many there were.

    Args:
        items: the documents.
        request: what was asked for.
        withheld: whether nothing is printed before the last of them. What is printed on a terminal as it
            comes is progress enough, and the line would stand in its way.

    Yields:
        The documents. Nothing is written where standard error is no terminal, nor within the first second.
    """
    if sys.stderr is None or not sys.stderr.isatty() or not (withheld or _goes_elsewhere(request)):
        yield from items
        return
    total = "" if request.jsonl or len(request.files) < 2 else f" of {len(request.files):,}"
    start = last = time.monotonic()
    try:
        for number, item in enumerate(items, start=1):
            now = time.monotonic()
            if now - start > PATIENCE and now - last > PACE:
                _write(f"{CLEAR_LINE}newscli: {number:,}{total} dumps read")
                _Line.shown = True
                last = now
            yield item
    finally:
        clear()


def clear() -> None:
    """Take the line away, for what is to be written in its place."""
    if _Line.shown:
        _Line.shown = False
        _write(CLEAR_LINE)


def _goes_elsewhere(request: Request) -> bool:
    return request.output is not None or sys.stdout is None or not sys.stdout.isatty()


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
