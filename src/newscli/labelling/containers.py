"""What stands around a block on a page: what its containers hold, and how far they are from other places.

Elements are known by their running number, which is higher than the numbers of those around them. The loops
over these numbers are compiled with the C types of ``containers.pxd``.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from newscli.labelling.columns import distances, filled, shifted, sums_before

if TYPE_CHECKING:
    from newscli.labelling.columns import Column

    Table = dict[str, Column]

    #: Running numbers of elements, or of whatever else is numbered.
    Numbers = array[int]

    #: The numbers of the elements around a block, from the outside in, its own last.
    Containers = tuple[int, ...]

#: The level of what is not among a block's ancestors.
NOWHERE = 50

#: The tag of an article.
ARTICLE = "article"

#: How deep containers are compared, in levels above the block's element.
CONTAINER_LEVELS = (1, 2, 3, 5)

#: The container of the text is the innermost that holds so much of the page's prose.
MAIN_SHARE = 0.5


def flat_containers(
    paths: list[tuple[str, ...]], names: list[tuple[str, ...]], containers: list[Containers]
) -> tuple[Numbers, Numbers, int]:
    """Put the numbers of the elements around all blocks into one row, which loops read faster than tuples.

    Args:
        paths: The tags of the elements around each block.
        names: What each of these elements calls itself.
        containers: The numbers of these elements.

    Returns:
        The numbers, block after block; where those of each block end, behind a 0; how many numbers there are.

    Raises:
        ValueError: A block lies in no element, or its elements do not have a tag, a name and a number each:
            the loops over them, compiled, do not look whether there is one.
    """
    count = len(containers)
    ends = array("q", (0,)) * (count + 1)
    end_of = ends
    at = 0
    for index in range(count):
        around, path, called = containers[index], paths[index], names[index]
        if not 0 < len(around) == len(path) == len(called):
            raise ValueError(f"block {index}: path, names and containers are not of one length, or empty")
        at += len(around)
        end_of[index + 1] = at
    numbers = array("q", (0,)) * at
    into = numbers
    at = highest = 0
    for index in range(count):
        around = containers[index]
        for place in range(len(around)):
            element = around[place]
            if element < 0:
                raise ValueError(f"block {index}: {element} is no number of an element")
            into[at] = element
            highest = max(highest, element)
            at += 1
    return numbers, ends, highest + 1


def container_columns(
    texts: list[str], numbers: Numbers, ends: Numbers, elements: int, worth: Column, linked: Column
) -> Table:
    """Compute what else the containers of a block hold, and where it stands to the container of the text.

    Args:
        texts: The texts of the page's blocks in order.
        numbers: The elements around each, as ``flat_containers`` gives them.
        ends: Where those of each end.
        elements: How many numbers of elements there are.
        worth: What each is worth as a paragraph.
        linked: What share of each lies in links.
    """
    count = len(texts)
    total = sum(worth) or 1.0
    sizes = _lengths(texts)
    parents = _parents(numbers, ends, elements)
    worth_held = _held(numbers, ends, parents, worth)
    held = {
        "worth_in": _quotients(worth_held, filled(total, elements)),
        "linked_in": _quotients(
            _held(numbers, ends, parents, _products(sizes, linked)), _held(numbers, ends, parents, sizes)
        ),
        "blocks_in": _held(numbers, ends, parents, filled(1.0, count)),
    }
    main = _main_container(numbers, ends, parents, worth_held, total * MAIN_SHARE)
    in_text = _levels_to(numbers, ends, main, elements)
    table = {"in_text": in_text}
    for level in CONTAINER_LEVELS:
        ancestors = _ancestors(numbers, ends, level)
        for name, values in held.items():
            table[f"{name}_{level}"] = _chosen(values, ancestors)
    places = [index for index, level in enumerate(in_text) if level < NOWHERE]
    first, behind = (min(places), max(places) + 1) if places else (0, count)
    table["around_text"] = around = filled(0.0, count)
    distances(first, behind, around)
    table["apart_before"] = apart = _levels_to_previous(numbers, ends, elements)
    table["apart_after"] = apart_after = filled(0.0, count)
    shifted(apart, 1, NOWHERE, apart_after)
    return table


def _lengths(texts: list[str]) -> Column:
    count = len(texts)
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = len(texts[index])
    return found


def _parents(numbers: Numbers, ends: Numbers, elements: int) -> Numbers:
    """Give each element the number of the one around it; -1 where it is not known."""
    parents = array("q", (-1,)) * elements
    into = parents
    for index in range(len(ends) - 1):
        for place in range(ends[index] + 1, ends[index + 1]):
            into[numbers[place]] = numbers[place - 1]
    return parents


def _held(numbers: Numbers, ends: Numbers, parents: Numbers, values: Column) -> Column:
    """Sum up for each element what the blocks in it have."""
    elements = len(parents)
    held = filled(0.0, elements)
    into = held
    for index in range(len(values)):
        into[numbers[ends[index + 1] - 1]] += values[index]
    for element in range(elements - 1, -1, -1):
        if parents[element] >= 0:
            into[parents[element]] += into[element]
    return held


def _products(values: Column, shares: Column) -> Column:
    found = filled(0.0, len(values))
    into = found
    for index in range(len(values)):
        into[index] = values[index] * shares[index]
    return found


def _quotients(values: Column, totals: Column) -> Column:
    """Divide each value by its total; a total of 0 counts as 1."""
    found = filled(0.0, len(values))
    into = found
    for index in range(len(values)):
        into[index] = values[index] / (totals[index] or 1.0)
    return found


def _ancestors(numbers: Numbers, ends: Numbers, level: int) -> Numbers:
    """Give each block the element so many levels up, or the outermost."""
    count = len(ends) - 1
    found = array("q", (0,)) * count
    into = found
    for index in range(count):
        into[index] = numbers[max(ends[index + 1] - 1 - level, ends[index])]
    return found


def _chosen(values: Column, numbers: Numbers) -> Column:
    """Give each block the value of a number."""
    count = len(numbers)
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = values[numbers[index]]
    return found


def _main_container(
    numbers: Numbers, ends: Numbers, parents: Numbers, worth_held: Column, least: float
) -> int:
    """Go down from the root as long as one child holds enough of the page's prose."""
    best = array("q", (-1,)) * len(parents)
    best_child = best
    for child in range(len(parents)):  # of equal ones the first: numbers rise through the page
        parent = parents[child]
        if parent >= 0 and (best_child[parent] < 0 or worth_held[child] > worth_held[best_child[parent]]):
            best_child[parent] = child
    here = numbers[0]
    for index in range(len(ends) - 1):
        here = min(here, numbers[ends[index]])
    while best_child[here] >= 0 and worth_held[best_child[here]] >= least:
        here = best_child[here]
    return here


