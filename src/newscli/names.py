"""The names of people in a byline, as they are written in news of many countries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What stands before the names: "By", "Written by", "Author:", and between them.
BEFORE_NAMES: Final = re.compile(
    r"^(?:(?:posted|written|published|reported|story|text|words|article|review|updated|edited|created)\s+)*"
    r"(?:(?:by|authors?|von|par|por|door|di|af|av|od|autor|autore|auteur|från|from)\b\s*(?:[:：.]\s*|\s)"
    r"(?:the\s+)?(?:author\s+)?|(?-i:[bB]y(?=[A-Z])))",
    re.I,
)
BETWEEN_NAMES: Final = re.compile(
    r"\s*(?:[;/|·•、，؛\n\t&]|\s(?:and|und|et|y|e|och|og|en|with|a|i|ve|и|та|και|és)(?=\s)|,\s*(?:and|und|et|y|e)\s)\s*"
)
COMMA: Final = re.compile(r"\s*,\s*")

#: What follows a name after a comma and belongs to it.
TITLE_AFTER_NAME: Final = re.compile(
    r"(?:(?:Ph|Ed|Psy|Pharm|J|M|D)\.?D\.?|M\.?[ADS]\.?|MBA|MPH|RDN?|RN|CPA|CFA|CFP®?|LCSW|DO|DDS|DVM|NP|PA-C|Esq\.?|Jr\.?|Sr\.?|I{1,3}"
    r"|CSCS|CPT|NASM-CPT|FAND|LD|CDN|LDN|CFP|E-RYT.*|[A-Z]{2,5}(?:-[A-Z]{1,4})?)$"
)

#: An address instead of a name.
ADDRESS: Final = re.compile(r"https?:|www\.", re.I)

#: A full stop that belongs to a name: "Nelson C.J.", "Sammy Davis Jr."
INITIAL_END: Final = re.compile(r"(?:\b[^\W\d_]|\bJr|\bSr)\.$")

#: Where the date begins behind a name, glued to it by some.
PUBLISHED: Final = re.compile(r"(?:Published|Posted|Updated|Last [Uu]pdated)\b.*$", re.S)

#: What a line says before it names someone else: "Photo: ...".
LABELLED: Final = re.compile(r"[^\W\d_]+\s?[:：]")

#: No name of a person: handles, numbers, years.
NO_NAME: Final = re.compile(r"[@#<>{}\[\]=_]|\d{5}|\b(?:19|20)\d\d\b|^[\d\W]*$")

#: A person's name as a page shows it: two words or more, the first and the last with a capital (or letters
#: that have none).
PERSON: Final = re.compile(r"[^\W\d_a-zß-ÿ][^\d:!?]*\s(?:[^\d:!?]*\s)?[^\W\d_a-zß-ÿ][^\s\d:!?]*(?:, [^,]*)*")

#: How catalogues write a single name: "Roe, Jane".
LAST_NAME_FIRST: Final = re.compile(r"([^\W\d_][\w.'’-]+), ([^\W\d_][\w.'’-]+)")

#: A role behind or instead of a name.
ROLE: Final = re.compile(
    r"\b(?:staff|writer|reporter|editor|correspondent|contributor|columnist|journalist|redaktion|redactie|redazione"
    r"|rédaction|redacción|news\s?desk|newsroom|team|admin|administrator|editorial|guest|author|press release"
    r"|agency|agentur|desk|professor|chief|officer|head of|director|president|founder|ceo|manager|analyst"
    r"|anonymous|webmaster|none|null|unknown|user|superuser)\b",
    re.I,
)

#: Agencies, named beside those who wrote.
AGENCY: Final = re.compile(
    r"\b(?:Associated Press|Reuters|AFP|Agence France|Agencies|Getty|Bloomberg News|PA Media"
    r"|Press Association|EFE|ANSA)\b"
)

#: What is no part of a name within brackets or behind it.
WITHIN_BRACKETS: Final = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
NAME_END: Final = re.compile(
    r"\s+(?:[-–—]\s|is\s+(?:a|an|the)\s|\bin\s[A-Z]|\bon\s[A-Z]|@|for\s[A-Z]|at\s[A-Z]).*$|\s+\d.*$|\s+(?:기자|記者|记者)\b.*$"
)

#: What stands behind a name without a comma.
POSITION: Final = re.compile(
    r"(?<=\w\s)(?:Senior|Contributing|Managing|Associate|USA TODAY|The Associated Press)\b.*$"
)

#: A name has so many words and characters at the most.
MOST_WORDS, LONGEST_NAME = 6, 60


def people(text: str) -> Iterator[str]:
    """Give the names in a byline, without "By", brackets, handles and addresses.

    >>> list(people("By JANE ROE and John Doe, Ph.D. (AP)"))
    ['JANE ROE', 'John Doe, Ph.D.']
    >>> list(people("Roe, Jane"))
    ['Jane Roe']
    """
    text = BEFORE_NAMES.sub("", WITHIN_BRACKETS.sub("", text).strip())
    if ADDRESS.search(text):
        return
    text = PUBLISHED.sub("", text)
    if turned := LAST_NAME_FIRST.fullmatch(text):
        text = f"{turned[2]} {turned[1]}"
    names = list(_names(text))
    yield from [name for name in names if not ROLE.search(name)] or names


def _names(text: str) -> Iterator[str]:
    for part in BETWEEN_NAMES.split(text):
        name = ""
        for piece in COMMA.split(part):
            if name and TITLE_AFTER_NAME.match(piece):
                name = f"{name}, {piece}"
                continue
            if _is_name(name):
                yield name
            name = POSITION.sub("", NAME_END.sub("", BEFORE_NAMES.sub("", piece))).strip(" :-–—*|")
            if name.endswith(".") and not INITIAL_END.search(name):
                name = name.rstrip(" .")
        if _is_name(name):
            yield name


def is_person(name: str) -> bool:
    """Tell a person from a role, an agency and a user's name."""
    return not ROLE.search(name) and not AGENCY.search(name) and not (name.islower() and " " not in name)


def _is_name(text: str) -> bool:
    return 1 < len(text) <= LONGEST_NAME and len(text.split()) <= MOST_WORDS and not NO_NAME.search(text)
