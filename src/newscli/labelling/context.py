"""What the trained labeller sees of a dump: a table of numbers, a column a feature, a row a block.

A block by itself says little: "Sport" is a menu's entry here and a heading there. So most columns
tell of its surroundings: what stands within 3, 10 and 25 blocks to both sides, the run of prose it
lies in, how far it is to the headline, to the end of the body, to the last "Related articles".

Columns are built whole, with ``map`` and ``accumulate``, which run a block in tens of nanoseconds.
"""

from __future__ import annotations

import re
from array import array
from itertools import accumulate, pairwise
from operator import itemgetter, neg, sub
from typing import TYPE_CHECKING

from newscli.labelling.markup import Landmarks, markup_table
from newscli.labelling.span import PAGE_CUES, find_body
from newscli.labelling.subject import subject_table
from newscli.labelling.title import find_copies, find_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Head, RawBlock
    from newscli.labelling.features import Features

#: A table by columns: name to one number a block.
Table = dict[str, list[float]]

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

#: Distances and sizes beyond these say no more.
FAR, LARGE = 60.0, 600.0

#: What a paragraph is worth: its size up to this.
FULL_WORTH = 300.0

#: A headline's shape: size in characters' worth.
SHORTEST_HEADLINE, LONGEST_HEADLINE = 22, 200

#: A line of at most this size that ends no sentence is short.
SHORT = 40.0

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

#: What a cue says of its line, by what it speaks for: the page, another article, a picture, facts.
#: Neighbouring numbers speak for the same label, so that one threshold parts the labels.
CUE_KINDS = {
    "navigation": 1.0,
    "share": 2.0,
    "more": 3.0,
    "access": 4.0,
    "newsletter": 5.0,
    "comments": 6.0,
    "copyright": 7.0,
    "advert": 8.0,
    "related": 9.0,
    "read_also": 10.0,
    "photo_credit": 11.0,
    "agency": 12.0,
    "ago": 13.0,
    "date": 14.0,
    "byline": 15.0,
    "reading_time": 16.0,
    "tags": 17.0,
}

#: Kinds of cue, with the blocks since the last and to the next as columns.
SINCE_CUES = ("related", "read_also", "byline", "newsletter", "comments")
UNTIL_CUES = ("related", "byline", "navigation")

#: What a line ends with, from nothing to a full stop; a column of its own kind.
END_KINDS = {
    ".": 9,
    "!": 8,
    "?": 7,
    "…": 6,
    ":": 5,
    ";": 4,
    ",": 3,
    '"': 8.5,
    "”": 8.5,
    "»": 8.5,
    "。": 9,
    ")": 2,
}
END_KINDS |= {
    "？": 7,
    "！": 8,
    "：": 5,
    "，": 3,
    "؟": 7,
    "।": 9,
    "。": 9,
    "“": 8.5,
    "«": 8.5,
    "’": 8.2,
    "'": 8.2,
}
START_KINDS = {"“": 6, '"': 6, "„": 6, "«": 6, "»": 5, "-": 4, "–": 4, "—": 4, "(": 3, "[": 2, "©": 1, "@": 1}
START_KINDS |= {"「": 6, "‘": 6, "'": 6, "¿": 7, "¡": 7, "+": 1, "|": 1, "/": 1, "→": 1, "›": 1, "#": 1}

#: Text with longer words than this on average, in characters, has no blanks between its words; how long
#: a word is then taken to be, in characters' worth.
UNSPACED_WORD, MEAN_WORD = 16.0, 6.0

#: A pointer to another article is at most so long; its colon stands within so many characters.
LONGEST_POINTER, POINTER_COLON = 250, 30

DIGIT = re.compile(r"\d")
FIRST = itemgetter(0)
COMMA = re.compile("[,，、،]")

#: What parts the steps of a breadcrumb, the entries of a joined menu, the facts of a byline.
SEPARATOR = re.compile(r"\s[|/>·•»›–-]\s|[|»›·•]")
LONGEST_TRAIL = 200

