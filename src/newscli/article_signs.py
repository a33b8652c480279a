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

    from newscli.document import Block, Head, Markup

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


#: What a tag says of all that lies within.
IN_ARTICLE, IN_ITEM, IN_CODE = 1, 2, 4
SAID_BY_TAG: Final = {
    "article": IN_ARTICLE,
    **dict.fromkeys(ITEM_TAGS, IN_ITEM),
    **dict.fromkeys(CODE_TAGS, IN_CODE),
}


class Place:
    """What a path says of the blocks that lie there; many blocks of a page have the same one.

    Attributes:
        article: Where in it the first "article" stands; -1 if none does.
        said: What its tags say, one bit each.
        paragraph: Whether it ends in a "p".
        names: By name how many blocks there are here, and where else the nearest elements are the same.
    """

    __slots__ = ("article", "names", "paragraph", "said")

    def __init__(self, path: tuple[str, ...], names: dict[str, int]) -> None:
        self.article = -1
        self.said = 0
        self.paragraph = path[-1:] == ("p",)
        self.names = names
        self._read(path)

    def _read(self, path: tuple[str, ...]) -> None:
        for index, tag in enumerate(path):
            said = SAID_BY_TAG.get(tag)
            if said is not None:
                if said == IN_ARTICLE and self.article < 0:
                    self.article = index
                self.said |= said


def page_signs(blocks: Sequence[Block], head: Head, url: str | None) -> Signs:
    """Give all signs of a page by name."""
    # Each field is asked for once: a named tuple takes its time.
    texts = [block.text for block in blocks]
    labels = [block.label for block in blocks]
    confidences = [block.confidence for block in blocks]
    markers = [block.marker for block in blocks]
    markups = [block.markup for block in blocks]
    places = _places(markups)
    return (
        _text_signs(texts, labels, confidences, markers)
        | _place_signs(texts, labels, markups, places)
        | _surrounding_signs(texts, labels, confidences, markers, markups, places)
        | _saying_signs(texts)
        | _head_signs(head)
        | _address_signs(url or head.canonical or "")
    )


def _places(markups: Sequence[Markup | None]) -> list[Place | None]:
    """Give the place of each block, one for all blocks of a path."""
    known: dict[tuple[str, ...], Place] = {}
    names: dict[tuple[str, ...], dict[str, int]] = {}
    places: list[Place | None] = []
    for markup in markups:
        if markup is None:
            places.append(None)
            continue
        path = markup.path
        place = known.get(path)
        if place is None:
            place = known[path] = Place(path, names.setdefault(path[-3:], {}))
        places.append(place)
    return places


def _grown(value: float, most: float) -> float:
    """A count or a size: 1 from ``most`` on, below by its logarithm."""
    return min(1.0, log(1 + max(0.0, value)) / log(1 + most))


def _part(some: int, size: int) -> float:
    """Of all characters some, as a share."""
    return some / size if size else 0.0


def _text_signs(texts: list[str], labels: list[Label], confidences: list[float], markers: list[str]) -> Signs:
    """How much text was found, how surely, and how it is shared out."""
    everything = size = ended = listed = copied = body = bodies = lengthy = stretches = runs = run = (
        longest
    ) = 0
    sure = missed = 0.0
    copies = _copies(texts)
    for index, text in enumerate(texts):
        label, confidence = labels[index], confidences[index]
        length = len(text)
        everything += length
        if label is not BODY and label is not HEADING:
            missed += (1 - confidence) * length
            if run and label is not CAPTION and label is not REFERENCE:  # which end no stretch of text
                runs += 1
                longest = max(longest, run)
                run = 0
            continue
        stretches += 1
        size += length
        run += length
        sure += confidence * length
        if label is BODY:
            bodies += 1
            body += length
            if length >= LONG_PARAGRAPH:
                lengthy += length
        if text[-1] in SENTENCE_ENDS:
            ended += length
        marker = markers[index]
        if marker and marker[0] not in "#>!":
            listed += length
        if text in copies:
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
        "order.headings": _part(stretches - bodies, stretches),
        "lists.items": _part(listed, size),
        "lists.copies": _part(copied, size),
    }


