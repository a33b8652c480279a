"""Pages on one line: ``get_text()`` puts no blank between two texts, and the page itself has no line ends.

"NewsSportFerry stopsThe ferry will stop on Monday.Anna Reed" are five texts. Only long lines are cut, and
only if they have seam after seam: a name ("YouTube") or a forgotten blank in a paragraph is none.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newscli.readers.seams import find_seams

#: A glued page is at least so long, in characters, has so many seams, and one in so many characters.
SHORTEST_PAGE, FEWEST_SEAMS, CHARACTERS_A_SEAM = 600, 8, 600

#: What code is full of, and what share of its characters; it has capitals in the middle of words too.
CODE_SIGNS, SHARE_IN_CODE = "{};=<>\\", 0.015

#: A longer one, in characters, is no page of people.
LONGEST_PAGE = 500_000

#: A word with a capital inside is a name if it stands more than once ("YouTube"), or if it begins with so few
#: small letters ("iPhone", "eThekwini", "kwaZulu"); neither is a seam.
WORD = re.compile(r"\w+")
CAPITAL_INSIDE = re.compile(r"[^\W_A-Z][^\W\d_a-z]")
SHORT_BEGINNING = re.compile(r"[^\W\d_A-Z]{1,3}[^\W\d_a-z]")


def split_page(text: str) -> list[str]:
    """Cut a line at its seams, if it is a glued page; else it is the one part."""
    if not SHORTEST_PAGE <= len(text) <= LONGEST_PAGE:
        return [text]
    if sum(map(text.count, CODE_SIGNS)) > len(text) * SHARE_IN_CODE:
        return [text]
    seams = find_seams(text)
    if len(seams) < FEWEST_SEAMS:
        return [text]
    words = [word for word in WORD.finditer(text) if CAPITAL_INSIDE.search(word[0])]
    times = Counter([word[0] for word in words])
    inside = {
        place
        for word in words
        if times[word[0]] > 1 or SHORT_BEGINNING.match(word[0])
        for place in range(word.start() + 1, word.end())
    }
    seams = [seam for seam in seams if seam not in inside]
    if len(seams) < max(FEWEST_SEAMS, len(text) / CHARACTERS_A_SEAM):
        return [text]
    parts = [text[start:end].strip() for start, end in pairwise([0, *seams, len(text)])]
    return [part for part in parts if part]
