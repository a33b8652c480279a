"""The way through a command: read each dump, parse it, show what was found, say what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.complaints import Complaints, StopError
from newscli.cli.inputs import read_inputs
from newscli.cli.outputs import ClosedPipeError, open_output
from newscli.cli.stream import Stream
from newscli.cli.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscli.cli.inputs import Dump, Unreadable
    from newscli.cli.outputs import Output
    from newscli.cli.request import Request
    from newscli.cli.work import Command, Outcome, Result
    from newscli.document import Article

#: What a dump without article leaves out; the other formats keep an object or a row for it.
FOR_READING = frozenset({"text", "markdown"})


def answer(request: Request, make: Callable[[], Command]) -> int:
    """Do what was asked.

    Args:
        request: the inputs, the output and its format.
        make: makes the command, which says what to show; can be sent to another process.

    Returns:
        The exit status: 0, or 1 where some input could not be read or held no article, or the output
        could not be written.
    """
    complaints = Complaints()
    command = make()
    try:
        with open_output(request.output) as output, Stream(request, complaints, output) as stream:
            format_name = request.format or _default_format(request, command, output)
            work = Work(request, make, format_name)

            def write(outcomes: Iterator[tuple[Dump | Unreadable, Outcome]]) -> None:
                told = stream.tell(outcomes, skip=format_name in FOR_READING)
                for piece in _show(told, command, output, format_name):
                    output.write(f"{piece}\n")
                    stream.written = True

            dumps = read_inputs(request, stream.watch)
            if request.jobs > 1 or request.timeout is not None:
                from newscli.cli.parallel import in_parallel

                in_parallel(dumps, work, write)
            else:
                do = work.ready()
                write((dump, do(dump)) for dump in dumps)
            if complaints.count and not stream.written:
                output.discard()
    except ClosedPipeError:
        pass
    except StopError as error:
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


def _show(outcomes: Iterator[Outcome], command: Command, output: Output, format_name: str) -> Iterator[str]:
    if format_name == "json":
        return (outcome.piece for outcome in outcomes if outcome.piece is not None)
    results = (outcome.result for outcome in outcomes if outcome.result is not None)
    if format_name == "text" and command.drawn and (output.for_people or not command.text):
        from newscli.cli.screen import draw  # Rich costs 60 ms to import

        return draw(command.drawn(results), output)
    renderer = {"text": command.text, "tsv": command.tsv, "markdown": command.markdown}[format_name]
    assert renderer is not None, format_name  # the parser offers no other
    return renderer(results)