def _copies(texts: list[str]) -> set[str]:
    """Give the texts that are there more than once."""
    once: set[str] = set()
    copies: set[str] = set()
    for text in texts:
        before = len(once)
        once.add(text)
        if len(once) == before:
            copies.add(text)
    return copies


def _place_signs(
    texts: list[str], labels: list[Label], markups: list[Markup | None], places: list[Place | None]
) -> Signs:
    """In which elements the text lies."""
    size = paragraphs = articles = items = links = code = hidden = 0
    parents = set()
    for index, place in enumerate(places):
        label, markup = labels[index], markups[index]
        if markup is None or place is None or (label is not BODY and label is not HEADING):
            continue
        length = len(texts[index])
        size += length
        links += markup.links
        containers = markup.containers
        parents.add(containers[-2] if len(containers) > 1 else -1)
        if place.paragraph:
            paragraphs += length
        if place.article >= 0:
            articles += length
        if place.said & IN_ITEM:
            items += length
        if place.said & IN_CODE:
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


def _surrounding_signs(
    texts: list[str],
    labels: list[Label],
    confidences: list[float],
    markers: list[str],
    markups: list[Markup | None],
    places: list[Place | None],
) -> Signs:
    """What stands around the text."""
    size = metas = captions = teasers = teased = linked = rows = firsts = headings = headlines = commonest = 0
    title = meta = 0.0
    articles: set[int] = set()
    for index, text in enumerate(texts):
        label, marker, markup, place = labels[index], markers[index], markups[index], places[index]
        length = len(text)
        size += length
        firsts += marker == "#"
        rows += marker == "|"
        if label is TITLE:
            title = max(title, confidences[index])
        elif label is META:
            metas += 1
            meta = max(meta, confidences[index])
        elif label is CAPTION:
            captions += 1
        elif label is TEASER:
            teasers += 1
            teased += length
        if markup is None or place is None:
            continue
        name, containers, links = markup.names[-1], markup.containers, markup.links
        alike = place.names.get(name, 0) + 1
        place.names[name] = alike
        commonest = max(commonest, alike)
        if place.article >= 0 and len(containers) == len(markup.path):
            articles.add(containers[place.article])
        if links:
            linked += length
        if marker.startswith("#"):
            headings += 1
            headlines += links > 0
    count = len(texts)
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
        "lists.shape": _part(commonest, count),
        "order.one": float(len(articles) == 1),
        "lists.articles": _grown(len(articles) - 1, 20),
        "lists.headings": _grown(headings, 60),
        "lists.headlines": _grown(headlines, 40),
        "lists.rows": _grown(rows, 50),
        "forum.answers": _part(_count_answers(markups), count),
    }


def _count_answers(markups: list[Markup | None]) -> int:
    """Count the blocks in elements that call themselves comments or replies, the nearest six of each."""
    count = 0
    known: dict[str, bool] = {}
    around: dict[int, bool] = {}  # by the element around a block, which most blocks share with others
    for markup in markups:
        if markup is None:
            continue
        names, containers = markup.names, markup.containers
        own = len(names) - 1
        first = max(own - 5, 0)
        if _are_answers(names, own, own + 1, known):
            count += 1
        elif len(containers) != len(names) or own == 0:
            count += _are_answers(names, first, own, known)
        else:
            parent = containers[-2]
            answers = around.get(parent)
            if answers is None:
                answers = around[parent] = _are_answers(names, first, own, known)
            count += answers
    return count


def _are_answers(names: tuple[str, ...], first: int, end: int, known: dict[str, bool]) -> bool:
    """Tell whether one of some names is that of comments or replies."""
    for index in range(first, end):
        name = names[index]
        answers = known.get(name)
        if answers is None:
            answers = known[name] = "comment" in name or "reply" in name
        if answers:
            return True
    return False


def _saying_signs(texts: list[str]) -> Signs:
    """What short blocks say, as a number and as a share of them."""
    short = [text.lower() for text in texts if len(text) <= LONGEST_SAYING]
    together = "\n".join(short)
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
