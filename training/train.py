"""From the corpus to the model that ships, in one command; seeds are fixed.

    python training/train.py SHARED WORK [--jobs 2]

Marks the corpus' pages and makes dumps of them with six tools (``silver``), adds other shapes and clean
texts (``variants``, ``examples``), and trains forests (``forests``):

- WORK/fold-0-text.model … fold-4-text.model for dumps and fold-0-page.model … fold-4-page.model for HTML,
  each on the sites of the other four folds: ``benchmarks/quality.py SHARED --dumps DUMPS --models WORK`` and
  ``benchmarks/pages.py SHARED --models WORK`` judge every page by the one that has not seen its site;
- WORK/without-TOOL.model beside WORK/with-all.model, on four folds, to see what an unknown tool costs;
- the models that ship, on all sites but those of the hand-labelled dumps and pages that are only measured.

Last it measures them all and writes docs/model-card.md.

What lies in WORK already is kept, so a broken-off run goes on.
"""

from __future__ import annotations

import argparse
import pickle
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from lxml.etree import LxmlError

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import article_scores
from card import write_card
from examples import Example, Kind, columns, examples_of, from_hand, has_true_labels, page_examples
from forests import SHAPES, TEXT_OR_NOT, export, grow
from line_labels import is_read
from silver import make_marked_dumps
from vocabulary import PLACES, Words, grow_vocabulary
from written import SOURCE, is_written, make_written_dumps, written_pages

from corpus import FOLDS, SOURCES, Page, fold_of, read_gold, read_pages
from dumps import ALL_TOOLS, TOOLS, DumpWriter, make_dumps, read_dumps
from newscli.document import TEXT_LABELS
from newscli.labelling.by_model import OTHER_WEIGHT
from newscli.labelling.context import NO_WORDS, WORD_COLUMNS, WORD_STEPS
from newscli.labelling.model import MODEL_FILES, pack_model
from newscli.labelling.vocabulary import NO_SCORE, Vocabulary
from scores import LABELS
from teaser_labels import read_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent
BENCHMARKS, CARD = ROOT / "benchmarks", ROOT / "docs" / "model-card.md"

#: The share of a dump's rows that is learnt from, by label; those that are count the more.
KEPT_ROWS = {
    "title": 0.6,
    "meta": 0.6,
    "body": 0.15,
    "heading": 0.5,
    "caption": 0.6,
    "reference": 0.8,
    "teaser": 0.35,
    "boilerplate": 0.2,
}
#: Of pages that nobody read line by line, and of other shapes of a dump, so much of that.
KEPT_OF_UNREAD, KEPT_OF_VARIANTS = 0.35, 0.4
KEPT_CLEAN_ROWS, KEPT_MENU_ROWS = 0.2, 0.15

#: The forest that tells but text from the rest grows faster and learns from so many times as many.
TEXT_OR_NOT_ROWS = 1.2

#: Of a page's boilerplate; all its other rows are learnt from.
KEPT_PAGE_BOILERPLATE = 0.6

#: How much more a row of a rare label counts: trees would else hardly ask for what tells it.
LABEL_WEIGHTS = {
    "title": 2.0,
    "meta": 2.0,
    "body": 1.0,
    "heading": 1.5,
    "caption": 2.0,
    "reference": 3.0,
    "teaser": 1.5,
    "boilerplate": 1.0,
}
#: So much of that is taken back from the scores afterwards: probabilities must mean what they say. In dumps
#: all of a teaser's is: pages that were written have four times as many as those of the corpus.
TAKEN_BACK, TEASER_TAKEN_BACK = 0.3, 1.0

#: A row of ``gold/train`` counts so many times one of another dump.
HAND_WEIGHT = 4.0

#: In pages that were written there is a reference for every subheading, in the corpus one for eleven.
REFERENCE_WEIGHT_IN_WRITTEN = 0.3

#: What a tool costs that is left out is measured on fewer rows yet: the loss is wanted, not the level.
THINNED = 0.25

