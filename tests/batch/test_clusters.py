"""Clusters: Ray for real, Slurm as far as one gets without it.

The larger form, two Ray nodes one of which is killed in the middle, takes a minute:

    NEWSCLI_CLUSTER=1 python -m pytest tests/batch/test_clusters.py
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from .conftest import free_port, ray_head, ray_node
from .corpora import json_lines, shards

if TYPE_CHECKING:
    from collections.abc import Callable

pytest.importorskip("datatrove")

from datatrove.executor.ray import TimeoutManager

from newscli.batch.ray_tasks import TaskManager

on_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="Ray is among the development packages on Linux"
)


def corpus(folder: Path, files: int, records: int) -> list[str]:
    """A folder of so many files of so many records; gives all ids."""
    folder.mkdir()
    for number in range(files):
        numbers = range(number * records, number * records + records)
        (folder / f"{number:03}.jsonl").write_bytes(json_lines(numbers))
    return sorted(f"page-{number}" for number in range(files * records))


def batch(folder: Path, *arguments: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "newscli",
        "batch",
        str(folder / "in"),
        "-o",
        str(folder / "out"),
        *arguments,
    ]


@on_linux
def test_a_job_runs_on_a_ray_cluster(ray_cluster: str, tmp_path: Path) -> None:
    expected = corpus(tmp_path / "in", 2, 5)
    command = batch(tmp_path, "--executor", "ray", "--address", ray_cluster)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert sorted(record["id"] for record in shards(tmp_path / "out")) == expected


@on_linux
def test_no_ray_cluster_is_said(tmp_path: Path) -> None:
    corpus(tmp_path / "in", 1, 1)
    command = batch(tmp_path, "--executor", "ray", "--address", f"127.0.0.1:{free_port()}")
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 2
    assert "no Ray cluster at 127.0.0.1:" in done.stderr.splitlines()[-1]


def nodes_alive(address: str) -> int:
    """How many nodes a cluster has, asked by a process of its own."""
    code = (
        f"import ray; ray.init('{address}', log_to_driver=False); print(sum(n['Alive'] for n in ray.nodes()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120
    )
    return int(done.stdout.split()[-1]) if done.returncode == 0 else 0


def wait_until(happens: Callable[[], bool], seconds: float = 300) -> None:
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.2)


@on_linux
@pytest.mark.skipif("NEWSCLI_CLUSTER" not in os.environ, reason="takes a minute; set NEWSCLI_CLUSTER=1")
def test_a_ray_node_that_dies_costs_nothing(tmp_path: Path) -> None:
    expected = corpus(tmp_path / "in", 12, 60)
    completions = tmp_path / "out" / "_newscli" / "completions"
    with ray_head() as address, ray_node("--address", address) as second:
        wait_until(lambda: nodes_alive(address) == 2)
        command = batch(tmp_path, "--executor", "ray", "--address", address)
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        wait_until(lambda: completions.exists() and len(list(completions.iterdir())) >= 3)
        assert process.poll() is None, "it was done before the node could be killed"
        second.send_signal(signal.SIGKILL)  # its processes die with it
        _, errors = process.communicate(timeout=500)
        assert process.returncode == 0, errors
        assert sorted(record["id"] for record in shards(tmp_path / "out")) == expected
        assert nodes_alive(address) == 1


def test_a_task_whose_node_dies_while_it_is_placed_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    removed: list[object] = []
    group = SimpleNamespace(ready=lambda: "ready")

    def get(reference: str) -> str:
        if reference == "ready":
            return reference
        raise ConnectionError("the node died")

    class Worker:
        """A worker on a node that dies."""

        get_node_ip = SimpleNamespace(remote=lambda: "address")

        def options(self, **_options: object) -> Worker:
            return self

        def remote(self) -> Worker:
            return self

    util = SimpleNamespace(placement_group=lambda _bundles: group, remove_placement_group=removed.append)
    monkeypatch.setitem(
        sys.modules, "ray", SimpleNamespace(util=util, get=get, remote=lambda _class: Worker())
    )
    placed = TaskManager(1, TimeoutManager()).submit_task(None, [0], {"num_cpus": 1})
    assert isinstance(placed.exception(timeout=10), ConnectionError)
    assert removed == [group]


#: Answers as Slurm's sbatch does, and runs the tasks at once where it is given a job array of ours.
SBATCH = """#!/bin/bash
script=$(mktemp); cat "${@: -1}" > "$script" 2>/dev/null || cat > "$script"
cp "$script" "$SLURM_KEPT/$(ls "$SLURM_KEPT" | wc -l).slurm"
for given in "$@"; do [[ $given == --export=* ]] && export RUN_OFFSET=${given##*=}; done
last=$(sed -n 's/^#SBATCH --array=0-\\([0-9]*\\).*/\\1/p' "$script")
if grep -q launch_pickled_pipeline "$script"; then
    export SLURM_NODELIST=here
    for task in $(seq 0 "$last"); do SLURM_ARRAY_TASK_ID=$task bash "$script" >&2 || exit 1; done
fi
echo "Submitted batch job 4711"
"""

SRUN = """#!/bin/bash
while [[ $1 == -* ]]; do [[ $1 == -n ]] && shift; shift; done
exec "$@"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")
def test_slurm_gets_scripts_that_do_the_job(tmp_path: Path) -> None:
    expected = corpus(tmp_path / "in", 3, 2)
    (tmp_path / "bin").mkdir()
    (tmp_path / "kept").mkdir()
    for name, script in {"sbatch": SBATCH, "srun": SRUN, "scontrol": "#!/bin/sh\necho here\n"}.items():
        (tmp_path / "bin" / name).write_text(script)
        (tmp_path / "bin" / name).chmod(0o755)
    env = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "SLURM_KEPT": str(tmp_path / "kept"),
    }
    arguments = ("--executor", "slurm", "--partition", "cpu", "--time", "2:00:00", "--sbatch", "account=news")
    done = subprocess.run(
        batch(tmp_path, *arguments), capture_output=True, text=True, check=False, timeout=300, env=env
    )
    assert done.returncode == 0, done.stderr
    script = (tmp_path / "out" / "_newscli" / "launch_script.slurm").read_text()
    for line in ("--partition=cpu", "--time=2:00:00", "--account=news", "--array=0-2", "--job-name=newscli"):
        assert f"#SBATCH {line}\n" in script
    assert f'export PATH="{Path(sys.executable).parent}:$PATH"' in script
    assert sorted(record["id"] for record in shards(tmp_path / "out")) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")
def test_without_slurm_the_script_is_left_to_be_submitted(tmp_path: Path) -> None:
    corpus(tmp_path / "in", 1, 1)
    env = {**os.environ, "PATH": str(tmp_path)}
    done = subprocess.run(
        batch(tmp_path, "--executor", "slurm", "--partition", "cpu"),
        capture_output=True, text=True, check=False, timeout=300, env=env,
    )  # fmt: skip
    assert done.returncode == 2
    assert "no sbatch on this machine; submit" in done.stderr.splitlines()[-1]
    assert (
        subprocess.run(["bash", "-n", str(tmp_path / "out" / "_newscli" / "launch_script.slurm")]).returncode
        == 0
    )
