"""Markdown (CommonMark, with GitHub's tables) in which the dump's text stays text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newscli.document import TEXT_LABELS, Label
from newscli.render.text import EXPLAIN_COLUMNS, KEY_PHRASE_GAP, facts, lines, one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from newscli.document import Article, Block, Piece
    from newscli.summary import Summary

#: The title is the one heading of the first level.
HIGHEST_SUBHEADING = 2

#: Active anywhere: emphasis, code, links, raw HTML, entities; "_" only at the edge of a word.
ACTIVE = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")

#: Active only where a line begins: headings, quotes, lists, rules.
ACTIVE_START = re.compile(r"#{1,6}(?=\s|$)|>|[+-](?=\s|$)|(?P<number>\d{1,9})[.)](?=\s|$)|(?:-\s*){3,}$")

#: Where a heading would end: number signs that stand alone at its end are no text of it.
HEADING_END = re.compile(r"(?<!\S)(?=#+\s*$)")

#: Addresses that a link may have: those of the web and relative ones, but no "javascript:".
LINKABLE = re.compile(r"https?:|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)

#: What would end the address of a link too early.
WITHIN_ADDRESS = str.maketrans({" ": "%20", "<": "%3C", ">": "%3E", "\\": "%5C"})

#: An ampersand that Markdown would read as the start of an entity ("&colon;"), in an address too.
ENTITY = re.compile(r"&(?=#?\w+;)")

ESCAPED_BAR = r"\|"

#: The fence of a listing: three backticks, or one more than stand together in it; its language is in the
#: name of its element ("language-python").
FENCE, BACKTICKS = "```", re.compile("`{3,}")
LANGUAGE_NAME = re.compile(r"\blang(?:uage)?-([\w+#-]+)")


def article_markdown(article: Article, keep: AbstractSet[Label] = frozenset(), links: bool = False) -> str:
    """Write the article as Markdown.

    Args:
        article: any article.
        keep: labels to show beside body and headings, as paragraphs; the title is always shown, once.
        links: whether the links of the text are kept.

    Returns:
        Title, byline and date, then the text with its headings, lists, quotes, tables and emphasis; without
        a line end at the end.
    """
    wanted = (TEXT_LABELS | keep) - ({Label.TITLE} if article.title else set())
    parts = _head(
        article.title, " · ".join(one_line(fact) for fact in (article.byline, article.published) if fact)
    )
    for shape, run in groupby((block for block in article.blocks if block.label in wanted), key=_shape):
        parts += _write_run(shape, list(run), links)
    return "\n\n".join(parts)


def summary_markdown(summary: Summary, source: str | None = None) -> str:
    """Write a summary as Markdown.

    Args:
        summary: any summary; what it lacks is left out.
        source: where the article comes from, or None.

    Returns:
        Title, facts, lead, key sentences, key phrases, teasers.
    """
    parts = _head(summary.title, facts(summary, source))
    if summary.lead:
        parts.append(_paragraph(summary.lead))
    if summary.sentences_beyond_lead:
        parts.append(_bullets(summary.sentences_beyond_lead))
    if summary.key_phrases:
        parts.append(f"**Key phrases:** {KEY_PHRASE_GAP.join(map(escape, summary.key_phrases))}")
    if summary.teasers:
        parts += ["## Also on the page", _bullets(summary.teasers)]
    return "\n\n".join(parts)


def teasers_markdown(article: Article) -> str:
    """Write the teasers and the references as two lists, each headline linked where the dump has a URL.

    Args:
        article: any article.

    Returns:
        The lists under headings; a list without entries is left out, "" if both are.
    """
    parts = []
    if article.teasers:
        entries = [_entry(teaser.headline, teaser.excerpt, teaser.url) for teaser in article.teasers]
        parts += ["## Teasers", "\n".join(entries)]
    if article.references:
        entries = [_entry(reference.headline, "", reference.url) for reference in article.references]
        parts += ["## References", "\n".join(entries)]
    return "\n\n".join(parts)


def explain_markdown(article: Article) -> str:
    """Write every block with its lines, label, confidence and reasons as a table."""
    rows = [
        (lines(block), block.label, f"{block.confidence:.2f}", block.text, "; ".join(block.reasons))
        for block in article.blocks
    ]
    return _table([EXPLAIN_COLUMNS, *rows])


def escape(text: str) -> str:
    """Escape what Markdown would take for markup anywhere in a line.

    Args:
        text: any text; its line ends become blanks, control characters are taken out.

    Returns:
        Markdown that is shown as the text.
    """
    return ACTIVE.sub(r"\\\g<0>", one_line(text))


def _head(title: str | None, known: str) -> list[str]:
    return [*([f"# {_heading_text(title)}"] if title else []), *([f"*{escape(known)}*"] if known else [])]


def _shape(block: Block) -> str:
    """The shape of a block; neighbours of one shape are written together."""
    if block.listing:
        return "listing"
    if block.label == Label.HEADING:
        return "heading"
    if block.shown != block.text:  # an item of a list
        return "numbered" if block.marker[0].isdigit() else "bullets"
    if block.marker == "|" and "|" in block.text:
        return "table"
    return "quote" if block.marker == ">" else "paragraph"


def _write_run(shape: str, blocks: Sequence[Block], links: bool) -> list[str]:
    """Write neighbours of one shape; parts that want a blank line between them come as several."""
    if shape == "listing":
        return [_listing(block) for block in blocks]
    if shape == "heading":
        return [_heading(block) for block in blocks]
    if shape == "table":
        return [_table([_cells(block.text) for block in blocks])]
    texts = [_marked(block, links) for block in blocks]
    if shape == "bullets":
        return ["\n".join(f"- {text}" for text in texts)]
    if shape == "numbered":
        return ["\n".join(f"{block.marker} {text}" for block, text in zip(blocks, texts, strict=True))]
    if shape == "quote":
        return ["\n>\n".join(f"> {text}" for text in texts)]
    return texts


def _marked(block: Block, links: bool) -> str:
    """Write a block's text with the emphasis and, if wanted, the links that it has in HTML."""
    # The pieces of a dump's line of links are no pieces of its text.
    pieces = block.pieces if "".join(piece.text for piece in block.pieces) == block.text else ()
    written = ""
    for number, piece in enumerate(pieces):
        text = piece.text
        inner = text.strip()
        if not inner:
            written += text
            continue
        shown = escape(inner) if written else _paragraph(inner)
        before = pieces[number - 1].text[-1:] if number else ""
        after = pieces[number + 1].text[:1] if number + 1 < len(pieces) else ""
        shown = _emphasised(shown, piece, before + text[: len(text) - len(text.lstrip())], text, after)
        if links and piece.url and LINKABLE.match(piece.url):
            shown = f"[{shown}](<{_address(piece.url)}>)"
        start = text[: len(text) - len(text.lstrip())] if written else ""
        written += f"{start}{shown}{text[len(text.rstrip()) :]}"
    return written.rstrip() or _paragraph(block.text)


