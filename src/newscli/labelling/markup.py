"""What only HTML tells of a block, as further columns of the labeller's table.

What tags and class names say is looked up once an element, and shared by all blocks in it. "Near" is counted
in levels: 0 is the block's own element, 1 its parent.

Loops over levels and characters are compiled with the C types of ``markup.pxd``.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, NamedTuple

from newscli.document import Head
from newscli.labelling.columns import filled, sums_before, window_after, window_before
from newscli.labelling.containers import (
    NOWHERE,
    article_columns,
    container_columns,
    flat_containers,
    landmark_columns,
    shape_columns,
)
from newscli.labelling.subject import shared_with_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.columns import Column
    from newscli.labelling.containers import Numbers
    from newscli.labelling.features import Features
    from newscli.labelling.subject import Words

    Table = dict[str, Column]

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
#: "$" is the end of the word, "*" a letter that is none of a to z.
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
    "ad": "ad$|ads$|advert|sponsor|banner|dfp|gpt|commercial|affiliate|shop|product|price"
          "|deal",
    "sign": "newsletter|subscri|signup|sign|login|paywall|regist|membership|donat|premium"
            "|piano|popup|modal|overlay",
    "consent": "cookie|consent|gdpr|privacy|cmp|onetrust|notice|alert",
    "bio": "bio$|bio*|about|profile|avatar",
    "hidden": "hid|sr$|visually|screen|offscreen|collapse|tooltip",
}
# fmt: on

#: An address that an article has: so many hyphens in its last part, or so many digits in a row.
SLUG_HYPHENS = 3
LONG_NUMBER = 5
DATED_PATH = re.compile(r"/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/")

#: The kind of an address that leads to an article; how many blocks around are near.
LEADS_TO_ARTICLE, NEAR = 3.0, 10

#: Depths and numbers of links beyond these say no more.
DEEP, MANY = 40, 20

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

#: What kinds tags are of: sets of numbers of columns, a bit each.
TAG_KINDS: dict[str, int] = {}
for _number, _tags in enumerate(TAGS.values()):
    for _tag in _tags:
        TAG_KINDS[_tag] = TAG_KINDS.get(_tag, 0) | 1 << _number

#: The letters that words are told by: a to z, and one for all others.
FIRST_LETTER, FOREIGN, LETTERS = ord("a"), 26, 27


def _name_tree() -> tuple[array[int], array[int], array[int]]:
    """Put the beginnings of words into a tree of letters (a trie).

    Returns:
        For each node and letter the next node, -1 where no word goes on so; for each node the kinds of words
        with that beginning, and of words that end there, a bit each.
    """
    following, beginnings, ends = array("h", [-1] * LETTERS), array("q", [0]), array("q", [0])
    for number, words in enumerate(NAMES.values(), start=len(TAGS)):
        for word in words.split("|"):
            node = 0
            for char in word.removesuffix("$"):
                place = node * LETTERS + (FOREIGN if char == "*" else ord(char) - FIRST_LETTER)
                if following[place] < 0:
                    following[place] = len(beginnings)
                    following.extend([-1] * LETTERS)
                    beginnings.append(0)
                    ends.append(0)
                node = following[place]
            told = ends if word.endswith("$") else beginnings
            told[node] |= 1 << number
    return following, beginnings, ends


NEXT_NODES, BEGINNINGS, WORD_ENDS = _name_tree()

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
    words: Words,
    worth: Column,
    landmarks: Landmarks,
    head: Head | None,
) -> Table:
    """Compute the columns that only HTML has.

    Args:
        blocks: The page's blocks in order; each has markup.
        features: What each looks like by itself.
        words: The words of all.
        worth: What each is worth as a paragraph.
        landmarks: Where the headline and the text are taken to be.
        head: What the page states about itself.

    Returns:
        The columns by name, in a fixed order; each has one number a block.
    """
    texts, _, _, markers, _, shares, urls, markups, _ = map(list, zip(*blocks, strict=True))
    linked = array("d", shares)
    paths, names, containers, depths, hidden, links, emphasised = map(list, zip(*markups, strict=True))
    numbers, ends, elements = flat_containers(paths, names, containers)
    table = _own_columns(paths, depths, links)
    table["emphasised"] = array("d", emphasised)
    table["hidden"] = array("d", hidden)
    table |= _kind_columns(paths, names, numbers, ends, elements)
    table |= container_columns(texts, numbers, ends, elements, worth, linked)
    table |= landmark_columns(numbers, ends, elements, landmarks.title, landmarks.start)
    table |= article_columns(markers, paths, containers)
    table |= shape_columns(paths, names, worth, linked)
    table |= _address_columns(urls)
    table |= _head_columns(texts, features, words, head or Head())
    return table


def _own_columns(paths: list[tuple[str, ...]], depths: list[int], links: list[int]) -> Table:
    """What a block's own element is, how deep it stands, and how many links are in the block."""
    count = len(paths)
    tags, capped_depths, capped_links = filled(OTHER_TAG, count), filled(0.0, count), filled(0.0, count)
    tag_of, depth_of, links_of = tags, capped_depths, capped_links
    for index in range(count):
        path = paths[index]
        tag = OWN_TAGS.get(path[len(path) - 1])
        if tag is not None:
            tag_of[index] = tag
        depth, number = depths[index], links[index]
        depth_of[index] = min(depth, DEEP)
        links_of[index] = min(number, MANY)
    return {"tag": tags, "depth": capped_depths, "links": capped_links}


