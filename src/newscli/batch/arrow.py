"""Arrow in, Arrow out: for Ray Data, Spark, Polars and whatever else speaks it."""

from __future__ import annotations

import collections.abc
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

import pyarrow as pa

import newscli
from newscli.batch.fields import DEFAULT_FIELDS, FIELDS, field_values, free_name, known_fields
from newscli.document import Label, Reference, Teaser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.pipeline import Kind

    ArrowTable = TypeVar("ArrowTable", pa.Table, pa.RecordBatch)


def _arrow_type(hint: Any) -> pa.DataType:
    """The Arrow type of a type hint; all of ours are made of these."""
    if isinstance(hint, UnionType):
        [hint] = [part for part in get_args(hint) if part is not NoneType]
    if get_origin(hint) in (tuple, list, collections.abc.Sequence):
        return pa.list_(_arrow_type(get_args(hint)[0]))
    if get_origin(hint) is dict:  # the keys of ours are the labels
        return pa.struct({str(label): _arrow_type(get_args(hint)[1]) for label in Label})
    if is_dataclass(hint):
        return pa.struct({name: _arrow_type(part) for name, part in get_type_hints(hint).items()})
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[hint]


def _block_type() -> pa.DataType:
    texts = dict.fromkeys(("text", "label", "marker", "url"), pa.string())
    numbers = {"first_line": pa.int64(), "last_line": pa.int64(), "confidence": pa.float64()}
    return pa.struct({**texts, **numbers})


@cache
def arrow_types() -> dict[str, pa.DataType]:
    """The Arrow type of each field."""
    from newscli.stats import Stats
    from newscli.summary import Summary

    return {
        **dict.fromkeys(FIELDS, pa.string()),
        "declared_reading_time": pa.int64(),
        "references": pa.list_(_arrow_type(Reference)),
        "teasers": pa.list_(_arrow_type(Teaser)),
        "stats": _arrow_type(Stats),
        "summary": _arrow_type(Summary),
        "blocks": pa.list_(_block_type()),
    }


#: The column that tells why a row could not be done.
ERROR = "newscli_error"


def parse_batch(
    table: ArrowTable,
    column: str = "text",
    fields: Sequence[str] = DEFAULT_FIELDS,
    url_column: str = "url",
    kind: Kind | None = None,
    language: str | None = None,
) -> ArrowTable:
    """Parse the dumps in a column.

    Args:
        table: a ``pyarrow.Table`` or ``pyarrow.RecordBatch``.
        column: the column of the dumps, text or binary.
        fields: what to add, as in ``newscli batch --fields``.
        url_column: the column of the pages' addresses, against which links in HTML are made absolute;
            need not be there.
        kind: "text" or "html"; None looks at each dump and decides.
        language: ISO 639 code of all dumps' language; None detects it.

    Returns:
        A table or batch with the schema that ``output_schema`` tells. A row whose dump is null or no
        dump has null in all of our columns and the reason in ``newscli_error``.

    Raises:
        KeyError: there is no such column.
        ValueError: there is no such field, or ``kind`` is neither.
    """
    fields = known_fields(fields)
    schema = output_schema(table.schema, column, fields)
    rows: dict[str, list[Any]] = {name: [] for name in fields}
    errors: list[str | None] = []
    urls = table.column(url_column).to_pylist() if url_column in table.schema.names else [None] * len(table)
    for dump, url in zip(table.column(column).to_pylist(), urls, strict=True):
        values, error = _parse(dump, kind, url, language, fields)
        errors.append(error)
        for name in fields:
            rows[name].append(values.get(name))
    columns = {name: table.column(name) for name in table.schema.names}
    for name, ours in _our_names(table.schema, column, fields).items():
        columns[ours] = pa.array(errors if name == ERROR else rows[name], schema.field(ours).type)
    return type(table).from_arrays([columns[name] for name in schema.names], schema=schema)


def output_schema(
    schema: pa.Schema, column: str = "text", fields: Sequence[str] = DEFAULT_FIELDS
) -> pa.Schema:
    """The schema of what ``parse_batch`` makes of tables with this one.

    All columns stay where they are; the article's text takes the place of the dump, the other fields
    and ``newscli_error`` come behind. A field whose name the table has already gets ``newscli_`` before it.

    Raises:
        KeyError: there is no such column.
        ValueError: there is no such field.
    """
    fields = known_fields(fields)
    if column not in schema.names:
        raise KeyError(f"no column {column!r}; there are {', '.join(schema.names)}")
    for name, ours in _our_names(schema, column, fields).items():
        field = pa.field(ours, pa.string() if name == ERROR else arrow_types()[name])
        place = schema.get_field_index(ours)
        schema = schema.set(place, field) if place >= 0 else schema.append(field)
    return schema


def _our_names(schema: pa.Schema, column: str, fields: Sequence[str]) -> dict[str, str]:
    """The column of each field."""
    taken = set(schema.names)
    names = {}
    for name in (*fields, ERROR):
        names[name] = column if name == "text" else free_name(name, taken)
        taken.add(names[name])
    return names


def _parse(
    dump: str | bytes | None, kind: Kind | None, url: str | None, language: str | None, fields: Sequence[str]
) -> tuple[dict[str, Any], str | None]:
    if dump is None:
        return {}, "null"
    if kind not in (None, "text", "html"):
        raise ValueError(f"kind is {kind!r}; it can be 'text', 'html' or None")
    try:
        return field_values(newscli.parse(dump, kind, url, language), fields), None
    except newscli.DumpError as error:
        return {}, str(error)
    except Exception as error:  # one row must not cost a cluster's job
        return {}, f"newscli failed at it ({type(error).__name__}: {error}); please report it"
