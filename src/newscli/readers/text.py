"""Plain text to blocks: one block a paragraph, however the tool that made the dump broke its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscli.document import Piece, RawBlock
from newscli.named import new_tuple
from newscli.readers import markdown, pandoc
from newscli.readers.broken_links import join_broken_links
from newscli.readers.characters import clean, split_lines
from newscli.readers.fragments import ends_sentence, goes_on
from newscli.readers.glued import FEWEST_SEAMS, SHORTEST_PAGE, split_page
from newscli.readers.line import Line
from newscli.readers.wrapping import find_width, is_forced, join_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: What may stand before the text of a line and says its shape, beside a number: "#" up to six times.
MARKS = "#*•·▪◦‣●■►+->|"
MOST_HASHES, MOST_DIGITS = 6, 3

#: What begins a line that no wrapper breaks.
FIXED = "*•#|+-"

#: So many characters of ASCII without a blank are an address or a part of one.
LONG_ADDRESS = 60

#: A line with so many bars is a row of a table.
ROW_BARS = 2

#: What a ruler between two parts of a page is drawn with (w3m draws it as wide as the screen), and how often.
RULER, SHORTEST_RULER = "━─═_=*~-", 8

#: A dump that keeps the blanks of its page has so many lines with one before the text, and as many behind.
FEWEST_BLANKS = 2

WORD = re.compile(r"\w+")

CELL_BARS = " \t|"

#: Of what has no text, as a picture whose target is its data, so many characters are shown: more would weigh
#: as much as an article.
LONGEST_NOISE = 200


def read_text(text: str) -> list[RawBlock]:
    """Read a text dump into blocks; every non-blank line is in exactly one, but for a page glued to one line.

    Hard-wrapped paragraphs and sentences broken into inline fragments are put together; list
    markers, heading marks and table bars are taken off the text and kept as the block's marker.
    """
    cleaned = clean(text)
    clean_lines = cleaned.split("\n")
    # Where no character went, no line became blank.
    dirty_lines = clean_lines if len(cleaned) == len(text) else split_lines(text)
    is_pandoc = ":::" in text and pandoc.is_pandoc(clean_lines)
    if is_pandoc:
        clean_lines = pandoc.without_attributes(clean_lines)
    lines = _non_blank(clean_lines, dirty_lines)
    is_markdown = is_pandoc or _is_markdown(lines, text)
    width = find_width(lines)
    lines = _with_lone_numbers(lines)
    if is_markdown:
        join_broken_links(lines, width)
    keeps_blanks = width is None and not is_markdown and _keeps_blanks(lines)
    groups = _paragraphs(lines, width, keeps_blanks)
    hyphens = width is not None and any(line.raw.endswith("-") for group in groups for line in group[:-1])
    known_words = frozenset(WORD.findall(text.lower())) if hyphens else frozenset()
    blocks: list[RawBlock] = []
    for group in groups:
        block = _block(group, is_markdown, known_words)
        if len(block.text) >= SHORTEST_PAGE and _may_be_page(block, is_markdown):
            blocks += _parted(block)
        else:
            blocks.append(block)
    return blocks


def _non_blank(raw_lines: Sequence[str], dirty_lines: Sequence[str]) -> list[Line]:
    lines = []
    gap = 0
    number = 0
    for raw in raw_lines:
        number += 1
        text = raw.strip()
        if not text:
            dirty = dirty_lines[number - 1]
            if dirty.strip():  # invisible characters only: an empty block, but a block
                lines.append(Line(number, "", "", "", gap, fixed=True))
                gap = 0
            else:
                gap += 1
            continue
        if _is_ruler(text):  # it has no text, so nothing is joined to it
            lines.append(Line(number, raw.rstrip(), "", "", gap, fixed=True))
            gap = 0
            continue
        fixed = _is_fixed(text)
        marker = ""
        end = 0 if text[0].isalpha() else _marker_end(text)
        if end:
            marker = text[:end]
            text = text[end:].lstrip()
        line = Line(number, raw.rstrip(), text, marker, gap, fixed)
        size = len(raw)
        line.led = raw[0] == " " and size > 1 and raw[1] != " "
        line.trailed = raw[size - 1] == " " and size > 1 and raw[size - 2] != " "
        lines.append(line)
        gap = 0
    return lines


def _marker_end(text: str) -> int:
    """Return where a marker at a line's beginning ends; 0 if there is none, or none that is set apart."""
    first = text[0]
    size = len(text)
    end = 1
    if first == "#":
        while end < size and text[end] == "#":
            end += 1
        if end > MOST_HASHES:
            return 0
    elif first.isdecimal():
        while end < size and end < MOST_DIGITS and text[end].isdecimal():
            end += 1
        if end == size or text[end] not in ".)":
            return 0
        end += 1
    elif first not in MARKS:
        return 0
    return end if end == size or text[end] in " |" else 0


def _is_markdown(lines: Sequence[Line], text: str) -> bool:
    """Tell a dump of Markdown; its headings and links stand in lines that no wrapper breaks."""
    fixed = [line.raw for line in lines if line.fixed]
    return markdown.is_markdown(fixed) and ("#" in text or "](" in text)


def _with_lone_numbers(lines: list[Line]) -> list[Line]:
    """Give a number back to its line where it is no list's: "4. März 2024", "80. Geburtstag"."""
    numbered = [line for line in lines if line.marker and line.marker[0].isdigit()]
    if not numbered:
        return lines
    numbers = {int(line.marker[:-1]) for line in numbered}
    return [
        line.as_text(f"{line.marker} {line.text}".rstrip())
        if line.marker[:1].isdigit()
        and numbers.isdisjoint((int(line.marker[:-1]) - 1, int(line.marker[:-1]) + 1))
        else line
        for line in lines
    ]


