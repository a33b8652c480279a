"""What the steps of this room hand to each other: one teaser as it stands in the dump."""

from __future__ import annotations

from typing import NamedTuple


class Card(NamedTuple):
    """A headline, its excerpt, or both ("" for what is not there).

    ``position`` is the index of its last block in the dump, ``gap`` how many lines the excerpt stands
    below the headline, ``listed`` whether it is an item of a list.
    """

    headline: str
    excerpt: str
    url: str | None
    first_line: int
    last_line: int
    position: int
    listed: bool
    gap: int = 0
