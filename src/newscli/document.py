"""The data model: what goes from step to step, and nothing else.

Readers make ``RawBlock``s, the labeller turns each into a ``Block``, ``newscli.article`` gathers
the blocks into an ``Article``. The four methods of ``Article`` are doors to the rooms behind
(statistics, summary, rendering), opened only when someone walks through.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.stats import Stats
    from newscli.summary import Summary


#: The markers of unnumbered list items.
LIST_MARKERS = frozenset("*•·▪◦‣●■►+-")


class DumpError(ValueError):
    """The input is no dump at all: a PDF, an image, an archive, or other binary data."""


class Label(StrEnum):
    """What a block is; every block has exactly one."""

    TITLE = "title"
    META = "meta"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    REFERENCE = "reference"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"


#: The labels of what stands in an article's text.
TEXT_LABELS = frozenset({Label.BODY, Label.HEADING})


class Markup(NamedTuple):
    """What HTML knows about a block. (A named tuple: a page has thousands, and they share what is in them.).

    ``path`` is the names of the elements around the block from the outside in, the nearest twelve at
    the most, its own last (the block-level one; "a", "span" and their kin are in it where they hold
    block-level ones). ``names`` is what each calls itself: its "class id role itemprop" in small
    letters, "" where it has none; the last holds the names of the inline elements too that the whole
    block lies in. ``containers`` is the running number of each: two blocks lie in one container where
    a number is in both. ``depth`` is how many elements there are in all. ``hidden`` tells a block that
    the page hides (``hidden``, ``display: none``, ``aria-hidden``, ``noscript``, ``template``).
    ``links`` is the number of links in it, ``emphasised`` the share of its characters (0..1) in
    ``b``, ``strong``, ``em`` or ``i``.
    """

    path: tuple[str, ...]
    names: tuple[str, ...] = ()
    containers: tuple[int, ...] = ()
    depth: int = 0
    hidden: bool = False
    links: int = 0
    emphasised: float = 0.0


class Piece(NamedTuple):
    """A piece of a block's text: ``strong``, ``emphatic`` or ``code``, linked to ``url``."""

    text: str
    strong: bool = False
    emphatic: bool = False
    code: bool = False
    url: str | None = None


class RawBlock(NamedTuple):
    """A block as a reader hands it on, not yet labelled. (A named tuple: one is made for every line.).

    ``text`` is clean: one line, no control characters, link targets and table noise taken out.
    ``first_line`` and ``last_line`` are 1-based lines of the input (in HTML the block's running
    number). ``marker`` is what stood before the text and says its shape: "#" to "######" a heading, "-",
    "*", "•" or "3." a list item, ">" a quote, "|" a table row, "!" a picture's caption or alt text,
    "" nothing. ``gap`` is the number of blank lines before the block. ``linked`` is the share of
    the characters that lie in links (0..1), ``url`` the target of the first link, if the dump shows it.
    ``pieces`` is the text in pieces: in HTML where it marks some of the text and not all (links, emphasis,
    code), and a listing of code in one piece, with its lines; in a text dump where a line is nothing but
    links, and more than one piece.
    """

    text: str
    first_line: int
    last_line: int
    marker: str = ""
    gap: int = 0
    linked: float = 0.0
    url: str | None = None
    markup: Markup | None = None
    pieces: tuple[Piece, ...] = ()


class Head(NamedTuple):
    """What a page states about itself for machines; the candidates for a fact stand in the order of trust.

    ``titles``, ``descriptions``, ``authors``, ``published``, ``modified`` (dates as written) and
    ``site_names`` come from JSON-LD and ``<meta>``, without repetition; the last title is that of
    ``<title>``. ``bylines`` is ``authors`` by where they are stated: all that JSON-LD names, then those of
    each ``<meta>``. ``language`` is that of ``<html lang>``, ``canonical`` the page's own address, or the
    one it was read from. ``kinds`` is what the page calls itself: "article", "newsarticle", "website", …
    (``og:type`` and the types in JSON-LD, in small letters). ``article_body`` is the longest
    ``articleBody`` in JSON-LD. ``meta`` is all of ``<meta>``, by name or property in small letters,
    ``jsonld`` all objects of JSON-LD, ``times`` all ``<time datetime>``. ``pictures`` has for each picture
    the number of the block that it stands behind, 0 before the first.
    """

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    language: str | None = None
    canonical: str | None = None
    kinds: frozenset[str] = frozenset()
    article_body: str = ""
    meta: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    jsonld: tuple[Mapping[str, Any], ...] = ()
    times: tuple[str, ...] = ()
    bylines: tuple[tuple[str, ...], ...] = ()
    modified: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()


