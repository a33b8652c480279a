"""JSON that any terminal may print and any parser may read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscli.document import Article, Block, Markup, Reference, Teaser

CONFIDENCE_DECIMALS = 4

#: What must not leave unescaped: DEL and the C1 controls, Unicode's line and paragraph separators, the
#: controls that reorder text, and lone surrogates (no UTF-8 for them). ``json`` escapes the C0
#: controls itself.
MUST_BE_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

#: Made once, as that takes longer than to write a short value.
ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def article_dict(article: Article) -> dict[str, Any]:
    """Turn an article into plain values (dicts, lists, text, numbers, None).

    Args:
        article: any article.

    Returns:
        All of the article; keys are the library's names (``docs/article.schema.json`` describes them),
        confidences are rounded to four decimals.
    """
    return {
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "language": article.language,
        "declared_reading_time": article.declared_reading_time,
        "article_score": score_of(article),
        "doubts": list(article.doubts),
        "text": article.text,
        **explain_dict(article),
        **teasers_dict(article),
    }


def score_of(article: Article) -> float | None:
    """How sure it is that the page holds an article, as it is written."""
    return None if article.article_score is None else round(article.article_score, CONFIDENCE_DECIMALS)


def teasers_dict(article: Article) -> dict[str, Any]:
    """The article's references and teasers as plain values (``docs/teasers.schema.json``)."""
    return {
        "references": [_reference_dict(reference) for reference in article.references],
        "teasers": [_teaser_dict(teaser) for teaser in article.teasers],
    }


def explain_dict(article: Article) -> dict[str, Any]:
    """Every block of the dump as plain values (``docs/explain.schema.json``)."""
    return {"blocks": [_block_dict(block) for block in article.blocks]}


def dumps(value: object, indent: int | None = None) -> str:
    """Write a value as JSON that is safe to print.

    Args:
        value: plain values, as the functions above and the ``to_dict`` methods give them.
        indent: blanks a level; None writes one line.

    Returns:
        JSON text in which letters of all scripts stand as they are, and every control character, line
        separator, bidirectional override and lone surrogate as its number (backslash, "u", four digits).

    Raises:
        ValueError: a number is infinite or none at all (NaN), for which JSON has no word.
    """
    if indent is None:
        return escaped(ON_ONE_LINE.encode(value))
    return escaped(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent))


def escaped(text: str) -> str:
    """Make JSON safe to print: what must be escaped stands within strings only, where it means the same."""
    if text.isascii() and "\x7f" not in text:
        return text
    return MUST_BE_ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _reference_dict(reference: Reference) -> dict[str, Any]:
    return {"headline": reference.headline, "url": reference.url, "line": reference.line}


def _teaser_dict(teaser: Teaser) -> dict[str, Any]:
    return {
        "headline": teaser.headline,
        "excerpt": teaser.excerpt,
        "url": teaser.url,
        "first_line": teaser.first_line,
        "last_line": teaser.last_line,
    }


def _block_dict(block: Block) -> dict[str, Any]:
    return {
        "text": block.text,
        "first_line": block.first_line,
        "last_line": block.last_line,
        "label": str(block.label),
        "confidence": round(block.confidence, CONFIDENCE_DECIMALS),
        "reasons": list(block.reasons),
        "marker": block.marker,
        "url": block.url,
        "markup": None if block.markup is None else _markup_dict(block.markup),
    }


def _markup_dict(markup: Markup) -> dict[str, Any]:
    return {
        "path": "/".join(markup.path),
        "names": list(markup.names),
        "depth": markup.depth,
        "hidden": markup.hidden,
        "links": markup.links,
        "emphasised": round(markup.emphasised, CONFIDENCE_DECIMALS),
    }
