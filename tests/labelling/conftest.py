"""What the labeller is known to get wrong: those tests must fail, so that whoever mends one takes it off the list."""

from __future__ import annotations

import pytest

KNOWN_WEAKNESSES = """
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    known = set(KNOWN_WEAKNESSES.split())
    for item in items:
        if item.name in known:
            item.add_marker(pytest.mark.xfail(reason="known weakness of the labeller", strict=True))
