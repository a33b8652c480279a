"""What only HTML tells of a block, as further columns of the labeller's table.

Tags and class names are looked up once an element, and shared by all blocks in it: a page has many blocks
and few elements that hold text. "Near" is counted in levels: 0 is the block's own element, 1 its parent.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from newscli.document import Head, Markup, RawBlock
    from newscli.labelling.context import Table
    from newscli.labelling.features import Features

#: The level of what is not among a block's ancestors.
NOWHERE = 50.0

#: What so many class names say is remembered: pages of a site share them.
MOST_NAMES = 16_384

#: Ancestors that say what a block is, each with a column of its own: how many levels up the nearest stands.
TAGS = {
    "article": ("article",),
    "main": ("main",),
    "aside": ("aside",),
    "nav": ("nav", "menu"),
    "header": ("header", "hgroup"),
    "footer": ("footer",),
    "figure": ("figure", "figcaption", "picture"),
    "form": ("form", "button", "label", "select", "fieldset"),
    "list": ("ul", "ol", "dl", "li"),
    "table": ("table",),
    "section": ("section",),
    "heading": ("h1", "h2", "h3", "h4", "h5", "h6"),
    "link": ("a",),
}

#: What class names, ids and roles tell, by the beginnings of their words in small letters; each is a column.
# fmt: off
NAMES = {
    "body": "articlebody|storybody|story|content|entry|post|text|richtext|prose|copy"
            "|paragraph|artikel|texto|corpo|body",
    "lead": "lead|lede|standfirst|intro|summary|deck|dek|subtitle|subhead|excerpt|abstract"
            "|chapo|sapo",
    "title": "title|headline|heading|titel|titre|titulo|hed",
    "by": "byline|author|autor|auteur|writer|contributor|reporter|journalist",
    "date": "date|time|publish|updated|datum|fecha",
    "meta": "meta|info|breadcrumb|crumb|kicker|category|eyebrow|rubric|label|dachzeile",
    "tags": "tag|topic|keyword|thema|themen",
    "caption": "caption|credit|figure|figcaption|image|img|photo|foto|bild|gallery|media"
               "|legend|thumb|video|slide|carousel",
    "related": "related|recommend|more|also|suggest|similar|trending|popular|most|latest"
               "|further|upnext|outbrain|taboola|mehr|weitere|verwandt|relacionad|correlat"
               "|promo|recirc|onward|discover",
    "card": "card|teaser|item|tile|list|grid|feed|river|stream|archive|module",
    "comment": "comment|disqus|reply|respond|kommentar|discussion|forum",
    "share": "share|sharing|social|follow|facebook|twitter|whatsapp|addtoany|sns|bookmark"
             "|print|email|toolbar|tools|action|button|btn",
    "nav": "nav|menu|header|masthead|topbar|submenu|pagination|pager|skip|toc|search|lang",
    "footer": "foot|colophon|legal|copyright|imprint|bottom",
    "side": "side|aside|rail|widget|secondary|right|complementary|column",
    "ad": "ads?$|advert|sponsor|banner|dfp|gpt|commercial|affiliate|shop|product|price"
          "|deal",
    "sign": "newsletter|subscri|signup|sign|login|paywall|regist|membership|donat|premium"
            "|piano|popup|modal|overlay",
    "consent": "cookie|consent|gdpr|privacy|cmp|onetrust|notice|alert",
    "bio": "bio$|bio[^a-z]|about|profile|avatar",
    "hidden": "hid|sr$|visually|screen|offscreen|collapse|tooltip",
}
# fmt: on

#: Cuts class names into words: "related-text_2" is "related" and "text".
WORD_BREAK = re.compile(r"[\W\d_]+")

#: How deep containers are compared, in levels above the block's element.
CONTAINER_LEVELS = (1, 2, 3, 5)

#: The container of the text is the innermost that holds so much of the page's prose.
MAIN_SHARE = 0.5

#: An address that an article has: so many hyphens in its last part, or so many digits in a row.
SLUG_HYPHENS = 3
LONG_NUMBER = re.compile(r"\d{5,}")
DATED_PATH = re.compile(r"/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/")

#: The kind of an address that leads to an article; how many blocks around are near.
LEADS_TO_ARTICLE, NEAR = 3.0, 10

#: Depths, numbers of links and distances beyond these say no more.
DEEP, MANY, FAR = 40, 20, 60.0

WORD = re.compile(r"\w+")
OTHER_TAG = 11.0
OWN_TAGS = {
    tag: float(number)
    for number, tag in enumerate(
        [
            *("a", "button", "nav", "option", "li", "dd", "dt", "td", "th", "tr", "span", "div", "section"),
            *("article", "main", "body", "header", "footer", "aside", "figcaption", "caption", "figure"),
            *("time", "address", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "p"),
        ]
    )
}

#: A block is looked up in what the page states by its first so many characters.
OPENING = 40

#: A line that may name an author is at most so long.
LONGEST_BYLINE, SHORTEST_AUTHOR = 120, 4

KIND_OF_TAG: dict[str, tuple[int, ...]] = {}
for _number, _tags in enumerate(TAGS.values()):
    for _tag in _tags:
        KIND_OF_TAG[_tag] = (*KIND_OF_TAG.get(_tag, ()), _number)

#: For each first letter the kinds of name whose words may begin with it: their columns and patterns.
BY_FIRST_LETTER: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
for _number, _words in enumerate(NAMES.values(), start=len(TAGS)):
    for _letter in sorted({_word[0] for _word in _words.split("|")}):
        BY_FIRST_LETTER.setdefault(_letter, []).append((_number, re.compile(_words)))

#: The names of these two are about the whole page.
PAGE_TAGS = frozenset({"html", "body"})

COLUMNS = (*(f"in_{tag}" for tag in TAGS), *(f"named_{kind}" for kind in NAMES))


class Landmarks(NamedTuple):
    """Blocks that others are compared to, by number: the headline, if any, and where the text begins."""

    title: int | None
    start: int


def markup_table(
    blocks: Sequence[RawBlock],
    features: Sequence[Features],
    worth: Sequence[float],
    landmarks: Landmarks,
    head: Head | None,
) -> Table:
    """Compute the columns that only HTML has.

    Args:
        blocks: The page's blocks in order; each has markup.
        features: What each looks like by itself.
        worth: What each is worth as a paragraph.
        landmarks: Where the headline and the text are taken to be.
        head: What the page states about itself.

    Returns:
        The columns by name, in a fixed order; each has one number a block.
    """
    markups = [block.markup for block in blocks if block.markup is not None]
    table: Table = {
        "tag": [OWN_TAGS.get(markup.path[-1], OTHER_TAG) for markup in markups],
        "depth": [float(min(markup.depth, DEEP)) for markup in markups],
        "links": [float(min(markup.links, MANY)) for markup in markups],
        "emphasised": [markup.emphasised for markup in markups],
        "hidden": [float(markup.hidden) for markup in markups],
    }
    _element_columns(table, markups)
    _container_columns(table, blocks, markups, worth)
    _landmark_columns(table, blocks, markups, landmarks)
    _shape_columns(table, blocks, markups, worth)
    _address_columns(table, blocks)
    _head_columns(table, blocks, features, head)
    return table


def _element_columns(table: Table, markups: Sequence[Markup]) -> None:
    """How near the nearest ancestor of each kind stands."""
    levels_of: dict[int, list[float]] = {}
    rows = [levels_of.get(markup.containers[-1]) or _levels(markup, levels_of) for markup in markups]
    for column, values in zip(COLUMNS, zip(*rows, strict=True), strict=False):
        table[column] = list(values)


def _levels(markup: Markup, levels_of: dict[int, list[float]]) -> list[float]:
    """How near the nearest of each kind stands to an element: as to its parent, and one level more."""
    containers = markup.containers
    first = len(containers) - 1
    while first > 0 and containers[first - 1] not in levels_of:
        first -= 1
    levels = levels_of[containers[first - 1]] if first > 0 else [NOWHERE] * len(COLUMNS)
    for element, tag, name in zip(containers[first:], markup.path[first:], markup.names[first:], strict=True):
        levels = [level + 1.0 if level < NOWHERE else NOWHERE for level in levels]
        for kind in KIND_OF_TAG.get(tag, ()):
            levels[kind] = 0.0
        if name and tag not in PAGE_TAGS:
            for kind in _kinds(name):
                levels[kind] = 0.0
        levels_of[element] = levels
    return levels


@lru_cache(MOST_NAMES)
def _kinds(name: str) -> tuple[int, ...]:
    """Which kinds of name there are in class names, ids and roles, as numbers of columns."""
    return tuple({kind for word in WORD_BREAK.split(name) if word for kind in _kinds_of_word(word)})


@lru_cache(MOST_NAMES)
def _kinds_of_word(word: str) -> tuple[int, ...]:
    return tuple(number for number, pattern in BY_FIRST_LETTER.get(word[0], ()) if pattern.match(word))


def _container_columns(
    table: Table, blocks: Sequence[RawBlock], markups: Sequence[Markup], worth: Sequence[float]
) -> None:
    """What else the containers of a block hold, and where it stands to the container of the text."""
    parents: dict[int, int] = {}
    held: dict[int, list[float]] = {}  # worth, size, linked size, blocks
    for block, markup, value in zip(blocks, markups, worth, strict=True):
        inner = markup.containers[-1]
        size = float(len(block.text))
        sums = held.get(inner)
        if sums is None:
            held[inner] = [value, size, size * block.linked, 1.0]
            parents.update(zip(markup.containers[1:], markup.containers, strict=False))
        else:
            sums[0] += value
            sums[1] += size
            sums[2] += size * block.linked
            sums[3] += 1.0
    for child in sorted(parents, reverse=True):  # an element has a higher number than those around it
        parent = parents[child]
        sums = held.get(parent)
        if sums is None:
            held[parent] = list(held[child])
        else:
            for number, value in enumerate(held[child]):
                sums[number] += value
    total = sum(worth) or 1.0
    main = _main_container(parents, held, total * MAIN_SHARE)
    names = [f"{what}_in_{level}" for level in CONTAINER_LEVELS for what in ("worth", "linked", "blocks")]
    known: dict[int, tuple[float, ...]] = {}
    rows = []
    for markup in markups:
        containers = markup.containers
        row = known.get(containers[-1])
        if row is None:
            values = [_level(containers, main)]
            for level in CONTAINER_LEVELS:
                worth_held, size, linked, count = held[
                    containers[-1 - level] if level < len(containers) else containers[0]
                ]
                values += (worth_held / total, linked / (size or 1.0), count)
            row = known[containers[-1]] = tuple(values)
        rows.append(row)
    in_main = [row[0] for row in rows]
    table["in_text"] = in_main
    for name, column in zip(names, list(zip(*rows, strict=True))[1:], strict=False):
        table[name] = list(column)
    common = [0.0]
    for before, markup in pairwise(markups):
        containers = markup.containers
        common.append(0.0 if before.containers is containers else _levels_to(before.containers, containers))
    common = common[: len(markups)]
    places = [index for index, level in enumerate(in_main) if level < NOWHERE]
    first, last = (places[0], places[-1]) if places else (0, len(markups))
    table["around_text"] = [
        max(float(index - first), -FAR)
        if index < first
        else min(float(index - last), FAR)
        if index > last
        else 0.0
        for index in range(len(markups))
    ]
    table["apart_before"] = common
    table["apart_after"] = [*common[1:], NOWHERE] if common else []


def _main_container(parents: dict[int, int], held: dict[int, list[float]], least: float) -> int:
    """Go down from the root as long as one child holds enough of the page's prose."""
    children: dict[int, list[int]] = {}
    for child, parent in parents.items():
        children.setdefault(parent, []).append(child)
    here = min(held, default=0)
    while True:
        best = max(children.get(here, ()), key=lambda child: held[child][0], default=None)
        if best is None or held[best][0] < least:
            return here
        here = best


