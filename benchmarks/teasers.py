"""How well newscli finds the teasers and references of pages, with their excerpts and links.

    python benchmarks/teasers.py SHARED [--wrong] [--min-teaser-f1 0.85] [--min-url-share 0.95]

Reads 20 pages of the corpus that are labelled by hand (teaser_labels.json). Exits with 1 where a floor is
not reached or newscli raised.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import newscli
from corpus import read_pages
from scores import ItemCounts, mean, micro_score
from tables import Table
from teaser_labels import LABELS, digest, read_labels, text_key, url_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus import Page
    from teaser_labels import LabelledItem

ALL = "whichever"
KINDS = ("teaser", "reference", ALL)


class FoundItem(NamedTuple):
    """What newscli found; references have no excerpt."""

    kind: str
    headline: str
    excerpt: str
    url: str


class Share(NamedTuple):
    """How many were right of those that could be judged."""

    right: int
    judged: int

    @property
    def value(self) -> float | None:
        """The share, None of nothing."""
        return self.right / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class KindScore:
    """One kind of item on one page: headlines as sets; of those found rightly, links and excerpts."""

    headlines: ItemCounts
    urls: Share
    excerpts: Share
    excerpts_there: Share  # of the items that have an excerpt on the page
    wrong: tuple[str, ...]  # headlines found that are none


@dataclass(frozen=True, slots=True)
class PageScore:
    """How one page was read, by kind of item."""

    page: Page
    kinds: dict[str, KindScore]
    error: str


def score_page(page: Page, labelled: Sequence[LabelledItem]) -> PageScore:
    """Reads a page and compares; where newscli raises, it has found nothing."""
    error = ""
    found: list[FoundItem] = []
    try:
        article = newscli.parse(page.html, kind="html", url=page.url)
    except Exception as raised:
        error = f"{type(raised).__name__}: {raised}"
    else:
        found = [FoundItem("teaser", item.headline, item.excerpt, item.url or "") for item in article.teasers]
        found += [FoundItem("reference", item.headline, "", item.url or "") for item in article.references]
    undecided = {item.headline for item in labelled if item.kind == "undecided"}
    kinds = {}
    for kind in KINDS:
        wanted = [item for item in labelled if item.kind in ((kind,) if kind != ALL else KINDS)]
        kinds[kind] = score_items([item for item in found if kind in (item.kind, ALL)], wanted, undecided)
    return PageScore(page, kinds, error)


def score_items(
    found: Sequence[FoundItem], labelled: Sequence[LabelledItem], undecided: Collection[str]
) -> KindScore:
    """Compares by headline; what is found twice (as in two lists) is right where it is right once."""
    expected = {item.headline for item in labelled}
    ours: dict[str, list[FoundItem]] = {}
    for item in found:
        headline = digest(text_key(item.headline))
        if headline and (headline in expected or headline not in undecided):
            ours.setdefault(headline, []).append(item)
    urls, excerpts, excerpts_there = [], [], []
    for label in labelled:
        matched = ours.get(label.headline)
        if matched is None:
            continue
        if label.urls:
            urls.append(any(digest(url_key(one.url)) in label.urls for one in matched))
        if label.excerpts is not None and label.kind == "teaser":
            right = any(digest(text_key(one.excerpt)) in label.excerpts for one in matched)
            excerpts.append(right)
            if label.excerpts != {""}:
                excerpts_there.append(right)
    return KindScore(
        headlines=ItemCounts(len(ours.keys() & expected), len(ours), len(expected)),
        urls=Share(sum(urls), len(urls)),
        excerpts=Share(sum(excerpts), len(excerpts)),
        excerpts_there=Share(sum(excerpts_there), len(excerpts_there)),
        wrong=tuple(items[0].headline for headline, items in ours.items() if headline not in expected),
    )


def pooled_share(shares: Sequence[Share]) -> Share:
    """One share over all pages, each item weighing the same."""
    return Share(sum(share.right for share in shares), sum(share.judged for share in shares))


def overall_tables(scores: Sequence[PageScore]) -> list[Table]:
    """All pages together: headlines, and what hangs on those that were found."""
    headlines = Table(
        "items by headline, all pages",
        ("item", "expected", "found", "right", "precision", "recall", "F1", "mean F1 of pages"),
    )
    details = Table("of the items found rightly, all pages", ("what", "judged", "right", "share"))
    for kind in KINDS:
        of_kind = [score.kinds[kind] for score in scores]
        counts = [score.headlines for score in of_kind]
        sums = [sum(count[place] for count in counts) for place in (2, 1, 0)]
        there = [micro_score([count]).f1 for count in counts if count.expected]
        headlines.rows.append((kind, *sums, *micro_score(counts), mean(there)))
    teasers = [score.kinds["teaser"] for score in scores]
    references = [score.kinds["reference"] for score in scores]
    for what, shares in (
        ("teasers: url", [score.urls for score in teasers]),
        ("teasers: excerpt, or none where there is none", [score.excerpts for score in teasers]),
        ("teasers: excerpt where there is one", [score.excerpts_there for score in teasers]),
        ("references: url", [score.urls for score in references]),
    ):
        share = pooled_share(shares)
        details.rows.append((what, share.judged, share.right, share.value))
    return [headlines, details]


def page_table(scores: Sequence[PageScore]) -> Table:
    """Each page, the worst first."""
    table = Table(
        "teasers by page",
        ("page", "language", "expected", "found", "right", "F1", "url", "excerpt", "references", "error"),
    )
    for score in sorted(scores, key=lambda score: micro_score([score.kinds["teaser"].headlines]).f1):
        teasers, references = score.kinds["teaser"], score.kinds["reference"].headlines
        right, found, expected = teasers.headlines
        shares = (teasers.urls.value, teasers.excerpts.value)
        table.rows.append(
            (
                *(score.page.id, score.page.lang, expected, found, right),
                *(micro_score([teasers.headlines]).f1, *shares),
                *(f"{references.right}/{references.found}/{references.expected}", score.error or "–"),
            )
        )
    return table


def labelled_pages(shared: Path, wanted: Collection[str]) -> list[Page]:
    """The pages that labels are of; labels of a page that the corpus lacks would be silently no test."""
    pages = [page for page in read_pages(shared) if page.id in wanted]
    missing = set(wanted) - {page.id for page in pages}
    if missing:
        sys.exit(f"not in {shared / 'corpus'}: {', '.join(sorted(missing))}")
    return pages


def complaints(options: argparse.Namespace, scores: Sequence[PageScore]) -> list[str]:
    """What does not reach its floor, and what raised."""
    teasers = [score.kinds["teaser"] for score in scores]
    f1 = micro_score([score.headlines for score in teasers]).f1
    urls = pooled_share([score.urls for score in teasers]).value or 0.0
    found = [f"{score.page.id} raised an error: {score.error}" for score in scores if score.error]
    for what, value, floor in (
        ("teaser headline F1", f1, options.min_teaser_f1),
        ("share of right teaser urls", urls, options.min_url_share),
    ):
        if floor is not None and value < floor:
            found.append(f"{what} is {value:.3f}, under the floor of {floor:.3f}")
    return found


def command_line() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(description="Measure teasers and references on pages labelled by hand.")
    add = parser.add_argument
    add("shared", type=Path, help="the folder with corpus/")
    add("--labels", type=Path, default=LABELS, metavar="FILE", help="other labels (teaser_labels.py)")
    add("--page", action="append", metavar="ID", help="this page only; may be given several times")
    add("--wrong", action="store_true", help="name what was found but is no teaser or reference")
    add("--json", type=Path, metavar="FILE", help="write the figures there too")
    add("--min-teaser-f1", type=float, metavar="F1", help="exit with 1 below this, headlines of all pages")
    add(
        "--min-url-share",
        type=float,
        metavar="SHARE",
        help="exit with 1 below this, of teasers found",
    )
    return parser


def main() -> None:
    """The command line."""
    parser = command_line()
    options = parser.parse_args()
    labels = read_labels(options.labels)
    if unknown := set(options.page or ()) - labels.keys():
        parser.error(f"no labels of {', '.join(sorted(unknown))}")
    scores = [
        score_page(page, labels[page.id])
        for page in labelled_pages(options.shared, options.page or labels.keys())
    ]
    tables = [*overall_tables(scores), page_table(scores)]
    for table in tables:
        print(table.text())
    if options.wrong:
        for score in scores:
            for headline in score.kinds[ALL].wrong:
                print(f"{score.page.id}\t{headline}")
    if options.json:
        figures = {table.title: table.records() for table in tables}
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    failed = complaints(options, scores)
    for complaint in failed:
        print(f"FAILED: {complaint}", file=sys.stderr)
    if failed:
        sys.exit(1)


if __name__ == "__main__":
    main()
