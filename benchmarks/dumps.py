"""Makes text dumps of the corpus' pages with the tools people use, once; the scorer reads them.

    python benchmarks/dumps.py SHARED OUT [--split dev] [--tools w3m bs4] [--jobs 2]

Writes ``OUT/SOURCE.TOOL.jsonl`` (id, tool, text) and ``OUT/left_out.jsonl`` (id, source, tool, reason: a
tool that failed, hung, or gave nothing). What lies there already is kept, so a broken-off run goes on.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from corpus import SOURCES, SPLITS, Page, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from multiprocessing.connection import Connection

SECONDS_A_DUMP = 60
SECONDS_TO_START = 30  # the first answer of a new process waits for the tools' imports too
LEFT_OUT = "left_out.jsonl"


def with_trafilatura(html: str) -> str:
    """Keeps what may be article, and then some."""
    import trafilatura

    return trafilatura.extract(html, favor_recall=True) or ""


def with_resiliparse(html: str, alt_texts: bool = True) -> str:
    """Everything a reader would see, list items with bullets."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=False, alt_texts=alt_texts))


def with_inscriptis(html: str) -> str:
    """Everything, laid out like a text browser's page but not wrapped."""
    import inscriptis

    return str(inscriptis.get_text(html))


def with_bs4(html: str) -> str:
    """Every text node on a line of its own."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "lxml").get_text("\n")


def with_html2text(html: str, wrap: bool = True, images: bool = True) -> str:
    """Markdown, hard-wrapped at 78 columns unless told otherwise."""
    import html2text

    writer = html2text.HTML2Text()
    if not wrap:
        writer.body_width = 0
    writer.ignore_images = not images
    return str(writer.handle(html))


def with_w3m(html: str, columns: int = 80) -> str:
    """A text browser's page, hard-wrapped."""
    command = ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", str(columns)]
    page = html.encode("utf-8", "replace")
    done = subprocess.run(command, input=page, capture_output=True, timeout=SECONDS_A_DUMP, check=True)
    return done.stdout.decode("utf-8", "replace")


