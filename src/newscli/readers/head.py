"""What a page states about itself for machines: title, <meta>, links, JSON-LD, <time>."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from newscli.document import Head
from newscli.readers.characters import clean_lines, is_tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from json import JSONDecoder

    from selectolax.lexbor import LexborNode

#: Tags that state such facts, wherever a broken page has them.
FACT_TAGS: Final = frozenset(["base", "link", "meta", "script"])

#: Names under which pages state a fact, the most trusted first.
TITLE_NAMES: Final = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "title",
    "parsely-title",
    "sailthru.title",
)
DESCRIPTION_NAMES: Final = ("og:description", "description", "twitter:description", "dc.description")
AUTHOR_NAMES: Final = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "dc.creator.creator", "article:author_name", "og:article:author", "cxenseparse:author", "citation_author",
    "articleauthor", "article.author", "dcsext.author",
)  # fmt: skip
PUBLISHED_NAMES: Final = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "publication_date", "publish-date", "publishdate", "pubdate", "date",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
    "cxenseparse:recs:publishtime", "article.published", "published_time_telegram", "og:pubdate",
    "displaydate", "dc.date.created", "publish_date", "ptime", "originalpublicationdate", "created",
)  # fmt: skip
MODIFIED_NAMES: Final = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
)
SITE_NAMES: Final = (
    "og:site_name",
    "application-name",
    "twitter:site",
    "publisher",
    "apple-mobile-web-app-title",
)

#: How much of a page's facts is kept: the longest value, the most JSON-LD objects.
LONGEST_VALUE, MOST_OBJECTS = 10_000, 400

#: A script of JSON-LD is at most so long, in characters.
LONGEST_SCRIPT = 2_000_000

#: What surrounds JSON-LD on some pages, and what people leave in it that JSON does not allow.
WRAPPING = re.compile(
    r"<!--|-->|/\*[^*]{0,1000}+\*/|//\s*(?=<!\[CDATA\[|\]\]>)|<!\[CDATA\[|\]\]>|;\s*+$", re.S
)
TRAILING_COMMA = re.compile(r",\s*+(?=[}\]])")

#: Properties of a JSON-LD object that hold further objects about the page (not about its parts).
NESTED: Final = ("@graph", "mainEntity", "mainEntityOfPage")

#: Types whose objects are the article itself.
ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Reportage|Review|SocialMediaPosting)$", re.I)


class HeadReader:
    """Gathers the facts while the page is walked through."""

    def __init__(self) -> None:
        self.base: str | None = None
        self.canonical: str | None = None
        self.language: str | None = None
        self.title = ""
        self.meta: dict[str, list[str]] = {}
        self.times: list[str] = []
        self.objects: list[dict[str, Any]] = []

    def note(self, tag: str, node: LexborNode) -> None:
        """Note what a ``base``, ``link``, ``meta`` or ``script`` says.

        Its attributes cost more than all the rest: they are not asked for where they would not count.
        """
        if tag == "meta":
            self._note_meta(node.attributes)
        elif tag == "script":
            content = node.first_child
            if content is not None and "ld+json" in (node.attributes.get("type") or "").lower():
                text = content.text_content or ""
                if len(text) <= LONGEST_SCRIPT:
                    self.objects += _objects(text)
        elif tag == "link":
            if self.canonical is None:
                attributes = node.attributes
                if "canonical" in (attributes.get("rel") or "").lower().split():
                    self.canonical = (attributes.get("href") or "").strip() or None
        elif self.base is None:
            self.base = (node.attributes.get("href") or "").strip() or None

    def _note_meta(self, attributes: Mapping[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = attributes.get("content")
        if name and value and not value.isspace():
            self.meta.setdefault(name.strip().lower(), []).append(_clean(value))

    def note_time(self, stated: str | None) -> None:
        """Note when a ``time`` says that something happened."""
        if stated:
            self.times.append(stated.strip())

    def head(self) -> Head:
        """Give what was gathered."""
        types = [_types(one) for one in self.objects]
        kinds = [[kind.lower() for kind in its] for its in types]
        articles = [one for one, its in zip(self.objects, types, strict=True) if _is_article(one, its)]
        pages = [one for one, its in zip(self.objects, kinds, strict=True) if "webpage" in its]
        stated = self.meta
        linked = {one["@id"]: one for one in self.objects if isinstance(one.get("@id"), str)}
        bylines = (
            _distinct([*_names(articles, "author", linked), *_names(articles, "creator", linked)]),
            *[_distinct(stated[name]) for name in AUTHOR_NAMES if name in stated],
            _distinct(_names(pages, "author", linked)),
        )
        bodies = [text for one in articles if isinstance(text := one.get("articleBody"), str)]
        return Head(
            titles=_distinct([*_texts(articles, "headline"), *self._stated(TITLE_NAMES), self.title]),
            descriptions=_distinct([*self._stated(DESCRIPTION_NAMES), *_texts(articles, "description")]),
            authors=_distinct([name for names in bylines for name in names]),
            published=_distinct(
                [
                    *_texts(articles, "datePublished"),
                    *self._stated(PUBLISHED_NAMES),
                    *_texts(pages, "datePublished"),
                ]
            ),
            site_names=_distinct([*self._stated(SITE_NAMES), *_names(articles, "publisher")]),
            modified=_distinct([*_texts([*articles, *pages], "dateModified"), *self._stated(MODIFIED_NAMES)]),
            language=self.language,
            canonical=self.canonical or next(iter(stated.get("og:url", ())), None),
            kinds=frozenset(chain(*kinds)).union([kind.lower() for kind in stated.get("og:type", ())]),
            article_body=max(bodies, key=len, default=""),
            meta={name: tuple(values) for name, values in stated.items()},
            jsonld=tuple(self.objects[:MOST_OBJECTS]),
            times=tuple(self.times),
            bylines=tuple(filter(None, bylines)),
        )

    def _stated(self, names: Sequence[str]) -> list[str]:
        stated = self.meta
        return [text for name in names if name in stated for text in stated[name]]


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():  # as most are: there is nothing to clean but blanks
        line = text[:LONGEST_VALUE].strip()
        return " ".join(line.split()) if "  " in line else line
    line = " ".join(clean_lines(text[:LONGEST_VALUE])).strip()
    return line if is_tidy(line) else " ".join(line.split())


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))


def _objects(script: str) -> list[dict[str, Any]]:
    """Read JSON-LD, as tolerantly as may be, into its objects, the nested ones too."""
    decode = _decoder().decode
    try:
        return list(_flat(decode(script)))
    except (ValueError, RecursionError):
        pass
    try:
        return list(_flat(decode(TRAILING_COMMA.sub("", WRAPPING.sub("", script)))))
    except (ValueError, RecursionError):
        return []


@cache
def _decoder() -> JSONDecoder:
    from json import JSONDecoder  # 3 ms to import, and text dumps have no use for it here

    return JSONDecoder(strict=False)


def _flat(value: object) -> Iterator[dict[str, Any]]:
    """Give the objects in the order of the text, without recursion."""
    waiting = [value]
    given = 0
    while waiting and given < MOST_OBJECTS:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            given += 1
            yield one
            waiting += [one[name] for name in reversed(NESTED) if isinstance(one.get(name), dict | list)]


def _types(one: Mapping[str, Any]) -> list[str]:
    kind = one.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [name.rpartition("/")[2] for name in kinds if isinstance(name, str)]


def _is_article(one: Mapping[str, Any], types: Sequence[str]) -> bool:
    return any(map(ARTICLE_TYPE.search, types)) or (
        "headline" in one and ("datePublished" in one or "author" in one)
    )


def _texts(objects: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    return [
        _unescaped(text)
        for one in objects
        if name in one
        for text in _listed(one[name])
        if isinstance(text, str)
    ]


def _names(
    objects: Sequence[Mapping[str, Any]],
    name: str,
    linked: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> list[str]:
    """Give the names of people or organisations: objects with a name, links to such by their id, or texts."""
    names = []
    for one in objects:
        for stated in _listed(one.get(name)):
            person = stated
            if isinstance(stated, dict) and "name" not in stated:
                person = linked.get(str(stated.get("@id")), stated)
            called = person.get("name") if isinstance(person, dict) else person
            names += [_unescaped(text) for text in _listed(called) if isinstance(text, str)]
    return names


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _unescaped(text: str) -> str:
    """Take out the entities that a CMS leaves in JSON-LD ("Caf&eacute;")."""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return _clean(text)