#: Of the rows of pages that were read so many are enough to learn words from.
KEPT_FOR_WORDS = 0.4

KINDS: tuple[Kind, ...] = ("text", "page")


class Rows(NamedTuple):
    """All examples, one below the other: for each row the number of its example and that of its label."""

    examples: list[Example]
    table: NDArray[np.float32]
    example: NDArray[np.int32]
    labels: NDArray[np.int8]
    words: Words


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Train the model that ships.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and gold/")
    parser.add_argument("work", type=Path, help="where dumps, examples and the models of the folds go")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    options = parser.parse_args()
    started = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {what}", flush=True)

    options.work.mkdir(parents=True, exist_ok=True)
    say("dumps of the marked pages")
    make_marked_dumps(options.shared, options.work / "marked", options.jobs)
    make_written_dumps(options.work / "marked", options.jobs)
    measured = measured_sites(options.shared)
    learnt_from = {}
    for kind in KINDS:
        say(f"examples of {kind}s")
        rows = learnt_from[kind] = read_rows(options.shared, options.work, options.jobs, kind)
        say(f"{len(rows.examples)} examples, {len(rows.table)} rows, {rows.table.shape[1]} columns")
        path = options.work / f"shipped-{kind}.model"
        if not path.exists():
            train(rows, [example.site not in measured for example in rows.examples], path, options.jobs, kind)
        MODEL_FILES[kind].write_bytes(path.read_bytes())
        say(path.name)
        for fold in range(FOLDS):
            path = options.work / f"fold-{fold}-{kind}.model"
            if not path.exists():
                learnt = [fold_of(example.site) != fold for example in rows.examples]
                train(rows, learnt, path, options.jobs, kind)
            say(path.name)
    article_scores.learn(options.shared, options.work, options.jobs)
    say("article scores")
    rows = learnt_from["text"]
    for tool in ("", *TOOLS):
        path = options.work / (f"without-{tool}.model" if tool else "with-all.model")
        if not path.exists():
            learnt = [fold_of(example.site) != 0 and not is_of(example, tool) for example in rows.examples]
            train(rows, learnt, path, options.jobs, "text", THINNED)
        say(path.name)
    say("plain dumps, to measure on")
    dumps = options.work / "dumps"
    make_plain_dumps(options.shared, dumps, options.jobs)
    measure(options.shared, dumps, options.work, options.jobs)
    say("measured")
    write_card(CARD, facts(learnt_from, len(measured)), options.work)
    say(str(CARD))


def make_plain_dumps(shared: Path, dumps: Path, jobs: int) -> None:
    """Make the dumps to measure on: as the tools make them, without marks."""
    dumps.mkdir(parents=True, exist_ok=True)
    writer = DumpWriter(dumps)
    try:
        make_dumps(read_pages(shared), list(TOOLS), writer, jobs)
    finally:
        writer.close()


def measure(shared: Path, dumps: Path, work: Path, jobs: int) -> None:
    """Judge the models by the programs of ``benchmarks/``; their figures go to WORK/*.json."""

    def measured(name: str, program: str, *arguments: object) -> None:
        command = [sys.executable, BENCHMARKS / program, shared, *arguments, "--json", work / f"{name}.json"]
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)

    def quality(name: str, *arguments: object) -> None:
        measured(name, "quality.py", *arguments)

    corpus = ("--dumps", dumps, "--jobs", jobs, "--no-baselines", "--parts", "body")
    quality("body", *corpus, "harm", "--models", work, "--worst", 20)
    quality("hand", "--gold", "train", "--models", work)
    quality("gold")
    measured("pages", "pages.py", "--parts", "body", "--models", work, "--jobs", jobs)
    measured("teasers", "teasers.py")
    for tool in TOOLS:
        one = (*corpus, "--fold", 0, "--tools", tool)
        quality(f"known-{tool}", *one, "--model", work / "with-all.model")
        quality(f"unknown-{tool}", *one, "--model", work / f"without-{tool}.model")


