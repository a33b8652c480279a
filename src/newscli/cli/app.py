r"""The program's front door.

A call without options (``newscli clean dump.txt``, ``… | newscli stats``) goes straight to its command;
any other goes through the typer app in ``parser.py``. Typer, and pydantic by which it reads an option,
cost twice what all else does, and ``find … -exec newscli clean {} \;`` would pay it for
every file.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from newscli.cli.request import STANDARD_INPUT, Request

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What takes files and may go without options.
COMMANDS = ("clean", "teasers", "stats", "summary", "explain")

#: What takes corpora, and always options.
CORPUS_COMMANDS = ("batch", "learn-site")

#: The exit status of a program that was interrupted: 128 + SIGINT.
INTERRUPTED = 130

#: So many new objects before the collector looks for cycles; Python's 700 make it look while modules load.
YOUNG_OBJECTS = 50_000

#: Windows' shells leave patterns to the program, and typer expands them.
EXPANDED_ON_WINDOWS = frozenset("*?[~$%")


def main() -> None:
    """Run the command line and exit with its status."""
    gc.freeze()  # the modules stay to the end: not walking them again saves 6 ms of 70
    gc.set_threshold(YOUNG_OBJECTS)
    arguments = sys.argv[1:]
    try:
        if is_plain(arguments):
            sys.exit(run_plainly(arguments[0], arguments[1:]))
        from newscli.cli.parser import app

        app(prog_name="newscli")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def is_plain(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments are a command and names of files, so that there is nothing to parse."""
    if not arguments or arguments[0] not in COMMANDS:
        return False
    files = arguments[1:]
    if os.name == "nt" and EXPANDED_ON_WINDOWS.intersection("".join(files)):
        return False
    return all(name == STANDARD_INPUT or not name.startswith("-") for name in files)


def run_plainly(command: str, files: Sequence[str]) -> int:
    """Run a command with all its options as they are by default; gives the exit status."""
    status: int = import_module(f"newscli.cli.{command}").run(Request(files))
    return status
