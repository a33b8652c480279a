"""Tables of data in the text: rows of as many cells, most with a figure, behind a paragraph.

Few articles that one learns from have a table, and to a forest its rows look like menus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscli.document import RawBlock

#: What parts the cells of a row.
BAR = "|"

#: A table has so many rows at the least, as many of them with a figure, and starts at most so many blocks
#: behind the text: a heading and a caption lie between.
FEWEST_ROWS, FIGURES, REACH = 3, 0.5, 3

#: A row has no more cells; a cell is no longer, in characters: longer ones are teasers in columns.
MOST_CELLS, LONGEST_CELL = 20, 60

#: The line below the head of a table in Markdown, but for its bars.
RULE = frozenset("-: ")


def table_rows(blocks: Sequence[RawBlock], kept: Sequence[bool]) -> list[int]:
    """Find the rows of tables in the text, by their numbers.

    Args:
        blocks: The dump's blocks in order.
        kept: Whether each stands in the text.
    """
    rows = []
    for start, end in _runs(blocks):
        told = [
            index for index in range(start, end) if not RULE.issuperset(blocks[index].text.replace(BAR, ""))
        ]
        figures = sum([any(map(str.isdigit, blocks[index].text)) for index in told])
        if (
            len(told) >= FEWEST_ROWS
            and figures >= len(told) * FIGURES
            and any(kept[max(start - REACH, 0) : end])
        ):
            rows += told
    return rows


def _runs(blocks: Sequence[RawBlock]) -> Iterator[tuple[int, int]]:
    """Find where blocks with as many bars each follow each other: the first, and the one behind the last."""
    start = bars = 0
    for index, block in enumerate(blocks):
        text = block.text
        here = text.count(BAR)
        if here and not (here < MOST_CELLS and max(map(len, text.split(BAR))) <= LONGEST_CELL):
            here = 0
        if here != bars:
            if bars:
                yield start, index
            start, bars = index, here
    if bars:
        yield start, len(blocks)
