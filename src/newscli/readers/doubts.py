"""What a character gives away of its text: it may be odd, or a part of mojibake. In most texts none does.

Compiled with the C types of ``doubts.pxd``, and apart from the loop that asks: that is so small then that
compilers look once, and not at each character, at how wide those of a text are.
"""

from __future__ import annotations


def may_be_odd(character: str) -> bool:
    """Tell whether ``characters.ODD`` may fit, faster than it does."""
    return character == "\ufffc" or not (character == "\n" or character.isprintable())


def may_be_broken(character: str, before: str, earlier: str) -> bool:
    """Tell whether ``characters.MOJIBAKE`` may fit, faster than it does, of three neighbours beyond ASCII."""
    return (
        "\u00c2" <= before <= "\u00df"
        or "\u00e0" <= earlier <= "\u00f4"
        or (before in "\u0420\u0421\u0432\u201a\u221a" and not "\u0410" <= character <= "\u0451")
    )