def facts(learnt_from: Mapping[Kind, Rows], measured: int) -> dict[str, object]:
    """What the card says of models and data."""
    text = learnt_from["text"]
    real = [example for example in text.examples if not is_written(example.page)]
    languages = [page.lang for page in written_pages()]
    return {
        "forests": [
            f"- `src/newscli/labelling/{MODEL_FILES[kind].name}` for {what}: {SHAPES[kind].trees} oblivious"
            f" trees of depth {SHAPES[kind].depth} over {rows.table.shape[1]} columns,"
            f" {MODEL_FILES[kind].stat().st_size / 1000:.0f} kB, from {len(rows.examples):,} examples with"
            f" {len(rows.table):,} blocks"
            for (kind, rows), what in zip(
                learnt_from.items(), ("dumps of text", "pages of HTML"), strict=True
            )
        ]
        + [
            f"- in the same file as the first, text or not: {TEXT_OR_NOT.trees} oblivious trees of depth"
            f" {TEXT_OR_NOT.depth} with one score a leaf,"
            f" from {TEXT_OR_NOT_ROWS:.2f} times as many rows of the same examples"
        ],
        "other_weight": OTHER_WEIGHT,
        "places": PLACES,
        "read": sum(map(is_read, {example.page for example in text.examples})),
        "pages": len({example.page for example in real}),
        "sites": len({example.site for example in real}),
        "written": len(languages),
        "languages": len(set(languages)),
        "hand": sum(example.kind == "hand" for example in text.examples),
        "measured": measured,
        "tools": list(TOOLS),
    }


def is_of(example: Example, tool: str) -> bool:
    """Tell whether a tool made an example's dump, in whatever setting."""
    return tool != "" and example.tool.startswith(tool)


def read_rows(shared: Path, work: Path, jobs: int, kind: Kind) -> Rows:
    """Make all examples of a kind, or read those that were made before."""
    table_file, examples_file = work / f"{kind}.npy", work / f"{kind}.pickle"
    places_file, counts_file = work / f"{kind}-places.npy", work / f"{kind}-counts.npy"
    if not examples_file.exists():
        make = make_examples(shared, work / "marked", jobs) if kind == "text" else make_pages(shared, jobs)
        examples = list(make)
        np.save(table_file, np.concatenate([example.table for example in examples]))
        np.save(places_file, np.concatenate([example.words.places for example in examples]))
        np.save(counts_file, np.concatenate([example.words.counts for example in examples]))
        for example in examples:
            example.table, example.words = example.table[:0], Words(*(part[:0] for part in example.words))
        examples_file.write_bytes(pickle.dumps(examples))
    examples = pickle.loads(examples_file.read_bytes())  # our own file
    lengths = [len(example.labels) for example in examples]
    return Rows(
        examples,
        np.load(table_file, mmap_mode="r"),
        np.repeat(np.arange(len(examples), dtype=np.int32), lengths),
        np.concatenate([example.labels for example in examples]),
        Words(np.load(places_file, mmap_mode="r"), np.load(counts_file)),
    )


def make_pages(shared: Path, jobs: int) -> Iterator[Example]:
    """Make the examples of every page's HTML."""
    with ProcessPoolExecutor(jobs) as pool:
        for source in SOURCES:
            for examples in pool.map(_page_examples_of, read_pages(shared, (source,)), chunksize=4):
                yield from examples


def _page_examples_of(page: Page) -> list[Example]:
    try:
        return list(page_examples(page))
    except (LxmlError, AssertionError) as error:
        print(f"{page.id}: not marked ({error})", file=sys.stderr)
        return []


