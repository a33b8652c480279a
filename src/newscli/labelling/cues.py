"""Cue words: phrases that give a line away ("Lire aussi", "min read", "Alle Rechte vorbehalten").

The phrases live in ``cue_words/``, one plain text file a language, by the language's ISO 639 code.
A file is sections of phrases, one a line::

    # French (fr)
    [read_also]
    lire aussi
    à lire également

Case, punctuation and the kind of apostrophe do not count. ``badge`` has the words that say of a
headline who may read it or who pays for it ("Premium", "Réservé aux abonnés"). ``months`` has
twelve lines, January first, each a name and its short and inflected forms separated by commas;
``function_words`` are separated by blanks.

Every line of a dump passes through here: compiled, with the C types of ``cues.pxd``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from newscli.labelling.words import MARKED_WORD, WORD, Signs, cut, find_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscli.labelling.words import Wording

CUE_FOLDER = Path(__file__).parent / "cue_words"

#: What a phrase says of its line, and where in the line it counts: as the "whole" line (digits and
#: punctuation aside), at its "start", or "anywhere".
KINDS = {
    "reading_time": "anywhere",  # "temps de lecture", "min read"
    "read_also": "start",  # "lire aussi", "see also": a pointer to one other article
    "related": "whole",  # "related articles", "most read": the label of a list of other articles
    "more": "whole",  # "read more", "continue reading", "show all": a link's label
    "share": "whole",  # "share", "facebook", "copy link", "print"
    "newsletter": "anywhere",  # "newsletter", "subscribe to", "sign up for"
    "comments": "start",  # "comments", "leave a comment"
    "reply": "whole",  # "reply", below each comment of a reader
    "copyright": "anywhere",  # "all rights reserved"
    "advert": "whole",  # "advertisement"
    "access": "anywhere",  # cookies, login, paywall, browser notices
    "navigation": "whole",  # "home", "menu", "skip to content", "contact"
    "photo_credit": "anywhere",  # "photo by", "getty images"
    "byline": "start",  # "by", "written by"
    "date": "start",  # "published on", "updated"
    "ago": "anywhere",  # "hours ago"
    "tags": "start",  # "tags", "filed under"
    "agency": "whole",  # "AFP", "Reuters"
}

#: Languages written without blanks between words: a phrase is looked for as it stands.
UNSPACED = frozenset({"ja", "zh", "th"})
UNSPACED_SCRIPT = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

#: Languages whose letters have their marks in them: the plain pattern does.
MARKLESS = frozenset(
    [
        "en",
        "fr",
        "de",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "sv",
        "ru",
        "ja",
        "zh",
        "da",
        "no",
        "fi",
        "cs",
        "ko",
        "uk",
        "ro",
        "hu",
        "el",
        "id",
        "bg",
        "ca",
        "hr",
    ]
)


#: The sections of a cue file that are not kinds of phrases. A badge ("Premium", "Abo") stands before a
#: headline and says nothing of its line.
MONTHS, FUNCTION_WORDS, BADGES = "months", "function_words", "badge"
SECTIONS = frozenset({*KINDS, MONTHS, FUNCTION_WORDS, BADGES})

#: A line of more words is no label: phrases that must be the whole line are not looked for.
LONGEST_WHOLE = 14

Phrase = tuple[str, ...]

#: No phrase has more words.
LONGEST_PHRASE = 10

#: What may stand between a cue and what it points to.
BETWEEN = " \t:：-–—|>»›→▶►•·【】[]()（）"

#: The cues of a line: kind to the phrase that gave it away.
Cues = dict[str, str]


@dataclass
class CueWords:
    """The cue words to be used on one dump: those of its language and the English ones."""

    phrases: dict[Phrase, list[str]]  # to their kinds, labels of lists before pointers
    lengths: dict[str, list[int]]  # by first word, how many words its phrases have, longest first
    anywhere: dict[str, list[int]]  # the same for the phrases that count anywhere in a line
    signs: Signs  # of the function words, and of the longest word of each phrase of ``anywhere``
    substrings: list[tuple[str, str]]  # for languages without blanks: phrase and kind
    months: dict[str, int]  # by name, its words separated by one blank
    own: bool  # whether the language has a cue file
    function_words: frozenset[str]
    times: dict[str, list[Phrase]]  # the phrases of the kinds "ago" and "date"
    badges: tuple[str, ...]  # longest first
    word: re.Pattern[str]

    def cut(self, text: str) -> Wording:
        """Cut what ``lowered`` makes of a text into words, as fast as the language allows."""
        return cut(text, self.word is MARKED_WORD, self.signs)

    def find(self, text: str, wording: Wording) -> Cues:
        """Find the cues of one line.

        Args:
            text: The line.
            wording: Its words, lower-cased.
        """
        found: Cues = {}
        words = wording.words
        if not words:
            return found
        if wording.anchored:
            self._find_anywhere(words, found)
        first = words[0]
        lengths = self.lengths.get(first)
        if lengths is not None:
            for length in lengths:
                if length <= len(words):
                    self._add(words[:length], "start", found)
        if len(words) <= LONGEST_WHOLE and (lengths is not None or _is_number(first)):
            found.update(self._cover(words))
        if self.substrings and UNSPACED_SCRIPT.search(text):
            lowered = text.lower()
            for substring, kind in self.substrings:
                if substring in lowered and _in_place(substring, lowered, KINDS[kind]):
                    found.setdefault(kind, substring)
        return found

    def _find_anywhere(self, words: list[str], found: Cues) -> None:
        for position, word in enumerate(words):
            lengths = self.anywhere.get(word)
            if lengths is not None:
                for length in lengths:
                    if position + length <= len(words):
                        self._add(words[position : position + length], "anywhere", found)

    def _add(self, words: list[str], place: str, found: Cues) -> None:
        for kind in self.phrases.get(tuple(words), ()):
            if KINDS[kind] == place:
                found.setdefault(kind, " ".join(words))

    def _cover(self, words: list[str]) -> Cues:
        """Cover the whole line with phrases from left to right ("Facebook Twitter Comments 12")."""
        left = [word for word in words if not _is_number(word)]
        found: Cues = {}
        position = 0
        while position < len(left):
            for length in self.lengths.get(left[position], ()):
                phrase = tuple(left[position : position + length])
                if kinds := self.phrases.get(phrase):
                    found.setdefault(kinds[0], " ".join(phrase))
                    position += length
                    break
            else:
                return {}
        return found


def _is_number(word: str) -> bool:
    for char in word:
        if not char.isdigit():
            break
    else:
        return True
    return False


#: What stands around a phrase in languages without blanks.
AROUND = " 【】[]()（）「」《》<>:：・-—－|▶►•#*0123456789"


def _in_place(phrase: str, text: str, place: str) -> bool:
    if place == "anywhere":
        return True
    bare = text.strip(AROUND)
    return bare == phrase if place == "whole" else bare.startswith(phrase)


def cue_words(language: str | None) -> CueWords:
    """Load the cue words for a language; None, or a language without a file, gets all languages' phrases."""
    return _cue_words(language if language in available() else None, language in MARKLESS)


