"""From the corpus to the model that ships, in one command; seeds are fixed.

    python training/train.py SHARED WORK [--jobs 2]

Marks the corpus' pages and makes dumps of them with six tools (``silver``), adds other shapes and clean
texts (``variants``, ``examples``), and trains forests (``forests``):

- WORK/fold-0.model … fold-4.model, each on the sites of the other four folds: ``benchmarks/quality.py
  SHARED --dumps DUMPS --models WORK`` judges every page by the one that has not seen its site;
- WORK/without-TOOL.model, on four folds and all tools but one, to see what a new tool costs;
- the model that ships, on all sites but those of the hand-labelled dumps that are for measuring only.

What lies in WORK already is kept, so a broken-off run goes on.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from corpus import FOLDS, SOURCES, Page, fold_of, read_gold, read_pages
from dumps import ALL_TOOLS, TOOLS, read_dumps
from examples import Example, columns, examples_of, from_hand
from forests import Shape, export, grow
from scores import LABELS
from silver import make_marked_dumps

from newscli.labelling.by_model import MODEL_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

#: The share of rows that is learnt from, by label: there is far more of some than is needed. Rows count the more.
KEPT_ROWS = {
    "title": 0.65,
    "meta": 0.65,
    "body": 0.3,
    "heading": 0.7,
    "caption": 0.7,
    "reference": 0.7,
    "teaser": 0.35,
    "boilerplate": 0.14,
}
KEPT_CLEAN_ROWS, KEPT_MENU_ROWS = 0.35, 0.5

#: How much more a row of a rare label counts than one of body text: such labels would else hardly be asked for.
LABEL_WEIGHTS = {
    "title": 2.0,
    "meta": 2.5,
    "body": 1.0,
    "heading": 1.3,
    "caption": 2.5,
    "reference": 5.0,
    "teaser": 1.6,
    "boilerplate": 1.0,
}
#: So much of that is taken back from the scores afterwards: probabilities must mean what they say.
TAKEN_BACK = 0.5

#: A row that a person labelled counts so many times one that was labelled by its HTML.
HAND_WEIGHT = 8.0


class Rows(NamedTuple):
    """All examples, one below the other; ``example`` says which one a row is of."""

    examples: list[Example]
    table: NDArray[np.float32]
    example: NDArray[np.int32]


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
    say("examples")
    rows = read_rows(options.shared, options.work, options.jobs)
    say(f"{len(rows.examples)} examples, {len(rows.table)} rows, {rows.table.shape[1]} columns")
    measured = measured_sites(options.shared)
    train(rows, lambda example: example.site not in measured, MODEL_FILE, options.jobs)
    say(str(MODEL_FILE))
    for fold in range(FOLDS):
        path = options.work / f"fold-{fold}.model"
        if not path.exists():
            train(rows, lambda example, fold=fold: fold_of(example.site) != fold, path, options.jobs)
        say(path.name)
    for tool in TOOLS:
        path = options.work / f"without-{tool}.model"
        if not path.exists():
            train(
                rows,
                lambda example, tool=tool: fold_of(example.site) != 0 and not example.tool.startswith(tool),
                path,
                options.jobs,
            )
        say(path.name)


def read_rows(shared: Path, work: Path, jobs: int) -> Rows:
    """Make all examples, or read those that were made before."""
    table_file, examples_file = work / "examples.npy", work / "examples.pickle"
    if not examples_file.exists():
        examples = list(make_examples(shared, work / "marked", jobs))
        np.save(table_file, np.concatenate([example.table for example in examples]))
        for example in examples:
            example.table = example.table[:0]
        examples_file.write_bytes(pickle.dumps(examples))
    examples = pickle.loads(examples_file.read_bytes())  # our own file
    lengths = [len(example.labels) for example in examples]
    return Rows(
        examples, np.load(table_file, mmap_mode="r"), np.repeat(np.arange(len(examples), dtype=np.int32), lengths)
    )


def make_examples(shared: Path, marked: Path, jobs: int) -> Iterator[Example]:
    """Make the examples of every page, and those of the dumps that were labelled by hand."""
    pages: dict[str, Page] = {}
    with ProcessPoolExecutor(jobs) as pool:
        for source in SOURCES:
            dumps = read_dumps(marked, source, list(ALL_TOOLS))
            own = list(read_pages(shared, (source,), keep_html=False))
            pages |= {page.id: page for page in own}
            tasks = [(page, dumps.get(page.id, {})) for page in own]
            for examples in pool.map(_examples_of, tasks, chunksize=4):
                yield from examples
    for dump in read_gold(shared, "train"):
        yield from_hand(dump, pages[dump.page_id])


def _examples_of(task: tuple[Page, dict[str, str]]) -> list[Example]:
    return list(examples_of(*task))


def measured_sites(shared: Path) -> frozenset[str]:
    """The sites of the hand-labelled dumps that nothing may be learnt from."""
    measured = {dump.page_id for dump in read_gold(shared, "dumps")}
    return frozenset(page.site for page in read_pages(shared, keep_html=False) if page.id in measured)


def train(rows: Rows, learnt: Callable[[Example], bool], path: Path, jobs: int) -> None:
    """Train a forest on some examples and write it."""
    chosen = np.array([learnt(example) for example in rows.examples])[rows.example]
    labels = np.concatenate([example.labels for example in rows.examples])
    weights = np.concatenate([example.weights for example in rows.examples])
    kinds = np.array([example.kind for example in rows.examples])[rows.example]
    kept = np.array([KEPT_ROWS[label] for label in LABELS])[np.maximum(labels, 0)]
    kept[kinds == "clean"] = KEPT_CLEAN_ROWS
    kept[kinds == "menu"] = KEPT_MENU_ROWS
    kept[kinds == "hand"] = 1.0
    drawn = np.random.default_rng(1).random(len(labels)) < kept
    numbers = np.flatnonzero(chosen & drawn & (labels >= 0))
    label_weights = np.array([LABEL_WEIGHTS[label] for label in LABELS])
    weight = weights[numbers] / kept[numbers] * label_weights[labels[numbers]]
    hand = kinds[numbers] == "hand"
    weight[hand] = np.maximum(weight[hand], 1.0) * HAND_WEIGHT
    table = np.asarray(rows.table[numbers])
    model = grow(table, labels[numbers], weight.astype(np.float32), Shape(), jobs)
    path.write_bytes(export(model, columns(), table, -TAKEN_BACK * np.log(label_weights)))


if __name__ == "__main__":
    main()