def make_examples(shared: Path, marked: Path, jobs: int) -> Iterator[Example]:
    """Make the examples of every page, and those of the dumps that were labelled by hand."""
    pages: dict[str, Page] = {}
    with ProcessPoolExecutor(jobs) as pool:
        for source in (*SOURCES, SOURCE):
            dumps = read_dumps(marked, source, list(ALL_TOOLS))
            found = written_pages() if source == SOURCE else read_pages(shared, (source,), keep_html=False)
            own = list(found)
            pages |= {page.id: page for page in own}
            tasks = [(page, dumps.get(page.id, {})) for page in own]
            for examples in pool.map(_examples_of, tasks, chunksize=4):
                yield from examples
    for dump in read_gold(shared, "train"):
        yield from_hand(dump, pages[dump.page_id])


def _examples_of(task: tuple[Page, dict[str, str]]) -> list[Example]:
    return list(examples_of(*task))


def measured_sites(shared: Path) -> frozenset[str]:
    """The sites of the hand-labelled dumps and pages that nothing may be learnt from."""
    measured = {dump.page_id for dump in read_gold(shared, "dumps")} | read_labels().keys()
    return frozenset(page.site for page in read_pages(shared, keep_html=False) if page.id in measured)


def train(
    rows: Rows, learnt: Sequence[bool], path: Path, jobs: int, kind: Kind, thinned: float = 1.0
) -> None:
    """Train the forests of a kind on some of the examples, or on a share of their rows, and write them."""
    label_weights = np.array([LABEL_WEIGHTS[label] for label in LABELS])
    numbers, weights = _drawn(rows, learnt, kind, thinned, label_weights, by_size=kind == "page")
    labels = rows.labels[numbers]
    table = np.array(rows.table[numbers])
    vocabulary = b""
    if kind == "text":
        vocabulary, scores = learn_words(rows, learnt, thinned)
        fill_words(table, scores, rows, numbers)
    model = grow(table, labels, weights, SHAPES[kind], jobs)
    taken_back = np.full(len(LABELS), TAKEN_BACK)
    if kind == "text":
        taken_back[LABELS.index("teaser")] = TEASER_TAKEN_BACK
    forest = export(model, columns(kind), table, -taken_back * np.log(label_weights))
    if kind == "text":
        forest += train_text_or_not(rows, learnt, scores, jobs, thinned)
    path.write_bytes(pack_model(forest, vocabulary))


def train_text_or_not(
    rows: Rows, learnt: Sequence[bool], scores: NDArray[np.int32], jobs: int, thinned: float = 1.0
) -> bytes:
    """Train the forest that tells but text from the rest of a dump; ``scores`` are of the rows' words."""
    share = thinned * TEXT_OR_NOT_ROWS
    numbers, weights = _drawn(rows, learnt, "text", share, np.ones(len(LABELS)), by_size=True)
    table = np.array(rows.table[numbers])
    fill_words(table, scores, rows, numbers)
    is_text = np.isin(rows.labels[numbers], [LABELS.index(label) for label in TEXT_LABELS])
    model = grow(table, is_text, weights, TEXT_OR_NOT, jobs)
    return export(model, columns("text"), table, np.zeros(1), ("text",))


def learn_words(rows: Rows, learnt: Sequence[bool], thinned: float = 1.0) -> tuple[bytes, NDArray[np.int32]]:
    """Learn a table of words from the pages that were read.

    Returns:
        The table, packed, and for every row what its words speak for, a column a label: by a table that was
        learnt without the fifth of the sites that the row's is of. Of sites that were learnt from words tell
        more than of others, and the forest would believe them too much.
    """
    matrix = rows.words.matrix()
    folds = np.array([fold_of(example.site) for example in rows.examples])[rows.example]
    usable = [
        is_learnt and example.kind in ("dump", "hand") and has_true_labels(example.page)
        for example, is_learnt in zip(rows.examples, learnt, strict=True)
    ]
    drawn = np.random.default_rng(2).random(len(rows.labels)) < KEPT_FOR_WORDS * thinned
    learnable = np.array(usable)[rows.example] & (rows.labels >= 0) & drawn

    def grown(chosen: NDArray[np.bool_]) -> bytes:
        numbers = np.flatnonzero(chosen)
        return grow_vocabulary(matrix[numbers], rows.labels[numbers])

    scores = np.zeros((len(rows.labels), len(LABELS)), dtype=np.int32)
    for fold in range(FOLDS):
        numbers = np.flatnonzero((folds == fold) & np.array(learnt)[rows.example])
        if len(numbers):
            scores[numbers] = said_by(grown(learnable & (folds != fold)), matrix[numbers])
    return grown(learnable), scores


