"""What stands around a block on a page: what its containers hold, and how far they are from other places.

Elements are known by their running number, which is higher than the numbers of those around them. The loops
over these numbers are compiled with the C types of ``containers.pxd``.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from newscli.labelling.columns import distances, filled, shifted, sums_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.columns import Column

    Table = dict[str, Column]

    #: Running numbers of elements, or of whatever else is numbered.
    Numbers = array[int]

    #: The numbers of the elements around a block, from the outside in, its own last.
    Containers = tuple[int, ...]

#: The level of what is not among a block's ancestors.
NOWHERE = 50

#: How deep containers are compared, in levels above the block's element.
CONTAINER_LEVELS = (1, 2, 3, 5)

#: The container of the text is the innermost that holds so much of the page's prose.
MAIN_SHARE = 0.5


def container_columns(
    texts: Sequence[str], containers: list[Containers], elements: int, worth: Column, linked: Column
) -> Table:
    """Compute what else the containers of a block hold, and where it stands to the container of the text.

    Args:
        texts: The texts of the page's blocks in order.
        containers: The elements around each.
        elements: How many numbers of elements there are.
        worth: What each is worth as a paragraph.
        linked: What share of each lies in links.
    """
    count = len(texts)
    total = sum(worth) or 1.0
    sizes = array("d", list(map(len, texts)))
    parents = _parents(containers, elements)
    worth_held = _held(containers, parents, worth)
    held = {
        "worth_in": _quotients(worth_held, filled(total, elements)),
        "linked_in": _quotients(
            _held(containers, parents, _products(sizes, linked)), _held(containers, parents, sizes)
        ),
        "blocks_in": _held(containers, parents, filled(1.0, count)),
    }
    in_text = _levels_to(containers, _main_container(containers, worth_held, total * MAIN_SHARE), elements)
    table = {"in_text": in_text}
    for level in CONTAINER_LEVELS:
        ancestors = _ancestors(containers, level)
        for name, values in held.items():
            table[f"{name}_{level}"] = _chosen(values, ancestors)
    places = [index for index, level in enumerate(in_text) if level < NOWHERE]
    table["around_text"] = distances(places[0], places[-1] + 1, count) if places else filled(0.0, count)
    table["apart_before"] = apart = _levels_to_previous(containers, elements)
    table["apart_after"] = shifted(apart, 1, NOWHERE)
    return table


def _parents(containers: list[Containers], elements: int) -> Numbers:
    """Give each element the number of the one around it; -1 where it is not known."""
    parents = array("q", (-1,)) * elements
    into = parents
    for around in containers:
        for place in range(1, len(around)):
            into[around[place]] = around[place - 1]
    return parents


def _held(containers: list[Containers], parents: Numbers, values: Column) -> Column:
    """Sum up for each element what the blocks in it have."""
    elements = len(parents)
    held = filled(0.0, elements)
    into = held
    for index, around in enumerate(containers):
        into[around[len(around) - 1]] += values[index]
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


def _ancestors(containers: list[Containers], level: int) -> Numbers:
    """Give each block the element so many levels up, or the outermost."""
    found = array("q", (0,)) * len(containers)
    into = found
    for index, around in enumerate(containers):
        into[index] = around[max(len(around) - 1 - level, 0)]
    return found


def _chosen(values: Column, numbers: Numbers) -> Column:
    """Give each block the value of a number."""
    count = len(numbers)
    found = filled(0.0, count)
    into = found
    for index in range(count):
        into[index] = values[numbers[index]]
    return found


def _main_container(containers: list[Containers], worth_held: Column, least: float) -> int:
    """Go down from the root as long as one child holds enough of the page's prose."""
    best = array("q", (-1,)) * len(worth_held)
    best_child = best
    for around in containers:
        for place in range(1, len(around)):
            parent, child = around[place - 1], around[place]
            if best_child[parent] < 0 or worth_held[child] > worth_held[best_child[parent]]:
                best_child[parent] = child
    here = min([around[0] for around in containers], default=0)
    while best_child[here] >= 0 and worth_held[best_child[here]] >= least:
        here = best_child[here]
    return here


def _levels_up(around: Containers, marks: Numbers, mark: int) -> int:
    """Say how many levels up the nearest marked container stands; as many as there are if none is."""
    depth = len(around)
    for level in range(depth):
        if marks[around[depth - 1 - level]] == mark:
            return level
    return depth


def _levels_to(containers: list[Containers], wanted: int, elements: int) -> Column:
    """Say of each block how many levels up a container stands; NOWHERE if it is none of the block's."""
    found, marks = filled(NOWHERE, len(containers)), array("q", (0,)) * elements
    into = found
    marks[wanted] = 1
    for index, around in enumerate(containers):
        level = _levels_up(around, marks, 1)
        if level < len(around):
            into[index] = level
    return found


def _levels_to_previous(containers: list[Containers], elements: int) -> Column:
    """Say of each block how many levels up the nearest container stands that holds the one before it too."""
    found, marks = filled(0.0, len(containers)), array("q", (0,)) * elements
    into, mark_of = found, marks
    for index, around in enumerate(containers):
        if index > 0:
            into[index] = _levels_up(around, marks, index)
        for element in around:
            mark_of[element] = index + 1
    return found


def landmark_columns(containers: list[Containers], elements: int, title: int | None, start: int) -> Table:
    """Compute how far a block lies from the part of the page that has headline and text.

    Args:
        containers: The elements around each block.
        elements: How many numbers of elements there are.
        title: The number of the headline; None if there is none.
        start: Where the text begins.
    """
    return {
        "apart_from_title": _levels_to_block(containers, title, elements),
        "apart_from_start": _levels_to_block(containers, start, elements),
    }


def _levels_to_block(containers: list[Containers], other: int | None, elements: int) -> Column:
    """Say of each block how many levels up the nearest container stands that holds another block too."""
    count = len(containers)
    found = filled(-1.0, count)
    if other is None or other >= count:
        return found
    into, marks = found, array("q", (0,)) * elements
    for element in containers[other]:
        marks[element] = 1
    for index, around in enumerate(containers):
        into[index] = _levels_up(around, marks, 1)
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
        is_main_heading[index] = markers[index] == "#"
        path = paths[index]
        if "article" in path:
            article = containers[index][path.index("article")]
            article_of[index] = numbers.setdefault(article, len(numbers) + 1)
    return {
        "main_headings_so_far": sums_before(main_headings)[:count],
        "article_number": articles,
    }


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
    for index in range(len(paths)):
        path, called = paths[index], names[index]
        into[index] = numbers.setdefault((path[-3:], called[-2:]), len(numbers))
    return shapes


def _sums(groups: Numbers, values: Column, count: int) -> Column:
    """Sum up for each group what the blocks in it have."""
    sums = filled(0.0, count)
    into = sums
    for index in range(len(groups)):
        into[groups[index]] += values[index]
    return sums
