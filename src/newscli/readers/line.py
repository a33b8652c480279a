"""One line of a text dump; compiled with the C types of ``line.pxd``."""

from __future__ import annotations


class Line:
    """One non-blank line: its number, raw and after its marker, the marker, and the blank lines before it.

    ``fixed`` tells a line that no wrapper breaks: an item of a list, a row of a table, a link. ``joined``
    tells one that goes on with a link of the line before, and ``glued`` that no blank was between the two.

    ``led`` and ``trailed`` tell one with a single blank before and behind it, as parts a word from a link.
    """

    __slots__ = ("fixed", "gap", "glued", "joined", "led", "marker", "number", "raw", "text", "trailed")

    def __init__(self, number: int, raw: str, text: str, marker: str, gap: int, fixed: bool) -> None:
        self.number = number
        self.raw = raw
        self.text = text
        self.marker = marker
        self.gap = gap
        self.fixed = fixed
        self.joined = self.glued = self.led = self.trailed = False

    def as_text(self, text: str) -> Line:
        """The same line whose marker is a part of its text."""
        return Line(self.number, self.raw, text, "", self.gap, self.fixed)
