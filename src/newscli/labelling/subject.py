"""What a block speaks of: whether its words are those of the body, of the headline, of what came before.

Another article stacked below the first, and a list of other articles, speak of something else.

Each word is looked up once and is a number from then on: the rest is loops over numbers, compiled with the
C types of ``subject.pxd``.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newscli.labelling.columns import filled, sums_before, window_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.columns import Column
    from newscli.labelling.features import Features
    from newscli.labelling.span import Span

    #: Whole numbers: of the words one after the other, or something that is counted for each word.
    Numbers = array[int]

#: The opening of an article is so many paragraphs; a change of subject is looked for in the next so many.
OPENING, TOPIC_WINDOW = 8, 8

#: What the blocks just before a block speak of: of so many, each with at most so many words.
BEFORE, MOST_COUNTED = 5, 30

#: Words this short say nothing of the subject; those that are no longer, nothing of a change of subject.
SHORTEST_WORD = 5


class Words(NamedTuple):
    """The words of all blocks of a dump as numbers, the same word always the same.

    ``numbers`` has those of all blocks one after the other; ``ends`` where those of each block end, behind a
    0; ``different`` for each number its word, ``lengths`` the length of this.
    """

    numbers: Numbers
    ends: Numbers
    lengths: Numbers
    different: list[str]


def number_words(features: Sequence[Features]) -> Words:
    """Number the words of all blocks.

    They are looked up in a table of numbers (a hash table with open addressing): a dictionary, which has
    an object for each number and grows again and again, takes four times as long.
    """
    most = 0
    for feature in features:
        most += len(feature.words)
    size = 2
    while size < most * 2:  # at least half of it stays empty
        size *= 2
    slots = array("i", (-1,)) * size
    numbers, lengths = array("q", (0,)) * most, array("q", (0,)) * most
    ends = array("q", (0,)) * (len(features) + 1)
    number_at, into, end_of, length_of = slots, numbers, ends, lengths
    different: list[str] = []
    last_slot = size - 1
    at = 0
    for index, feature in enumerate(features):
        for word in feature.words:
            slot = hash(word) & last_slot
            number = number_at[slot]
            while number >= 0 and different[number] != word:
                slot = (slot + 1) & last_slot
                number = number_at[slot]
            if number < 0:
                number = number_at[slot] = len(different)
                length_of[number] = len(word)
                different.append(word)
            into[at] = number
            at += 1
        end_of[index + 1] = at
    return Words(numbers, ends, lengths[: len(different)], different)


def twins(words: Words) -> tuple[Column, Column]:
    """Say of each block what share of its words one of the three before it has, and of the three after it."""
    numbers, ends = words.numbers, words.ends
    count = len(ends) - 1
    found_before, found_after = filled(0.0, count), filled(0.0, count)
    before, after = found_before, found_after
    sizes = array("q", (0,)) * count
    size_of = sizes
    #: For each word the number of the last block that has it, times 8, and a bit each for this block and the
    #: two before it.
    seen = array("q", (-32,)) * len(words.lengths)
    last_seen = seen
    for index in range(count):
        if not 3 <= ends[index + 1] - ends[index] <= 40:
            continue
        size = one = two = three = 0  # words in common with the block before, with that before it …
        for place in range(ends[index], ends[index + 1]):
            word = numbers[place]
            last = last_seen[word]
            distance = index - (last >> 3)
            if distance == 0:  # twice in this block
                continue
            had = ((last & 7) << distance) & 14 if distance <= 3 else 0
            one += had >> 1 & 1
            two += had >> 2 & 1
            three += had >> 3
            last_seen[word] = index << 3 | had & 6 | 1
            size += 1
        size_of[index] = size
        for step in range(1, 4):
            common = one if step == 1 else two if step == 2 else three
            if common:
                share = common / min(size, size_of[index - step])
                before[index] = max(before[index], share)
                after[index - step] = max(after[index - step], share)
    return found_before, found_after


def subject_table(
    features: Sequence[Features], said: Words, worth: Column, body: Span, title: int | None
) -> dict[str, Column]:
    """Compute the columns that tell how many of a block's words body, headline and the text before it have.

    Args:
        features: What each block looks like by itself.
        said: The words of all blocks.
        worth: What each is worth as a paragraph.
        body: Where the body is taken to be.
        title: The number of the headline; None if there is none.

    Returns:
        The columns by name; each has one number a block.
    """
    words, ends, weighty = _telling(features, said)
    prose = array("d", [feature.prose for feature in features])
    overlap, before = _shared_with_body(words, ends, len(weighty), prose, body.start, body.end)
    cohesion, breaks, opening = _changes_of_subject(words, ends, weighty, worth, body.start)
    return {
        "overlap": overlap,
        "overlap_before": before,
        "title_overlap": _shared_with_title(words, ends, len(weighty), -1 if title is None else title),
        "overlap_before_5": _mean_before(ends, overlap),
        "cohesion": cohesion,
        "topic_break": breaks,
        "opening": opening,
    }


def _telling(features: Sequence[Features], said: Words) -> tuple[Numbers, Numbers, bytearray]:
    """Number what tells of the subject: words that are not short, or without blanks pairs of characters.

    Returns:
        The numbers of all blocks' words one after the other; where those of each block end, behind a 0;
        for each number whether its word is long enough to tell of a change of subject.
    """
    numbers, ends, lengths, _ = said
    different = len(lengths)
    pairs: dict[str, int] = {}
    most = len(numbers) + sum([sum(map(len, feature.words)) for feature in features if feature.wide])
    found, found_ends = array("q", (0,)) * most, array("q", (0,)) * len(ends)
    into, end_of = found, found_ends
    at = 0
    for index, feature in enumerate(features):
        if feature.wide:
            for word in feature.words:
                for one, other in pairwise(word):
                    into[at] = different + pairs.setdefault(one + other, len(pairs))
                    at += 1
        else:
            for place in range(ends[index], ends[index + 1]):
                if lengths[numbers[place]] >= SHORTEST_WORD:
                    into[at] = numbers[place]
                    at += 1
        end_of[index + 1] = at
    weighty = bytearray([length > SHORTEST_WORD for length in lengths])
    return found, found_ends, weighty + b"\x01" * len(pairs)


def _shared_with_body(
    words: Numbers, ends: Numbers, different: int, prose: Column, start: int, end: int
) -> tuple[Column, Column]:
    """Say what share of a block's words other paragraphs of the body have, and what share had them before."""
    paragraphs_with, first_seen = array("q", (0,)) * different, array("q", (-1,)) * different
    counts, firsts, lasts = paragraphs_with, first_seen, first_seen[:]
    for index in range(start, end):
        if prose[index]:
            for place in range(ends[index], ends[index + 1]):
                word = words[place]
                if counts[word] == 0:
                    firsts[word] = index
                if lasts[word] != index:
                    lasts[word] = index
                    counts[word] += 1
    count = len(ends) - 1
    shared, shared_before = filled(-1.0, count), filled(-1.0, count)
    into, into_before = shared, shared_before
    for index in range(count):
        size = ends[index + 1] - ends[index]
        if size == 0:
            continue
        least = 2 if start <= index < end and prose[index] else 1
        found = earlier = 0
        for place in range(ends[index], ends[index + 1]):
            word = words[place]
            if counts[word] >= least:
                found += 1
                earlier += firsts[word] < index
        into[index] = found / size
        into_before[index] = earlier / size
    return shared, shared_before