def _level(containers: Sequence[int], wanted: int) -> float:
    """How many levels up a container stands; NOWHERE if it is none of a block's."""
    height = 0.0
    for container in reversed(containers):
        if container == wanted:
            return height
        height += 1.0
    return NOWHERE


def _landmark_columns(
    table: Table, blocks: Sequence[RawBlock], markups: Sequence[Markup], landmarks: Landmarks
) -> None:
    """Whether a block lies in the part of the page that has headline and text, or in a further article."""
    for name, place in (("apart_from_title", landmarks.title), ("apart_from_start", landmarks.start)):
        if place is None or place >= len(markups):
            table[name] = [-1.0] * len(markups)
            continue
        around = frozenset(markups[place].containers)
        levels: dict[int, float] = {}
        column = []
        for markup in markups:
            inner = markup.containers[-1]
            level = levels.get(inner)
            if level is None:
                level = levels[inner] = _levels_to(around, markup.containers)
            column.append(level)
        table[name] = column
    main_headings = [float(block.marker == "#") for block in blocks]
    table["main_headings_so_far"] = list(accumulate(main_headings, initial=0.0))[: len(blocks)]
    numbers: dict[int, float] = {}
    table["article_number"] = [
        next(
            (
                numbers.setdefault(container, len(numbers) + 1.0)
                for container, tag in zip(markup.containers, markup.path, strict=True)
                if tag == "article"
            ),
            0.0,
        )
        for markup in markups
    ]


