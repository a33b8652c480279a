"""Signs of what kind of page it is: numbers from 0 to 1, each named by its aspect and itself ("shop.prices").

They are seen from afar, over the whole labelled page: how much text was found and how it is shared out, what
stands around it, what the page calls itself, what its address looks like.

Compiled with the C types of ``article_signs.pxd``.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscli.document import Label
from newscli.sayings import count_sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Block, Head

Signs = dict[str, float]

#: By a name of the module they are asked for at half the cost.
BODY, HEADING, CAPTION, REFERENCE = Label.BODY, Label.HEADING, Label.CAPTION, Label.REFERENCE
TITLE, META, TEASER = Label.TITLE, Label.META, Label.TEASER

#: What pages call themselves (``og:type`` and the types of schema.org), in small letters.
KINDS: Final = {
    "article": frozenset(
        {"article", "newsarticle", "blogposting", "reportagenewsarticle", "opinionnewsarticle", "og:article"}
        | {
            "analysisnewsarticle",
            "reviewnewsarticle",
            "liveblogposting",
            "report",
            "review",
            "scholarlyarticle",
        }
        | {"socialmediaposting", "backgroundnewsarticle", "recipe", "post", "blog"}
    ),
    "news": frozenset({"newsarticle", "blogposting", "reportagenewsarticle"}),
    "shop": frozenset(
        {"product", "productgroup", "offer", "aggregateoffer", "og:product", "product.item", "product.group"}
        | {"softwareapplication", "mobileapplication", "webapplication", "book", "vehicle", "hotel", "course"}
        | {
            "individualproduct",
            "productmodel",
            "store",
            "onlinestore",
            "apartment",
            "jobposting",
            "aggregaterating",
        }
    ),
    "list": frozenset(
        {"itemlist", "collectionpage", "searchresultspage", "offercatalog", "category", "product.category"}
        | {"collection", "imagegallery", "datacatalog"}
    ),
    "forum": frozenset({"discussionforumposting", "qapage", "question", "answer", "profilepage", "profile"}),
    "service": frozenset(
        {"service", "localbusiness", "faqpage", "aboutpage", "contactpage", "professionalservice"}
        | {"legalservice", "medicalbusiness", "financialservice", "homeandconstructionbusiness"}
    ),
}

#: Words in the address, by what kind of page has them.
ADDRESS_WORDS: Final = {
    kind: frozenset(words.split())
    for kind, words in {
        "shop": "product products shop store item items dp buy p sku cart pricing plans",
        "list": "category categories tag tags topic topics collection collections archive archives"
        " search browse"
        " catalog list section author authors directory index page c cat all best deals",
        "forum": "forum forums thread threads questions community discussion discussions viewtopic showthread"
        " board boards t comments r",
        "manual": "doc docs documentation reference api guide guides manual tutorial tutorials wiki help"
        " support"
        " learn kb developer developers",
        "service": "service services solutions about contact features industries platform company"
        " capabilities",
        "news": "news blog blogs article articles story stories post posts opinion politics world"
        " business sport"
        " sports entertainment",
    }.items()
}
NOT_A_WORD: Final = re.compile(r"[\W_]+")
HYPHEN: Final = re.compile(r"[-_]")
DATED: Final = re.compile(r"/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])\b")
LONG_NUMBER: Final = re.compile(r"\d{5,}")

#: A block whose sayings count is at most so long; so many of a saying are as many as can be.
LONGEST_SAYING, MOST_SAYINGS = 80, 50

#: A paragraph from this size on is a long one, in characters.
LONG_PARAGRAPH = 200

#: Elements whose blocks are parts of a list or a table.
ITEM_TAGS: Final = frozenset({"li", "dd", "dt", "td", "th"})
CODE_TAGS: Final = frozenset({"pre", "code"})
SENTENCE_ENDS: Final = frozenset('.!?…。！？"”»')


def page_signs(blocks: Sequence[Block], head: Head, url: str | None) -> Signs:
    """Give all signs of a page by name."""
    return (
        _text_signs(blocks)
        | _place_signs(blocks)
        | _surrounding_signs(blocks)
        | _saying_signs(blocks)
        | _head_signs(head)
        | _address_signs(url or head.canonical or "")
    )


def _grown(value: float, most: float) -> float:
    """A count or a size: 1 from ``most`` on, below by its logarithm."""
    return min(1.0, log(1 + max(0.0, value)) / log(1 + most))


def _part(some: int, size: int) -> float:
    """Of all characters some, as a share."""
    return some / size if size else 0.0


def _text_signs(blocks: Sequence[Block]) -> Signs:
    """How much text was found, how surely, and how it is shared out."""
    everything = size = ended = listed = copied = body = bodies = lengthy = texts = runs = run = longest = 0
    sure = missed = 0.0
    copies: dict[str, int] = {}
    for block in blocks:
        text = block.text
        copies[text] = copies.get(text, 0) + 1
    for block in blocks:
        text, label = block.text, block.label
        length = len(text)
        everything += length
        if label is not BODY and label is not HEADING:
            missed += (1 - block.confidence) * length
            if run and label is not CAPTION and label is not REFERENCE:  # which end no stretch of text
                runs += 1
                longest = max(longest, run)
                run = 0
            continue
        texts += 1
        size += length
        run += length
        sure += block.confidence * length
        if label is BODY:
            bodies += 1
            body += length
            if length >= LONG_PARAGRAPH:
                lengthy += length
        if text[-1] in SENTENCE_ENDS:
            ended += length
        marker = block.marker
        if marker and marker[0] not in "#>!":
            listed += length
        if copies[text] > 1:
            copied += length
    if run:
        runs += 1
        longest = max(longest, run)
    return {
        "text.size": _grown(size, 20_000),
        "text.enough": sure / (sure + 1000),
        "text.share": _part(size, everything),
        "text.sure": sure / size if size else 0.0,
        "text.missed": missed / (missed + sure) if missed else 0.0,
        "text.paragraphs": _grown(bodies, 100),
        "text.mean": _grown(body / bodies, 1000) if bodies else 0.0,
        "text.long": _part(lengthy, size),
        "text.ended": _part(ended, size),
        "order.longest": _grown(longest, 20_000),
        "order.together": _part(longest, size),
        "order.runs": _grown(runs, 20),
        "order.headings": _part(texts - bodies, texts),
        "lists.items": _part(listed, size),
        "lists.copies": _part(copied, size),
    }


def _place_signs(blocks: Sequence[Block]) -> Signs:
    """In which elements the text lies."""
    size = paragraphs = articles = items = links = code = hidden = 0
    parents = set()
    for block in blocks:
        markup, label = block.markup, block.label
        if markup is None or (label is not BODY and label is not HEADING):
            continue
        path = markup.path
        length = len(block.text)
        size += length
        links += markup.links
        parents.add(markup.containers[-2:-1])
        if path[-1] == "p":
            paragraphs += length
        if _place_of_article(path) >= 0:
            articles += length
        if not ITEM_TAGS.isdisjoint(path):
            items += length
        if not CODE_TAGS.isdisjoint(path):
            code += length
        if markup.hidden:
            hidden += length
    return {
        "order.p": _part(paragraphs, size),
        "order.article": _part(articles, size),
        "order.parents": _grown(len(parents) - 1, 50),
        "lists.within": _part(items, size),
        "lists.links": _grown(links * 1000 / size, 30) if size else 0.0,
        "manual.code": _part(code, size),
        "order.hidden": _part(hidden, size),
    }


def _place_of_article(path: tuple[str, ...]) -> int:
    """Say where in a path the first "article" stands; -1 if none does."""
    for place, tag in enumerate(path):
        if tag == "article":
            return place
    return -1


def _surrounding_signs(blocks: Sequence[Block]) -> Signs:
    """What stands around the text."""
    size = metas = captions = teasers = teased = linked = rows = firsts = headings = headlines = 0
    title = meta = 0.0
    articles: set[int] = set()
    shapes: dict[tuple[tuple[str, ...], str], int] = {}
    for block in blocks:
        label, marker, markup = block.label, block.marker, block.markup
        length = len(block.text)
        size += length
        if label is TITLE:
            title = max(title, block.confidence)
        elif label is META:
            metas += 1
            meta = max(meta, block.confidence)
        elif label is CAPTION:
            captions += 1
        elif label is TEASER:
            teasers += 1
            teased += length
        firsts += marker == "#"
        rows += marker == "|"
        if markup is None:
            continue
        path, names, containers, links = markup.path, markup.names, markup.containers, markup.links
        shape = (path[-3:], names[-1])
        shapes[shape] = shapes.get(shape, 0) + 1
        place = _place_of_article(path)
        if place >= 0 and len(containers) == len(path):
            articles.add(containers[place])
        if links:
            linked += length
        if marker.startswith("#"):
            headings += 1
            headlines += links > 0
    count = len(blocks)
    return {
        "facts.title": title,
        "facts.meta": meta,
        "facts.metas": _grown(metas, 20),
        "facts.captions": _grown(captions, 20),
        "facts.h1": float(firsts == 1),
        "lists.teasers": _grown(teasers, 60),
        "lists.teased": _part(teased, size),
        "lists.blocks": _grown(count, 2000),
        "lists.page": _grown(size, 100_000),
        "lists.linked": _part(linked, size),
        "lists.shape": _part(max(shapes.values(), default=0), count),
        "order.one": float(len(articles) == 1),
        "lists.articles": _grown(len(articles) - 1, 20),
        "lists.headings": _grown(headings, 60),
        "lists.headlines": _grown(headlines, 40),
        "lists.rows": _grown(rows, 50),
        "forum.answers": _part(_count_answers(blocks), count),
    }


def _count_answers(blocks: Sequence[Block]) -> int:
    """Count the blocks in elements that call themselves comments or replies."""
    count = 0
    answering: dict[str, bool] = {}
    for block in blocks:
        markup = block.markup
        if markup is None:
            continue
        for name in markup.names[-6:]:
            answers = answering.get(name)
            if answers is None:
                answers = answering[name] = "comment" in name or "reply" in name
            if answers:
                count += 1
                break
    return count


def _saying_signs(blocks: Sequence[Block]) -> Signs:
    """What short blocks say, as a number and as a share of them."""
    short = [block.text for block in blocks if len(block.text) <= LONGEST_SAYING]
    together = "\n".join(short).lower()
    signs = {}
    for name, found in count_sayings(together).items():
        signs[name] = _grown(found, MOST_SAYINGS)
        signs[f"{name} often"] = min(1.0, 4 * found / len(short)) if short else 0.0
    return signs


def _head_signs(head: Head) -> Signs:
    """What the page calls itself, and states."""
    signs = {f"kind.{kind}": float(not known.isdisjoint(head.kinds)) for kind, known in KINDS.items()}
    return signs | {
        "kind.website": float("website" in head.kinds and KINDS["article"].isdisjoint(head.kinds)),
        "kind.none": float(not head.kinds),
        "facts.published": float(bool(head.published)),
        "facts.modified": float("article:modified_time" in head.meta),
        "facts.author": float(bool(head.authors)),
        "facts.section": float(
            any(name in head.meta for name in ("article:section", "article:tag", "news_keywords"))
        ),
        "facts.body": float(len(head.article_body) > LONG_PARAGRAPH),
        "facts.times": _grown(len(head.times), 30),
        "facts.time": float(0 < len(head.times) <= 3),
    }


def _address_signs(url: str) -> Signs:
    """What the address looks like; all 0 but one where it is not known."""
    try:
        address = urlsplit(url.lower())
    except ValueError:
        address = urlsplit("")
    parts = [part for part in address.path.split("/") if part]
    slug = parts[-1] if parts else ""
    words = {*parts, *NOT_A_WORD.split(" ".join(parts[:-1])), *(address.netloc.split(".")[:-2])}
    hyphens = len(HYPHEN.findall(slug))
    signs = {f"address.{kind}": float(not known.isdisjoint(words)) for kind, known in ADDRESS_WORDS.items()}
    return signs | {
        "address.unknown": float(not url),
        "address.root": float(bool(url) and not parts),
        "address.depth": min(1.0, len(parts) / 6),
        "address.hyphens": min(1.0, hyphens / 8),
        "address.slug": float(hyphens >= 4),
        "address.date": float(DATED.search(address.path) is not None),
        "address.number": float(LONG_NUMBER.search(address.path) is not None),
        "address.slash": float(bool(parts) and address.path.endswith("/")),
        "address.query": float(bool(address.query)),
    }
