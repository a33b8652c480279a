"""Scores cleaners on the corpus' dumps: how much of the gold body they keep, and how much else.

newscli and the baselines go through the same code: a cleaner takes a dump and the gold body's grams
(which only the ceiling looks at) and returns a text.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from scores import Score, bootstrap_interval, gram_score, grams, mean
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpus import Page
    from scores import Gram

    Cleaner = Callable[[str, Counter[Gram]], str]

FAILED_UNDER = 0.1  # a dump with a lower F1 was not cleaned badly, its article was missed
HARMLESS_OVER = 0.995  # of a clean body's grams, what has to be left
# Languages of the corpus in scripts other than Latin.
SCRIPTS = {
    "Chinese or Japanese": ("zh", "ja"),
    "Korean": ("ko",),
    "Arabic": ("ar", "fa", "ur"),
    "Hebrew": ("he", "iw"),
    "Cyrillic": ("ru", "uk", "bg", "sr", "mk"),
    "Devanagari or Bengali": ("hi", "mr", "ne", "bn"),
    "Thai": ("th",),
    "Greek": ("el",),
}
PAGES_AT_ONCE = 8  # handed to a process


@dataclass(frozen=True, slots=True)
class DumpScore:
    """How each cleaner did on one dump.

    ``unchanged`` says whether what the first cleaner returned cleans to itself.
    """

    page_id: str
    source: str
    site: str
    suspect: bool
    language: str
    tool: str
    scores: dict[str, Score]
    unchanged: bool | None


@dataclass(frozen=True, slots=True)
class PageScore:
    """A page's dumps, and how much of the gold body is left when it is put in as a dump itself."""

    dumps: tuple[DumpScore, ...]
    source: str
    body_left: float | None
    errors: tuple[str, ...]


def score_pages(
    pages: Iterable[tuple[Page, dict[str, str]]],
    cleaners: dict[str, Cleaner],
    harm: bool = True,
    jobs: int = 1,
) -> list[PageScore]:
    """Scores pages with their dumps (tool → text).

    Args:
        pages: The pages and their dumps.
        cleaners: By name; the first is the one whose harm is measured.
        harm: Whether to clean the bodies, and what was cleaned, again.
        jobs: How many processes; with more than one, the cleaners must be module-level functions.
    """
    score = partial(_score_page, cleaners=cleaners, harm=harm)
    if jobs == 1:
        return [score(page) for page in pages]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(score, pages, chunksize=PAGES_AT_ONCE))


def _score_page(task: tuple[Page, dict[str, str]], cleaners: dict[str, Cleaner], harm: bool) -> PageScore:
    page, texts = task
    gold = grams(page.body)
    errors: list[str] = []
    measured = next(iter(cleaners))

    def clean(name: str, text: str, what: str) -> str:
        try:
            return cleaners[name](text, gold)
        except Exception as error:
            # Scored as if nothing was kept, and reported: one page must not end the run.
            errors.append(f"{name} on {what}: {type(error).__name__}: {error}")
            return ""

    dumps = []
    for tool, text in texts.items():
        cleaned = {name: clean(name, text, f"{page.id} {tool}") for name in cleaners}
        again = clean(measured, cleaned[measured], f"{page.id} {tool}, cleaned") if harm else None
        dumps.append(
            DumpScore(
                page_id=page.id,
                source=page.source,
                site=page.site,
                suspect=page.suspect,
                language=language_of(page),
                tool=tool,
                scores={name: gram_score(grams(kept), gold) for name, kept in cleaned.items()},
                unchanged=None if again is None else again == cleaned[measured],
            )
        )
    body_left = None
    if harm:
        body_left = gram_score(grams(clean(measured, page.body, f"{page.id} body")), gold).recall
    return PageScore(tuple(dumps), page.source, body_left, tuple(errors))


def body_tables(dumps: Sequence[DumpScore], worst: int) -> list[Table]:
    """Everything there is to say about the corpus' dumps."""
    return [
        _by_tool(dumps),
        _by_source(dumps),
        _by_source_and_tool(dumps),
        _by_language(dumps),
        _suspects(dumps),
        _worst(dumps, worst),
    ]


def _columns(what: str, dumps: Sequence[DumpScore]) -> tuple[str, ...]:
    measured, *others = dumps[0].scores
    return (
        what,
        "dumps",
        "sites",
        f"{measured} F1",
        "95 % from",
        "to",
        "precision",
        "recall",
        f"F1 < {FAILED_UNDER}",
        *(f"{name} F1" for name in others),
    )


