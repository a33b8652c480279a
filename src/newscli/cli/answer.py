"""The way through a command: read each dump, parse it, show what was found, say what was wrong."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from newscli.cli.complaints import Complaints, StopError
from newscli.cli.inputs import read_inputs
from newscli.cli.outputs import ClosedPipeError, open_output
from newscli.cli.progress import Bar
from newscli.cli.stream import Stream
from newscli.cli.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscli.cli.inputs import Dump, Unreadable
    from newscli.cli.outputs import Output
    from newscli.cli.request import Request
    from newscli.cli.work import Command, Outcome, Result
    from newscli.document import Article

#: What a dump without article leaves out, unless the command shows all; the other formats keep an object or
#: a row for it.
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
        with open_output(request.output) as output:
            work = Work(request, make, request.format or _default_format(request, command, output))
            bar = Bar(request.files, wanted=_leaves_room(request, command, output, work.format))
            with Stream(request, complaints, bar) as stream:
                _write_all(work, command, output, stream, bar)
                if complaints.count and not stream.written:
                    output.discard()
    except ClosedPipeError:
        pass
    except StopError as error:
        complaints.add(error.place, str(error))
    return complaints.status


def _write_all(work: Work, command: Command, output: Output, stream: Stream, bar: Bar) -> None:
    def write(outcomes: Iterator[tuple[Dump | Unreadable, Outcome]]) -> None:
        told = stream.tell(outcomes, skip=work.format in FOR_READING and not command.shows_all)
        if command.sort_key is not None:
            told = in_order(told, command.reverse)
        for piece in _show(told, command, output, work.format):
            output.write(f"{piece}\n")
            stream.written = True

    with closing(read_inputs(work.request, bar.watch)) as dumps:  # what breaks off leaves no file open
        if work.request.jobs > 1 or work.request.timeout is not None:
            from newscli.cli.parallel import in_parallel

            in_parallel(dumps, work, write)
        else:
            do = work.ready()
            write((dump, do(dump)) for dump in dumps)


def in_order(outcomes: Iterator[Outcome], reverse: bool = False) -> Iterator[Outcome]:
    """Sort documents by their keys: the largest number first, names from A to Z, or the other way round.

    Args:
        outcomes: the documents; all are taken before the first is given, and held.
        reverse: the other way round.

    Yields:
        The documents. Those that are alike keep their order, those without a key come last in any case.
    """
    known: list[tuple[str | float, Outcome]] = []
    unknown: list[Outcome] = []
    for outcome in outcomes:
        if outcome.key is None:
            unknown.append(outcome)
        else:
            known.append((outcome.key, outcome))
    numbers = any(not isinstance(key, str) for key, _ in known)
    known.sort(key=lambda pair: pair[0], reverse=numbers is not reverse)
    yield from (outcome for _, outcome in known)
    yield from unknown


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


def _leaves_room(request: Request, command: Command, output: Output, format_name: str) -> bool:
    """Tell whether a bar has a place: it and results that come one by one would write over each other."""
    waits = command.sort_key is not None or (format_name == "text" and command.one_table)
    return request.several and (waits or not output.stream.isatty())


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