#: Capitals and digits are counted within so many characters.
CAPITALS_WITHIN, DIGITS_WITHIN = 200, 80


#: The rank of a marker, the shape that the reader saw.
MARKERS = {"": 0.0, "!": 1.0, "|": 2.0, ">": 3.0, "#": 9.0, "##": 8.0}


def context_table(
    blocks: Sequence[RawBlock], features: Sequence[Features], head: Head | None = None
) -> Table:
    """Compute every column for the blocks of one dump.

    Args:
        blocks: The dump's blocks in order.
        features: What each looks like by itself.
        head: What a page states about itself; blocks of a page have the columns of ``markup`` too.

    Returns:
        The columns by name, in a fixed order; each has one number a block.
    """
    context = _Context(blocks, features)
    if blocks and blocks[0].markup is not None:
        landmarks = Landmarks(context.title_index, context.body.start)
        found = markup_table(blocks, features, array("d", context.worth), landmarks, head)
        context.table |= {name: list(column) for name, column in found.items()}
    return context.table


class _Context:
    def __init__(self, blocks: Sequence[RawBlock], features: Sequence[Features]) -> None:
        self.blocks, self.features = blocks, features
        self.count = len(blocks)
        self.texts = [block.text for block in blocks]
        self.size = [min(feature.size, LARGE) for feature in features]
        self.prose = [float(feature.prose) for feature in features]
        self.table: Table = {}
        self._block_columns()
        self._cue_columns()
        self._window_columns()
        self._neighbour_columns()
        self._run_columns()
        self._body_columns()
        found = subject_table(features, array("d", self.worth), self.body, self.title_index)
        self.table |= {name: list(column) for name, column in found.items()}
        self._so_far_columns()
        self._document_columns()

    def _block_columns(self) -> None:
        table, features, texts = self.table, self.features, self.texts
        table["size"] = [feature.size for feature in features]
        mean_word = [len(text) / (text.count(" ") + 1) for text in texts]
        # Where words are not parted by blanks they are counted by the size.
        table["words"] = [
            float(len(feature.words)) if mean < UNSPACED_WORD else feature.size / MEAN_WORD
            for feature, mean in zip(features, mean_word, strict=True)
        ]
        table["mean_word"] = [mean if mean < UNSPACED_WORD else MEAN_WORD for mean in mean_word]
        table["function_share"] = [
            -1.0 if feature.function_share is None else feature.function_share for feature in features
        ]
        table["prose"] = self.prose
        table["credit"] = [float(feature.credit) for feature in features]
        table["date"] = [float(feature.date is not None) for feature in features]
        table["copies"] = [float(min(feature.copies, 5)) for feature in features]
        table["linked"] = [feature.linked for feature in features]
        table["end_kind"] = [
            END_KINDS.get(text[-1:]) or (9.0 if feature.ends else 1.0 if text[-1:].isdigit() else 0.0)
            for text, feature in zip(texts, features, strict=True)
        ]
        table["start_kind"] = [
            START_KINDS.get(
                first, 8.0 if first.isupper() else 9.0 if first.islower() else 7.5 if first.isdigit() else 0.0
            )
            for first in [text[:1] for text in texts]
        ]
        table["commas"] = [
            float(text.count(",") if text.isascii() else len(COMMA.findall(text))) for text in texts
        ]
        table["cut"] = [float(feature.cut) + feature.glued for feature in features]
        table["capitals"] = [_capital_share(text[:CAPITALS_WITHIN].split()) for text in texts]
        table["separators"] = [float(len(SEPARATOR.findall(text, 0, LONGEST_TRAIL))) for text in texts]
        table["digits"] = [
            len(DIGIT.findall(start)) / (len(start) or 1)
            for start in [text[:DIGITS_WITHIN] for text in texts]
        ]
        table["address"] = [float("http" in text or "www." in text or "@" in text) for text in texts]
        table["marker"] = [
            MARKERS.get(
                block.marker, 7.0 if block.marker[:1] == "#" else 5.0 if block.marker[:1].isdigit() else 4.0
            )
            for block in self.blocks
        ]
        gaps = [float(min(block.gap, 4)) for block in self.blocks]
        table["gap"] = gaps
        table["gap_after"] = [*gaps[1:], 4.0][: self.count]

    def _cue_columns(self) -> None:
        table, count = self.table, self.count
        cues = [feature.cues for feature in self.features]
        table["cue"] = [max(map(CUE_KINDS.__getitem__, found)) if found else 0.0 for found in cues]
        table["pointer"] = [
            float("read_also" in found and _is_pointer(text, feature))
            for found, text, feature in zip(cues, self.texts, self.features, strict=True)
        ]
        table["cue_share"] = [
            min(1.0, max(map(len, found.values())) / (len(text) or 1)) if found else 0.0
            for found, text in zip(cues, self.texts, strict=True)
        ]
        self.page_cue = [0.0 if not found or PAGE_CUES.isdisjoint(found) else 1.0 for found in cues]
        for kind in SINCE_CUES:
            places = [index for index, found in enumerate(cues) if kind in found]
            table[f"since_{kind}"] = _since(places, count)
        for kind in UNTIL_CUES:
            places = [index for index, found in enumerate(cues) if kind in found]
            table[f"until_{kind}"] = _until(places, count)

    def _window_columns(self) -> None:
        features, size = self.features, self.size
        self.worth = [
            (min(s, FULL_WORTH) if feature.ends and not feature.cut else min(s, FULL_WORTH) / 3)
            * (1 - feature.linked)
            if feature.prose
            else 0.0
            for s, feature in zip(size, features, strict=True)
        ]
        ends = [float(feature.ends) for feature in features]
        dated = [
            float(feature.date is not None or "ago" in feature.cues or "date" in feature.cues)
            for feature in features
        ]
        self.dated = dated
        self.headline = [
            float(
                SHORTEST_HEADLINE <= s <= LONGEST_HEADLINE
                and not feature.ends
                and (len(feature.words) > 3 or feature.wide)
            )
            for s, feature in zip(size, features, strict=True)
        ]
        count = self.count
        for name, values in (
            ("worth", self.worth),
            ("size", size),
            ("page", self.page_cue),
            ("headline", self.headline),
            ("ends", ends),
            ("dated", dated),
            ("linked", self.table["linked"]),
        ):
            sums = list(accumulate(values, initial=0.0))
            for window in WINDOWS_BEFORE.get(name, ()):
                self.table[f"{name}_before_{window}"] = list(map(sub, sums, [0.0] * window + sums))[:count]
            for window in WINDOWS_AFTER.get(name, ()):
                longer = sums + [sums[-1]] * window
                self.table[f"{name}_after_{window}"] = list(map(sub, longer[window + 1 :], sums[1:]))
            if name in ("worth", "size"):
                total = sums[-1] or 1.0
                self.table[f"{name}_so_far"] = [s / total for s in sums[:-1]]

    def _neighbour_columns(self) -> None:
        table = self.table
        for name, outside, steps in NEIGHBOURS:
            values = table[name]
            for step in steps:
                edge = [outside] * min(abs(step), self.count)
                table[f"{name}_{step:+}"] = edge + values[:step] if step < 0 else values[step:] + edge
        size = self.size
        like = [min(one, other) / max(one, other, 1.0) for one, other in pairwise(size)]
        edge = [0.0] * min(1, self.count)
        table["like_-1"] = edge + like
        # A card of a headline, a date and an excerpt comes round after two or three blocks.
        after_two = [min(one, two) / max(one, two, 1.0) for one, two in zip(size, size[2:], strict=False)]
        table["like_-2"] = [0.0] * min(2, self.count) + after_two
        after_three = [min(one, two) / max(one, two, 1.0) for one, two in zip(size, size[3:], strict=False)]
        table["like_+3"] = after_three + [0.0] * min(3, self.count)
        table["dated_+1"] = self.dated[1:] + edge
        words = [
            frozenset(feature.words) if 3 <= len(feature.words) <= 40 else None for feature in self.features
        ]
        twin_before, twin_after = [0.0] * self.count, [0.0] * self.count
        for step in (1, 2, 3):
            for index, (one, other) in enumerate(zip(words, words[step:], strict=False)):
                if one is not None and other is not None:
                    common = len(one & other) / min(len(one), len(other))
                    if common > twin_after[index]:
                        twin_after[index] = common
                    if common > twin_before[index + step]:
                        twin_before[index + step] = common
        table["twin_before"], table["twin_after"] = twin_before, twin_after
        first_place = {text: index for index, text in reversed(list(enumerate(self.texts)))}
        table["copy"] = [float(first_place[text] != index) for index, text in enumerate(self.texts)]
        table["colon"] = [float(text.find(":", 0, 30)) for text in self.texts]
        marker = table["marker"]
        same = [0.0, *(float(a == b and a > 0) for a, b in pairwise(marker))][: self.count]
        table["same_marker_run"] = _run_lengths(same)
        table["headline_run"] = _run_lengths(self.headline)
        table["short_run"] = _run_lengths([float(s <= SHORT) for s in size])

    def _run_columns(self) -> None:
        """Runs of prose: which one the block lies in or is nearest to, and how it compares to the largest."""
        count, table = self.count, self.table
        runs: list[tuple[int, int, float]] = []  # first block, last block, worth
        first = last = -1
        worth = 0.0
        for index in [i for i, value in enumerate(self.worth) if value > 0]:
            if last >= 0 and index - last > RUN_GAP + 1:
                runs.append((first, last, worth))
                first, worth = index, 0.0
            elif last < 0:
                first = index
            last = index
            worth += self.worth[index]
        if last >= 0:
            runs.append((first, last, worth))
        total = sum(run[2] for run in runs) or 1.0
        largest = max(runs, key=lambda run: run[2], default=(0, 0, 0.0))
        in_run, share = [0.0] * count, [0.0] * count
        for start, end, mass in runs:
            in_run[start : end + 1] = [mass] * (end + 1 - start)
            share[start : end + 1] = [mass / total] * (end + 1 - start)
        table["run"] = in_run
        table["run_share"] = share
        table["to_largest"] = _distances(largest[0], largest[1] + 1, count)
        places = [index for index, value in enumerate(self.worth) if value > 0]
        table["until_prose"] = _until(places, count)
        sizes = [self.size[index] if value > 0 else 0.0 for index, value in enumerate(self.worth)]
        table["size_prose_before"] = [0.0, *accumulate(sizes, _latest)][:count]
        self.runs = runs

    def _body_columns(self) -> None:
        count, table = self.count, self.table
        body = find_body(self.blocks, self.features)
        title = find_title(self.blocks, self.features, body)
        copies = find_copies(self.blocks, title) if title is not None else frozenset()
        table["to_body"] = _distances(body.start, body.end, count)
        table["from_body_start"] = _steps_from(body.start, count)
        table["to_body_end"] = list(map(neg, _steps_from(body.end, count)))
        table["to_title"] = [FAR + 1] * count if title is None else _steps_from(title, count)
        table["title"] = [float(index in copies) + (index == title) for index in range(count)]
        body_size = sum(self.size[body.start : body.end]) or 1.0
        running = list(accumulate(self.size, initial=0.0))
        table["body_so_far"] = [
            max(-0.2, min(1.2, (running[i] - running[body.start]) / body_size)) for i in range(count)
        ]
        table["body_worth"] = [sum(self.worth[body.start : body.end])] * count
        self.body, self.title_index = body, title

    def _so_far_columns(self) -> None:
        """How many dates, lists of other articles, and ends of a page there were since the body began."""
        start = self.body.start
        for name, flags in (
            ("dates", self.table["date"]),
            (
                "relateds",
                [
                    float("related" in feature.cues or "read_also" in feature.cues)
                    for feature in self.features
                ],
            ),
            (
                "ends_of_page",
                [
                    float("comments" in feature.cues or "copyright" in feature.cues)
                    for feature in self.features
                ],
            ),
        ):
            sums = list(accumulate(flags, initial=0.0))
            self.table[f"{name}_so_far"] = [max(-2.0, s - sums[start]) for s in sums[:-1]]

    def _document_columns(self) -> None:
        count, table = self.count, self.table
        index = range(count)
        table["from_start"] = [min(float(i), 200.0) for i in index]
        table["count"] = [float(count)] * count
        total = sum(self.size) or 1.0
        table["doc_prose"] = [sum(self.worth) / total] * count
        table["doc_short"] = [sum(map(SHORT.__ge__, self.size)) / count if count else 0.0] * count
        table["doc_linked"] = [sum(table["linked"]) / (count or 1)] * count
        table["doc_gap"] = [sum(table["gap"]) / (count or 1)] * count
        table["doc_page"] = [sum(self.page_cue) / (count or 1)] * count
        table["doc_headlines"] = [sum(self.headline)] * count
        table["doc_cues"] = [sum([1.0 for feature in self.features if feature.cues]) / (count or 1)] * count
        table["doc_dated"] = [sum(self.dated)] * count
        table["doc_size"] = [total] * count
        table["doc_runs"] = [float(len(self.runs))] * count


