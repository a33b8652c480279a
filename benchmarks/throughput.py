"""How many documents a second: newscli beside its peers on the same records, and where its time goes.

    python benchmarks/throughput.py SHARED [--pages 200] [--jobs 1 2] [--rounds 3]

Text records are the pages as BeautifulSoup's ``get_text`` leaves them, HTML records the pages
themselves, both as bytes. Each tool runs in the same processes, in turns, on the same records; the
peers read HTML only. Throughput is wall clock and CPU time, the profile CPU time; the best of the rounds
counts, as what else the machine does can only slow a tool down. What a tool fails at is counted.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import pickle
import random
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import newscli
from corpus import SOURCES, read_pages
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEED = 1
CHUNK = 4
MEGA = 1_000_000


def with_newscli(raw: bytes) -> int:
    """Everything that newscli finds; text or HTML."""
    return len(newscli.parse(raw).text)


def with_trafilatura(raw: bytes) -> int:
    """The article's text."""
    import trafilatura

    return len(trafilatura.extract(raw) or "")


def with_readability(raw: bytes) -> int:
    """The main content's HTML; it makes no text."""
    from readability import Document

    return len(Document(raw.decode("utf-8", "replace")).summary())


def with_resiliparse(raw: bytes) -> int:
    """The main content's text."""
    from resiliparse.extract.html2text import extract_plain_text

    return len(extract_plain_text(raw.decode("utf-8", "replace"), main_content=True))


def with_justext(raw: bytes) -> int:
    """The paragraphs that are no boilerplate; its English stop words, for it must be told the language."""
    import justext

    paragraphs = justext.justext(raw, justext.get_stoplist("English"))
    return sum(len(paragraph.text) for paragraph in paragraphs if not paragraph.is_boilerplate)


TOOLS: dict[str, Callable[[bytes], int]] = {
    "newscli": with_newscli,
    "trafilatura": with_trafilatura,
    "readability-lxml": with_readability,
    "Resiliparse": with_resiliparse,
    "jusText": with_justext,
}


def timed(task: tuple[str, bytes]) -> tuple[int, float]:
    """Do one record; gives whether it failed and the CPU time it took in seconds."""
    tool, raw = task
    before = time.process_time()
    try:
        TOOLS[tool](raw)
        failed = 0
    except Exception:
        failed = 1
    return failed, time.process_time() - before


def throughput(
    records: Sequence[bytes], tools: Sequence[str], jobs: int, rounds: int
) -> list[tuple[object, ...]]:
    """Rows of a table: each tool's documents and MB a second, and CPU time a document."""
    size = sum(map(len, records)) / MEGA
    best: dict[str, float] = {}
    cpu: dict[str, float] = {}
    failures: dict[str, int] = {}
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        for tool in tools:  # imports and data files
            pool.map(timed, [(tool, records[0])] * (4 * jobs), chunksize=1)
        for _ in range(rounds):
            for tool in tools:
                start = time.perf_counter()
                done = pool.map(timed, [(tool, raw) for raw in records], chunksize=CHUNK)
                taken = time.perf_counter() - start
                best[tool] = min(best.get(tool, taken), taken)
                total = sum(seconds for _, seconds in done)
                cpu[tool] = min(cpu.get(tool, total), total)
                failures[tool] = sum(failed for failed, _ in done)
    return [
        (
            tool,
            jobs,
            f"{len(records) / best[tool]:,.0f}",
            f"{size / best[tool]:,.2f}",
            f"{1000 * cpu[tool] / len(records):,.2f}",
            f"{len(records) / cpu[tool]:,.0f}",
            failures[tool],
        )
        for tool in tools
    ]


