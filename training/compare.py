"""Compares families of models for the labeller: same rows, same columns, same held-out sites.

    python training/compare.py WORK [--documents 2500] [--only crf]

WORK is where ``train.py`` left its examples; beside what that needs: python-crfsuite, lightgbm, torch.
Learns from some dumps of the sites of four folds and is judged by dumps of the fifth's, a block a time.
All families get all known blocks of these dumps and, where they can, the same weights, whose share for rare
labels is taken back alike. A CRF can't weigh rows, so there are trees without weights to compare it with.

Times are CPU seconds of one thread. Prediction is a document at a time, from its table to its labels.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tempfile
import time
from array import array
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import lightgbm
import numpy as np
import pycrfsuite
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from examples import columns
from forests import SHAPES, export, grow
from train import LABEL_WEIGHTS, TAKEN_BACK, read_rows

from corpus import FOLDS, fold_of
from newscli.labelling.forest import Forest
from scores import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from catboost import CatBoostClassifier
    from examples import Example
    from numpy.typing import NDArray

    Table = NDArray[np.float32]
    Numbers = NDArray[np.int64]
    Attributes = Callable[[Table], list[tuple[str, ...]]]

SEED = 1

#: Into how many bins a CRF's columns are cut; a column of few values has a bin for each.
BINS, FEW_VALUES = 8, 20
#: How often a CRF is improved at most, and how much its weights are held down (L2).
CRF_ROUNDS, CRF_HELD = 100, 1.0
#: Log-odds of the trees beyond this say no more to the CRF; they are rounded to whole numbers.
SURE = 8

#: The neural tagger: width, epochs, documents a step, the longest piece of a document, the highest rate.
WIDTH, EPOCHS, BATCH, LONGEST_PIECE, RATE = 64, 8, 16, 256, 4e-3
#: Standardised values beyond this say no more.
CLIP = 4.0

LEAVES, LEAFWISE_ROUNDS, LEAFWISE_RATE = 31, 100, 0.1

ROUNDS = 1000  # of the bootstrap
TEXT = np.isin(np.arange(len(LABELS)), [LABELS.index("body"), LABELS.index("heading")])
SHIFT = -TAKEN_BACK * np.log([LABEL_WEIGHTS[label] for label in LABELS])


class Documents(NamedTuple):
    """Some examples with their rows; labels are -1 where nobody knows, and weights 0 there."""

    examples: list[Example]
    table: Table
    labels: NDArray[np.int8]
    weights: Table
    starts: Numbers

    def pieces(self) -> list[slice]:
        """The rows of each document."""
        return [slice(start, end) for start, end in pairwise(self.starts)]

    def known(self, chosen: NDArray[np.bool_] | None = None) -> Numbers:
        """The rows with a label, of some documents or of all."""
        known = self.labels >= 0
        if chosen is not None:
            known &= np.repeat(chosen, np.diff(self.starts))
        return np.flatnonzero(known)


@dataclass
class Fitted:
    """A trained model: ``predict`` says the labels of a document that ``prepare`` has made ready, untimed.

    ``borrowed`` are the seconds of training that went into trees which an earlier family had grown.
    """

    name: str
    predict: Callable[[Any], Numbers]
    size: int
    prepare: Callable[[Table], Any] = lambda table: table
    borrowed: float = 0.0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Compare families of models on the same rows.")
    parser.add_argument("work", type=Path, help="where text.npy and text.pickle lie")
    parser.add_argument("--documents", type=int, default=2500, help="how many dumps to learn from")
    parser.add_argument("--tested", type=int, default=1500, help="how many dumps to judge by, at most")
    parser.add_argument("--fold", type=int, default=0, choices=range(FOLDS), help="the held-out sites")
    parser.add_argument("--only", nargs="+", choices=FAMILIES, default=list(FAMILIES), help="these families")
    options = parser.parse_args()
    if not (options.work / "text.pickle").exists():
        parser.error(f"no examples in {options.work}: training/train.py makes them")
    torch.set_num_threads(1)
    learnt, tested = read_documents(options.work, options.fold, options.documents, options.tested)
    for what, some in (("learnt from", learnt), ("judged by", tested)):
        sites = len({example.site for example in some.examples})
        print(f"{what}: {len(some.examples)} documents of {sites} sites, {len(some.known())} known blocks")
    lines, counts = [], []
    for family in options.only:
        started = time.process_time()
        models = FAMILIES[family](learnt)
        spent = time.process_time() - started
        for model in models:
            seconds = spent + model.borrowed
            predicted, cost = predict(model, tested)
            counts.append(count(tested, predicted))
            accuracy, macro, text = measures(counts[-1].sum(axis=0))
            hand_accuracy, _, hand_text = measures(count(tested, predicted, "hand").sum(axis=0))
            lines.append(
                f"{model.name:22}{accuracy:9.4f}{macro:9.4f}{text:9.4f}{hand_accuracy:10.4f}{hand_text:9.4f}"
                f"{seconds:9.0f}{cost:8.2f}{model.size:12,}   {against(counts[-1], counts[0])}"
            )
            print(lines[-1], file=sys.stderr, flush=True)
    print(f"{'':22}{'accuracy':>9}{'macro-F1':>9}{'text-F1':>9}{'by hand':>10}{'text-F1':>9}", end="")
    print(f"{'train s':>9}{'ms/100':>8}{'bytes':>12}   macro-F1 and text-F1 less the first's, 95 %")
    print("\n".join(lines), flush=True)


def read_documents(work: Path, fold: int, learnt: int, tested: int) -> tuple[Documents, Documents]:
    """Draw the documents to learn from and to judge by: from different sites."""
    rows = read_rows(work, work, 1, "text")
    starts = np.cumsum([0] + [len(example.labels) for example in rows.examples])
    dumps = [number for number, example in enumerate(rows.examples) if example.kind == "dump"]
    random.Random(SEED).shuffle(dumps)
    inside = [number for number in dumps if fold_of(rows.examples[number].site) != fold]
    outside = [number for number in dumps if fold_of(rows.examples[number].site) == fold]
    hand = [
        number
        for number, example in enumerate(rows.examples)
        if example.kind == "hand" and fold_of(example.site) == fold
    ]

    def gather(numbers: list[int]) -> Documents:
        examples = [rows.examples[number] for number in numbers]
        labels = np.concatenate([example.labels for example in examples])
        label_weights = np.array([*LABEL_WEIGHTS.values(), 0.0])  # the last is for label -1
        weights = np.concatenate([example.weights for example in examples]) * label_weights[labels]
        return Documents(
            examples,
            np.concatenate([rows.table[starts[number] : starts[number + 1]] for number in numbers]),
            labels,
            weights.astype(np.float32),
            np.cumsum([0] + [len(example.labels) for example in examples]),
        )

    assert list(LABEL_WEIGHTS) == list(LABELS)
    return gather(sorted(inside[:learnt])), gather(sorted((hand + outside)[:tested]))


# The families


def trees(learnt: Documents) -> list[Fitted]:
    """Oblivious trees as they ship, walked by CatBoost and by newscli."""
    known = learnt.known()
    model, _ = _shipped_trees(learnt)
    data = export(model, columns(), learnt.table[known], SHIFT)
    forest, names = Forest(data), columns()
    return [
        Fitted("trees, by CatBoost", lambda table: (_raw(model, table) + SHIFT).argmax(axis=1), len(data)),
        Fitted(
            "trees, by newscli",
            lambda values: np.array([row.index(max(row)) for row in forest.scores(forest.bins(values))]),
            len(data),
            lambda table: {name: array("d", column) for name, column in zip(names, table.T, strict=True)},
        ),
    ]


_grown: list[tuple[CatBoostClassifier, float]] = []


def _shipped_trees(learnt: Documents) -> tuple[CatBoostClassifier, float]:
    """Grow the trees once; with the seconds that it took another family, 0 if it was this one."""
    if _grown:
        return _grown[0]
    started = time.process_time()
    known = learnt.known()
    model = grow(learnt.table[known], learnt.labels[known], learnt.weights[known], SHAPES["text"], 1)
    _grown.append((model, time.process_time() - started))
    return model, 0.0


def plain_trees(learnt: Documents) -> list[Fitted]:
    """The same trees where every block counts alike, as for a CRF."""
    known = learnt.known()
    weights = np.ones(len(known), dtype=np.float32)
    model = grow(learnt.table[known], learnt.labels[known], weights, SHAPES["text"], 1)
    size = len(export(model, columns(), learnt.table[known], SHIFT * 0))
    return [Fitted("trees without weights", lambda table: _raw(model, table).argmax(axis=1), size)]


def _raw(model: CatBoostClassifier, table: Table) -> NDArray[np.float64]:
    return np.asarray(model.predict(table, prediction_type="RawFormulaVal", thread_count=1))


def leafwise_trees(learnt: Documents) -> list[Fitted]:
    """Trees that grow where it helps most."""
    known = learnt.known()
    settings = {
        "objective": "multiclass",
        "num_class": len(LABELS),
        "num_leaves": LEAVES,
        "learning_rate": LEAFWISE_RATE,
        "feature_fraction": SHAPES["text"].columns_a_tree,
        "num_threads": 1,
        "seed": SEED,
        "deterministic": True,
        "verbosity": -1,
    }
    data = lightgbm.Dataset(learnt.table[known], learnt.labels[known], weight=learnt.weights[known])
    model = lightgbm.train(settings, data, LEAFWISE_ROUNDS)

    def predicted(table: Table) -> Numbers:
        scores = np.asarray(model.predict(table, raw_score=True, num_threads=1))
        return np.asarray((scores + SHIFT).argmax(axis=1))

    return [Fitted("leaf-wise trees", predicted, len(model.model_to_string().encode()))]


def crf(learnt: Documents) -> list[Fitted]:
    """A linear-chain CRF over binned columns."""
    edges = [_edges(column) for column in learnt.table[learnt.known()].T]
    names = [
        [f"{name}={number}" for number in range(len(row) + 1)]
        for name, row in zip(columns(), edges, strict=True)
    ]

    def attributes(table: Table) -> list[tuple[str, ...]]:
        bins = [np.searchsorted(row, column).tolist() for row, column in zip(edges, table.T, strict=True)]
        return _named(names, bins)

    data = _train_crf(learnt, attributes)
    size = len(data) + sum(row.nbytes for row in edges)
    return [Fitted("CRF", Chain(data, attributes), size)]


def trees_then_crf(learnt: Documents) -> list[Fitted]:
    """A CRF over what the trees say of a block and its neighbours.

    What it learns from is said by trees that have not seen the site: else it would trust them too much.
    """
    names = [
        [f"{label}{step:+}={odds}" for odds in range(-SURE, SURE + 1)] + ["outside"]
        for step in (-1, 0, 1)
        for label in LABELS
    ]

    def attributes(model: CatBoostClassifier, table: Table) -> list[tuple[str, ...]]:
        shares = np.clip(model.predict_proba(table, thread_count=1), 1e-6, 1 - 1e-6)
        odds = np.rint(np.clip(np.log(shares / (1 - shares)), -SURE, SURE)).astype(int) + SURE
        outside = np.full((1, len(LABELS)), len(names[0]) - 1)
        around = np.hstack([np.vstack([outside, odds[:-1]]), odds, np.vstack([odds[1:], outside])])
        return _named(names, around.T.tolist())

    halves = np.array([fold_of("half " + example.site) % 2 for example in learnt.examples])
    said: dict[int, CatBoostClassifier] = {}
    for half in (0, 1):
        known = learnt.known(halves != half)
        said[half] = grow(learnt.table[known], learnt.labels[known], learnt.weights[known], SHAPES["text"], 1)
    by_document = iter(halves.tolist())
    data = _train_crf(learnt, lambda table: attributes(said[next(by_document)], table))
    model, borrowed = _shipped_trees(learnt)
    size = len(data) + len(export(model, columns(), learnt.table, SHIFT))
    chain = Chain(data, lambda table: attributes(model, table))
    return [Fitted("trees, then CRF", chain, size, borrowed=borrowed)]


def _named(names: Sequence[Sequence[str]], bins: Sequence[Sequence[int]]) -> list[tuple[str, ...]]:
    return list(zip(*(map(row.__getitem__, own) for row, own in zip(names, bins, strict=True)), strict=True))


def _edges(column: Table) -> Table:
    """Where to cut a column; its commonest value, if it is common, has a bin of its own."""
    values, times = np.unique(column, return_counts=True)
    if len(values) <= FEW_VALUES:
        return values[:-1]
    common, share = values[times.argmax()], times.max() / len(column)
    if share < 1 / BINS:
        return np.unique(np.quantile(column, np.arange(1, BINS) / BINS).astype(np.float32))
    cuts = np.quantile(column[column != common], np.arange(1, BINS) / BINS).astype(np.float32)
    below = values[values < common][-1:]
    return np.unique(np.concatenate([cuts, below, [common]])).astype(np.float32)


def _train_crf(learnt: Documents, attributes: Attributes) -> bytes:
    """Train a CRF; a block without a label parts a document into two chains."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": 0.0, "c2": CRF_HELD, "max_iterations": CRF_ROUNDS, "feature.possible_transitions": True}
    )
    for piece in learnt.pieces():
        found, labels = attributes(learnt.table[piece]), learnt.labels[piece]
        ends = [-1, *np.flatnonzero(labels < 0).tolist(), len(labels)]
        for before, after in pairwise(ends):
            if after - before > 1:
                chain = slice(before + 1, after)
                trainer.append(found[chain], [LABELS[label] for label in labels[chain]])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