def _row(name: str, dumps: Sequence[DumpScore]) -> tuple[object, ...]:
    measured, *others = dumps[0].scores
    own = [dump.scores[measured] for dump in dumps]
    low, high = bootstrap_interval((dump.site, dump.scores[measured].f1) for dump in dumps)
    return (
        name,
        len(dumps),
        len({dump.site for dump in dumps}),
        mean([score.f1 for score in own]),
        low,
        high,
        mean([score.precision for score in own]),
        mean([score.recall for score in own]),
        mean([float(score.f1 < FAILED_UNDER) for score in own]),
        *(mean([dump.scores[other].f1 for dump in dumps]) for other in others),
    )


def _by_tool(dumps: Sequence[DumpScore]) -> Table:
    table = Table("body by tool", _columns("tool", dumps))
    for tool in dict.fromkeys(dump.tool for dump in dumps):
        table.rows.append(_row(tool, [dump for dump in dumps if dump.tool == tool]))
    table.rows.append(_row("all", dumps))
    return table


def _by_source(dumps: Sequence[DumpScore]) -> Table:
    table = Table("body by source", _columns("source", dumps))
    for source in dict.fromkeys(dump.source for dump in dumps):
        table.rows.append(_row(source, [dump for dump in dumps if dump.source == source]))
    return table


def _by_source_and_tool(dumps: Sequence[DumpScore]) -> Table:
    measured = next(iter(dumps[0].scores))
    tools = list(dict.fromkeys(dump.tool for dump in dumps))
    table = Table(f"body by source and tool, {measured} F1", ("source", *tools))
    by_cell: dict[tuple[str, str], list[float]] = {}
    for dump in dumps:
        by_cell.setdefault((dump.source, dump.tool), []).append(dump.scores[measured].f1)
    for source in dict.fromkeys(dump.source for dump in dumps):
        cells = (by_cell.get((source, tool)) for tool in tools)
        table.rows.append((source, *(None if cell is None else mean(cell) for cell in cells)))
    return table


def _by_language(dumps: Sequence[DumpScore]) -> Table:
    table = Table("body by language (the page's own word for it)", _columns("language", dumps))
    pages = Counter({dump.language: 0 for dump in dumps})
    pages.update(language for _, language in {(dump.page_id, dump.language) for dump in dumps})
    for language, _ in pages.most_common():
        table.rows.append(_row(language, [dump for dump in dumps if dump.language == language]))
    for script, languages in SCRIPTS.items():
        own = [dump for dump in dumps if dump.language in languages]
        if own:
            table.rows.append(_row(f"in {script} script", own))
    return table


def language_of(page: Page) -> str:
    """The language a page declares, without its country; "?" where it declares none."""
    return (page.lang or "?").replace("_", "-").split("-")[0].lower().strip() or "?"


def _suspects(dumps: Sequence[DumpScore]) -> Table:
    table = Table("body with and without pages whose gold is suspect", _columns("pages", dumps))
    table.rows.append(_row("all", dumps))
    sound = [dump for dump in dumps if not dump.suspect]
    if sound:
        table.rows.append(_row("without suspects", sound))
    return table


def _worst(dumps: Sequence[DumpScore], number: int) -> Table:
    measured, *others = dumps[0].scores
    other_columns = (f"{name} F1" for name in others)
    table = Table(
        "body: worst dumps", ("page", "tool", "suspect", "F1", "precision", "recall", *other_columns)
    )
    ranked = sorted(dumps, key=lambda dump: (dump.scores[measured].f1, dump.page_id, dump.tool))
    for dump in ranked[:number]:
        score = dump.scores[measured]
        other_scores = (dump.scores[name].f1 for name in others)
        suspect = "yes" if dump.suspect else "no"
        table.rows.append(
            (dump.page_id, dump.tool, suspect, score.f1, score.precision, score.recall, *other_scores)
        )
    return table


def harm_tables(pages: Sequence[PageScore]) -> list[Table]:
    """What cleaning does to texts that are clean already."""
    bodies = Table(
        "do no harm: gold bodies put in as dumps",
        ("source", "bodies", f"keep > {HARMLESS_OVER:.1%}", "mean kept", "lost wholly"),
    )
    stable = Table("do no harm: cleaning the cleaned text", ("tool", "dumps", "unchanged"))
    for source in (*dict.fromkeys(page.source for page in pages), "all"):
        left = [
            page.body_left for page in pages if page.body_left is not None and source in (page.source, "all")
        ]
        kept_whole = mean([float(share > HARMLESS_OVER) for share in left])
        lost = sum(share == 0 for share in left)
        bodies.rows.append((source, len(left), kept_whole, mean(left), lost))
    dumps = [dump for page in pages for dump in page.dumps]
    for tool in (*dict.fromkeys(dump.tool for dump in dumps), "all"):
        unchanged = [
            float(dump.unchanged)
            for dump in dumps
            if dump.unchanged is not None and tool in (dump.tool, "all")
        ]
        stable.rows.append((tool, len(unchanged), mean(unchanged)))
    return [bodies, stable]
