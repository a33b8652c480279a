"""How well newscli finds the article in HTML pages, beside trafilatura, readability-lxml and Resiliparse.

    python benchmarks/pages.py SHARED [--models DIR] [--sources news212] [--sample 200] [--jobs 2]

Prints figures on (body) articles against their gold bodies and snippets, (kinds) articles against pages
that hold none, (speed) CPU time a page. All extractors get the same pages in the same run. Exits with 1 where
a floor is not reached or newscli raised an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import newscli
from corpus import FOLDS, OTHER_PAGE_TYPES, SOURCES, SPLITS, Page, fold_of, read_pages
from extractors import PEERS
from newscli.article_score import score_of
from newscli.article_signs import page_signs
from newscli.pipeline import read_article
from newscli.readers import read_dump
from page_kinds import kind_tables, readerable_scores
from page_quality import NEWSCLI, page_tables, score_pages
from page_speed import time_table
from quality import Report, labeller_in
from scores import mean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from extractors import Peer
    from page_quality import PageScore

PARTS = ("body", "kinds", "speed")


class Models(NamedTuple):
    """Which model reads a page: the one that ships, a file's, or the fold's that has not seen its site."""

    file: Path | None = None
    folder: Path | None = None

    def of(self, page: Page) -> Path | None:
        """The file; None is the model that ships."""
        return self.folder / f"fold-{fold_of(page.site)}-page.model" if self.folder else self.file

    def weights_of(self, page: Page) -> tuple[float, dict[str, tuple[float, float]]] | None:
        """The fold's own weights of the article score, if the folder has some; None is those that ship."""
        file = self.folder / f"fold-{fold_of(page.site)}-article.json" if self.folder else None
        return _weights_in(file) if file is not None and file.exists() else None


@cache
def _weights_in(file: Path) -> tuple[float, dict[str, tuple[float, float]]]:
    bias, weights = json.loads(file.read_text())
    return bias, weights


def parse_page(raw: str | bytes, page: Page, models: Models) -> newscli.Article:
    """The thing that is measured: newscli as it ships, or with another model."""
    model = models.of(page)
    if model is None:
        return newscli.parse(raw, kind="html", url=page.url)
    reading = read_dump(raw, "html", page.url)
    article = read_article(reading, page.url, labeller=labeller_in(model))
    weights = models.weights_of(page)
    if weights is not None and reading.head is not None:
        bias, learnt = weights
        score = score_of(page_signs(article.blocks, reading.head, page.url), bias, learnt)
        article = replace(article, article_score=score)
    return article


def article_score(article: newscli.Article) -> float:
    """How sure newscli is that the page holds an article (0..1)."""
    return article.article_score or 0.0


def parse_text_of(page: Page, models: Models) -> newscli.Article:
    """A page as decoded text: how well bytes are decoded is another question."""
    return parse_page(page.html, page, models)


class Chosen(NamedTuple):
    """The ids of the pages asked for: ``timed`` are articles, too, however small the sample is."""

    articles: list[str]
    others: list[str]
    timed: list[str]


def chosen_pages(options: argparse.Namespace) -> Chosen:
    """Chooses pages by the hash of their id: a sample is the same in every run, and a larger one holds it."""
    articles: list[str] = []
    others: list[str] = []
    for page in all_pages(options, keep_html=False):
        if options.fold is None or fold_of(page.site) == options.fold:
            (articles if page.page_type == "article" else others).append(page.id)
    for ids in (articles, others):
        ids.sort(key=lambda page_id: hashlib.sha256(page_id.encode()).digest())
    if not articles:
        sys.exit("no articles among the pages asked for")
    return Chosen(articles[: options.sample], others[: options.sample], articles[: options.timed])


def all_pages(options: argparse.Namespace, keep_html: bool = True) -> Iterator[Page]:
    """The pages of the sources asked for; the part kinds needs those that are no articles, too."""
    kinds = ("article", *OTHER_PAGE_TYPES) if "kinds" in options.parts else ("article",)
    return read_pages(options.shared, options.sources, options.split, kinds, keep_html)


def with_ids(options: argparse.Namespace, ids: Collection[str]) -> Iterator[Page]:
    """These pages, read anew: the corpus is too large to be held."""
    wanted = set(ids)
    return (page for page in all_pages(options) if page.id in wanted)


