"""Files, standard input and JSON Lines, one dump after the other, and word of what cannot be read."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from newscli.cli.complaints import say
from newscli.cli.request import STANDARD_INPUT
from newscli.compression import DamagedError, decompressed

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Generator, Iterator
    from typing import BinaryIO

    from newscli.cli.records import Record
    from newscli.cli.request import Request

#: No article is larger, decompressed; what is larger is a corpus in one file, or made to fill the memory.
MAX_BYTES = 100_000_000

#: What is too large is passed by in pieces of this many bytes.
PIECE = 1_000_000

#: A line so many times too large has no end, as those of ``/dev/zero``.
LONGEST_PASSED = 10

TOO_LARGE = f"more than {MAX_BYTES // 1_000_000} MB"

#: A record may begin with one, where an editor of Windows wrote the file.
BYTE_ORDER_MARK = "\ufeff"


class InputError(Exception):
    """An input that cannot be read; the message says what is wrong, a semicolon, what to do."""


class Dump(NamedTuple):
    """One dump as it came: its bytes, or its text where the encoding is known.

    ``source`` names it in the output, ``place`` in messages. With ``--jsonl`` ``raw`` is the line of a
    record, which is taken apart where it is worked on (``opened_record``).
    """

    source: str
    place: str
    raw: str | bytes


class Unreadable(NamedTuple):
    """What could not be read, and why; ``line`` is the line of JSON Lines, or a piece of one.

    ``problem`` is None where it was told with the piece before.
    """

    place: str
    problem: str | None
    line: bytes = b""


def read_inputs(request: Request, watch: Callable[[BinaryIO], None]) -> Generator[Dump | Unreadable]:
    """Read the dumps that were asked for, one at a time.

    Args:
        request: what to read and how.
        watch: told of each file as it is opened, to see how far it is read.

    Yields:
        The dumps in order, and in their places what cannot be read.
    """
    for name in request.files or (STANDARD_INPUT,):
        place = "standard input" if name == STANDARD_INPUT else name
        try:
            with _open(name, watch) as stream:
                if request.jsonl:
                    yield from _read_lines(stream, name, place)
                else:
                    yield _read_dump(stream, name, place, request.encoding)
        except (InputError, DamagedError) as error:
            yield Unreadable(place, str(error))
        except OSError as error:
            yield Unreadable(
                place, f"cannot be read ({error.strerror or error}); check the file and its disk"
            )


def opened_record(line: bytes, field: str) -> Record:
    """Take a line of JSON Lines apart.

    Raises:
        InputError: it is no record with a dump.
    """
    from newscli.cli.records import RecordError, read_record  # json costs 3 ms to import

    try:
        return read_record(_decode_line(line), field)
    except RecordError as error:
        raise InputError(str(error)) from None


@contextmanager
def _open(name: str, watch: Callable[[BinaryIO], None]) -> Iterator[io.BufferedIOBase]:
    """Open a file, or standard input, to read its decompressed bytes."""
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError("it is closed; pipe a dump in or name a file")
        if sys.stdin.isatty():
            say("reading standard input; end it with Ctrl-D (on Windows Ctrl-Z and Enter)")
        watch(sys.stdin.buffer)
        yield decompressed(cast("io.BufferedIOBase", sys.stdin.buffer))
        return
    try:
        with Path(name).open("rb") as file:
            watch(file)
            yield decompressed(file)
    except FileNotFoundError:
        raise InputError("no such file; check its name") from None
    except IsADirectoryError:
        raise InputError(_directory(name)) from None
    except PermissionError:
        if Path(name).is_dir():  # Windows says so of directories
            raise InputError(_directory(name)) from None
        raise InputError("no permission to read it; ask its owner or change its mode") from None


def _read_dump(stream: io.BufferedIOBase, name: str, place: str, encoding: str | None) -> Dump:
    """Read a whole file as one dump."""
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise InputError(f"{TOO_LARGE}; split it into one file an article, or into records for --jsonl")
    if not raw or raw.isspace():
        raise InputError("empty; check how it was made")
    return Dump(name, place, raw if encoding is None else _decode(raw, encoding))


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} cannot be decoded as {encoding}"
    except UnicodeError as error:
        problem = f"cannot be decoded as {encoding} ({error})"
    raise InputError(f"{problem}; name another encoding, or leave --encoding out to have it detected")


def _read_lines(stream: io.BufferedIOBase, name: str, place: str) -> Iterator[Dump | Unreadable]:
    """Read a file line by line; blank lines are none, one that is too long is passed by in pieces."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        here = f"{place} line {number}"
        if len(line) > MAX_BYTES:
            yield Unreadable(here, f"{TOO_LARGE}; take it out, or split it", line)
            passed = len(line)
            while not line.endswith(b"\n") and (line := stream.readline(PIECE)):
                yield Unreadable(here, None, line)
                passed += len(line)
                if passed > LONGEST_PASSED * MAX_BYTES:
                    raise InputError(f"line {number} does not end, and no more was read; take it out")
        elif not line.isspace():
            yield Dump(f"{name}:{number}", here, line)


def _decode_line(line: bytes) -> str:
    try:
        return line.decode("utf-8").lstrip(BYTE_ORDER_MARK).rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not UTF-8, as JSON Lines are; convert the file first, as with iconv"
        ) from None


def _directory(name: str) -> str:
    return f"it is a directory; name the files in it: {Path(name, '*.txt')}"
