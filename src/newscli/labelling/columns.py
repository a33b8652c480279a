"""Columns of numbers, one a block, and what is computed of them: sums over windows, runs, distances.

Loops over numbers and nothing else, to be compiled with the C types of ``columns.pxd``: a column of a
dump then takes a microsecond. In plain Python it is the same, slower.

Each function fills a column that is there already, of zeros, and mostly a piece of a ``Sheet``: to make a
column takes longer than to fill it.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    #: One number a block.
    Column = array[float] | memoryview[float]

#: Distances beyond this say no more.
FAR = 60.0

#: Longer runs say no more.
LONGEST_RUN = 30.0

#: So many columns a sheet has room for beside those of the table.
SPARE_COLUMNS = 17


#: What most columns begin as, by the value in them: a piece of one is made faster than a column from nothing.
LONGEST_PIECE = 1024
PIECES = {value: array("d", (value,)) * LONGEST_PIECE for value in (0.0, 1.0, -1.0, FAR)}

ZEROS = PIECES[0.0]


class Table(Mapping[str, "Column"]):
    """A table by columns: name to one number a block."""

    def __init__(self, places: Mapping[str, int | Column], cells: array[float], count: int) -> None:
        """Keep a table.

        Args:
            places: For each column its number among ``cells``, or the column itself.
            cells: Columns one behind the other.
            count: How many blocks there are.
        """
        self.places, self.cells, self.count = places, cells, count

    def __getitem__(self, name: str) -> Column:
        place = self.places[name]
        if isinstance(place, int):
            return self.cells[place * self.count : (place + 1) * self.count]
        return place

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


class Sheet:
    """The columns of a dump, one behind the other in one piece of memory, all zeros at first."""

    def __init__(self, numbers: dict[str, int], count: int) -> None:
        """Make a sheet.

        Args:
            numbers: The columns of the table, by name, and where each stands.
            count: The number of blocks.
        """
        self.numbers, self.count = numbers, count
        self.columns = len(numbers)
        self.most = self.columns + SPARE_COLUMNS
        self.cells = ZEROS[:1] * (self.most * count)
        self.values: Column = memoryview(self.cells)

    def column(self, name: str) -> Column:
        """Return a column of the table."""
        return self._at(self.numbers[name])

    def columns_from(self, name: str, count: int) -> Column:
        """Return a column of the table and those behind it, so many together, in one piece."""
        first = self.numbers[name]
        return self.values[first * self.count : (first + count) * self.count]

    def spare(self) -> Column:
        """Begin a column that is not in the table.

        Raises:
            IndexError: The sheet is full.
        """
        if self.columns == self.most:
            raise IndexError("the sheet has no room for one more column")
        self.columns += 1
        return self._at(self.columns - 1)

    def _at(self, number: int) -> Column:
        return self.values[number * self.count : (number + 1) * self.count]


def filled(value: float, count: int) -> array[float]:
    """Return a column of so many times one value."""
    piece = None
    if count <= LONGEST_PIECE:
        piece = ZEROS if value == 0.0 else PIECES.get(value)
    if piece is None:
        piece = ZEROS[:1]
        piece[0] = value
        return piece * count
    return piece[:count]


def fill(into: Column, value: float) -> None:
    """Set all numbers of a column to one value."""
    for index in range(len(into)):
        into[index] = value


def sums_before(values: Column, into: Column) -> None:
    """Say of each block what all blocks before it sum up to; one number more, the last, is the whole sum."""
    total = 0.0
    into[0] = total
    for index in range(len(values)):
        total += values[index]
        into[index + 1] = total


def window_before(sums: Column, width: int, into: Column) -> None:
    """Say of each block what the ``width`` blocks before it sum up to, given ``sums_before``."""
    for index in range(len(into)):
        into[index] = sums[index] - (sums[index - width] if index > width else 0.0)


def window_after(sums: Column, width: int, into: Column) -> None:
    """Say of each block what the ``width`` blocks after it sum up to, given ``sums_before``."""
    count = len(into)
    for index in range(count):
        into[index] = sums[min(index + 1 + width, count)] - sums[index + 1]


def share_before(sums: Column, into: Column) -> None:
    """Say of each block what share of the whole stands before it, given ``sums_before``."""
    count = len(into)
    total = sums[count] or 1.0
    for index in range(count):
        into[index] = sums[index] / total


def shifted(values: Column, step: int, outside: float, into: Column) -> None:
    """Give each block the number of the block ``step`` behind it (before it, if negative)."""
    count = len(values)
    for index in range(count):
        into[index] = values[index + step] if 0 <= index + step < count else outside


def likeness(sizes: Column, step: int, into: Column) -> None:
    """Compare each block's size to that of the block ``step`` behind it: the smaller by the larger, 0..1."""
    count = len(sizes)
    for index in range(max(0, -step), min(count, count - step)):
        one, other = sizes[index], sizes[index + step]
        into[index] = min(one, other) / max(one, other, 1.0)


def since(places: Sequence[int], into: Column) -> None:
    """Say of each block how many blocks ago the last of some places was, in rising order; FAR if none was."""
    far = FAR
    count = len(into)
    fill(into, far)
    here, last = 0, count
    for place in [*places, count]:
        for index in range(here, min(place + 1, count)):
            if index > last and index - last < far:
                into[index] = index - last
        here, last = place + 1, place


def until(places: Sequence[int], into: Column) -> None:
    """Say of each block how many blocks ahead the next of some places is, in rising order; FAR if none is."""
    far = FAR
    fill(into, far)
    here = 0
    for place in places:
        for index in range(here, place):
            if place - index < far:
                into[index] = place - index
        here = place


def run_lengths(flags: Column, into: Column) -> None:
    """Give each block the length of the run of set flags it lies in; 0 where its flag is not set."""
    count = len(flags)
    longest = LONGEST_RUN
    start = 0
    for end in range(count + 1):
        if end == count or flags[end] == 0.0:
            length = min(float(end - start), longest)
            for index in range(start, end):
                into[index] = length
            start = end + 1


def steps_from(place: int, into: Column) -> None:
    """Say of each block how many blocks before (negative) or behind a place it stands, FAR at the most."""
    far = FAR
    for index in range(len(into)):
        into[index] = max(-far, min(far, float(index - place)))


def distances(start: int, end: int, into: Column) -> None:
    """Say of each block how many blocks before (negative) or behind a span it stands; 0 within."""
    far = FAR
    for index in range(len(into)):
        if index < start:
            into[index] = max(-far, float(index - start))
        elif index >= end:
            into[index] = min(far, float(index - end + 1))


def latest(values: Column, into: Column) -> None:
    """Give each block the last number before it that is not 0; 0 where there is none."""
    last = 0.0
    for index in range(len(values)):
        into[index] = last
        last = values[index] or last