def measure_quality(options: argparse.Namespace, report: Report, chosen: Chosen) -> list[PageScore]:
    """The bodies, the snippets, and which pages hold an article."""
    ids = [*chosen.articles, *chosen.others]
    parse = partial(parse_text_of, models=Models(options.model, options.models))
    peers = {} if options.no_peers or "body" not in options.parts else PEERS
    scores = list(score_pages(with_ids(options, ids), parse, article_score, peers, options.jobs))
    articles = [page for page in scores if page.page_type == "article"]
    if "body" in options.parts:
        report.add(page_tables(articles, options.worst))
        report.check_floor(
            "mean body F1", mean([page.scores[NEWSCLI].f1 for page in articles]), options.min_f1
        )
    if "kinds" in options.parts:
        readerable = (
            readerable_scores(with_ids(options, ids), options.readerable) if options.readerable else None
        )
        report.add(kind_tables(scores, readerable))
    report.check_errors([message for page in scores for name, message in page.errors if name == NEWSCLI])
    return scores


def measure_speed(options: argparse.Namespace, report: Report, chosen: Chosen) -> None:
    """The CPU time, in this process alone."""
    models = Models(options.model, options.models)
    extractors: dict[str, Callable[[bytes, Page], object]] = {
        NEWSCLI: lambda data, page: parse_page(data, page, models)
    }
    if not options.no_peers:
        extractors |= {name: partial(extract_with, peer) for name, peer in PEERS.items()}
    report.add([time_table(list(with_ids(options, chosen.timed)), extractors)])


def extract_with(peer: Peer, data: bytes, _: Page) -> str:
    """What a peer makes of a page's bytes."""
    return peer.extract(data)


def write_json(path: Path, report: Report, pages: Sequence[PageScore]) -> None:
    """Writes every table, and every tool's score on every page."""
    rows = [
        {
            "page": page.page_id,
            "page_type": page.page_type,
            "article_score": page.article_score,
            "scores": {name: score._asdict() for name, score in page.scores.items()},
        }
        for page in pages
    ]
    figures = {"tables": report.tables, "pages": rows, "complaints": report.complaints}
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def command_line() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(description="How well newscli finds the article in HTML pages.")
    add = parser.add_argument
    add("shared", type=Path, help="the folder that holds corpus/")
    add("--parts", nargs="+", choices=PARTS, default=PARTS, help="what to measure")
    add("--sources", nargs="+", choices=SOURCES, default=SOURCES)
    add("--split", choices=SPLITS, default="all", help="which half of the sites")
    add("--fold", type=int, choices=range(FOLDS), help="only the sites of this fifth")
    model = parser.add_mutually_exclusive_group()
    model.add_argument("--model", type=Path, metavar="FILE", help="judge this model, not the one that ships")
    model.add_argument(
        "--models",
        type=Path,
        metavar="DIR",
        help="judge the models of the folds, each on sites it has not seen",
    )
    add("--no-peers", action="store_true", help="newscli alone, which is faster")
    add(
        "--readerable", type=Path, metavar="DIR", help="Mozilla's isProbablyReaderable, from DIR/node_modules"
    )
    add("--sample", type=int, metavar="N", help="N articles and N other pages, the same in every run")
    add("--timed", type=int, metavar="N", default=100, help="how many articles to time")
    add("--worst", type=int, metavar="N", default=20, help="how many of the worst pages to name")
    add("--jobs", type=int, default=1, help="how many processes; times are always taken in one")
    add("--json", type=Path, metavar="FILE", help="write the figures there too")
    add("--min-f1", type=float, metavar="F1", help="exit with 1 where the mean body F1 is below this")
    return parser


def main() -> None:
    """The command line."""
    parser = command_line()
    options = parser.parse_args()
    # A floor that is never compared would pass whatever happens.
    if options.min_f1 is not None and "body" not in options.parts:
        parser.error("--min-f1 needs the part body")
    if options.readerable and "kinds" not in options.parts:
        parser.error("--readerable needs the part kinds")

    report = Report()
    scores: list[PageScore] = []
    chosen = chosen_pages(options)
    if set(options.parts) != {"speed"}:
        scores = measure_quality(options, report, chosen)
    if "speed" in options.parts:
        measure_speed(options, report, chosen)
    if options.json:
        write_json(options.json, report, scores)
    for complaint in report.complaints:
        print(f"FAILED: {complaint}", file=sys.stderr)
    if report.complaints:
        sys.exit(1)


if __name__ == "__main__":
    main()
