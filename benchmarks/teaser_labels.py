"""The teasers and references of pages labelled by hand: what is compared, and how it is kept.

    python benchmarks/teaser_labels.py READABLE [--labels FILE]

turns labels that people can read into the file that is kept here. The texts are the corpus', so only
hashes of what is compared are kept: enough to tell right from wrong, not enough to read.
READABLE is JSON, a list of pages: ``{"id": …, "note": …, "items": [{"kind": …, "headline": …,
"excerpts": [text, …] or null, "urls": [url, …]}]}``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from scores import item_key

LABELS = Path(__file__).parent / "teaser_labels.json"
KINDS = ("teaser", "reference", "undecided")
DIGITS = 16  # 64 bits: two of a thousand texts share a hash once in 10^13 sets of labels

# What was cut ends in any of these, and whoever drops the sign is right too.
CUT_SIGN = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
# Parameters that say where a click came from, not what is shown.
TRACKING = re.compile(r"utm_\w+|\w*clid|mc_[ce]id|igshid|srsltid|xtor|intcid|at_\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LabelledItem:
    """One teaser or reference, as hashes.

    ``undecided`` items may be found or not. ``excerpts`` are the excerpts that are right (a teaser in two
    lists may have two; "" where it has none), None where none is judged; ``urls`` likewise, and empty
    where the page links nowhere.
    """

    kind: Literal["teaser", "reference", "undecided"]
    headline: str
    excerpts: frozenset[str] | None
    urls: frozenset[str]


def text_key(text: str) -> str:
    r"""What makes two headlines or excerpts the same: as in dumps, less the sign of a cut.

    >>> text_key("The “Big”\u00a0Sto\u00adry […]") == text_key('the "big" story')
    True
    """
    return CUT_SIGN.sub("", item_key(text))


def url_key(url: str) -> str:
    """What makes two addresses the same page: host, path and query, but no fragment and no tracking.

    >>> url_key("https://Example.org/caf%C3%A9/?utm_source=rss&id=1#top")
    'example.org/café?id=1'
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(name)
    ]
    return f"{parts.netloc.lower()}{unquote(parts.path).rstrip('/')}{'?' if query else ''}{urlencode(query)}"


def digest(key: str) -> str:
    """The hash of a key; "" stays "", so that it can be seen where there is nothing."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:DIGITS] if key else ""


def read_labels(path: Path = LABELS) -> dict[str, list[LabelledItem]]:
    """The labelled items of every page, by the page's id."""
    return {
        page["id"]: [
            LabelledItem(
                kind=item["kind"],
                headline=item["headline"],
                excerpts=None if item["excerpts"] is None else frozenset(item["excerpts"]),
                urls=frozenset(item["urls"]),
            )
            for item in page["items"]
        ]
        for page in json.loads(path.read_text(encoding="utf-8"))
    }


def write_labels(readable: Path, path: Path) -> None:
    """Writes readable labels as hashes, a line an item, so that a change is seen as one."""
    pages = []
    for page in json.loads(readable.read_text(encoding="utf-8")):
        lines = []
        for item in page["items"]:
            if item["kind"] not in KINDS:
                raise ValueError(f"{page['id']}: kind is {item['kind']!r}, not one of {', '.join(KINDS)}")
            excerpts = item["excerpts"]
            hashed = {
                "kind": item["kind"],
                "headline": digest(text_key(item["headline"])),
                "excerpts": None if excerpts is None else sorted(digest(text_key(text)) for text in excerpts),
                "urls": sorted({digest(url_key(url)) for url in item["urls"]}),
            }
            lines.append("   " + json.dumps(hashed))
        head = f' {{"id": {json.dumps(page["id"])}, "note": {json.dumps(page["note"], ensure_ascii=False)},'
        pages.append(f'{head}\n  "items": [\n' + ",\n".join(lines) + "\n  ]}")
    path.write_text("[\n" + ",\n".join(pages) + "\n]\n", encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write readable labels as hashes.")
    parser.add_argument("readable", type=Path, help="the labels, readable")
    parser.add_argument("--labels", type=Path, default=LABELS, metavar="FILE", help="where the hashes go")
    options = parser.parse_args()
    write_labels(options.readable, options.labels)


if __name__ == "__main__":
    main()