def _shared_with_title(words: Numbers, ends: Numbers, different: int, title: int) -> Column:
    """Say what share of a block's words are in the headline; ``title`` is -1 if there is none."""
    count = len(ends) - 1
    shared = filled(0.0, count)
    into, in_title = shared, bytearray(different)
    if title < 0:
        return shared
    for place in range(ends[title], ends[title + 1]):
        in_title[words[place]] = 1
    for index in range(count):
        found = 0
        for place in range(ends[index], ends[index + 1]):
            found += in_title[words[place]]
        into[index] = found / max(ends[index + 1] - ends[index], 1)
    return shared


def shared_with_titles(said: Words, titles: set[frozenset[str]]) -> Column:
    """Say what share of its words a line has in common with that of some titles that is most like it.

    Args:
        said: The words of all blocks.
        titles: The words of each title; no title is without.
    """
    words, ends = said.numbers, said.ends
    count, different = len(ends) - 1, len(said.different)
    shares = filled(0.0, count)
    into = shares
    if not titles:
        return shares
    known = {word: number for number, word in enumerate(said.different)}
    told = [known[word] for title in titles for word in title if word in known]
    if not told:
        return shares
    in_any, in_one, any_word = bytearray(different), bytearray(different), bytearray(b"\x01") * different
    seen = array("q", (0,)) * different
    _mark(told, in_any, 1)
    turn = 0
    lines: list[int] = []
    sizes: list[int] = []
    for index in range(count):
        start, end = ends[index], ends[index + 1]
        if 3 <= end - start <= 40 and _count_marked(words, start, end, in_any, seen, turn + 1):
            lines.append(index)
            sizes.append(_count_marked(words, start, end, any_word, seen, turn + 2))
        turn += 2
    for title in titles:
        told = [known[word] for word in title if word in known]
        _mark(told, in_one, 1)
        for index, size in zip(lines, sizes, strict=True):
            turn += 1
            common = _count_marked(words, ends[index], ends[index + 1], in_one, seen, turn)
            into[index] = max(into[index], common / max(size, len(title)))
        _mark(told, in_one, 0)
    return shares


