"""``newscli clean``: the article's text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from newscli.cli.answer import answer, apart
from newscli.cli.work import Command, has_text, is_article
from newscli.render.text import article_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newscli.cli.request import Request
    from newscli.cli.work import Result
    from newscli.document import Article, Label


def run(request: Request, keep: Collection[Label] = (), links: bool = False, any_page: bool = False) -> int:
    """Print the article's text and the blocks labelled ``keep``; gives the exit status.

    ``links`` keeps the links of the text, in Markdown; ``any_page`` takes pages that hold no article too.
    """
    return answer(request, partial(make_command, frozenset(keep), links, any_page))


def make_command(kept: frozenset[Label], links: bool = False, any_page: bool = False) -> Command:
    """The command that prints the text and the blocks labelled ``kept``, of articles or of any page."""

    def to_dict(article: Article) -> dict[str, Any]:
        return {
            "title": article.title,
            "byline": article.byline,
            "published": article.published,
            "language": article.language,
            "text": article_text(article, kept),
        }

    def markdown(results: Iterator[Result]) -> Iterator[str]:
        from newscli.render.markdown import article_markdown

        return apart(article_markdown(result.article, kept, links) for result in results)

    return Command(
        piped="text",
        finds=has_text if any_page else is_article,
        to_dict=to_dict,
        to_record=lambda record, article: record.with_dump(article_text(article, kept)),
        text=lambda results: apart(article_text(result.article, kept) for result in results),
        markdown=markdown,
    )
