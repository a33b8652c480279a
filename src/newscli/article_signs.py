"""Signs of what kind of page it is: numbers from 0 to 1, each named by its aspect and itself ("shop.prices").

They are seen from afar, over the whole labelled page: how much text was found and how it is shared out, what
stands around it, what the page calls itself, what its address looks like.
"""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscli.document import TEXT_LABELS, Label
from newscli.sayings import count_sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Block, Head, Markup

Signs = dict[str, float]

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


def _share(blocks: Sequence[Block], size: int) -> float:
    return sum([len(block.text) for block in blocks]) / size if size else 0.0


def _text_signs(blocks: Sequence[Block]) -> Signs:
    """How much text was found, how surely, and how it is shared out."""
    text = [block for block in blocks if block.label in TEXT_LABELS]
    sizes = [len(block.text) for block in text if block.label is Label.BODY]
    size = sum([len(block.text) for block in text])
    everything = sum([len(block.text) for block in blocks])
    sure = sum([block.confidence * len(block.text) for block in text])
    missed = sum(
        [(1 - block.confidence) * len(block.text) for block in blocks if block.label not in TEXT_LABELS]
    )
    runs = _runs(blocks)
    longest = max(runs, default=0)
    copies = Counter([block.text for block in blocks])
    return {
        "text.size": _grown(size, 20_000),
        "text.enough": sure / (sure + 1000),
        "text.share": size / everything if everything else 0.0,
        "text.sure": sure / size if size else 0.0,
        "text.missed": missed / (missed + sure) if missed else 0.0,
        "text.paragraphs": _grown(len(sizes), 100),
        "text.mean": _grown(sum(sizes) / len(sizes), 1000) if sizes else 0.0,
        "text.long": sum([one for one in sizes if one >= LONG_PARAGRAPH]) / size if size else 0.0,
        "text.ended": _share([block for block in text if block.text[-1] in SENTENCE_ENDS], size),
        "order.longest": _grown(longest, 20_000),
        "order.together": longest / size if size else 0.0,
        "order.runs": _grown(len(runs), 20),
        "order.headings": (len(text) - len(sizes)) / len(text) if text else 0.0,
        "lists.items": _share(
            [block for block in text if block.marker and block.marker[0] not in "#>!"], size
        ),
        "lists.copies": _share([block for block in text if copies[block.text] > 1], size),
    }


def _runs(blocks: Sequence[Block]) -> list[int]:
    """The characters of each stretch of text; captions and references do not end one."""
    runs, run = [], 0
    for block in blocks:
        if block.label in TEXT_LABELS:
            run += len(block.text)
        elif run and block.label not in (Label.CAPTION, Label.REFERENCE):
            runs.append(run)
            run = 0
    return [*runs, run] if run else runs


def _place_signs(blocks: Sequence[Block]) -> Signs:
    """In which elements the text lies."""
    text = [(block, block.markup) for block in blocks if block.label in TEXT_LABELS and block.markup]
    size = sum([len(block.text) for block, _ in text])

    def within(tags: frozenset[str]) -> float:
        return _share([block for block, markup in text if not tags.isdisjoint(markup.path)], size)

    return {
        "order.p": _share([block for block, markup in text if markup.path[-1:] == ("p",)], size),
        "order.article": within(frozenset({"article"})),
        "order.parents": _grown(len({markup.containers[-2:-1] for _, markup in text}) - 1, 50),
        "lists.within": within(ITEM_TAGS),
        "lists.links": _grown(sum([markup.links for _, markup in text]) * 1000 / size, 30) if size else 0.0,
        "manual.code": within(CODE_TAGS),
        "order.hidden": _share([block for block, markup in text if markup.hidden], size),
    }


def _surrounding_signs(blocks: Sequence[Block]) -> Signs:
    """What stands around the text."""
    labels = Counter([block.label for block in blocks])
    size = sum([len(block.text) for block in blocks])
    marked: list[tuple[Block, Markup]] = [(block, block.markup) for block in blocks if block.markup]
    shapes = Counter([(*markup.path[-3:], *markup.names[-1:]) for _, markup in marked])
    articles = {
        markup.containers[markup.path.index("article")]
        for _, markup in marked
        if "article" in markup.path and len(markup.containers) == len(markup.path)
    }
    headings = [markup for block, markup in marked if block.marker.startswith("#")]
    names = set().union(*[markup.names for _, markup in marked])
    answering = {name for name in names if "comment" in name or "reply" in name}
    answers = sum([not answering.isdisjoint(markup.names[-6:]) for _, markup in marked]) if answering else 0
    return {
        "facts.title": max([block.confidence for block in blocks if block.label is Label.TITLE], default=0.0),
        "facts.meta": max([block.confidence for block in blocks if block.label is Label.META], default=0.0),
        "facts.metas": _grown(labels[Label.META], 20),
        "facts.captions": _grown(labels[Label.CAPTION], 20),
        "facts.h1": float(sum(block.marker == "#" for block in blocks) == 1),
        "lists.teasers": _grown(labels[Label.TEASER], 60),
        "lists.teased": _share([block for block in blocks if block.label is Label.TEASER], size),
        "lists.blocks": _grown(len(blocks), 2000),
        "lists.page": _grown(size, 100_000),
        "lists.linked": _share([block for block, markup in marked if markup.links], size),
        "lists.shape": max(shapes.values(), default=0) / len(blocks) if blocks else 0.0,
        "order.one": float(len(articles) == 1),
        "lists.articles": _grown(len(articles) - 1, 20),
        "lists.headings": _grown(len(headings), 60),
        "lists.headlines": _grown(sum([markup.links > 0 for markup in headings]), 40),
        "lists.rows": _grown(sum([block.marker == "|" for block in blocks]), 50),
        "forum.answers": answers / len(blocks) if blocks else 0.0,
    }


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
