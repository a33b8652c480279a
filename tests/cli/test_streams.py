"""Many records through several processes: in order, none lost, none that hangs, none that is hidden."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import newscli as library
from newscli.cli import parallel, work

from .sample_pages import ENGLISH, FRENCH, FRENCH_PARAGRAPHS, GERMAN, NAVIGATION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newscli.cli.inputs import Dump, Unreadable

    from .conftest import Newscli, Program


def record(identity: Any, text: str) -> bytes:
    return json.dumps({"id": identity, "text": text}).encode() + b"\n"


MANY = b"".join(record(number, (ENGLISH, FRENCH, GERMAN)[number % 3]) for number in range(60))
BAD = b'{"id": "b\xc3\xa4d", "text": 12}\n'


@pytest.mark.parametrize("arguments", [("clean",), ("stats", "--format", "tsv")])
def test_two_processes_write_what_one_writes(newscli: Newscli, arguments: tuple[str, ...]) -> None:
    stdin = MANY + BAD + record(60, NAVIGATION) + MANY
    alone = newscli(*arguments, "--jsonl", stdin=stdin)
    shared = newscli(*arguments, "--jsonl", "--jobs", "2", stdin=stdin)
    assert shared.stdout == alone.stdout
    *complaints, summary = shared.stderr.splitlines()
    assert complaints == alone.stderr.splitlines()
    assert re.fullmatch(
        r"newscli: 122 documents in \S+ s \(\d+ a second\): 1 rejected, 1 without article", summary
    )
    assert shared.exit_code == alone.exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("stats", "--wpm", "200"),
        ("stats", "--wpm", "200", "--format", "tsv"),
        ("stats", "--sort", "reading_time", "--reverse"),
        ("stats", "--sort", "language", "--format", "tsv"),
        ("stats", "--sort", "words", "--format", "text"),
        ("summary", "--sentences", "1", "--url", "https://news.example.org/", "--format", "text"),
    ],
)
def test_what_is_wished_holds_in_all_processes(newscli: Newscli, arguments: tuple[str, ...]) -> None:
    alone = newscli(*arguments, "--jsonl", stdin=MANY)
    shared = newscli(*arguments, "--jsonl", "--jobs", "2", stdin=MANY)
    assert shared.stdout == alone.stdout
    assert shared.exit_code == alone.exit_code == 0


def test_shared_statistics_are_at_the_readers_own_speed_and_in_the_order_asked_for(newscli: Newscli) -> None:
    result = newscli("stats", "--wpm", "200", "--sort", "words", "--jsonl", "--jobs", "2", stdin=MANY)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {record["words_per_minute"] for record in records} == {200}
    words = [record["words"] for record in records]
    assert words == sorted(words, reverse=True)
    assert len(set(words)) == 3


def test_rejects_are_written_as_they_came(newscli: Newscli, pages: Path) -> None:
    broken = b'{"id": 7, "text": "abc"'  # no line end either
    stdin = record(1, FRENCH) + BAD + record(2, NAVIGATION) + broken
    result = newscli("clean", "--jsonl", "--rejects", "rejects.jsonl", stdin=stdin)
    assert (pages / "rejects.jsonl").read_bytes() == BAD + broken + b"\n"
    assert "line 2 (id bäd): field" in result.stderr
    assert len(result.stdout.splitlines()) == 2  # a record without article was read well


def test_nothing_rejected_leaves_an_empty_file(newscli: Newscli, pages: Path) -> None:
    (pages / "rejects.jsonl").write_text("of the last run\n")
    newscli("clean", "--jsonl", "--rejects", "rejects.jsonl", stdin=record(1, FRENCH))
    assert (pages / "rejects.jsonl").read_bytes() == b""


@pytest.mark.parametrize("name", ["rejects.jsonl", "./rejects.jsonl"])
def test_rejects_must_not_overwrite_the_input(newscli: Newscli, pages: Path, name: str) -> None:
    (pages / "rejects.jsonl").write_bytes(MANY)
    result = newscli("clean", "--jsonl", "--rejects", name, "rejects.jsonl")
    assert result.exit_code == 2
    assert (pages / "rejects.jsonl").read_bytes() == MANY


def test_rejects_that_cannot_be_written(newscli: Newscli) -> None:
    result = newscli("clean", "--jsonl", "--rejects", "no/such/folder", stdin=MANY)
    assert result.stderr.startswith(
        "newscli: no/such/folder: cannot be written (No such file or directory); "
    )
    assert "--rejects" in result.stderr
    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.parametrize("option", [("--jobs", "2"), ("--timeout", "3"), ("--rejects", "rejects.jsonl")])
def test_the_options_of_streams_go_with_jsonl(newscli: Newscli, option: tuple[str, str]) -> None:
    result = newscli("clean", *option, "bridge.txt")
    assert result.exit_code == 2
    assert "goes with --jsonl" in result.stderr


class Troubled(work.Work):
    """Work that is not all well."""

    def ready(self) -> Callable[[Dump | Unreadable], work.Outcome]:
        do = super().ready()

        def troubled(dump: Dump | Unreadable) -> work.Outcome:
            line = getattr(dump, "raw", b"")
            if b"hang" in line:
                while True:
                    pass
            if b"crash" in line:
                os.kill(os.getpid(), 9)
            return do(dump)

        return troubled


@pytest.fixture
def troubled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.cli.answer.Work", Troubled)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_record_that_takes_too_long_is_given_up(
    newscli: Newscli, pages: Path, troubled: None, jobs: str
) -> None:
    hanging = record("slow one", f"hang {ENGLISH}")
    result = newscli(
        "clean", "--jsonl", "--jobs", jobs, "--timeout", "1.5", "--rejects", "rejects.jsonl",
        stdin=record(1, FRENCH) + hanging + record(2, FRENCH) * 3,
    )  # fmt: skip
    complaint, summary = result.stderr.splitlines()
    assert complaint == (
        "newscli: standard input line 2 (id slow one): "
        "took more than 1.5 s and was given up; allow more with --timeout"
    )
    assert "1 rejected" in summary
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [1, 2, 2, 2]
    assert (pages / "rejects.jsonl").read_bytes() == hanging


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_that_dies_takes_one_record_with_it(newscli: Newscli, troubled: None) -> None:
    stdin = record(1, FRENCH) + record(2, f"crash {ENGLISH}") + record(3, FRENCH) * 3
    result = newscli("clean", "--jsonl", "--jobs", "2", stdin=stdin)
    assert result.stderr.splitlines()[0] == (
        "newscli: standard input line 2 (id 2): "
        "its process died (exit status -9), perhaps for want of memory; try it alone"
    )
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [1, 3, 3, 3]


def test_a_fault_of_ours_costs_one_record(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(raw: str, *more: Any) -> library.Article:
        if "boom" in raw:
            raise ZeroDivisionError("division by zero")
        return parsed(raw, *more)

    parsed = library.parse
    monkeypatch.setattr(library, "parse", parse)
    result = newscli("clean", "--jsonl", stdin=record(1, "boom") + record(2, FRENCH))
    assert result.stderr == (
        "newscli: standard input line 1 (id 1): "
        "newscli failed at it (ZeroDivisionError: division by zero); please report it\n"
    )
    assert len(result.stdout.splitlines()) == 1


def test_a_process_that_does_not_start_is_said_once(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(work: Any) -> Any:
        raise OSError("Resource temporarily unavailable")

    monkeypatch.setattr(parallel, "_start", refuse)
    result = newscli("clean", "--jsonl", "--jobs", "3", stdin=MANY)
    assert result.stderr.splitlines()[-1] == (
        "newscli: --jobs 3: no process could be started (Resource temporarily unavailable); try fewer jobs"
    )
    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_closed_pipe_ends_a_shared_stream_quietly(shell: Program, pages: Path) -> None:
    (pages / "many.jsonl").write_bytes(MANY)
    result = shell("newscli clean --jsonl --jobs 2 many.jsonl many.jsonl | head -1")
    assert json.loads(result.stdout)["id"] == 0
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_shared_stream_flows_while_its_input_waits(pages: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "clean", "--jsonl", "--jobs", "2"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(record(1, FRENCH))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["text"] == "\n\n".join(FRENCH_PARAGRAPHS)
        process.communicate(timeout=60)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_bar_is_drawn_where_someone_looks_on(pages: Path) -> None:
    (pages / "many.jsonl").write_bytes(MANY * 20)
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newscli", "clean", "--jsonl", "--jobs", "2", "many.jsonl"],
        stdout=subprocess.DEVNULL,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "90"},
    )
    os.close(slave)
    screen = b""
    while True:
        try:
            screen += os.read(master, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
    os.close(master)
    assert process.wait(timeout=60) == 0
    assert re.search(r"documents .*━.* a second", screen.decode())
    assert re.search(r"1,200 documents in .*: 0 rejected", screen.decode())
