"""Arrow in, Arrow out; and the examples of docs/batch.md."""

from __future__ import annotations

import sys

import pytest

from newscli.batch.fields import FIELDS

from .corpora import PARAGRAPHS, html_page, page, records, title

pa = pytest.importorskip("pyarrow")

from newscli.batch import output_schema, parse_batch  # noqa: E402

TABLE = pa.Table.from_pylist(records(range(3)))


def test_the_text_takes_the_place_of_the_dump_and_the_fields_come_behind() -> None:
    parsed = parse_batch(TABLE, fields=("text", "title", "stats"))
    assert parsed.column_names == ["id", "url", "text", "n", "title", "stats", "newscli_error"]
    first = parsed.to_pylist()[0]
    assert first["title"] == title(0)
    assert first["text"] == "\n\n".join(PARAGRAPHS)
    assert first["stats"]["paragraphs"] == 3
    assert (first["id"], first["n"], first["newscli_error"]) == ("page-0", 0, None)


def test_the_schema_is_known_before() -> None:
    assert parse_batch(TABLE, fields=tuple(FIELDS)).schema == output_schema(
        TABLE.schema, fields=tuple(FIELDS)
    )


def test_a_record_batch_stays_one() -> None:
    [batch] = TABLE.to_batches()
    assert isinstance(parse_batch(batch), pa.RecordBatch)


def test_an_empty_table_has_the_columns_too() -> None:
    assert parse_batch(TABLE.slice(0, 0)).schema == parse_batch(TABLE).schema


def test_binary_columns_are_decoded() -> None:
    table = pa.table({"html": [html_page(1).encode("utf-16")], "title": ["theirs"]})
    [row] = parse_batch(table, column="html").to_pylist()
    assert row["html"].startswith(PARAGRAPHS[0][:40])
    assert (row["title"], row["newscli_title"]) == ("theirs", title(1))


def test_what_is_no_dump_has_its_reason_and_no_values() -> None:
    table = pa.table({"text": [b"%PDF-1.7\n", None, page(1).encode()]})
    rows = parse_batch(table).to_pylist()
    assert rows[0]["newscli_error"].startswith("this is a PDF")
    assert (rows[0]["text"], rows[1]["newscli_error"]) == (None, "null")
    assert rows[2]["newscli_error"] is None


def test_wrong_names_are_refused() -> None:
    with pytest.raises(KeyError, match="no column 'page'; there are id, url, text, n"):
        parse_batch(TABLE, column="page")
    with pytest.raises(ValueError, match="'author' is no field; there are text, title"):
        parse_batch(TABLE, fields=("author",))


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    pages = pl.DataFrame(records(range(3)))
    articles = pages.lazy().map_batches(
        lambda frame: pl.from_arrow(parse_batch(frame.to_arrow(), fields=("text", "title"))),
        validate_output_schema=False,
    )
    assert articles.collect()["title"].to_list() == [title(number) for number in range(3)]


@pytest.mark.skipif(sys.platform != "linux", reason="Ray is among the development packages on Linux only")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Ray, about itself
def test_ray_data(ray_cluster: str) -> None:
    import ray

    ray.init(address=ray_cluster, ignore_reinit_error=True, log_to_driver=False)
    pages = ray.data.from_arrow(TABLE)
    articles = pages.map_batches(parse_batch, batch_format="pyarrow", batch_size=2)
    assert sorted(row["title"] for row in articles.take_all()) == [title(number) for number in range(3)]
