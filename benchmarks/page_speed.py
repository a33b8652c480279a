"""What a page costs newscli and its peers: CPU time from bytes to result."""

from __future__ import annotations

import contextlib
import gc
import statistics
import time
from typing import TYPE_CHECKING

from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from corpus import Page

WARM_UP = 3  # pages: data files are opened, patterns compiled, models read
ROUNDS = 3
YARDSTICK = "trafilatura"


def time_table(pages: Sequence[Page], extractors: Mapping[str, Callable[[bytes, Page], object]]) -> Table:
    """Times each extractor on all pages, as a program uses it, and then the next, in several rounds.

    A page's time is the median of its rounds. Which extractor goes first changes from round to round; garbage
    is collected as in any program. What an extractor raises is counted with the quality.
    """
    names = list(extractors)
    raw = [(page, page.html.encode("utf-8", "replace")) for page in pages]
    for page, data in raw[:WARM_UP]:
        for name in names:
            _cpu_ms(extractors[name], data, page)
    rounds: dict[str, list[list[float]]] = {name: [] for name in names}
    for turn in range(ROUNDS):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            gc.collect()  # what the one before left behind
            rounds[name].append([_cpu_ms(extractors[name], data, page) for page, data in raw])
    times = {
        name: [statistics.median(of_page) for of_page in zip(*rounds[name], strict=True)] for name in names
    }
    size = statistics.mean(len(data) for _, data in raw) / 1000 if raw else 0.0
    table = Table(
        f"CPU time from bytes to result, {len(pages)} pages of {size:.0f} kB on average, ms a page",
        (
            *("extractor", "mean", "median", "slowest tenth from", "slowest"),
            *(f"mean × {YARDSTICK}", f"median of the pages' × {YARDSTICK}"),
        ),
    )
    yardstick = times.get(YARDSTICK)
    for name, taken in times.items() if raw else ():
        slowest = sorted(taken)
        ratios: tuple[float | None, ...] = (None, None)
        if yardstick:
            by_page = [ours / theirs for ours, theirs in zip(taken, yardstick, strict=True)]
            ratios = (sum(taken) / sum(yardstick), statistics.median(by_page))
        table.rows.append(
            (
                name,
                statistics.mean(taken),
                statistics.median(taken),
                slowest[int(0.9 * len(slowest))],
                slowest[-1],
                *ratios,
            )
        )
    return table


def _cpu_ms(extract: Callable[[bytes, Page], object], data: bytes, page: Page) -> float:
    start = time.process_time_ns()
    with contextlib.suppress(Exception):
        extract(data, page)
    return (time.process_time_ns() - start) / 1e6
