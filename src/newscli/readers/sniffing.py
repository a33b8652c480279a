"""Is this text or HTML?"""

from __future__ import annotations

import re

#: How much of the dump is looked at, in characters.
SAMPLE = 50_000

PAGE_START = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+|<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)

#: Tags that structure a page or a fragment of one (a feed's content, a field of a CMS).
BLOCK_TAGS = re.compile(
    r"</(?:p|div|li|ul|h[1-6]|article|section|table|tr|figure|blockquote|span|a)\s*+>", re.I
)

#: A text about HTML names a tag now and then; a fragment has one in every couple of hundred characters.
CHARACTERS_A_TAG = 1_000


def looks_like_html(text: str) -> bool:
    """Tell HTML, whole pages and fragments, from plain text (in which a stray tag may stand)."""
    if "<" not in text:
        return False
    head = text[:SAMPLE]
    if PAGE_START.match(head.lstrip("\ufeff")):
        return True
    closing = len(BLOCK_TAGS.findall(head))
    starts_with_tag = head.lstrip("\ufeff \t\r\n").startswith("<")
    return closing >= (1 if starts_with_tag else 3) and closing * CHARACTERS_A_TAG >= len(head)
