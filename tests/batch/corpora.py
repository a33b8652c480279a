"""Small corpora in all the shapes they come in."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from cli.sample_pages import ENGLISH, ENGLISH_PARAGRAPHS, HTML

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PARAGRAPHS = ENGLISH_PARAGRAPHS


def title(number: int) -> str:
    return f"Harwick will build bridge number {number} over the Tarn"


def page(number: int) -> str:
    """A dump of a page that differs from all others."""
    return ENGLISH.replace("Harwick will build a new bridge over the Tarn", title(number))


def html_page(number: int) -> str:
    return HTML.replace("Harwick will build a new bridge</title>", f"{title(number)}</title>").replace(
        "Harwick will build a new bridge over the Tarn", title(number)
    )


def records(numbers: Iterable[int]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"page-{number}",
            "url": f"https://harwick.example/{number}",
            "text": page(number),
            "n": number,
        }
        for number in numbers
    ]


def json_lines(numbers: Iterable[int]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records(numbers))


def warc(numbers: Iterable[int], compressed: bool = True) -> list[bytes]:
    """A WARC of HTTP responses, record by record, each compressed for itself as crawls have them."""
    made = []
    for number in numbers:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        record = _warc_record("response", number, head + html_page(number).encode())
        made.append(gzip.compress(record) if compressed else record)
    return made


def wet(numbers: Iterable[int]) -> bytes:
    """What Common Crawl makes of its pages: text, in records of the type "conversion"."""
    info = _warc_record("warcinfo", 0, b"software: the tests of newscli\r\n")
    records = [_warc_record("conversion", number, page(number).encode()) for number in numbers]
    return b"".join(map(gzip.compress, [info, *records]))


def _warc_record(kind: str, number: int, block: bytes) -> bytes:
    content = "application/http; msgtype=response" if kind == "response" else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://harwick.example/{number}\r\n"
        f"WARC-Date: 2025-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def parquet(path: Path, numbers: Iterable[int], column: str = "text") -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = records(numbers)
    for row in rows:
        row[column] = row.pop("text")
    pq.write_table(pa.Table.from_pylist(rows), path)


def shards(folder: Path) -> list[dict[str, Any]]:
    """All records of an output, in the order of shards."""
    import pyarrow.parquet as pq

    found: list[dict[str, Any]] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(("_", ".")):
            continue
        if path.suffix == ".parquet":
            found += pq.read_table(path).to_pylist()
        else:
            found += map(json.loads, gzip.decompress(path.read_bytes()).splitlines())
    return found
