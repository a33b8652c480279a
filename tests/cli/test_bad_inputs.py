"""Each bad input: one line on standard error that says what, where and what to do; the others are done."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newscli.cli import inputs

from .sample_pages import GERMAN_PARAGRAPH

if TYPE_CHECKING:
    from .conftest import Newscli, Program


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("report.pdf", b"%PDF-1.7\n\xe2\xe3", "this is a PDF; extract its text first"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "this is a PNG image; pass plain text or HTML"),
        ("pages.zip", b"PK\x03\x04\x14\x00", "this is a ZIP archive or an office document; unpack it"),
        ("noise", bytes(range(32)) * 40, "this is binary data, not text; pass plain text or HTML"),
        ("empty.txt", b"", "empty; check how it was made"),
        ("blank.txt", b" \r\n\t\n", "empty; check how it was made"),
        (
            "menu.txt",
            b"Home\nNews\nLog in\n",
            "no article found; newscli explain shows what was found instead",
        ),
    ],
)
def test_a_file_without_a_dump(
    newscli: Newscli, pages: Path, name: str, content: bytes, problem: str
) -> None:
    (pages / name).write_bytes(content)
    result = newscli("clean", name, "schafe.txt")
    assert result.stderr.startswith(f"newscli: {name}: {problem}")
    assert len(result.stderr.splitlines()) == 1
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


def test_a_missing_file(newscli: Newscli) -> None:
    result = newscli("clean", "missing.txt", "schafe.txt")
    assert result.stderr == "newscli: missing.txt: no such file; check its name\n"
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


def test_a_directory(newscli: Newscli, pages: Path) -> None:
    (pages / "folder").mkdir()
    result = newscli("clean", "folder", "schafe.txt")
    assert result.stderr.startswith("newscli: folder: it is a directory; name the files in it: folder")
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (
            PermissionError(13, "Permission denied"),
            "no permission to read it; ask its owner or change its mode",
        ),
        (
            OSError(5, "Input/output error"),
            "cannot be read (Input/output error); check the file and its disk",
        ),
    ],
)
def test_a_file_that_the_system_does_not_open(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, error: OSError, problem: str
) -> None:
    def refuse(path: Path, *more: Any, **options: Any) -> Any:
        if path.name == "bridge.txt":
            raise error
        return opened(path, *more, **options)

    opened = Path.open
    monkeypatch.setattr(Path, "open", refuse)
    result = newscli("clean", "bridge.txt", "schafe.txt")
    assert result.stderr == f"newscli: bridge.txt: {problem}\n"
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a file that opens and cannot be read")
@pytest.mark.parametrize("options", [(), ("--jsonl",)])
def test_a_file_that_opens_and_cannot_be_read(newscli: Newscli, options: tuple[str, ...]) -> None:
    result = newscli("clean", *options, "/proc/self/mem")
    assert result.stderr.startswith("newscli: /proc/self/mem: cannot be read (Input/output error); check ")
    assert result.exit_code == 1


def test_bytes_that_the_encoding_does_not_have(newscli: Newscli, pages: Path) -> None:
    (pages / "page.txt").write_bytes(b"Caf\xe9 de la gare")
    result = newscli("clean", "--encoding", "utf-8", "page.txt", "schafe.txt")
    assert result.stderr == (
        "newscli: page.txt: byte 3 cannot be decoded as utf-8; "
        "name another encoding, or leave --encoding out to have it detected\n"
    )
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


@pytest.mark.parametrize("name", ["utf-9", "base64", "undefined"])
def test_an_encoding_that_there_is_not(newscli: Newscli, name: str) -> None:
    result = newscli("clean", "--encoding", name, "schafe.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"'{name}' is no encoding; name one as in utf-8, cp1252, shift_jis" in result.stderr


@pytest.mark.parametrize("code", ["french", "f", "12", "fr FR", ""])
def test_a_language_that_is_no_code(newscli: Newscli, code: str) -> None:
    result = newscli("clean", "--language", code, "gare.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is no ISO 639 code; give one as in fr, en, zh" in " ".join(result.stderr.split())


def test_a_file_of_more_than_the_limit(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, pages: Path
) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", (pages / "bridge.txt").stat().st_size - 1)
    result = newscli("clean", "bridge.txt", "schafe.txt")
    assert result.stderr.startswith("newscli: bridge.txt: more than 100 MB; split it")
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


def test_control_characters_of_a_file_name_stay_harmless(newscli: Newscli) -> None:
    result = newscli("clean", "\x1b[31mred\nline.txt")
    assert result.stderr == "newscli: \\x1b[31mred\\nline.txt: no such file; check its name\n"


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are bytes on POSIX")
def test_a_file_name_that_is_no_utf8(program: Program, pages: Path) -> None:
    name = "caf\udce9.txt"
    (pages / name).write_text((pages / "schafe.txt").read_text(encoding="utf-8"), encoding="utf-8")
    result = program("clean", "--format", "json", name, "missing\udce9.txt", PYTHONUTF8="1")
    assert result.stdout.startswith(b'{"source": "caf\\udce9.txt", ')
    assert result.stderr == b"newscli: missing\\udce9.txt: no such file; check its name\n"


def test_json_keeps_an_object_for_a_dump_without_article(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "json", "navigation.txt")
    assert '"text": ""' in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("command", ["clean", "stats", "summary"])
def test_a_page_without_article_is_a_failure(newscli: Newscli, command: str) -> None:
    assert newscli(command, "navigation.txt").exit_code == 1
