"""What people see in a terminal: Rich renderables, which the command line prints.

Text of the dump goes into ``rich.text.Text``, never into markup, and control characters are taken out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.box import ROUNDED, SIMPLE_HEAD
from rich.console import Group
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from newscli.document import Label
from newscli.render.text import facts, lines, one_line
from newscli.stats import in_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from newscli.document import Article
    from newscli.stats import Stats
    from newscli.summary import Summary

#: Columns of a line that reads well; wider terminals stay empty on the right.
READABLE_WIDTH = 88

#: The border of a card and its padding, on both sides together.
BORDER_WIDTH = 4

#: More teasers than this are counted instead of shown.
MOST_TEASERS = 8

#: Columns of the bar that shows the article's share.
BAR_WIDTH = 16

#: Characters of a block that can fit on its line in the widest terminal; what is cut away is not measured.
MOST_SHOWN = 400

LABEL_STYLES = {
    Label.TITLE: "bold magenta",
    Label.META: "cyan",
    Label.BODY: "green",
    Label.HEADING: "bold green",
    Label.CAPTION: "yellow",
    Label.REFERENCE: "blue",
    Label.TEASER: "bright_blue",
    Label.BOILERPLATE: "dim",
}


def stats_table(rows: Sequence[tuple[str, Stats]]) -> RenderableType:
    """Show counts and reading time.

    Args:
        rows: the name of each source and its counts.

    Returns:
        For one document a column of its counts, for several a table of one row each and a row of totals.
    """
    if len(rows) == 1:
        return _counts_of_one(rows[0][1])
    return _CountsOfMany(rows)


def summary_card(summary: Summary) -> RenderableType:
    """Show a summary as a card, no wider than the terminal and than one reads well.

    Args:
        summary: any summary; what it lacks is left out.

    Returns:
        A panel with title, facts, lead, key sentences, and the first teasers.
    """
    head = ((summary.title, "bold"), (facts(summary), "dim"))
    parts: list[RenderableType] = []
    if any(line for line, _ in head):
        parts.append(Group(*(_text(line, style) for line, style in head if line)))
    if summary.lead:
        parts.append(_text(summary.lead))
    if summary.sentences:
        parts.append(_bullets(_text(sentence) for sentence in summary.sentences))
    if summary.teasers:
        parts.append(_teasers_found(summary.teasers))
    if not parts:
        parts.append(Text("No article found.", style="dim"))
    return Panel(_spaced(parts), box=ROUNDED, padding=(0, 1), width=READABLE_WIDTH + BORDER_WIDTH)


def teaser_list(article: Article) -> RenderableType:
    """Show the teasers (headline, excerpt, address) and the references of an article.

    Args:
        article: any article.

    Returns:
        The two lists, each under its name, or a line that says there are none.
    """
    parts: list[RenderableType] = []
    if article.teasers:
        parts.append(Text(f"Teasers ({len(article.teasers)})", style="bold underline"))
        parts.append(_bullets(_item(item.headline, item.excerpt, item.url) for item in article.teasers))
    if article.references:
        parts.append(Text(f"References ({len(article.references)})", style="bold underline"))
        parts.append(_bullets(_item(item.headline, "", item.url) for item in article.references))
    return _spaced(parts) if parts else Text("No teasers and no references.", style="dim")


def explain_table(article: Article) -> RenderableType:
    """Show every block of a dump: lines, label, confidence, text (cut to the width) and reasons.

    Args:
        article: any article.

    Returns:
        A table as wide as the terminal.
    """
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    table.add_column("lines", justify="right", no_wrap=True)
    table.add_column("label", no_wrap=True)
    table.add_column("sure", justify="right", no_wrap=True)
    table.add_column("text", ratio=3, no_wrap=True, overflow="ellipsis")
    table.add_column("reasons", ratio=2, style="dim")
    for block in article.blocks:
        style = LABEL_STYLES[Label(block.label)]
        table.add_row(
            lines(block),
            Text(block.label, style=style),
            f"{block.confidence:.2f}",
            Text(one_line(block.text[:MOST_SHOWN]), style="dim" if block.label == Label.BOILERPLATE else ""),
            Text(one_line("; ".join(block.reasons))),
        )
    return table


def _counts_of_one(stats: Stats) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column()
    declared = stats.declared_reading_minutes
    speed = (
        f"{stats.words_per_minute:.0f} words a minute"
        if stats.words_per_minute is not None
        else f"{stats.characters_per_minute:.0f} characters a minute"
    )
    for name, value in (
        ("words", f"{stats.words:,}"),
        ("sentences", f"{stats.sentences:,}"),
        ("paragraphs", f"{stats.paragraphs:,}"),
        ("characters", f"{stats.characters:,}"),
        ("language", one_line(stats.language or "unknown")),
        ("reading time", f"{stats.reading_time} (at {speed})"),
        ("page declares", "nothing" if declared is None else in_minutes(declared)),
    ):
        table.add_row(name, Text(value))
    share = Table.grid(padding=(0, 1))
    share.add_row(ProgressBar(total=1.0, completed=stats.article_share, width=BAR_WIDTH), _percent(stats))
    table.add_row("article share", share)
    return table


class _CountsOfMany:
    """A row for each document and one of totals, with as many columns as the terminal has room for."""

    def __init__(self, rows: Sequence[tuple[str, Stats]]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns = [column for column in COUNT_COLUMNS if column.from_width <= options.max_width]
        table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
        table.add_column("source", overflow="fold")
        for column in columns:
            table.add_column(column.name, justify="right", no_wrap=True)
        for source, stats in self.rows:
            table.add_row(Text(one_line(source)), *(Text(column.cell(stats)) for column in columns))
        if self.rows:
            everything = [stats for _, stats in self.rows]
            table.add_section()
            table.add_row("total", *(column.total(everything) for column in columns), style="bold")
        yield table


@dataclass(frozen=True, slots=True)
class _CountColumn:
    """A column of the table: its name, the narrowest terminal that shows it, and what stands in it."""

    name: str
    from_width: int
    cell: Callable[[Stats], str]
    total: Callable[[Sequence[Stats]], str] = lambda _: ""


def _count(name: str, from_width: int, field: str) -> _CountColumn:
    def cell(stats: Stats) -> str:
        return f"{getattr(stats, field):,}"

    def total(several: Sequence[Stats]) -> str:
        return f"{sum(getattr(stats, field) for stats in several):,}"

    return _CountColumn(name, from_width, cell, total)


def _total_time(several: Sequence[Stats]) -> str:
    return f"{round(sum(stats.reading_seconds for stats in several) / 60):,} min"


def _short_declared(stats: Stats) -> str:
    return "" if stats.declared_reading_minutes is None else f"{stats.declared_reading_minutes:,} min"


def _percent(stats: Stats) -> str:
    return f"{stats.article_share:.0%}"


COUNT_COLUMNS = (
    _CountColumn("language", 60, lambda stats: one_line(stats.language or "")),
    _count("words", 0, "words"),
    _count("sentences", 60, "sentences"),
    _count("paragraphs", 80, "paragraphs"),
    _count("characters", 100, "characters"),
    _CountColumn("reading", 0, lambda stats: f"{stats.reading_minutes:,} min", _total_time),
    _CountColumn("declared", 70, _short_declared),
    _CountColumn("article", 0, _percent),
)


def _bullets(items: Iterable[RenderableType]) -> RenderableType:
    """Items behind bullets, their further lines indented."""
    grid = Table.grid(padding=(0, 1))
    for item in items:
        grid.add_row(Text("•", style="cyan"), item)
    return grid


def _teasers_found(headlines: Sequence[str]) -> RenderableType:
    shown = [_text("Also on the page", "dim italic")]
    shown += [_text(headline, "dim") for headline in headlines[:MOST_TEASERS]]
    if len(headlines) > MOST_TEASERS:
        shown.append(_text(f"and {len(headlines) - MOST_TEASERS:,} more", "dim italic"))
    return Group(*shown)


def _item(headline: str, excerpt: str, url: str | None) -> RenderableType:
    styled = ((headline, "bold"), (excerpt, ""), (url, "dim"))
    return Group(*(_text(text, style) for text, style in styled if text))


def _text(text: str, style: str = "") -> Text:
    """Text of the dump, whole: a word or a line of Chinese longer than the line is broken, not cut."""
    return Text(one_line(text), style=style, overflow="fold")


def _spaced(parts: Sequence[RenderableType]) -> RenderableType:
    """Stack the parts with an empty line between them."""
    return Group(*[line for part in parts for line in (Text(""), part)][1:])
