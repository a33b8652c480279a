"""Corpora far away: over HTTP here, at s3:// and gs:// against servers that speak as those do.

The latter take ten minutes (gcsfs tries again what the emulator has not)
and more packages; the servers may live in an environment of their own on PATH:

    pip install s3fs gcsfs 'moto[server]' gcp-storage-emulator
    NEWSCLI_FAR=1 python -m pytest tests/batch/test_far.py
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import free_port
from .corpora import html_page, json_lines, parquet, shards, warc, wet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest.importorskip("datatrove")
pytest.importorskip("aiohttp")

PACKAGES = {"s3": "s3fs", "gs": "gcsfs"}

far_servers = pytest.mark.skipif(
    "NEWSCLI_FAR" not in os.environ, reason="takes ten minutes and more packages; set NEWSCLI_FAR=1"
)


def newscli(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newscli", *arguments],
        cwd=cwd, capture_output=True, text=True, check=False, timeout=300, env={**os.environ, **env},
    )  # fmt: skip


def last_line(result: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()[-1]


def corpus(folder: Path) -> list[str]:
    """A folder of all that can be read; gives all ids."""
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(json_lines(range(3)))
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(json_lines(range(3, 5))))
    parquet(folder / "c.parquet", range(5, 7))
    (folder / "d.warc.gz").write_bytes(b"".join(warc(range(7, 9))))
    (folder / "e.warc.wet.gz").write_bytes(wet(range(9, 11)))
    (folder / "f.html").write_text(html_page(11))
    return sorted([*(f"page-{n}" for n in range(7)), *(f"<urn:uuid:{n}>" for n in range(7, 11)), "f.html"])


class Answers(BaseHTTPRequestHandler):
    """Gives files below ``folder``, in the manner that the first part of the address names."""

    folder: Path
    asked: list[str]

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        _, manner, name = self.path.split("/", 2)
        self.asked.append(self.path)
        if manner == "forbidden":
            self.send_error(403)
            return
        file = self.folder / name
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range") or "")
        body = content
        if wanted and manner != "whole":
            body = content[int(wanted[1]) : int(wanted[2]) + 1]
            self.send_response(206)
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "HEAD":
            return
        breaks = manner == "breaks" or (manner == "stumbles" and len(self.asked) < 5)
        self.wfile.write(body[: len(body) // 2] if breaks else body)
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """A server of the test's folder; gives its address."""
    handler = type("_Answers", (Answers,), {"folder": tmp_path, "asked": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_all_formats_over_http(site: str, tmp_path: Path) -> None:
    expected = corpus(tmp_path / "in")
    names = [f"{site}/plain/in/{path.name}" for path in sorted((tmp_path / "in").iterdir())]
    result = newscli("batch", *names, "-o", "out", "--workers", "1", cwd=tmp_path)
    assert (result.returncode, last_line(result)[:27]) == (0, "newscli: out: 12 documents,")
    assert sorted(record["id"] for record in shards(tmp_path / "out")) == expected


def test_an_answer_that_breaks_off_is_asked_for_again(site: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(3)))
    result = newscli("batch", f"{site}/stumbles/in.jsonl", "-o", "out", "--workers", "1", cwd=tmp_path)
    assert (result.returncode, last_line(result)[:26]) == (0, "newscli: out: 3 documents,")


def test_what_breaks_off_again_and_again_is_said(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datatrove.utils.logging import logger

    from newscli.batch import far
    from newscli.batch.readers import JsonLinesReader

    monkeypatch.setattr(far, "WAITS", (0, 0))
    (tmp_path / "in.jsonl").write_bytes(json_lines(range(3)))
    (tmp_path / "paths.txt").write_text("in.jsonl\n")
    said: list[str] = []
    number = logger.add(lambda message: said.append(message.record["message"]), level="ERROR")
    reader = JsonLinesReader(f"{site}/breaks", paths_file=str(tmp_path / "paths.txt"))
    assert list(reader.run()) == []
    logger.remove(number)
    assert len(said) == 1
    assert said[0].startswith("in.jsonl: cannot be read (Response payload is not completed")


def test_a_server_without_ranges(site: str, tmp_path: Path) -> None:
    """Such a file is read from its start, though it is larger than a piece (5 MB)."""
    large = [json.dumps({"id": str(n), "text": "So it was decided on Tuesday. " * 3000}) for n in range(80)]
    (tmp_path / "in.jsonl").write_text("\n".join(large))
    result = newscli("batch", f"{site}/whole/in.jsonl", "-o", "out", "--workers", "1", cwd=tmp_path)
    assert (result.returncode, last_line(result)[:27]) == (0, "newscli: out: 80 documents,")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("SITE/plain/missing.jsonl", "-o", "out"), "missing.jsonl: no such file or folder; check its name"),
        (("http://127.0.0.1:9/in.jsonl", "-o", "out"), "in.jsonl: cannot be reached (Connect call failed"),
        (
            ("in.jsonl", "-o", "https://host/out"),
            "https://host/out: https:// can only be read; name a folder",
        ),
    ],
)
def test_wrong_addresses(site: str, tmp_path: Path, arguments: tuple[str, ...], problem: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(json_lines([0]))
    result = newscli("batch", *(word.replace("SITE", site) for word in arguments), cwd=tmp_path)
    assert problem in last_line(result)
    assert result.returncode == 2


@pytest.mark.parametrize("scheme", PACKAGES)
@pytest.mark.parametrize("place", ["input", "output"])
def test_without_its_package_it_says_what_to_install(tmp_path: Path, scheme: str, place: str) -> None:
    (tmp_path / f"{PACKAGES[scheme]}.py").write_text("raise ImportError('not here')")
    (tmp_path / "in.jsonl").write_bytes(json_lines([0]))
    address = f"{scheme}://bucket/in.jsonl"
    names = (address, "-o", "out") if place == "input" else ("in.jsonl", "-o", address)
    result = newscli("batch", *names, cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (result.returncode, last_line(result).startswith(f"newscli: {address}: cannot be opened (")) == (
        2,
        True,
    )
    assert last_line(result).endswith(f"; pip install {PACKAGES[scheme]})")


@pytest.fixture(params=["s3", "gs"])
def bucket(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket at a server of this machine; gives its address."""
    port = free_port()
    command, env = {
        "s3": (
            ["moto_server", "-H", "127.0.0.1", "-p", str(port)],
            {
                "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
                "AWS_ACCESS_KEY_ID": "key",
                "AWS_SECRET_ACCESS_KEY": "secret",
                "AWS_DEFAULT_REGION": "us-east-1",
            },
        ),
        "gs": (
            ["gcp-storage-emulator", "start", "--port", str(port), "--in-memory", "--default-bucket", "news"],
            {
                "STORAGE_EMULATOR_HOST": f"http://127.0.0.1:{port}",
                "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false",
            },
        ),
    }[request.param]
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    fsspec = pytest.importorskip("fsspec")
    pytest.importorskip(PACKAGES[request.param])
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        system = fsspec.filesystem(request.param, skip_instance_cache=True)
        deadline = time.monotonic() + 60
        while True:
            try:
                if request.param == "s3":
                    system.mkdir("news")
                system.ls("news")
                break
            except Exception:
                assert time.monotonic() < deadline
                time.sleep(0.5)
        yield f"{request.param}://news"
    finally:
        process.kill()
        process.wait()


def fetched(address: str, folder: Path) -> list[dict[str, Any]]:
    """The records of an output far away."""
    import fsspec

    system = fsspec.filesystem(address.partition("://")[0], skip_instance_cache=True)
    folder.mkdir()
    for file in system.find(address):
        name = file.rpartition("/")[2]
        if "/_newscli/" not in file:
            assert not name.startswith(".")
            system.get_file(file, str(folder / name))
    return shards(folder)


def put(folder: Path, address: str) -> None:
    import fsspec

    system = fsspec.filesystem(address.partition("://")[0], skip_instance_cache=True)
    for path in folder.iterdir():
        system.put_file(str(path), f"{address}/{path.name}")


@far_servers
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_from_a_bucket_into_a_bucket(bucket: str, tmp_path: Path, form: str) -> None:
    expected = corpus(tmp_path / "in")
    put(tmp_path / "in", f"{bucket}/in")
    command = ("batch", f"{bucket}/in", "-o", f"{bucket}/out", "--workers", "2", "--format", form)
    for _ in range(2):  # the second time nothing is left to do
        result = newscli(*command, cwd=tmp_path)
        assert result.returncode == 0, result.stderr
        assert result.stderr.splitlines()[-1].startswith(f"newscli: {bucket}/out: 12 documents,")
    assert sorted(record["id"] for record in fetched(f"{bucket}/out", tmp_path / "got")) == expected
    missing = newscli("batch", f"{bucket}/in/x.jsonl", "-o", "out", cwd=tmp_path)
    assert (missing.returncode, "no such file or folder" in last_line(missing)) == (2, True)


@far_servers
def test_killed_while_it_writes_far_away(bucket: str, tmp_path: Path) -> None:
    import fsspec

    (tmp_path / "in").mkdir()
    for number in range(8):
        lines = json_lines(range(number * 40, number * 40 + 40))
        (tmp_path / "in" / f"{number}.jsonl").write_bytes(lines)
    put(tmp_path / "in", f"{bucket}/in")
    arguments = ("batch", f"{bucket}/in", "-o", f"{bucket}/out", "--workers", "2")
    system = fsspec.filesystem(bucket[:2], skip_instance_cache=True, use_listings_cache=False)
    kills = 0
    for wanted in (1, 3, 5):
        process = subprocess.Popen(
            [sys.executable, "-m", "newscli", *arguments], stderr=subprocess.DEVNULL, start_new_session=True
        )
        while process.poll() is None:
            with suppress(FileNotFoundError):
                system.invalidate_cache()
                if len(system.ls(f"{bucket}/out/_newscli/completions")) >= wanted:
                    kills += 1
                    os.killpg(process.pid, signal.SIGKILL)
                    break
            time.sleep(0.05)
        process.wait()
    assert kills >= 2
    result = newscli(*arguments, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    ids = sorted(record["id"] for record in fetched(f"{bucket}/out", tmp_path / "got"))
    assert ids == sorted(f"page-{number}" for number in range(320))
