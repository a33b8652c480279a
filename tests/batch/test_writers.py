"""Shards take whatever the records held."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from .corpora import shards

pytest.importorskip("datatrove")

from datatrove.data import Document

from newscli.batch.writers import WholeJsonlWriter, WholeParquetWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ODD: dict[str, Any] = {
    "url": "https://harwick.example/1",
    "bytes": b"\xff\x00",
    "price": Decimal("1.10"),
    "day": datetime.date(2024, 3, 4),
    "long": 10**30,
    "lone": "\ud83d",
}


def write(writer: Any, *documents: Document) -> None:
    list(writer.run(iter(documents)))


def test_json_lines(tmp_path: Path) -> None:
    write(WholeJsonlWriter(str(tmp_path), with_text=True), Document("Text.", "1", metadata=dict(ODD)))
    [record] = shards(tmp_path)
    assert (record["id"], record["text"], record["long"]) == ("1", "Text.", 10**30)
    assert (record["bytes"], record["price"], record["day"]) == ("/wA=", "1.10", "2024-03-04")


def test_parquet_has_the_rest_in_one_column(tmp_path: Path) -> None:
    metadata = {**ODD, "title": "theirs", "newscli_title": "ours"}
    del metadata["lone"]
    write(WholeParquetWriter(str(tmp_path), ["text", "title"]), Document("Text.", "1", metadata=metadata))
    [record] = shards(tmp_path)
    assert list(record) == ["id", "url", "text", "title", "metadata"]
    assert record["title"] == "ours"
    assert json.loads(record["metadata"])["title"] == "theirs"


WRITERS = [
    (lambda folder: WholeJsonlWriter(folder, with_text=True), "00000.jsonl.gz"),
    (lambda folder: WholeParquetWriter(folder, ["text"]), "00000.parquet"),
]


@pytest.mark.parametrize(("writer", "name"), WRITERS)
def test_a_shard_appears_when_it_is_whole(tmp_path: Path, writer: Any, name: str) -> None:
    def documents() -> Iterator[Document]:
        yield Document("Text.", "1")
        assert [path.name[:9] for path in tmp_path.iterdir()] == [".partial-"]
        yield Document("Text.", "2")

    write(writer(str(tmp_path)), *[])
    list(writer(str(tmp_path)).run(documents()))
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("writer", "name"), WRITERS)
def test_what_fails_in_the_middle_leaves_no_shard(tmp_path: Path, writer: Any, name: str) -> None:
    def documents() -> Iterator[Document]:
        yield Document("Text.", "1")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(writer(str(tmp_path)).run(documents()))
    assert not list(tmp_path.glob("[0-9]*"))


def test_a_shard_is_moved_though_a_listing_of_its_folder_is_older() -> None:
    import fsspec

    class WithOldListings(fsspec.get_filesystem_class("memory")):  # type: ignore[misc]
        """As far file systems are: what others wrote since is in no listing."""

        def exists(self, path: str, **_: Any) -> bool:
            return False

    system = WithOldListings(skip_instance_cache=True)
    list(WholeJsonlWriter(("/old-listings", system), with_text=True).run(iter([Document("Text.", "1")])))
    assert system.ls("/old-listings", detail=False) == ["/old-listings/00000.jsonl.gz"]
