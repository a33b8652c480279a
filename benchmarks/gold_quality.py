"""Scores newscli on the dumps labelled by hand: labels line by line, teasers and references item by item."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scores import (
    ItemCounts,
    accuracy,
    confusion,
    forgive_kickers,
    item_counts,
    label_scores,
    line_labels,
    macro_f1,
    mean,
    micro_score,
)
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from corpus import GoldDump
    from newscli import Article

CONFUSIONS_SHOWN = 12
BINS = 10  # of confidence


@dataclass(frozen=True, slots=True)
class GoldScore:
    """How one hand-labelled dump was read.

    ``judged`` has for each line the confidence, and whether the label was right.
    """

    dump: GoldDump
    lines: Counter[tuple[str, str]]
    teasers: ItemCounts
    references: ItemCounts
    judged: tuple[tuple[float, bool], ...]
    error: str


def score_gold(parse: Callable[[str], Article], dumps: Iterable[GoldDump]) -> list[GoldScore]:
    """Reads every dump; where ``parse`` raises, every line counts as wrong."""
    scores = []
    for dump in dumps:
        error = ""
        predicted: dict[int, str] = {}
        teasers: list[str] = []
        references: list[str] = []
        judged: tuple[tuple[float, bool], ...] = ()
        try:
            article = parse(dump.text)
        except Exception as raised:
            error = f"{type(raised).__name__}: {raised}"
        else:
            predicted = line_labels(article.blocks)
            teasers = [teaser.headline for teaser in article.teasers]
            references = [reference.headline for reference in article.references]
            judged = tuple(_judged_lines(article, dump))
        scores.append(
            GoldScore(
                dump=dump,
                lines=confusion(predicted, dump.labels),
                teasers=item_counts(teasers, dump.teasers),
                references=item_counts(references, dump.references),
                judged=judged,
                error=error,
            )
        )
    return scores


def _judged_lines(article: Article, dump: GoldDump) -> Iterator[tuple[float, bool]]:
    for block in article.blocks:
        for line in range(block.first_line, block.last_line + 1):
            if line in dump.labels:
                yield block.confidence, block.label == dump.labels[line]


def pooled(scores: Sequence[GoldScore]) -> Counter[tuple[str, str]]:
    """The lines of all dumps together."""
    lines: Counter[tuple[str, str]] = Counter()
    for score in scores:
        lines.update(score.lines)
    return lines


def gold_tables(scores: Sequence[GoldScore], worst: int) -> list[Table]:
    """Everything there is to say about the hand-labelled dumps."""
    lines = pooled(scores)
    return [
        _overall(scores, lines),
        _by_label(lines),
        _items(scores),
        _by_tool(scores),
        _confusions(lines),
        _reliability(scores),
        _worst(scores, worst),
    ]


def _overall(scores: Sequence[GoldScore], lines: Counter[tuple[str, str]]) -> Table:
    table = Table(
        "gold: lines, overall", ("counting", "dumps", "lines", "accuracy", "mean of dumps", "macro F1")
    )
    for name, forgive in (("strictly", False), ("title for meta as right", True)):
        judged = forgive_kickers(lines) if forgive else lines
        by_dump = [accuracy(forgive_kickers(score.lines) if forgive else score.lines) for score in scores]
        figures = (accuracy(judged), mean(by_dump), macro_f1(label_scores(judged)))
        table.rows.append((name, len(scores), lines.total(), *figures))
    return table


def _by_label(lines: Counter[tuple[str, str]]) -> Table:
    table = Table("gold: lines by label", ("label", "lines", "precision", "recall", "F1"))
    for label, score in label_scores(lines).items():
        expected = sum(number for (gold, _), number in lines.items() if gold == label)
        table.rows.append((label, expected, score.precision, score.recall, score.f1))
    unread = sum(number for (_, predicted), number in lines.items() if not predicted)
    table.rows.append(("(lines in no block)", unread, None, None, None))
    return table


def _items(scores: Sequence[GoldScore]) -> Table:
    table = Table("gold: items by headline", ("item", "expected", "found", "precision", "recall", "F1"))
    for name, counts in (
        ("teasers", [score.teasers for score in scores]),
        ("references", [score.references for score in scores]),
    ):
        expected = sum(count.expected for count in counts)
        found = sum(count.found for count in counts)
        table.rows.append((name, expected, found, *micro_score(counts)))
    return table


def _by_tool(scores: Sequence[GoldScore]) -> Table:
    table = Table("gold: lines by tool", ("tool", "dumps", "accuracy", "teaser F1"))
    for tool in sorted({score.dump.tool for score in scores}):
        of_tool = [score for score in scores if score.dump.tool == tool]
        teasers = micro_score([score.teasers for score in of_tool])
        table.rows.append((tool, len(of_tool), accuracy(pooled(of_tool)), teasers.f1))
    return table


def _confusions(lines: Counter[tuple[str, str]]) -> Table:
    table = Table("gold: most frequent mistakes", ("should be", "taken for", "lines"))
    wrong = Counter({pair: number for pair, number in lines.items() if pair[0] != pair[1]})
    for (gold, predicted), number in wrong.most_common(CONFUSIONS_SHOWN):
        table.rows.append((gold, predicted or "(no block)", number))
    return table


def _reliability(scores: Sequence[GoldScore]) -> Table:
    """How often the labels were right, by the confidence that was given: the reliability diagram in figures.

    Last the expected calibration error: the mean distance of the two, weighed by lines (Naeini et al. 2015).
    """
    table = Table("gold: reliability", ("confidence", "lines", "mean confidence", "right"))
    lines = [line for score in scores for line in score.judged]
    error = 0.0
    for number in range(BINS):
        judged = [line for line in lines if min(int(line[0] * BINS), BINS - 1) == number]
        if judged:
            confidence = mean([confidence for confidence, _ in judged])
            right = mean([float(right) for _, right in judged])
            error += abs(confidence - right) * len(judged)
            table.rows.append(
                (f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}", len(judged), confidence, right)
            )
    table.rows.append(("expected calibration error", len(lines), error / len(lines) if lines else None, None))
    return table


def _worst(scores: Sequence[GoldScore], number: int) -> Table:
    table = Table("gold: worst dumps", ("dump", "page", "tool", "language", "accuracy", "error"))
    ranked = sorted(scores, key=lambda score: (accuracy(score.lines), score.dump.name))
    for score in ranked[:number]:
        dump = score.dump
        table.rows.append(
            (dump.name, dump.page_id, dump.tool, dump.lang, accuracy(score.lines), score.error or "–")
        )
    return table
