"""Standard output, or a file that is whole or not there."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newscli.cli.complaints import StopError
from newscli.cli.request import STANDARD_OUTPUT

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What messages call it.
STANDARD_OUTPUT_NAME = "standard output"


class OutputError(StopError):
    """The output cannot be written; ``place`` says which."""


class ClosedPipeError(Exception):
    """Who read the output wants no more of it, as ``head`` does; nothing is wrong."""


class Output:
    """Where results go.

    ``for_people`` tells whether someone looks at it: it is a terminal, or FORCE_COLOR says to act as if.
    """

    def __init__(self, stream: TextIO, name: str, for_people: bool = False) -> None:
        self.stream = stream
        self.name = name
        self.for_people = for_people
        self.wanted = True

    def write(self, text: str) -> None:
        """Write one document's result; it is passed on at once, as the next may take its time."""
        with self._errors_in_words():
            self.stream.write(text)
            self.stream.flush()

    def discard(self) -> None:
        """Leave a file as it was, because there is no result to put into it."""
        self.wanted = False

    @contextmanager
    def _errors_in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if is_closed_pipe(error):
                raise ClosedPipeError from None
            raise OutputError(self.name, cannot_write(error)) from None


@contextmanager
def open_output(path: str | None) -> Iterator[Output]:
    """Open the output.

    Args:
        path: the file; None or "-" is standard output.

    Yields:
        The output. A file gets its name when all is written: what stops before leaves no half file, and
        an input may be its own output.

    Raises:
        OutputError: it cannot be written.
        ClosedPipeError: who read standard output wants no more.
    """
    if path is None or path == STANDARD_OUTPUT:
        with _standard_output() as output:
            yield output
    elif Path(path).exists() and not Path(path).is_file():
        with _open(Path(path), path) as stream:  # a device or a named pipe, which nothing can replace
            yield Output(stream, path)
    else:
        with _replaced(path) as output:
            yield output


def is_closed_pipe(error: OSError) -> bool:
    """Tell whether nobody reads any more; Windows says so in its own way."""
    return error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL)


@contextmanager
def _standard_output() -> Iterator[Output]:
    stream = sys.stdout
    if stream is None:
        raise OutputError(STANDARD_OUTPUT_NAME, "it is closed; open it or use --output FILE")
    if isinstance(stream, io.TextIOWrapper):
        # The same bytes on every system and in every locale.
        stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    output = Output(stream, STANDARD_OUTPUT_NAME, stream.isatty() or bool(os.environ.get("FORCE_COLOR")))
    try:
        yield output
    except (ClosedPipeError, OutputError):
        _silence(stream)
        raise


def _silence(stream: TextIO) -> None:
    """Let what is left in the stream go nowhere, or Python would complain of it once more at its end."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


@contextmanager
def _replaced(path: str) -> Iterator[Output]:
    """Write beside the file, then put the new one into its place."""
    target = Path(path).resolve()  # a link stays a link
    beside = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with _open(beside, path) as stream:
            output = Output(stream, path)
            yield output
        if output.wanted:
            try:
                _copy_mode(target, beside)
                beside.replace(target)
            except OSError as error:
                raise OutputError(path, cannot_write(error)) from None
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _open(path: Path, name: str) -> Iterator[TextIO]:
    """Open a file for writing; says ``name`` where it cannot."""
    try:
        stream = path.open("w", encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise OutputError(name, cannot_write(error)) from None
    try:
        yield stream
    finally:
        with suppress(OSError):  # all was flushed; what could not be was said
            stream.close()


def _copy_mode(target: Path, beside: Path) -> None:
    with suppress(FileNotFoundError):
        beside.chmod(stat.S_IMODE(target.stat().st_mode))


def cannot_write(error: OSError, option: str = "--output") -> str:
    """Say why a file cannot be written, and by which option to name another."""
    return f"cannot be written ({error.strerror or error}); make room, or name another file with {option}"
