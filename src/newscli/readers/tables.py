"""Is a table one of data, whose rows are read across, or does it only lay out the page?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: What no table of data holds in its cells.
LAYOUT_TAGS = frozenset(
    ["table", "article", "section", "form", "h1", "h2", "h3", "h4", "nav", "header", "footer", "blockquote"]
)

#: Roles that say that a table is none.
LAYOUT_ROLES = frozenset(["presentation", "none"])

#: A table of data has rows and columns, so many at the least.
FEWEST_ROWS, FEWEST_COLUMNS = 2, 1.5

#: Its cells hold words and figures, not paragraphs: so many characters on average, so many at the most.
LONGEST_CELL, LONGEST_TEXT = 100, 400

#: A page's largest tables are judged by their beginning, in nodes.
LOOKED_AT = 4_000


def is_data_table(table: LexborNode, role: str | None) -> bool:
    """Tell a table of data; looks no further than to the first table within it."""
    if role in LAYOUT_ROLES:
        return False
    rows = cells = characters = 0
    heads = False
    for seen, node in enumerate(table.traverse(include_text=True, skip_empty=True)):
        tag = node.tag
        if tag == "-text":
            size = len(node.text_content or "")
            characters += size
            if size > LONGEST_TEXT:
                return False
        elif tag == "tr":
            rows += 1
        elif tag == "td":
            cells += 1
        elif tag == "th":
            cells += 1
            heads = True
        elif tag in LAYOUT_TAGS and seen:
            return False
        if seen >= LOOKED_AT:
            break
    if rows < FEWEST_ROWS or cells < rows * FEWEST_COLUMNS:
        return False
    return heads or characters <= cells * LONGEST_CELL
