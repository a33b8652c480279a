"""Title, byline and date of a page: what it states and what it shows, checked against each other.

Pages state a fact several times, each time a little differently: the headline with the site's name behind it,
the author as a person, as an address or as the publisher, the date with and without a time zone. What is
stated for machines is trusted in the order in which ``Head`` has it, and most where the page shows the same.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscli.dates import find_date
from newscli.document import Facts
from newscli.names import AGENCY, BEFORE_NAMES, LABELLED, PERSON, is_person, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from newscli.document import Head

#: What parts a headline from the name of its site; what it begins with is looked at first, as that is cheap.
SEPARATOR: Final = re.compile(
    r"(?=[\s|│｜»•—:：])(\s+[-–—|·•»«~/\\]+\s+|\s+::\s+|\s*[|│｜»•]\s*|\s*—\s*|(?<=[^\s\d])[:：]\s+)"
)

#: One of these marks is in each of them; many headlines have none.
SEPARATING: Final = re.compile(r"[-–—|·•»«~/\\:：│｜]")

#: A headline without its site's name has so many characters at the least.
SHORTEST_TITLE: Final = 8

#: A heading that shares so many words, and so much of its own, of such a length with a stated headline is
#: another wording of it.
SHARED_WORDS, SHARED_PART, TELLING_WORD = 2, 0.35, 4

#: The name of a site is at most so long, in characters.
LONGEST_SITE_NAME: Final = 60

#: Letters and digits: what two spellings of one headline have in common.
WORD: Final = re.compile(r"[^\W_]+")

#: A byline has at most so many names; a page that has more than a few shows them in several places, and not
#: all of those are looked at.
MOST_NAMES, FEW_NAMES = 12, 3

#: A date as machines write it: ISO 8601, without separators, seconds or milliseconds since 1970.
ISO_DATE: Final = re.compile(r"((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
COMPACT_DATE: Final = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\D|\d{6}\b|$)")
EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?")

#: The date in an address: /2024/06/12/, /2024-06-12-, /20240612/.
URL_DATE: Final = re.compile(r"/((?:19|20)\d\d)[/-]?([01]?\d|[a-z]{3,9})[/-]?([0-3]\d)(?=[/_.-]|$)", re.I)

#: A time without a place: a page's own day may be the one before or after.
UNIVERSAL: Final = re.compile(r"\d(?:Z|[+-]00:?00)\s*$")
MOST_HOURS, MOST_BEHIND = 14, 12
HOUR: Final = re.compile(r"\dT(\d\d):")

#: The web is no older.
FIRST_YEAR: Final = 1990

MONTHS: Final = "january february march april may june july august september october november december"
ENGLISH_MONTHS: Final[Mapping[str, int]] = {
    form: number for number, name in enumerate(MONTHS.split(), start=1) for form in (name, name[:3], name[:4])
}


def page_facts(head: Head, seen: Facts, headings: Sequence[str], bylines: Sequence[str] = ()) -> Facts:
    """Tell the facts of a page, those that it states and those that it shows checked against each other.

    Args:
        head: What the page states for machines.
        seen: What was found in its text.
        headings: The texts of its first-level headings.
        bylines: The texts of the blocks that call themselves bylines.
    """
    sites = site_names(head)
    return Facts(
        find_title(head.titles, sites, seen.title, headings),
        find_byline(head, sites, (*bylines, *([seen.byline] if seen.byline else ()))),
        find_published(head, seen.published, head.canonical),
    )


def site_names(head: Head) -> frozenset[str]:
    """What the site may be called, as letters and digits only: "bbcnews", "bbccouk", "bbc"."""
    names = {_letters(name) for name in head.site_names}
    host = (urlsplit(head.canonical or "").hostname or "").removeprefix("www.")
    names.add(_letters(host))
    names.update(part for part in host.split(".")[:-1] if len(part) > 2)
    return frozenset(filter(None, names))


# Titles


def find_title(
    stated: Sequence[str], sites: frozenset[str], seen: str | None, headings: Sequence[str]
) -> str | None:
    """Choose the headline: one that the page shows and states, else one that it shows, else the first stated.

    Args:
        stated: What the page states, the most trusted first, that of ``<title>`` last.
        sites: The names of the site.
        seen: What the labeller took for the headline.
        headings: The texts of the first-level headings.
    """
    titles = {_letters(title) for title in stated}
    shown = [
        heading
        for heading in ([seen] if seen else []) + list(headings)
        if (letters := _letters(heading)) and letters not in sites and not _is_beside(letters, titles)
    ]
    for title in stated:
        for heading in shown:
            if _same(title, heading, sites):
                return _shorter(title, heading, sites)
    known = {word for title in stated for word in _telling(title)}
    for heading in shown:
        telling = _telling(heading)
        shared = len(known.intersection(telling))
        if shared >= SHARED_WORDS and shared >= len(telling) * SHARED_PART:
            return without_site(heading, sites)
    for title in stated:
        bare = without_site(title, sites)
        if _letters(bare) and _letters(bare) not in sites:
            return bare
    return seen


def _is_beside(name: str, titles: Set[str]) -> bool:
    """Tell the name of a site: what one stated title has beside another ("Bridge reopens – The Quay")."""
    return any(
        title != name and (f"{title}{name}" in titles or f"{name}{title}" in titles) for title in titles
    )


def without_site(title: str, sites: frozenset[str]) -> str:
    """Take the site's name off a headline, at its end or beginning.

    >>> without_site("Old bridge reopens | The Quay - Local", frozenset({"thequay"}))
    'Old bridge reopens'
    """
    if SEPARATING.search(title) is None:
        return title
    parts = SEPARATOR.split(title)
    for index in range(len(parts) - 1, 1, -2):  # "headline | section | site": from the name on, all goes
        if _is_site(parts[index], sites):
            rest = "".join(parts[: index - 1]).strip()
            if len(rest) >= SHORTEST_TITLE:
                return without_site(rest, sites)
    if len(parts) > 2 and _is_site(parts[0], sites):
        rest = "".join(parts[2:]).strip()
        if len(rest) >= SHORTEST_TITLE:
            return rest
    return title


def _telling(title: str) -> set[str]:
    """Return the words that say what a headline is about: the longer ones."""
    return {word.casefold() for word in WORD.findall(title) if len(word) >= TELLING_WORD}


def _is_site(part: str, sites: frozenset[str]) -> bool:
    letters = _letters(part)
    if not letters or len(part) > LONGEST_SITE_NAME:
        return False
    return letters in sites or letters.removeprefix("the") in sites or f"the{letters}" in sites


@lru_cache(maxsize=64)
def _letters(text: str) -> str:
    """Take the letters and digits of a text; a page asks for those of its headlines again and again."""
    return "".join(WORD.findall(text)).casefold()


def _same(title: str, heading: str, sites: frozenset[str]) -> bool:
    """Tell whether a stated headline is one that the page shows, the site's name beside it or not."""
    one, other = _letters(title), _letters(heading)
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    beside = len(short) * 2 >= len(long) and (long.startswith(short) or long.endswith(short))
    return len(short) >= SHORTEST_TITLE and (beside or _letters(without_site(title, sites)) == other)


