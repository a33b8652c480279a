"""How often title, byline and date of a page are right, beside trafilatura on the same pages.

    python benchmarks/metadata.py SHARED [--split test] [--sources news212 fundus] [--show byline]

The reference is the corpus's own fields, as its annotators wrote them down. A title is right where its
letters and digits are the same, whatever case, blanks and punctuation; a byline where the set of names is
(F1 gives credit for each name); a date where the day is. Only pages whose field the corpus fills are counted;
for the others, the share of pages that were given a byline is told, which the corpus cannot judge.
"""

from __future__ import annotations

import argparse
import re
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import newscli
from corpus import SOURCES, SPLITS, Page, read_pages
from scores import bootstrap_interval, mean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BETWEEN_NAMES = re.compile(r"\s*(?:[,;&/|]|\b(?:and|und|et|y)\b)\s*")
BEFORE_NAMES = re.compile(r"^\s*(?:by|von|par|por)\s+", re.I)


class Facts(NamedTuple):
    """What a tool says of a page."""

    title: str | None
    byline: str | None
    published: str | None


def by_newscli(page: Page) -> Facts:
    """Asks newscli."""
    article = newscli.parse(page.html, kind="html", url=page.url)
    return Facts(article.title, article.byline, article.published)


def by_trafilatura(page: Page) -> Facts:
    """Asks trafilatura, whose metadata need no extraction of the text."""
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(page.html, default_url=page.url)
    return Facts(found.title, found.author, found.date)


TOOLS: dict[str, Callable[[Page], Facts]] = {"newscli": by_newscli, "trafilatura": by_trafilatura}


def letters(text: str | None) -> str:
    """Letters and digits, in small letters."""
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text or "").casefold()))


def names(byline: str | None) -> frozenset[str]:
    """The names of a byline, however they are separated."""
    parts = BETWEEN_NAMES.split(BEFORE_NAMES.sub("", byline or ""))
    return frozenset(filter(None, map(letters, parts)))


def measures(page: Page, facts: Facts) -> dict[str, float]:
    """What is right (1) or wrong (0) on one page, by the name of the measure."""
    found: dict[str, float] = {}
    if page.title:
        found["title"] = letters(facts.title) == letters(page.title)
    if page.author:
        want, got = names(page.author), names(facts.byline)
        found["byline"] = want == got
        found["byline F1"] = 2 * len(want & got) / (len(want) + len(got)) if want or got else 1.0
    else:
        found["byline where the corpus has none"] = facts.byline is not None
    if page.date:
        found["date"] = (facts.published or "")[:10] == page.date[:10]
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="folder with corpus/")
    parser.add_argument("--split", choices=SPLITS, default="test", help="half of the sites [test]")
    parser.add_argument("--sources", nargs="+", choices=SOURCES, default=SOURCES)
    parser.add_argument("--tools", nargs="+", choices=sorted(TOOLS), default=list(TOOLS))
    parser.add_argument("--show", choices=["title", "byline", "date"], help="list what newscli got wrong")
    options = parser.parse_args(arguments)
    scores: dict[tuple[str, str], dict[str, list[tuple[str, float]]]] = defaultdict(lambda: defaultdict(list))
    pages = 0
    seconds: dict[str, float] = defaultdict(float)
    for page in read_pages(options.shared, options.sources, options.split):
        pages += 1
        for tool in options.tools:
            start = time.process_time()
            facts = TOOLS[tool](page)
            seconds[tool] += time.process_time() - start
            found = measures(page, facts)
            for measure, score in found.items():
                for part in ("all", page.source):
                    scores[part, measure][tool].append((page.site, float(score)))
            if tool == "newscli" and options.show and not found.get(options.show, 1):
                print(f"{page.id}\t{page.title!r}, {page.author!r}, {page.date!r}\t{facts}")
    for (part, measure), tools in scores.items():
        counted = len(next(iter(tools.values())))
        told = "  ".join(f"{tool} {_shown(values)}" for tool, values in tools.items())
        print(f"{part:8} {measure:32} {counted:5} pages  {told}")
    for tool, spent in seconds.items():
        print(f"{tool}: {spent * 1000 / max(pages, 1):.1f} ms a page")


def _shown(values: Sequence[tuple[str, float]]) -> str:
    low, high = bootstrap_interval(values)
    return f"{mean([score for _, score in values]):.3f} ({low:.3f} to {high:.3f})"


if __name__ == "__main__":
    main()
