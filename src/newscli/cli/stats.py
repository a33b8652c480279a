"""``newscli stats``: counts and reading time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.answer import answer
from newscli.cli.work import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
    from newscli.cli.work import Result


def run(request: Request) -> int:
    """Print counts and reading time; gives the exit status."""
    return answer(request, make_command)


def make_command() -> Command:
    """The command that prints counts and reading time."""
    return Command(piped="tsv", to_dict=lambda article: article.stats().to_dict(), drawn=_drawn, tsv=_tsv)


def _drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
    """One table, for its totals."""
    from newscli.render.terminal import stats_table

    rows = [(result.source, result.article.stats()) for result in results]
    if rows:
        yield stats_table(rows)


def _tsv(results: Iterator[Result]) -> Iterator[str]:
    from newscli.render.text import stats_tsv

    for number, result in enumerate(results):
        yield stats_tsv([(result.source, result.article.stats())], header=number == 0)
