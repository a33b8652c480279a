"""Rich renderables onto a terminal, or as plain text into a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from newscli.render.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from newscli.cli.outputs import Output
    from newscli.cli.work import Result


def draw(renderables: Iterator[RenderableType], output: Output) -> Iterator[str]:
    """Draw renderables as the output can show them.

    Args:
        renderables: what to draw.
        output: where it will go; colours only where people look on (NO_COLOR and COLUMNS are Rich's).

    Yields:
        The text of each, escape sequences included, without the line end at its end.
    """
    console = Console(file=output.stream, force_terminal=None if output.for_people else False)
    for renderable in renderables:
        with console.capture() as captured:
            console.print(renderable)
        drawn = captured.get()
        # A file needs none of the blanks that fill a table's cells.
        lines = drawn.splitlines() if output.for_people else (line.rstrip() for line in drawn.splitlines())
        yield "\n".join(lines)


def headed(results: Iterator[Result], show: Callable[[Result], RenderableType]) -> Iterator[RenderableType]:
    """Show each article, under the name of its dump where there are several."""
    for number, result in enumerate(results):
        if number:
            yield Text("")
        if result.named is not None:
            yield Text(one_line(result.named), style="bold underline")
        yield show(result)
