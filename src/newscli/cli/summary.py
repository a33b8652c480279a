"""``newscli summary``: the facts, the lead, the key sentences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscli.cli.answer import answer, apart
from newscli.cli.request import STANDARD_INPUT
from newscli.cli.work import Command, has_text, is_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request
    from newscli.cli.work import Result

#: Key sentences, if no other number is asked for.
DEFAULT_SENTENCES = 3


def run(request: Request, sentences: int = DEFAULT_SENTENCES, any_page: bool = False) -> int:
    """Print a summary with that many key sentences; gives the exit status."""
    return answer(request, partial(make_command, sentences, request.url, any_page))


def make_command(sentences: int, url: str | None, any_page: bool = False) -> Command:
    """The command that prints summaries with that many key sentences, of articles or of any page.

    ``url`` is the address of the page.
    """

    def source(result: Result) -> str | None:
        """Whom the card names as its source: the page's site, else the file, if that is not said above it."""
        if url and (site := _site(url)):
            return site
        return None if result.named is not None or result.source == STANDARD_INPUT else result.source

    def drawn(results: Iterator[Result]) -> Iterator[RenderableType]:
        from newscli.cli.screen import headed
        from newscli.render.terminal import summary_card

        return headed(results, lambda result: summary_card(result.article.summary(sentences), source(result)))

    def text(results: Iterator[Result]) -> Iterator[str]:
        from newscli.render.text import one_line, summary_text

        for result in results:
            # As head(1) names its files: a blank line alone would not tell where a summary ends.
            name = "" if result.named is None else f"==> {one_line(result.named)} <==\n"
            yield name + summary_text(result.article.summary(sentences), source(result))

    def markdown(results: Iterator[Result]) -> Iterator[str]:
        from newscli.render.markdown import summary_markdown

        return apart(
            summary_markdown(result.article.summary(sentences), source(result)) for result in results
        )

    return Command(
        piped="text",
        finds=has_text if any_page else is_article,
        to_dict=lambda article: article.summary(sentences).to_dict(),
        text=lambda results: apart(text(results)),
        drawn=drawn,
        markdown=markdown,
    )


def _site(url: str) -> str | None:
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname
    except ValueError:  # "http://[broken"
        return None