@cache
def _cue_words(language: str | None, markless: bool) -> CueWords:
    """Put the cue words together; they stay in memory, and so must be as few as there are files."""
    languages = (
        sorted(available()) if language is None else [language] if language == "en" else [language, "en"]
    )
    phrases: dict[Phrase, list[str]] = {}
    substrings: list[tuple[str, str]] = []
    months: dict[str, int] = {}
    function_words: set[str] = set()
    badges: set[str] = set()
    for code in languages:
        for section, lines in read_cue_file(CUE_FOLDER / f"{code}.txt").items():
            if section == MONTHS:
                for number, names in enumerate(lines, start=1):
                    for name in names.split(","):
                        months.setdefault(" ".join(find_words(name)), number)
            elif section == FUNCTION_WORDS:
                if code == languages[0] or language is None:
                    function_words.update(" ".join(lines).split())
            elif section == BADGES:
                badges.update(lines)
            elif code in UNSPACED:
                substrings.extend((line, section) for line in lines)
            else:
                for line in lines:
                    words = _phrase(line) if code == "en" else tuple(find_words(line))
                    phrases.setdefault(words, []).append(section)
    for kinds in phrases.values():
        kinds.sort(key=lambda kind: KINDS[kind] != "whole")
    anywhere = [
        phrase for phrase, kinds in phrases.items() if any(KINDS[kind] == "anywhere" for kind in kinds)
    ]
    anchors = {max(phrase, key=len) for phrase in anywhere}
    return CueWords(
        phrases=phrases,
        lengths=_lengths(phrases),
        anywhere=_lengths(anywhere),
        signs=Signs(function_words, anchors),
        substrings=substrings,
        months=months,
        own=language is not None,
        function_words=frozenset(function_words),
        times={kind: [phrase for phrase, its in phrases.items() if kind in its] for kind in ("ago", "date")},
        badges=tuple(sorted(badges, key=len, reverse=True)),
        word=WORD if markless else MARKED_WORD,
    )


@cache
def _phrase(line: str) -> Phrase:
    """Cut an English phrase, which all languages have: they share it."""
    return tuple(map(intern, find_words(line)))


def _lengths(phrases: Iterable[Phrase]) -> dict[str, list[int]]:
    """Return for each first word how many words its phrases have, the longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {word: sorted(numbers, reverse=True) for word, numbers in lengths.items()}


def after_cue(text: str, kind: str, cue_words: CueWords) -> str | None:
    """Return what follows a cue that a line begins with ("Lire aussi : …"); None if it begins with none.

    What follows may be "", where the line is nothing but the cue.
    """
    lowered = text.lower()
    first = cue_words.word.search(lowered)
    lengths = cue_words.lengths.get(first[0], ()) if first else ()
    words = list(islice(cue_words.word.finditer(lowered), LONGEST_PHRASE)) if lengths else []
    for length in lengths:
        phrase = tuple(word[0] for word in words[:length])
        if len(phrase) == length and kind in cue_words.phrases.get(phrase, ()):
            return text[words[length - 1].end() :].lstrip(BETWEEN)
    substrings = cue_words.substrings if cue_words.substrings and UNSPACED_SCRIPT.search(text) else ()
    for substring, substring_kind in substrings:
        start = lowered.find(substring) if substring_kind == kind else -1
        if start >= 0 and not lowered[:start].strip(BETWEEN):
            return text[start + len(substring) :].lstrip(BETWEEN)
    return None


@cache
def available() -> frozenset[str]:
    """Return the languages that have a cue file."""
    return frozenset(path.stem for path in CUE_FOLDER.glob("*.txt"))


def read_cue_file(path: Path) -> dict[str, list[str]]:
    """Read one cue file: section to its lines, comments and blank lines left out.

    Raises:
        ValueError: A section has no known name, or a phrase stands before the first section.
    """
    sections: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            name = line.strip("[] ")
            if name not in SECTIONS:
                raise ValueError(f"{path}, line {number}: no section is called {name!r}")
            lines = sections.setdefault(name, [])
        elif lines is None:
            raise ValueError(f"{path}, line {number}: a phrase before the first section")
        else:
            lines.append(line)
    return sections
