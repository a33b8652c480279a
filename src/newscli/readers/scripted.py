"""Articles that a page shows by script: their text stands in its JSON-LD, or in the data of its scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscli.document import Markup, RawBlock
from newscli.readers.state import article_in_state, is_paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A shorter ``articleBody`` is an excerpt, in characters.
SHORTEST_ARTICLE: Final = 400

#: How many places of it are looked up on the page, how long each is in words, and how many of them must be
#: there for the page to have the article itself.
PLACES, PLACE_WORDS, LEAST_SHOWN = 20, 4, 0.4

#: A page that has more text than this, in characters, has its article; one of less than that has nothing
#: of it; and the article is so many times as long as the text of the page.
ENOUGH_TEXT, LITTLE_TEXT, LEAST_GAIN = 3_000, 600, 1.5

#: A paragraph is looked up by its first so many characters, and at most so much of it is linked; before
#: scripts are read, the longest so many are looked for in them.
OPENING, MOST_LINKED, LOOKED_UP = 40, 0.3, 4

#: What such blocks have as their path and their name.
PATH, NAMES = ("script",), ("articlebody",)


def article_of_scripts(page: str, blocks: Sequence[RawBlock]) -> list[str]:
    """Look for an article in the data of a page's scripts, if the page has little text.

    Args:
        page: The page's source.
        blocks: The blocks of the page.

    Returns:
        The article's paragraphs; none where the page has enough, or its data hold no more.
    """
    size = 0
    shown = []
    for block in blocks:  # those too that the page hides: its scripts may show them
        text = block.text
        if len(text) >= OPENING and block.linked < MOST_LINKED and is_paragraph(text):
            shown.append(text)
            size += len(text)
            if size > ENOUGH_TEXT:
                return []
    openings = (
        [text[:OPENING] for text in sorted(shown, key=len, reverse=True)] if size >= LITTLE_TEXT else []
    )
    if openings and not any(_is_in_script(opening, page) for opening in openings[:LOOKED_UP]):
        return []
    article = article_in_state(page, openings)
    return article if sum(map(len, article)) >= max(size * LEAST_GAIN, SHORTEST_ARTICLE) else []


def _is_in_script(text: str, page: str) -> bool:
    """Tell whether the first or the last place of a text in a page lies in a script."""
    return any(
        place >= 0 and page.rfind("<script", 0, place) > page.rfind("</script", 0, place)
        for place in (page.find(text), page.rfind(text))
    )


def scripted_blocks(paragraphs: Sequence[str], blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Make blocks of what the page does not show of an article; none where it shows much of it.

    Args:
        paragraphs: The article, as scripts or JSON-LD hold it.
        blocks: The blocks of the page, which the new ones go on numbering.
    """
    if sum(map(len, paragraphs)) < SHORTEST_ARTICLE:
        return []
    page = " ".join(block.text for block in blocks if block.markup is None or not block.markup.hidden)
    if _shown(" ".join(paragraphs), page) >= LEAST_SHOWN:
        return []
    hidden = [text for text in paragraphs if text not in page]
    return [
        RawBlock(text, number, number, gap=1, markup=Markup(PATH, NAMES, (0,), 1))
        for number, text in enumerate(hidden, start=len(blocks) + 1)
    ]


def _shown(article: str, page: str) -> float:
    """Return the share of an article's places that the page has."""
    words = article.split()
    step = max(len(words) // PLACES, 1)
    places = [" ".join(words[start : start + PLACE_WORDS]) for start in range(0, len(words), step)]
    return sum(place in page for place in places) / max(len(places), 1)
