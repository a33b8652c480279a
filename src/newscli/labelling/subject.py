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

    from newscli.labelling.columns import Column, Sheet
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


def twins(words: Words, before: Column, after: Column) -> None:
    """Say of each block what share of its words one of the three before it has, and of the three after it."""
    numbers, ends = words.numbers, words.ends
    count = len(ends) - 1
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


def subject_columns(
    features: Sequence[Features], said: Words, worth: Column, body: Span, title: int | None, sheet: Sheet
) -> None:
    """Fill the columns that tell how many of a block's words body, headline and the text before it have.

    Args:
        features: What each block looks like by itself.
        said: The words of all blocks.
        worth: What each is worth as a paragraph.
        body: Where the body is taken to be.
        title: The number of the headline; None if there is none.
        sheet: The dump's other columns.
    """
    words, ends, weighty = _telling(features, said)
    overlap, before = sheet.column("overlap"), sheet.column("overlap_before")
    prose = sheet.column("prose")
    _set_shared_with_body(words, ends, len(weighty), prose, body.start, body.end, overlap, before)
    in_title = sheet.column("title_overlap")
    if title is not None:
        _set_shared_with_title(words, ends, len(weighty), title, in_title)
    _set_mean_before(ends, overlap, sheet.column("overlap_before_5"), sheet)
    cohesion, breaks, opening = sheet.column("cohesion"), sheet.column("topic_break"), sheet.column("opening")
    _set_changes_of_subject(words, ends, weighty, worth, body.start, cohesion, breaks, opening)


def _telling(features: Sequence[Features], said: Words) -> tuple[Numbers, Numbers, bytearray]:
    """Number what tells of the subject: words that are not short, or without blanks pairs of characters.

    Returns:
        The numbers of all blocks' words one after the other; where those of each block end, behind a 0;
        for each number whether its word is long enough to tell of a change of subject.
    """
    numbers, ends, lengths, _ = said
    different = len(lengths)
    pairs: dict[str, int] = {}
    most = len(numbers)
    for feature in features:
        if feature.wide:
            most += sum(map(len, feature.words))
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
    weighty = bytearray(b"\x01") * (different + len(pairs))
    is_weighty = weighty
    for number in range(different):
        is_weighty[number] = lengths[number] > SHORTEST_WORD
    return found, found_ends, weighty


def _set_shared_with_body(
    words: Numbers,
    ends: Numbers,
    different: int,
    prose: Column,
    start: int,
    end: int,
    into: Column,
    into_before: Column,
) -> None:
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
    for index in range(len(into)):
        size = ends[index + 1] - ends[index]
        if size == 0:
            into[index] = into_before[index] = -1.0
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


def _set_shared_with_title(words: Numbers, ends: Numbers, different: int, title: int, into: Column) -> None:
    """Say what share of a block's words are in the headline."""
    in_title = bytearray(different)
    is_in_title = in_title
    for place in range(ends[title], ends[title + 1]):
        is_in_title[words[place]] = 1
    for index in range(len(into)):
        found = 0
        for place in range(ends[index], ends[index + 1]):
            found += is_in_title[words[place]]
        into[index] = found / max(ends[index + 1] - ends[index], 1)


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
    known = _numbers_of(frozenset().union(*titles), said.different)
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


def _numbers_of(wanted: frozenset[str], different: list[str]) -> dict[str, int]:
    """Return the numbers of some words, of those of them that there are."""
    found: dict[str, int] = {}
    for number in range(len(different)):
        word = different[number]
        if word in wanted:
            found[word] = number
    return found


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


def _set_mean_before(ends: Numbers, shared: Column, into: Column, sheet: Sheet) -> None:
    """Give each block the mean share of the few blocks before it, weighted by their words; -1 without any."""
    count = len(into)
    weights, products = sheet.spare(), sheet.spare()
    for index in range(count):
        weights[index] = min(ends[index + 1] - ends[index], MOST_COUNTED)
        if weights[index]:
            products[index] = shared[index] * weights[index]
    sums = filled(0.0, count + 1)
    weight_before, product_before = sheet.spare(), sheet.spare()
    sums_before(weights, sums)
    window_before(sums, BEFORE, weight_before)
    sums_before(products, sums)
    window_before(sums, BEFORE, product_before)
    for index in range(count):
        into[index] = product_before[index] / weight_before[index] if weight_before[index] > 0.0 else -1.0


def _set_changes_of_subject(
    words: Numbers,
    ends: Numbers,
    weighty: bytearray,
    worth: Column,
    start: int,
    cohesion: Column,
    breaks: Column,
    opening: Column,
) -> None:
    """Say whether the subject has changed since the body began: the words of its opening come no more.

    Args:
        words: The words that tell of the subject.
        ends: Where those of each block end.
        weighty: For each word whether it tells of a change of subject.
        worth: What each block is worth as a paragraph.
        start: Where the body begins.
        cohesion: What share of the words of the next paragraphs came before.
        breaks: The lowest of these so far.
        opening: What share of their words came in the opening.
    """
    count = len(worth)
    places = [index for index in range(start, count) if worth[index] > 0.0]
    paragraphs = len(places)
    known, opened = _known_words(words, ends, weighty, places)
    known_of, opened_of = known, opened
    for index in range(start):
        cohesion[index] = breaks[index] = opening[index] = 1.0
    lowest = 1.0
    here = start
    for number in range(paragraphs):
        end = min(number + TOPIC_WINDOW, paragraphs)
        share = (known_of[end] - known_of[number]) / (end - number)
        if number >= 3:
            lowest = min(lowest, share)
        about = (opened_of[end] - opened_of[number]) / (end - number)
        behind = places[number] + 1
        for index in range(here, behind):
            cohesion[index], breaks[index], opening[index] = share, lowest, about
        here = behind
    for index in range(here, count):
        cohesion[index], breaks[index], opening[index] = 0.0, lowest, 0.0


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
