"""What a block is by itself: its size, its words and letters, the cues in it, a column each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.labelling.columns import filled
from newscli.labelling.letters import end_kind_of, letter_columns, marker_kind_of, start_kind_of
from newscli.labelling.span import PAGE_CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.columns import Sheet
    from newscli.labelling.cues import Cues
    from newscli.labelling.features import Features

#: Sizes beyond this say no more.
LARGE = 600.0

#: What a paragraph is worth: its size up to this.
FULL_WORTH = 300.0

#: A headline's shape: size in characters' worth.
SHORTEST_HEADLINE, LONGEST_HEADLINE = 22, 200

#: A line of at most this size that ends no sentence is short.
SHORT = 40.0

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

#: The columns that tell of its cues.
CUE_COLUMNS = ("cue", "pointer", "cue_share")


class OwnColumns:
    """What the blocks of a dump are, each by itself.

    Some of it stands in the table under its name; what is kept here is what other columns are made of.
    """

    def __init__(self, blocks: Sequence[RawBlock], features: Sequence[Features], sheet: Sheet) -> None:
        """Fill the columns of one dump."""
        self.blocks, self.features, self.sheet = blocks, features, sheet
        self.count = len(blocks)
        self.texts: list[str] = []
        self.cued: list[tuple[int, Cues]] = []  # the blocks with cues, by number
        self.size, self.is_short = self.sheet.spare(), self.sheet.spare()
        self.colon, self.copy = self.sheet.spare(), self.sheet.spare()
        self.ends, self.headline = self.sheet.spare(), self.sheet.spare()
        self.dated, self.page_cue = self.sheet.spare(), self.sheet.spare()
        self.worths = filled(0.0, self.count)  # what a page's columns are made of is in arrays
        self.worth = self.worths
        self._text_columns()
        self._feature_columns()
        self._cue_columns()

    def _text_columns(self) -> None:
        """What is seen in the text and its marker."""
        words, mean_words = self.sheet.column("words"), self.sheet.column("mean_word")
        end_kind, start_kind = self.sheet.column("end_kind"), self.sheet.column("start_kind")
        marker, gap = self.sheet.column("marker"), self.sheet.column("gap")
        colon, copy, blanks = self.colon, self.copy, self.sheet.spare()
        seen: set[str] = set()
        for index in range(self.count):
            text, _, _, mark, lines, _, _, _, _ = self.blocks[index]
            feature = self.features[index]
            self.texts.append(text)
            colon[index] = text.find(":", 0, 30)
            if feature.copies > 1:
                copy[index] = text in seen
                seen.add(text)
            end_kind[index] = end_kind_of(text[len(text) - 1] if text else " ", feature.ends)
            start_kind[index] = start_kind_of(text[0] if text else " ")
            marker[index] = marker_kind_of(mark)
            gap[index] = min(lines, 4)
        letter_columns(self.texts, blanks, self.sheet)
        for index in range(self.count):
            text, feature = self.texts[index], self.features[index]
            mean_word = len(text) / (blanks[index] + 1)
            if mean_word < UNSPACED_WORD:
                mean_words[index] = mean_word
                words[index] = len(feature.words)
            else:  # where words are not parted by blanks they are counted by the size
                mean_words[index] = MEAN_WORD
                words[index] = feature.size / MEAN_WORD

    def _feature_columns(self) -> None:
        """What the features tell."""
        size, function_share = self.sheet.column("size"), self.sheet.column("function_share")
        prose, credit = self.sheet.column("prose"), self.sheet.column("credit")
        date, copies = self.sheet.column("date"), self.sheet.column("copies")
        linked, cut = self.sheet.column("linked"), self.sheet.column("cut")
        largest = LARGE
        capped, is_short, worth = self.size, self.is_short, self.worth
        ends, headline, dated = self.ends, self.headline, self.dated
        for index in range(self.count):
            feature = self.features[index]
            size[index] = feature.size
            capped[index] = min(feature.size, largest)
            is_short[index] = feature.size <= SHORT
            function_share[index] = -1.0
            if feature.function_share is not None:
                function_share[index] = feature.function_share
            prose[index] = feature.prose
            credit[index] = feature.credit
            date[index] = dated[index] = feature.date is not None
            copies[index] = min(feature.copies, 5)
            linked[index] = feature.linked
            cut[index] = feature.cut + feature.glued
            worth[index] = _worth(feature)
            ends[index] = feature.ends
            headline[index] = _is_headline(feature)
            cues = feature.cues
            if cues:
                self.cued.append((index, cues))
                if "ago" in cues or "date" in cues:
                    dated[index] = 1.0

    def _cue_columns(self) -> None:
        """Fill the columns that tell of the cues."""
        cue, pointer = self.sheet.column("cue"), self.sheet.column("pointer")
        share = self.sheet.column("cue_share")
        page = self.page_cue
        for index, cues in self.cued:
            text = self.texts[index]
            highest, longest = 0.0, 0
            for kind, said in cues.items():
                highest = max(highest, CUE_KINDS[kind])
                longest = max(longest, len(said))
            cue[index] = highest
            pointer[index] = "read_also" in cues and _is_pointer(text, self.features[index])
            share[index] = min(1.0, longest / (len(text) or 1))
            page[index] = not PAGE_CUES.isdisjoint(cues)


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
