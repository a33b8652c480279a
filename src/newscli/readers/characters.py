"""Clean characters, line by line: nothing invisible, nothing that steers a terminal, no mojibake."""

from __future__ import annotations

import re

from newscli.readers.doubts import may_be_broken, may_be_odd

#: CR LF, CR and LF each end a line; no other character does, so that line numbers are those of an editor.
LINE_END = re.compile(r"\r\n|\r|\n")

#: Escape sequences that colour text or move the cursor (ECMA-48), gone before their first character is.
ESCAPE_SEQUENCES = re.compile(
    r"\x1b\[[0-?]*+[ -/]*+[@-~]"  # CSI
    r"|\x1b\][^\x07\x1b\n]{0,2000}+(?:\x07|\x1b\\)?"  # OSC: window titles, hyperlinks
    r"|\x1b[PX^_][^\x1b\n]{0,2000}+(?:\x1b\\)?"  # DCS, SOS, PM, APC
    r"|\x1b[ -/]*+[0-~]?"
)

#: White space that is not a blank becomes one, lone surrogates (which could not be written out) become
#: a replacement character, and what is invisible or steers goes.
ODD_BLANKS = "\t\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
LONE_SURROGATES = "\ud800-\udfff"
INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufffc\ufffe\uffff"
)
ODD = re.compile(f"[{ODD_BLANKS}{LONE_SURROGATES}{INVISIBLE}]")

#: A soft hyphen at a line's end is a hyphenation that was seen; it stays as a hyphen for the reflow.
SOFT_HYPHEN_AT_END = re.compile("\u00ad(?=[ \t]*+\n)")

#: Joiners carry meaning in Persian, the scripts of India and emoji; beside Latin letters or blanks none.
STRAY_JOINERS = re.compile("[\u200c\u200d](?=[\\s\x00-\u024f]|$)|(?<=[\x00-\u024f])[\u200c\u200d]")

#: Where UTF-8 was read as Windows-1252, as Windows-1251 or as Mac Roman, its lead and
#: continuation bytes stand side by side as these characters.
MOJIBAKE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]"
    "|[\u00c4-\u00df][\u0080-\u009f\u00a0-\u00aa\u00ac-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u0160\u0161\u017d\u017e\u0192\u02c6\u02dc\u2020-\u2022\u2122]"
    "|[\u00e0-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{2}"
    "|\u0432\u0402|[\u0420\u0421][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u2122]|\u221a[\u00a9\u00aa\u00b1\u00df\u00e8\u00fc]|\u201a\u00c4[\u00ec\u00ee\u00ed\u00f2]"
)

#: What a look at all characters may say of a text.
MAY_BE_ODD, MAY_BE_BROKEN = 1, 2

#: Repairing and removing go on until nothing changes, but not longer than this.
MOST_PASSES = 4


def split_lines(text: str) -> list[str]:
    """Split into lines as an editor counts them."""
    return LINE_END.split(text) if "\r" in text else text.split("\n")


def clean_lines(text: str) -> list[str]:
    """Split into lines with clean characters; the n-th line of the result is the n-th of the input.

    What ``clean`` does to a text.
    """
    return clean(text).split("\n")


def clean(text: str) -> str:
    """Clean the characters of a text; what is clean already is given back as it is.

    Line ends of all kinds, byte order mark, NBSP and its kin, zero-width and control characters,
    escape sequences and bidirectional overrides are dealt with; mojibake is repaired where ftfy is
    certain of it.
    """
    text = LINE_END.sub("\n", text) if "\r" in text else text
    for _ in range(MOST_PASSES):
        doubts = _doubts(text)
        if not doubts:
            break
        if doubts & MAY_BE_BROKEN:
            text = _repaired(text)
        cleaned = _without_odd(text)
        if len(cleaned) == len(text):
            text = cleaned
            break
        text = cleaned  # what went may have stood between two halves of a broken character
    if "\u200c" in text or "\u200d" in text:
        text = STRAY_JOINERS.sub("", text)
    return text


def is_tidy(text: str) -> bool:
    """Tell whether all white space in a text is single blanks, as it mostly is."""
    before = "x"
    for character in text:
        if character.isspace() and (character != " " or before == " "):
            return False
        before = character
    return True


def _doubts(text: str) -> int:
    """Tell whether ``ODD`` and ``MOJIBAKE`` may find something, faster than they do."""
    doubts = 0
    before = earlier = " "
    for character in text:
        if character > "~":
            if may_be_odd(character):
                doubts |= MAY_BE_ODD
            if before > "~" and may_be_broken(character, before, earlier):
                doubts |= MAY_BE_BROKEN
            earlier = before
            before = character
        else:
            before = " "
            if character < " " and character != "\n":
                doubts |= MAY_BE_ODD
    return doubts


def _without_odd(text: str) -> str:
    if "\x1b" in text:
        text = ESCAPE_SEQUENCES.sub("", text)
    if "\xad" in text:
        text = SOFT_HYPHEN_AT_END.sub("-", text)
    parts = []
    start = 0
    for place, character in enumerate(text):
        if (character > "~" or character < " ") and may_be_odd(character):
            parts.append(text[start:place])
            parts.append(_replacement(character))
            start = place + 1
    if not parts:
        return text
    parts.append(text[start:])
    return "".join(parts)


def _replacement(character: str) -> str:
    if character.isspace():
        return " "
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return "" if ODD.match(character) else character


def _repaired(text: str) -> str:
    """Repair the lines that hold mojibake; a text without any is given back as it is."""
    lines = text.split("\n")
    broken = [
        number
        for number, line in enumerate(lines)
        if _doubts(line) & MAY_BE_BROKEN and MOJIBAKE.search(line) is not None
    ]
    if not broken:
        return text
    from ftfy import fix_encoding  # 40 ms to import, for the few dumps that need it

    for number in broken:
        lines[number] = fix_encoding(lines[number]).replace("\n", " ")
    return "\n".join(lines)
