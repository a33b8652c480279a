"""The elements around the blocks of a page, as one row of numbers."""

from __future__ import annotations

import pytest

from newscli.labelling.containers import flat_containers


def test_containers_are_put_into_one_row() -> None:
    paths = [("body", "div"), ("body",)]
    numbers, ends, elements = flat_containers(paths, [("", ""), ("",)], [(1, 5), (1,)])
    assert (list(numbers), list(ends), elements) == ([1, 5, 1], [0, 2, 3], 6)


@pytest.mark.parametrize(("names", "containers"), [((), (1,)), (("",), ()), (("",), (-1,))])
def test_what_a_reader_never_gives_is_refused(names: tuple[str, ...], containers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="block 0"):
        flat_containers([("body",)], [names], [containers])
