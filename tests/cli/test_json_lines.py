from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from newscli.cli import inputs

from .sample_pages import ENGLISH, ENGLISH_PARAGRAPHS, FRENCH, FRENCH_PARAGRAPHS, GERMAN, NAVIGATION

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Newscli


def json_lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def read(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_clean_puts_the_text_in_the_place_of_the_dump(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=json_lines({"id": 1, "text": FRENCH, "lang": "fr"}))
    assert read(result.stdout) == [{"id": 1, "text": "\n\n".join(FRENCH_PARAGRAPHS), "lang": "fr"}]


def test_the_field_of_the_dump_can_be_named(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", "--field", "page", stdin=json_lines({"page": FRENCH}))
    assert read(result.stdout) == [{"page": "\n\n".join(FRENCH_PARAGRAPHS)}]


def test_other_fields_pass_through_to_the_letter(newscli: Newscli) -> None:
    before = (
        '{"id": 123456789012345678901234567890, "score":1.10 , "e": "\\u00e9\\ud83d", "far": 1e999, "text": '
    )
    line = before + json.dumps(GERMAN) + ', "last": [ 1,2 ,{} ]}\n'
    written = newscli("clean", "--jsonl", stdin=line.encode()).stdout
    assert written.startswith(
        '{"id": 123456789012345678901234567890, "score": 1.10, "e": "\\u00e9\\ud83d", "far": 1e999, "text": "'
    )
    assert written.endswith('", "last": [ 1,2 ,{} ]}\n')


def test_other_commands_add_to_the_record_and_leave_the_dump(newscli: Newscli) -> None:
    [record] = read(newscli("stats", "--jsonl", stdin=json_lines({"id": 7, "text": FRENCH})).stdout)
    assert list(record)[:3] == ["id", "text", "words"]
    assert record["text"] == FRENCH
    assert "source" not in record


def test_a_key_that_the_record_has_keeps_its_value(newscli: Newscli) -> None:
    stdin = json_lines({"text": ENGLISH, "title": "theirs", "newscli_language": "x", "language": "y"})
    [record] = read(newscli("summary", "--jsonl", stdin=stdin).stdout)
    assert (record["title"], record["newscli_title"]) == (
        "theirs",
        "Harwick will build a new bridge over the Tarn",
    )
    assert (record["language"], record["newscli_language"], record["newscli_newscli_language"]) == (
        "y",
        "x",
        "en",
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            b'{"text": "abc"',
            "not JSON (Expecting ',' delimiter at column 15); each line must be one JSON object",
        ),
        (b'{"body": "abc", "id": 1}', 'no field "text"; name one of these with --field: body, id'),
        (b"{}", 'no field "text"; the record is empty'),
        (b'{"text": 12}', 'field "text" is a number, not a string; name the dump\'s field with --field'),
        (b'{"text": null}', 'field "text" is null, not a string; name the dump\'s field with --field'),
        (b"[1, 2]", "a JSON array, not an object; make JSON Lines of it with: jq -c '.[]'"),
        (b'"abc"', "a string, not an object; each line must be one JSON object"),
        (
            b'{"text": "\xff"}',
            "byte 10 is not UTF-8, as JSON Lines are; convert the file first, as with iconv",
        ),
    ],
)
def test_a_bad_record_is_said_by_its_line_and_the_others_are_done(
    newscli: Newscli, pages: Path, line: bytes, problem: str
) -> None:
    good = json_lines({"text": FRENCH})
    (pages / "dumps.jsonl").write_bytes(good * 6 + line + b"\n" + good)
    result = newscli("clean", "--jsonl", "dumps.jsonl")
    identity = " (id 1)" if b'"id"' in line else ""
    assert result.stderr == f"newscli: dumps.jsonl line 7{identity}: {problem}\n"
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 7)


