"""Files far away, read as if they were here: what breaks off is asked for again."""

from __future__ import annotations

import io
import os
import time
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import WriteableBuffer
    from datatrove.io import DataFolder

#: Seconds to wait before a piece that did not come is asked for again; then it is given up.
WAITS = (1, 3, 10)

#: What needs another package than fsspec's own, and how to get it.
PACKAGES = {
    "s3": "s3fs",
    "s3a": "s3fs",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "http": "aiohttp",
    "https": "aiohttp",
}

LONGEST_REASON = 200

#: What is passed by at once.
PIECE = 1 << 20


def is_far(name: str) -> bool:
    """Whether a name is an address."""
    return "://" in name and not name.startswith(("file://", "local://"))


def missing_package(name: str) -> str:
    """What to do where an address cannot be opened for want of a package."""
    package = PACKAGES.get(name.partition("://")[0])
    return f"; pip install {package}" if package else ""


def reason_of(error: BaseException) -> str:
    """What went wrong far away in a few words; each kind of place has errors of its own."""
    # fsspec calls a file missing whenever its server does not tell its size, whyever that is.
    error = error.__cause__ if isinstance(error, FileNotFoundError) and error.__cause__ else error
    words = (getattr(error, "strerror", None) or str(error)).strip() or type(error).__name__
    return words.splitlines()[0][:LONGEST_REASON]


def is_missing(error: Exception) -> bool:
    """Whether a file is not there, and not only out of reach."""
    if not isinstance(error, FileNotFoundError):
        return False
    cause = error.__cause__
    by_http = type(cause).__module__.startswith("aiohttp")
    return not by_http or getattr(cause, "status", None) in (404, 410)


def open_input(folder: DataFolder, path: str) -> io.BufferedIOBase:
    """Open a file to read its bytes.

    Raises:
        OSError: it is not there or cannot be reached.
    """
    if folder.is_local():
        opened: io.BufferedIOBase = folder.open(path, "rb")
        return opened
    return io.BufferedReader(_FarFile(folder, path))


class _FarFile(io.RawIOBase):
    """A file that knows its place in it, so that it can be opened again there."""

    def __init__(self, folder: DataFolder, path: str) -> None:
        self._folder, self._path = folder, path
        self._http = "http" in folder.fs.protocol
        self._in_ranges = True
        self._position = 0
        self._file: Any = None
        self._size: int | None = self._patiently(lambda: folder.info(path)["size"])

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        if start is None:
            raise OSError("its server does not tell how long it is; get a copy and read that")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data: bytes = self._patiently(lambda: self._read(len(view)))
        view[: len(data)] = data
        self._position += len(data)
        return len(data)

    def close(self) -> None:
        self._forget()
        super().close()

    def _read(self, most: int) -> bytes:
        if self._size is not None and self._position >= self._size:
            return b""
        file = self._there()
        data: bytes = file.read(most)
        if not data and self._size is not None:
            raise OSError(f"it broke off at byte {self._position:,} of {self._size:,}")
        return data

    def _there(self) -> Any:
        """The file, open and at the place; where only whole files are given, by reading up to it."""
        if not self._in_ranges and self._file is not None and self._file.tell() > self._position:
            self._forget()
        if self._file is None:
            options = {} if self._in_ranges else {"block_size": 0}
            self._file = self._folder.open(self._path, "rb", **options)
        if self._in_ranges:
            self._file.seek(self._position)
        while not self._in_ranges and (left := self._position - self._file.tell()) > 0:
            if not self._file.read(min(left, PIECE)):
                raise OSError(f"it broke off before byte {self._position:,}")
        return self._file

    def _patiently(self, do: Callable[[], Any]) -> Any:
        """Do something that may fail by chance, up to some times.

        Raises:
            OSError: it failed each time, or it is no matter of chance.
        """
        for wait in (*WAITS, None):
            try:
                return do()
            except Exception as error:
                self._forget()
                if isinstance(error, ValueError) and "range requests" in str(error):
                    self._in_ranges, wait = False, 0
                elif wait is None or self._is_final(error):
                    self._give_up(error)
            time.sleep(wait or 0)
        return do()

    def _is_final(self, error: Exception) -> bool:
        """Whether asking again is of no use."""
        if isinstance(error, FileNotFoundError) and self._http:
            # fsspec calls a file missing whenever its server answers with any error, or not at all.
            return 400 <= getattr(error.__cause__, "status", 0) < 500
        return isinstance(error, FileNotFoundError | PermissionError) or "Forbidden" in str(error)

    def _give_up(self, error: Exception) -> NoReturn:
        if is_missing(error):
            raise error
        raise OSError(reason_of(error)) from error

    def _forget(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()
