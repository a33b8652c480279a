"""Reads the shared folder: corpus pages with a gold body, and dumps labelled by hand, line by line.

Needs the standard library only, so that it runs in every environment that makes or scores dumps.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

SOURCES = ("wcxb", "news212", "fundus", "mozilla")
#: The kinds of page that hold no article; only wcxb has such.
OTHER_PAGE_TYPES = ("collection", "documentation", "forum", "listing", "product", "service")
#: Models are trained on all folds but one and judged on that one.
FOLDS = 5

Split = Literal["dev", "test", "all"]
SPLITS: tuple[Split, ...] = ("dev", "test", "all")

# Second-level names under which countries hand out domains (bbc.co.uk, folha.com.br). The Public Suffix List
# knows more, but on the URLs of this corpus the rule differs from it only where a hoster lends subdomains
# (github.io): there it takes the hoster for one site, which never parts two pages of one template.
# fmt: off
SECOND_LEVEL = frozenset([
    "ac", "ad", "co", "com", "edu", "gob", "gouv", "gov", "go", "gr", "lg", "ltd", "me", "mil", "ne", "net",
    "nhs", "or", "org", "plc", "re", "sch",
])
# fmt: on

CANONICAL_TAG = re.compile(
    r"""<link\b[^>]*\brel=["']?canonical\b[^>]*> | <meta\b[^>]*\b(?:property|name)=["']?og:url\b[^>]*>""",
    re.IGNORECASE | re.VERBOSE,
)
ABSOLUTE_URL = re.compile(r"""https?://[^"'\s<>]+""", re.IGNORECASE)

# Elements whose start or end breaks a line; any other (a, b, span …) may stand within a word.
# fmt: off
BLOCK_TAGS = frozenset([
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
])
# fmt: on
UNSEEN_TAGS = frozenset(["script", "style", "noscript", "template"])


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the corpus with its gold body.

    ``site`` is the registered domain, or the page's id where neither the corpus nor the page's own
    head names a URL. ``suspect`` marks a gold that independent extractors contradict. ``must_have`` and
    ``must_not_have`` are snippets that an extractor should keep and drop; only wcxb has some.
    """

    id: str
    source: str
    url: str | None
    site: str
    lang: str | None
    page_type: str
    title: str | None
    author: str | None
    date: str | None
    html: str
    body: str
    suspect: bool
    must_have: tuple[str, ...] = ()
    must_not_have: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDump:
    """A dump labelled by hand: every non-blank line (1-based, lines end at a line feed) has a label."""

    name: str
    page_id: str
    tool: str
    lang: str | None
    text: str
    labels: dict[int, str]
    teasers: tuple[str, ...]
    references: tuple[str, ...]


def read_pages(
    shared: Path,
    sources: Collection[str] = SOURCES,
    split: Split = "all",
    page_types: Collection[str] = ("article",),
    keep_html: bool = True,
) -> Iterator[Page]:
    """Yields the pages of ``sources`` that lie in ``split``, in the order of the files.

    Pages without a gold body are left out: there is nothing to measure them by. ``keep_html=False``
    empties ``html`` (the corpus holds 700 MB of it).
    """
    folder = shared / "corpus"
    suspects = set((folder / "suspects.txt").read_text(encoding="utf-8").split())
    for source in sources:
        with lzma.open(folder / f"{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                # Only wcxb has kinds of page other than articles; mozilla does not say.
                page_type = record.get("page_type") or "article"
                body = record.get("body") or plain_text(record.get("body_html") or "")
                if page_type not in page_types or not body.strip():
                    continue
                url = record.get("url") or declared_url(record["html"])
                site = registered_domain(url) if url else record["id"]
                if split != "all" and split_of(site) != split:
                    continue
                yield Page(
                    id=record["id"],
                    source=source,
                    url=url,
                    site=site,
                    lang=record.get("lang"),
                    page_type=page_type,
                    title=record.get("title"),
                    author=record.get("author"),
                    date=record.get("date"),
                    html=record["html"] if keep_html else "",
                    body=body,
                    suspect=record["id"] in suspects,
                    must_have=tuple(record.get("must_have") or ()),
                    must_not_have=tuple(record.get("must_not_have") or ()),
                )


def read_gold(shared: Path, part: Literal["train", "dumps"]) -> list[GoldDump]:
    """Reads the hand-labelled dumps: ``train`` may be learnt from, ``dumps`` is for measuring only."""
    gold = []
    for path in sorted((shared / "gold" / part).glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        gold.append(
            GoldDump(
                name=path.stem,
                page_id=record["id"],
                tool=record["dump"],
                lang=record.get("lang"),
                text=record["text"],
                labels={int(number): label for number, label in record["labels"].items()},
                teasers=tuple(record["teasers"]),
                references=tuple(record["references"]),
            )
        )
    if not gold:
        raise FileNotFoundError(f"no dumps (*.json) in {shared / 'gold' / part}")
    return gold


def split_of(site: str) -> Literal["dev", "test"]:
    """Which half a site belongs to: the same on every machine and in every run."""
    return "dev" if hashlib.sha256(site.encode()).digest()[0] % 2 == 0 else "test"


def fold_of(site: str) -> int:
    """Which fifth of the sites a site belongs to, for cross-validation: the same on every machine."""
    return hashlib.sha256(b"fold " + site.encode()).digest()[0] % FOLDS


def registered_domain(url: str) -> str:
    """The domain someone registered.

    >>> registered_domain("https://www.news.bbc.co.uk/sport?x=1"), registered_domain("http://edition.cnn.com")
    ('bbc.co.uk', 'cnn.com')
    """
    parts = (urlsplit(url).hostname or url).rstrip(".").split(".")
    under_country = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND_LEVEL
    return ".".join(parts[-3:] if under_country else parts[-2:])


def declared_url(html: str) -> str | None:
    """The URL a page's head gives for itself (canonical link or og:url)."""
    for tag in CANONICAL_TAG.finditer(html):
        url = ABSOLUTE_URL.search(tag.group())
        if url:
            return url.group()
    return None


def plain_text(html: str) -> str:
    """The text of a gold body given as HTML: a blank line between blocks, none within inline markup."""
    reader = _TextReader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n\n".join(line for line in lines if line)


class _TextReader(HTMLParser):
    """Collects text; source line breaks become spaces, block elements line breaks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in UNSEEN_TAGS
        if tag in BLOCK_TAGS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN_TAGS
        if tag in BLOCK_TAGS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen <= 0:
            self.parts.append(" ".join(data.split("\n")))