def with_get_text(html: str) -> str:
    """Every text node, with nothing between; pages without line ends come out as one line."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "lxml").get_text()


def with_html_text(html: str) -> str:
    """Everything, a line a block."""
    import html_text

    return str(html_text.extract_text(html))


def with_markdownify(html: str, and_code: bool = False) -> str:
    """Markdown without hard wraps; with all scripts and style sheets where their tags alone are stripped."""
    from markdownify import markdownify

    return str(markdownify(html, strip=["script", "style"]) if and_code else markdownify(html))


def with_pandoc(html: str, to: str = "plain") -> str:
    """Text or Markdown, hard-wrapped at 72 columns."""
    command = ["pandoc", "--from", "html", "--to", to]
    page = html.encode("utf-8", "replace")
    done = subprocess.run(command, input=page, capture_output=True, timeout=SECONDS_A_DUMP, check=True)
    return done.stdout.decode("utf-8", "replace")


TOOLS: dict[str, Callable[[str], str]] = {
    "trafilatura": with_trafilatura,
    "resiliparse": with_resiliparse,
    "inscriptis": with_inscriptis,
    "bs4": with_bs4,
    "html2text": with_html2text,
    "w3m": with_w3m,
}
# The settings of the hand-labelled dumps where they are not those above (each was made again to the letter).
GOLD_VARIANTS: dict[str, Callable[[str], str]] = {
    "resiliparse-no-alt": lambda html: with_resiliparse(html, alt_texts=False),
    "html2text-unwrapped": lambda html: with_html2text(html, wrap=False, images=False),
    "w3m-90": lambda html: with_w3m(html, columns=90),
}
ALL_TOOLS = TOOLS | GOLD_VARIANTS
# No model learns from these.
UNSEEN_TOOLS: dict[str, Callable[[str], str]] = {
    "get_text": with_get_text,
    "html-text": with_html_text,
    "markdownify": with_markdownify,
    "markdownify-code": lambda html: with_markdownify(html, and_code=True),
    "pandoc": with_pandoc,
    "pandoc-markdown": lambda html: with_pandoc(html, "markdown"),
}
ANY_TOOLS = ALL_TOOLS | UNSEEN_TOOLS


def read_dumps(folder: Path, source: str, tools: Collection[str]) -> dict[str, dict[str, str]]:
    """Reads the dumps of one source: page id → tool → text."""
    dumps: dict[str, dict[str, str]] = {}
    for tool in tools:
        for record in _records(folder / f"{source}.{tool}.jsonl"):
            dumps.setdefault(record["id"], {})[tool] = record["text"]
    return dumps


def read_left_out(folder: Path) -> list[dict[str, str]]:
    """Reads which dumps could not be made, and why: id, source, tool, reason."""
    return list(_records(folder / LEFT_OUT))


class ToolProcess:
    """Runs the tools in a process of their own, which can be ended when one hangs in C code."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(far_end,), daemon=True)
        self._process.start()
        far_end.close()  # else a dead process would look like a silent one

    def make(self, tool: str, html: str) -> tuple[str, str]:
        """Returns the dump, and the reason when there is none."""
        try:
            self._pipe.send((tool, html))
            if self._pipe.poll(SECONDS_A_DUMP + SECONDS_TO_START):
                text, reason = self._pipe.recv()
                return text, reason
            reason = f"no answer within {SECONDS_A_DUMP} s"
        except (EOFError, OSError):
            reason = "the tool ended the process"
        self.close()
        self._start()
        return "", reason

    def close(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    while True:
        try:
            tool, html = pipe.recv()
        except EOFError:
            return
        try:
            # A page may hold half a surrogate pair, which no file can.
            text = ANY_TOOLS[tool](html).encode("utf-8", "replace").decode("utf-8")
            reason = "" if text.strip() else "empty"
        except subprocess.TimeoutExpired:
            text, reason = "", f"no answer within {SECONDS_A_DUMP} s"
        except Exception as error:
            text, reason = "", f"{type(error).__name__}: {error}"[:200]
        pipe.send(("" if reason else text, reason))


class DumpWriter:
    """Appends dumps to their files, and knows which were made before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, TextIO] = {}
        self.done = {(record["id"], record["tool"]) for record in read_left_out(folder)}
        for path in folder.glob("*.*.jsonl"):
            self.done.update((record["id"], record["tool"]) for record in _records(path))

    def write(self, page: Page, tool: str, text: str, reason: str) -> None:
        """Adds one dump, or the reason why there is none."""
        if reason:
            name, record = LEFT_OUT, {"id": page.id, "source": page.source, "tool": tool, "reason": reason}
        else:
            name, record = f"{page.source}.{tool}.jsonl", {"id": page.id, "tool": tool, "text": text}
        if name not in self._files:
            self._files[name] = (self._folder / name).open("a", encoding="utf-8")
        self._files[name].write(json.dumps(record, ensure_ascii=False) + "\n")
        self._files[name].flush()

    def close(self) -> None:
        """Closes the files."""
        for file in self._files.values():
            file.close()


def make_dumps(pages: Iterator[Page], tools: Collection[str], writer: DumpWriter, jobs: int) -> None:
    """Makes every dump that is missing. Pages are drawn one by one: all of them are 700 MB."""
    lock = threading.Lock()
    counter = 0

    def work() -> None:
        nonlocal counter
        process = ToolProcess()
        try:
            while True:
                with lock:
                    page = next(pages, None)
                    counter += page is not None
                    if page is not None and counter % 100 == 0:
                        print(f"{counter} pages, now {page.source}", file=sys.stderr, flush=True)
                if page is None:
                    return
                for tool in tools:
                    if (page.id, tool) not in writer.done:
                        text, reason = process.make(tool, page.html)
                        with lock:
                            writer.write(page, tool, text, reason)
        finally:
            process.close()

    threads = [threading.Thread(target=work) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def report(folder: Path) -> str:
    """What lies in the folder, counted by tool."""
    made = Counter(record["tool"] for path in sorted(folder.glob("*.*.jsonl")) for record in _records(path))
    lines = [f"{tool}: {number} dumps" for tool, number in sorted(made.items())]
    missing = Counter((record["tool"], record["reason"]) for record in read_left_out(folder))
    lines += [f"{tool}: {number} left out ({reason})" for (tool, reason), number in sorted(missing.items())]
    return "\n".join(lines)


def _records(path: Path) -> Iterator[dict[str, str]]:
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description="Make text dumps of the corpus' pages, once.",
        epilog=f"Made on demand, as the hand-labelled dumps were: {', '.join(GOLD_VARIANTS)}. "
        f"Tools that no model learns from: {', '.join(UNSEEN_TOOLS)}; "
        "they need html-text, markdownify and the program pandoc.",
    )
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and gold/")
    parser.add_argument("out", type=Path, help="where the dumps go")
    parser.add_argument("--split", choices=SPLITS, default="all")
    parser.add_argument("--sources", nargs="+", choices=SOURCES, default=SOURCES)
    parser.add_argument("--tools", nargs="+", choices=ANY_TOOLS, default=list(TOOLS))
    parser.add_argument(
        "--page-types", nargs="+", default=["article"], help="wcxb has others too, such as forum"
    )
    parser.add_argument("--jobs", type=int, default=1, help="how many processes")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    writer = DumpWriter(options.out)
    pages = read_pages(options.shared, options.sources, options.split, options.page_types)
    try:
        make_dumps(pages, options.tools, writer, options.jobs)
    finally:
        writer.close()
    print(report(options.out))


if __name__ == "__main__":
    main()
