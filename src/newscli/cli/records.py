"""One line of JSON Lines, in which nothing changes but what is meant to."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from newscli.render.json import dumps, escaped

#: Put before one of our keys where the record has that key already.
OUR_PREFIX = "newscli_"

#: More names of fields than this say nothing to people.
MOST_FIELDS_NAMED = 12

JSON_BLANKS = re.compile(r"[ \t\r\n]*")

DECODER = json.JSONDecoder()


class RecordError(Exception):
    """A line that holds no dump; the message says why and what to do."""


class Record(NamedTuple):
    """A JSON object as it was written: the text of each value by its key, in order.

    Values pass through as text, so that 1.10 stays 1.10 and a number of thirty digits keeps them all.
    """

    members: dict[str, str]
    field: str
    dump: str

    def with_dump(self, text: str) -> str:
        """Write the record with another dump."""
        return _write(
            {key: dumps(text) if key == self.field else escaped(value) for key, value in self.members.items()}
        )

    def with_values(self, values: dict[str, Any]) -> str:
        """Write the record with more values; a key that the record has already gets a prefix."""
        # The record's own texts may hold what would steer a terminal; ``dumps`` deals with ours.
        members = {key: escaped(value) for key, value in self.members.items()}
        for key, value in values.items():
            free = key
            while free in members:
                free = OUR_PREFIX + free
            members[free] = dumps(value)
        return _write(members)


def read_record(line: str, field: str) -> Record:
    """Read one line of JSON Lines.

    Args:
        line: the line.
        field: the key of the dump.

    Raises:
        RecordError: the line is no JSON object that has a text at ``field``.
    """
    try:
        members, value = _taken_apart(line)
    except (ValueError, IndexError, RecursionError):
        raise RecordError(_why_no_record(line)) from None
    if field not in value:
        raise RecordError(f'no field "{field}"; {_named(list(value))}')
    dump = value[field]
    if not isinstance(dump, str):
        raise RecordError(
            f'field "{field}" is {_json_type(dump)}, not a string; name the dump\'s field with --field'
        )
    return Record(members, field, dump)


def _taken_apart(line: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Take a JSON object apart: the text of each value by its key, and the values.

    Raises:
        ValueError, IndexError, RecursionError: it is no JSON object.
    """
    members: dict[str, str] = {}
    values: dict[str, Any] = {}
    position = _skip(line, _skip_blanks(line, 0), "{")
    separator = "}" if line[position] == "}" else ","
    while separator == ",":
        if line[position] != '"':
            raise ValueError("no key")
        key, position = DECODER.raw_decode(line, position)
        start = _skip(line, _skip_blanks(line, position), ":")
        values[key], end = DECODER.raw_decode(line, start)
        members[key] = line[start:end]
        position = _skip_blanks(line, end)
        separator = line[position]
        if separator == ",":
            position = _skip(line, position, ",")
    if _skip(line, position, "}") != len(line):
        raise ValueError("more than an object")
    return members, values


def _why_no_record(line: str) -> str:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return f"not JSON ({error.msg} at column {error.colno}); each line must be one JSON object"
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, arrays in arrays in …
        return f"JSON that is too large to read ({error}); take the line out"
    if isinstance(value, list):
        return "a JSON array, not an object; make JSON Lines of it with: jq -c '.[]'"
    return f"{_json_type(value)}, not an object; each line must be one JSON object"


def _skip(line: str, position: int, mark: str) -> int:
    """Pass by a mark and the blanks behind it."""
    if line[position] != mark:
        raise ValueError(f"no {mark}")
    return _skip_blanks(line, position + 1)


def _skip_blanks(line: str, position: int) -> int:
    blanks = JSON_BLANKS.match(line, position)
    assert blanks is not None
    return blanks.end()


def _write(members: dict[str, str]) -> str:
    return "{" + ", ".join([f"{dumps(key)}: {value}" for key, value in members.items()]) + "}"


def _named(fields: list[str]) -> str:
    if not fields:
        return "the record is empty"
    more = ", …" if len(fields) > MOST_FIELDS_NAMED else ""
    return f"name one of these with --field: {', '.join(fields[:MOST_FIELDS_NAMED])}{more}"


def _json_type(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    for kind, name in ((str, "a string"), (list, "an array"), (dict, "an object")):
        if isinstance(value, kind):
            return name
    return "a number"
