r"""Inline fragments: where ``get_text("\\n")`` broke a sentence at every link, the parts are joined again.

"The minister" / "Anna Berg" / "said on Monday …" is one paragraph. A line goes on with the next
when no blank line parts them, the first does not end as a sentence ends, and the second begins as no
sentence does (a small letter, a comma); a name between two such halves goes with them. One of the
two must look like prose: the entries of a menu are short and may be small letters too. (Where the dump
keeps the blanks of the page's texts, these tell it more surely; see ``text.py``.)
"""

from __future__ import annotations

import re

#: What a line that needs no continuation ends with, and what may close behind that.
SENTENCE_ENDS, CLOSING = ".!?…:;。！？।؟۔|", "\"'»”’)]"

#: What no line begins with unless it goes on with the one before; "»" opens quotations in Danish and German.
CONTINUATION = re.compile(r"[,;)\]”’%]|»(?!\w)|[.:!?](?!\.)(?:\s|$)")

#: What that begins with.
CONTINUING = ",;)]”’%».:!?"

#: A line that begins with a small letter and yet begins anew: "di Franca Bellandi", "von Jan Weber".
BYLINE = re.compile(r"[^\W\d_A-Z]{2,4}\s+(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*\s*){2,3}$")

#: A word that no line of its own ends with ("El Ayuntamiento de").
OPEN_END = re.compile(
    r"de|del|la|el|los|las|the|of|a|an|at|by|for|with|from|le|les|des|du|une|der|die|das|dem|den|ein|eine|von|vom"
    r"|zum|zur|di|della|dei|do|da|dos|van|het|av|och|and|und|et|e|y|que|che|dass|that|który|в|и|на|с"
    r"|ο|η|το|οι|τα|του|της|των|τον|την|στο|στη|στην|στον|και|με|για|από"
)
LONGEST_OPEN_END = 5

#: A line of so many characters and blanks is a piece of prose, not an entry of a menu.
PROSE_CHARACTERS, PROSE_BLANKS = 30, 4

#: A word between two links is at most so long.
LONGEST_LINK_WORD = 4


def goes_on(line: str, following: str, after: str) -> bool:
    """Tell whether ``following`` goes on with the sentence of ``line``.

    Args:
        line: A line without blanks around it, not empty.
        following: The next line, likewise; no blank line between them.
        after: The line after that, or "".
    """
    if ends_sentence(line):
        return False
    if _is_continuation(following):
        return _is_prose(line) or len(following) < 3 or _is_prose(following)
    if following[0].islower():
        if BYLINE.match(following):
            return False
        return (
            _is_prose(line)
            or (_is_prose(following) and len(line) > 1)
            or (_is_link_word(following) and _is_prose(after))
        )
    if _is_prose(following) and (_is_link_word(line) or _is_open(line)):
        return True
    if after[:1].islower() and _is_open(line) and _is_prose(after):
        return True
    return (
        bool(after)
        and _is_prose(line)
        and (line[-1].islower() or line[-1] in ",(«“„")
        and not _is_prose(following)
        and not ends_sentence(following)
        and (after[0].islower() or _is_continuation(after))
    )


def ends_sentence(line: str) -> bool:
    """Tell whether the line ends as a sentence ends."""
    end = len(line)
    while end > 0 and line[end - 1] in CLOSING:
        end -= 1
    return end > 0 and line[end - 1] in SENTENCE_ENDS


def _is_continuation(line: str) -> bool:
    return line[0] in CONTINUING and CONTINUATION.match(line) is not None


def _is_open(line: str) -> bool:
    """Tell whether the line ends with a word that needs another ("El Ayuntamiento de")."""
    blank = line.rfind(" ")
    if blank < 0 or len(line) - 1 - blank > LONGEST_OPEN_END:
        return False
    return OPEN_END.fullmatch(line, blank + 1) is not None


def _is_link_word(line: str) -> bool:
    """Tell a word between two links ("and", "of") that stands on a line of its own."""
    return len(line) <= LONGEST_LINK_WORD and line.isalpha() and line.islower()


def _is_prose(line: str) -> bool:
    if len(line) < PROSE_CHARACTERS:
        return False
    blanks = 0
    for character in line:
        if character == " ":
            blanks += 1
            if blanks == PROSE_BLANKS:
                return True
    return False
