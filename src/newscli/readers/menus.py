"""Menus: the entries of one list that are but short links become one block.

A menu of forty entries is one thing to a reader, and to a labeller forty times the work and forty
neighbours that say the same. Teasers are longer than an entry of a menu, and stay apart.

Compiled with the C types of ``menus.pxd``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.readers.cuts import Cut
from newscli.readers.elements import common

if TYPE_CHECKING:
    from newscli.readers.elements import Element

#: How far up the list lies from its entries: ul > li > div is 2, an entry of a list within is 3.
REACH = 3

SEPARATOR = " · "

#: Neighbours that have but one of these in common lie in no list.
NO_LISTS = frozenset(["html", "body", "main", "article"])


def join_menus(cuts: list[Cut]) -> list[Cut]:
    """Join neighbours that are short links of one list; all others stay as they are."""
    joined: list[Cut] = []
    run: list[Cut] = []
    shared: Element | None = None
    for cut in cuts:
        if not cut.is_entry():
            if run:
                joined += _one(run, shared)
                run, shared = [], None
            joined.append(cut)
            continue
        if run:
            last = run[-1]
            near = common(shared or last.inner, cut.inner)
            if _is_list(near.block(), last, cut):
                run.append(cut)
                shared = near
                continue
            joined += _one(run, shared)
        run, shared = [cut], None
    joined += _one(run, shared)
    return joined


def _is_list(around: Element, one: Cut, other: Cut) -> bool:
    return (
        around.tag not in NO_LISTS
        and around.depth >= min(one.element.depth, other.element.depth) - REACH
        and one.hidden == other.hidden
    )


def _one(run: list[Cut], shared: Element | None) -> list[Cut]:
    if shared is None:
        return run
    first = run[0]
    return [
        Cut(
            SEPARATOR.join([cut.text for cut in run]),
            shared,
            first.marker,
            sum([cut.linked for cut in run]) + len(SEPARATOR) * (len(run) - 1),
            [link for cut in run for link in cut.links],
            sum([cut.emphasised for cut in run]),
        )
    ]
