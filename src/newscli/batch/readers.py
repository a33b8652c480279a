"""Corpora as they come, a datatrove reader each; what is damaged is said, and the rest is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from datatrove.pipeline.readers.base import BaseDiskReader
from datatrove.utils.logging import logger

from newscli.batch.far import open_input
from newscli.compression import LONGEST_SIGNATURE, DamagedError, decompressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from datatrove.data import Document

#: No article is larger; what is larger is a corpus in one record, or made to fill the memory.
MAX_BYTES = 100_000_000
TOO_LARGE = f"more than {MAX_BYTES // 1_000_000} MB; it is left out"

#: Rows of a Parquet file that are in memory at once.
ROWS = 100

#: How the records of a WARC begin, each a gzip member of its own or plain.
WARC_STARTS = re.compile(rb"\x1f\x8b\x08|WARC/1\.")

#: What a damaged WARC is searched for a start in, piece by piece.
PIECE = 1 << 20

#: Compressed as a whole.
ONE_STREAM = (b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")

LONGEST_REASON = 100

#: What WARC responses are read; a response that does not tell its type is read too.
PAGES = ("text/html", "application/xhtml+xml", "text/plain")


class _CorpusReader(BaseDiskReader):
    """What our readers share: damage is counted (statistic ``damaged``), logged, and no reason to stop.

    Args:
        text_key: the field of the dump.
        id_key: the field of the id; a document without gets "FILE/NUMBER".
        more: those of ``BaseDiskReader``.
    """

    def __init__(self, data_folder: Any, **more: Any) -> None:
        super().__init__(data_folder, add_file_path=False, **more)

    def read_file(self, filepath: str) -> Iterator[Document]:
        """Read one file, as far as it can be read."""
        try:
            with open_input(self.data_folder, filepath) as file:
                yield from self.read_open_file(file, filepath)
        except FileNotFoundError:
            self.complain(filepath, "no such file; it is left out")
        except DamagedError as error:
            self.complain(filepath, f"{error}; what came before was done")
        except OSError as error:
            self.complain(filepath, f"cannot be read ({error.strerror or error}); what came before was done")

    def read_open_file(self, file: Any, filepath: str) -> Iterator[Document]:
        """Read one file that is open."""
        raise NotImplementedError

    def complain(self, place: str, problem: str) -> None:
        """Say what is damaged, and count it."""
        self.stat_update("damaged")
        logger.error("{}: {}", place, problem)

    def made(self, values: dict[str, Any], place: str, filepath: str, number: int) -> Document | None:
        """A document of a record; None, and a complaint, where it holds no dump."""
        if self.text_key not in values:
            names = ", ".join(map(str, values)) or "none"
            self.complain(place, f'no field "{self.text_key}"; name one of these with --field: {names}')
            return None
        dump = values[self.text_key]
        if not isinstance(dump, str | bytes):
            self.complain(place, f'field "{self.text_key}" is no text; name the dump\'s field with --field')
            return None
        if len(dump) > MAX_BYTES:
            self.complain(place, TOO_LARGE)
            return None
        if values.get(self.id_key, "") is None:
            del values[self.id_key]
        if isinstance(values.get("media"), list):  # datatrove would take it for its own
            values["newscli_media"] = values.pop("media")
        return self.get_document_from_dict(values, filepath, number)


class JsonLinesReader(_CorpusReader):
    """JSON Lines, a record a line."""

    name = "🐿 newscli JSON Lines"
    _requires_dependencies = ("orjson",)

    def read_open_file(self, file: Any, filepath: str) -> Iterator[Document]:
        """Read line by line; a bad one is said and passed by."""
        import orjson

        stream = decompressed(file)
        number = 0
        while line := stream.readline(MAX_BYTES + 1):
            number += 1
            place = f"{filepath} line {number}"
            if len(line) > MAX_BYTES:
                while not line.endswith(b"\n") and (line := stream.readline(PIECE)):
                    pass
                self.complain(place, TOO_LARGE)
                continue
            if line.isspace():
                continue
            try:
                record = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except orjson.JSONDecodeError as error:
                self.complain(place, f"not JSON ({error}); each line must be one JSON object")
                continue
            if not isinstance(record, dict):
                self.complain(place, "no JSON object; each line must be one")
            elif document := self.made(record, place, filepath, number):
                yield document


class ParquetReader(_CorpusReader):
    """Parquet, a record a row."""

    name = "📒 newscli Parquet"
    _requires_dependencies = ("pyarrow",)

    def read_open_file(self, file: Any, filepath: str) -> Iterator[Document]:
        """Read some rows at a time."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        number = 0
        try:
            with pq.ParquetFile(file) as table:
                names = table.schema_arrow.names
                if self.text_key not in names:
                    self.complain(
                        filepath,
                        f'no column "{self.text_key}"; name one with --field: {", ".join(names)}',
                    )
                    return
                for batch in table.iter_batches(batch_size=ROWS):
                    for row in batch.to_pylist():
                        number += 1
                        if document := self.made(row, f"{filepath} row {number}", filepath, number):
                            yield document
        except (pa.ArrowInvalid, OSError) as error:
            message = str(error).splitlines()[0]
            self.complain(filepath, f"damaged Parquet ({message}); rows before {number + 1} were done")


