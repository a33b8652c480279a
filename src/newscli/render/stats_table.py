"""Counts, reading time and readability as people see them: a card for one document, a table for several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from newscli.document import TEXT_LABELS, Label
from newscli.render.text import one_line
from newscli.stats import in_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from newscli.stats import Stats

#: Columns of a bar, and of one in a table of several documents.
BAR_WIDTH = 16
SMALL_BAR_WIDTH = 8


#: What is told of each kind of block, and the narrowest terminal that shows it.
KIND_COLUMNS = {"blocks": 56, "words": 0, "sentences": 66, "characters": 76}

#: A narrower terminal shows shares of the dump as numbers alone.
SHARE_BARS_FROM_WIDTH = 46

#: A declared reading time that is off by less is as good as right, in minutes.
HARDLY_OFF = 0.5


def stats_table(rows: Sequence[tuple[str, Stats]], several: bool = False) -> RenderableType:
    """Show counts, reading time and readability.

    Args:
        rows: the name of each source and its counts.
        several: whether several documents were asked for, of which one alone may be left.

    Returns:
        For one document its counts below each other and a table of the kinds of block, for several a table of
        one row each and a row of totals.
    """
    if len(rows) == 1 and not several:
        return _CountsOfOne(rows[0][1])
    return _CountsOfMany(rows)


class _CountsOfOne:
    """The counts of a document below each other and its kinds of block, as wide as there is room."""

    def __init__(self, stats: Stats) -> None:
        self.stats = stats

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        yield Group(_counts_of_one(self.stats, width), Text(""), _kinds_of_block(self.stats, width))


def _counts_of_one(stats: Stats, width: int) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column()
    of_words = (
        "" if stats.average_sentence_length is None else f", {stats.average_sentence_length:,.1f} words each"
    )
    for name, value in (
        ("words", f"{_about(stats)}{stats.words:,}, {stats.vocabulary:,} different"),
        ("sentences", f"{stats.sentences:,}{of_words}"),
        ("paragraphs", f"{stats.paragraphs:,}"),
        ("headings", f"{stats.headings:,}"),
        ("characters", f"{stats.characters:,}, {stats.characters_without_spaces:,} without spaces"),
        ("language", one_line(stats.language or "unknown")),
        ("reading time", _reading_time(stats)),
        ("page declares", _declared(stats)),
        ("readability", _readability(stats)),
    ):
        table.add_row(name, Text(value))
    table.add_row("article share", _share(stats.article_share, width))
    return table


def _about(stats: Stats) -> str:
    return "about " if stats.words_estimated else ""


def _reading_time(stats: Stats) -> str:
    if not stats.reading_seconds:
        return stats.reading_time
    speed = (
        f"{stats.words_per_minute:,.0f} words a minute"
        if stats.words_per_minute is not None
        else f"{stats.characters_per_minute:,.0f} characters a minute"
    )
    between = f"{_clock(stats.reading_seconds_fast)} to {_clock(stats.reading_seconds_slow)}"
    pictures = ""
    if stats.pictures is not None:
        s = "" if stats.pictures == 1 else "s"
        pictures = f", {_clock(stats.picture_seconds)} for {stats.pictures:,} picture{s}"
    return f"{stats.reading_time} ({speed}; fast and slow readers {between}{pictures})"


def _declared(stats: Stats) -> str:
    if stats.declared_reading_minutes is None or stats.declared_difference_minutes is None:
        return "nothing"
    said, off = in_minutes(stats.declared_reading_minutes), stats.declared_difference_minutes
    if abs(off) < HARDLY_OFF:
        return f"{said}, as computed"
    return f"{said}, {abs(off):,.1f} {'more' if off > 0 else 'fewer'} than computed"


def _readability(stats: Stats) -> str:
    if stats.readability is None:
        return f"none: {stats.readability_missing}"
    others = "" if stats.readability_formula == "LIX" else f"LIX {stats.lix}, "
    named = f"{stats.readability_formula} {stats.readability}"
    return f"{stats.readability_level} ({named}, {others}RIX {stats.rix})"


def _clock(seconds: int) -> str:
    """Minutes and seconds: "1:24"."""
    return f"{seconds // 60:,}:{seconds % 60:02}"


def _kinds_of_block(stats: Stats, width: int) -> RenderableType:
    """A row for each label that the dump has, and what was no article in one number."""
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False)
    shown = [name for name, from_width in KIND_COLUMNS.items() if from_width <= width]
    table.add_column("label", no_wrap=True)
    for name in shown:
        table.add_column(name, justify="right", no_wrap=True)
    if width >= SHARE_BARS_FROM_WIDTH:
        table.add_column("share of the dump", no_wrap=True)
    else:
        table.add_column("share", justify="right", no_wrap=True)
    for label in Label:
        counts = stats.by_label[str(label)]
        if counts.blocks:
            table.add_row(
                Text(str(label), style="green" if label in TEXT_LABELS else ""),
                *(f"{getattr(counts, name):,}" for name in shown),
                _share(counts.share, width),
            )
    if table.row_count:
        table.add_section()
        nothing = [""] * len(shown)
        table.add_row("no article", *nothing, _share(1 - stats.article_share, width), style="bold")
    return table


def _share(share: float, width: int) -> RenderableType:
    """A share of the dump in percent, with a bar if there is room for one."""
    said = f"{share:.0%}"
    return _bar(share, said, BAR_WIDTH) if width >= SHARE_BARS_FROM_WIDTH else Text(said)


def _bar(share: float, said: str, width: int) -> RenderableType:
    """A number with a bar before it; ``share`` is what of the bar is full."""
    row = Table.grid(padding=(0, 1))
    row.add_column(width=width)
    row.add_column(justify="right", min_width=4, no_wrap=True)
    row.add_row(ProgressBar(total=1.0, completed=share, width=width), said)
    return row


class _CountsOfMany:
    """A row for each document and one of totals, with as many columns as the terminal has room for."""

    def __init__(self, rows: Sequence[tuple[str, Stats]]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns = [column for column in COUNT_COLUMNS if column.from_width <= options.max_width]
        everything = [stats for _, stats in self.rows]
        table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
        table.add_column("source", overflow="fold")
        for column in columns:
            table.add_column(column.name, justify="right", no_wrap=True)
        for source, stats in self.rows:
            shown = (column.shown(stats, everything, options.max_width) for column in columns)
            table.add_row(Text(one_line(source)), *shown)
        if self.rows:
            table.add_section()
            table.add_row("total", *(column.total(everything) for column in columns), style="bold")
        yield table


@dataclass(frozen=True, slots=True)
class _CountColumn:
    """A column of the table.

    Its name, the narrowest terminal that shows it, what stands in it, the same for all documents, and what of
    a bar is full, where it has one: from the document's counts and the counts of all.
    """

    name: str
    from_width: int
    cell: Callable[[Stats], str]
    total: Callable[[Sequence[Stats]], str] = lambda _: ""
    bar: Callable[[Stats, Sequence[Stats]], float] | None = None

    def shown(self, stats: Stats, everything: Sequence[Stats], width: int) -> RenderableType:
        if self.bar is None or width < BARS_FROM_WIDTH:
            return Text(self.cell(stats))
        return _bar(self.bar(stats, everything), self.cell(stats), SMALL_BAR_WIDTH)


def _count(name: str, from_width: int, field: str) -> _CountColumn:
    def cell(stats: Stats) -> str:
        return f"{getattr(stats, field):,}"

    def total(several: Sequence[Stats]) -> str:
        return f"{sum(getattr(stats, field) for stats in several):,}"

    return _CountColumn(name, from_width, cell, total)


def _short_time(seconds: int) -> str:
    """A reading time in few letters: "<1 min", "3 min"."""
    if 0 < seconds < 60:
        return "<1 min"
    return f"{int(seconds / 60 + 0.5):,} min"


def _of_longest(stats: Stats, everything: Sequence[Stats]) -> float:
    longest = max(other.reading_seconds for other in everything)
    return stats.reading_seconds / longest if longest else 0.0


def _short_declared(stats: Stats) -> str:
    return "" if stats.declared_reading_minutes is None else f"{stats.declared_reading_minutes:,} min"


def _short_readability(stats: Stats) -> str:
    return "" if stats.readability is None else f"{stats.readability_level}"


def _percent(stats: Stats) -> str:
    return f"{stats.article_share:.0%}"


def _article_of_all(several: Sequence[Stats]) -> str:
    """The share of all dumps together that was article: each counts by its length."""
    lengths = [sum(counts.characters for counts in stats.by_label.values()) for stats in several]
    article = sum(stats.article_share * length for stats, length in zip(several, lengths, strict=True))
    return f"{article / sum(lengths):.0%}" if any(lengths) else ""


#: A narrower terminal shows numbers alone.
BARS_FROM_WIDTH = 90

COUNT_COLUMNS = (
    _CountColumn("language", 60, lambda stats: one_line(stats.language or "")),
    _count("words", 0, "words"),
    _count("sentences", 60, "sentences"),
    _count("paragraphs", 110, "paragraphs"),
    _count("characters", 120, "characters"),
    _CountColumn(
        "reading",
        0,
        lambda stats: _short_time(stats.reading_seconds),
        lambda several: _short_time(sum(stats.reading_seconds for stats in several)),
        _of_longest,
    ),
    _CountColumn("declared", 70, _short_declared),
    _CountColumn("readability", 100, _short_readability),
    _CountColumn("article", 0, _percent, _article_of_all, lambda stats, _: stats.article_share),
)
