from __future__ import annotations

import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
import typer

import newscli as library
from newscli.cli.app import COMMANDS, CORPUS_COMMANDS
from newscli.cli.parser import app

if TYPE_CHECKING:
    from .conftest import Newscli, Program


ALL = (*COMMANDS, *CORPUS_COMMANDS)


def test_every_command_that_takes_files_can_be_called_plainly() -> None:
    names = [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    assert tuple(names) == ALL


@pytest.mark.parametrize("command", ["", *ALL])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_has_examples_each_on_its_line(newscli: Newscli, command: str, option: str) -> None:
    result = newscli(*[command] if command else [], option)
    assert result.exit_code == 0
    examples = re.search(r"^  Examples:\n((?:    .+\n)+)", result.stdout, re.M)
    assert examples is not None
    assert len(re.findall(rf"newscli {command}", examples[1])) >= 3


@pytest.mark.parametrize("command", ALL)
def test_every_option_has_a_help_text(command: str) -> None:
    group = typer.main.get_command(app)
    for parameter in group.commands[command].params:  # type: ignore[attr-defined]
        assert parameter.help, parameter.name


@pytest.mark.parametrize("command", ALL)
def test_no_line_of_the_help_is_too_long_for_a_terminal(newscli: Newscli, command: str) -> None:
    for line in newscli(command, "--help").stdout.splitlines():
        assert len(line) <= 80 or "|" in line, line  # pipelines and lists of choices cannot be cut


def test_the_list_of_commands_tells_of_each_in_a_whole_sentence(newscli: Newscli) -> None:
    listed = newscli("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(ALL)
    assert all(line.endswith(".") and not line.endswith("...") for line in listed)


def test_version(newscli: Newscli) -> None:
    assert newscli("--version").stdout == f"newscli {library.__version__}\n"


def test_no_command_is_wrong_usage_and_shows_the_help(newscli: Newscli) -> None:
    result = newscli()
    assert result.exit_code == 2
    assert "Examples:" in result.stderr


def test_a_mistyped_command_is_corrected(newscli: Newscli) -> None:
    result = newscli("claen", "bridge.txt")
    assert result.exit_code == 2
    assert "Did you mean 'clean'?" in result.stderr


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="needs bash")
def test_shell_completion_installs(shell: Program, pages: object) -> None:
    # "; true" keeps bash itself in place, so that it can be found to be the shell.
    result = shell("bash -c 'newscli --install-completion; true'; cat .bash_completions/*", HOME=".")
    assert b"bash completion installed" in result.stdout
    assert b"_NEWSCLI_COMPLETE=complete_bash" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="as bash asks for it")
def test_shell_completion_knows_commands_and_formats(program: Program) -> None:
    def complete(words: str) -> list[bytes]:
        position = str(words.count(" "))
        asked = program(_NEWSCLI_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=position)
        return asked.stdout.split()

    assert complete("newscli s") == [b"stats", b"summary"]
    assert complete("newscli stats --format t") == [b"text", b"tsv"]
