"""What the trained labeller sees of a dump: a table of numbers, a column a feature, a row a block.

A block by itself says little: "Sport" is a menu's entry here and a heading there. So most columns
tell of its surroundings: what stands within 3, 10 and 25 blocks to both sides, the run of prose it
lies in, how far it is to the headline, to the end of the body, to the last "Related articles".

What a block is by itself is computed in ``by_itself``, what a column says of all blocks alike (a sum over a
window, a distance) in ``columns``; both are compiled, and so is this, each with a file of C types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.document import Label
from newscli.labelling.by_itself import BLOCK_COLUMNS, CUE_COLUMNS, OwnColumns
from newscli.labelling.columns import (
    FAR,
    Sheet,
    Table,
    distances,
    fill,
    filled,
    latest,
    likeness,
    run_lengths,
    share_before,
    shifted,
    since,
    steps_from,
    sums_before,
    until,
    window_after,
    window_before,
)
from newscli.labelling.span import find_body
from newscli.labelling.subject import number_words, subject_columns, twins
from newscli.labelling.title import find_copies, find_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.document import Head, RawBlock
    from newscli.labelling.columns import Column
    from newscli.labelling.features import Features
    from newscli.labelling.vocabulary import Vocabulary

#: Windows before and after a block, in blocks, by what is summed up in them.
WINDOWS_BEFORE: dict[str, tuple[int, ...]] = {
    "worth": (3, 10),
    "size": (25,),
    "page": (10, 25),
    "headline": (10,),
    "linked": (10,),
}
WINDOWS_AFTER: dict[str, tuple[int, ...]] = {
    "worth": (3, 10, 25),
    "size": (10,),
    "page": (25,),
    "ends": (10,),
    "dated": (10,),
    "headline": (10,),
}

#: Paragraphs parted by at most so many other blocks are one run.
RUN_GAP = 3

#: Columns that a block also has of its neighbours: the column, its value beyond the dump, how far away.
NEIGHBOURS: tuple[tuple[str, float, tuple[int, ...]], ...] = (
    ("size", 0.0, (-2, -1, 1, 2)),
    ("end_kind", -1.0, (-2, -1, 1, 2)),
    ("marker", -1.0, (-1, 1)),
    ("start_kind", -1.0, (1,)),
    ("capitals", -1.0, (-1, 1)),
    ("digits", -1.0, (-1, 1)),
    ("linked", -1.0, (-1, 1)),
    ("cue", -1.0, (-1, 1)),
    ("credit", 0.0, (1,)),
)

#: What these columns are called.
NEIGHBOUR_NAMES = {(name, step): f"{name}_{step:+}" for name, _, steps in NEIGHBOURS for step in steps}

#: Kinds of cue, with the blocks since the last and to the next as columns.
SINCE_CUES = ("related", "read_also", "byline", "newsletter", "comments")
UNTIL_CUES = ("related", "byline", "navigation")

#: What is summed up in windows, and of what the share that stands before a block is told too.
SUMMED, SHARED = ("worth", "size", "page", "headline", "ends", "dated", "linked"), ("worth", "size")

WINDOW_COLUMNS = [
    column
    for name in SUMMED
    for column in (
        *(f"{name}_before_{window}" for window in WINDOWS_BEFORE.get(name, ())),
        *(f"{name}_after_{window}" for window in WINDOWS_AFTER.get(name, ())),
        *([f"{name}_so_far"] if name in SHARED else []),
    )
]

#: What the words of a block and of its neighbours speak for, by label; beyond the dump is what none says.
WORD_COLUMNS = tuple(f"words_{label.value}" for label in Label)
WORD_STEPS, NO_WORDS = (-1, 1), -10_000.0
WORD_NAMES = {(name, step): f"{name}_{step:+}" for name in WORD_COLUMNS for step in WORD_STEPS}

#: All columns that a dump of text has, in the order of the table.
COLUMNS = (
    *(*BLOCK_COLUMNS, "gap_after", *CUE_COLUMNS),
    *(f"since_{kind}" for kind in SINCE_CUES),
    *(f"until_{kind}" for kind in UNTIL_CUES),
    *(*WINDOW_COLUMNS, *NEIGHBOUR_NAMES.values()),
    *("like_-1", "like_-2", "like_+3", "dated_+1", "twin_before", "twin_after", "copy", "colon"),
    *("same_marker_run", "headline_run", "short_run"),
    *("run", "run_share", "to_largest", "until_prose", "size_prose_before"),
    *("to_body", "from_body_start", "to_title", "to_body_end", "title", "body_so_far", "body_worth"),
    *("overlap", "overlap_before", "title_overlap", "overlap_before_5"),
    *("cohesion", "topic_break", "opening"),
    *("dates_so_far", "relateds_so_far", "ends_of_page_so_far", "from_start", "count"),
    *("doc_prose", "doc_short", "doc_linked", "doc_gap", "doc_page", "doc_headlines", "doc_cues"),
    *("doc_dated", "doc_size", "doc_runs"),
    *(*WORD_COLUMNS, *WORD_NAMES.values()),
)

#: Where each stands.
NUMBERS = {name: number for number, name in enumerate(COLUMNS)}


def context_table(
    blocks: Sequence[RawBlock],
    features: Sequence[Features],
    head: Head | None = None,
    vocabulary: Vocabulary | None = None,
) -> Table:
    """Compute every column for the blocks of one dump.

    Args:
        blocks: The dump's blocks in order.
        features: What each looks like by itself.
        head: What a page states about itself; blocks of a page have the columns of ``markup`` too.
        vocabulary: What words speak for; without it the columns of words hold zeros.

    Returns:
        The columns by name, in a fixed order; each has one number a block.
    """
    context = _Context(blocks, features)
    if vocabulary is not None:
        word_columns([block.text for block in blocks], vocabulary, context.sheet)
    places: Mapping[str, int | Column] = NUMBERS
    if blocks and blocks[0].markup is not None:
        from newscli.labelling.markup import Landmarks, markup_table  # a cold command reads a text

        landmarks = Landmarks(context.title_index, context.body.start)
        markup = markup_table(blocks, features, context.words, context.own.worths, landmarks, head)
        places = {**NUMBERS, **markup}
    return Table(places, context.sheet.cells, context.count)


def word_columns(texts: Sequence[str], vocabulary: Vocabulary, sheet: Sheet) -> None:
    """Fill the columns of words."""
    vocabulary.score(texts, sheet.columns_from(WORD_COLUMNS[0], len(WORD_COLUMNS)))
    for (name, step), shifted_name in WORD_NAMES.items():
        shifted(sheet.column(name), step, NO_WORDS, sheet.column(shifted_name))


class _Context:
    def __init__(self, blocks: Sequence[RawBlock], features: Sequence[Features]) -> None:
        self.blocks, self.features = blocks, features
        self.count = len(blocks)
        self.words = number_words(features)
        self.sheet = Sheet(NUMBERS, self.count)
        self.own = OwnColumns(blocks, features, self.sheet)
        self.sums = filled(0.0, self.count + 1)  # over whatever is summed up at the moment
        self.totals: dict[str, float] = {}
        shifted(self.sheet.column("gap"), 1, 4.0, self.sheet.column("gap_after"))
        self._cue_columns()
        self._window_columns()
        self._neighbour_columns()
        self._run_columns()
        self._body_columns()
        subject_columns(features, self.words, self.own.worth, self.body, self.title_index, self.sheet)
        self._so_far_columns()
        self._document_columns()

    def _cue_columns(self) -> None:
        for kind in SINCE_CUES:
            places = [index for index, cues in self.own.cued if kind in cues]
            since(places, self.sheet.column(f"since_{kind}"))
        for kind in UNTIL_CUES:
            places = [index for index, cues in self.own.cued if kind in cues]
            until(places, self.sheet.column(f"until_{kind}"))

    def _window_columns(self) -> None:
        self._windows("worth", self.own.worth)
        self._windows("size", self.own.size)
        self._windows("page", self.own.page_cue)
        self._windows("headline", self.own.headline)
        self._windows("ends", self.own.ends)
        self._windows("dated", self.own.dated)
        self._windows("linked", self.sheet.column("linked"))

    def _windows(self, name: str, values: Column) -> None:
        """What the blocks before and after a block sum up to."""
        sums = self.sums
        sums_before(values, sums)
        self.totals[name] = sums[self.count]
        for window in WINDOWS_BEFORE.get(name, ()):
            window_before(sums, window, self.sheet.column(f"{name}_before_{window}"))
        for window in WINDOWS_AFTER.get(name, ()):
            window_after(sums, window, self.sheet.column(f"{name}_after_{window}"))
        if name in SHARED:
            share_before(sums, self.sheet.column(f"{name}_so_far"))

    def _neighbour_columns(self) -> None:
        own, sheet = self.own, self.sheet
        for name, outside, steps in NEIGHBOURS:
            values = sheet.column(name)
            for step in steps:
                shifted(values, step, outside, sheet.column(NEIGHBOUR_NAMES[name, step]))
        likeness(own.size, -1, sheet.column("like_-1"))
        # A card of a headline, a date and an excerpt comes round after two or three blocks.
        likeness(own.size, -2, sheet.column("like_-2"))
        likeness(own.size, 3, sheet.column("like_+3"))
        shifted(own.dated, 1, 0.0, sheet.column("dated_+1"))
        twins(self.words, sheet.column("twin_before"), sheet.column("twin_after"))
        shifted(own.copy, 0, 0.0, sheet.column("copy"))
        shifted(own.colon, 0, 0.0, sheet.column("colon"))
        same_marker = sheet.spare()
        _set_same_as_before(sheet.column("marker"), same_marker)
        run_lengths(same_marker, sheet.column("same_marker_run"))
        run_lengths(own.headline, sheet.column("headline_run"))
        run_lengths(own.is_short, sheet.column("short_run"))

    def _run_columns(self) -> None:
        """Runs of prose: which one the block lies in or is nearest to, and how it compares to the largest."""
        worth, size, sheet = self.own.worth, self.own.size, self.sheet
        places = [index for index in range(self.count) if worth[index] > 0]
        self.runs = runs = _runs(places, worth)
        total = largest = 0.0
        largest_start = largest_end = 0
        for start, end, mass in runs:
            total += mass
            if mass > largest:
                largest, largest_start, largest_end = mass, start, end
        in_run, share = sheet.column("run"), sheet.column("run_share")
        for start, end, mass in runs:
            for index in range(start, end + 1):
                in_run[index] = mass
                share[index] = mass / total
        distances(largest_start, largest_end + 1, sheet.column("to_largest"))
        until(places, sheet.column("until_prose"))
        sizes = sheet.spare()
        for index in places:
            sizes[index] = size[index]
        latest(sizes, sheet.column("size_prose_before"))

    def _body_columns(self) -> None:
        sheet, size, worth, sums = self.sheet, self.own.size, self.own.worth, self.sums
        self.body = body = find_body(self.blocks, self.features)
        self.title_index = title = find_title(self.blocks, self.features, self.words, body)
        start, end = body.start, body.end
        distances(start, end, sheet.column("to_body"))
        steps_from(start, sheet.column("from_body_start"))
        to_title, to_end = sheet.column("to_title"), sheet.column("to_body_end")
        titles, so_far = sheet.column("title"), sheet.column("body_so_far")
        if title is None:
            fill(to_title, FAR + 1)
        else:
            steps_from(title, to_title)
            for index in find_copies(self.blocks, title):
                titles[index] = 1.0
            titles[title] += 1.0
        steps_from(end, to_end)
        body_size = body_worth = 0.0
        for index in range(start, end):
            body_size += size[index]
            body_worth += worth[index]
        sums_before(size, sums)
        before, part = sums[start], body_size or 1.0
        for index in range(self.count):
            so_far[index] = max(-0.2, min(1.2, (sums[index] - before) / part))
            to_end[index] = -to_end[index]
        fill(sheet.column("body_worth"), body_worth)

    def _so_far_columns(self) -> None:
        """How many dates, lists of other articles, and ends of a page there were since the body began."""
        relateds, ends = self.sheet.spare(), self.sheet.spare()
        for index, cues in self.own.cued:
            relateds[index] = "related" in cues or "read_also" in cues
            ends[index] = "comments" in cues or "copyright" in cues
        self._so_far(self.sheet.column("date"), self.sheet.column("dates_so_far"))
        self._so_far(relateds, self.sheet.column("relateds_so_far"))
        self._so_far(ends, self.sheet.column("ends_of_page_so_far"))

    def _so_far(self, flags: Column, into: Column) -> None:
        sums = self.sums
        sums_before(flags, sums)
        first = sums[self.body.start]
        for index in range(self.count):
            into[index] = max(-2.0, sums[index] - first)

    def _document_columns(self) -> None:
        totals = self.totals
        blocks = self.count or 1
        from_start = self.sheet.column("from_start")
        for index in range(self.count):
            from_start[index] = min(index, 200)
        total = totals["size"] or 1.0
        self._everywhere("count", self.count)
        self._everywhere("doc_prose", totals["worth"] / total)
        self._everywhere("doc_short", _sum(self.own.is_short) / blocks)
        self._everywhere("doc_linked", totals["linked"] / blocks)
        self._everywhere("doc_gap", _sum(self.sheet.column("gap")) / blocks)
        self._everywhere("doc_page", totals["page"] / blocks)
        self._everywhere("doc_headlines", totals["headline"])
        self._everywhere("doc_cues", len(self.own.cued) / blocks)
        self._everywhere("doc_dated", totals["dated"])
        self._everywhere("doc_size", total)
        self._everywhere("doc_runs", len(self.runs))

    def _everywhere(self, name: str, value: float) -> None:
        fill(self.sheet.column(name), value)


def _runs(places: list[int], worth: Column) -> list[tuple[int, int, float]]:
    """Find the runs of paragraphs: the first block of each, the last, and what they are worth together."""
    runs: list[tuple[int, int, float]] = []
    first = last = -1
    mass = 0.0
    for index in places:
        if last >= 0 and index - last > RUN_GAP + 1:
            runs.append((first, last, mass))
            first, mass = index, 0.0
        elif last < 0:
            first = index
        last = index
        mass += worth[index]
    if last >= 0:
        runs.append((first, last, mass))
    return runs


def _set_same_as_before(markers: Column, into: Column) -> None:
    """Say of each block whether the one before it has the same marker, if it has one."""
    for index in range(1, len(markers)):
        into[index] = markers[index] == markers[index - 1] and markers[index] > 0.0


def _sum(values: Column) -> float:
    total = 0.0
    for index in range(len(values)):
        total += values[index]
    return total
