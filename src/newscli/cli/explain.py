"""``newscli explain``: every block, its label and the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscli.cli.answer import answer, apart, one_table
from newscli.cli.work import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
    from newscli.cli.work import Result
    from newscli.document import Article


def run(request: Request) -> int:
    """Print every block of a dump, article or not; gives the exit status."""
    return answer(request, make_command)


def make_command() -> Command:
    """The command that prints every block."""
    return Command(
        piped="tsv",
        to_dict=_to_dict,
        finds=lambda _: True,  # a dump without article is what one wants explained
        drawn=_drawn,
        tsv=_tsv,
        markdown=_markdown,
    )


def _to_dict(article: Article) -> dict[str, Any]:
    from newscli.render.json import explain_dict, score_of

    return {
        "language": article.language,
        "article_score": score_of(article),
        "doubts": list(article.doubts),
        **explain_dict(article),
    }


def _drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
    from newscli.cli.screen import headed
    from newscli.render.terminal import explain_table

    return headed(results, lambda result: explain_table(result.article))


def _tsv(results: Iterator[Result]) -> Iterator[str]:
    from newscli.render.text import explain_tsv

    return one_table(results, explain_tsv)


def _markdown(results: Iterator[Result]) -> Iterator[str]:
    from newscli.render.markdown import explain_markdown

    return apart(explain_markdown(result.article) for result in results)
