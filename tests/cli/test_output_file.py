from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscli.document import DumpError

from .sample_pages import ENGLISH, GERMAN_PARAGRAPH

if TYPE_CHECKING:
    from .conftest import Newscli

TEXT = GERMAN_PARAGRAPH + "\n"


@pytest.mark.parametrize("command", ["clean", "teasers", "stats", "summary", "explain"])
def test_each_command_writes_to_a_file_what_it_prints_in_a_pipe(newscli: Newscli, command: str) -> None:
    printed = newscli(command, "bridge.txt").stdout
    result = newscli(command, "--output", "out", "bridge.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("out").read_text(encoding="utf-8") == printed


def test_the_file_may_be_the_input(newscli: Newscli) -> None:
    newscli("clean", "--output", "schafe.txt", "schafe.txt")
    assert Path("schafe.txt").read_text(encoding="utf-8") == TEXT


def test_what_could_be_read_is_written(newscli: Newscli) -> None:
    result = newscli("clean", "-o", "out.txt", "missing.txt", "schafe.txt")
    assert result.exit_code == 1
    assert Path("out.txt").read_text(encoding="utf-8") == TEXT


def test_an_old_file_stays_when_nothing_could_be_read(newscli: Newscli) -> None:
    Path("out.txt").write_text("old")
    assert newscli("clean", "-o", "out.txt", "missing.txt").exit_code == 1
    assert Path("out.txt").read_text() == "old"


def test_no_half_file_is_left_by_what_stops_in_the_middle(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, pages: Path
) -> None:
    def stop(raw: bytes, *_: object) -> None:
        raise DumpError("stopped") if b"Harwick" not in raw else KeyboardInterrupt

    monkeypatch.setattr("newscli.parse", stop)
    before = sorted(pages.iterdir())
    assert newscli("clean", "--output", "out.txt", "schafe.txt", "bridge.txt").exit_code == 130
    assert sorted(pages.iterdir()) == before


def test_a_folder_that_there_is_not(newscli: Newscli) -> None:
    result = newscli("clean", "--output", "no/out.txt", "schafe.txt")
    assert result.exit_code == 1
    assert result.stderr == (
        "newscli: no/out.txt: cannot be written (No such file or directory); "
        "make room, or name another file with --output\n"
    )


def test_a_directory_is_no_output(newscli: Newscli, pages: Path) -> None:
    (pages / "folder").mkdir()
    result = newscli("clean", "--output", "folder", "schafe.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("newscli: folder: cannot be written (")


def test_a_dash_is_standard_output(newscli: Newscli) -> None:
    assert newscli("clean", "--output", "-", "schafe.txt").stdout == TEXT


def test_colours_are_not_forced_into_a_file(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    newscli("explain", "--format", "text", "--output", "out.txt", "bridge.txt")
    assert "\x1b" not in Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of POSIX")
def test_a_replaced_file_keeps_its_mode_and_the_links_to_it(newscli: Newscli, pages: Path) -> None:
    (pages / "real.txt").write_text(ENGLISH, encoding="utf-8")
    (pages / "real.txt").chmod(0o640)
    (pages / "link.txt").symlink_to("real.txt")
    newscli("clean", "--output", "link.txt", "schafe.txt")
    assert (pages / "link.txt").is_symlink()
    assert (pages / "real.txt").read_text(encoding="utf-8") == TEXT
    assert (pages / "real.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_named_pipe_is_written_to_and_not_replaced(newscli: Newscli, pages: Path) -> None:
    os.mkfifo(pages / "pipe")
    reader = os.open(pages / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        newscli("clean", "--output", "pipe", "schafe.txt")
        assert (pages / "pipe").is_fifo()
        assert os.read(reader, 65536).decode() == TEXT
    finally:
        os.close(reader)
