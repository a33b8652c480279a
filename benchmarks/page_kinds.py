"""Does a page hold an article at all? Articles against other kinds of page, beside Mozilla's answer."""

from __future__ import annotations

import contextlib
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import OTHER_PAGE_TYPES
from page_quality import NEWSCLI
from scores import BOOTSTRAP_ROUNDS, area_under_curve, mean, threshold_losing
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus import Page
    from page_quality import PageScore

READERABLE = "isProbablyReaderable"
MIN_SCORE = 20  # what isProbablyReaderable itself asks for unless told otherwise
LOSSES = (0.0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1)  # shares of the articles
PROGRAM = Path(__file__).with_name("readerable.js")


class Judged(NamedTuple):
    """A page with one judge's score that it holds an article."""

    page: PageScore
    score: float


def readerable_scores(pages: Iterable[Page], folder: Path) -> dict[str, float]:
    """The scores behind Mozilla's isProbablyReaderable, by page id; a page it failed on is not there.

    Needs Node.js, and a ``folder`` where ``npm install @mozilla/readability jsdom`` was run.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as answers:
        # The answers go into a file: with two pipes, each side could wait for the other for ever.
        command = ["node", str(PROGRAM), str(folder)]
        try:
            node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=answers, text=True)
        except FileNotFoundError:
            sys.exit("no program node: --readerable needs Node.js")
        with node, contextlib.suppress(BrokenPipeError):  # a broken pipe shows in the exit status
            assert node.stdin
            for page in pages:
                # In ASCII: Node takes U+2028 within a string for the end of a line.
                node.stdin.write(json.dumps({"id": page.id, "html": page.html}) + "\n")
        if node.returncode:
            sys.exit(f"{' '.join(command)}: exit status {node.returncode}")
        answers.seek(0)
        return {record["id"]: record["score"] for record in map(json.loads, answers)}


def kind_tables(pages: Sequence[PageScore], readerable: dict[str, float] | None) -> list[Table]:
    """How well articles are told from other pages.

    Args:
        pages: Scored pages of all kinds; those that are no article are WCXB's.
        readerable: What ``readerable_scores`` gave.
    """
    judges = {NEWSCLI: [Judged(page, page.article_score) for page in pages]}
    if readerable is not None:
        judges[READERABLE] = [
            Judged(page, readerable[page.page_id]) for page in pages if page.page_id in readerable
        ]
    # Other sources' articles are easier or harder for reasons of their own: like is compared with like.
    wcxb = {name: [one for one in judged if one.page.source == "wcxb"] for name, judged in judges.items()}
    if {is_article(one) for one in wcxb[NEWSCLI]} != {True, False}:
        return [Table("articles against WCXB's other pages", ())]
    return [_areas(wcxb), *(_thresholds(name, judged) for name, judged in judges.items())]


def _areas(judges: dict[str, list[Judged]]) -> Table:
    table = Table(
        "ROC AUC of telling WCXB's articles from its other pages",
        ("other pages", "pages", *(f"{name}{end}" for name in judges for end in ("", " 95 % from", " to"))),
    )
    for row in (*OTHER_PAGE_TYPES, "all", "all, without suspect articles"):
        cells: list[float | None] = []
        for judged in judges.values():
            chosen = [
                one
                for one in judged
                if (is_article(one) and not (one.page.suspect and "without" in row))
                or one.page.page_type == row
                or (not is_article(one) and row.startswith("all"))
            ]
            number = sum(not is_article(one) for one in chosen)
            area = area_of(chosen)
            cells += [
                area,
                *(area_interval(chosen) if area is not None and row.startswith("all") else (None, None)),
            ]
        table.rows.append((row, number, *cells))
    return table


def _thresholds(judge: str, judged: Sequence[Judged]) -> Table:
    """What a threshold costs and brings; chosen on the very pages it is shown on."""
    kinds = [kind for kind in OTHER_PAGE_TYPES if any(one.page.page_type == kind for one in judged)]
    sources = list(dict.fromkeys(one.page.source for one in judged))
    table = Table(
        f"{judge}: pages under a threshold, that is, taken for no article",
        (
            *("articles that may be lost", "threshold", "articles lost", "pages", "others recognised"),
            *(f"{source} lost" for source in sources),
            *kinds,
        ),
    )
    articles = [one for one in judged if is_article(one)]
    cuts = [(f"{loss:.1%}", threshold_losing(loss, [one.score for one in articles])) for loss in LOSSES]
    if judge == READERABLE:
        cuts.append(("as it is", MIN_SCORE))
    for name, threshold in cuts:

        def under(chosen: Iterable[Judged], threshold: float = threshold) -> float:
            return mean([float(one.score < threshold) for one in chosen])

        table.rows.append(
            (
                name,
                threshold,
                under(articles),
                sum(one.score < threshold for one in articles),
                under(one for one in judged if not is_article(one)),
                *(under(one for one in articles if one.page.source == source) for source in sources),
                *(under(one for one in judged if one.page.page_type == kind) for kind in kinds),
            )
        )
    return table


def is_article(judged: Judged) -> bool:
    """What the corpus says."""
    return judged.page.page_type == "article"


def area_of(judged: Sequence[Judged]) -> float | None:
    """ROC AUC, None where there are no articles or nothing else."""
    articles = [one.score for one in judged if is_article(one)]
    others = [one.score for one in judged if not is_article(one)]
    return area_under_curve(articles, others) if articles and others else None


def area_interval(judged: Sequence[Judged], seed: int = 0) -> tuple[float, float]:
    """The 95 % interval of the ROC AUC when whole sites are drawn anew."""
    by_site: dict[str, list[Judged]] = {}
    for one in judged:
        by_site.setdefault(one.page.site, []).append(one)
    sites = [of_site for _, of_site in sorted(by_site.items())]
    chance = random.Random(seed)
    drawn = (
        [one for of_site in chance.choices(sites, k=len(sites)) for one in of_site]
        for _ in range(BOOTSTRAP_ROUNDS)
    )
    areas = sorted(area for area in map(area_of, drawn) if area is not None)
    return areas[round(0.025 * len(areas))], areas[round(0.975 * len(areas)) - 1]
