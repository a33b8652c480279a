"""The way through a command: read each dump, parse it, show what was found, say what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import newscli
from newscli.cli.complaints import Complaints
from newscli.cli.inputs import read_dumps
from newscli.cli.outputs import ClosedPipeError, OutputError, open_output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from newscli.cli.inputs import Dump
    from newscli.cli.outputs import Output
    from newscli.cli.records import Record
    from newscli.cli.request import Request
    from newscli.document import Article

#: Blanks a level in the JSON of a single document.
JSON_INDENT = 2

#: What a dump without article leaves out; the other formats keep an object or a row for it.
FOR_READING = frozenset({"text", "markdown"})


class Result(NamedTuple):
    """What was found in one dump; ``named`` is the dump's name where several have to be told apart."""

    dump: Dump
    article: Article
    named: str | None


class Command(NamedTuple):
    """How a command shows what was found.

    Attributes:
        piped: its format where no one looks on.
        to_dict: the JSON of an article.
        finds: whether an article holds what the command is asked for.
        to_record: the JSON Lines record of an article; None adds ``to_dict`` to the record as it came.
        text: plain text, a piece a document.
        drawn: what people see in a terminal, as Rich renderables.
        tsv: tab-separated values.
        markdown: Markdown.
        arrange: what happens to the documents on their way, whatever the format: another order, progress
            shown while they are read.
    """

    piped: str
    to_dict: Callable[[Article], dict[str, Any]]
    finds: Callable[[Article], bool] = lambda article: bool(article.text)
    to_record: Callable[[Record, Article], str] | None = None
    text: Callable[[Iterator[Result]], Iterator[str]] | None = None
    drawn: Callable[[Iterator[Result]], Iterator[RenderableType]] | None = None
    tsv: Callable[[Iterator[Result]], Iterator[str]] | None = None
    markdown: Callable[[Iterator[Result]], Iterator[str]] | None = None
    arrange: Callable[[Iterator[Result]], Iterator[Result]] = lambda results: results


def answer(request: Request, command: Command) -> int:
    """Do what was asked.

    Args:
        request: the inputs, the output and its format.
        command: what to show.

    Returns:
        The exit status: 0, or 1 where some input could not be read or held no article, or the output
        could not be written.
    """
    complaints = Complaints()
    try:
        with open_output(request.output) as output:
            format_name = request.format or _default_format(request, command, output)
            results = command.arrange(_find(request, command, complaints, format_name in FOR_READING))
            written = False
            for piece in _show(results, request, command, output, format_name):
                output.write(f"{piece}\n")
                written = True
            if complaints.count and not written:
                output.discard()
    except ClosedPipeError:
        pass
    except OutputError as error:
        complaints.add(error.place, str(error))
    return complaints.status


def apart(texts: Iterator[str]) -> Iterator[str]:
    """Put an empty line between texts, and none for those that are empty."""
    for number, text in enumerate(filter(None, texts)):
        yield f"\n{text}" if number else text


def one_table(results: Iterator[Result], rows: Callable[[Article, str | None, bool], str]) -> Iterator[str]:
    """Join the rows of all documents into one table.

    Args:
        results: the documents.
        rows: writes the rows of an article, given the name of its dump (None: it needs none) and
            whether the names of the columns come first.
    """
    header = True
    for result in results:
        if written := rows(result.article, result.named, header):
            yield written
        header = False


def _default_format(request: Request, command: Command, output: Output) -> str:
    if request.jsonl:
        return "json"
    return "text" if output.for_people else command.piped


def _find(request: Request, command: Command, complaints: Complaints, skip: bool) -> Iterator[Result]:
    """Parse the dumps; those that hold nothing are said, and skipped if ``skip``."""
    for dump in read_dumps(request, complaints):
        try:
            article = newscli.parse(dump.raw, request.kind, request.url, request.language)
        except newscli.DumpError as error:
            advice = "" if ";" in str(error) else "; pass plain text or HTML"
            complaints.add(dump.place, f"{error}{advice}")
            continue
        if not command.finds(article):
            complaints.add(dump.place, "no article found; newscli explain shows what was found instead")
            if skip:
                continue
        yield Result(dump, article, dump.source if request.several else None)


def _show(
    results: Iterator[Result], request: Request, command: Command, output: Output, format_name: str
) -> Iterator[str]:
    if format_name == "json":
        return _as_json(results, request, command)
    if format_name == "text" and command.drawn and (output.for_people or not command.text):
        from newscli.cli.screen import draw  # Rich costs 60 ms to import

        return draw(command.drawn(results), output)
    renderer = {"text": command.text, "tsv": command.tsv, "markdown": command.markdown}[format_name]
    assert renderer is not None, format_name  # the parser offers no other
    return renderer(results)


def _as_json(results: Iterator[Result], request: Request, command: Command) -> Iterator[str]:
    """One object a document: over several lines for people if it is the only one, else on one line."""
    from newscli.render.json import dumps  # json costs 3 ms to import

    indent = None if request.several else JSON_INDENT
    for result in results:
        record = result.dump.record
        if record is None:
            yield dumps({"source": result.dump.source, **command.to_dict(result.article)}, indent)
        elif command.to_record is not None:
            yield command.to_record(record, result.article)
        else:
            yield record.with_values(command.to_dict(result.article))