def _levels_to(around: Container[int], containers: Sequence[int]) -> float:
    """How many levels up the nearest container stands that holds another block too."""
    height = 0.0
    for container in reversed(containers):
        if container in around:
            break
        height += 1.0
    return height


def _shape_columns(
    table: Table, blocks: Sequence[RawBlock], markups: Sequence[Markup], worth: Sequence[float]
) -> None:
    """How the blocks of the same tags and names are: paragraphs are many and long, cards many and linked."""
    shapes = [(markup.path[-3:], markup.names[-2:]) for markup in markups]
    sums: dict[object, list[float]] = {}
    for shape, block, value in zip(shapes, blocks, worth, strict=True):
        found = sums.setdefault(shape, [0.0, 0.0, 0.0])
        found[0] += 1.0
        found[1] += value
        found[2] += block.linked
    total = sum(worth) or 1.0
    table["shape_count"] = [sums[shape][0] for shape in shapes]
    table["shape_worth"] = [sums[shape][1] / total for shape in shapes]
    table["shape_linked"] = [sums[shape][2] / sums[shape][0] for shape in shapes]


def _address_columns(table: Table, blocks: Sequence[RawBlock]) -> None:
    """Whether a block leads to an article, to a section, to another site, or nowhere."""
    kinds = [_address_kind(block.url) for block in blocks]
    hosts = [block.url.split("/", 3)[2] if block.url and block.url.count("/") > 2 else "" for block in blocks]
    own = Counter(host for host in hosts if host).most_common(1)
    home = own[0][0] if own else ""
    table["address_kind"] = kinds
    table["foreign"] = [float(host != "" and host != home) for host in hosts]
    leads = [float(kind == LEADS_TO_ARTICLE) for kind in kinds]
    sums = list(accumulate(leads, initial=0.0))
    count = len(blocks)
    table["leads_before"] = [sums[index] - sums[max(index - NEAR, 0)] for index in range(count)]
    table["leads_after"] = [sums[min(index + 1 + NEAR, count)] - sums[index + 1] for index in range(count)]