def _shorter(title: str, heading: str, sites: frozenset[str]) -> str:
    """Of two spellings of one headline take the heading, unless it has a site, a date, a label beside it."""
    bare = without_site(heading, sites)
    behind = _letters(title)
    if _letters(bare) != behind and _letters(bare).endswith(behind):
        return title
    if bare.startswith(title) and SEPARATOR.match(bare[len(title) :]):
        return title
    return bare


# Bylines


def find_byline(head: Head, sites: frozenset[str], seen: Sequence[str]) -> str | None:
    """Choose the authors: the first statement that names people, else the first that names anyone.

    Args:
        head: What the page states for machines.
        sites: The names of the site.
        seen: Bylines that the page shows.
    """
    others: list[str] = []
    for texts in head.bylines:
        names = _distinct(name for text in texts for name in people(text))
        persons = [name for name in names if _letters(name) not in sites]
        if any(is_person(name) for name in persons) and not texts[0].startswith(","):  # ", The Daily Post"
            return ", ".join(_confirmed([name for name in persons if not AGENCY.search(name)], seen))
        others = others or names
    for text in seen:
        if LABELLED.match(BEFORE_NAMES.sub("", text)):
            continue
        persons = [name for name in people(text) if _letters(name) not in sites and PERSON.fullmatch(name)]
        if persons:
            return ", ".join(_distinct(persons)[:MOST_NAMES])
    return ", ".join(others[:MOST_NAMES]) or None