def _levels_up(numbers: Numbers, start: int, end: int, marks: Numbers, mark: int) -> int:
    """Say how many levels up the nearest marked container stands; as many as there are if none is."""
    for level in range(end - start):
        if marks[numbers[end - 1 - level]] == mark:
            return level
    return end - start


def _levels_to(numbers: Numbers, ends: Numbers, wanted: int, elements: int) -> Column:
    """Say of each block how many levels up a container stands; NOWHERE if it is none of the block's."""
    count = len(ends) - 1
    found, marked = filled(NOWHERE, count), array("q", (0,)) * elements
    into, marks = found, marked
    marks[wanted] = 1
    for index in range(count):
        start, end = ends[index], ends[index + 1]
        level = _levels_up(numbers, start, end, marks, 1)
        if level < end - start:
            into[index] = level
    return found


def _levels_to_previous(numbers: Numbers, ends: Numbers, elements: int) -> Column:
    """Say of each block how many levels up the nearest container stands that holds the one before it too."""
    count = len(ends) - 1
    found, marked = filled(0.0, count), array("q", (0,)) * elements
    into, marks = found, marked
    for index in range(count):
        start, end = ends[index], ends[index + 1]
        if index > 0:
            into[index] = _levels_up(numbers, start, end, marks, index)
        for place in range(start, end):
            marks[numbers[place]] = index + 1
    return found


