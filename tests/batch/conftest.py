from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Little enough for a machine that does other things too.
NODE = ("--num-cpus", "1", "--object-store-memory", "80000000", "--memory", "1200000000")


class Cluster(Protocol):
    def __call__(self, *arguments: str) -> None: ...


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def ray(*arguments: str) -> None:
    """Run Ray's command line from the same environment."""
    subprocess.run(
        [str(Path(sys.executable).with_name("ray")), *arguments],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "RAY_DISABLE_IMPORT_WARNING": "1"},
    )


@pytest.fixture(scope="session")
def ray_cluster() -> Iterator[str]:
    """A cluster of one node, which ends with the tests; gives its address."""
    pytest.importorskip("ray")
    port = free_port()
    ray("start", "--head", "--port", str(port), "--include-dashboard=false", "--disable-usage-stats", *NODE)
    try:
        yield f"127.0.0.1:{port}"
    finally:
        import ray as library

        library.shutdown()
        ray("stop", "--force")