def _emphasised(shown: str, piece: Piece, before: str, text: str, after: str) -> str:
    """Put the signs of emphasis around a text, where Markdown would take them for such.

    Within a word, or between a letter and a punctuation mark, it would not
    (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
    """
    if piece.code:
        return shown if "`" in text else f"`{one_line(text.strip())}`"
    signs = "*" * (piece.emphatic + 2 * piece.strong)
    inner = text.strip()
    behind = text[len(text.rstrip()) :] or after
    opens = inner[:1].isalnum() or not before[-1:].isalnum()
    closes = inner[-1:].isalnum() or not behind[:1].isalnum()
    return f"{signs}{shown}{signs}" if opens and closes else shown


def _listing(block: Block) -> str:
    """Write a listing between fences; nothing in it is markup."""
    longest = max(map(len, BACKTICKS.findall(block.listing)), default=0)
    fence = "`" * max(len(FENCE), longest + 1)
    named = LANGUAGE_NAME.search(block.markup.names[-1]) if block.markup and block.markup.names else None
    return f"{fence}{named[1] if named else ''}\n{printable(block.listing)}\n{fence}"


def _heading(block: Block) -> str:
    level = max(HIGHEST_SUBHEADING, block.marker.count("#"))
    return f"{'#' * level} {_heading_text(block.text)}"


def _heading_text(text: str) -> str:
    return HEADING_END.sub(r"\\", escape(text.strip()))


def _paragraph(text: str) -> str:
    """Escape a text, its beginning too, so that it is a paragraph and nothing else."""
    escaped = escape(text.lstrip())
    start = ACTIVE_START.match(escaped)
    if not start:
        return escaped
    if start["number"]:
        return f"{start['number']}\\{escaped[start.end('number') :]}"
    return f"\\{escaped}"


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {_paragraph(text)}" for text in texts)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip(" |").split("|")]


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Write rows as a table; the first is its head, short rows get empty cells."""
    width = max(len(row) for row in rows)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    written = [f"| {' | '.join(escape(cell).replace('|', ESCAPED_BAR) for cell in row)} |" for row in full]
    return "\n".join([written[0], f"|{' --- |' * width}", *written[1:]])


def _address(url: str) -> str:
    """Write an address so that it ends where it ends."""
    return ENTITY.sub("&amp;", one_line(url).strip().translate(WITHIN_ADDRESS))


def _entry(headline: str, excerpt: str, url: str | None) -> str:
    """One teaser or reference: its headline (linked if there is a URL), a dash, its excerpt."""
    words = headline or excerpt
    address = one_line(url or "").strip()
    if address and LINKABLE.match(address):
        linked = f"[{escape(words)}](<{_address(address)}>)"
    else:
        linked = _paragraph(words)
    return f"- {linked} — {escape(excerpt)}" if headline and excerpt else f"- {linked}"
