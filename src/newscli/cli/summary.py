"""``newscli summary``: the facts, the lead, the key sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.answer import Command, Result, answer, apart
from newscli.cli.progress import with_progress
from newscli.cli.request import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from newscli.cli.request import Request

#: Key sentences, if no other number is asked for.
DEFAULT_SENTENCES = 3


def run(request: Request, sentences: int = DEFAULT_SENTENCES) -> int:
    """Print a summary with that many key sentences; gives the exit status."""

    def source(result: Result) -> str | None:
        """Whom the card names as its source: the page's site, else the file, if that is not said above it."""
        if request.url and (site := _site(request.url)):
            return site
        return (
            None if result.named is not None or result.dump.source == STANDARD_INPUT else result.dump.source
        )

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

    command = Command(
        piped="text",
        to_dict=lambda article: article.summary(sentences).to_dict(),
        text=lambda results: apart(text(results)),
        drawn=drawn,
        markdown=markdown,
        arrange=lambda results: with_progress(results, request, withheld=False),
    )
    return answer(request, command)


def _site(url: str) -> str | None:
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname
    except ValueError:  # "http://[broken"
        return None
