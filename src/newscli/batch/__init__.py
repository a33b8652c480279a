"""Corpora: newscli as a step of datatrove's pipelines, and on Arrow tables (``newscli[batch]``).

>>> from newscli.batch import ArticleStep, parse_batch
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscli.batch.arrow import output_schema, parse_batch
    from newscli.batch.step import ArticleStep

__all__ = ["ArticleStep", "output_schema", "parse_batch"]


def __getattr__(name: str) -> Any:
    """Import what is asked for and no more: Arrow's users need no datatrove."""
    if name == "ArticleStep":
        from newscli.batch.step import ArticleStep

        return ArticleStep
    if name in ("output_schema", "parse_batch"):
        from newscli.batch import arrow

        return getattr(arrow, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
