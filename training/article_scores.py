"""Learns how articles are told from other pages; writes the weights that ``newscli.article_score`` reads.

    python training/article_scores.py SHARED WORK [--jobs 2]

WORK holds the page models of the folds (``train.py``): each page is labelled by the one that has not seen its
site. The signs of all pages are kept in WORK/article-signs.npz. The weights are those of a logistic
regression with a penalty on their squares, its strength chosen by cross-validation over the same folds; what
is printed, and the threshold, come from scores of sites that the weights have not seen either. The weights of
the folds go to WORK/fold-0-article.json … fold-4-article.json, for ``benchmarks/pages.py SHARED --models
WORK``. ``train.py`` does all this too, once it has the page models.
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from corpus import FOLDS, OTHER_PAGE_TYPES, SOURCES, Page, fold_of, read_pages
from newscli.article_signs import page_signs
from newscli.labelling import label_blocks
from newscli.labelling.by_model import labeller_of
from newscli.labelling.model import read_model
from newscli.readers import read_dump
from scores import area_under_curve, threshold_losing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newscli.labelling.verdict import Labeller

    Floats = NDArray[np.float64]

WEIGHTS_FILE = Path(__file__).resolve().parent.parent / "src" / "newscli" / "article_weights.py"

#: The share of articles that may be taken for something else.
LOSS = 0.005

#: How much is put on the squares of the weights; one is chosen.
PENALTIES = (1.0, 3.0, 10.0, 30.0)

#: Newton's method is at its end long before.
STEPS = 30


class Signs(NamedTuple):
    """The signs of all pages: a row a page, a column a sign."""

    names: list[str]
    table: Floats
    types: NDArray[np.str_]
    folds: NDArray[np.int64]
    suspect: NDArray[np.bool_]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Learn how articles are told from other pages.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/")
    parser.add_argument("work", type=Path, help="the folder that holds the page models of the folds")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    options = parser.parse_args()
    learn(options.shared, options.work, options.jobs)


def learn(shared: Path, work: Path, jobs: int) -> None:
    """Learn the weights, print how good they are on sites they have not seen, and write them."""
    signs = read_signs(shared, work, jobs)
    is_article = (signs.types == "article").astype(float)
    unseen = {penalty: unseen_scores(signs, is_article, penalty) for penalty in PENALTIES}
    areas = {penalty: area(scores, is_article) for penalty, scores in unseen.items()}
    best = max(areas, key=areas.__getitem__)
    for penalty, found in areas.items():
        print(f"penalty {penalty}: ROC AUC {found:.4f}{' (taken)' if penalty == best else ''}")
    scores = unseen[best]
    for kind in OTHER_PAGE_TYPES:
        chosen = (is_article > 0) | (signs.types == kind)
        number = int((signs.types == kind).sum())
        print(f"  {kind}: {number} pages, {area(scores[chosen], is_article[chosen]):.4f}")
    threshold = threshold_losing(LOSS, scores[is_article > 0].tolist())
    for kind in ("article", *OTHER_PAGE_TYPES):
        below = float((scores[signs.types == kind] < threshold).mean())
        print(f"  below {threshold:.4f}: {below:.3f} of {kind}")
    for fold in range(FOLDS):
        own = signs.folds == fold
        bias, weights = fit(signs.table[~own], is_article[~own], best)
        learnt = {name: (weight, 0.0) for name, weight in zip(signs.names, weights.tolist(), strict=True)}
        (work / f"fold-{fold}-article.json").write_text(json.dumps([bias, learnt]))
    bias, weights = fit(signs.table, is_article, best)
    usual = signs.table[is_article > 0].mean(axis=0)
    write_weights(signs.names, bias, weights, usual, threshold)
    print(WEIGHTS_FILE)


def read_signs(shared: Path, work: Path, jobs: int) -> Signs:
    """Take the signs of all pages, or read those that were taken before."""
    path = work / "article-signs.npz"
    if not path.exists():
        pages = read_pages(shared, SOURCES, "all", ("article", *OTHER_PAGE_TYPES))
        with ProcessPoolExecutor(jobs) as pool:
            rows = [*pool.map(partial(signs_of, work), pages, chunksize=4)]
        names = list(rows[0][0])
        np.savez(
            path,
            names=np.array(names),
            table=np.array([[signs[name] for name in names] for signs, _, _, _ in rows]),
            types=np.array([page_type for _, page_type, _, _ in rows]),
            folds=np.array([fold for _, _, fold, _ in rows]),
            suspect=np.array([suspect for _, _, _, suspect in rows]),
        )
    kept = np.load(path)
    return Signs(kept["names"].tolist(), kept["table"], kept["types"], kept["folds"], kept["suspect"])


def signs_of(work: Path, page: Page) -> tuple[dict[str, float], str, int, bool]:
    """The signs of one page, its type, its fold, and whether its gold is suspect."""
    fold = fold_of(page.site)
    reading = read_dump(page.html, "html", page.url)
    assert reading.head is not None
    blocks, _ = label_blocks(
        reading.blocks, labeller=labeller_in(work / f"fold-{fold}-page.model"), head=reading.head
    )
    return page_signs(blocks, reading.head, page.url), page.page_type, fold, page.suspect


@cache
def labeller_in(path: Path) -> Labeller:
    """The labeller that a model file holds."""
    return labeller_of(read_model(path.read_bytes()))


def unseen_scores(signs: Signs, is_article: Floats, penalty: float) -> Floats:
    """The score of each page by weights that were learnt on the other folds."""
    scores = np.zeros(len(is_article))
    for fold in range(FOLDS):
        own = signs.folds == fold
        bias, weights = fit(signs.table[~own], is_article[~own], penalty)
        scores[own] = logistic(bias + signs.table[own] @ weights)
    return scores


def fit(table: Floats, is_article: Floats, penalty: float) -> tuple[float, Floats]:
    """Fit a logistic regression by Newton's method; articles and others weigh the same in sum."""
    rows = np.column_stack([np.ones(len(table)), table])
    weigh = np.where(is_article > 0, 0.5 / is_article.mean(), 0.5 / (1 - is_article.mean()))
    penalties = np.diag([1e-6] + [penalty] * table.shape[1])
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        scores = logistic(rows @ weights)
        slope = rows.T @ (weigh * (is_article - scores)) - penalties @ weights
        curve = (rows * (weigh * scores * (1 - scores))[:, None]).T @ rows + penalties
        weights += np.linalg.solve(curve, slope)
    return float(weights[0]), weights[1:]


def logistic(values: Floats) -> Floats:
    """From log-odds to probabilities."""
    return 1 / (1 + np.exp(-np.clip(values, -50, 50)))


def area(scores: Floats, is_article: Floats) -> float:
    """The area under the ROC curve."""
    return area_under_curve(scores[is_article > 0].tolist(), scores[is_article == 0].tolist()) or 0.0


def write_weights(
    names: Sequence[str], bias: float, weights: Floats, usual: Floats, threshold: float
) -> None:
    """Write what was learnt as a module."""
    lines = [
        '"""What ``training/article_scores.py`` learnt of articles and other pages, not written by hand."""',
        "",
        "#: The log-odds of a page without any sign.",
        f"BIAS = {bias:.4f}",
        "",
        f"#: Below this a page is taken for no article, as {LOSS:.1%} of the articles of unseen sites are.",
        f"LEAST_SCORE = {threshold:.4f}",
        "",
        "#: For each sign its weight, and how strong it is in an article on average.",
        "WEIGHTS = {",
        *(
            f'    "{name}": ({weight:.4f}, {mean:.4f}),'
            for name, weight, mean in zip(names, weights, usual, strict=True)
        ),
        "}",
        "",
    ]
    WEIGHTS_FILE.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