class DumpReader(_CorpusReader):
    """A folder of dumps, each a file: its path is its id."""

    name = "📄 newscli dumps"

    def read_open_file(self, file: Any, filepath: str) -> Iterator[Document]:
        """Read the whole file."""
        raw = decompressed(file).read(MAX_BYTES + 1)
        if not raw or raw.isspace():
            self.complain(filepath, "empty; check how it was made")
            return
        values = {self.text_key: raw, self.id_key: filepath}
        if document := self.made(values, filepath, filepath, 1):
            yield document


class WarcReader(_CorpusReader):
    """WARC and WET: the pages of HTTP responses, and what was made of them.

    datatrove's own decodes pages by itself, needs libmagic for it, and stops at the first bad record.
    """

    name = "🕷 newscli WARC"
    _requires_dependencies = ("warcio",)

    def read_open_file(self, file: Any, filepath: str) -> Iterator[Document]:
        """Read record by record; after a bad one the next is looked for."""
        head = file.read(LONGEST_SIGNATURE)
        file.seek(0)
        number = 0
        if head.startswith(ONE_STREAM):
            yield from self._read_stream(file, filepath, 0)
            return
        start: int | None = 0
        good = True
        while start is not None:
            file.seek(start)
            records = _Records(file, start)
            try:
                for record in records:
                    number, good = number + 1, True
                    if document := self._page(record, filepath, number):
                        yield document
                return
            except Exception as error:  # warcio and its decompressors raise many kinds
                if isinstance(error, OSError) and error.errno is not None:
                    raise  # of the disk or the network, not of the data
                if "non-chunked" in str(error):
                    yield from self._read_stream(file, filepath, number)
                    return
                if good:  # else the start was none, and the damage is told already
                    self.complain(
                        filepath,
                        f"damaged record at byte {records.offset} ({_reason(error)}); goes on with the next",
                    )
                good = False
                start = _next_start(file, records.offset + 1)

    def _read_stream(self, file: Any, filepath: str, done: int) -> Iterator[Document]:
        """Read what is compressed as a whole, into which there is no way back after damage."""
        file.seek(0)
        from warcio.exceptions import ArchiveLoadFailed

        number = 0
        try:
            for record in _Records(decompressed(file), 0):
                number += 1
                if number > done and (document := self._page(record, filepath, number)):
                    yield document
        except (ArchiveLoadFailed, EOFError, ValueError) as error:
            self.complain(filepath, f"damaged after record {number} ({_reason(error)}); the rest is left out")

    def _page(self, record: Any, filepath: str, number: int) -> Document | None:
        if record.rec_type not in ("response", "conversion"):
            return None
        headers, http = record.rec_headers, record.http_headers
        kind = headers.get_header("WARC-Identified-Payload-Type") or (
            http.get_header("Content-Type") if http is not None else None
        )
        if kind and kind.partition(";")[0].strip().lower() not in PAGES:
            return None
        if http is not None and not http.get_statuscode().startswith("2"):
            return None
        if not (headers.get_header("Content-Length") or "").strip().isdigit():
            raise ValueError("it does not tell its length")
        raw = record.content_stream().read(MAX_BYTES + 1)
        if len(raw) <= MAX_BYTES and getattr(record.raw_stream, "limit", 0) > 0:
            raise EOFError("it ends too early")
        if not raw or raw.isspace():
            return None
        values = {
            self.text_key: raw,
            self.id_key: headers.get_header("WARC-Record-ID"),
            "url": headers.get_header("WARC-Target-URI"),
            "date": headers.get_header("WARC-Date"),
        }
        return self.made(values, f"{filepath} record {number}", filepath, number)


class _Records:
    """The records of a WARC from some byte on; ``offset`` is where the last one begins."""

    def __init__(self, file: Any, start: int) -> None:
        self._file, self._start = file, start
        self._archive: Any = None

    def __iter__(self) -> Iterator[Any]:
        from warcio.archiveiterator import ArchiveIterator

        self._archive = ArchiveIterator(self._file)
        yield from self._archive

    @property
    def offset(self) -> int:
        return int(self._archive.offset) if self._archive is not None else self._start


def _reason(error: Exception) -> str:
    """What is wrong in a few harmless words; warcio quotes the damage."""
    words = str(error).partition("first line")[0].strip(" ,:\n") or type(error).__name__
    return "".join(letter for letter in words.splitlines()[0] if letter.isprintable())[:LONGEST_REASON]


def _next_start(file: Any, start: int) -> int | None:
    """The byte from ``start`` on at which a record may begin."""
    file.seek(start)
    before = b""
    while piece := file.read(PIECE):
        data = before + piece
        if found := WARC_STARTS.search(data):
            return start - len(before) + found.start()
        start += len(piece)
        before = data[-8:]
    return None
