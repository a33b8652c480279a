"""Which blocks are the article's own headline. (Compiled, with the C types of ``title.pxd``.)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import RawBlock
    from newscli.labelling.features import Features
    from newscli.labelling.span import Span
    from newscli.labelling.subject import Numbers, Words

#: A headline is this long, in characters' worth.
SHORTEST, LONGEST = 12, 220

#: How many blocks above the body a headline may stand; pictures, shares and dates lie between.
REACH = 30

#: The name of the site stands behind or before the headline, after one of these.
LONGEST_SITE_NAME, SEPARATORS = 45, tuple("|-–—•·»:")

#: So much of the body is compared with the headline's words: blocks, and words of each.
COMPARED_BLOCKS, COMPARED_WORDS = 12, 400

#: A headline stands in its dump no more often than this; a button does.
MOST_COPIES = 3

#: Words this short say nothing of the subject.
SHORTEST_WORD = 4

#: What speaks for and against a candidate, chosen on the labelled dumps for training: words shared with the
#: body, the length (a full headline has so many words, or such a size), the marks of Markdown and HTML.
SHARED_WORTH, FULL_WORDS, FULL_SIZE = 1.5, 8, 50
TOP_HEADING_WORTH, HEADING_WORTH, LIST_ITEM_COST, SENTENCE_COST, COPIES_COST = 1.0, 0.4, 0.7, 0.8, 0.8

#: The title of the page, headline and name of the site, is in many dumps among the first lines: what
#: it is worth to a candidate to stand in it.
TOP_LINES, PAGE_TITLE_WORTH = 15, 1.0

#: What each block between a candidate and the first paragraph costs it.
FAR_COST = 0.04

#: What a candidate needs at the least to be taken.
LEAST_SCORE = 1.0

#: A line with one of these cues is no headline.
CUES_AGAINST = frozenset(
    {"reading_time", "share", "navigation", "more", "related", "advert", "access", "newsletter", "comments"}
    | {"reply", "byline", "date", "ago", "copyright", "photo_credit", "read_also", "tags"}
)


def find_title(
    blocks: Sequence[RawBlock], features: Sequence[Features], said: Words, body: Span
) -> int | None:
    """Find the headline above the body, given the words of all blocks; None where there is none."""
    if body.start == body.end:
        return None
    compared = range(body.start, min(body.end, body.start + COMPARED_BLOCKS))
    of_body = _words_of(said.numbers, said.ends, compared.start, compared.stop, len(said.different))
    best, best_score = None, LEAST_SCORE
    top_lines = [block.text for block in blocks[:TOP_LINES]]
    first_prose = body.start
    while first_prose < body.end and not features[first_prose].prose:
        first_prose += 1
    if first_prose == body.end:
        first_prose = body.start
    for index in range(first_prose - 1, max(-1, first_prose - REACH), -1):
        feature = features[index]
        if not _may_be_headline(feature):
            continue
        if feature.wide:
            shared = _shared_pairs(blocks[index].text, [features[number] for number in compared])
        else:
            shared = _shared_words(said.numbers, said.ends, said.lengths, of_body, index)
        score = _score(blocks[index], feature, shared) - (first_prose - index) * FAR_COST
        if score > 0 and _is_in(top_lines, blocks[index].text.casefold()):
            score += PAGE_TITLE_WORTH
        if score > best_score:
            best, best_score = index, score
    return best


def find_copies(blocks: Sequence[RawBlock], title: int) -> frozenset[int]:
    """Find the blocks that are the headline: the same text, or with the name of the site beside it."""
    text = blocks[title].text.casefold()
    longest = len(text) + LONGEST_SITE_NAME
    copies = []
    for index, block in enumerate(blocks):
        its_text = block.text
        if len(its_text) > longest or not _may_be_same(its_text, text):
            continue
        if is_same_headline(its_text.casefold(), text):
            copies.append(index)
    return frozenset(copies)


def _may_be_same(text: str, headline: str) -> bool:
    """Tell where a line may be one headline with another, case folded: they begin or end with one letter.

    To fold every line takes far longer. A letter beyond ASCII may fold into any, and into several.
    """
    if not text or not headline:
        return text == headline
    first, last = ord(text[0]), ord(text[len(text) - 1])
    if first >= 0x80 or last >= 0x80:
        return True
    return _folded(first) == ord(headline[0]) or _folded(last) == ord(headline[len(headline) - 1])


def _folded(letter: int) -> int:
    """Fold a letter of ASCII."""
    return letter | 0x20 if 0x41 <= letter <= 0x5A else letter


def is_same_headline(one: str, other: str) -> bool:
    """Tell whether two lines, case folded, are one headline, the name of the site beside one of them."""
    text, title = (one, other) if len(one) >= len(other) else (other, one)
    if text == title:
        return True
    if len(title) < SHORTEST:
        return False
    if text.startswith(title):
        return text[len(title) :].lstrip()[:1] in SEPARATORS
    return text.endswith(title) and text[: -len(title)].rstrip()[-1:] in SEPARATORS


def _is_in(lines: list[str], folded: str) -> bool:
    """Tell whether a headline, case folded, stands in one of some lines beside the name of the site."""
    for line in lines:
        if _may_be_same(line, folded):
            other = line.casefold()
            if other != folded and is_same_headline(other, folded):
                return True
    return False


def _may_be_headline(feature: Features) -> bool:
    return (
        SHORTEST <= feature.size <= LONGEST
        and not feature.date
        and not feature.credit
        and not feature.inner_ends
        and (not feature.cues or CUES_AGAINST.isdisjoint(feature.cues))
    )


def _score(block: RawBlock, feature: Features, shared: float) -> float:
    score = SHARED_WORTH * shared + _length_worth(feature)
    if block.marker == "#":
        score += TOP_HEADING_WORTH
    elif block.marker.startswith("#"):
        score += HEADING_WORTH
    elif block.marker:
        score -= LIST_ITEM_COST
    if feature.ends and block.text.endswith("."):
        score -= SENTENCE_COST
    if feature.copies > MOST_COPIES:
        score -= COPIES_COST
    return score - feature.linked


def _words_of(numbers: Numbers, ends: Numbers, start: int, end: int, different: int) -> bytearray:
    """Say of each word, by its number, whether it is among those compared of the blocks of a span."""
    found = bytearray(different)
    is_found = found
    for index in range(start, end):
        for place in range(ends[index], min(ends[index + 1], ends[index] + COMPARED_WORDS)):
            is_found[numbers[place]] = 1
    return found


def _shared_words(numbers: Numbers, ends: Numbers, lengths: Numbers, of_body: bytearray, index: int) -> float:
    """Return the share of a block's telling words that the body has."""
    telling = shared = 0
    for place in range(ends[index], ends[index + 1]):
        word = numbers[place]
        if lengths[word] >= SHORTEST_WORD:
            telling += 1
            shared += of_body[word]
    return shared / telling if telling else 0.0


def _shared_pairs(text: str, compared: list[Features]) -> float:
    """Return the share of the pairs of characters that the body has: there are no blanks between words."""
    runs = " ".join([word for feature in compared for word in feature.words[:COMPARED_WORDS]])
    telling = [text[place : place + 2] for place in range(len(text) - 1)]
    telling = [pair for pair in telling if pair.isalpha()]
    shared = [pair for pair in telling if pair in runs]
    return len(shared) / len(telling) if telling else 0.0


def _length_worth(feature: Features) -> float:
    """Return how full a headline it is (0..1), by words, or by size where there are no blanks."""
    if feature.wide:
        return min(feature.size / FULL_SIZE, 1.0)
    return min(len(feature.words) / FULL_WORDS, 1.0)