def _kind_columns(
    paths: list[tuple[str, ...]], names: list[tuple[str, ...]], numbers: Numbers, ends: Numbers, elements: int
) -> Table:
    """How near the nearest ancestor of each kind stands."""
    count = len(paths)
    levels = _levels_of_kinds(paths, names, numbers, ends, elements)
    return {name: levels[kind * count : (kind + 1) * count] for kind, name in enumerate(COLUMNS)}


def _levels_of_kinds(
    paths: list[tuple[str, ...]], names: list[tuple[str, ...]], numbers: Numbers, ends: Numbers, elements: int
) -> Column:
    """Say how near the nearest of each kind stands to each block, kind after kind.

    It stands as near to an element as to its parent, and one level more; so what is known of an element is
    not computed again.
    """
    count, kinds = len(paths), len(COLUMNS)
    found, known = filled(0.0, count * kinds), bytearray(elements)
    levels = bytearray((NOWHERE,)) * (elements * kinds)
    into, is_known, level_of = found, known, levels
    kinds_of: dict[str, int] = {}  # of names: cards of a list are called the same
    for index in range(count):
        path, called = paths[index], names[index]
        start, end = ends[index], ends[index + 1]
        first = end
        while first > start and not is_known[numbers[first - 1]]:
            first -= 1
        for place in range(first, end):
            element = numbers[place]
            own = element * kinds
            if place > start:
                parent = numbers[place - 1] * kinds
                for kind in range(kinds):
                    level_of[own + kind] = min(level_of[parent + kind] + 1, NOWHERE)
            tag, name = path[place - start], called[place - start]
            here = TAG_KINDS.get(tag, 0)
            if name and tag not in PAGE_TAGS:
                told = kinds_of.get(name)
                if told is None:
                    told = kinds_of[name] = _kinds(name)
                here |= told
            if here != 0:
                for kind in range(kinds):
                    if here >> kind & 1:
                        level_of[own + kind] = 0
            is_known[element] = True
        own = numbers[end - 1] * kinds
        for kind in range(kinds):
            into[kind * count + index] = level_of[own + kind]
    return found


def _kinds(name: str) -> int:
    """Which kinds of name there are in class names, ids and roles, all in small letters.

    Their words end at digits and marks: "related-text_2" is "related" and "text".
    """
    kinds = 0
    node = 0  # the root: a word may begin
    for char in name:
        if "a" <= char <= "z":
            letter = ord(char) - FIRST_LETTER
        elif char > "_" and char.isalnum() and not char.isdecimal():  # most marks come before it
            letter = FOREIGN
        else:
            if node > 0:
                kinds |= WORD_ENDS[node]
            node = 0
            continue
        if node >= 0:
            node = NEXT_NODES[node * LETTERS + letter]
            if node > 0:
                kinds |= BEGINNINGS[node]
    return kinds | WORD_ENDS[node] if node > 0 else kinds


