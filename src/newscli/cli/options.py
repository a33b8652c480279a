"""The options that commands share, each declared once."""

from __future__ import annotations

import difflib
import math
import re
from pathlib import Path
from typing import Annotated, Literal

import typer

from newscli.cli.request import DEFAULT_FIELD, Request
from newscli.document import Label
from newscli.pipeline import Engine, Kind

#: ISO 639 codes, a region behind them allowed: "fr", "yue", "pt-BR".
LANGUAGE_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


def known_encoding(name: str | None) -> str | None:
    """Refuse an encoding that Python does not know, before any input is read."""
    if name is not None:
        try:
            "a".encode(name)  # an empty text needs no encoding, not even one that exists
        except (LookupError, UnicodeError):
            raise typer.BadParameter(
                f"{name!r} is no encoding; name one as in utf-8, cp1252, shift_jis"
            ) from None
    return name


def language_code(code: str | None) -> str | None:
    """Refuse what is no ISO 639 code; the code without its region is what the library knows."""
    if code is None:
        return None
    match = LANGUAGE_CODE.fullmatch(code)
    if match is None:
        raise typer.BadParameter(f"{code!r} is no ISO 639 code; give one as in fr, en, zh")
    return match[1].lower()


def words_a_minute(number: float | None) -> float | None:
    """Refuse a reading speed that nobody has."""
    if number is not None and not 0 < number < math.inf:
        raise typer.BadParameter(f"{number:g} is no reading speed; give a number above 0, as in 250")
    return number


def stats_key(name: str | None) -> str | None:
    """Refuse a key that the statistics do not have."""
    if name is None:
        return None
    from newscli.cli.stats import SORT_KEYS

    if name not in SORT_KEYS:
        close = difflib.get_close_matches(name, SORT_KEYS)
        advice = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(SORT_KEYS)}"
        raise typer.BadParameter(f"no key is called {name!r}; {advice}")
    return name


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        help="Dumps of pages, text or HTML, also as .gz, .bz2, .xz or .zst; none, or -, "
        "reads standard input.",
        show_default=False,
    ),
]
Keep = Annotated[
    list[Label] | None,
    typer.Option("--keep", "-k", help="Also print blocks with this label, in their place; can be repeated."),
]
KeepLinks = Annotated[
    bool, typer.Option("--links", help="With --format markdown: keep the links of the text, which HTML has.")
]
NoTracking = Annotated[
    bool,
    typer.Option(
        "--no-tracking",
        help="Take out of links what only says where a click came from (utm_source, fbclid and the like).",
    ),
]
Sentences = Annotated[int, typer.Option("--sentences", "-n", min=1, help="How many key sentences.")]

CleanFormat = Annotated[
    Literal["text", "markdown", "json"] | None,
    typer.Option("--format", "-f", help="How to print it; without this option text."),
]
SummaryFormat = Annotated[
    Literal["text", "markdown", "json"] | None,
    typer.Option(
        "--format", "-f", help="How to print it; without this option a card in a terminal, else text."
    ),
]
StatsFormat = Annotated[
    Literal["text", "tsv", "json"] | None,
    typer.Option("--format", "-f", help="How to print it; without this option text in a terminal, else tsv."),
]
TableFormat = Annotated[
    Literal["text", "tsv", "markdown", "json"] | None,
    typer.Option("--format", "-f", help="How to print it; without this option text in a terminal, else tsv."),
]

WordsPerMinute = Annotated[
    float | None,
    typer.Option(
        "--wpm",
        metavar="NUMBER",
        callback=words_a_minute,
        help="How many words a minute these readers read; without this option as most readers of the "
        "language do (English 238).",
    ),
]
Pictures = Annotated[
    bool,
    typer.Option(
        "--pictures",
        help="Also count the time at pictures (HTML only): 12 s for the first, one less for each that "
        "follows, 3 s at least.",
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="KEY",
        callback=stats_key,
        help="Order the documents by source, reading_time, words, article_share or any other key of the "
        "output: the largest number first, names from A to Z.",
    ),
]
Reverse = Annotated[bool, typer.Option("--reverse", "-r", help="With --sort: the other way round.")]

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file instead of standard output; it appears when all is written, "
        "and may be one of the inputs.",
    ),
]
JsonLines = Annotated[
    bool,
    typer.Option(
        "--jsonl",
        help="The inputs are JSON Lines, a record with a dump on each line; so is the output, unless "
        "--format says otherwise, and other fields pass through.",
    ),
]
Field = Annotated[
    str | None,
    typer.Option(
        "--field",
        metavar="NAME",
        help=f"With --jsonl: the field that holds the dump.  [default: {DEFAULT_FIELD}]",
    ),
]
KindOption = Annotated[
    Kind | None, typer.Option("--kind", help="Read the dumps as this; without this option it is found out.")
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        callback=known_encoding,
        help="Decode the dumps from this encoding; without this option it is found out.",
    ),
]
Url = Annotated[
    str | None,
    typer.Option("--url", metavar="URL", help="The page's address, which makes links in HTML complete."),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        callback=language_code,
        help="The dumps' language as ISO 639 code; without this option it is found out.",
    ),
]


EngineOption = Annotated[
    Engine,
    typer.Option("--engine", help="What finds the text; readability-lxml reads HTML only."),
]
AnyPage = Annotated[
    bool,
    typer.Option(
        "--any-page", help="Also print what is found on pages that seem to hold no article (listings, shops)."
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="With --jsonl: work in so many processes."),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0.001,
        help="With --jsonl: give up a record that takes longer.  [default: 60 with --jobs 2 and more, "
        "else no limit]",
    ),
]
Rejects = Annotated[
    str | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="With --jsonl: write records that could not be done to this file, as they came.",
    ),
]


def make_request(  # one parameter an option, as typer hands them over
    files: list[str] | None,
    format_name: str | None,
    output: str | None,
    jsonl: bool,
    field: str | None,
    kind: Kind | None,
    encoding: str | None,
    url: str | None,
    language: str | None,
    jobs: int,
    timeout: float | None,
    rejects: str | None,
    engine: Engine = "newscli",
    drop_tracking: bool = False,
) -> Request:
    """Gather the shared options; refuses those that do not go together."""
    for name, given in {
        "--field": field is not None,
        "--jobs": jobs > 1,
        "--timeout": timeout is not None,
        "--rejects": rejects is not None,
    }.items():
        if given and not jsonl:
            raise typer.BadParameter("goes with --jsonl", param_hint=name)
    if rejects is not None and Path(rejects).resolve() in [
        Path(name).resolve() for name in (*(files or ()), output) if name is not None
    ]:
        raise typer.BadParameter("is an input or the output too; name another file", param_hint="--rejects")
    if encoding is not None and jsonl:
        raise typer.BadParameter("does not go with --jsonl: JSON Lines are UTF-8", param_hint="--encoding")
    return Request(
        files=files or (),
        format=format_name,
        output=output,
        jsonl=jsonl,
        field=DEFAULT_FIELD if field is None else field,
        kind=kind,
        encoding=encoding,
        url=url,
        language=language,
        jobs=jobs,
        timeout=timeout,
        rejects=rejects,
        engine=engine,
        drop_tracking=drop_tracking,
    )
