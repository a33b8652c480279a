"""Shards that are whole or not there, and records as they were with what they gained."""

from __future__ import annotations

import base64
import json
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa
from datatrove.pipeline.writers.jsonl import JsonlWriter
from datatrove.pipeline.writers.parquet import ParquetWriter
from datatrove.utils.logging import logger

from newscli.batch.arrow import arrow_types
from newscli.batch.fields import free_name
from newscli.render.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from string import Template

    from datatrove.data import Document
    from datatrove.io import DataFolder

#: What stands before the name of a shard that is being written; whoever reads folders passes by hidden files.
PARTIAL = ".partial-"

#: What datatrove gives as rank where it wants a name that all tasks share.
FOR_STATISTICS = "XXXXX"


class _WholeShards:
    """Makes a shard appear under its name when all of it is written.

    A task that is killed leaves a hidden file, and the next try writes one of its own, so that two
    that are at it at the same time (the one thought dead) cannot spoil each other's.
    """

    output_folder: DataFolder
    output_filename: Template
    _before_name = PARTIAL

    def _get_output_filename(self, document: Document, rank: int | str = 0, **more: Any) -> str:  # noqa: ARG002
        name = self.output_filename.substitute(rank=str(rank).zfill(5))
        return name if rank == FOR_STATISTICS else self._before_name + name

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Write all documents, then give the shard its name."""
        logger.configure(patcher=_without_traceback)
        self._before_name = f"{PARTIAL}{uuid.uuid4().hex[:12]}-"
        written = False
        for document in super().run(data, rank, world_size):  # type: ignore[misc]
            written = True
            yield document
        name = self.output_filename.substitute(rank=str(rank).zfill(5))
        if written:
            move(self.output_folder, self._before_name + name, name)


class WholeJsonlWriter(_WholeShards, JsonlWriter):
    """JSON Lines: each record's own fields, and what it gained."""

    def __init__(self, folder: Any, with_text: bool) -> None:
        self._with_text = with_text
        super().__init__(folder, output_filename="${rank}.jsonl.gz", compression="gzip")

    def _default_adapter(self, document: Document) -> dict[str, Any]:
        metadata = document.metadata
        record = {"id": document.id, **metadata}
        if self._with_text:
            record[free_name("text", metadata)] = document.text
        return record

    def _write(self, document: dict[str, Any], file_handler: Any, _filename: str) -> None:
        """Write a line; datatrove's own stops at values that Parquet holds and JSON does not."""
        try:
            line = orjson.dumps(document, default=_plain, option=orjson.OPT_NON_STR_KEYS)
        except TypeError:  # lone surrogates, numbers of more than 64 bits
            line = dumps(json.loads(json.dumps(document, default=_plain))).encode()
        file_handler.write(line + b"\n")


def _plain(value: Any) -> Any:
    """What stands in JSON for a value that it has no word for."""
    return base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)


class WholeParquetWriter(_WholeShards, ParquetWriter):
    """Parquet: ``id``, ``url``, the fields, and all else, which differs by record, as JSON."""

    def __init__(self, folder: Any, fields: Sequence[str]) -> None:
        self._fields = fields
        types = arrow_types()
        schema = pa.schema(
            {
                "id": pa.string(),
                "url": pa.string(),
                **{name: types[name] for name in fields},
                "metadata": pa.string(),
            }
        )
        super().__init__(
            folder,
            output_filename="${rank}.parquet",
            compression="zstd",
            batch_size=100,
            max_file_size=-1,  # else its names are numbered, and no longer those that are given up at a kill
            schema=schema,
        )

    def _default_adapter(self, document: Document) -> dict[str, Any]:
        metadata = dict(document.metadata)
        url = metadata.pop("url", None)
        row: dict[str, Any] = {"id": str(document.id), "url": None if url is None else str(url)}
        for name in self._fields:
            # Ours came last, so that it bears the longest of the names that the record may have had already.
            row[name] = document.text if name == "text" else metadata.pop(_last_name(name, metadata))
        row["metadata"] = json.dumps(metadata, ensure_ascii=False, default=_plain)
        return row


def _without_traceback(record: Any) -> None:
    """Let datatrove's log say of a full disk that it is full, and not where in the program that was found."""
    if record["exception"] is not None and isinstance(record["exception"].value, OSError):
        record["exception"] = None


def _last_name(name: str, taken: dict[str, Any]) -> str:
    """The name under which ``free_name`` put a field."""
    longer = "newscli_" + name
    return _last_name(longer, taken) if longer in taken else name


def move(folder: DataFolder, old: str, new: str) -> None:
    """Give a file another name, at once where the file system can."""
    if folder.is_local():
        Path(folder.resolve_paths(old)).replace(folder.resolve_paths(new))
    else:
        folder.invalidate_cache()  # fsspec's listings may be older than the file
        folder.mv(old, new)


def remove_partial(folder: DataFolder) -> None:
    """Take away what killed tasks left."""
    folder.invalidate_cache()
    for name in folder.list_files(recursive=False):
        if Path(name).name.startswith(PARTIAL):
            folder.rm(name)
