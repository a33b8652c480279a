"""What people see: the program on a terminal of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .sample_pages import ENGLISH_PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from .conftest import Program

pty = pytest.importorskip("pty")

COLOUR = re.compile(r"\x1b\[(?:\d+;)*[39][0-7](?:;\d+)*m")

#: A dump that tries to colour the terminal, to clear it and to name its window.
HOSTILE = f"""\
Harwick \x1b[31mwill build\x1b[0m a new bridge
\x1b]0;owned\x07\x1b[2J{ENGLISH_PARAGRAPHS[0]}\x9b31m\u202e
{ENGLISH_PARAGRAPHS[1]}\x1bc\x08\x08
{ENGLISH_PARAGRAPHS[2]}
"""


@pytest.fixture
def on_terminal(pages: Path) -> Callable[..., str]:
    def run(*arguments: str, program: Sequence[str] = ("-m", "newscli"), **env: str) -> str:
        master, slave = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "90", **env},
        )
        os.close(slave)
        screen = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # how Linux says that the other side is closed
                break
            if not piece:
                break
            screen += piece
        os.close(master)
        assert process.wait(timeout=60) in (0, 1)
        return screen.decode().replace("\r\n", "\n")

    return run


def test_clean_is_plain_text(on_terminal: Callable[..., str]) -> None:
    assert on_terminal("clean", "bridge.txt") == "\n\n".join(ENGLISH_PARAGRAPHS) + "\n"


@pytest.mark.parametrize("command", ["teasers", "stats", "summary", "explain"])
def test_the_other_commands_draw(on_terminal: Callable[..., str], command: str) -> None:
    screen = on_terminal(command, "bridge.txt")
    assert "\x1b[" in screen
    assert "\t" not in screen


def test_explain_is_coloured(on_terminal: Callable[..., str]) -> None:
    assert COLOUR.search(on_terminal("explain", "bridge.txt"))


def test_no_color_takes_the_colours_away(on_terminal: Callable[..., str]) -> None:
    screen = on_terminal("explain", "bridge.txt", NO_COLOR="1")
    assert "boilerplate" in screen
    assert not COLOUR.search(screen)


def test_columns_are_obeyed(on_terminal: Callable[..., str]) -> None:
    screen = on_terminal("explain", "bridge.txt", COLUMNS="60", NO_COLOR="1")
    assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", screen).splitlines()) <= 60


def test_json_is_asked_for_and_comes_without_colours(on_terminal: Callable[..., str]) -> None:
    assert on_terminal("stats", "--format", "json", "bridge.txt").startswith('{\n  "source": "bridge.txt",')


def test_several_dumps_are_headed_by_their_names(on_terminal: Callable[..., str]) -> None:
    screen = on_terminal("summary", "bridge.txt", "gare.txt")
    assert screen.index("bridge.txt") < screen.index("gare.txt")


@pytest.mark.parametrize("command", ["clean", "teasers", "stats", "summary", "explain"])
@pytest.mark.parametrize("form", ["text", "json", "tsv", "markdown"])
def test_the_dumps_own_control_sequences_never_reach_it(
    on_terminal: Callable[..., str], pages: Path, command: str, form: str
) -> None:
    (pages / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    if (command, form) in {("clean", "tsv"), ("summary", "tsv"), ("stats", "markdown")}:
        pytest.skip("the command lacks the format")
    screen = on_terminal(command, "--format", form, "--kind", "text", "hostile.txt")
    without_styles = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]|owned", without_styles)
    assert "\x1b[31mwill build" not in screen


@pytest.mark.parametrize("sort", [[], ["--sort", "source", "--format", "tsv"]])
def test_progress_of_long_work_is_told_and_gone_at_the_end(
    on_terminal: Callable[..., str], pages: Path, sort: list[str]
) -> None:
    (pages / "patience.py").write_text(
        "import sys, newscli.cli.progress as progress; from newscli.cli.app import main\n"
        "progress.PATIENCE = progress.PACE = -1; sys.argv = ['newscli', 'stats', *sys.argv[1:]]; main()\n"
    )
    screen = on_terminal("bridge.txt", "nowhere.txt", "gare.txt", *sort, program=["patience.py"])
    told = re.search(r"1 documents .*━.* a second", screen)
    complaint = screen.index("newscli: nowhere.txt: no such file")
    gone = screen.rindex("\r\x1b[1A\x1b[2K")
    results = screen.index("gare.txt", complaint)
    assert told is not None
    assert told.start() < complaint < gone < results
    assert "documents" not in screen[gone:]


def test_there_is_no_bar_where_results_come_one_by_one(on_terminal: Callable[..., str], pages: Path) -> None:
    (pages / "patience.py").write_text(
        "import sys, newscli.cli.progress as progress; from newscli.cli.app import main\n"
        "progress.PATIENCE = progress.PACE = -1; sys.argv = ['newscli', 'clean', *sys.argv[1:]]; main()\n"
    )
    screen = on_terminal("bridge.txt", "bridge.txt", program=["patience.py"])
    assert "documents" not in screen
    assert "\x1b[" not in screen


def test_waiting_for_a_dump_is_said(on_terminal: Callable[..., str], pages: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newscli", "clean"],
        stdin=slave,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"newscli: reading standard input; end it with Ctrl-D")
    os.write(master, ENGLISH_PARAGRAPHS[0].encode() + b"\n\x04")
    output, _ = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    assert output.decode() == ENGLISH_PARAGRAPHS[0] + "\n"


def test_force_color_draws_in_a_pipe_too(program: Program) -> None:
    assert COLOUR.search(program("explain", "bridge.txt", FORCE_COLOR="1").stdout.decode())


def test_no_color_wins_over_force_color(program: Program) -> None:
    drawn = program("explain", "bridge.txt", FORCE_COLOR="1", NO_COLOR="1").stdout.decode()
    assert "\t" not in drawn
    assert not COLOUR.search(drawn)


def test_an_empty_force_color_forces_nothing(program: Program) -> None:
    assert b"\t" in program("explain", "bridge.txt", FORCE_COLOR="").stdout
