"""One line of JSON Lines, in which nothing changes but what is meant to."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from newscli.render.json import MUST_BE_ESCAPED, dumps

#: Put before one of our keys where the record has that key already.
OUR_PREFIX = "newscli_"

#: More names of fields than this say nothing to people.
MOST_FIELDS_NAMED = 12

JSON_BLANKS = re.compile(r"[ \t\r\n]*")


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
        return _write({**self.members, self.field: dumps(text)})

    def with_values(self, values: dict[str, Any]) -> str:
        """Write the record with more values; a key that the record has already gets a prefix."""
        members = dict(self.members)
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
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise RecordError(
            f"not JSON ({error.msg} at column {error.colno}); each line must be one JSON object"
        ) from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, arrays in arrays in …
        raise RecordError(f"JSON that is too large to read ({error}); take the line out") from None
    if isinstance(value, list):
        raise RecordError("a JSON array, not an object; make JSON Lines of it with: jq -c '.[]'")
    if not isinstance(value, dict):
        raise RecordError(f"{_json_type(value)}, not an object; each line must be one JSON object")
    if field not in value:
        raise RecordError(f'no field "{field}"; {_named(list(value))}')
    dump = value[field]
    if not isinstance(dump, str):
        raise RecordError(
            f'field "{field}" is {_json_type(dump)}, not a string; name the dump\'s field with --field'
        )
    return Record(_split_members(line), field, dump)


def _split_members(line: str) -> dict[str, str]:
    """Cut a JSON object that was found valid into its keys and the text of their values."""
    decode = json.JSONDecoder().raw_decode
    members = {}
    position = _skip_blanks(line, line.index("{") + 1)
    while line[position] != "}":
        key, position = decode(line, position)
        start = _skip_blanks(line, _skip_blanks(line, position) + len(":"))
        _, end = decode(line, start)
        members[key] = line[start:end]
        position = _skip_blanks(line, end)
        if line[position] == ",":
            position = _skip_blanks(line, position + 1)
    return members


def _skip_blanks(line: str, position: int) -> int:
    blanks = JSON_BLANKS.match(line, position)
    assert blanks is not None
    return blanks.end()


def _write(members: dict[str, str]) -> str:
    text = "{" + ", ".join(f"{dumps(key)}: {value}" for key, value in members.items()) + "}"
    # The record's own texts may hold what would steer a terminal; ``dumps`` has dealt with ours.
    return MUST_BE_ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


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
