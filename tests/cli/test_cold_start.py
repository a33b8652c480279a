"""``newscli clean dump.txt`` starts fast, because it imports nothing that it can do without."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newscli.cli.app import COMMANDS

from .sample_pages import ENGLISH

if TYPE_CHECKING:
    from pathlib import Path

#: Each costs between 2 and 200 ms; none is needed for plain text without options.
HEAVY = [
    "bs4",
    "chardet",
    "dateparser",
    "ftfy",
    "json",
    "lxml",
    "numpy",
    "pydantic",
    "readability",
    "regex",
    "rich",
    "selectolax",
    "sentencex",
    "shutil",
    "subprocess",
    "tempfile",
    "typer",
    "zstandard",
]

CALL = """
import sys
sys.argv = ["newscli", *sys.argv[1:]]
from newscli.cli.app import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def modules_after(*arguments: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", CALL, *arguments],
        input=ENGLISH,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return set(result.stderr.split())


@pytest.mark.parametrize("name", ["bridge.txt", "gare.txt", "schafe.txt"])
def test_clean_imports_nothing_heavy(pages: Path, name: str) -> None:
    assert not modules_after("clean", name).intersection(HEAVY)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("file", ["bridge.txt", "-"])
def test_no_command_needs_typer_where_there_are_no_options(pages: Path, command: str, file: str) -> None:
    assert "typer" not in modules_after(command, file)


@pytest.mark.parametrize("form", ["text", "json"])
def test_options_cost_typer_and_pydantic_but_nothing_of_html_or_terminals(pages: Path, form: str) -> None:
    modules = modules_after("clean", "--format", form, "bridge.txt")
    assert "typer" in modules
    assert not modules.intersection(["rich", "bs4", "lxml", "readability", "sentencex", "dateparser"])


def test_a_table_in_a_pipe_needs_no_rich(pages: Path) -> None:
    assert "rich" not in modules_after("explain", "bridge.txt")
