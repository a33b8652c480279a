"""``newscli batch`` from outside: corpora in, shards out, killed and gone on with."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import pytest

from newscli.cli import corpus

from .corpora import html_page, json_lines, page, parquet, shards, title, warc, wet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest.importorskip("datatrove")


class Batch(Protocol):
    """The program, run in the folder of the test."""

    def __call__(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def newscli(tmp_path: Path) -> Batch:
    def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "newscli", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
            env={**os.environ, **env},
        )

    return run


def last_line(result: subprocess.CompletedProcess[str]) -> str:
    return result.stderr.splitlines()[-1]


def ids(folder: Path) -> list[str]:
    return sorted(record["id"] for record in shards(folder))


def test_a_mixed_corpus_in_one_go(newscli: Batch, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "below").mkdir(parents=True)
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(json_lines(range(3))))
    parquet(folder / "b.parquet", range(3, 5))
    (folder / "below" / "c.warc.gz").write_bytes(b"".join(warc(range(5, 7))))
    (folder / "d.warc.wet.gz").write_bytes(wet(range(7, 9)))
    (folder / "e.html").write_text(html_page(9))
    (folder / "notes.xyz").write_text("not ours")
    result = newscli("batch", "in", "-o", "out", "--workers", "1", "--tasks", "2", "--fields", "text,title")
    assert result.returncode == 0, result.stderr
    assert last_line(result) == (
        "newscli: out: 10 documents, 0 without article, 0 rejected, 0 damaged records or files, "
        "1 files of unknown kinds left out"
    )
    records = {record["id"]: record for record in shards(tmp_path / "out")}
    assert sorted(records) == sorted(
        [*(f"page-{n}" for n in range(5)), *(f"<urn:uuid:{n}>" for n in range(5, 9)), "e.html"]
    )
    assert {name: value for name, value in records["page-2"].items() if name != "text"} == {
        "id": "page-2",
        "url": "https://harwick.example/2",
        "n": 2,
        "title": title(2),
    }


def test_parquet_out(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(3)))
    result = newscli(
        "batch", "in.jsonl", "-o", "out", "--format", "parquet", "--fields", "title,stats,teasers"
    )
    assert result.returncode == 0, result.stderr
    first = shards(tmp_path / "out")[0]
    assert list(first) == ["id", "url", "title", "stats", "teasers", "metadata"]
    assert (first["id"], first["stats"]["paragraphs"]) == ("page-0", 3)
    assert first["teasers"][0]["headline"] == "Library opens its doors on Sundays"
    assert json.loads(first["metadata"]) == {"n": 0}


def test_damage_is_said_and_the_rest_is_done(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(json_lines([0]) + b"{oops\n" + b'{"text": "%PDF-1.7", "id": "pdf"}\n')
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json_lines(range(1, 3)))[:-8])
    parquet(tmp_path / "c.parquet", range(3), column="page")
    (tmp_path / "d.jsonl").write_bytes(json_lines([9]))
    result = newscli("batch", "*.jsonl", "b.jsonl.gz", "c.parquet", "-o", "out", "--workers", "1")
    assert result.returncode == 1
    assert last_line(result).startswith("newscli: out: 4 documents, 0 without article, 1 rejected, 3 damaged")
    assert "a.jsonl line 2: not JSON" in result.stderr
    assert "Traceback" not in result.stderr
    assert {"page-0", "page-9"} <= set(ids(tmp_path / "out"))
    rejects = (tmp_path / "out" / "_newscli" / "rejects").iterdir()
    assert "pdf" in "".join(path.read_text() for path in rejects)


def test_the_same_command_again_does_nothing_again(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(3)))
    newscli("batch", "in.jsonl", "-o", "out")
    written = (tmp_path / "out" / "00000.jsonl.gz").stat().st_mtime_ns
    again = newscli("batch", "in.jsonl", "-o", "out")
    assert (again.returncode, (tmp_path / "out" / "00000.jsonl.gz").stat().st_mtime_ns) == (0, written)
    assert last_line(again).startswith("newscli: out: 3 documents, ")


def test_another_command_with_the_same_output_is_refused(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(3)))
    newscli("batch", "in.jsonl", "-o", "out")
    result = newscli("batch", "in.jsonl", "-o", "out", "--fields", "text")
    assert (result.returncode, last_line(result)) == (
        2,
        "newscli: out: holds another job's output (fields differ); name another, or remove it",
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("missing.jsonl", "-o", "out"), "missing.jsonl: no such file or folder; check its name"),
        (("*.nothing", "-o", "out"), "*.nothing: no file fits this pattern; check it"),
        (("data.bin", "-o", "out"), "data.bin: nobody knows what it holds; say it with --input-format"),
        (("empty", "-o", "out"), "empty: holds no dumps; say what the files are with --input-format"),
        (("in.jsonl", "-o", "out", "--fields", "text,author"), "'author' is no field; there are text, title"),
        (("in.jsonl", "-o", "out", "--executor", "slurm"), "name a partition with --partition"),
        (
            ("in.jsonl", "-o", "out", "--site-lines", "in.jsonl"),
            "holds no lines of sites; make it with newscli",
        ),
        (("ftp2://host/x.jsonl", "-o", "out"), "ftp2://host/x.jsonl: cannot be opened ("),
    ],
)
def test_wrong_usage(newscli: Batch, tmp_path: Path, arguments: tuple[str, ...], problem: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(1)))
    (tmp_path / "data.bin").write_bytes(b"\0")
    (tmp_path / "empty").mkdir()
    result = newscli("batch", *arguments, "--workers", "1")
    assert problem in " ".join(result.stderr.replace("│", " ").split())
    assert "Traceback" not in result.stderr
    assert result.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_folder_that_cannot_be_written(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(1)))
    (tmp_path / "file").write_text("no folder")  # even root cannot write below a file
    result = newscli("batch", "in.jsonl", "-o", "file/out")
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)
    assert last_line(result).startswith("newscli: file/out: cannot be written (")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        ).returncode
    ):
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs tmpfs")
def test_a_full_disk_leaves_whole_shards_only(newscli: Batch, tmp_path: Path, small_disk: Path) -> None:
    for number in range(4):  # the later ones hold what no compression makes small
        noise = random.Random(number).randbytes(150_000 * number).hex()
        record = {"id": f"noise-{number}", "text": page(number), "noise": noise}
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(record) + "\n")
    command = ("batch", "*.jsonl", "-o", "small/out", "--workers", "1")
    result = newscli(*command)
    assert result.returncode == 1
    assert last_line(result) == (
        "newscli: small/out: cannot be written (No space left on device); make room or name another folder, "
        "then run the same command again: shards that are whole stay"
    )
    assert "Traceback" not in result.stderr
    assert ids(small_disk / "out") == ["noise-0", "noise-1"]
    assert subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=False).returncode == 0
    assert newscli(*command).returncode == 0
    assert ids(small_disk / "out") == ["noise-0", "noise-1", "noise-2", "noise-3"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_again_and_again_it_ends_whole(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(12):
        (tmp_path / "in" / f"{number:02}.jsonl").write_bytes(json_lines(range(number * 60, number * 60 + 60)))
    command = [sys.executable, "-m", "newscli", "batch", "in", "-o", "out", "--workers", "2"]
    completions = tmp_path / "out" / "_newscli" / "completions"
    kills = 0
    groups = []
    for wanted in (1, 3, 6):  # at a moment after so many shards
        process = subprocess.Popen(
            command,
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and process.poll() is None:
            if completions.exists() and len(list(completions.iterdir())) >= wanted:
                break
            time.sleep(0.01)
        time.sleep(random.Random(wanted).random() * 0.2)  # somewhere within the next
        if process.poll() is None:
            kills += 1
            if wanted == 3:  # the first process alone, whose children live on for a while
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        groups.append(process.pid)
    assert kills >= 2
    result = newscli(*command[3:])
    assert result.returncode == 0, result.stderr
    assert ids(tmp_path / "out") == sorted(f"page-{number}" for number in range(720))
    assert last_line(result).startswith("newscli: out: 720 documents, ")
    assert not list((tmp_path / "out").glob(".partial-*"))
    for group in groups:  # multiprocessing's manager outlives a process that was killed
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def test_learn_site_and_use_it(newscli: Batch, tmp_path: Path) -> None:
    promise = (
        "The Harwick Mail has told the truth to the people of the valley since the year of the great flood."
    )
    lines = []
    for number in range(8):
        dump = page(number).replace("\nShopkeepers", f"\n{promise}\nShopkeepers")
        record = {"id": str(number), "url": f"https://mail.example/{number}", "text": dump}
        lines.append(json.dumps(record))
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    learnt = newscli("learn-site", "in.jsonl", "-o", "lines.json", "--workers", "1")
    assert learnt.returncode == 0, learnt.stderr
    assert last_line(learnt).startswith("newscli: lines.json: 8 documents")
    assert not (tmp_path / "lines.json.work").exists()
    newscli("batch", "in.jsonl", "-o", "without", "--workers", "1")
    newscli("batch", "in.jsonl", "-o", "with", "--workers", "1", "--site-lines", "lines.json")
    newscli("batch", "in.jsonl", "-o", "two-passes", "--workers", "1", "--site-lines", "learn")
    assert promise in shards(tmp_path / "without")[0]["text"]
    assert promise not in shards(tmp_path / "with")[0]["text"]
    assert shards(tmp_path / "two-passes") == shards(tmp_path / "with")


def test_without_the_packages_it_says_what_to_install(newscli: Batch, tmp_path: Path) -> None:
    (tmp_path / "datatrove.py").write_text("raise ImportError('no datatrove here')")
    result = newscli("batch", "in.jsonl", "-o", "out", PYTHONPATH=str(tmp_path))
    assert result.returncode == 2
    assert "pip install 'newscli[batch]'" in " ".join(result.stderr.replace("│", " ").split())


def test_nothing_else_imports_what_batch_needs() -> None:
    code = "import sys, newscli, newscli.cli.parser, newscli.batch; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"datatrove", "pyarrow", "ray", "fsspec", "numpy"} & set(done.stdout.split())


def test_the_help_tells_all_fields() -> None:
    from newscli.batch.fields import FIELDS

    text = corpus.batch.__annotations__["fields"]
    assert all(name in str(text) for name in FIELDS)