def _is_ruler(text: str) -> bool:
    return text[0] in RULER and len(text) >= SHORTEST_RULER and text.count(text[0]) == len(text)


def _is_fixed(text: str) -> bool:
    if text[0] in FIXED or ("]" in text and "](" in text):
        return True
    if len(text) >= LONG_ADDRESS and " " not in text and text.isascii():
        return True
    return "|" in text and (text[-1] == "|" or text.count("|") >= ROW_BARS)


def _keeps_blanks(lines: Sequence[Line]) -> bool:
    """Tell a dump whose lines keep the blanks of the page's texts, as ``get_text`` does."""
    led = trailed = 0
    for line in lines:
        led += line.led
        trailed += line.trailed
    return led >= FEWEST_BLANKS and trailed >= FEWEST_BLANKS


def _paragraphs(lines: Sequence[Line], width: int | None, keeps_blanks: bool) -> list[list[Line]]:
    """Group the lines that make one paragraph."""
    groups: list[list[Line]] = []
    group: list[Line] = []
    for index, line in enumerate(lines):
        if line.joined:
            group.append(line)
            continue
        if group and not line.gap and width is not None and _is_wrapped_number(group[-1], line, width):
            group.append(line.as_text(f"{line.marker} {line.text}"))
            continue
        if group and not (line.gap or _starts_anew(group[-1], line)):
            before = group[-1]
            if width is not None:
                together = is_forced(before.raw, line.text, width) and bool(before.text)
            elif keeps_blanks and before.text and _is_parted_inline(before, line):
                together = True
            else:
                after = lines[index + 1] if index + 1 < len(lines) else None
                follow = after.text if after is not None and not after.gap and not after.marker else ""
                together = bool(before.text) and goes_on(before.text, line.text, follow)
            if together:
                group.append(line)
                continue
        group = [line]
        groups.append(group)
    return groups


def _is_parted_inline(before: Line, line: Line) -> bool:
    """Tell two lines between which a blank stood that no end of a paragraph has."""
    return line.led or (before.trailed and not ends_sentence(before.text))


def _is_wrapped_number(before: Line, line: Line, width: int) -> bool:
    """Tell a number or a dash that a wrapper put first in its line ("at his / 80. birthday")."""
    return (
        (line.marker == "-" or line.marker[:1].isdigit())
        and bool(before.text)
        and not before.marker[:1].isdigit()
        and not ends_sentence(before.text)
        and is_forced(before.raw, line.raw, width)
    )


def _starts_anew(before: Line, line: Line) -> bool:
    """Tell whether the line cannot belong to the one before: a list item, a heading, a table row."""
    if not line.text or before.raw.endswith("|"):
        return True
    return bool(line.marker) and not line.marker == before.marker == ">"


def _may_be_page(block: RawBlock, is_markdown: bool) -> bool:
    """Tell quickly what is no page glued to one line: links, and what is but targets, of any letters."""
    if block.pieces or (is_markdown and "](" in block.text):
        return False
    return _may_be_glued(block.text)


def _may_be_glued(text: str) -> bool:
    """Tell quickly what is no glued page, as nearly all: capitals with no blank before them are rare."""
    count = 0
    before = " "
    for char in text:
        if char >= "A" and char.isupper() and not (before.isspace() or before.isupper()):
            count += 1
        before = char
    return count >= FEWEST_SEAMS


def _parted(block: RawBlock) -> list[RawBlock]:
    """Make a block of each text of a glued page; all stand on its line."""
    first, *others = split_page(block.text)
    return [
        block._replace(text=first),
        *(block._replace(text=text, marker="", gap=0) for text in others),
    ]


def _shortened(noise: str) -> str:
    return noise if len(noise) <= LONGEST_NOISE else noise[:LONGEST_NOISE] + "…"


def _block(group: Sequence[Line], is_markdown: bool, known_words: Collection[str]) -> RawBlock:
    first = group[0]
    text = first.text
    if len(group) > 1:
        texts = [text]
        for line in group[1:]:
            if line.glued:
                texts[-1] += line.raw.lstrip()
            else:
                texts.append(line.text if line.marker and not line.joined else line.raw)
        text = join_lines(texts, known_words)
    marker, linked, url = first.marker, 0.0, None
    pieces: tuple[Piece, ...] = ()
    if is_markdown:
        unmarked = markdown.unmark(text)
        linked, url, pieces = unmarked.linked, unmarked.url, unmarked.pieces
        text = unmarked.text
        if unmarked.picture:
            marker = "!"
        elif text[:1] == "#" and (end := _marker_end(text)):  # the heading stands within the link
            marker, text = text[:end], text[end:].lstrip()
    elif "  " in text:
        text = " ".join(text.split())
    if text.endswith("|") or marker == "|":
        text, marker = text.strip(CELL_BARS), "|"
    if not text:  # nothing but noise, which must not be lost
        text = _shortened(first.raw.strip())
        linked = 1.0 if url else 0.0
        if is_markdown and "](" in text:  # a link without words has a picture in it, or an icon
            marker = "!"
    return new_tuple(
        RawBlock, (text, first.number, group[-1].number, marker, first.gap, linked, url, None, pieces)
    )
