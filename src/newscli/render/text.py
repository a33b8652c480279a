"""Plain text and tab-separated values."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from newscli.document import Article, Block
    from newscli.stats import Stats
    from newscli.summary import Summary

#: What steers a terminal or cannot be written as UTF-8: C0 and C1 controls (but tab and line feed),
#: Unicode's line and paragraph separators, the controls that reorder text, and lone surrogates.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CELL_BREAK = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")

#: The one key of the statistics that is no single value.
BY_LABEL = "by_label"

#: What stands between two key phrases.
KEY_PHRASE_GAP = " · "

TEASER_COLUMNS = ("kind", "headline", "excerpt", "url", "first_line")
EXPLAIN_COLUMNS = ("lines", "label", "confidence", "text", "reasons")


def printable(text: str) -> str:
    """Take out every character that could steer a terminal.

    Args:
        text: any text; its tabs and line feeds stay.

    Returns:
        The text without control characters, bidirectional overrides and lone surrogates, ready for
        UTF-8.
    """
    return UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """Make a text printable on one line: tabs and line ends become blanks."""
    return printable(CELL_BREAK.sub(" ", text))


def article_text(article: Article, keep: AbstractSet[Label] = frozenset()) -> str:
    """Write the article as plain text.

    Args:
        article: any article.
        keep: labels to show beside body and headings.

    Returns:
        The blocks in the order of the dump, separated by one blank line; without a line end at the end.
    """
    wanted = TEXT_LABELS | keep
    return "\n\n".join(block.shown for block in article.blocks if block.label in wanted)


def tsv_row(values: Iterable[object]) -> str:
    """Write one row of tab-separated values.

    Args:
        values: None becomes an empty cell, anything else its ``str``.

    Returns:
        The row without a line end; tabs and line ends within a value become blanks.
    """
    return "\t".join("" if value is None else one_line(str(value)) for value in values)


def stats_tsv(rows: Sequence[tuple[str, Stats]], header: bool = True) -> str:
    """Write the counts of one or several documents as a table.

    Args:
        rows: the name of each source and its counts.
        header: whether the first row names the columns: "source", the keys of the JSON, and the share that
            blocks of each label have in the dump ("body_share").

    Returns:
        The rows, separated by line feeds.
    """
    from newscli.stats import Stats  # some ms to import, which the text of an article does not need

    columns = [field.name for field in fields(Stats) if field.name != BY_LABEL]
    table = [tsv_row(["source", *columns, *(f"{label}_share" for label in Label)])] if header else []
    for source, stats in rows:
        values = (getattr(stats, column) for column in columns)
        table.append(tsv_row([source, *values, *(stats.by_label[str(label)].share for label in Label)]))
    return "\n".join(table)


def teasers_tsv(article: Article, source: str | None = None, header: bool = True) -> str:
    """Write the teasers, then the references, as a table.

    Args:
        article: any article.
        source: the name of the document, put into a first column of its own; None leaves it out.
        header: whether the first row names the columns.

    Returns:
        The rows, separated by line feeds; "kind" is "teaser" or "reference".
    """
    teasers = [("teaser", item.headline, item.excerpt, item.url, item.first_line) for item in article.teasers]
    references = [("reference", item.headline, None, item.url, item.line) for item in article.references]
    return _table(TEASER_COLUMNS, [*teasers, *references], source, header)


def explain_tsv(article: Article, source: str | None = None, header: bool = True) -> str:
    """Write every block with its lines, label, confidence and reasons as a table.

    Args:
        article: any article.
        source: the name of the document, put into a first column of its own; None leaves it out.
        header: whether the first row names the columns.

    Returns:
        The rows, separated by line feeds; the reasons are joined by "; ".
    """
    rows = [
        (lines(block), block.label, f"{block.confidence:.2f}", block.text, "; ".join(block.reasons))
        for block in article.blocks
    ]
    return _table(EXPLAIN_COLUMNS, rows, source, header)


def lines(block: Block) -> str:
    """The lines of the dump where a block stands: "7" or "12-14"."""
    if block.first_line == block.last_line:
        return str(block.first_line)
    return f"{block.first_line}-{block.last_line}"


def facts(summary: Summary, source: str | None = None) -> str:
    """The facts known of an article on one line: "Ana Ruiz · 2024-05-01 · es · 3 minutes to read"."""
    time = f"{summary.reading_time} to read" if summary.reading_minutes else None
    known = (summary.byline, summary.published, source, summary.language, time)
    return " · ".join(one_line(fact) for fact in known if fact)


def summary_text(summary: Summary, source: str | None = None) -> str:
    """Write a summary as plain text.

    Args:
        summary: any summary; what it lacks is left out.
        source: where the article comes from, or None.

    Returns:
        Title, facts, lead, key sentences, key phrases and teasers, separated by blank lines.
    """
    parts = [
        "\n".join(one_line(line) for line in (summary.title, facts(summary, source)) if line),
        one_line(summary.lead or ""),
        "\n".join(f"- {one_line(sentence)}" for sentence in summary.sentences_beyond_lead),
    ]
    if summary.key_phrases:
        parts.append(f"Key phrases: {KEY_PHRASE_GAP.join(map(one_line, summary.key_phrases))}")
    if summary.teasers:
        parts.append(
            "\n".join(["Also on the page:", *(f"- {one_line(headline)}" for headline in summary.teasers)])
        )
    return "\n\n".join(part for part in parts if part)


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]], source: str | None, header: bool) -> str:
    named = [] if source is None else ["source"]
    table = [tsv_row([*named, *columns])] if header else []
    table += [tsv_row([*([] if source is None else [source]), *row]) for row in rows]
    return "\n".join(table)
