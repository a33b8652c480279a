"""What a block looks like: the features that the labeller decides by.

The patterns say what is looked for. Before each a loop over the characters tells where it cannot match,
which is nearly everywhere; compiled with the C types of ``features.pxd`` it costs next to nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscli.dates import find_date
from newscli.labelling.cues import MARKLESS, UNSPACED, Cues, CueWords
from newscli.labelling.words import MARKS, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from newscli.document import RawBlock

#: One character of Chinese, Japanese or Korean says as much as so many letters.
WIDE_WORTH = 2.5

#: How a sentence ends, in the scripts that have an end; what may close behind it, in so many characters.
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔]+[\"'»”’)\]」』]*(?:\s?\[?\d{0,2}\]?)?$")
LONGEST_END = 12
INNER_END = re.compile(r"[.!?](?<=[^\W\d_]{2}[.!?])[\"'»”’)\]]?\s+[\"'«“‘(\[¿¡„»]?\w|[。！？।؟۔]")

#: Thai has no mark for a sentence's end: a line of so many characters that ends in Thai ends one.
THAI_SENTENCE = 80

#: How an excerpt ends that was cut.
CUT = ("…", "...", "[…]", "[...]", "(…)", "(...)")

#: With what these end: to look at one character first is ten times as fast.
LAST_OF_CUT = "….])"

#: A small letter, a digit or a closing mark with a capital right behind it: two texts glued.
GLUE = re.compile(r"[^\W\d_A-Z][.!?»”\"]?(?=[A-ZÀ-ÖØ-ÞĀŁŚŻŹŠČŘŽÉÈÊ][^\W\d_A-Z])|\d(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ])")

#: The credit at the end of a caption, in the international words for it.
CREDIT_LABELS = (
    "foto|photo|fotos|bild|bilder|image|imagen|immagine|zdjęcie|fot|credit|crédit|bildquelle|источник|фото"
    "|fotoğraf|fotografía|kuva|mynd|φωτογραφία|צילום|تصوير|عکس|사진|ภาพ|ảnh"
)
AGENCIES = (
    "AFP|AP Photo|Reuters|REUTERS|dpa|EPA|Getty(?: Images)?|IMAGO|imago|Keystone|Shutterstock|iStock|ANSA"
    "|picture[ -]alliance|Scanpix|Unsplash|Pixabay|EFE|PAP|NTB|Ritzau"
)
CREDIT = re.compile(
    rf"(?:\b(?i:{CREDIT_LABELS})\s?[:/©]|(?:^|[/(|:©\s]\s?)(?:{AGENCIES})\b)[^.!?]{{0,60}}\.?\)?$"
    r"|\((?:Photo|Foto|Credit|Image|Bild|AP|©)[^()]{0,80}\)\.?$|[/|]\s?AP\)?$|©[^.!?]{0,60}$"
    r"|(?:摄|攝|撮影)[)）]?$"
)
#: A credit needs none of its words in a bracket that begins so, and none behind a ©: with what follows it is
#: at most so many characters.
BRACKETED = ("Photo", "Foto", "Credit", "Image", "Bild", "AP", "©")
LONGEST_COPYRIGHT = 61

#: "photographed by", which Chinese and Japanese put behind the name.
PHOTOGRAPHED = ("摄", "攝", "撮影", "摄)", "攝)", "撮影)", "摄）", "攝）", "撮影）")
LAST_OF_PHOTOGRAPHED = "摄攝影)）"

#: A credit that has no © and no bracket has one of these words in it, unless its letters only look the same.
CREDIT_WORDS = frozenset(re.findall(r"\w+", f"{CREDIT_LABELS}|{AGENCIES}".lower()))
LOOK_THE_SAME = re.compile(f"[ıİſ\u1c80-\u1c88{MARKS}]")

#: A caption is at most this long, in characters.
LONGEST_CREDITED = 300

#: The credit stands within the last so many characters, and one of "/(|:©" is in it.
LONGEST_CREDIT = 90

#: A date without a year, Christian or Buddhist, is no date to us.
YEAR = re.compile(r"(?:19|20|2[45])\d\d")

#: Dates are looked for in lines up to this long; a date in a paragraph is part of the story.
LONGEST_DATE_LINE = 160

#: A prose block has at least so many characters and, where the language is known, so many function words.
PROSE_SIZE, PROSE_FUNCTION_SHARE = 60, 0.06

#: Addresses and code have longer words than any language's prose has on average, in characters.
LONGEST_MEAN_WORD = 20

#: Longer blocks are prose whether or not a sentence ends within, in characters' worth.
LONGEST_INNER = 220

#: The most of its characters a paragraph has in links.
PROSE_LINKED = 0.6

#: A long paragraph shows its nature in its first characters, and cues in it are part of the story.
LONGEST_LOOK = 300

#: Languages in whose pages Chinese, Japanese and Korean stand at most in a link to another edition.
NARROW_LANGUAGES = MARKLESS - {"ja", "zh", "ko"}

#: Languages in which 03/04/2024 is usually the 4th of March.
MONTH_FIRST_LANGUAGES = frozenset({"en"})


#: Minified code is at least so long, in characters, has fewer blanks than any language with blanks, and more
#: braces and semicolons, as shares of its characters.
SHORTEST_CODE, BLANKS_OF_CODE, SIGNS_OF_CODE = 400, 0.06, 0.01


#: Texts that may be the same are told from others by a number below this.
TRAITS = 4096
LAST_TRAIT = TRAITS - 1


@dataclass
class Features:
    """One block by itself; ``copies`` alone needs the rest of the dump."""

    size: float  # characters, those of Chinese, Japanese and Korean counted for what they say
    wide: bool  # mostly Chinese, Japanese or Korean
    words: list[str]  # lower-cased; those of the first LONGEST_LOOK characters
    function_share: float | None  # of the words; 0 in short lines, None without a list or without blanks
    ends: bool  # ends as a sentence ends
    inner_ends: bool  # a sentence ends within; not looked for in blocks that are long anyway
    credit: bool  # ends with the credit of a picture ("Foto: AP", "/Reuters")
    cut: bool  # ends with "…", as a shortened excerpt does
    glued: bool  # and two texts stand together with no blank in it
    linked: float
    date: date | None
    cues: Cues
    copies: int  # how often the text stands in the dump
    prose: bool  # a paragraph of sentences, as far as the block itself tells
    code: bool  # program code or a style sheet without blanks; nothing else is looked at then


def block_features(blocks: Sequence[RawBlock], cue_words: CueWords, language: str | None) -> list[Features]:
    """Compute the features of every block; blocks that are the same share them."""
    texts = [block.text for block in blocks]
    small = [lowered(text) for text in texts]
    copies = _count_copies(small)
    month_first = language in MONTH_FIRST_LANGUAGES
    spaced = cue_words.own and language not in UNSPACED
    has_wide = language not in NARROW_LANGUAGES
    is_dump = bool(blocks) and blocks[0].markup is None  # the reader of HTML leaves scripts out
    known: dict[str, Features] = {}
    found = []
    for index, block in enumerate(blocks):
        text, linked, its_copies = texts[index], block.linked, copies[index]
        feature = known.get(text) if its_copies > 1 else None
        if feature is None or feature.linked != linked:
            if is_dump and len(text) >= SHORTEST_CODE and _is_code(text):
                feature = _code(linked, its_copies)
            else:
                low = small[index]
                feature = _features(text, low, linked, cue_words, its_copies, month_first, spaced, has_wide)
            if its_copies > 1:
                known[text] = feature
        found.append(feature)
    return found


def _count_copies(texts: list[str]) -> list[int]:
    """Count how often each text is there, in capitals or not.

    Few are there twice: what has a length and letters that no other has need not be looked at any further.
    """
    texts_with = bytearray(TRAITS)  # one, or more
    for text in texts:
        trait = _trait(text)
        texts_with[trait] = 2 if texts_with[trait] else 1
    alike = [index for index, text in enumerate(texts) if texts_with[_trait(text)] > 1]
    small = [texts[index].lower() for index in alike]
    counts: dict[str, int] = {}
    for text in small:
        counts[text] = counts.get(text, 0) + 1
    copies = [1] * len(texts)
    for index, text in zip(alike, small, strict=True):
        copies[index] = counts[text]
    return copies


def _trait(text: str) -> int:
    """Return a number below TRAITS that is the same for texts that differ only in capitals of ASCII."""
    size = len(text)
    if size == 0:
        return 0
    first, inner, last = _letter_of(text[0]), _letter_of(text[size >> 1]), _letter_of(text[size - 1])
    return (((size * 31 + first) * 31 + inner) * 31 + last) & LAST_TRAIT


def _letter_of(char: str) -> int:
    return ord(char) + 32 if "A" <= char <= "Z" else ord(char)


def _is_code(text: str) -> bool:
    """Tell minified code: a dump of ``get_text()`` holds what stands in scripts and style sheets."""
    length = len(text)
    if text.count(" ") >= length * BLANKS_OF_CODE:
        return False
    return text.count("{") + text.count("}") + text.count(";") >= length * SIGNS_OF_CODE


def _code(linked: float, copies: int) -> Features:
    """Nothing is said of code, and it weighs nothing: it may be longer than all that is text."""
    return Features(
        size=0.0,
        wide=False,
        words=[],
        function_share=None,
        ends=False,
        inner_ends=False,
        credit=False,
        cut=False,
        glued=False,
        linked=linked,
        date=None,
        cues={},
        copies=copies,
        prose=False,
        code=True,
    )


def _features(
    text: str,
    low: str,
    linked: float,
    cue_words: CueWords,
    copies: int,
    month_first: bool,
    spaced: bool,
    has_wide: bool,
) -> Features:
    length = len(text)
    wording = cue_words.cut(low[:LONGEST_LOOK])
    words = wording.words
    wide = _count_wide(text) if has_wide and not text.isascii() else 0
    size = length + wide * (WIDE_WORTH - 1)
    unspaced = wide * 2 > length
    function_share = None
    if spaced and words and not unspaced:
        function_share = wording.functions / len(words) if size >= PROSE_SIZE else 0.0
    ends = _ends(text) or (size >= THAI_SENTENCE and "\u0e01" <= text[-1] <= "\u0e4e")
    inner_ends = PROSE_SIZE <= size <= LONGEST_INNER and _ends_within(text)
    cut = _last_of(text) in LAST_OF_CUT and text.endswith(CUT)
    prose = (
        size >= PROSE_SIZE
        and (ends or inner_ends or size >= 2 * PROSE_SIZE)
        and (function_share is None or function_share >= PROSE_FUNCTION_SHARE or (ends and inner_ends))
        and linked <= PROSE_LINKED
        and (unspaced or not spaced or size <= LONGEST_MEAN_WORD * (text.count(" ") + 1))
    )
    features = Features.__new__(Features)  # fifteen arguments take ten times as long
    features.size = size
    features.wide = unspaced
    features.words = words
    features.function_share = function_share
    features.ends = ends
    features.inner_ends = inner_ends
    features.credit = length <= LONGEST_CREDITED and _ends_in_credit(text, words, cue_words)
    features.cut = cut
    features.glued = cut and size >= PROSE_SIZE and GLUE.search(text) is not None
    features.linked = linked
    features.date = None
    if length <= LONGEST_DATE_LINE and _has_year(text):
        features.date = find_date(text, words, cue_words.months, month_first)
    features.cues = cue_words.find(text, wording) if length <= LONGEST_LOOK else {}
    features.copies = copies
    features.prose = prose
    features.code = False
    return features


def _last_of(text: str) -> str:
    """Return the last character, a blank where there is none."""
    return text[len(text) - 1] if text else " "


def _count_wide(text: str) -> int:
    """Count the characters of Chinese, Japanese and Korean."""
    count = 0
    for char in text:
        if char >= "\u3040" and (
            char <= "\u30ff"
            or "\u3400" <= char <= "\u9fff"
            or "\uac00" <= char <= "\ud7a3"
            or "\uf900" <= char <= "\ufaff"
        ):
            count += 1
    return count


def _ends(text: str) -> bool:
    """Tell whether SENTENCE_END is at the end: if a mark is last it is, if there is no mark it is not."""
    if _last_of(text) in ".!?…。！？।؟۔":
        return True
    start = max(0, len(text) - LONGEST_END)
    for place in range(start, len(text)):
        if text[place] in ".!?…。！？।؟۔":
            return SENTENCE_END.search(text, start) is not None
    return False


def _ends_within(text: str) -> bool:
    """Tell whether INNER_END is in a text: it begins with a mark, and a blank is next or next but one."""
    last = len(text) - 3
    for place, char in enumerate(text):
        if "a" <= char <= "z":  # most are
            continue
        if char in ".!?" and place <= last and (text[place + 1].isspace() or text[place + 2].isspace()):
            return INNER_END.search(text, place) is not None
        if char in "。！？।؟۔":
            return True
    return False


def _ends_in_credit(text: str, words: list[str], cue_words: CueWords) -> bool:
    """Tell whether CREDIT is at the end, and one of its signs near it."""
    tail = text[-LONGEST_CREDIT:]
    if _last_of(tail) in LAST_OF_PHOTOGRAPHED and tail.endswith(PHOTOGRAPHED):
        return True
    has_sign = False
    copyright_at = -1  # where the last © is, if no sentence ends behind it
    for place, char in enumerate(tail):
        if "a" <= char <= "z":  # most are, and stand for nothing
            continue
        if char == "(" and tail.startswith(BRACKETED, place + 1):
            return CREDIT.search(tail) is not None
        if char == "©":
            copyright_at = place
        elif char in ".!?":
            copyright_at = -1
        has_sign = has_sign or char in "/(|:©"
    if copyright_at >= 0:
        return len(tail) - copyright_at <= LONGEST_COPYRIGHT or CREDIT.search(tail) is not None
    if not has_sign:
        return False
    if len(text) > LONGEST_CREDIT:
        words = cue_words.cut(tail.lower()).words
    if CREDIT_WORDS.isdisjoint(words) and (tail.isascii() or LOOK_THE_SAME.search(tail) is None):
        return False
    return CREDIT.search(tail) is not None


def _has_year(text: str) -> bool:
    """Tell whether YEAR is in a text: it is four digits."""
    run = 0
    for char in text:
        is_digit = "0" <= char <= "9" or (char > "\x7f" and char.isdecimal())
        run = run + 1 if is_digit else 0
        if run == 4:
            return YEAR.search(text) is not None
    return False
