"""A line that stands on many pages of one site is boilerplate there, and there only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli import site_lines
from newscli.site_lines import (
    LineCounter,
    SiteLines,
    SiteLinesError,
    fingerprint,
    site_of,
    without_site_lines,
)

if TYPE_CHECKING:
    from pathlib import Path

PROMISE = "The Harwick Mail has told the truth to the people of the valley since the year of the great flood."
AGENCY = "The ministry said on Friday that the harvest would be the smallest for nine years, and bread dear."
OWN = "Farmer number {} told the Harwick Mail that her barley had never stood as low as in this dry summer."


def dump(number: int) -> str:
    return "\n\n".join(
        [
            f"Dry summer, part {number}",
            OWN.format(["one", "two", "three", "four", "five"][number % 5] * (number + 1)),
            PROMISE,
            AGENCY,
        ]
    )


def learnt(pages: int = 10, site: str = "mail.example", agency_every: int = 10) -> SiteLines:
    counter = LineCounter()
    for number in range(pages):
        texts = [block.text for block in newscli.parse(dump(number)).blocks]
        counter.add(site, texts if number % agency_every == 0 else [text for text in texts if text != AGENCY])
    return counter.site_lines()


def test_what_stands_on_all_pages_is_boilerplate() -> None:
    article = without_site_lines(newscli.parse(dump(3)), learnt(), "mail.example")
    assert PROMISE not in article.text
    assert AGENCY in article.text
    [block] = [block for block in article.blocks if block.text == PROMISE]
    assert block.label is newscli.Label.BOILERPLATE
    assert block.reasons == ("stands on 10 of 10 pages of this site",)


def test_it_is_not_elsewhere() -> None:
    article = newscli.parse(dump(3))
    assert without_site_lines(article, learnt(), "gazette.example") is article
    assert without_site_lines(article, learnt(), "") is article


def test_what_an_agency_sends_to_ten_papers_is_boilerplate_of_none() -> None:
    counter = LineCounter()
    for number in range(10):
        counter.add(f"paper-{number}.example", [AGENCY])
    assert counter.site_lines().lines == {}


def test_two_pages_prove_nothing() -> None:
    assert learnt(pages=2).lines == {}


def test_long_prose_needs_more_pages_than_a_line() -> None:
    long = f"{AGENCY} " * 4
    counter = LineCounter()
    for number in range(10):
        counter.add("mail.example", [long, PROMISE] if number < 4 else [])
    known = counter.site_lines()
    blocks = newscli.parse(f"{OWN}\n\n{PROMISE}\n\n{long}\n\n{OWN}\n\n{AGENCY}")
    text = without_site_lines(blocks, known, "mail.example").text
    assert long.strip() in text
    assert PROMISE not in text


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.mail.example/news/1", "mail.example"),
        ("http://news.mail.example:8080/", "news.mail.example"),
        ("https://[broken", ""),
        ("no address", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_site_of_a_page(url: str | None, site: str) -> None:
    assert site_of(url) == site


def test_a_fingerprint_knows_no_case_no_blanks_no_numbers() -> None:
    assert fingerprint("17 Comments") == fingerprint(" 2  comments\n") != fingerprint("comments")


@given(st.text())
def test_any_text_has_a_fingerprint(text: str) -> None:
    assert len(fingerprint(text)) == 16


def test_counts_of_several_tasks_add_up() -> None:
    parts = [LineCounter() for _ in range(2)]
    whole = LineCounter()
    for number in range(6):
        parts[number % 2].add("mail.example", [PROMISE, f"line {'x' * number}"])
        whole.add("mail.example", [PROMISE, f"line {'x' * number}"])
    joined = LineCounter()
    for part in parts:
        joined.merge(part.pages, part.lines)
    assert joined.site_lines() == whole.site_lines()


def test_rare_lines_are_forgotten_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_lines, "MOST_COUNTED", 50)
    counter = LineCounter()
    for number in range(100):
        counter.add("mail.example", [PROMISE, "x" * (number + 1)])
    assert sum(map(len, counter.lines.values())) <= 50
    assert counter.site_lines().lines["mail.example"] == {fingerprint(PROMISE): 100}


def test_a_file_keeps_them(tmp_path: Path) -> None:
    known = learnt()
    known.save(str(tmp_path / "lines.json"))
    assert SiteLines.load(str(tmp_path / "lines.json")) == known


@pytest.mark.parametrize("content", ["", "[]", '{"format": "other"}', "\0"])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "lines.json").write_text(content)
    with pytest.raises(SiteLinesError, match="make it with newscli learn-site"):
        SiteLines.load(str(tmp_path / "lines.json"))