@pytest.mark.parametrize("value", [b"[" * 100_000, b"1" * 5000])
def test_json_that_python_gives_up_on_is_said_and_skipped(newscli: Newscli, value: bytes) -> None:
    stdin = b'{"text": ' + value + b"}\n" + json_lines({"text": FRENCH})
    result = newscli("clean", "--jsonl", stdin=stdin)
    assert result.stderr.startswith("newscli: standard input line 1: JSON that is too large to read (")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)


def test_a_record_of_a_hundred_fields_names_a_dozen(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=json_lines({f"f{number}": 0 for number in range(100)}))
    assert result.stderr.endswith("f10, f11, …\n")


def test_a_record_without_article_is_kept_with_an_empty_text_and_said(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=json_lines({"id": 1, "text": NAVIGATION}))
    assert read(result.stdout) == [{"id": 1, "text": ""}]
    assert result.stderr.startswith("newscli: standard input line 1 (id 1): no article found; ")
    assert result.exit_code == 1


def test_blank_lines_are_no_records_but_are_counted(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=b"\n  \r\n" + json_lines({"text": FRENCH}) + b"\nno\n")
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith("newscli: standard input line 5: not JSON")
    assert len(result.stderr.splitlines()) == 1


def test_no_records_at_all_are_fine(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=b"")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_byte_order_mark_is_no_part_of_the_first_record(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=b"\xef\xbb\xbf" + json_lines({"text": FRENCH}))
    assert result.exit_code == 0


def test_the_last_line_needs_no_line_end(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", stdin=json_lines({"text": FRENCH}).rstrip())
    assert len(read(result.stdout)) == 1


def test_text_can_be_asked_for(newscli: Newscli) -> None:
    result = newscli(
        "clean", "--jsonl", "--format", "text", stdin=json_lines({"text": ENGLISH}, {"text": FRENCH})
    )
    assert result.stdout == "\n\n".join([*ENGLISH_PARAGRAPHS, *FRENCH_PARAGRAPHS]) + "\n"


def test_a_table_names_file_and_line(newscli: Newscli, pages: Path) -> None:
    (pages / "dumps.jsonl").write_bytes(json_lines({"text": ENGLISH}, {"text": FRENCH}))
    table = newscli("stats", "--jsonl", "--format", "tsv", "dumps.jsonl").stdout.splitlines()
    assert [row.split("\t")[0] for row in table] == ["source", "dumps.jsonl:1", "dumps.jsonl:2"]


def test_a_table_of_one_file_of_records_has_sources_too(newscli: Newscli) -> None:
    table = newscli("teasers", "--jsonl", "--format", "tsv", stdin=json_lines({"text": ENGLISH})).stdout
    assert table.splitlines()[1].startswith("-:1\tteaser\t")


def test_control_characters_of_other_fields_are_escaped(newscli: Newscli) -> None:
    line = '{"note": "\x9b31m\u202e", "text": "' + FRENCH.replace("\n", "\\n") + '"}'
    result = newscli("clean", "--jsonl", stdin=line.encode())
    assert result.stdout.startswith('{"note": "\\u009b31m\\u202e", "text": ')


def test_a_line_that_is_too_long_is_passed_by(
    newscli: Newscli, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 10_000)
    monkeypatch.setattr(inputs, "PIECE", 3_000)
    good = json_lines({"text": FRENCH})
    long = b'{"text": "' + b"a" * 20_000 + b'"}\n'
    result = newscli("clean", "--jsonl", "--rejects", "rejects.jsonl", stdin=good + long + good)
    assert result.stderr.splitlines()[0] == (
        "newscli: standard input line 2: more than 100 MB; take it out, or split it"
    )
    assert "3 documents in" in result.stderr
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
    assert (pages / "rejects.jsonl").read_bytes() == long


def test_field_without_jsonl_is_wrong_usage(newscli: Newscli) -> None:
    result = newscli("clean", "--field", "text", "bridge.txt")
    assert result.exit_code == 2
    assert "goes with --jsonl" in result.stderr


def test_encoding_with_jsonl_is_wrong_usage(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", "--encoding", "cp1252")
    assert result.exit_code == 2
    assert "JSON Lines are UTF-8" in result.stderr
