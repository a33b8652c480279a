"""Reading times of the hand-labelled dumps beside what the library readtime says, by language.

    pip install readtime "pyquery<2.1"    # newer ones want another cssselect than readability-lxml
    python benchmarks/reading_time.py SHARED [--part dumps]

Both get the same text, that of the gold lines labelled body or heading, so that the time alone differs;
a third column gives readtime the whole dump, as someone would who has nothing that cleans it.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from corpus import GoldDump, read_gold
from newscli.stats import count_words
from newscli.stats.reading import reading_time
from tables import Table

TEXT = frozenset({"body", "heading"})


def gold_text(dump: GoldDump) -> str:
    """The lines that a person labelled as text."""
    lines = dump.text.split("\n")
    return "\n".join(line for number, line in enumerate(lines, start=1) if dump.labels.get(number) in TEXT)


def main() -> None:
    """The command line."""
    import readtime

    parser = argparse.ArgumentParser(description="Reading times beside those of readtime, by language.")
    parser.add_argument("shared", type=Path, help="the folder with gold/")
    parser.add_argument("--part", choices=("train", "dumps"), default="dumps")
    options = parser.parse_args()
    by_language: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for dump in read_gold(options.shared, options.part):
        text = gold_text(dump)
        language = (dump.lang or "")[:2].lower()
        ours = reading_time(text, count_words(text), language).seconds
        by_language[language or "?"].append(
            (ours, readtime.of_text(text).seconds, readtime.of_text(dump.text).seconds)
        )
    table = Table(
        "seconds of reading, mean", ("language", "dumps", "newscli", "readtime", "readtime, whole dump")
    )
    for language, times in sorted(by_language.items(), key=lambda item: -len(item[1])):
        means = [round(sum(column) / len(times)) for column in zip(*times, strict=True)]
        table.rows.append((language, len(times), *means))
    print(table.text())


if __name__ == "__main__":
    main()
