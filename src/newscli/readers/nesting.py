"""Tags nested very deeply, taken out before the page is parsed.

For each block-level tag HTML's rules look through all open elements for a paragraph to close, so that a
parser needs 15 s for 100,000 nested ones. Browsers stop at 512.
"""

from __future__ import annotations

import re

#: Flatten only pages with so many tags: one with fewer cannot nest deeply enough to matter.
FEWEST_TAGS = 10_000

#: Tags beyond this depth go; their text stays.
DEEPEST = 500

#: Elements without which few pages nest; those whose end tags may be left out do not count.
NESTING_TAG = re.compile(
    r"<(/?)(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer"
    r"|form|header|hgroup|main|menu|nav|ol|pre|search|section|summary|ul|a|b|big|button|code|em|font|i|nobr|s"
    r"|small|span|strike|strong|tt|u)\b[^<>]*+>",
    re.I,
)


def flattened(html: str) -> str:
    """Return the page without the tags that are nested too deeply; nearly always the page itself."""
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[1]:
            depth = max(depth - 1, 0)
            return tag[0] if depth < DEEPEST else " "
        depth += 1
        return tag[0] if depth <= DEEPEST else " "

    return NESTING_TAG.sub(kept, html)
