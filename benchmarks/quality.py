"""How well newscli tells the article from the rest.

    python benchmarks/quality.py SHARED --dumps DIR [--split test] [--sample 200] [--jobs 2]

Prints figures on (gold) the dumps labelled by hand, (body) dumps of the corpus' pages beside simple
baselines, (harm) texts that are clean already. Exits with 1 where a floor is not reached or newscli raised.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newscli
from baselines import best_span_by_gold, c4_lines, keep_everything
from body_quality import body_tables, harm_tables, score_pages
from corpus import FOLDS, SOURCES, SPLITS, Page, fold_of, read_gold, read_pages
from dumps import ANY_TOOLS, TOOLS, read_dumps, read_left_out
from gold_quality import gold_tables, pooled, score_gold
from newscli.article import build_article
from newscli.labelling import label_blocks
from newscli.labelling.by_model import labeller_of
from newscli.labelling.model import read_model
from newscli.readers import read_blocks
from scores import Gram, accuracy, mean
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from body_quality import Cleaner, DumpScore
    from newscli.labelling.verdict import Labeller

PARTS = ("gold", "body", "harm")


def parse_text(text: str, model: Path | None = None) -> newscli.Article:
    """The thing that is measured: newscli as it ships, or with another model."""
    if model is None:
        return newscli.parse(text, kind="text")
    blocks, language = label_blocks(read_blocks(text, "text", None), labeller=labeller_in(model))
    return build_article(blocks, language)


@cache
def labeller_in(model: Path) -> Labeller:
    """The labeller that a model file holds."""
    return labeller_of(read_model(model.read_bytes()))


def newscli_text(text: str, gold: Counter[Gram], model: Path | None = None) -> str:  # noqa: ARG001
    """The article's text: newscli as a cleaner among others."""
    return parse_text(text, model).text


BASELINES: dict[str, Cleaner] = {
    "keep all": keep_everything,
    "C4 lines": c4_lines,
    "best span (sees gold)": best_span_by_gold,
}


class Report:
    """Prints the tables as they come and keeps them for the JSON file."""

    def __init__(self) -> None:
        self.tables: dict[str, Any] = {}
        self.complaints: list[str] = []

    def add(self, tables: Sequence[Table]) -> None:
        """Prints tables."""
        for table in tables:
            self.tables[table.title] = table.records()
            print(table.text(), flush=True)

    def check_floor(self, what: str, value: float, floor: float | None) -> None:
        """Complains when ``value`` lies under the floor."""
        if floor is not None and value < floor:
            self.complaints.append(f"{what} is {value:.3f}, under the floor of {floor:.3f}")

    def check_errors(self, errors: Sequence[str]) -> None:
        """Complains of texts that newscli could not read."""
        if errors:
            self.complaints.append(f"{len(errors)} texts raised an error, the first: {errors[0]}")


def measure_gold(options: argparse.Namespace, report: Report) -> None:
    """The dumps labelled by hand."""
    dumps = read_gold(options.shared, options.gold)
    scores = []
    if options.models:
        sites = {page.id: page.site for page in read_pages(options.shared, keep_html=False)}
        for fold in range(FOLDS):
            parse = partial(parse_text, model=options.models / f"fold-{fold}-text.model")
            scores += score_gold(
                parse, [dump for dump in dumps if fold_of(sites.get(dump.page_id, dump.page_id)) == fold]
            )
    else:
        scores = score_gold(partial(parse_text, model=options.model), dumps)
    report.add(gold_tables(scores, options.worst))
    report.check_errors([f"gold {score.dump.name}: {score.error}" for score in scores if score.error])
    report.check_floor("gold line accuracy", accuracy(pooled(scores)), options.min_line_accuracy)


def measure_corpus(options: argparse.Namespace, report: Report) -> list[DumpScore]:
    """The corpus' dumps, and what cleaning does to clean texts."""
    pages = chosen_pages(options)
    dumps = {source: read_dumps(options.dumps, source, options.tools) for source in options.sources}
    tasks = [(page, dumps[page.source].get(page.id, {})) for page in pages]
    if not any(texts for _, texts in tasks):
        sys.exit(f"no dumps of these pages in {options.dumps}: make them with benchmarks/dumps.py")

    page_scores = []
    for model, own_tasks in by_model(options, tasks):
        cleaners: dict[str, Cleaner] = {"newscli": partial(newscli_text, model=model)}
        if "body" in options.parts and not options.no_baselines:
            cleaners |= BASELINES
        page_scores += score_pages(own_tasks, cleaners, "harm" in options.parts, options.jobs)
    dump_scores = [dump for page in page_scores for dump in page.dumps]

    learnt = {dump.page_id for dump in read_gold(options.shared, "train")}
    in_train = sum(page.id in learnt for page in pages)
    print(f"{len(pages)} pages, {in_train} of them with a hand-labelled dump in gold/train\n")
    if "body" in options.parts:
        report.add(body_tables(dump_scores, options.worst))
    if "harm" in options.parts:
        report.add(harm_tables(page_scores))
    report.add([missing_dumps(options, tasks)])
    report.check_errors([error for page in page_scores for error in page.errors])
    body_f1 = mean([dump.scores["newscli"].f1 for dump in dump_scores])
    report.check_floor("mean body F1", body_f1, options.min_body_f1)
    return dump_scores


