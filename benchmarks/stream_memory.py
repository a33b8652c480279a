"""How much memory a stream takes, all processes together, and how fast it is.

    python benchmarks/stream_memory.py FILE.jsonl [--jobs 1 2] [--repeat N]

Runs ``newscli clean --jsonl`` over the file, N times over, and looks every half second at the resident
memory of the program and of all that it started (memory that they share is counted in each). Linux only.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from tables import Table

PACE = 0.5
KILO, MEGA = 1_000, 1_000_000


def resident_kb(process: int) -> int:
    """The resident memory of a process and all below it."""
    children: dict[int, list[int]] = {}
    sizes: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rpartition(")")[2].split()
            pages = int((path / "statm").read_text().split()[1])
        except OSError:  # it has ended
            continue
        number = int(path.name)
        children.setdefault(int(fields[1]), []).append(number)
        sizes[number] = pages * os.sysconf("SC_PAGE_SIZE") // 1024
    waiting, total = [process], 0
    while waiting:
        number = waiting.pop()
        total += sizes.get(number, 0)
        waiting += children.get(number, [])
    return total


def run(file: Path, jobs: int, repeat: int) -> tuple[object, ...]:
    """One row: jobs, size, seconds, MB a second, memory at the end of the first tenth and at most."""
    command = [sys.executable, "-m", "newscli", "clean", "--jsonl", "--jobs", str(jobs)]
    start = time.monotonic()
    before = os.times()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        seen: list[int] = []
        done = threading.Event()

        def watch() -> None:
            while not done.wait(PACE):
                seen.append(resident_kb(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        content = file.read_bytes()
        for _ in range(repeat):
            process.stdin.write(content)
        process.stdin.close()
        process.wait()
        done.set()
        watcher.join()
    seconds = time.monotonic() - start
    after = os.times()
    size = len(content) * repeat / MEGA
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    early = max(seen[: max(1, len(seen) // 10)])
    return (
        jobs,
        f"{size:,.0f}",
        f"{seconds:.1f}",
        f"{cpu:.1f}",
        f"{size / seconds:.2f}",
        round(early / KILO),
        round(max(seen) / KILO),
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Memory and speed of a stream.")
    parser.add_argument("file", type=Path, help="JSON Lines")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--repeat", type=int, default=1, help="how often the file is sent")
    options = parser.parse_args()
    rows = [run(options.file, jobs, options.repeat) for jobs in options.jobs]
    columns = ("jobs", "MB", "seconds", "CPU s", "MB/s", "memory in the first tenth, MB", "at most, MB")
    print(Table("newscli clean --jsonl", columns, rows).text())


if __name__ == "__main__":
    main()
