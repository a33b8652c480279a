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


def table_rows(barred: Sequence[int], blocks: Sequence[RawBlock], kept: Sequence[bool]) -> list[int]:
    """Find the rows of tables in the text, by their numbers.

    Args:
        barred: The numbers of the blocks with a bar: few of a dump.
        blocks: The dump's blocks in order.
        kept: Whether each stands in the text.
    """
    rows: list[int] = []
    if len(barred) < FEWEST_ROWS:
        return rows
    for start, end in _runs(barred, blocks):
        if end - start < FEWEST_ROWS:
            continue
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


def _runs(barred: Sequence[int], blocks: Sequence[RawBlock]) -> Iterator[tuple[int, int]]:
    """Find where blocks with as many bars each follow each other: the first, and the one behind the last."""
    start = end = bars = 0
    for index in barred:
        text = blocks[index].text
        here = text.count(BAR)
        if here >= MOST_CELLS or max(map(len, text.split(BAR))) > LONGEST_CELL:
            here = 0
        if here != bars or index != end:
            if bars:
                yield start, end
            start, bars = index, here
        end = index + 1
    if bars:
        yield start, end
