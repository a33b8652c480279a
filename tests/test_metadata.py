"""Title, byline and date of a page: what it states and what it shows, checked against each other."""

from __future__ import annotations

import pytest

import newscli
from newscli.document import Facts, Head
from newscli.metadata import machine_date, page_facts, without_site
from newscli.names import people

PARAGRAPH = (
    "The old ferry between Harwick and the island made its last crossing on Sunday, after ninety years."
)


def page(head: str, body: str = "<h1>Last crossing of the old ferry</h1>") -> newscli.Article:
    html = f"<html lang=en><head>{head}</head><body><article>{body}<p>{PARAGRAPH}</p></article></body></html>"
    return newscli.parse(html, url="https://www.harwickpost.example/ferry")


@pytest.mark.parametrize(
    "title",
    [
        "Last crossing of the old ferry | Harwick Post",
        "Last crossing of the old ferry - The Harwick Post",
        "Harwick Post: Last crossing of the old ferry",
        "Last crossing of the old ferry — harwickpost.example",
    ],
)
def test_the_name_of_the_site_is_taken_off_a_headline(title: str) -> None:
    bare = without_site(title, frozenset({"harwickpost", "harwickpostexample"}))
    assert bare == "Last crossing of the old ferry"


def test_a_headline_keeps_dashes_of_its_own() -> None:
    title = "Ferry - the last one - sails on"
    assert without_site(title, frozenset({"harwickpost"})) == title


def test_the_headline_is_what_the_page_both_shows_and_states() -> None:
    head = Head(titles=("Farewell, old ferry! Ninety years end", "Last crossing of the old ferry | Post"))
    facts = page_facts(head, Facts(), ["Harwick Post", "Last crossing of the old ferry"])
    assert facts.title == "Last crossing of the old ferry"


def test_what_stands_beside_a_stated_headline_is_no_part_of_it() -> None:
    head = Head(titles=("Last crossing of the old ferry",))
    for shown in ("Last crossing of the old ferry | Harwick", "18 May: Last crossing of the old ferry"):
        assert page_facts(head, Facts(title=shown), []).title == "Last crossing of the old ferry"


def test_the_name_of_a_blog_above_its_articles_is_no_headline() -> None:
    head = Head(titles=("Last crossing of the old ferry", "Last crossing of the old ferry – Harwick Notes"))
    assert page_facts(head, Facts(), ["Harwick Notes"]).title == "Last crossing of the old ferry"


def test_a_day_in_universal_time_is_told_as_the_page_tells_it() -> None:
    head = Head(published=("2025-03-15T01:48:19Z",), times=("2025-03-14T20:48:19-05:00",))
    assert page_facts(head, Facts(), []).published == "2025-03-14"
    assert page_facts(head._replace(times=()), Facts(published="2025-03-14"), []).published == "2025-03-14"
    noon = Head(published=("2025-03-15T17:08:49Z",))
    assert page_facts(noon, Facts(published="2025-03-14"), []).published == "2025-03-15"


def test_a_headline_that_is_not_shown_is_taken_as_stated() -> None:
    head = Head(titles=("Last crossing of the old ferry | Harwick Post",), site_names=("Harwick Post",))
    assert page_facts(head, Facts(), []).title == "Last crossing of the old ferry"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By NORA PENROSE and Tom Hale", ["NORA PENROSE", "Tom Hale"]),
        ("Nora Penrose, Tom Hale & Ada Finch", ["Nora Penrose", "Tom Hale", "Ada Finch"]),
        ("Written by: Nora Penrose, Ph.D., Staff Writer", ["Nora Penrose, Ph.D."]),
        ("Von Jörg Lind (dpa)", ["Jörg Lind"]),
        ("Par Inès Moreau et Luc Aubry", ["Inès Moreau", "Luc Aubry"]),
        ("Penrose, Nora", ["Nora Penrose"]),
        ("Harwick Post Staff", ["Harwick Post Staff"]),
        ("n.penrose@harwickpost.example", []),
        ("https://www.facebook.com/harwickpost", []),
        ("@norapenrose", []),
        ("20417", []),
    ],
)
def test_authors_are_people_as_they_are_named(byline: str, names: list[str]) -> None:
    assert list(people(byline)) == names


def test_several_authors_are_separated_by_commas() -> None:
    article = page(
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Nora Penrose"},'
        '{"name": "Tom Hale"}], "publisher": {"name": "Harwick Post"}}</script>'
        '<meta name="author" content="Harwick Post">'
    )
    assert article.byline == "Nora Penrose, Tom Hale"


def test_a_person_on_the_page_comes_before_the_publisher_in_its_head() -> None:
    article = page(
        '<meta property="og:site_name" content="Harwick Post"><meta name="author" content="Harwick Post">',
        '<h1>Last crossing of the old ferry</h1><div class="byline">By Nora Penrose</div>',
    )
    assert article.byline == "Nora Penrose"


def test_the_publisher_is_the_author_where_nobody_else_is() -> None:
    head = Head(bylines=(("Harwick Post",),), site_names=("Harwick Post",))
    assert page_facts(head, Facts(), []).byline == "Harwick Post"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-06-12T23:30:00-05:00", "2024-06-12"),
        ("2024-6-2", "2024-06-02"),
        ("20240612", "2024-06-12"),
        ("20240612T101500Z", "2024-06-12"),
        ("1718172000", "2024-06-12"),
        ("1718172000000", "2024-06-12"),
        ("Wed, 12 Jun 2024 10:15:00 GMT", "2024-06-12"),
        ("June 12, 2024", "2024-06-12"),
    ],
)
def test_dates_for_machines_are_read(text: str, day: str) -> None:
    found = machine_date(text)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize("text", ["", "yesterday", "2024-13-45", "0001-01-01T00:00:00Z", "1700-01-01", "7"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert machine_date(text) is None


def test_the_stated_date_comes_before_the_dates_on_the_page() -> None:
    article = page(
        '<meta property="article:published_time" content="2025-03-14T08:00:00+00:00">',
        "<h1>Last crossing of the old ferry</h1><p><time datetime='2025-03-20'>20 March 2025</time></p>",
    )
    assert article.published == "2025-03-14"


def test_a_date_in_the_address_is_better_than_none() -> None:
    facts = page_facts(Head(canonical="https://post.example/2025/03/14/ferry"), Facts(), [])
    assert facts.published == "2025-03-14"


def test_a_page_without_an_article_states_nothing() -> None:
    html = (
        '<head><title>Harwick Post</title><meta name="author" content="Nora Penrose"></head><nav>Home</nav>'
    )
    article = newscli.parse(f"<html>{html}</html>")
    assert (article.title, article.byline, article.published) == (None, None, None)
