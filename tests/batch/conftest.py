from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Little enough for a machine that does other things too.
SMALL = ("--num-cpus", "1", "--object-store-memory", "80000000", "--memory", "1200000000")

#: Seconds to wait for a node, on a machine that is very busy.
STARTING = 120


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def ray_node(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A node of a Ray cluster, which lives as long as this process of it (and touches no other cluster)."""
    command = [str(Path(sys.executable).with_name("ray")), "start", "--block", *arguments, *SMALL]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def ray_head() -> Iterator[str]:
    """A cluster's first node; gives its address."""
    port = free_port()
    head = ("--head", "--port", str(port), "--include-dashboard=false", "--disable-usage-stats")
    with ray_node(*head):
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield f"127.0.0.1:{port}"


@pytest.fixture(scope="session")
def ray_cluster() -> Iterator[str]:
    """A cluster of one node, which ends with the tests; gives its address."""
    pytest.importorskip("ray")
    with ray_head() as address:
        yield address
        import ray

        ray.shutdown()
