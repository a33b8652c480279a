"""What a block says of itself: cue words that leave little doubt what their line is.

Few dumps that one learns from have cue words of all languages, and trees ask for what is frequent; yet a
cue word says what its line is, if the forest does not think it next to impossible.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from newscli.document import Label
from newscli.labelling.alone import speaks_of_page
from newscli.labelling.tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features

#: A line of facts and a credit are at most this long, in characters' worth, a byline in words.
LONGEST_FACT, LONGEST_CREDIT, LONGEST_BYLINE = 120, 250, 12

#: A line of a page that is not mostly cue words ("Inscrivez-vous à notre newsletter") is at most so long; in
#: longer ones an article may speak of newsletters.
LONGEST_INVITATION = 40

#: A card's neighbour in a row of cards is at most so many blocks away.
CARD = 2

#: Cues of a page, on a line that is no paragraph.
OF_PAGE = frozenset({"copyright", "newsletter", "share", "advert", "comments", "reply"})

#: Where so many paragraphs of the text speak of newsletters, the article is about them, and they are no sign.
SPOKEN_OF = 3

#: The cues that say what a short line is, if it is no paragraph.
TELLING_CUES = OF_PAGE | {"related", "reading_time", "byline", "date", "ago"}

#: A teaser's date on a line of its own is at most so long, in characters' worth; so many words of a section
#: may stand before it and of a byline behind it ("Travel, 2 days ago, by Ada Reed"), or, of a month, in it.
LONGEST_TEASER_FACT, SECTION_WORDS, BYLINE_WORDS, MONTH_WORDS = 60, 2, 4, 3

#: What is said of that.
TEASER_FACT = "is the date of a teaser, or how many comments it has"

#: What parts a cue from what it points to.
PARTING = r"\s*[:：|–—-]"

#: Facts stand above the text or in its first blocks.
FIRST_BLOCKS = 3


class Sign(NamedTuple):
    """What a block says of itself.

    ``label`` and ``reason`` say what; ``sure`` that the forest is not asked at all, ``plain`` that it holds
    also in an article without a page around it ("Lire aussi : …").
    """

    label: Label
    reason: str
    sure: bool = False
    plain: bool = False


#: What is said of the rows that ``tables`` finds.
ROW = Sign(Label.BODY, "is a row of a table in the text", sure=True)

#: What is said of a line of the text that Markdown marks.
MARKED_HEADING = Sign(Label.HEADING, "is marked as a heading", sure=True)

#: What is said of a text with a photographer's name and agency behind it.
NAMED_CREDIT = Sign(Label.CAPTION, "ends with a name and an agency in brackets")

#: "(Ada Reed/Northern Press)": two to four names, and an agency or a paper.
NAME_AND_AGENCY = re.compile(
    r"\((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w.'’-]*\s?/\s?[^\W\d_a-z][^()/]{1,40}\)\.?$"
)

#: Such a caption is at most so long, in characters.
LONGEST_CAPTION = 400

#: So few characters above the text are a date and nothing else, if they hold one.
LONGEST_DATE = 12

#: What is said of minified code.
CODE = Sign(Label.BOILERPLATE, "is code without blanks", sure=True)


def find_signs(
    telling: Sequence[int],
    blocks: Sequence[RawBlock],
    features: Sequence[Features],
    pointers: Sequence[float],
    kept: Sequence[bool],
) -> dict[int, Sign]:
    """Find the blocks whose words say what they are, by the block's number.

    Args:
        telling: The numbers of the blocks that may say so.
        blocks: The dump's blocks in order.
        features: What each looks like by itself.
        pointers: Whether each is a pointer to another article, 1 or 0.
        kept: Whether each stands in the text as far as the forest says.
    """
    signs: dict[int, Sign] = {}
    texts = list(compress(range(len(kept)), kept))
    first_text, last_text = (texts[0], texts[-1]) if texts else (-1, -1)
    first_blocks = texts[FIRST_BLOCKS] if len(texts) > FIRST_BLOCKS else len(kept)
    of_page = OF_PAGE - {"newsletter"} if _is_about_newsletters(texts, features) else OF_PAGE
    for index in telling:
        feature = features[index]
        cues = feature.cues
        amid = first_text < index < last_text
        short = feature.size <= LONGEST_FACT and not feature.prose
        if short and "related" in cues:
            signs[index] = Sign(Label.BOILERPLATE, f"says “{cues['related']}”")
        elif short and not of_page.isdisjoint(cues):
            cue = next(words for kind, words in cues.items() if kind in of_page)
            is_invitation = feature.size <= LONGEST_INVITATION and not feature.ends
            plain = is_invitation or speaks_of_page(blocks[index], feature)
            signs[index] = Sign(Label.BOILERPLATE, f"says “{cue}”", plain=plain)
        elif feature.glued and (not kept[index] or _among_glued(features, index)):
            signs[index] = Sign(Label.TEASER, "is a headline with a shortened excerpt glued to it", sure=True)
        elif feature.credit and feature.size <= LONGEST_CREDIT:
            signs[index] = Sign(Label.CAPTION, "ends with the credit of a picture")
        elif blocks[index].marker == "!" and not cues and amid:
            signs[index] = Sign(Label.CAPTION, "is the text of a picture", sure=True)
        elif pointers[index]:
            label = Label.REFERENCE if amid else Label.TEASER
            cue = cues["read_also"]
            plain = _parted(cue, blocks[index].text)
            signs[index] = Sign(label, f"says “{cue}”", plain or label is Label.TEASER, plain)
        elif short and not feature.ends:
            if "reading_time" in cues:
                signs[index] = Sign(Label.META, f"says “{cues['reading_time']}”", sure=True, plain=True)
            elif index <= first_blocks and "byline" in cues and len(feature.words) <= LONGEST_BYLINE:
                signs[index] = Sign(Label.META, f"says “{cues['byline']}”", plain=True)
            elif index <= first_blocks and (feature.date is not None or "date" in cues):
                says_so = "date" in cues or len(blocks[index].text) <= LONGEST_DATE
                signs[index] = Sign(Label.META, "holds a date", index <= first_text and says_so, plain=True)
    return signs


def signs_of_shape(
    barred: Sequence[int],
    headings: Sequence[int],
    bracketed: Sequence[int],
    code: Sequence[int],
    blocks: Sequence[RawBlock],
    kept: Sequence[bool],
    known: Mapping[int, Sign],
) -> dict[int, Sign]:
    """Add to what blocks of a dump say of themselves what their shape says: rows, headings, captions, code.

    Args:
        barred: The numbers of the blocks with a bar.
        headings: Of those that Markdown marks as headings.
        bracketed: Of those that end in a bracket.
        code: Of code.
        blocks: The dump's blocks in order.
        kept: Whether each stands in the text.
        known: What blocks say of themselves, which counts for more; of code nothing is asked.

    Returns:
        All signs, those that were known among them.
    """
    signs = {index: NAMED_CREDIT for index in bracketed if _ends_in_named_credit(blocks[index].text)}
    signs |= {index: MARKED_HEADING for index in headings if kept[index]}
    signs |= dict.fromkeys(table_rows(barred, blocks, kept), ROW)
    signs |= known
    return signs | dict.fromkeys(code, CODE)


def is_teaser_fact(feature: Features) -> bool:
    """Tell the line of a teaser that says when it was written, perhaps by whom, or counts its comments."""
    if feature.size > LONGEST_TEASER_FACT or feature.prose or feature.ends or feature.glued:
        return False
    cues = feature.cues
    words = [word for word in feature.words if not word.isdigit()]
    if "ago" in cues:
        said = cues["ago"].split()
        places = range(min(len(words) - len(said), SECTION_WORDS) + 1)
        return any(words[place : place + len(said)] == said for place in places) and (
            len(words) <= SECTION_WORDS + len(said) + BYLINE_WORDS
        )
    if feature.date is not None:
        return len(words) <= MONTH_WORDS
    return "comments" in cues


def _ends_in_named_credit(text: str) -> bool:
    """Tell a text, not too long for a caption, behind which photographer and agency are named."""
    if len(text) > LONGEST_CAPTION or "/" not in text:
        return False
    return NAME_AND_AGENCY.search(text, max(0, len(text) - LONGEST_FACT)) is not None


def _is_about_newsletters(texts: Sequence[int], features: Sequence[Features]) -> bool:
    spoken = [index for index in texts if "newsletter" in features[index].cues and features[index].prose]
    return len(spoken) >= SPOKEN_OF


def _among_glued(features: Sequence[Features], index: int) -> bool:
    """Tell a card in a row of cards from a paragraph that is cut off and names a YouTuber."""
    around = (*features[max(index - CARD, 0) : index], *features[index + 1 : index + 1 + CARD])
    return any(feature.glued for feature in around)


def _parted(cue: str, text: str) -> bool:
    """Tell a cue with a colon behind it ("Lire aussi : …") from one that reads on ("Watch what they do")."""
    return _parted_cue(cue).match(text) is not None


@cache
def _parted_cue(cue: str) -> re.Pattern[str]:
    words = r"\W+".join(map(re.escape, cue.split()))
    return re.compile(rf"\W*{words}{PARTING}", re.IGNORECASE)
