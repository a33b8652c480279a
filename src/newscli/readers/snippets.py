"""Texts that stand as strings in a page's data: plain, or HTML of their own."""

from __future__ import annotations

import re
from typing import Final

from newscli.readers.characters import clean_lines

#: What parts paragraphs, and any tag.
PARAGRAPH_TAG: Final = re.compile(r"</?(?:p|div|br|h\d|li|ul|ol|blockquote)\b[^<>]{0,2000}+>", re.I)
TAG: Final = re.compile(r"<[^<>]{0,2000}+>")


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a string without markup, in order; those that are empty are none."""
    if "<" in text:
        text = TAG.sub("", PARAGRAPH_TAG.sub("\n", text))
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return [words for line in clean_lines(text) if (words := " ".join(line.split()))]
