"""How fast newscli is, in CPU time: a cold command, a text dump, and what the text path imports.

    python benchmarks/speed.py [--dumps DIR] [--examples DIR] [--runs 20]

Nothing here fails on a slow machine; it exits with 1 only where the text path imports an HTML library.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import newscli
from corpus import SOURCES
from dumps import TOOLS, read_dumps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EXAMPLES = Path(__file__).parent.parent / "examples"
WATCHED = ("readability", "bs4", "lxml", "selectolax", "rich", "dateparser", "ftfy")
FORBIDDEN = ("readability", "bs4", "lxml", "selectolax")
DUMP_LINES = range(80, 121)  # non-blank lines of a dump of about 100
DUMPS_TIMED = 200
ROUNDS = 7

IMPORTS_AFTER_PARSE = """
import json, sys
import newscli
newscli.parse(sys.stdin.read(), kind="text")
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def children_cpu_ms(command: Sequence[str], silent: bool = False) -> float:
    """The CPU time, user and system, that a command took; one that should print but does not did no work."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode or not (done.stdout.strip() or silent):
        sys.exit(f"{' '.join(command)}: exit status {done.returncode}, {done.stderr.strip() or 'no output'}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def cold_start(example: Path, runs: int) -> None:
    """A command's whole life beside the bare import of typer, in turns, so that all see the same machine.

    The command is timed with an option too: without one, the command line need not be parsed by typer.
    """
    script = Path(sys.executable).with_name("newscli")
    if not script.exists():
        sys.exit(f"no {script}: install newscli in this environment")
    commands = {
        "newscli clean": [str(script), "clean", str(example)],
        "newscli clean --format json": [str(script), "clean", "--format", "json", str(example)],
        "import typer": [sys.executable, "-c", "import typer"],
    }
    yardstick = "import typer"
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            time_taken = children_cpu_ms(command, silent=name == yardstick)
            if run > 0:  # the first run compiles and fills the disk cache
                times[name].append(time_taken)
    print(f"cold start on {example.name}, medians of {runs} runs, CPU time")
    for name, taken in times.items():
        ratio = statistics.median(ours / theirs for ours, theirs in zip(taken, times[yardstick], strict=True))
        print(f"  {name:28} {statistics.median(taken):6.0f} ms {ratio:6.2f} x {yardstick}")
    print()


def line_count(text: str) -> int:
    """The non-blank lines of a dump."""
    return sum(bool(line.strip()) for line in text.split("\n"))


def text_dumps(folder: Path | None, examples: Sequence[Path]) -> dict[str, list[str]]:
    """Dumps of about 100 lines by tool, evenly drawn from all sources, or the examples."""
    if folder is None:
        return {"": [path.read_text(encoding="utf-8") for path in examples]}
    found: dict[str, list[str]] = {}
    for source in SOURCES:
        for texts in read_dumps(folder, source, TOOLS).values():
            for tool, text in texts.items():
                if line_count(text) in DUMP_LINES:
                    found.setdefault(tool, []).append(text)
    if not found:
        sys.exit(f"no dumps of {DUMP_LINES.start} to {DUMP_LINES.stop - 1} lines in {folder}")
    return {tool: texts[:: max(1, len(texts) // DUMPS_TIMED)][:DUMPS_TIMED] for tool, texts in found.items()}


def warm_parse(dumps: Mapping[str, Sequence[str]], folder: Path) -> None:
    """Parses the same dumps again and again in one process, all tools' in turn.

    A dump's time is the best of its rounds: what else the machine does can only add to it.
    """
    taken = {tool: [float("inf")] * len(texts) for tool, texts in dumps.items()}
    for texts in dumps.values():
        for text in texts:
            newscli.parse(text, kind="text")  # opens data files, compiles patterns
    for _ in range(ROUNDS):
        for tool, texts in dumps.items():
            for number, text in enumerate(texts):
                start = time.process_time_ns()
                newscli.parse(text, kind="text")
                spent = (time.process_time_ns() - start) / 1e6
                taken[tool][number] = min(taken[tool][number], spent)
    for tool, texts in dumps.items():
        show_times(tool or str(folder), texts, taken[tool])
    if len(dumps) > 1:
        every = [text for texts in dumps.values() for text in texts]
        show_times("all tools", every, [one for times in taken.values() for one in times])


def show_times(where: str, texts: Sequence[str], times: Sequence[float]) -> None:
    """Prints how long the dumps of one tool took, in milliseconds of CPU time."""
    by_dump = sorted(times)
    lines = statistics.median(map(line_count, texts))
    characters = statistics.median(map(len, texts))
    mean = statistics.mean(by_dump)
    print(f"parse: {len(texts)} dumps from {where}, median {lines:.0f} lines, {characters:.0f} characters")
    print(f"  mean            {mean:6.2f} ms CPU a dump, {1000 / mean:.0f} dumps a second")
    print(f"  median          {statistics.median(by_dump):6.2f} ms CPU a dump")
    print(f"  slowest tenth   {by_dump[int(0.9 * len(by_dump))]:6.2f} ms CPU and more")
    print(f"  slowest         {by_dump[-1]:6.2f} ms CPU\n")


def text_path_imports(texts: Sequence[str]) -> list[str]:
    """Which of the watched libraries a fresh process has imported after parsing; prints and returns them."""
    imported: set[str] = set()
    for text in texts:
        done = subprocess.run(
            [sys.executable, "-c", IMPORTS_AFTER_PARSE], input=text.encode(), check=True, capture_output=True
        )
        imported.update(json.loads(done.stdout))
    found = [name for name in WATCHED if name in imported]
    print(f"imported by parse on {len(texts)} text dumps: {', '.join(found) or 'none of them'}")
    print(f"  watched: {', '.join(WATCHED)}")
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="How fast newscli is, in CPU time.")
    parser.add_argument("--dumps", type=Path, help="time parse on what benchmarks/dumps.py made")
    parser.add_argument("--examples", type=Path, default=EXAMPLES, help="a folder of text dumps (*.txt)")
    parser.add_argument("--runs", type=int, default=20, help="cold starts of each command")
    options = parser.parse_args()
    examples = sorted(options.examples.rglob("*.txt"))
    if not examples:
        sys.exit(f"no example dumps (*.txt) in {options.examples}")

    cold_start(examples[0], options.runs)
    warm_parse(dict(sorted(text_dumps(options.dumps, examples).items())), options.examples)
    imported = text_path_imports([path.read_text(encoding="utf-8") for path in examples])
    broken = [name for name in FORBIDDEN if name in imported]
    if broken:
        sys.exit(f"FAILED: the text path imports {', '.join(broken)}")


if __name__ == "__main__":
    main()
