"""Readers: all that is whole is read, what is damaged is said by its place."""

from __future__ import annotations

import bz2
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
import zstandard

from .corpora import json_lines, page, parquet, warc, wet

pytest.importorskip("datatrove")

from datatrove.utils.logging import logger

from newscli.batch import readers
from newscli.batch.readers import DumpReader, JsonLinesReader, ParquetReader, WarcReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def log() -> Iterator[list[str]]:
    """What is said of damage."""
    messages: list[str] = []
    number = logger.add(lambda message: messages.append(message.record["message"]), level="ERROR")
    yield messages
    logger.remove(number)


def read(kind: type[Any], path: Path, content: bytes | None = None) -> list[Any]:
    if content is not None:
        path.write_bytes(content)
    return list(kind(str(path.parent), glob_pattern=path.name).run())


def numbers(documents: list[Any]) -> list[int]:
    return [int("".join(filter(str.isdigit, document.id))) for document in documents]


@pytest.mark.parametrize(
    ("name", "compress"),
    [
        ("p.jsonl", bytes),
        ("p.jsonl.gz", gzip.compress),
        ("p.jsonl.bz2", bz2.compress),
        ("p.jsonl.zst", zstandard.ZstdCompressor().compress),
    ],
)
def test_json_lines_compressed_or_not(tmp_path: Path, name: str, compress: Any) -> None:
    documents = read(JsonLinesReader, tmp_path / name, compress(json_lines(range(5))))
    assert numbers(documents) == [0, 1, 2, 3, 4]
    assert documents[3].text == page(3)
    assert documents[3].metadata == {"url": "https://harwick.example/3", "n": 3}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"text": "abc"', "not JSON (unexpected end of data"),
        (b"[1, 2]", "no JSON object; each line must be one"),
        (b'{"page": "abc", "id": 1}', 'no field "text"; name one of these with --field: page, id'),
        (b'{"text": 12}', 'field "text" is no text; name the dump\'s field with --field'),
        (b'{"text": "\xff"}', "not JSON (str is not valid UTF-8"),
    ],
)
def test_a_bad_json_line(tmp_path: Path, log: list[str], line: bytes, problem: str) -> None:
    content = json_lines(range(3)) + line + b"\n" + json_lines(range(3, 5))
    assert numbers(read(JsonLinesReader, tmp_path / "p.jsonl", content)) == [0, 1, 2, 3, 4]
    assert len(log) == 1
    assert log[0].startswith(f"p.jsonl line 4: {problem}")


def test_a_record_without_id_is_called_by_its_place(tmp_path: Path) -> None:
    content = b"".join(json.dumps({"text": page(n), "id": None}).encode() + b"\n" for n in range(2))
    assert [document.id for document in read(JsonLinesReader, tmp_path / "p.jsonl", content)] == [
        "p.jsonl/1",
        "p.jsonl/2",
    ]


@pytest.mark.parametrize("limit", [10_000, None])
def test_a_record_that_is_too_large(
    tmp_path: Path, log: list[str], monkeypatch: pytest.MonkeyPatch, limit: int | None
) -> None:
    size = 200_000_000 if limit is None else 20_000
    if limit is not None:
        monkeypatch.setattr(readers, "MAX_BYTES", limit)
    with (tmp_path / "p.jsonl").open("wb") as file:
        file.write(json_lines([0]) + b'{"id": "large", "text": "')
        for _ in range(20):
            file.write(b"a" * (size // 20))
        file.write(b'"}\n' + json_lines([1]))
    assert numbers(read(JsonLinesReader, tmp_path / "p.jsonl")) == [0, 1]
    assert log == ["p.jsonl line 2: more than 100 MB; it is left out"]


def test_a_truncated_gzip(tmp_path: Path, log: list[str]) -> None:
    # Blocks of their own, so that what stands before the cut can be read.
    whole = b"".join(gzip.compress(json_lines([number])) for number in range(4))
    assert numbers(read(JsonLinesReader, tmp_path / "p.jsonl.gz", whole[:-30])) == [0, 1, 2]
    [said] = log
    assert said.startswith("p.jsonl.gz: the gzip data end too early; the file is incomplete")
    assert said.endswith("; what came before was done")


def test_the_other_files_of_a_task_are_read_after_a_damaged_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json_lines(range(3)))[:-20])
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json_lines(range(7, 9))))
    assert numbers(read(JsonLinesReader, tmp_path / "*.jsonl.gz"))[-2:] == [7, 8]


