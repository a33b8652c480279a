"""``newscli stats``: counts, reading time, readability."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from newscli.cli.answer import Command, Result, answer
from newscli.cli.progress import with_progress
from newscli.stats import Stats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
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

    def measured(article: Article) -> Stats:
        return article.stats(wishes.words_per_minute, wishes.pictures)

    def drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
        """One table, for its totals."""
        from newscli.render.stats_table import stats_table

        rows = [(result.dump.source, measured(result.article)) for result in results]
        if rows:
            yield stats_table(rows)

    def tsv(results: Iterator[Result]) -> Iterator[str]:
        from newscli.render.text import stats_tsv

        for number, result in enumerate(results):
            yield stats_tsv([(result.dump.source, measured(result.article))], header=number == 0)

    def arrange(results: Iterator[Result]) -> Iterator[Result]:
        one_table = request.format in (None, "text") and not request.jsonl
        results = with_progress(results, request, withheld=one_table or wishes.sort is not None)
        if wishes.sort is None:
            return results

        def key(result: Result) -> str | float | None:
            assert wishes.sort is not None
            if wishes.sort == SOURCE:
                return result.dump.source
            name = NUMBER_BEHIND.get(wishes.sort, wishes.sort)
            value: str | float | None = getattr(measured(result.article), name)
            return value

        return iter(in_order([(key(result), result) for result in results], wishes.reverse))

    return answer(
        request,
        Command(
            piped="tsv",
            to_dict=lambda article: measured(article).to_dict(),
            drawn=drawn,
            tsv=tsv,
            arrange=arrange,
        ),
    )


def in_order(keyed: list[tuple[str | float | None, Result]], reverse: bool = False) -> list[Result]:
    """Sort documents: the largest number first, names from A to Z, or the other way round.

    Args:
        keyed: what to sort by (all numbers, or all text), and the document; None where there is nothing.
        reverse: the other way round.

    Returns:
        The documents. Those that are alike keep their order, those without a figure come last in any case.
    """
    known = [(key, result) for key, result in keyed if key is not None]
    unknown = [result for key, result in keyed if key is None]
    numbers = any(not isinstance(key, str) for key, _ in known)
    known.sort(key=lambda pair: pair[0], reverse=numbers is not reverse)
    return [*(result for _, result in known), *unknown]
