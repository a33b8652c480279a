"""The article in the data that a page's scripts start from: ``__NEXT_DATA__`` and its like.

Until its scripts have run such a page shows nothing, or the opening alone; the paragraphs lie in its
source as JSON: as one string of HTML, or as the items of a list.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newscli.readers.snippets import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

#: Data is at least so long, a string of HTML in it, and all scripts that are looked at together at most, in
#: characters.
SHORTEST_DATA, SHORTEST_HTML, MOST_READ = 500, 400, 5_000_000

#: An inline script, and a piece of what React streams into its page: a string of JSON.
SCRIPT: Final = re.compile(r"<script\b[^>]*+>([^<]++(?:<(?!/script)[^<]*+)*+)", re.I)
STREAMED: Final = re.compile(r'\.push\(\[1,\s*+("(?:[^"\\]|\\.)*+")', re.S)

#: A row of such a stream that is a long string as it is, behind its length in bytes.
LONG_TEXT: Final = re.compile(r"[0-9a-f]{1,6}:T([0-9a-f]{1,6}),")

#: Where JSON may begin in a script or in a line of a stream: ``window["state"] = {…}``, ``1f:["$", …``; it is
#: tried at the first so many places.
JSON_START: Final = re.compile(r"[\[{]")
MOST_STARTS = 8

#: The keys under which text and the parts of a text stand.
TEXT_KEYS: Final = frozenset({"text", "value", "content", "html", "body", "children"})

#: Such parts lie at most so deep in each other; data is looked through to this depth.
DEEPEST_TEXT, DEEPEST = 10, 60

#: An article has so many paragraphs at the least.
FEWEST_PARAGRAPHS: Final = 3

#: A paragraph has at least so many characters and words, and ends as a sentence does.
SHORTEST_PARAGRAPH, FEWEST_WORDS = 60, 6
SENTENCE_END: Final = re.compile(r"[.!?…。！？।؟]['\"»”’)\]]*$")
LONGEST_END = 6


def article_in_state(page: str, shown: Collection[str]) -> list[str]:
    """Find the paragraphs of an article in the data of a page's scripts.

    Args:
        page: The page's source.
        shown: The openings of the paragraphs that the page shows. If there are any, one of them must be in
            the article, as a page's data may hold other articles too.

    Returns:
        The paragraphs, without markup, in order; none where there is no article.
    """
    best: list[str] = []
    most = 0
    for value in _values(page):
        for found in _texts(value):
            if _most_text(found) <= most:
                continue
            paragraphs = _paragraphs(found)
            if len(paragraphs) < FEWEST_PARAGRAPHS:
                continue
            size = sum(len(one) for one in paragraphs if is_paragraph(one))
            if size > most and (not shown or any(one.startswith(tuple(shown)) for one in paragraphs)):
                best, most = paragraphs, size
    return best


def _values(page: str) -> Iterator[Any]:
    """Read what the scripts of a page hold as JSON."""
    read = 0
    streamed = []
    for match in SCRIPT.finditer(page):
        script = match[1]
        read += len(script)
        if read > MOST_READ:
            break
        pieces = STREAMED.findall(script)
        if pieces:
            streamed += [_decoded(piece) for piece in pieces]
        else:
            yield from _json_in(script)
    stream = "".join(text for text in streamed if isinstance(text, str))
    yield from _long_texts(stream)
    for line in stream.split("\n"):
        yield from _json_in(line)


def _long_texts(stream: str) -> Iterator[str]:
    """Give the rows of a stream that are long strings; none begins within another."""
    match = LONG_TEXT.search(stream)
    while match is not None:
        size = int(match[1], 16)
        # The size is in bytes, of which a character has one or more.
        text = (
            stream[match.end() : match.end() + size].encode(errors="replace")[:size].decode(errors="ignore")
        )
        yield text
        match = LONG_TEXT.search(stream, match.end() + len(text))


def _json_in(text: str) -> Iterator[Any]:
    """Read the first long value of JSON in a text."""
    if len(text) < SHORTEST_DATA:
        return
    decoder = json.JSONDecoder(strict=False)
    for start in islice(JSON_START.finditer(text), MOST_STARTS):
        try:
            value, end = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            continue
        if end - start.start() >= SHORTEST_DATA:
            yield value
            return


def _decoded(literal: str) -> Any:
    try:
        return json.loads(literal, strict=False)
    except ValueError:
        return None


def _texts(value: Any) -> Iterator[str | list[str]]:
    """Go through data, and give each of its long strings of HTML, and the items of each of its lists."""
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, str):
            if len(one) >= SHORTEST_HTML and "<" in one:
                yield one
        elif isinstance(one, dict | list) and depth < DEEPEST:
            if isinstance(one, list) and len(one) >= FEWEST_PARAGRAPHS and one[0] != "$":
                yield [text for item in one if (text := _text(item, 0))]
            waiting += [(part, depth + 1) for part in (one.values() if isinstance(one, dict) else one)]


def _most_text(found: str | list[str]) -> int:
    """Tell how many characters its paragraphs have at most: what takes out the markup lengthens none."""
    if isinstance(found, str):
        return len(found)
    return sum([len(text) for text in found if len(text) >= SHORTEST_PARAGRAPH])


def _paragraphs(found: str | list[str]) -> list[str]:
    """Make paragraphs of a string of HTML, or of each item of a list one."""
    if isinstance(found, str):
        return paragraphs_of(found)
    return [text for item in found if (text := " ".join(paragraphs_of(item)))]


def _text(value: Any, depth: int) -> str:
    """Put the text of one item together from its parts."""
    if isinstance(value, str):
        return value
    if depth >= DEEPEST_TEXT:
        return ""
    if isinstance(value, dict):
        return "".join([_text(part, depth + 1) for key, part in value.items() if key in TEXT_KEYS])
    if isinstance(value, list):
        if value[:1] == ["$"]:  # an element of React: "$", its tag, its key, its properties
            value = value[3:4]
        return "".join([_text(part, depth + 1) for part in value])
    return ""


def is_paragraph(text: str) -> bool:
    """Tell a paragraph of sentences from a label, a headline, a value."""
    return (
        len(text) >= SHORTEST_PARAGRAPH
        and text.count(" ") + 1 >= FEWEST_WORDS
        and SENTENCE_END.search(text, len(text) - LONGEST_END) is not None
    )