def landmark_columns(numbers: Numbers, ends: Numbers, elements: int, title: int | None, start: int) -> Table:
    """Compute how far a block lies from the part of the page that has headline and text.

    Args:
        numbers: The elements around each block, as ``flat_containers`` gives them.
        ends: Where those of each end.
        elements: How many numbers of elements there are.
        title: The number of the headline; None if there is none.
        start: Where the text begins.
    """
    return {
        "apart_from_title": _levels_to_block(numbers, ends, -1 if title is None else title, elements),
        "apart_from_start": _levels_to_block(numbers, ends, start, elements),
    }


def _levels_to_block(numbers: Numbers, ends: Numbers, other: int, elements: int) -> Column:
    """Say of each block how many levels up the nearest container stands that holds another block too.

    Without another block, which a number below 0 or beyond the last says, it is -1.
    """
    count = len(ends) - 1
    found = filled(-1.0, count)
    if other < 0 or other >= count:
        return found
    marked = array("q", (0,)) * elements
    into, marks = found, marked
    for place in range(ends[other], ends[other + 1]):
        marks[numbers[place]] = 1
    for index in range(count):
        into[index] = _levels_up(numbers, ends[index], ends[index + 1], marks, 1)
    return found


def article_columns(markers: list[str], paths: list[tuple[str, ...]], containers: list[Containers]) -> Table:
    """Compute which article of the page a block lies in, by its main headings and its elements.

    Args:
        markers: The markers of the page's blocks in order.
        paths: The tags of the elements around each.
        containers: The numbers of these elements.
    """
    count = len(markers)
    main_headings, articles = filled(0.0, count), filled(0.0, count)
    is_main_heading, article_of = main_headings, articles
    numbers: dict[int, int] = {}
    for index in range(count):
        is_main_heading[index] = 1.0 if markers[index] == "#" else 0.0
        path = paths[index]
        for place in range(len(path)):  # compiled it is faster than "in", and to look at the length first
            tag = path[place]
            if len(tag) == len(ARTICLE) and tag == ARTICLE:
                article = containers[index][place]
                article_of[index] = numbers.setdefault(article, len(numbers) + 1)
                break
    so_far = filled(0.0, count + 1)
    sums_before(main_headings, so_far)
    return {"main_headings_so_far": so_far[:count], "article_number": articles}


def shape_columns(
    paths: list[tuple[str, ...]], names: list[tuple[str, ...]], worth: Column, linked: Column
) -> Table:
    """Compute how the blocks of the same tags and names are: paragraphs are long, cards many and linked.

    Args:
        paths: The tags of the elements around each block.
        names: What each of these elements calls itself.
        worth: What each block is worth as a paragraph.
        linked: What share of each lies in links.
    """
    shapes = _shapes(paths, names)
    different = max(shapes, default=-1) + 1
    counts = _sums(shapes, filled(1.0, len(shapes)), different)
    total = filled(sum(worth) or 1.0, different)
    return {
        "shape_count": _chosen(counts, shapes),
        "shape_worth": _chosen(_quotients(_sums(shapes, worth, different), total), shapes),
        "shape_linked": _chosen(_quotients(_sums(shapes, linked, different), counts), shapes),
    }


def _shapes(paths: list[tuple[str, ...]], names: list[tuple[str, ...]]) -> Numbers:
    """Number the shapes of blocks: their nearest tags and names."""
    shapes = array("q", (0,)) * len(paths)
    into = shapes
    numbers: dict[object, int] = {}
    shape: object
    for index in range(len(paths)):
        path, called = paths[index], names[index]
        end = len(path)
        if end < 3:
            shape = (path, called)
        else:
            shape = (path[end - 3], path[end - 2], path[end - 1], called[end - 2], called[end - 1])
        into[index] = numbers.setdefault(shape, len(numbers))
    return shapes


def _sums(groups: Numbers, values: Column, count: int) -> Column:
    """Sum up for each group what the blocks in it have."""
    sums = filled(0.0, count)
    into = sums
    for index in range(len(groups)):
        into[groups[index]] += values[index]
    return sums
