"""What is done to one dump, in this process or in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import newscli
from newscli.cli.inputs import InputError, Unreadable, opened_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from newscli.cli.inputs import Dump
    from newscli.cli.records import Record
    from newscli.cli.request import Request
    from newscli.document import Article

#: What documents are ordered by: all have a number, or all a text; None where there is nothing.
SortKey = str | float | None

#: Blanks a level in the JSON of a single document.
JSON_INDENT = 2

#: An id is shown up to this length; what is longer is no name for people.
LONGEST_ID = 80


class Result(NamedTuple):
    """What was found in one dump; ``named`` is the dump's name where several have to be told apart."""

    source: str
    article: Article
    named: str | None


class Outcome(NamedTuple):
    """What became of one dump.

    ``problem`` is what to complain of at ``place``; a ``rejected`` dump has no output. JSON comes
    ready for writing, as ``piece``, for it is much smaller than the ``result`` that other formats need.
    ``key`` is the document's place, where the documents are to be in another order than they came.
    """

    place: str
    problem: str | None = None
    rejected: bool = False
    piece: str | None = None
    result: Result | None = None
    key: SortKey = None


def has_text(article: Article) -> bool:
    """Whether there is any text, of whatever kind the page is."""
    return bool(article.text)


def is_article(article: Article) -> bool:
    """Whether there is text, and the page does not seem to be a listing, a shop or the like."""
    return bool(article.text) and not article.doubts


class Command(NamedTuple):
    """How a command shows what was found.

    Attributes:
        piped: its format where no one looks on.
        to_dict: the JSON of an article.
        finds: whether an article holds what is asked for (``has_text``, ``is_article``).
        to_record: the JSON Lines record of an article; None adds ``to_dict`` to the record as it came.
        text: plain text, a piece a document.
        drawn: what people see in a terminal, as Rich renderables.
        tsv: tab-separated values.
        markdown: Markdown.
        one_table: whether ``drawn`` shows nothing before it has seen the last document.
        shows_all: whether people see a document too that lacks what is asked for.
        sort_key: what the documents are ordered by; None leaves them as they come.
        reverse: whether they come in the opposite order.
    """

    piped: str
    to_dict: Callable[[Article], dict[str, Any]]
    finds: Callable[[Article], bool] = has_text
    to_record: Callable[[Record, Article], str] | None = None
    text: Callable[[Iterator[Result]], Iterator[str]] | None = None
    drawn: Callable[[Iterator[Result]], Iterator[RenderableType]] | None = None
    tsv: Callable[[Iterator[Result]], Iterator[str]] | None = None
    markdown: Callable[[Iterator[Result]], Iterator[str]] | None = None
    one_table: bool = False
    shows_all: bool = False
    sort_key: Callable[[Result], SortKey] | None = None
    reverse: bool = False


class Work(NamedTuple):
    """All that a process must know to do its share; can be sent to one.

    ``make`` makes the command, which itself cannot be sent.
    """

    request: Request
    make: Callable[[], Command]
    format: str

    def ready(self) -> Callable[[Dump | Unreadable], Outcome]:
        """The function that does one dump after the other, each to its end."""
        command = self.make()

        def do(dump: Dump | Unreadable) -> Outcome:
            if isinstance(dump, Unreadable):
                return Outcome(dump.place, dump.problem, rejected=True)
            return _do(dump, self.request, command, self.format)

        return do


def _do(dump: Dump, request: Request, command: Command, format_name: str) -> Outcome:
    raw, record = dump.raw, None
    try:
        if request.jsonl:
            assert isinstance(raw, bytes)
            record = opened_record(raw, request.field)
            raw = record.dump
        article = newscli.parse(raw, request.kind, request.url, request.language, request.engine)
        if request.drop_tracking:
            from newscli.tracking import without_tracking

            article = without_tracking(article)
    except newscli.DumpError as error:
        advice = "" if ";" in str(error) else "; pass plain text or HTML"
        return _rejected(dump, f"{error}{advice}")
    except InputError as error:
        return _rejected(dump, str(error))
    except Exception as error:  # a fault of ours must not end the stream
        return _rejected(dump, f"newscli failed at it ({type(error).__name__}: {error}); please report it")
    problem = None
    if not command.finds(article):
        problem = _missing(article)
    place = dump.place if problem is None else place_of(dump)
    result = Result(dump.source, article, dump.source if request.several else None)
    key = None if command.sort_key is None else command.sort_key(result)
    if format_name != "json":
        return Outcome(place, problem, result=result, key=key)
    return Outcome(place, problem, piece=_as_json(result, record, request, command), key=key)


def _missing(article: Article) -> str:
    if article.text and article.doubts:
        return f"seems to hold no article ({', '.join(article.doubts)}); --any-page prints what was found"
    return "no article found; newscli explain shows what was found instead"


def _rejected(dump: Dump, problem: str) -> Outcome:
    return Outcome(place_of(dump), problem, rejected=True)


def _as_json(result: Result, record: Record | None, request: Request, command: Command) -> str:
    """One object a document: over several lines for people if it is the only one, else on one line."""
    from newscli.render.json import dumps  # json costs 3 ms to import

    if record is None:
        values = {"source": result.source, **command.to_dict(result.article)}
        return dumps(values, None if request.several else JSON_INDENT)
    if command.to_record is not None:
        return command.to_record(record, result.article)
    return record.with_values(command.to_dict(result.article))


def place_of(dump: Dump) -> str:
    """Where a dump is, with the ``id`` of its record if it has one."""
    if isinstance(dump.raw, str) or not dump.raw.lstrip().startswith(b"{"):
        return dump.place
    import json

    try:
        record = json.loads(dump.raw)
    except (ValueError, RecursionError):
        return dump.place
    identity = record.get("id")
    if not isinstance(identity, str | int) or len(str(identity)) > LONGEST_ID:
        return dump.place
    return f"{dump.place} (id {identity})"
