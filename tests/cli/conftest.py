from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest
from typer.testing import CliRunner

from newscli.cli.parser import app

from . import sample_pages

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

#: Variables that change how a program writes, which the tests set where they want them.
WRITING = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
    "PYTHONUNBUFFERED",
    "PYTHONUTF8",
    "PYTHONIOENCODING",
)


class Newscli(Protocol):
    """The command line within this process: fast, and every part of it can be replaced."""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Result: ...


class Program(Protocol):
    """The command line as a program of its own, as a shell starts it."""

    def __call__(
        self, *arguments: str, stdin: bytes = b"", **env: str
    ) -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in WRITING:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of dumps, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "bridge.txt": sample_pages.ENGLISH,
        "gare.txt": sample_pages.FRENCH,
        "schafe.txt": sample_pages.GERMAN,
        "bridge.html": sample_pages.HTML,
        "navigation.txt": sample_pages.NAVIGATION,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def newscli(pages: Path) -> Newscli:
    def run(*arguments: str, stdin: bytes = b"") -> Result:
        result = CliRunner().invoke(app, list(arguments), input=stdin, prog_name="newscli")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def program(pages: Path) -> Program:
    def run(*arguments: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "newscli", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, **env},
        )

    return run


@pytest.fixture
def shell(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A POSIX shell that finds ``newscli`` on its path."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "newscli"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newscli "$@"\n')
    command.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"

    def run(*arguments: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["sh", "-c", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, "PATH": path, **env},
        )

    return run
