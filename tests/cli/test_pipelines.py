"""The program among others: pipes, signals, full disks."""

from __future__ import annotations

import gzip
import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .sample_pages import ENGLISH, ENGLISH_PARAGRAPHS, FRENCH, GERMAN, GERMAN_PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .conftest import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"needs {missing}")


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """Start the program with pipes on all sides; SIGINT reaches it in background jobs too."""
    return subprocess.Popen(
        [sys.executable, "-m", "newscli", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def test_words_of_a_dump(shell: Program) -> None:
    counted = shell("cat bridge.txt | newscli clean | wc -w").stdout
    assert int(counted) == len(" ".join(ENGLISH_PARAGRAPHS).split())


@needs("jq")
def test_headlines_by_jq(shell: Program) -> None:
    headlines = shell("newscli teasers --format json bridge.txt | jq -r '.teasers[].headline'").stdout
    assert headlines.decode().splitlines() == [
        "Library opens its doors on Sundays",
        "Swimming pool to close for repairs",
    ]


@needs("jq", "find", "xargs")
def test_the_sum_of_words_of_a_folder(shell: Program, pages: Path) -> None:
    (pages / "navigation.txt").unlink()
    (pages / "with a blank.txt").write_text(GERMAN, encoding="utf-8")
    command = (
        "find . -name '*.txt' -print0 | xargs -0 newscli stats --format json | jq -s 'map(.words) | add'"
    )
    each = [
        json.loads(shell(f"newscli stats --format json '{path.name}'").stdout) for path in pages.glob("*.txt")
    ]
    assert int(shell(command).stdout) == sum(counts["words"] for counts in each) > 200


@needs("zcat", "head")
def test_the_first_record_of_a_compressed_corpus(shell: Program, pages: Path) -> None:
    line = json.dumps({"id": 1, "text": GERMAN}) + "\n"
    (pages / "dumps.jsonl.gz").write_bytes(gzip.compress(line.encode() * 200))
    result = shell("zcat dumps.jsonl.gz | newscli clean --jsonl --field text | head -1")
    assert json.loads(result.stdout) == {"id": 1, "text": GERMAN_PARAGRAPH}
    assert result.stderr == b""


@pytest.mark.parametrize("arguments", [("clean",), ("explain", "--format", "json")])
def test_a_closed_pipe_ends_quietly(pages: Path, arguments: Sequence[str]) -> None:
    with start(*arguments) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, errors = process.communicate(ENGLISH.encode(), timeout=60)
        assert (process.returncode, errors) == (0, b"")


def test_a_pipe_that_closes_in_the_middle_ends_quietly(pages: Path) -> None:
    record = json.dumps({"text": ENGLISH}).encode() + b"\n"
    with start("clean", "--jsonl") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(record)
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdout = None
        _, errors = process.communicate(record * 20, timeout=60)
        assert (process.returncode, errors) == (0, b"")


def test_a_record_comes_out_before_the_next_one_goes_in(pages: Path) -> None:
    with start("clean", "--jsonl") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": FRENCH}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.communicate(timeout=60)
        assert process.returncode == 0


@pytest.mark.parametrize("options", [(), ("--format", "text")])
def test_ctrl_c_ends_with_130_and_without_a_traceback(pages: Path, options: Sequence[str]) -> None:
    with start("clean", *options, "schafe.txt", "-") as process:
        assert process.stdout is not None
        assert (
            process.stdout.readline().decode() == GERMAN_PARAGRAPH + "\n"
        )  # now it waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
@pytest.mark.parametrize("options", ["", "--format json"])
def test_a_full_disk_is_said_once(shell: Program, options: str) -> None:
    result = shell(f"newscli clean {options} bridge.txt > /dev/full")
    assert result.returncode == 1
    assert result.stderr == (
        b"newscli: standard output: cannot be written (No space left on device); "
        b"make room, or name another file with --output\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_below_an_output_file_is_said_once(shell: Program) -> None:
    result = shell("newscli clean --output /dev/full bridge.txt")
    assert result.returncode == 1
    assert result.stderr.startswith(b"newscli: /dev/full: cannot be written (No space left on device); ")
    assert len(result.stderr.splitlines()) == 1


def test_closed_standard_streams_are_said_where_anyone_can_hear_it(shell: Program) -> None:
    assert shell("newscli clean <&-").stderr == (
        b"newscli: standard input: it is closed; pipe a dump in or name a file\n"
    )
    assert shell("newscli clean bridge.txt >&-").stderr == (
        b"newscli: standard output: it is closed; open it or use --output FILE\n"
    )
    silent = shell("newscli clean missing.txt schafe.txt 2>&-")
    assert (silent.returncode, silent.stdout.decode()) == (1, GERMAN_PARAGRAPH + "\n")


def test_output_is_utf8_in_every_locale(program: Program) -> None:
    written = program("clean", "gare.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout
    assert "conseil municipal de Valbrune a décidé" in written.decode()


@pytest.mark.parametrize("command", ["clean", "teasers", "stats", "summary", "explain"])
def test_a_call_without_options_answers_as_typer_would_make_it(program: Program, command: str) -> None:
    files = ("bridge.txt", "missing.txt", "-", "navigation.txt")
    plain = program(command, *files, stdin=FRENCH.encode())
    by_typer = program(command, "--output", "-", *files, stdin=FRENCH.encode())
    assert (plain.returncode, plain.stdout, plain.stderr) == (
        by_typer.returncode,
        by_typer.stdout,
        by_typer.stderr,
    )


def test_a_file_whose_name_begins_with_a_dash_comes_after_two_dashes(program: Program, pages: Path) -> None:
    (pages / "schafe.txt").rename("-schafe.txt")
    assert program("clean", "--", "-schafe.txt").stdout.decode() == GERMAN_PARAGRAPH + "\n"