def _address_columns(urls: list[str | None]) -> Table:
    """Whether a block leads to an article, to a section, to another site, or nowhere."""
    count = len(urls)
    kinds, leads, foreign = filled(0.0, count), filled(0.0, count), filled(0.0, count)
    kind_of, leads_to_article, is_foreign = kinds, leads, foreign
    hosts = [_host(url) if url else "" for url in urls]
    blocks_of: dict[str, int] = {}
    for host in hosts:
        if host:
            blocks_of[host] = blocks_of.get(host, 0) + 1
    home = max(blocks_of, key=blocks_of.__getitem__, default="")
    for index in range(count):
        url, host = urls[index], hosts[index]
        if url is not None:
            kind_of[index] = _address_kind(url)
            leads_to_article[index] = kind_of[index] == LEADS_TO_ARTICLE
            is_foreign[index] = host != "" and host != home
    sums, before, after = filled(0.0, count + 1), filled(0.0, count), filled(0.0, count)
    sums_before(leads, sums)
    window_before(sums, NEAR, before)
    window_after(sums, NEAR, after)
    return {"address_kind": kinds, "foreign": foreign, "leads_before": before, "leads_after": after}


def _host(url: str) -> str:
    """Return what stands between the second slash and the third."""
    second = url.find("/", url.find("/") + 1)
    third = url.find("/", second + 1) if second > 0 else -1
    return url[second + 1 : third] if third > 0 else ""


def _address_kind(url: str) -> float:
    """Tell by its path what an address leads to, in one walk over its letters."""
    end = 0
    for char in url:
        if char in "?#":
            break
        end += 1
    while end > 0 and url[end - 1] == "/":
        end -= 1
    slashes = hyphens = digits = 0
    has_long_number = False  # as the hyphens, in the last part of the path
    for char in url[:end]:
        is_digit = "0" <= char <= "9" or (char > "\x7f" and char.isdecimal())
        digits = digits + 1 if is_digit else 0
        if digits == LONG_NUMBER:
            has_long_number = True
        elif char == "-":
            hyphens += 1
        elif char == "/":
            slashes += 1
            hyphens, has_long_number = 0, False
    if hyphens >= SLUG_HYPHENS or has_long_number:
        return LEADS_TO_ARTICLE
    path = url[:end]
    if ("/19" in path or "/20" in path) and DATED_PATH.search(path):
        return LEADS_TO_ARTICLE
    return 2.0 if slashes > 2 else 1.0


def _head_columns(texts: list[str], features: Sequence[Features], words: Words, head: Head) -> Table:
    """Whether the page states elsewhere what a block says: its text, title, description, author, date."""
    said_in_body = head.article_body.split()
    body, leads = " ".join(said_in_body), " ".join(head.descriptions)
    words_of_body = frozenset(said_in_body)
    published = " ".join(head.published)
    authors = [author for author in head.authors if len(author) >= SHORTEST_AUTHOR]
    titles = {frozenset(WORD.findall(title.lower())) for title in head.titles} - {frozenset()}
    count = len(texts)
    stated, described = filled(-1.0, count), filled(0.0, count)
    by, on = filled(0.0, count), filled(0.0, count)
    is_stated, is_described, is_by, is_on = stated, described, by, on
    for index in range(count):
        text, feature = texts[index], features[index]
        if body and len(text) > 2:
            opening = text[:OPENING]
            second = opening.find(" ") + 1
            third = opening.find(" ", second)
            # Its second word is in the body if it is; that is looked up faster.
            may_be_stated = second == 0 or third < 0 or opening[second:third] in words_of_body
            is_stated[index] = may_be_stated and opening in body
        if leads and len(text) >= OPENING:
            is_described[index] = text[:OPENING] in leads
        if len(text) <= LONGEST_BYLINE:
            for author in authors:
                if author in text:
                    is_by[index] = True
        if published and feature.date is not None:
            is_on[index] = feature.date.isoformat() in published
    return {
        "stated": stated,
        "described": described,
        "head_title": shared_with_titles(words, titles),
        "head_author": by,
        "head_date": on,
    }
