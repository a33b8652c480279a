"""Columns of numbers, one a block, and what is computed of them: sums over windows, runs, distances.

Loops over numbers and nothing else, to be compiled with the C types of ``columns.pxd``: a column of a
dump then takes a microsecond. In plain Python it is the same, slower.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    #: One number a block.
    Column = array[float]

#: Distances beyond this say no more.
FAR = 60.0

#: Longer runs say no more.
LONGEST_RUN = 30.0


#: What most columns begin as, by the value in them: a piece of one is made faster than a column from nothing.
LONGEST_PIECE = 1024
PIECES = {value: array("d", (value,)) * LONGEST_PIECE for value in (0.0, 1.0, -1.0, FAR)}

ZEROS = PIECES[0.0]


def filled(value: float, count: int) -> Column:
    """Return a column of so many times one value."""
    piece = None
    if count <= LONGEST_PIECE:
        piece = ZEROS if value == 0.0 else PIECES.get(value)
    if piece is None:
        piece = ZEROS[:1]
        piece[0] = value
        return piece * count
    return piece[:count]


def sums_before(values: Column) -> Column:
    """Say of each block what all blocks before it sum up to; one number more, the last, is the whole sum."""
    count = len(values)
    found = filled(0.0, count + 1)
    into = found
    total = 0.0
    for index in range(count):
        total += values[index]
        into[index + 1] = total
    return found


def window_before(sums: Column, width: int) -> Column:
    """Say of each block what the ``width`` blocks before it sum up to, given ``sums_before``."""
    count = len(sums) - 1
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = sums[index] - (sums[index - width] if index > width else 0.0)
    return found


def window_after(sums: Column, width: int) -> Column:
    """Say of each block what the ``width`` blocks after it sum up to, given ``sums_before``."""
    count = len(sums) - 1
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = sums[min(index + 1 + width, count)] - sums[index + 1]
    return found


def share_before(sums: Column) -> Column:
    """Say of each block what share of the whole stands before it, given ``sums_before``."""
    count = len(sums) - 1
    found = filled(0.0, count)
    into = found
    total = sums[count] or 1.0
    for index in range(count):
        into[index] = sums[index] / total
    return found


def shifted(values: Column, step: int, outside: float) -> Column:
    """Give each block the number of the block ``step`` behind it (before it, if negative)."""
    count = len(values)
    if step > 0:
        return values[step:] + filled(outside, min(step, count))
    return filled(outside, min(-step, count)) + values[: max(count + step, 0)]


def likeness(sizes: Column, step: int) -> Column:
    """Compare each block's size to that of the block ``step`` behind it: the smaller by the larger, 0..1."""
    count = len(sizes)
    found = filled(0.0, count)
    into = found
    for index in range(max(0, -step), min(count, count - step)):
        one, other = sizes[index], sizes[index + step]
        into[index] = min(one, other) / max(one, other, 1.0)
    return found


def since(places: Sequence[int], count: int) -> Column:
    """Say of each block how many blocks ago the last of some places was, in rising order; FAR if none was."""
    far = FAR
    found = filled(far, count)
    into = found
    here, last = 0, count
    for place in [*places, count]:
        for index in range(here, min(place + 1, count)):
            if index > last and index - last < far:
                into[index] = index - last
        here, last = place + 1, place
    return found


def until(places: Sequence[int], count: int) -> Column:
    """Say of each block how many blocks ahead the next of some places is, in rising order; FAR if none is."""
    far = FAR
    found = filled(far, count)
    into = found
    here = 0
    for place in places:
        for index in range(here, place):
            if place - index < far:
                into[index] = place - index
        here = place
    return found


def run_lengths(flags: Column) -> Column:
    """Give each block the length of the run of set flags it lies in; 0 where its flag is not set."""
    count = len(flags)
    longest = LONGEST_RUN
    found = filled(0.0, count)
    into = found
    start = 0
    for end in range(count + 1):
        if end == count or flags[end] == 0.0:
            length = min(float(end - start), longest)
            for index in range(start, end):
                into[index] = length
            start = end + 1
    return found


def steps_from(place: int, count: int) -> Column:
    """Say of each block how many blocks before (negative) or behind a place it stands, FAR at the most."""
    far = FAR
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = max(-far, min(far, float(index - place)))
    return found


def distances(start: int, end: int, count: int) -> Column:
    """Say of each block how many blocks before (negative) or behind a span it stands; 0 within."""
    far = FAR
    found = filled(0.0, count)
    into = found
    for index in range(count):
        if index < start:
            into[index] = max(-far, float(index - start))
        elif index >= end:
            into[index] = min(far, float(index - end + 1))
    return found


def latest(values: Column) -> Column:
    """Give each block the last number before it that is not 0; 0 where there is none."""
    count = len(values)
    found = filled(0.0, count)
    into = found
    last = 0.0
    for index in range(count):
        into[index] = last
        last = values[index] or last
    return found
