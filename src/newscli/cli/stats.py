"""``newscli stats``: counts, reading time, readability."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from newscli.cli.answer import answer
from newscli.cli.work import Command
from newscli.stats import Stats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
    from newscli.cli.work import Result, SortKey
    from newscli.document import Article


#: What ``--sort`` calls the name of the dump.
SOURCE = "source"

#: Words that stand for a number, and which.
NUMBER_BEHIND = {"reading_time": "reading_seconds"}


#: What ``--sort`` knows: the keys of the output but those that hold several values.
SORT_KEYS = (SOURCE, *(field.name for field in fields(Stats) if field.name != "by_label"))


class Wishes(NamedTuple):
    """The options that ``stats`` has for itself, as they are by default."""

    words_per_minute: float | None = None
    pictures: bool = False
    sort: str | None = None
    reverse: bool = False


DEFAULTS = Wishes()


def run(request: Request, wishes: Wishes = DEFAULTS) -> int:
    """Print counts, reading time and readability; gives the exit status."""
    return answer(request, partial(make_command, wishes))


def make_command(wishes: Wishes) -> Command:
    """The command that prints counts, reading time and readability, as is wished."""

    def measured(article: Article) -> Stats:
        return article.stats(wishes.words_per_minute, wishes.pictures)

    def drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
        """One table, for its totals."""
        from newscli.render.stats_table import stats_table

        shown = list(results)
        if shown:
            rows = [(result.source, measured(result.article)) for result in shown]
            yield stats_table(rows, several=shown[0].named is not None)

    def tsv(results: Iterator[Result]) -> Iterator[str]:
        from newscli.render.text import stats_tsv

        for number, result in enumerate(results):
            yield stats_tsv([(result.source, measured(result.article))], header=number == 0)

    return Command(
        piped="tsv",
        to_dict=lambda article: measured(article).to_dict(),
        drawn=drawn,
        tsv=tsv,
        one_table=True,
        shows_all=True,
        sort_key=None if wishes.sort is None else _sort_key(wishes.sort, measured),
        reverse=wishes.reverse,
    )


def _sort_key(name: str, measured: Callable[[Article], Stats]) -> Callable[[Result], SortKey]:
    if name == SOURCE:
        return lambda result: result.source
    return lambda result: getattr(measured(result.article), NUMBER_BEHIND.get(name, name))