def said_by(vocabulary: bytes, matrix: csr_matrix) -> NDArray[np.int32]:
    """What the words of blocks speak for by a table of words, as newscli sums it up."""
    table = Vocabulary(vocabulary)
    weights = (
        np.frombuffer(table.rows, dtype=np.uint8).reshape(PLACES, len(LABELS)).astype(np.int32) - NO_SCORE
    )
    return np.asarray(matrix.astype(np.int32) @ weights) + np.array(table.bias, dtype=np.int32)


def fill_words(
    table: NDArray[np.float32], scores: NDArray[np.int32], rows: Rows, numbers: NDArray[np.int64]
) -> None:
    """Fill the columns of words of some rows, the last of the table, as ``context.word_columns`` does."""
    count = len(WORD_COLUMNS)
    first = table.shape[1] - count * (1 + len(WORD_STEPS))
    table[:, first : first + count] = scores[numbers]
    # By name, then by step, as the columns stand.
    beside = np.full((len(numbers), count, len(WORD_STEPS)), NO_WORDS, dtype=np.float32)
    for place, step in enumerate(WORD_STEPS):
        neighbours = np.clip(numbers + step, 0, len(rows.labels) - 1)
        same = (rows.example[neighbours] == rows.example[numbers]) & (neighbours == numbers + step)
        beside[same, :, place] = scores[neighbours[same]]
    table[:, first + count :] = beside.reshape(len(numbers), -1)


def _drawn(
    rows: Rows,
    learnt: Sequence[bool],
    kind: Kind,
    share: float,
    label_weights: NDArray[np.float64],
    by_size: bool,
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Draw the rows to learn from; those that are drawn count for those that are not.

    ``by_size`` says whether a block counts by its part of the article, as in F1 over words, or as one line.

    Returns:
        Their numbers and weights.
    """
    labels = rows.labels
    kinds = np.array([example.kind for example in rows.examples])[rows.example]
    kept = np.minimum(_kept_shares(rows, kinds, kind) * share, 1.0)
    drawn = np.random.default_rng(1).random(len(labels)) < kept
    numbers = np.flatnonzero(np.array(learnt)[rows.example] & drawn & (labels >= 0))
    weights = label_weights[labels[numbers]] / kept[numbers]
    if by_size:
        weights *= np.concatenate([example.weights for example in rows.examples])[numbers]
    weights[kinds[numbers] == "hand"] *= HAND_WEIGHT
    written = np.array([is_written(example.page) for example in rows.examples])[rows.example[numbers]]
    weights[written & (labels[numbers] == LABELS.index("reference"))] *= REFERENCE_WEIGHT_IN_WRITTEN
    return numbers, weights.astype(np.float32)


def _kept_shares(rows: Rows, kinds: NDArray[np.str_], kind: Kind) -> NDArray[np.float64]:
    """Say how likely each row is learnt from, where all that may be are."""
    if kind == "page":
        return np.where(rows.labels == LABELS.index("boilerplate"), KEPT_PAGE_BOILERPLATE, 1.0)
    kept = np.array([KEPT_ROWS[label] for label in LABELS])[np.maximum(rows.labels, 0)]
    true = np.array([has_true_labels(example.page) for example in rows.examples])
    kept[~true[rows.example]] *= KEPT_OF_UNREAD
    kept[kinds == "variant"] *= KEPT_OF_VARIANTS
    kept[kinds == "clean"] = KEPT_CLEAN_ROWS
    kept[kinds == "menu"] = KEPT_MENU_ROWS
    kept[kinds == "hand"] = 1.0
    return kept


if __name__ == "__main__":
    main()
