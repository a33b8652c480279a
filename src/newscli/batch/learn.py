"""Counting the lines of sites, task by task, and joining the counts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from datatrove.io import get_datafolder
from datatrove.pipeline.base import PipelineStep

from newscli.batch.writers import move
from newscli.document import DumpError
from newscli.readers import read_blocks
from newscli.site_lines import LineCounter, site_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from datatrove.data import Document

    from newscli.pipeline import Kind


class LineStep(PipelineStep):
    """Counts on how many pages of its site each line stands; passes nothing on.

    Each task writes what it counted into a file of its own, which is whole or not there.
    """

    type = "🧮 - LINES"
    name = "newscli"

    def __init__(self, folder: str, kind: Kind | None = None) -> None:
        super().__init__()
        self.folder = get_datafolder(folder)
        self.kind = kind

    def run(
        self,
        data: Iterable[Document] | None,
        rank: int = 0,
        world_size: int = 1,  # noqa: ARG002
    ) -> Iterator[Document]:
        """Count all documents, then write the counts down."""
        counter = LineCounter()
        for document in data or ():
            with self.track_time():
                site = site_of(document.metadata.get("url"))
                self.stat_update("counted" if site else "without_url")
                if site:
                    counter.add(site, self._texts(document))
        name = f"{rank:05d}.json"
        with self.folder.open(f".partial-{name}", "w") as file:
            json.dump({"pages": counter.pages, "lines": counter.lines}, file)
        move(self.folder, f".partial-{name}", name)
        yield from ()

    def _texts(self, document: Document) -> list[str]:
        try:
            return [block.text for block in read_blocks(document.text, self.kind)]
        except DumpError:
            return []
        except Exception:  # what cannot be read is told of by ``ArticleStep``
            return []


def merge_counts(folder: Any) -> LineCounter:
    """Join what all tasks counted."""
    counts = get_datafolder(folder)
    counter = LineCounter()
    for name in counts.list_files():
        if not name.startswith("."):
            with counts.open(name, "r") as file:
                values = json.load(file)
            counter.merge(values["pages"], values["lines"])
    return counter