def _mark(words: list[int], marks: bytearray, mark: int) -> None:
    for word in words:
        marks[word] = mark


def _count_marked(words: Numbers, start: int, end: int, marks: bytearray, seen: Numbers, turn: int) -> int:
    """Count the different words with a mark; ``turn`` is another number each time, in rising order from 1."""
    found = 0
    for place in range(start, end):
        word = words[place]
        if marks[word] and seen[word] != turn:
            seen[word] = turn
            found += 1
    return found


def _mean_before(ends: Numbers, shared: Column) -> Column:
    """Give each block the mean share of the few blocks before it, weighted by their words; -1 without any."""
    count = len(ends) - 1
    weights, products = filled(0.0, count), filled(0.0, count)
    weight_of, product_of = weights, products
    for index in range(count):
        weight_of[index] = min(ends[index + 1] - ends[index], MOST_COUNTED)
        if weight_of[index]:
            product_of[index] = shared[index] * weight_of[index]
    means = filled(-1.0, count)
    into = means
    weight_before = window_before(sums_before(weights), BEFORE)
    product_before = window_before(sums_before(products), BEFORE)
    for index in range(count):
        if weight_before[index] > 0.0:
            into[index] = product_before[index] / weight_before[index]
    return means


def _changes_of_subject(
    words: Numbers, ends: Numbers, weighty: bytearray, worth: Column, start: int
) -> tuple[Column, Column, Column]:
    """Say whether the subject has changed since the body began: the words of its opening come no more.

    Returns:
        What share of the words of the next paragraphs came before; the lowest of these so far; what share
        of their words came in the opening.
    """
    count = len(worth)
    cohesion, breaks, opening = filled(1.0, count), filled(1.0, count), filled(1.0, count)
    cohesion_of, break_of, opening_of = cohesion, breaks, opening
    places = [index for index in range(start, count) if worth[index] > 0.0]
    paragraphs = len(places)
    known, opened = _known_words(words, ends, weighty, places)
    lowest = 1.0
    here = start
    for number in range(paragraphs):
        end = min(number + TOPIC_WINDOW, paragraphs)
        share = (known[end] - known[number]) / (end - number)
        if number >= 3:
            lowest = min(lowest, share)
        about = (opened[end] - opened[number]) / (end - number)
        behind = places[number] + 1
        for index in range(here, behind):
            cohesion_of[index], break_of[index], opening_of[index] = share, lowest, about
        here = behind
    for index in range(here, count):
        cohesion_of[index], break_of[index], opening_of[index] = 0.0, lowest, 0.0
    return cohesion, breaks, opening


def _known_words(
    words: Numbers, ends: Numbers, weighty: bytearray, places: Sequence[int]
) -> tuple[Column, Column]:
    """Sum up over paragraphs what share of their words came before, and what share came in the opening.

    Returns:
        Two sums for each paragraph, over all before it; one number more, the last, is the whole sum.
    """
    count = len(places)
    known, opened = filled(0.0, count + 1), filled(0.0, count + 1)
    into_known, into_opened = known, opened
    seen, in_opening = bytearray(len(weighty)), bytearray(len(weighty))
    for number in range(count):
        index = places[number]
        size = found = found_in_opening = 0
        for place in range(ends[index], ends[index + 1]):
            word = words[place]
            size += weighty[word]
            if weighty[word] and seen[word]:
                found += 1
                found_in_opening += in_opening[word]
        into_known[number + 1] = into_known[number] + found / max(size, 1)
        into_opened[number + 1] = into_opened[number] + found_in_opening / max(size, 1)
        for place in range(ends[index], ends[index + 1]):
            seen[words[place]] = 1
            if number < OPENING:
                in_opening[words[place]] = 1
    return known, opened
