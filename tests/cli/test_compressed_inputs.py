from __future__ import annotations

import bz2
import gzip
import lzma
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zstandard

from newscli.cli import inputs

from .sample_pages import GERMAN, GERMAN_PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Newscli


def zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor(write_checksum=True).compress(data)


COMPRESSORS = pytest.mark.parametrize(
    ("compress", "name"),
    [(gzip.compress, "gzip"), (bz2.compress, "bzip2"), (lzma.compress, "xz"), (zstd, "zstd")],
)


@COMPRESSORS
def test_a_compressed_file_is_opened_whatever_its_name(
    newscli: Newscli, pages: Path, compress: Callable[[bytes], bytes], name: str
) -> None:
    (pages / "page").write_bytes(compress(GERMAN.encode()))
    assert newscli("clean", "page").stdout == GERMAN_PARAGRAPH + "\n"


@COMPRESSORS
def test_standard_input_can_be_compressed(
    newscli: Newscli, compress: Callable[[bytes], bytes], name: str
) -> None:
    assert newscli("clean", stdin=compress(GERMAN.encode())).stdout == GERMAN_PARAGRAPH + "\n"


@COMPRESSORS
def test_parts_compressed_one_by_one_are_one_file(
    newscli: Newscli, compress: Callable[[bytes], bytes], name: str
) -> None:
    half = len(GERMAN.encode()) // 2
    parts = compress(GERMAN.encode()[:half]) + compress(GERMAN.encode()[half:])
    assert newscli("clean", stdin=parts).stdout == GERMAN_PARAGRAPH + "\n"


@COMPRESSORS
def test_data_that_end_too_early_are_said(
    newscli: Newscli, compress: Callable[[bytes], bytes], name: str
) -> None:
    result = newscli("clean", "schafe.txt", "-", stdin=compress(GERMAN.encode() * 9)[:-12])
    assert result.stderr == (
        f"newscli: standard input: the {name} data end too early; the file is incomplete, get it again\n"
    )
    assert (result.exit_code, result.stdout) == (1, GERMAN_PARAGRAPH + "\n")


@COMPRESSORS
def test_damaged_data_are_said(newscli: Newscli, compress: Callable[[bytes], bytes], name: str) -> None:
    data = bytearray(compress(os.urandom(100_000)))
    data[2000:2100] = bytes(100)
    data[-12:-8] = b"\1\2\3\4"
    result = newscli("clean", stdin=bytes(data))
    assert result.stderr.startswith(f"newscli: standard input: damaged {name} data (")
    assert len(result.stderr.splitlines()) == 1
    assert result.exit_code == 1


@COMPRESSORS
def test_a_bomb_is_stopped(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, compress: Callable[[bytes], bytes], name: str
) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 50_000)
    result = newscli("clean", stdin=compress(b"boom " * 1_000_000))
    assert result.stderr == (
        "newscli: standard input: more than 100 MB; "
        "split it into one file an article, or into records for --jsonl\n"
    )
    assert result.exit_code == 1


def test_data_that_are_no_gzip_behind_the_header_are_said(newscli: Newscli) -> None:
    result = newscli("clean", stdin=gzip.compress(b"")[:10] + b"\xff" * 500)
    assert result.stderr.startswith("newscli: standard input: damaged gzip data (")
    assert result.exit_code == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file that never ends")
@pytest.mark.parametrize("options", [(), ("--jsonl",)])
def test_a_file_that_never_ends_is_stopped(
    newscli: Newscli, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 50_000)
    result = newscli("clean", *options, "/dev/zero")
    assert "more than 100 MB" in result.stderr
    assert ("line 1 does not end" in result.stderr) is ("--jsonl" in options)
    assert result.exit_code == 1


def test_json_lines_before_the_damage_are_done(newscli: Newscli) -> None:
    lines = b'{"text": "%s"}\n' % GERMAN_PARAGRAPH.encode() * 5000
    result = newscli("clean", "--jsonl", stdin=gzip.compress(lines)[:-500])
    assert "the gzip data end too early" in result.stderr
    assert len(result.stdout.splitlines()) > 10


def test_an_archive_within_is_refused(newscli: Newscli) -> None:
    result = newscli("clean", stdin=gzip.compress(b"PK\x03\x04" + bytes(500)))
    assert "ZIP archive" in result.stderr
    assert result.exit_code == 1