def by_model(
    options: argparse.Namespace, tasks: Sequence[tuple[Page, dict[str, str]]]
) -> list[tuple[Path | None, list[tuple[Page, dict[str, str]]]]]:
    """Which pages are read by which model: with --models each by the one that has not seen its site."""
    if not options.models:
        return [(options.model, list(tasks))]
    return [
        (
            options.models / f"fold-{fold}-text.model",
            [task for task in tasks if fold_of(task[0].site) == fold],
        )
        for fold in range(FOLDS)
    ]


def chosen_pages(options: argparse.Namespace) -> list[Page]:
    """The pages asked for; a sample is the same in every run."""
    pages = [
        page
        for page in read_pages(options.shared, options.sources, options.split, keep_html=False)
        if not (options.without_suspects and page.suspect)
        and (options.fold is None or fold_of(page.site) == options.fold)
    ]
    if options.sample is not None:
        pages.sort(key=lambda page: hashlib.sha256(page.id.encode()).digest())
        pages = pages[: options.sample]
    return pages


def missing_dumps(options: argparse.Namespace, tasks: Sequence[tuple[Page, dict[str, str]]]) -> Table:
    """Which dumps the figures lack, and why."""
    reasons = {(record["id"], record["tool"]): record["reason"] for record in read_left_out(options.dumps)}
    counts = Counter(
        (tool, reasons.get((page.id, tool), "not made"))
        for page, texts in tasks
        for tool in options.tools
        if tool not in texts
    )
    table = Table("dumps left out", ("tool", "reason", "dumps"))
    table.rows = [(tool, reason, number) for (tool, reason), number in sorted(counts.items())]
    return table


def write_json(path: Path, report: Report, dumps: Sequence[DumpScore]) -> None:
    """Writes every table, and newscli's score on every dump."""
    rows = [
        {"page": dump.page_id, "tool": dump.tool, "unchanged": dump.unchanged}
        | dump.scores["newscli"]._asdict()
        for dump in dumps
    ]
    figures = {"tables": report.tables, "dumps": rows, "complaints": report.complaints}
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def command_line() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(description="How well newscli tells the article from the rest.")
    add = parser.add_argument
    add("shared", type=Path, help="the folder that holds corpus/ and gold/")
    add(
        "--dumps", type=Path, help="what benchmarks/dumps.py made; without it, only the gold dumps are scored"
    )
    add("--parts", nargs="+", choices=PARTS, default=PARTS, help="what to measure")
    add("--gold", choices=("dumps", "train"), default="dumps", help="which hand-labelled dumps")
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
    add("--sources", nargs="+", choices=SOURCES, default=SOURCES)
    add("--tools", nargs="+", choices=ANY_TOOLS, default=list(TOOLS))
    add("--without-suspects", action="store_true", help="leave out pages whose gold is suspect")
    add("--no-baselines", action="store_true", help="newscli alone, which is faster")
    add("--sample", type=int, metavar="N", help="N pages, the same in every run")
    add("--worst", type=int, metavar="N", default=10, help="how many of the worst dumps to name")
    add("--jobs", type=int, default=1, help="how many processes")
    add("--json", type=Path, metavar="FILE", help="write the figures there too")
    add("--min-line-accuracy", type=float, metavar="SHARE", help="exit with 1 below this on the gold dumps")
    add("--min-body-f1", type=float, metavar="F1", help="exit with 1 below this on the corpus' dumps")
    return parser


def main() -> None:
    """The command line."""
    parser = command_line()
    options = parser.parse_args()
    wants_gold = "gold" in options.parts
    wants_corpus = options.dumps is not None and set(options.parts) != {"gold"}
    # A floor that is never compared would pass whatever happens.
    if options.min_line_accuracy is not None and not wants_gold:
        parser.error("--min-line-accuracy needs the part gold")
    if options.min_body_f1 is not None and not (wants_corpus and "body" in options.parts):
        parser.error("--min-body-f1 needs --dumps and the part body")
    if not wants_gold and not wants_corpus:
        parser.error("the parts body and harm need --dumps")

    report = Report()
    dumps: list[DumpScore] = []
    if wants_gold:
        measure_gold(options, report)
    if wants_corpus:
        dumps = measure_corpus(options, report)
    if options.json:
        write_json(options.json, report, dumps)
    for complaint in report.complaints:
        print(f"FAILED: {complaint}", file=sys.stderr)
    if report.complaints:
        sys.exit(1)


if __name__ == "__main__":
    main()