def profile(records: Sequence[bytes]) -> list[tuple[object, ...]]:
    """Rows of a table: the CPU time of each step a document, and its share."""
    from newscli.article import build_article
    from newscli.cli.inputs import Dump, opened_record
    from newscli.cli.work import Outcome
    from newscli.labelling import LABELLER, label_blocks
    from newscli.labelling.cues import cue_words
    from newscli.labelling.features import block_features
    from newscli.labelling.language import detect_language
    from newscli.readers import read_blocks
    from newscli.readers.decoding import decode
    from newscli.render.json import dumps

    steps: dict[str, float] = {}

    def step(name: str, do: Callable[[], object]) -> object:
        before = time.process_time_ns()
        result = do()
        steps[name] = steps.get(name, 0.0) + (time.process_time_ns() - before) / 1e6
        return result

    def transport(raw: bytes, text: str) -> object:
        """What a document costs to hand to another process and back."""
        line = json.dumps({"id": "1", "text": raw.decode("utf-8", "replace")}).encode()
        before = time.process_time_ns()
        opened_record(line, "text")
        pickle.loads(pickle.dumps(Dump("f:1", "f line 1", line)))
        pickle.loads(pickle.dumps(Outcome("f line 1", piece=text)))
        steps["transport"] = steps.get("transport", 0.0) + (time.process_time_ns() - before) / 1e6
        return None

    for raw in [records[0], *records]:
        if raw is records[0]:
            steps.clear()  # the first pass opens data files
        step("decode", lambda raw=raw: decode(raw))  # type: ignore[misc]
        blocks = step("blocks", lambda raw=raw: read_blocks(raw))  # type: ignore[misc]
        language = step("language", lambda blocks=blocks: detect_language(blocks))  # type: ignore[misc]
        features = step(
            "features",
            lambda blocks=blocks, language=language: block_features(blocks, cue_words(language), language),  # type: ignore[misc]
        )
        step("model", lambda blocks=blocks, features=features: LABELLER(blocks, features))  # type: ignore[misc]
        labelled, found = label_blocks(blocks)  # type: ignore[arg-type]
        article = step("article", lambda labelled=labelled, found=found: build_article(labelled, found))  # type: ignore[misc]
        text = step("render", lambda article=article: dumps({"title": article.title, "text": article.text}))  # type: ignore[misc]
        transport(raw, str(text))
    steps["blocks"] -= steps["decode"]  # which they hold
    whole = sum(steps.values())
    return [
        (name, f"{spent / len(records):.3f}", f"{100 * spent / whole:.0f} %") for name, spent in steps.items()
    ]


def read_records(shared: Path, sources: Sequence[str], pages: int) -> tuple[list[bytes], list[bytes]]:
    """A fixed random sample of articles, as text and as HTML."""
    from bs4 import BeautifulSoup

    found = [page.html.encode("utf-8", "replace") for page in read_pages(shared, sources)]
    html = random.Random(SEED).sample(found, min(pages, len(found)))
    return [BeautifulSoup(raw, "lxml").get_text("\n").encode() for raw in html], html


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Documents a second, beside the peers.")
    parser.add_argument("shared", type=Path, help="the folder with corpus/")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--sources", nargs="+", choices=SOURCES, default=list(SOURCES))
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS))
    options = parser.parse_args()
    if not (options.shared / "corpus").is_dir():
        sys.exit(f"no folder corpus/ in {options.shared}")
    text, html = read_records(options.shared, options.sources, options.pages)
    columns = ("tool", "jobs", "docs/s", "MB/s", "CPU ms a doc", "docs/s of CPU", "failed")
    for name, records, tools in (("text", text, ["newscli"]), ("HTML", html, options.tools)):
        middle = statistics.median(map(len, records)) / 1000
        title = f"{name}: {len(records)} records, median {middle:.1f} kB, best of {options.rounds} rounds"
        rows = [row for jobs in options.jobs for row in throughput(records, tools, jobs, options.rounds)]
        print(Table(title, columns, rows).text())
        title = f"where newscli's time goes on {name}, CPU ms a document"
        print(Table(title, ("step", "ms", "share"), profile(records)).text())


if __name__ == "__main__":
    main()