def _steps_from(place: int, count: int) -> list[float]:
    """Say of each block how many blocks before (negative) or behind a place it stands, FAR at the most."""
    low, high = max(place - int(FAR), 0), min(place + int(FAR), count)
    return [
        *[-FAR] * min(low, count),
        *map(float, range(low - place, high - place)),
        *[FAR] * (count - max(high, 0)),
    ][:count]


def _distances(start: int, end: int, count: int) -> list[float]:
    """Say of each block how many blocks before (negative) or behind a span it stands; 0 within."""
    before, behind = _steps_from(start, count), _steps_from(end - 1, count)
    return [*before[:start], *[0.0] * (min(end, count) - start), *behind[end:]]


def _is_pointer(text: str, feature: Features) -> bool:
    """Tell a pointer ("Lire aussi : …") from a sentence that begins with the same words."""
    if feature.size > LONGEST_POINTER:
        return False
    return not feature.ends or text.endswith(("?", "!")) or ":" in text[:POINTER_COLON]


def _capital_share(words: Sequence[str]) -> float:
    """Say what share of the words begins with a capital."""
    return sum(map(str.isupper, map(FIRST, words))) / (len(words) or 1)


def _latest(before: float, here: float) -> float:
    return here or before


def _since(places: Sequence[int], count: int) -> list[float]:
    """Say of each block how many blocks ago the last of some places was; FAR if none was."""
    found = [FAR] * count
    for place, following in pairwise([*places, count]):
        for index in range(place + 1, min(following + 1, place + int(FAR), count)):
            found[index] = float(index - place)
    return found


def _until(places: Sequence[int], count: int) -> list[float]:
    """Say of each block how many blocks ahead the next of some places is; FAR if none is."""
    found = [FAR] * count
    for before, place in pairwise([-1, *places]):
        for index in range(max(before, place - int(FAR) + 1, 0), place):
            found[index] = float(place - index)
    return found


def _run_lengths(flags: Sequence[float]) -> list[float]:
    """Give each block the length of the run of set flags it lies in; 0 where its flag is not set."""
    lengths = [0.0] * len(flags)
    start = 0
    for index in range(len(flags) + 1):
        if index == len(flags) or not flags[index]:
            if index > start:
                lengths[start:index] = [min(float(index - start), 30.0)] * (index - start)
            start = index + 1
    return lengths
