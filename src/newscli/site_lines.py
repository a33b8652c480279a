"""What a site knows that a page does not: a line that stands on many of its pages is boilerplate."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from newscli.article import build_article
from newscli.document import TEXT_LABELS, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscli.document import Article, Block

#: A line is known once it stands on so many pages of a site. Two pages share a line by chance, or
#: because one is a later version of the other.
FEWEST_PAGES = 3

#: … and on this share of them: a background paragraph that a site repeats in every tenth article is
#: part of each.
LEAST_SHARE = 0.2

#: Prose of more characters than this is a paragraph: of them only what stands on most pages is
#: boilerplate (a notice on cookies, what the paper says of itself).
LONG_PROSE = 250
LEAST_SHARE_OF_PROSE = 0.5

#: A fingerprint has so many bytes: among a million lines of one site two share one with a probability
#: of 1 in 37 million.
FINGERPRINT_BYTES = 8

#: So many lines are counted at once; the rare ones are forgotten when there are more.
MOST_COUNTED = 5_000_000

DIGITS = re.compile(r"\d+")
BLANKS = re.compile(r"\s+")

FORMAT = "newscli site lines 1"


class SiteLinesError(ValueError):
    """A file that holds no fingerprints; the message says what is wrong and what to do."""


def site_of(url: str | None) -> str:
    """The site that a page belongs to: its host without "www."; "" where nobody knows."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def fingerprint(text: str) -> str:
    """What stands for a line: letters without case, numbers without value ("5 comments")."""
    plain = BLANKS.sub(" ", DIGITS.sub("0", text.casefold())).strip()
    return hashlib.blake2b(plain.encode(errors="replace"), digest_size=FINGERPRINT_BYTES).hexdigest()


class SiteLines(NamedTuple):
    """Lines that stand on many pages of a site.

    ``pages`` is the number of pages that were seen, ``lines`` how many of them hold each line, by its
    fingerprint; both by site.
    """

    pages: Mapping[str, int]
    lines: Mapping[str, Mapping[str, int]]

    @classmethod
    def load(cls, path: str) -> SiteLines:
        """Read a file that ``save`` wrote, local or remote.

        Raises:
            SiteLinesError: it is none.
            OSError: it cannot be read.
        """
        with _open(path, "r") as file:
            try:
                values = json.load(file)
            except ValueError:
                values = None
        if not isinstance(values, dict) or values.get("format") != FORMAT:
            raise SiteLinesError(f"{path}: holds no lines of sites; make it with newscli learn-site")
        return cls(values["pages"], values["lines"])

    def save(self, path: str) -> None:
        """Write a file, local or remote, for ``load``."""
        values = {"format": FORMAT, "pages": dict(self.pages), "lines": dict(self.lines)}
        with _open(path, "w") as file:
            json.dump(values, file)


class LineCounter:
    """Counts on how many pages of its site each line stands."""

    def __init__(self) -> None:
        self.pages: Counter[str] = Counter()
        self.lines: dict[str, Counter[str]] = {}
        self._size = 0

    def add(self, site: str, texts: Iterable[str]) -> None:
        """Count one page; a page of an unknown site ("") teaches nothing."""
        if not site:
            return
        self.pages[site] += 1
        counts = self.lines.setdefault(site, Counter())
        before = len(counts)
        counts.update({fingerprint(text) for text in texts})
        self._size += len(counts) - before
        if self._size > MOST_COUNTED:
            self._forget()

    def merge(self, pages: Mapping[str, int], lines: Mapping[str, Mapping[str, int]]) -> None:
        """Add what another counter counted."""
        self.pages.update(pages)
        for site, counts in lines.items():
            self.lines.setdefault(site, Counter()).update(counts)

    def site_lines(self, fewest_pages: int = FEWEST_PAGES, least_share: float = LEAST_SHARE) -> SiteLines:
        """The lines that stand on so many pages of their site, and on this share of them."""
        known: dict[str, dict[str, int]] = {}
        for site, counts in self.lines.items():
            least = max(fewest_pages, least_share * self.pages[site])
            if found := {line: pages for line, pages in counts.items() if pages >= least}:
                known[site] = found
        return SiteLines({site: self.pages[site] for site in known}, known)

    def _forget(self) -> None:
        """Forget what stood on one page only, as in lossy counting (Manku and Motwani 2002)."""
        for site, counts in self.lines.items():
            self.lines[site] = Counter({line: pages for line, pages in counts.items() if pages > 1})
        self._size = sum(map(len, self.lines.values()))


def without_site_lines(article: Article, known: SiteLines, site: str) -> Article:
    """Label what stands on many pages of a site as boilerplate.

    Args:
        article: as ``parse`` gives it.
        known: the lines of sites.
        site: the page's site, as ``site_of`` gives it.

    Returns:
        The article without them; the same object where it holds none.
    """
    lines = known.lines.get(site)
    if not lines:
        return article
    pages = known.pages[site]
    blocks = [_judged(block, lines, pages) for block in article.blocks]
    if all(new is old for new, old in zip(blocks, article.blocks, strict=True)):
        return article
    return build_article(blocks, article.language)


def _judged(block: Block, lines: Mapping[str, int], pages: int) -> Block:
    if block.label not in TEXT_LABELS:
        return block
    found = lines.get(fingerprint(block.text), 0)
    if not found or (len(block.text) > LONG_PROSE and found < LEAST_SHARE_OF_PROSE * pages):
        return block
    reason = f"stands on {found} of {pages} pages of this site"
    return block._replace(label=Label.BOILERPLATE, confidence=found / pages, reasons=(reason,))


def _open(path: str, mode: str) -> Any:
    if "://" in path:
        import fsspec  # comes with newscli[batch]

        return fsspec.open(path, mode, encoding="utf-8").open()
    return open(path, mode, encoding="utf-8")  # noqa: PTH123 (one call for both kinds)
