"""``newscli teasers``: what the page says of other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.answer import answer, apart, one_table
from newscli.cli.work import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
    from newscli.cli.work import Result
    from newscli.document import Article


def run(request: Request) -> int:
    """Print teasers and references; gives the exit status."""
    return answer(request, make_command)


def make_command() -> Command:
    """The command that prints teasers and references."""
    from newscli.render.json import teasers_dict

    return Command(
        piped="tsv", to_dict=teasers_dict, finds=_finds, drawn=_drawn, tsv=_tsv, markdown=_markdown
    )


def _finds(article: Article) -> bool:
    """A list of teasers alone is worth showing, an article without any teasers is fine."""
    return bool(article.text or article.teasers or article.references)


def _drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
    from newscli.cli.screen import headed
    from newscli.render.terminal import teaser_list

    return headed(results, lambda result: teaser_list(result.article))


def _tsv(results: Iterator[Result]) -> Iterator[str]:
    from newscli.render.text import teasers_tsv

    return one_table(results, teasers_tsv)


def _markdown(results: Iterator[Result]) -> Iterator[str]:
    from newscli.render.markdown import teasers_markdown

    return apart(teasers_markdown(result.article) for result in results)
