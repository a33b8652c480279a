"""What short blocks say on the pages of shops, forums, companies and in manuals, counted.

Compiled with the C types of ``sayings.pxd``: the patterns are tried only where they can begin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What the patterns of ``SAYINGS`` begin with.
FIRST_WORDS: Final = {
    "shop.orders": "add added ajouter añadir buy checkout compare delivery filter filters free in out"
    " per quantity rating ratings review reviews size sku sold sort zum",
    "forum.replies": "answered antworten asked beitrag beiträge downvote joined member members message"
    " messages moderator op permalink point points posted posts quote replies reply"
    " réponse réponses solved thread upvote views vote voted votes",
    "service.offers": "book call contact explore faq faqs free get learn our pricing request schedule see"
    " shop sign testimonial testimonials trusted try view why",
    "manual.words": "api copy deprecated docs documentation edit example getting installation note on"
    " parameter parameters return returns syntax table version was",
}

SAYINGS: Final = {
    "shop.orders": re.compile(
        r"(?:add(?:ed)? to (?:cart|bag|basket|wish ?list)|buy (?:it )?now|in stock|out of stock|sold out"
        r"|quantity|free shipping|(?:in|zum) (?:den )?warenkorb|ajouter au panier|añadir al carrito"
        r"|reviews?|ratings?|sort by|filters?|per page|compare|delivery|sku|size guide|checkout)\b",
    ),
    "forum.replies": re.compile(
        r"(?:repl(?:y|ies)|posted by|posts: ?\d|joined:? |thread|quote|permalink|upvote|downvote|points?"
        r"|views|op|members?|moderator|answered|asked|vote[sd]?|beitrag|beiträge|antworten|réponses?"
        r"|messages?|solved)\b",
    ),
    "service.offers": re.compile(
        r"(?:get started|free trial|contact us|request a (?:quote|demo)|book a|our (?:services|team|clients)"
        r"|faqs?|learn more|sign up|schedule|call (?:us|now)|get a (?:free )?quote|testimonials?|why choose"
        r"|try (?:it )?free|pricing|trusted by|shop now|view all|see all|explore)\b",
    ),
    "manual.words": re.compile(
        r"(?:on this page|table of contents|edit (?:this page|on github)|was this (?:page|article) helpful"
        r"|api|parameters?|syntax|example|returns?|deprecated|note|docs|documentation|getting started"
        r"|installation|version|copy)\b",
    ),
}

#: The names of the sayings that begin with a word.
SAID_BY_WORD: Final[dict[str, list[str]]] = {}
for _name, _words in FIRST_WORDS.items():
    for _word in _words.split():
        SAID_BY_WORD.setdefault(_word, []).append(_name)

#: A word that begins a pattern is known by a code of its letters, and of other words few have one of these:
#: they need not be cut out of the text.
LAST_CODE: Final = 4095
CODE_STEP: Final = 31


def _codes(words: Iterable[str]) -> bytes:
    """Mark the codes of some words, as ``count_sayings`` reckons them."""
    marks = bytearray(LAST_CODE + 1)
    for word in words:
        code = 0
        for char in word:
            code = (code * CODE_STEP + ord(char)) & LAST_CODE
        marks[code] = 1
    return bytes(marks)


KNOWN_CODES: Final = _codes(SAID_BY_WORD)

#: A price: the currency before it or behind it. It begins with a sign, a digit, or one of the codes.
PRICE: Final = re.compile(r"(?:[$€£¥₹]|(?:usd|eur|gbp|chf|rs\.?)) ?\d|\d ?(?:€|£|¥|zł|kr|usd|eur)(?!\w)")
CODES = ("usd", "eur", "gbp", "chf", "rs")

#: So many characters of it stand before its first digit at most.
BEFORE_DIGIT: Final = 4


def count_sayings(text: str) -> dict[str, int]:
    """Count what each pattern finds, in a text of small letters.

    Where a pattern finds something, it goes on behind it, as ``findall`` does.
    """
    counts = dict.fromkeys(SAYINGS, 0)
    ends = dict.fromkeys(SAYINGS, 0)
    start = -1  # of the word that goes on, if any does
    code = prices = tried = 0  # and up to where a price has been looked for
    for place, char in enumerate(text + "\n"):
        if _is_word(char):
            if start < 0:
                start, code = place, 0
            code = (code * CODE_STEP + ord(char)) & LAST_CODE
            if place >= tried and _is_digit(char):
                end = _price_end(text, max(tried, place - BEFORE_DIGIT), place)
                prices += end > 0
                tried = max(end, place + 1)
        elif start >= 0:
            names = SAID_BY_WORD.get(text[start:place]) if KNOWN_CODES[code] else None
            if names is not None:
                for name in names:
                    if start >= ends[name] and (found := SAYINGS[name].match(text, start)):
                        counts[name] += 1
                        ends[name] = found.end()
            start = -1
    return {"shop.prices": prices, **counts}


def _price_end(text: str, first: int, digit: int) -> int:
    """Return where the price ends that has its first digit here and begins no sooner; 0 if there is none."""
    for place in range(first, digit + 1):
        if _begins_price(text, place) and (found := PRICE.match(text, place)):
            return found.end()
    return 0


def _begins_price(text: str, place: int) -> bool:
    char = text[place]
    if char in "$€£¥₹":
        return True
    if _is_digit(char):  # with the currency behind it
        behind = place + 2 if text.startswith(" ", place + 1) else place + 1
        return behind < len(text) and text[behind] in "€£¥zkue"
    return char in "cegru" and text.startswith(CODES, place) and (place == 0 or not _is_word(text[place - 1]))


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9" or (char > "\x7f" and char.isdecimal())


def _is_word(char: str) -> bool:
    """Tell what regular expressions take for a character of a word; ASCII first, as most are."""
    if char <= "\x7f":
        return "a" <= char <= "z" or "0" <= char <= "9" or "A" <= char <= "Z" or char == "_"
    return char.isalnum()
