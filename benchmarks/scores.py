"""The measures: pure functions from texts and labels to numbers."""

from __future__ import annotations

import random
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscli import Block

GRAM = 4
LABELS = ("title", "meta", "body", "heading", "caption", "reference", "teaser", "boilerplate")

# Scripts written without spaces between words (Han, kana, bopomofo, Thai, Lao, Khmer, Burmese): there each
# character is a token, else a whole sentence would be one.
UNSPACED = (
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3"
)
TOKEN = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")

PLAIN_QUOTES = str.maketrans("‘’‚‛‹›´`ʼ“”„‟«»", "'" * 9 + '"' * 6)

BOOTSTRAP_ROUNDS = 1000

Gram = tuple[str, ...]


class Score(NamedTuple):
    """How much of the kept is right, how much of the right is kept, and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def score_of(right: int, kept: int, expected: int) -> Score:
    """The score from counts; keeping nothing where nothing is expected is perfect."""
    if not kept and not expected:
        return Score(1.0, 1.0, 1.0)
    precision = right / kept if kept else 0.0
    recall = right / expected if expected else 0.0
    return Score(precision, recall, 2 * right / (kept + expected))


def tokens(text: str) -> list[str]:
    """The words in lower case, or the characters where words are not separated.

    >>> tokens("It’s 5 pm in 東京")
    ['it', 's', '5', 'pm', 'in', '東', '京']
    """
    return TOKEN.findall(text.lower())


def grams(text: str) -> Counter[Gram]:
    """The word 4-grams as a multiset; a shorter text is one gram."""
    words = tokens(text)
    if len(words) < GRAM:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[start:] for start in range(GRAM)), strict=False))


def gram_score(kept: Counter[Gram], gold: Counter[Gram]) -> Score:
    """Compares two multisets of grams: a gram counts as often as both have it."""
    fewer, more = (kept, gold) if len(kept) < len(gold) else (gold, kept)
    right = sum(min(number, more[gram]) for gram, number in fewer.items() if gram in more)
    return score_of(right, kept.total(), gold.total())


def line_labels(blocks: Iterable[Block]) -> dict[int, str]:
    """The label of every line that lies in a block."""
    return {
        line: str(block.label) for block in blocks for line in range(block.first_line, block.last_line + 1)
    }


def confusion(predicted: dict[int, str], gold: dict[int, str]) -> Counter[tuple[str, str]]:
    """Counts the lines by (gold label, predicted label); "" is a line that no block holds."""
    return Counter((label, predicted.get(line, "")) for line, label in gold.items())


def forgive_kickers(counts: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """The same counts with every title taken for meta, or meta for title, as right.

    An article's kicker may be either, but the gold does not say which lines are kickers, so this
    is an upper bound beside the strict figure.
    """
    either = {"meta", "title"}
    forgiven: Counter[tuple[str, str]] = Counter()
    for (gold, predicted), number in counts.items():
        forgiven[gold, gold if {gold, predicted} == either else predicted] += number
    return forgiven


def accuracy(counts: Counter[tuple[str, str]]) -> float:
    """The share of lines with the right label."""
    return sum(number for (gold, label), number in counts.items() if gold == label) / counts.total()


def label_scores(counts: Counter[tuple[str, str]]) -> dict[str, Score]:
    """The score of each label over lines; labels that neither side has are left out."""
    expected: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for (gold, label), number in counts.items():
        expected[gold] += number
        kept[label] += number
    return {
        label: score_of(counts[label, label], kept[label], expected[label])
        for label in LABELS
        if kept[label] or expected[label]
    }


def macro_f1(scores: dict[str, Score]) -> float:
    """The mean F1 of the labels, each weighing the same."""
    return sum(score.f1 for score in scores.values()) / len(scores)


def item_key(headline: str) -> str:
    r"""What makes two headlines the same: blanks, case, the shape of quotes and soft hyphens do not count.

    >>> item_key("  The “Big”\u00a0Sto\u00adry ") == item_key('the "big" story')
    True
    """
    visible = "".join(character for character in headline if unicodedata.category(character) != "Cf")
    return " ".join(visible.translate(PLAIN_QUOTES).casefold().split())


class ItemCounts(NamedTuple):
    """How many headlines were found rightly, found at all, and there to be found."""

    right: int
    found: int
    expected: int


def item_counts(found: Iterable[str], gold: Iterable[str]) -> ItemCounts:
    """Compares headlines as sets; items without a headline are left out on both sides."""
    ours = {item_key(headline) for headline in found} - {""}
    theirs = {item_key(headline) for headline in gold} - {""}
    return ItemCounts(len(ours & theirs), len(ours), len(theirs))


def micro_score(counts: Sequence[ItemCounts]) -> Score:
    """One score over all dumps, each headline weighing the same."""
    return score_of(
        sum(count.right for count in counts),
        sum(count.found for count in counts),
        sum(count.expected for count in counts),
    )


def mean(values: Sequence[float]) -> float:
    """The mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def area_under_curve(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """ROC AUC: the chance that a positive drawn blindly scores over a negative; a tie counts half.

    >>> area_under_curve([0.9, 0.5], [0.5, 0.1])
    0.875
    """
    below = sorted(negatives)
    wins = sum(bisect_left(below, score) + bisect_right(below, score) for score in positives) / 2
    return wins / (len(positives) * len(negatives))


def threshold_losing(share: float, scores: Sequence[float]) -> float:
    """The highest threshold under which at most this share of the scores lies.

    >>> threshold_losing(0.25, [0.9, 0.2, 0.8, 0.7]), threshold_losing(0.2, [0.9, 0.2, 0.8, 0.7])
    (0.7, 0.2)
    """
    return sorted(scores)[min(int(share * len(scores)), len(scores) - 1)]


def bootstrap_interval(values: Iterable[tuple[str, float]], seed: int = 0) -> tuple[float, float]:
    """The 95 % interval of the mean of (site, value) when whole sites are drawn anew.

    The pages of one site stand or fall together, so drawing dumps one by one would claim too much.
    """
    by_site: dict[str, list[float]] = {}
    for site, value in values:
        by_site.setdefault(site, []).append(value)
    sums = [(sum(of_site), len(of_site)) for _, of_site in sorted(by_site.items())]
    chance = random.Random(seed)
    means = []
    for _ in range(BOOTSTRAP_ROUNDS):
        drawn = chance.choices(sums, k=len(sums))
        means.append(sum(total for total, _ in drawn) / sum(number for _, number in drawn))
    means.sort()
    return means[round(0.025 * BOOTSTRAP_ROUNDS)], means[round(0.975 * BOOTSTRAP_ROUNDS) - 1]
