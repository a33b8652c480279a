"""What a picture leaves beside a headline: the name of its file, or its alt text, the same words again."""

from __future__ import annotations

import re

#: w3m shows a picture without alt text as the name of its file, if need be cut off: "[harbour-at-night]Ferry
#: stops", "[yH5BAEAAAAALAAAAAABA] Ferry stops", "[]Ferry stops". Words in brackets are no such name.
NAME = r"\[(?:(?=[^\[\]\s]*[\d_=-])[^\[\]\s]{1,80})?\]"
NAMES_BEFORE = re.compile(rf"(?:{NAME}\s*)+")

#: Behind a headline it is a longer one, with a letter in it, for "[2-1]" may be the headline's own; or it has
#: its ending ("harbour.jpg").
LONG_NAME = r"\[(?=[^\[\]\s]*[\d_=-])(?=[^\[\]\s]*[^\W\d_])[^\[\]\s]{8,80}\]"
NAMES_BEHIND = re.compile(rf"(?:\s*{LONG_NAME})+$|\s\S+\.(?:jpe?g|png|gif|webp|svg)$")

#: What such a headline ends with.
ENDINGS = ("]", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")

#: Signs for which a font has no glyph, as icons often are.
NO_GLYPH = "□▯\ufffd "

#: A text that says the same twice is at least so long, in characters, each time.
SHORTEST_TWICE = 12


def without_pictures(text: str) -> str:
    """Take off a headline what pictures left before and behind it; of their names alone nothing is left."""
    if text[:1] == "[" and (names := NAMES_BEFORE.match(text)):
        text = text[names.end() :]
    elif text[:1] in NO_GLYPH:
        text = text.lstrip(NO_GLYPH)
    if text.endswith(ENDINGS):
        text = NAMES_BEHIND.sub("", text)
    return _once(text)


def _once(text: str) -> str:
    """Return the first half of a text that says the same twice, with a blank between or none."""
    half = len(text) // 2
    if half < SHORTEST_TWICE or text[0] != text[-half]:
        return text
    return text[:half] if text[:half] == text[-half:] and text[half:-half].strip() == "" else text