def _address_kind(url: str | None) -> float:
    if url is None:
        return 0.0
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    last = path.rpartition("/")[2]
    if last.count("-") >= SLUG_HYPHENS or LONG_NUMBER.search(last) or DATED_PATH.search(path):
        return LEADS_TO_ARTICLE
    return 2.0 if path.count("/") > 2 else 1.0


def _head_columns(
    table: Table, blocks: Sequence[RawBlock], features: Sequence[Features], head: Head | None
) -> None:
    """Whether the page states elsewhere what a block says: its text, title, description, author, date."""
    body = " ".join(head.article_body.split()) if head is not None else ""
    leads = " ".join(head.descriptions) if head is not None else ""
    authors = (
        [author for author in head.authors if len(author) >= SHORTEST_AUTHOR] if head is not None else []
    )
    titles = [frozenset(WORD.findall(title.lower())) for title in head.titles] if head is not None else []
    published = " ".join(head.published) if head is not None else ""
    stated, led, titled, by, on = [], [], [], [], []
    for block, feature in zip(blocks, features, strict=True):
        text = block.text
        opening = text[:OPENING]
        stated.append(float(opening in body) if body and len(text) > 2 else -1.0)
        led.append(float(opening in leads) if len(opening) == OPENING else 0.0)
        words = frozenset(feature.words) if titles and 3 <= len(feature.words) <= 40 else frozenset()
        titled.append(
            max([len(words & title) / max(len(words), len(title)) for title in titles if title], default=0.0)
            if words
            else 0.0
        )
        by.append(float(len(text) <= LONGEST_BYLINE and any(author in text for author in authors)))
        on.append(float(feature.date is not None and feature.date.isoformat() in published))
    table["stated"] = stated
    table["described"] = led
    table["head_title"] = titled
    table["head_author"] = by
    table["head_date"] = on