class Reading(NamedTuple):
    """What a reader makes of a dump: its blocks, and of HTML what the page says of itself, and its source."""

    blocks: list[RawBlock]
    head: Head | None = None
    html: str | None = None


class Facts(NamedTuple):
    """What is known of an article: title, byline ("Jane Roe, John Doe"), ISO 8601 date; None what is not."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None


class Block(NamedTuple):
    """One labelled block of the dump. (A named tuple, as ``RawBlock`` is.).

    ``confidence`` is the labeller's probability for ``label`` (0..1); ``reasons`` says in words
    what weighed most, strongest first. The other fields are those of ``RawBlock``.
    """

    text: str
    first_line: int
    last_line: int
    label: Label
    confidence: float
    reasons: Sequence[str] = ()
    marker: str = ""
    url: str | None = None
    markup: Markup | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def listing(self) -> str:
        """The lines of a listing of program code, as the page has them; "" where the block is none."""
        if len(self.pieces) == 1 and self.pieces[0].code and "\n" in self.pieces[0].text:
            return self.pieces[0].text
        return ""

    @property
    def shown(self) -> str:
        """The text as plain text shows it: an item of a list with its marker before it, code in its lines."""
        if self.pieces and (listing := self.listing):
            return listing
        if self.marker and (self.marker in LIST_MARKERS or self.marker[0].isdigit()):
            return f"{self.marker} {self.text}"
        return self.text


@dataclass(frozen=True, slots=True)
class Teaser:
    """An advertisement of another article: its headline and excerpt ("" where the dump has none)."""

    headline: str
    excerpt: str
    url: str | None
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another article between two paragraphs, its cue ("Lire aussi :") taken off."""

    headline: str
    url: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article and everything that stood around it in the dump.

    ``text`` is the body and its headings, paragraphs separated by one blank line; ``published`` an
    ISO 8601 date; ``language`` an ISO 639 code; ``declared_reading_time`` the minutes that the page
    itself declares; ``pictures`` how many stand in the text of a page. Each is None where the dump does
    not tell. ``article_score`` says how sure it is that a page holds an article at all (0..1; None for
    plain text), ``doubts`` what speaks against it, most weighty first, where that is so unsure that the
    page is taken for something else: a listing, a shop, a forum. The text that was found is in ``text``
    all the same.
    """

    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    declared_reading_time: int | None
    text: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...]
    teasers: tuple[Teaser, ...]
    article_score: float | None = None
    doubts: tuple[str, ...] = ()
    pictures: int | None = None

    def stats(self, words_per_minute: float | None = None, pictures: bool = False) -> Stats:
        """Counts, reading time, readability, and the share of the dump that was article.

        Readers are as fast as those of the language mostly are, or read ``words_per_minute``; with
        ``pictures`` their time at the pictures of an HTML page counts too.
        """
        from newscli.stats import measure

        return measure(self, words_per_minute, pictures)

    def summary(self, sentences: int = 3) -> Summary:
        """The facts, the lead, and the ``sentences`` key sentences in the order of the text."""
        from newscli.summary import summarise

        return summarise(self, sentences)

    def to_dict(self) -> dict[str, Any]:
        """The article as plain values, ready for JSON; keys are the library's names."""
        from newscli.render.json import article_dict

        return article_dict(self)

    def to_markdown(self, links: bool = False) -> str:
        """Title, byline and date, and the body as Markdown: headings, lists, quotes, tables, emphasis.

        ``links`` keeps the links of the text too.
        """
        from newscli.render.markdown import article_markdown

        return article_markdown(self, links=links)
