"""Compressed inputs, opened as they are, known by their first bytes and not by their names."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: How compressed files begin.
SIGNATURES = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}
LONGEST_SIGNATURE = max(map(len, SIGNATURES))

#: zstd makes up to 128 kB of 4 bytes and its decompressor gives all that it can make of a piece at
#: once, so it gets small pieces: one of this many bytes becomes at most 32 MB.
ZSTD_PIECE = 1024


class DamagedError(Exception):
    """Compressed data that cannot be decompressed; the message says why and what to do."""


def decompressed(stream: io.BufferedIOBase) -> io.BufferedIOBase:
    """Open a stream of bytes, compressed by gzip, bzip2, xz or zstd or not at all.

    Args:
        stream: buffered; it need not be able to seek.

    Returns:
        The decompressed bytes; reading them raises ``DamagedError`` where the data are damaged.
    """
    head = stream.read(LONGEST_SIGNATURE)
    whole = io.BufferedReader(_Rejoined(head, stream))
    for signature, format_name in SIGNATURES.items():
        if head.startswith(signature):
            return io.BufferedReader(_Unpacked(whole, format_name))
    return whole


class _Rejoined(io.RawIOBase):
    """A stream whose head was read already."""

    def __init__(self, head: bytes, rest: io.BufferedIOBase) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        # ``read1`` gives what is there, so that slow pipes flow; ``readinto1`` waits for more.
        taken = self._head[: len(view)] or self._rest.read1(len(view))
        view[: len(taken)] = taken
        self._head = self._head[len(taken) :]
        return len(taken)


class _Unpacked(io.RawIOBase):
    """The bytes within a compressed stream; tells of damage in words."""

    def __init__(self, stream: io.BufferedIOBase, format_name: str) -> None:
        self._format_name = format_name
        self._reader, self._damage = _open_reader(stream, format_name)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        try:
            data = self._reader.read1(len(view))
        except EOFError:
            raise DamagedError(
                f"the {self._format_name} data end too early; the file is incomplete, get it again"
            ) from None
        except self._damage as error:
            raise DamagedError(f"damaged {self._format_name} data ({error}); get the file again") from None
        view[: len(data)] = data
        return len(data)


def _open_reader(
    stream: io.BufferedIOBase, format_name: str
) -> tuple[io.BufferedIOBase, tuple[type[Exception], ...]]:
    """Open a decompressor (each imported only where it is needed) and name what it raises on damage."""
    if format_name == "gzip":
        import gzip
        import zlib

        return gzip.GzipFile(fileobj=stream), (OSError, zlib.error)
    if format_name == "bzip2":
        import bz2

        return bz2.BZ2File(stream), (OSError,)
    if format_name == "xz":
        import lzma

        return lzma.LZMAFile(cast("IO[bytes]", stream)), (lzma.LZMAError,)
    import zstandard

    return io.BufferedReader(_ZstdFrames(stream)), (zstandard.ZstdError,)


class _ZstdFrames(io.RawIOBase):
    """The bytes within zstd frames; ``zstandard``'s own reader is silent about data that end too early."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        from zstandard import ZstdDecompressor

        self._stream = stream
        self._decompressor = ZstdDecompressor()
        self._frame = self._decompressor.decompressobj()
        self._within_frame = False
        self._compressed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        while not self._ready:
            piece = self._compressed or self._stream.read(ZSTD_PIECE)
            if not piece:
                if self._within_frame:
                    raise EOFError
                return 0
            self._decompress(piece)
        view = memoryview(buffer)
        taken = self._ready[: len(view)]
        view[: len(taken)] = taken
        self._ready = self._ready[len(taken) :]
        return len(taken)

    def _decompress(self, piece: bytes) -> None:
        self._ready = memoryview(self._frame.decompress(piece))
        self._within_frame = not self._frame.eof
        self._compressed = b""
        if self._frame.eof:
            self._compressed = self._frame.unused_data
            self._frame = self._decompressor.decompressobj()