def _confirmed(names: Sequence[str], seen: Sequence[str]) -> Sequence[str]:
    """Of a few names take those that the page shows behind "By": the others took the pictures or edited."""
    if 1 < len(names) <= FEW_NAMES:
        shown = " ".join(_letters(text) for text in seen if BEFORE_NAMES.match(text.strip()))
        confirmed = [name for name in names if _letters(name) in shown]
        if confirmed:
            return confirmed
    return names[:MOST_NAMES]


def _distinct(names: Iterable[str]) -> list[str]:
    return list({_letters(name): name for name in names}.values())


# Dates


def find_published(head: Head, seen: str | None, url: str | None) -> str | None:
    """Choose the day of publication: stated for machines, in the address, in the text, in a ``time``.

    A day in universal time may be another one where the page is read: there the page's own word counts.
    """
    local = [day for day in (_url_date(url), seen) if day]
    for stated in head.published:
        if found := machine_date(stated):
            if UNIVERSAL.search(stated):
                same = (_same_moment(stated, other) for other in (*head.published, *head.times))
                near = (day for day in local if _may_be(found, stated, date.fromisoformat(day)))
                return next(filter(None, same), None) or next(near, found.isoformat())
            return found.isoformat()
    if local:
        return local[0]
    for stated in (*head.times, *head.modified):
        if found := machine_date(stated):
            return found.isoformat()
    return None


def _may_be(universal: date, stated: str, local: date) -> bool:
    """Tell whether a moment in universal time may lie on a day somewhere: zones are -12 to +14 hours away."""
    hour = HOUR.search(stated)
    if hour is None:
        return False
    days = (local - universal).days
    return (days == -1 and int(hour[1]) < MOST_BEHIND) or (days == 1 and int(hour[1]) >= 24 - MOST_HOURS)


def _same_moment(stated: str, other: str) -> str | None:
    """Return the day of another spelling of a moment, if it is one: whole hours away, in another zone."""
    if UNIVERSAL.search(other):
        return None
    try:
        one = datetime.fromisoformat(stated.strip().replace("Z", "+00:00")).replace(tzinfo=None)
        two = datetime.fromisoformat(other.strip()).replace(tzinfo=None)
    except ValueError:
        return None
    apart = abs((one - two).total_seconds())
    whole = (
        apart % 1800 == 0 and apart <= MOST_HOURS * 3600 and (one.hour, one.minute, one.second) != (0, 0, 0)
    )
    return two.date().isoformat() if whole and (two.hour, two.minute, two.second) != (0, 0, 0) else None


def _url_date(url: str | None) -> str | None:
    match = URL_DATE.search(url or "")
    if match is None:
        return None
    month = match[2] if match[2].isdigit() else str(ENGLISH_MONTHS.get(match[2].lower(), 0))
    found = _day(match[1], month, match[3])
    return found.isoformat() if found else None


def machine_date(text: str) -> date | None:
    """Read a date as machines write it (or as people do, in English); None if it is none.

    >>> machine_date("2024-06-12T08:00:00+02:00"), machine_date("1718172000")
    (datetime.date(2024, 6, 12), datetime.date(2024, 6, 12))
    """
    text = text.strip()
    if match := ISO_DATE.search(text) or COMPACT_DATE.match(text):
        return _day(match[1], match[2], match[3])
    if EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date()
    found = find_date(text, WORD.findall(text.lower()), ENGLISH_MONTHS, month_first=True)
    return found if found and found.year >= FIRST_YEAR else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= FIRST_YEAR else None