def test_parquet(tmp_path: Path) -> None:
    parquet(tmp_path / "p.parquet", range(5))
    documents = read(ParquetReader, tmp_path / "p.parquet")
    assert numbers(documents) == [0, 1, 2, 3, 4]
    assert documents[3].metadata == {"url": "https://harwick.example/3", "n": 3}


def test_parquet_without_the_column(tmp_path: Path, log: list[str]) -> None:
    parquet(tmp_path / "p.parquet", range(5), column="page")
    assert read(ParquetReader, tmp_path / "p.parquet") == []
    assert log == ['p.parquet: no column "text"; name one with --field: id, url, n, page']


def test_damaged_parquet(tmp_path: Path, log: list[str]) -> None:
    parquet(tmp_path / "p.parquet", range(5))
    content = (tmp_path / "p.parquet").read_bytes()
    assert read(ParquetReader, tmp_path / "p.parquet", content[:-100]) == []
    assert log[0].startswith("p.parquet: damaged Parquet (")


def test_a_folder_of_dumps(tmp_path: Path, log: list[str]) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "1.txt").write_text(page(1))
    (tmp_path / "2.txt.gz").write_bytes(gzip.compress(page(2).encode()))
    (tmp_path / "3.txt").write_bytes(b" \n")
    documents = list(DumpReader(str(tmp_path)).run())
    assert [document.id for document in documents] == ["2.txt.gz", "below/1.txt"]
    assert log == ["3.txt: empty; check how it was made"]


@pytest.mark.parametrize("compressed", [True, False])
def test_warc(tmp_path: Path, compressed: bool) -> None:
    documents = read(WarcReader, tmp_path / "p.warc", b"".join(warc(range(4), compressed)))
    assert numbers(documents) == [0, 1, 2, 3]
    assert documents[2].metadata["url"] == "https://harwick.example/2"
    assert set(documents[2].metadata) == {"url", "date"}


@pytest.mark.parametrize("compress", [gzip.compress, zstandard.ZstdCompressor().compress])
def test_warc_that_is_compressed_as_a_whole(tmp_path: Path, compress: Any) -> None:
    content = compress(b"".join(warc(range(4), compressed=False)))
    assert numbers(read(WarcReader, tmp_path / "p.warc.gz", content)) == [0, 1, 2, 3]


def test_wet(tmp_path: Path) -> None:
    documents = read(WarcReader, tmp_path / "p.warc.wet.gz", wet(range(3)))
    assert [document.text.decode() for document in documents] == [page(0), page(1), page(2)]


def spoilt(record: bytes) -> bytes:
    return record[:60] + bytes(byte ^ 0x5A for byte in record[60:90]) + record[90:]


@pytest.mark.parametrize(
    ("compressed", "spoil"),
    [
        (True, spoilt),
        (True, lambda record: b"garbage" * 50),
        (True, lambda record: record[: len(record) // 2]),
        (False, lambda record: b"XXXXXXXX" + record[8:]),
        (False, lambda record: record.replace(b"Content-Length", b"Content-Langth", 1)),
    ],
)
def test_a_corrupt_warc_record_costs_no_other(
    tmp_path: Path, log: list[str], compressed: bool, spoil: Any
) -> None:
    whole = warc(range(6), compressed)
    content = b"".join([*whole[:2], spoil(whole[2]), *whole[3:]])
    assert numbers(read(WarcReader, tmp_path / "p.warc.gz", content)) == [0, 1, 3, 4, 5]
    assert len(log) == 1
    assert log[0].startswith("p.warc.gz: damaged record at byte ")
    assert log[0].endswith("; goes on with the next")
    assert log[0].isprintable()


def test_a_truncated_warc(tmp_path: Path, log: list[str]) -> None:
    content = b"".join(warc(range(4)))[:-200]
    assert numbers(read(WarcReader, tmp_path / "p.warc.gz", content)) == [0, 1, 2]
    assert "it ends too early" in log[0]
