"""What went wrong, for people: one line each on standard error."""

from __future__ import annotations

import sys

from newscli.cli import progress


class Complaints:
    """Says what is wrong with an input or the output, and remembers that something was."""

    def __init__(self) -> None:
        self.count = 0

    @property
    def status(self) -> int:
        """The exit status: 0 all well, 1 there were complaints."""
        return 1 if self.count else 0

    def add(self, place: str, problem: str) -> None:
        """Complain.

        Args:
            place: the file, or file and line, that it is about.
            problem: what is wrong, a semicolon, what to do.
        """
        self.count += 1
        say(f"{place}: {problem}")


def say(message: str) -> None:
    """Write one line to standard error; nothing that a file name holds can steer the terminal."""
    if sys.stderr is None:  # closed by the shell (2>&-)
        return
    harmless = "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in message
    )
    progress.clear()
    print(f"newscli: {harmless}", file=sys.stderr)  # noqa: T201 (this is what it is for)
