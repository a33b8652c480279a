"""What a record can gain from its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newscli.document import Article

#: Put before one of our names where the record has that name already.
OUR_PREFIX = "newscli_"


def _references(article: Article) -> Any:
    from newscli.render.json import teasers_dict

    return teasers_dict(article)["references"]


def _teasers(article: Article) -> Any:
    from newscli.render.json import teasers_dict

    return teasers_dict(article)["teasers"]


def _blocks(article: Article) -> Any:
    """The labelled blocks; without reasons, which cost ten times the rest, and what HTML knew of them."""
    return [
        {
            "text": block.text,
            "first_line": block.first_line,
            "last_line": block.last_line,
            "label": str(block.label),
            "confidence": block.confidence,
            "marker": block.marker,
            "url": block.url,
        }
        for block in article.blocks
    ]


#: Each field and how an article gives it, as plain values.
FIELDS: dict[str, Callable[[Article], Any]] = {
    "text": lambda article: article.text,
    "title": lambda article: article.title,
    "byline": lambda article: article.byline,
    "published": lambda article: article.published,
    "language": lambda article: article.language,
    "declared_reading_time": lambda article: article.declared_reading_time,
    "references": _references,
    "teasers": _teasers,
    "stats": lambda article: article.stats().to_dict(),
    "summary": lambda article: article.summary().to_dict(),
    "blocks": _blocks,
}

DEFAULT_FIELDS = ("text", "title", "byline", "published", "language")


def known_fields(names: Iterable[str]) -> tuple[str, ...]:
    """Check names of fields.

    Raises:
        ValueError: there is no such field, or none at all is named.
    """
    wanted = tuple(dict.fromkeys(names))
    for name in wanted:
        if name not in FIELDS:
            raise ValueError(f"{name!r} is no field; there are {', '.join(FIELDS)}")
    if not wanted:
        raise ValueError(f"no field is named; there are {', '.join(FIELDS)}")
    return wanted


def field_values(article: Article, names: Sequence[str]) -> dict[str, Any]:
    """The fields of an article as plain values (dicts, lists, text, numbers, None)."""
    return {name: FIELDS[name](article) for name in names}


def free_name(name: str, taken: Iterable[str]) -> str:
    """A name for a field that the record has not yet."""
    taken = set(taken)
    while name in taken:
        name = OUR_PREFIX + name
    return name
