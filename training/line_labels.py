"""Pages that were read and labelled line by line: how the labels are kept, and carried to a page's texts.

    python training/line_labels.py SHARED READABLE

turns labels that people can read into the file that is kept here, and those of ``SHARED/gold/train``, which
are by hand. The others in it are by a language model that read the dumps (README.md tells how right it is).
READABLE has one JSON object a line: ``{"id": …, "tool": …, "labels": {"1-34": "boilerplate", "36": "title",
…}}``, with the numbers of those lines of that tool's dump of the page that are not blank.

The dumps' texts are the corpus' and are not kept: a dump is made again when it is wanted, and a page whose
dump has become another by another version of the tool is left to the labels of ``silver``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from corpus import read_gold, read_pages
from dumps import ALL_TOOLS
from scores import LABELS, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus import Page

FILE = Path(__file__).parent / "line_labels.json"
LETTERS = dict(zip(LABELS, "tmbhcrax", strict=True))  # "a" for an advertisement of another article
LABEL_OF_LETTER = {letter: label for label, letter in LETTERS.items()}
DIGITS = 12

#: The tools that made the hand-labelled dumps, by the names that these have for them.
GOLD_TOOLS = {
    "bs4": "bs4",
    "h2t": "html2text-unwrapped",
    "insc": "inscriptis",
    "resi": "resiliparse-no-alt",
    "traf": "trafilatura",
    "w3m": "w3m-90",
}

#: A line's label is a block's if so many of the line's words are: what glues several blocks has one for all.
OWN_SHARE = 0.5


class Line(NamedTuple):
    """A line of a dump that says something, and its label."""

    text: str
    label: str


class HtmlBlock(NamedTuple):
    """A block of a page's HTML: its words, and the label that most of them have by the HTML."""

    words: Sequence[str]
    label: str


def written_lines(dump: str) -> list[str]:
    """The lines of a dump that are not blank."""
    return [line for line in dump.split("\n") if line.strip()]


def digest(dump: str) -> str:
    """What tells a dump from another, whatever its blanks."""
    joined = "\n".join(" ".join(line.split()) for line in written_lines(dump))
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:DIGITS]


def pack(labels: Iterable[str]) -> str:
    """Write labels as letters and how often each stands.

    >>> pack(["boilerplate", "boilerplate", "title", "body"])
    'x2t1b1'
    """
    return "".join(f"{LETTERS[label]}{len(list(run))}" for label, run in groupby(labels))


def unpack(packed: str) -> list[str]:
    """The labels that were packed.

    >>> unpack("x2t1b1")
    ['boilerplate', 'boilerplate', 'title', 'body']
    """
    runs = re.findall(r"([a-z])(\d+)", packed)
    return [LABEL_OF_LETTER[letter] for letter, count in runs for _ in range(int(count))]


@cache
def _kept() -> dict[str, dict[str, str]]:
    kept: dict[str, dict[str, str]] = json.loads(FILE.read_text())
    return kept


def is_read(page_id: str) -> bool:
    """Tell a page that was read."""
    return page_id in _kept()


def read_lines(page: Page) -> list[Line]:
    """The lines of the dump of a page that was read; none if nobody read it, or its dump is another now."""
    kept = _kept().get(page.id)
    if kept is None:
        return []
    dump = ALL_TOOLS[kept["tool"]](page.html)
    if digest(dump) != kept["digest"]:
        print(f"{page.id}: {kept['tool']} dumps it otherwise than when it was read", file=sys.stderr)
        return []
    return [Line(*line) for line in zip(written_lines(dump), unpack(kept["labels"]), strict=True)]


def settle(blocks: Sequence[HtmlBlock], lines: Sequence[Line]) -> list[str | None]:
    """Say of each block of a page which label the lines give it that were read.

    Returns:
        For each block its label; "" where it is a small part of a line that glues several, and its HTML
        says otherwise; None where no line holds it.
    """
    words = [word for block in blocks for word in block.words]
    block_of = [number for number, block in enumerate(blocks) for _ in block.words]
    read, line_of = [], []
    for number, line in enumerate(lines):
        found = tokens(line.text)
        read += found
        line_of += [number] * len(found)
    held: list[Counter[int]] = [
        Counter() for _ in blocks
    ]  # for each block how many words each line has of it
    sizes: Counter[int] = Counter()
    for first, other, length in SequenceMatcher(None, words, read, autojunk=False).get_matching_blocks():
        for step in range(length):
            held[block_of[first + step]][line_of[other + step]] += 1
            sizes[line_of[other + step]] += 1
    return [
        _label_of(block, counts, sizes, lines) if counts else None
        for block, counts in zip(blocks, held, strict=True)
    ]


def _label_of(block: HtmlBlock, held: Counter[int], sizes: Counter[int], lines: Sequence[Line]) -> str:
    votes: Counter[str] = Counter()
    for number, count in held.items():
        votes[lines[number].label] += count
    label = max(votes, key=lambda name: votes[name])
    mostly = any(
        lines[number].label == label and count >= OWN_SHARE * sizes[number] for number, count in held.items()
    )
    return label if mostly or label == block.label else ""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Keep labels that people can read.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/")
    parser.add_argument("readable", type=Path, help="the labels, one JSON object a line")
    options = parser.parse_args()
    read = [json.loads(line) for line in options.readable.read_text().splitlines()]
    by_page = {one["id"]: (one["tool"], _by_line(one["labels"])) for one in read}
    for gold in read_gold(options.shared, "train"):
        by_page[gold.page_id] = (GOLD_TOOLS[gold.tool], gold.labels)
    kept = {}
    for page in read_pages(options.shared):
        if page.id in by_page:
            tool, labels = by_page[page.id]
            dump = ALL_TOOLS[tool](page.html)
            in_order = [labels[number] for number in sorted(labels)]
            if len(in_order) != len(written_lines(dump)):
                parser.error(f"{page.id} has {len(written_lines(dump))} lines and {len(in_order)} labels")
            kept[page.id] = {"tool": tool, "digest": digest(dump), "labels": pack(in_order)}
    FILE.write_text(json.dumps(kept, indent=0, sort_keys=True) + "\n")
    print(f"{len(kept)} of {len(by_page)} pages")


def _by_line(ranges: Mapping[str, str]) -> dict[int, str]:
    labels = {}
    for lines, label in ranges.items():
        first, _, last = lines.partition("-")
        labels.update(dict.fromkeys(range(int(first), int(last or first) + 1), label))
    return labels


if __name__ == "__main__":
    main()
