"""The first labeller: it finds the body and the headline above it, and then decides block by block.

A decision is made by what a line says of itself (its cues), where it stands (before, in or after the
body), and what stands beside it; each is one of the rules in ``rules.py``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.labelling.features import PROSE_LINKED
from newscli.labelling.rules import Rule
from newscli.labelling.span import PAGE_PROSE_CUES, SHORTEST_SENTENCE, Span, find_body, is_clean
from newscli.labelling.title import find_copies, find_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features
    from newscli.labelling.verdict import Verdict

#: Cues that stand on lines of their own and are never part of an article.
PAGE_WORD_CUES = frozenset(
    {"share", "navigation", "more", "advert", "comments", "newsletter", "access", "copyright", "related"}
)

#: Prose with a cue of the page that is longer than this may be the article's own.
LONGEST_PAGE_PROSE = 300

#: The colon of a pointer stands within so many characters.
LONGEST_CUE = 30

#: A line of facts (byline, date, reading time) and a pointer or credit are at most this long.
LONGEST_META, LONGEST_POINTER, LONGEST_CREDIT = 120, 250, 250

#: Facts about the article stand within so many blocks of its headline, its body and its end.
META_REACH = 8

#: Within the body they stand among so many blocks at its edges.
EDGE = 4

#: Subheadings: how long, in characters' worth.
LONGEST_HEADING = 110

#: A headline of a teaser: how long, in characters' worth and words.
SHORTEST_HEADLINE, LONGEST_HEADLINE, FEWEST_HEADLINE_WORDS = 22, 200, 4

#: Behind these, and behind the body, a page has nothing more of the article or of others.
LAST_CUES = frozenset({"comments", "copyright"})

#: A line within the body of so few words that ends no sentence is the page's ("Share", a counter, a name).
FEWEST_BODY_WORDS = 2

#: What w3m writes for a picture without a text.
PLACEHOLDER = re.compile(r"\[[^\]\s]*\]|\[ *\]")

#: A subheading that is a question or a call is shorter than others: longer ones belong to an interview.
LONGEST_QUESTION = 80

#: Ends that announce what follows, or that a list goes on: no headings.
ANNOUNCES = (":", ";", ",", "，", "：", "-", "–", " and", " or", " und", " et", " y")

#: A line stands in a list when so many of so many neighbours look like headlines; with so many words it
#: needs no neighbours.
NEIGHBOURS, FEWEST_NEIGHBOURS, SURE_HEADLINE_WORDS = 4, 3, 7

#: The longest excerpt of a teaser, in characters' worth, and how many blocks behind its headline it stands.
LONGEST_EXCERPT, CARD_LINES = 400, 3

#: So many short lines in a row end a list of other articles.
LONGEST_MENU_RUN = 5

#: A kicker or the end of a breadcrumb stands right above the headline.
KICKER_REACH = 2

#: A name is at most so many words.
LONGEST_NAME = 6


def label_by_rules(blocks: Sequence[RawBlock], features: Sequence[Features]) -> list[Verdict]:
    """Label the blocks of one dump; see ``Labeller``."""
    return _Decision(blocks, features).verdicts()


class _Decision:
    """The dump as the rules see it: its blocks, and where body and headline lie."""

    def __init__(self, blocks: Sequence[RawBlock], features: Sequence[Features]) -> None:
        self.blocks = blocks
        self.features = features
        self.clean = is_clean(features)
        self.body = Span(0, len(blocks)) if self.clean else find_body(blocks, features)
        self.title = find_title(blocks, features, self.body)
        self.titles = frozenset() if self.title is None else find_copies(blocks, self.title)
        self.top = self.body.start if self.title is None else min(self.title, self.body.start)
        self.in_list = False  # behind the label of a list of other articles
        self.over = False  # behind the comments or the copyright line
        self.last_headline = -CARD_LINES - 1  # of another article
        self.pointer = -1  # the label of a list within the body ("Lee también")
        self.menu_run = 0  # short lines since the last headline of another article

    def verdicts(self) -> list[Verdict]:
        return [self._decide(index) for index in range(len(self.blocks))]

    def _decide(self, index: int) -> Verdict:
        if index in self.titles:
            return Rule.HEADLINE.verdict()
        verdict = self._by_itself(index)
        if verdict is not None:
            return verdict
        if self.body.start <= index < self.body.end:
            return self._inside(index)
        return self._outside(index)

    # What a line says of itself, wherever it stands.

    def _by_itself(self, index: int) -> Verdict | None:
        block, feature = self.blocks[index], self.features[index]
        if not feature.words or PLACEHOLDER.fullmatch(block.text):
            return Rule.NOISE.verdict()
        fact = self._near_fact(index) if self._near_article(index) else None
        return fact or self._page_line(index)

    def _near_fact(self, index: int) -> Verdict | None:
        """A picture's text or credit, or a declared reading time."""
        block, feature = self.blocks[index], self.features[index]
        cues = feature.cues
        if feature.credit:
            return Rule.CREDIT.verdict("ends with the credit")
        if "photo_credit" in cues and feature.size <= LONGEST_CREDIT and not PAGE_WORD_CUES & cues.keys():
            return Rule.CREDIT.verdict(_says(feature, "photo_credit"))
        if "reading_time" in cues and feature.size <= LONGEST_META:
            return Rule.READING_TIME.verdict(_says(feature, "reading_time"))
        if block.marker == "!" and not cues:
            return Rule.PICTURE.verdict()
        return None

    def _page_line(self, index: int) -> Verdict | None:
        """Words and sentences of the page: menus, buttons, notices, labels of lists."""
        feature = self.features[index]
        cues = feature.cues
        if not cues:
            return None
        heading = self.clean and self._is_subheading(index)  # "Education" in an article by itself
        if "related" in cues and not feature.prose and not heading:
            self.in_list, self.over = index >= self.body.start, False
            return Rule.LIST_LABEL.verdict(_says(feature, "related"))
        inside = self.body.start <= index < self.body.end
        if not feature.prose and not heading and not (inside and "read_also" in cues):
            for kind in (kind for kind in cues if kind in PAGE_WORD_CUES):
                if feature.size <= LONGEST_META or kind == "copyright":
                    if kind in LAST_CUES and index >= self.body.end:
                        self.over, self.in_list = True, False
                    return Rule.PAGE_WORDS.verdict(_says(feature, kind))
        if feature.size <= LONGEST_PAGE_PROSE and not (self.clean and feature.prose):
            for kind in (kind for kind in cues if kind in PAGE_PROSE_CUES):
                return Rule.PAGE_PROSE.verdict(_says(feature, kind))
        return None

    def _near_article(self, index: int) -> bool:
        return self.top - META_REACH <= index < self.body.end + META_REACH

    # Within the body.

    def _inside(self, index: int) -> Verdict:
        block, feature = self.blocks[index], self.features[index]
        if pointer := self._pointer(index):
            return pointer
        if feature.prose:
            return Rule.PARAGRAPH.verdict()
        if self._at_edge(index) and (meta := self._facts(index)):
            return meta
        if block.marker.startswith("#"):
            return Rule.SUBHEADING.verdict("is marked as a heading")
        if feature.linked > PROSE_LINKED:
            if len(feature.words) >= FEWEST_HEADLINE_WORDS and not feature.ends:
                return Rule.LINKED_LINE.verdict()
            return Rule.INTRUDER.verdict("is a link")
        if self._is_subheading(index):
            return Rule.SUBHEADING.verdict()
        return self._short_line(index)

    def _short_line(self, index: int) -> Verdict:
        """A line within the body that is no paragraph and no heading: kept unless it is the page's."""
        block, feature = self.blocks[index], self.features[index]
        if feature.ends and feature.size >= SHORTEST_SENTENCE:
            return Rule.SENTENCE.verdict()
        if block.marker not in ("", "!"):
            return Rule.LIST_ITEM.verdict()
        if self.clean:
            return Rule.DOUBT.verdict()
        if feature.copies > 1:
            return Rule.INTRUDER.verdict("stands in the dump more than once")
        if len(feature.words) <= FEWEST_BODY_WORDS and not feature.ends:
            return Rule.INTRUDER.verdict("is short")
        return Rule.DOUBT.verdict()

    def _pointer(self, index: int) -> Verdict | None:
        """A pointer to another article ("Lire aussi : …"), its label alone, or the headline below it."""
        feature = self.features[index]
        if "read_also" in feature.cues and self._is_pointer(index):
            if len(feature.words) <= len(feature.cues["read_also"].split()):
                self.pointer = index
                return Rule.LIST_LABEL.verdict(_says(feature, "read_also"))
            rule = Rule.POINTER if index + 1 < self.body.end else Rule.LISTED_HEADLINE
            return rule.verdict(_says(feature, "read_also"))
        if index == self.pointer + 1 > 0 and _is_headline(feature):
            self.pointer = index
            return Rule.POINTER.verdict("follows the label of a list")
        return None

    def _at_edge(self, index: int) -> bool:
        """Tell the first and last blocks of the body, where facts stand; a date amid it is the story's."""
        return index < self.body.start + EDGE or index >= self.body.end - EDGE

    def _is_pointer(self, index: int) -> bool:
        """Tell a pointer ("Lire aussi : …") from a sentence that begins with the same words."""
        block, feature = self.blocks[index], self.features[index]
        if feature.size > LONGEST_POINTER:
            return False
        return not feature.ends or block.text.endswith(("?", "!")) or ":" in block.text[:LONGEST_CUE]

    def _is_subheading(self, index: int) -> bool:
        block, feature = self.blocks[index], self.features[index]
        if (
            feature.size > LONGEST_HEADING
            or not feature.capital
            or feature.copies > 1
            or index + 1 >= self.body.end
        ):
            return False
        if (
            block.text.endswith(ANNOUNCES)
            or block.text.startswith(ANNOUNCES)
            or len(feature.words) < 2 > len(block.text) / 4
        ):
            return False
        if feature.ends and (feature.inner_ends or feature.size > LONGEST_QUESTION or not feature.question):
            return False
        following = self.features[index + 1]
        return following.prose and not (block.marker and self.blocks[index + 1].marker)

    # Before and after it.

    def _outside(self, index: int) -> Verdict:
        block, feature = self.blocks[index], self.features[index]
        if self.title is not None and self.title < index < self.body.start and self._is_sentence(feature):
            return Rule.LEAD.verdict()
        if self._near_article(index) and (meta := self._facts(index)):
            return meta
        if self.over and not self.in_list:
            return Rule.OUTSIDE.verdict("stands behind the article's end")
        if feature.cut and feature.glued:
            return Rule.CARD.verdict()
        if "read_also" in feature.cues:
            if len(feature.words) - len(feature.cues["read_also"].split()) >= FEWEST_HEADLINE_WORDS:
                return Rule.LISTED_HEADLINE.verdict(_says(feature, "read_also"))
            self.in_list = index >= self.body.start
            return Rule.LIST_LABEL.verdict(_says(feature, "read_also"))
        if self._is_listed_excerpt(index):
            return Rule.LISTED_EXCERPT.verdict()
        if self._is_listed_headline(index):
            self.last_headline, self.menu_run = index, 0
            return Rule.LISTED_HEADLINE.verdict()
        if feature.prose or block.text.endswith("."):
            return Rule.OUTSIDE.verdict()
        if self.title is not None and 0 < self.title - index <= KICKER_REACH and block.marker == "":
            return Rule.KICKER.verdict()
        self.menu_run += 1
        self.in_list = self.in_list and self.menu_run < LONGEST_MENU_RUN
        return Rule.MENU.verdict()

    def _is_listed_headline(self, index: int) -> bool:
        """Tell a headline that stands among other articles' headlines, or behind the article by itself."""
        feature = self.features[index]
        if index < self.body.end or not _is_headline(feature):
            return False
        if self.in_list or len(feature.words) >= SURE_HEADLINE_WORDS:
            return True
        around = self.features[max(self.body.end, index - NEIGHBOURS) : index + NEIGHBOURS + 1]
        return (
            len(feature.words) > FEWEST_HEADLINE_WORDS and sum(map(_is_headline, around)) > FEWEST_NEIGHBOURS
        )

    def _is_listed_excerpt(self, index: int) -> bool:
        feature = self.features[index]
        if index < self.body.end or not feature.prose or not feature.ends or feature.size > LONGEST_EXCERPT:
            return False
        return self.in_list or index - self.last_headline <= CARD_LINES

    @staticmethod
    def _is_sentence(feature: Features) -> bool:
        return (
            feature.ends
            and not feature.cut
            and feature.size >= SHORTEST_SENTENCE
            and feature.linked <= PROSE_LINKED
        )

    def _facts(self, index: int) -> Verdict | None:
        """Facts about the article: byline, date, agency, tags."""
        feature = self.features[index]
        cues = feature.cues
        if feature.size > LONGEST_META or (feature.ends and feature.date is None):
            return None
        if feature.date is not None or "ago" in cues:
            return Rule.DATE_LINE.verdict()
        if "byline" in cues and len(feature.words) <= 2 * LONGEST_NAME:
            return Rule.BYLINE.verdict(_says(feature, "byline"))
        before = self.features[index - 1] if index else None
        if (
            before
            and "byline" in before.cues
            and len(before.words) == 1
            and len(feature.words) <= LONGEST_NAME
        ):
            return Rule.BYLINE.verdict(f"follows “{before.cues['byline']}”")
        if "agency" in cues:
            return Rule.BYLINE.verdict(_says(feature, "agency"))
        if "tags" in cues:
            return Rule.TAGS.verdict(_says(feature, "tags"))
        if "date" in cues:
            return Rule.DATE_LINE.verdict(_says(feature, "date"))
        return None


def _is_headline(feature: Features) -> bool:
    """Tell whether a block has the shape of a headline: a few words, no sentence's end."""
    return (
        SHORTEST_HEADLINE <= feature.size <= LONGEST_HEADLINE
        and (len(feature.words) >= FEWEST_HEADLINE_WORDS or feature.function_share is None)
        and feature.capital
        and not (feature.ends and feature.inner_ends)
        and (not feature.ends or feature.cut or feature.question)
    )


def _says(feature: Features, kind: str) -> str:
    """Name the words that gave a line away."""
    return f"says “{feature.cues[kind]}”"