class Chain:
    """A trained CRF, called with a table; it keeps the model's bytes, of which the tagger has no copy."""

    def __init__(self, data: bytes, attributes: Attributes) -> None:
        self.data, self.attributes = data, attributes
        self.tagger = pycrfsuite.Tagger()
        self.tagger.open_inmemory(data)

    def __call__(self, table: Table) -> Numbers:
        """The likeliest labels of a document."""
        return np.array([LABELS.index(label) for label in self.tagger.tag(self.attributes(table))])


class Tagger(nn.Module):  # type: ignore[misc]  # torch is not there when types are checked
    """A small recurrent tagger: linear, two layers of GRU in both directions, linear."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(table.mean(axis=0)))
        self.register_buffer("deviation", torch.from_numpy(table.std(axis=0) + 1e-6))
        self.inward = nn.Linear(table.shape[1], WIDTH)
        self.layers = nn.GRU(WIDTH, WIDTH, num_layers=2, bidirectional=True, batch_first=True, dropout=0.1)
        self.outward = nn.Linear(2 * WIDTH, len(LABELS))

    def forward(self, tables: Sequence[torch.Tensor]) -> torch.Tensor:
        """Scores of all blocks of some documents, one below the other."""
        lengths = torch.tensor([len(table) for table in tables])
        values = (pad_sequence(list(tables), batch_first=True) - self.mean) / self.deviation
        inner = torch.relu(self.inward(values.clamp(-CLIP, CLIP)))
        packed = pack_padded_sequence(inner, lengths, batch_first=True, enforce_sorted=False)
        outer, _ = pad_packed_sequence(self.layers(packed)[0], batch_first=True)
        inside = torch.arange(outer.shape[1]) < lengths[:, None]
        return self.outward(outer[inside])


def neural(learnt: Documents) -> list[Fitted]:
    """The recurrent tagger, with the same weights."""
    torch.manual_seed(SEED)
    model = Tagger(learnt.table)
    pieces = [
        slice(start, min(start + LONGEST_PIECE, piece.stop))
        for piece in learnt.pieces()
        for start in range(piece.start, piece.stop, LONGEST_PIECE)
    ]
    table, weights = torch.from_numpy(learnt.table), torch.from_numpy(learnt.weights / learnt.weights.mean())
    labels = torch.from_numpy(np.maximum(learnt.labels, 0).astype(np.int64))
    steps = EPOCHS * -(-len(pieces) // BATCH)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    chance = random.Random(SEED)
    for _ in range(EPOCHS):
        chance.shuffle(pieces)
        for start in range(0, len(pieces), BATCH):
            batch = pieces[start : start + BATCH]
            scores = model([table[piece] for piece in batch])
            expected = torch.cat([labels[piece] for piece in batch])
            loss = nn.functional.cross_entropy(scores, expected, reduction="none")
            optimizer.zero_grad()
            (loss * torch.cat([weights[piece] for piece in batch])).mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    model.eval()
    written = io.BytesIO()
    torch.save(model.state_dict(), written)

    def predicted(own: Table) -> Numbers:
        with torch.inference_mode():
            return np.asarray((model([torch.from_numpy(own)]).numpy() + SHIFT).argmax(axis=1))

    return [Fitted("neural tagger (GRU)", predicted, len(written.getvalue()))]


FAMILIES: dict[str, Callable[[Documents], list[Fitted]]] = {
    "trees": trees,
    "plain-trees": plain_trees,
    "crf": crf,
    "trees-crf": trees_then_crf,
    "neural": neural,
    "leaf-wise": leafwise_trees,
}


# The measures


def predict(model: Fitted, tested: Documents) -> tuple[Numbers, float]:
    """Label all documents one by one; with the ms that 100 blocks take."""
    found, seconds = [], 0.0
    for piece in tested.pieces():
        ready = model.prepare(tested.table[piece])
        started = time.process_time()
        found.append(model.predict(ready))
        seconds += time.process_time() - started
    return np.concatenate(found), seconds * 1000 * 100 / len(tested.table)


def count(tested: Documents, predicted: Numbers, only: str = "") -> NDArray[np.float64]:
    """Count by site: how many blocks of a label were said to be of another, and how much text they are.

    A row does not say how many words its block has, but its size, in characters' worth.
    """
    sites = sorted({example.site for example in tested.examples})
    lengths = np.diff(tested.starts)
    site = np.repeat([sites.index(example.site) for example in tested.examples], lengths)
    chosen = np.repeat([only in ("", example.kind) for example in tested.examples], lengths)
    sizes = tested.table[:, columns().index("size")]
    counts = np.zeros((len(sites), 2, len(LABELS), len(LABELS)))
    rows = np.flatnonzero(chosen & (tested.labels >= 0))
    places = (site[rows], tested.labels[rows], predicted[rows])
    np.add.at(counts[:, 0], places, 1.0)
    np.add.at(counts[:, 1], places, sizes[rows])
    return counts


def measures(counts: NDArray[np.float64]) -> tuple[float, float, float]:
    """Accuracy and macro-F1 of blocks, and the F1 of text or not by size."""
    blocks, sizes = counts
    right, total = np.diag(blocks), blocks.sum(axis=0) + blocks.sum(axis=1)
    macro = np.mean(2 * right[total > 0] / total[total > 0])
    text = 2 * sizes[TEXT][:, TEXT].sum() / (sizes[TEXT].sum() + sizes[:, TEXT].sum())
    return float(right.sum() / blocks.sum()), float(macro), float(text)


def against(counts: NDArray[np.float64], first: NDArray[np.float64]) -> str:
    """How much better than the first: 95 % intervals, by drawing sites anew."""
    chance = np.random.default_rng(SEED)
    gains = []
    for _ in range(ROUNDS):
        drawn = chance.multinomial(len(counts), np.full(len(counts), 1 / len(counts)))
        own, other = (measures(np.tensordot(drawn, every, 1)) for every in (counts, first))
        gains.append((own[1] - other[1], own[2] - other[2]))
    low, high = np.quantile(gains, [0.025, 0.975], axis=0)
    return f"{low[0]:+.4f} … {high[0]:+.4f}   {low[1]:+.4f} … {high[1]:+.4f}"


if __name__ == "__main__":
    main()
