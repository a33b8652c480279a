"""What the trained labeller sees of a dump: a table of numbers, a column a feature, a row a block.

A block by itself says little: "Sport" is a menu's entry here and a heading there. So most columns
tell of its surroundings: what stands within 3, 10 and 25 blocks to both sides, the run of prose it
lies in, how far it is to the headline, to the end of the body, to the last "Related articles".

What a column says of all blocks alike (a sum over a window, a distance) is computed in ``columns``, what
is counted in their letters in ``letters``; both are compiled, and so is this, each with a file of C types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.labelling.columns import (
    FAR,
    distances,
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
from newscli.labelling.letters import count_letters, end_kind_of, marker_kind_of, start_kind_of
from newscli.labelling.span import PAGE_CUES, find_body
from newscli.labelling.subject import number_words, subject_table, twins
from newscli.labelling.title import find_copies, find_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Head, RawBlock
    from newscli.labelling.columns import Column
    from newscli.labelling.features import Features

    #: A table by columns: name to one number a block.
    Table = dict[str, Column]

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

#: Sizes beyond this say no more.
LARGE = 600.0

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

#: What these columns are called.
NEIGHBOUR_NAMES = {(name, step): f"{name}_{step:+}" for name, _, steps in NEIGHBOURS for step in steps}

#: What a cue says of its line, by what it speaks for: the page, another article, a picture, facts.
#: Neighbouring numbers speak for the same label, so that one threshold parts the labels.
CUE_KINDS = {
    "navigation": 1.0,
    "share": 2.0,
    "more": 3.0,
    "access": 4.0,
    "newsletter": 5.0,
    "comments": 6.0,
    "reply": 6.0,
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

#: Text with longer words than this on average, in characters, has no blanks between its words; how long
#: a word is then taken to be, in characters' worth.
UNSPACED_WORD, MEAN_WORD = 16.0, 6.0

#: A pointer to another article is at most so long; its colon stands within so many characters.
LONGEST_POINTER, POINTER_COLON = 250, 30

#: Behind a colon ("Lire aussi : Le krach") it names something from this size on, without one from that: less
#: ("Read more", "More from our magazine") is the label of a list or of a link. Chosen on gold/train.
LEAST_NAMED, LEAST_UNPARTED = 4, 30

#: The columns that tell of a block by itself.
BLOCK_COLUMNS = (
    *("size", "words", "mean_word", "function_share", "prose", "credit", "date", "copies", "linked"),
    *("end_kind", "start_kind", "commas", "cut", "capitals", "separators", "digits", "address", "marker"),
    "gap",
)


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
        from newscli.labelling.markup import Landmarks, markup_table  # a cold command reads a text

        landmarks = Landmarks(context.title_index, context.body.start)
        context.table |= markup_table(blocks, features, context.words, context.worth, landmarks, head)
    return context.table


class _Context:
    def __init__(self, blocks: Sequence[RawBlock], features: Sequence[Features]) -> None:
        self.blocks, self.features = blocks, features
        self.count = len(blocks)
        self.words = number_words(features)
        self._block_columns()
        self._cue_columns()
        self._window_columns()
        self._neighbour_columns()
        self._run_columns()
        self._body_columns()
        self.table |= subject_table(features, self.words, self.worth, self.body, self.title_index)
        self._so_far_columns()
        self._document_columns()

    def _block_columns(self) -> None:
        """What a block is by itself, in one walk over the blocks."""
        count = self.count
        self.table = table = {name: filled(0.0, count) for name in BLOCK_COLUMNS}
        self.size, self.colon = filled(0.0, count), filled(0.0, count)
        self.copy, self.is_short = filled(0.0, count), filled(0.0, count)
        capped, colon, copy, is_short = self.size, self.colon, self.copy, self.is_short
        texts: list[str] = []
        seen: set[str] = set()
        size, words, mean_words = table["size"], table["words"], table["mean_word"]
        function_share, prose, credit = table["function_share"], table["prose"], table["credit"]
        date, copies, linked = table["date"], table["copies"], table["linked"]
        end_kind, start_kind, commas = table["end_kind"], table["start_kind"], table["commas"]
        cut, capitals, separators = table["cut"], table["capitals"], table["separators"]
        digits, address, marker, gap = table["digits"], table["address"], table["marker"], table["gap"]
        for index in range(count):
            text, _, _, mark, lines, _, _, _, _ = self.blocks[index]
            feature = self.features[index]
            texts.append(text)
            size[index] = feature.size
            capped[index] = min(feature.size, LARGE)
            is_short[index] = 1.0 if feature.size <= SHORT else 0.0
            colon[index] = text.find(":", 0, 30)
            if feature.copies > 1:
                copy[index] = 1.0 if text in seen else 0.0
                seen.add(text)
            mean_word = len(text) / (text.count(" ") + 1)
            if mean_word < UNSPACED_WORD:
                mean_words[index] = mean_word
                words[index] = len(feature.words)
            else:  # where words are not parted by blanks they are counted by the size
                mean_words[index] = MEAN_WORD
                words[index] = feature.size / MEAN_WORD
            share = feature.function_share
            function_share[index] = -1.0 if share is None else share
            prose[index] = 1.0 if feature.prose else 0.0
            credit[index] = 1.0 if feature.credit else 0.0
            date[index] = 0.0 if feature.date is None else 1.0
            copies[index] = min(feature.copies, 5)
            linked[index] = feature.linked
            end_kind[index] = end_kind_of(text[len(text) - 1] if text else " ", feature.ends)
            start_kind[index] = start_kind_of(text[0] if text else " ")
            cut[index] = (1.0 if feature.cut else 0.0) + (1.0 if feature.glued else 0.0)
            count_letters(text, index, commas, capitals, separators, digits, address)
            marker[index] = marker_kind_of(mark)
            gap[index] = min(lines, 4)
        self.texts = texts
        table["gap_after"] = shifted(table["gap"], 1, 4.0)

    def _cue_columns(self) -> None:
        table, count = self.table, self.count
        found: list[tuple[int, dict[str, str]]] = []
        for index in range(count):
            feature = self.features[index]
            if feature.cues:
                found.append((index, feature.cues))
        cue, pointer = filled(0.0, count), filled(0.0, count)
        share, page = filled(0.0, count), filled(0.0, count)
        for index, kinds in found:
            text = self.texts[index]
            cue[index] = max([CUE_KINDS[kind] for kind in kinds])
            pointer[index] = "read_also" in kinds and _is_pointer(text, self.features[index])
            share[index] = min(1.0, max(map(len, kinds.values())) / (len(text) or 1))
            page[index] = not PAGE_CUES.isdisjoint(kinds)
        table["cue"], table["pointer"], table["cue_share"] = cue, pointer, share
        self.page_cue = page
        for kind in SINCE_CUES:
            table[f"since_{kind}"] = since([index for index, kinds in found if kind in kinds], count)
        for kind in UNTIL_CUES:
            table[f"until_{kind}"] = until([index for index, kinds in found if kind in kinds], count)

    def _window_columns(self) -> None:
        count = self.count
        self.totals: dict[str, float] = {}
        self.worth = worth = filled(0.0, count)
        self.dated = dated = filled(0.0, count)
        self.headline = headline = filled(0.0, count)
        ends = filled(0.0, count)
        for index in range(count):
            feature = self.features[index]
            worth[index] = _worth(feature)
            ends[index] = 1.0 if feature.ends else 0.0
            headline[index] = 1.0 if _is_headline(feature) else 0.0
            if feature.date is not None or "ago" in feature.cues or "date" in feature.cues:
                dated[index] = 1.0
        for name, values in (
            ("worth", self.worth),
            ("size", self.size),
            ("page", self.page_cue),
            ("headline", self.headline),
            ("ends", ends),
            ("dated", self.dated),
            ("linked", self.table["linked"]),
        ):
            sums = sums_before(values)
            self.totals[name] = sums[count]
            for window in WINDOWS_BEFORE.get(name, ()):
                self.table[f"{name}_before_{window}"] = window_before(sums, window)
            for window in WINDOWS_AFTER.get(name, ()):
                self.table[f"{name}_after_{window}"] = window_after(sums, window)
            if name in ("worth", "size"):
                self.table[f"{name}_so_far"] = share_before(sums)

    def _neighbour_columns(self) -> None:
        table = self.table
        for name, outside, steps in NEIGHBOURS:
            values = table[name]
            for step in steps:
                table[NEIGHBOUR_NAMES[name, step]] = shifted(values, step, outside)
        table["like_-1"] = likeness(self.size, -1)
        # A card of a headline, a date and an excerpt comes round after two or three blocks.
        table["like_-2"] = likeness(self.size, -2)
        table["like_+3"] = likeness(self.size, 3)
        table["dated_+1"] = shifted(self.dated, 1, 0.0)
        table["twin_before"], table["twin_after"] = twins(self.words)
        table["copy"], table["colon"] = self.copy, self.colon
        table["same_marker_run"] = run_lengths(_same_as_before(table["marker"]))
        table["headline_run"] = run_lengths(self.headline)
        table["short_run"] = run_lengths(self.is_short)

    def _run_columns(self) -> None:
        """Runs of prose: which one the block lies in or is nearest to, and how it compares to the largest."""
        count, table = self.count, self.table
        runs: list[tuple[int, int, float]] = []  # first block, last block, worth
        first = last = -1
        worth = 0.0
        places = [index for index, value in enumerate(self.worth) if value > 0]
        for index in places:
            if last >= 0 and index - last > RUN_GAP + 1:
                runs.append((first, last, worth))
                first, worth = index, 0.0
            elif last < 0:
                first = index
            last = index
            worth += self.worth[index]
        if last >= 0:
            runs.append((first, last, worth))
        total = sum([run[2] for run in runs]) or 1.0
        largest = max(runs, key=lambda run: run[2], default=(0, 0, 0.0))
        in_run, share = filled(0.0, count), filled(0.0, count)
        for start, end, mass in runs:
            in_run[start : end + 1] = filled(mass, end + 1 - start)
            share[start : end + 1] = filled(mass / total, end + 1 - start)
        table["run"] = in_run
        table["run_share"] = share
        table["to_largest"] = distances(largest[0], largest[1] + 1, count)
        table["until_prose"] = until(places, count)
        sizes = filled(0.0, count)
        for index in places:
            sizes[index] = self.size[index]
        table["size_prose_before"] = latest(sizes)
        self.runs = runs

    def _body_columns(self) -> None:
        count, table = self.count, self.table
        body = find_body(self.blocks, self.features)
        title = find_title(self.blocks, self.features, body)
        copies = find_copies(self.blocks, title) if title is not None else frozenset()
        table["to_body"] = distances(body.start, body.end, count)
        table["from_body_start"] = steps_from(body.start, count)
        to_end = steps_from(body.end, count)
        table["to_title"] = filled(FAR + 1, count) if title is None else steps_from(title, count)
        table["to_body_end"] = to_end
        titles, so_far = filled(0.0, count), filled(0.0, count)
        for index in copies:
            titles[index] = 1.0
        if title is not None:
            titles[title] += 1.0
        table["title"] = titles
        body_size = sum(self.size[body.start : body.end]) or 1.0
        running = sums_before(self.size)
        start = running[body.start]
        running_to, steps, part = running, to_end, so_far
        for index in range(count):
            part[index] = max(-0.2, min(1.2, (running_to[index] - start) / body_size))
            steps[index] = -steps[index]
        table["body_so_far"] = so_far
        table["body_worth"] = filled(sum(self.worth[body.start : body.end]), count)
        self.body, self.title_index = body, title

    def _so_far_columns(self) -> None:
        """How many dates, lists of other articles, and ends of a page there were since the body began."""
        start = self.body.start
        relateds, ends = filled(0.0, self.count), filled(0.0, self.count)
        is_related, is_end = relateds, ends
        for index, feature in enumerate(self.features):
            cues = feature.cues
            if cues:
                is_related[index] = "related" in cues or "read_also" in cues
                is_end[index] = "comments" in cues or "copyright" in cues
        for name, flags in (("dates", self.table["date"]), ("relateds", relateds), ("ends_of_page", ends)):
            sums = sums_before(flags)
            first = sums[start]
            so_far = filled(0.0, self.count)
            into, before = so_far, sums
            for index in range(self.count):
                into[index] = max(-2.0, before[index] - first)
            self.table[f"{name}_so_far"] = so_far

    def _document_columns(self) -> None:
        count, table = self.count, self.table
        blocks = count or 1
        totals = self.totals
        table["from_start"] = from_start = filled(0.0, count)
        into = from_start
        for index in range(count):
            into[index] = min(index, 200)
        total = totals["size"] or 1.0
        for name, value in (
            ("count", float(count)),
            ("doc_prose", totals["worth"] / total),
            ("doc_short", sum(self.is_short) / blocks),
            ("doc_linked", totals["linked"] / blocks),
            ("doc_gap", sum(table["gap"]) / blocks),
            ("doc_page", totals["page"] / blocks),
            ("doc_headlines", totals["headline"]),
            ("doc_cues", sum([1 for feature in self.features if feature.cues]) / blocks),
            ("doc_dated", totals["dated"]),
            ("doc_size", total),
            ("doc_runs", float(len(self.runs))),
        ):
            table[name] = filled(value, count)


def _same_as_before(markers: Column) -> Column:
    """Say of each block whether the one before it has the same marker, if it has one."""
    count = len(markers)
    same = filled(0.0, count)
    into = same
    for index in range(1, count):
        into[index] = 1.0 if markers[index] == markers[index - 1] and markers[index] > 0.0 else 0.0
    return same


def _worth(feature: Features) -> float:
    """Say what a block is worth as a paragraph, 0..FULL_WORTH."""
    if not feature.prose:
        return 0.0
    worth = min(feature.size, FULL_WORTH)
    return (worth if feature.ends and not feature.cut else worth / 3) * (1 - feature.linked)


def _is_headline(feature: Features) -> bool:
    """Tell whether a block has a headline's shape."""
    return (
        SHORTEST_HEADLINE <= feature.size <= LONGEST_HEADLINE
        and not feature.ends
        and (len(feature.words) > 3 or feature.wide)
    )


def _is_pointer(text: str, feature: Features) -> bool:
    """Tell a pointer ("Lire aussi : …") from a sentence, or a label, that begins with the same words."""
    if feature.size > LONGEST_POINTER:
        return False
    size_of_char = feature.size / (len(text) or 1)
    colon = text.find(":", 0, POINTER_COLON)
    if colon >= 0 and (len(text) - colon - 1) * size_of_char >= LEAST_NAMED:
        return True
    named = (len(text) - len(feature.cues["read_also"])) * size_of_char
    return named >= LEAST_UNPARTED and (not feature.ends or text.endswith(("?", "!")))
