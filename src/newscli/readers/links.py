"""Addresses of links, made absolute."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

#: An address that begins so is absolute already.
WEB = re.compile(r"https?://[^/\s\[]", re.I)

#: What nearly all of those begin with, in small letters, and what does not follow in such an address.
WEB_STARTS = ("https://", "http://")
NO_HOST = frozenset("/[")

#: An address that lacks but the scheme, and is complete as it stands.
PLAIN_HOST = re.compile(r"//[\w.-]+(?:/[^\s\\?#;]*)?(?:\?[^\s\\#;]+)?$", re.A)

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)

#: Browsers take tabs and line ends out of addresses.
LINE_ENDS = re.compile(r"[\t\r\n]+")


class Links:
    """Makes the addresses of one page absolute.

    Args:
        base: The address that relative ones start from; None leaves them relative.
    """

    def __init__(self, base: str | None) -> None:
        self.base = base or ""
        self.known: dict[str, str] = {}
        start = WEB.match(self.base)
        self.origin = (
            "" if start is None else self.base[: start.end() - 1] + _host(self.base[start.end() - 1 :])
        )

    def absolute(self, href: str | None) -> str:
        """Return the whole address; "" for what leads nowhere: scripts, mail, a place on the same page."""
        if not href:
            return ""
        address = self.known.get(href)
        if address is None:
            address = self.known[href] = self._absolute(href.strip())
        return address

    def _absolute(self, href: str) -> str:
        if not href or href[0] == "#":
            return ""
        if "\n" in href or "\t" in href or "\r" in href:
            href = LINE_ENDS.sub("", href)
        if href[0] == "/":
            if self.origin and _is_plain_path(href):
                return self.origin + href
            if self.origin and PLAIN_HOST.match(href):
                return f"{self.origin.partition(':')[0].lower()}:{href}"
        elif _is_web(href):
            return href
        if not self.base and not SCHEME.match(href):
            return href
        try:
            address = urljoin(self.base, href)
            scheme = urlsplit(address).scheme
        except ValueError:  # "http://[broken"
            return ""
        return address if scheme in ("", "http", "https") else ""


def _is_plain_path(href: str) -> bool:
    """Tell a path that is complete as it stands: no host, no steps up, nothing to tidy."""
    return (
        not href.startswith("//") and "\\" not in href and href.find("/.", 1) < 0 and len(href.split()) == 1
    )


def _is_web(href: str) -> bool:
    """Tell what ``WEB`` fits; most addresses are seen faster to be so."""
    if href.startswith(WEB_STARTS):
        first = href[8 if href[4] == "s" else 7 :][:1]
        return first not in NO_HOST and not (not first or first.isspace())
    return WEB.match(href) is not None


def _host(rest: str) -> str:
    return re.split(r"[/?#]", rest, maxsplit=1)[0]
