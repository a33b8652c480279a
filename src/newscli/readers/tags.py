"""What the reader of HTML knows of tags: which cut the text into blocks, which are hidden or silent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# fmt: off
#: Elements that begin and end a block.
BLOCK_TAGS: Final = frozenset([
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "noscript", "ol", "p", "plaintext", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "template", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
])

#: Nodes that hold no text for readers.
SILENT_TAGS: Final = frozenset([
    "-comment", "-doctype", "audio", "base", "canvas", "embed", "iframe", "input", "link", "math", "meta",
    "noembed", "noframes", "object", "script", "style", "svg", "textarea", "video",
])
# fmt: on

#: What a block within such an element is marked with; the last ones end what began outside of them.
MARKERS: Final[Mapping[str, str]] = {
    **{f"h{level}": "#" * level for level in range(1, 7)},
    "li": "-",
    "dd": "-",
    "blockquote": ">",
    "figcaption": "!",
    "caption": "!",
    **dict.fromkeys(("article", "main", "section", "table", "body"), ""),
}

HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

#: What a listing of code calls itself; what stands in ``pre`` may as well be a poem.
LISTING: Final = re.compile(r"code|highlight|brush|\blang(?:uage)?-|prettyprint|listing", re.I)

#: A kicker is a text of its own, also where it stands in one line with the headline below it.
KICKER_WORDS: Final = (
    "kicker", "overline", "eyebrow", "topline", "roofline", "dachzeile", "spitzmarke", "surtitre",
    "antetitulo",
)  # fmt: skip
KICKER: Final = re.compile("|".join(KICKER_WORDS), re.I)
KICKER_TAGS: Final = frozenset(["span", "strong", "em", "small", "b", "i"])

#: What holds for an element and for all within it. In a table of data the rows are blocks, and within a row
#: nothing cuts.
HIDDEN, VERBATIM, TABULAR, ROW, STRONG, EMPHATIC, CODE = 1, 2, 4, 8, 16, 32, 64
EMPHASISED = STRONG | EMPHATIC
STYLE = STRONG | EMPHATIC | CODE

#: A text with both is a listing: its lines are lines.
LINES_OF_CODE = VERBATIM | CODE

FLAGS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("b", "strong"), STRONG),
    **dict.fromkeys(("em", "i"), EMPHATIC),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), CODE),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), VERBATIM),
    **dict.fromkeys(("noscript", "template"), HIDDEN),
}

#: Tags that are more to a block than a box.
TELLING_TAGS: Final = frozenset([*MARKERS, *FLAGS, "a", "ol", "tr"])

#: Nodes that are not gone into.
LEAF_TAGS: Final = SILENT_TAGS | {"br"}

#: What the walk asks of each node that it meets, one bit each: does it cut blocks, may it be a kicker, is it
#: more than a box, is it not gone into, is it text; and the tags that mean something to the walk itself.
CUTTING, KICKING, TELLING, LEAF, TEXT = 1, 2, 4, 8, 16
HTML, IMG, OPTION, TABLE, TEMPLATE, TIME = 32, 64, 128, 256, 512, 1024


def _kinds() -> dict[str, int]:
    """Give the bits of each tag that has any."""
    kinds = {"-text": TEXT, "html": HTML, "img": IMG, "option": OPTION}
    kinds |= {"table": TABLE, "template": TEMPLATE, "time": TIME}
    tags_by_bit = {CUTTING: BLOCK_TAGS, KICKING: KICKER_TAGS, TELLING: TELLING_TAGS, LEAF: LEAF_TAGS}
    for bit, tags in tags_by_bit.items():
        for tag in tags:
            kinds[tag] = kinds.get(tag, 0) | bit
    return kinds


KINDS: Final = _kinds()
