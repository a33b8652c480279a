"""What people see in a terminal: Rich renderables, which the command line prints.

Text of the dump goes into ``rich.text.Text``, never into markup, and control characters are taken out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import ROUNDED, SIMPLE_HEAD
from rich.console import Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from newscli.document import Label
from newscli.render.text import KEY_PHRASE_GAP, facts, lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from newscli.document import Article
    from newscli.summary import Summary

#: Columns of a line that reads well; wider terminals stay empty on the right.
READABLE_WIDTH = 88

#: The border of a card and its padding, on both sides together.
BORDER_WIDTH = 4

#: More teasers than this are counted instead of shown.
MOST_TEASERS = 8

#: Characters of a block that can fit on its line in the widest terminal; what is cut away is not measured.
MOST_SHOWN = 400

#: Languages written from right to left.
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"})

LABEL_STYLES = {
    Label.TITLE: "bold magenta",
    Label.META: "cyan",
    Label.BODY: "green",
    Label.HEADING: "bold green",
    Label.CAPTION: "yellow",
    Label.REFERENCE: "blue",
    Label.TEASER: "bright_blue",
    Label.BOILERPLATE: "dim",
}


def summary_card(summary: Summary, source: str | None = None) -> RenderableType:
    """Show a summary as a card, no wider than the terminal and than one reads well.

    Args:
        summary: any summary; what it lacks is left out.
        source: where the article comes from, or None.

    Returns:
        A panel with title, facts, lead, key sentences, key phrases, and the first teasers. What is written
        from right to left stands at the right.
    """
    rtl = is_right_to_left(summary.language)
    head = ((summary.title, "bold"), (facts(summary, source), "dim"))
    parts: list[RenderableType] = []
    if any(line for line, _ in head):
        parts.append(Group(*(_text(line, style, rtl) for line, style in head if line)))
    if summary.lead:
        parts.append(_text(summary.lead, rtl=rtl))
    if summary.sentences_beyond_lead:
        parts.append(_bullets((_text(sentence, rtl=rtl) for sentence in summary.sentences_beyond_lead), rtl))
    if summary.key_phrases:
        parts.append(_text(KEY_PHRASE_GAP.join(summary.key_phrases), "cyan", rtl))
    if summary.teasers:
        parts.append(_teasers_found(summary.teasers, rtl))
    if not parts:
        parts.append(Text("No article found.", style="dim"))
    return Panel(_spaced(parts), box=ROUNDED, padding=(0, 1), width=READABLE_WIDTH + BORDER_WIDTH)


def teaser_list(article: Article) -> RenderableType:
    """Show the teasers (headline, excerpt, address) and the references of an article.

    Args:
        article: any article.

    Returns:
        The two lists, each under its name, or a line that says there are none.
    """
    parts: list[RenderableType] = []
    if article.teasers:
        parts.append(Text(f"Teasers ({len(article.teasers)})", style="bold underline"))
        parts.append(_bullets(_item(item.headline, item.excerpt, item.url) for item in article.teasers))
    if article.references:
        parts.append(Text(f"References ({len(article.references)})", style="bold underline"))
        parts.append(_bullets(_item(item.headline, "", item.url) for item in article.references))
    return _spaced(parts) if parts else Text("No teasers and no references.", style="dim")


def explain_table(article: Article) -> RenderableType:
    """Show every block of a dump: lines, label, confidence, text (cut to the width) and reasons.

    Args:
        article: any article.

    Returns:
        A table as wide as the terminal.
    """
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    table.add_column("lines", justify="right", no_wrap=True)
    table.add_column("label", no_wrap=True)
    table.add_column("sure", justify="right", no_wrap=True)
    table.add_column("text", ratio=3, no_wrap=True, overflow="ellipsis")
    table.add_column("reasons", ratio=2, style="dim")
    for block in article.blocks:
        style = LABEL_STYLES[Label(block.label)]
        table.add_row(
            lines(block),
            Text(block.label, style=style),
            f"{block.confidence:.2f}",
            Text(one_line(block.text[:MOST_SHOWN]), style="dim" if block.label == Label.BOILERPLATE else ""),
            Text(one_line("; ".join(block.reasons))),
        )
    return table


def is_right_to_left(language: str | None) -> bool:
    """Tell whether a language is written from right to left."""
    return (language or "").partition("-")[0].lower() in RIGHT_TO_LEFT


def _bullets(items: Iterable[RenderableType], rtl: bool = False) -> RenderableType:
    """Items behind bullets (right to left: before them), their further lines indented."""
    grid = Table.grid(padding=(0, 1), expand=rtl)
    if rtl:
        grid.add_column(ratio=1, justify="right")
        grid.add_column(width=1)
    for item in items:
        bullet = Text("•", style="cyan")
        grid.add_row(*((item, bullet) if rtl else (bullet, item)))
    return grid


def _teasers_found(headlines: Sequence[str], rtl: bool = False) -> RenderableType:
    shown = [_text("Also on the page", "dim italic", rtl)]
    shown += [_text(headline, "dim", rtl) for headline in headlines[:MOST_TEASERS]]
    if len(headlines) > MOST_TEASERS:
        shown.append(_text(f"and {len(headlines) - MOST_TEASERS:,} more", "dim italic", rtl))
    return Group(*shown)


def _item(headline: str, excerpt: str, url: str | None) -> RenderableType:
    styled = ((headline, "bold"), (excerpt, ""), (url, "dim"))
    return Group(*(_text(text, style) for text, style in styled if text))


def _text(text: str, style: str = "", rtl: bool = False) -> Text:
    """Text of the dump, whole: a word or a line of Chinese longer than the line is broken, not cut."""
    return Text(one_line(text), style=style, overflow="fold", justify="right" if rtl else None)


def _spaced(parts: Sequence[RenderableType]) -> RenderableType:
    """Stack the parts with an empty line between them."""
    return Group(*[line for part in parts for line in (Text(""), part)][1:])
