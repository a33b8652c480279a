from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from articles import article, block
from newscli.document import Label, Piece, Reference, Teaser
from newscli.tracking import drop_tracking, without_tracking


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.org/a?utm_source=rss&utm_medium=feed", "https://example.org/a"),
        ("https://example.org/a?id=7&UTM_Source=rss&page=2#top", "https://example.org/a?id=7&page=2#top"),
        ("/a?fbclid=IwAR0", "/a"),
        ("a.html?amp;utm_campaign=x&id=3", "a.html?id=3"),
        ("https://example.org/a#xtor=AD-12", "https://example.org/a"),
        ("https://example.org/a?id=7#utm_source=rss&utm_medium=feed", "https://example.org/a?id=7"),
        ("https://example.org/a?gclid", "https://example.org/a"),
    ],
)
def test_what_only_tells_where_a_click_came_from_is_dropped(url: str, clean: str) -> None:
    assert drop_tracking(url) == clean


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/story.asp?12345",
        "https://example.org/a?cid=99&source=wire&gallery=3&keyword=fire&ref=main&id=",
        "https://example.org/a?q=a+b%20c&b=2&&a=1",
        "https://example.org/a?",
        "https://example.org/a#comments",
        "https://example.org/a#",
        "https://maps.example.org/?utm=32U",
        "https://social.example/share?url=https%3A%2F%2Fexample.org%3Futm_source%3Drss",
        "mailto:desk@example.org?subject=hi",
        "javascript:void(0)",
        "",
    ],
)
def test_everything_else_stays_letter_for_letter(url: str) -> None:
    assert drop_tracking(url) == url


@given(st.text(st.sampled_from("?&#=;/a1utm_sourceid"), max_size=40))
def test_cleaning_twice_is_cleaning_once(url: str) -> None:
    clean = drop_tracking(url)
    assert drop_tracking(clean) == clean
    assert len(clean) <= len(url)


def test_an_article_loses_them_everywhere() -> None:
    tracked, plain = "https://example.org/a?id=1&utm_source=rss", "https://example.org/a?id=1"
    text = block(Label.BODY, "It rained.", url=tracked)
    pieces = (Piece("It "), Piece("rained.", url=tracked))
    page = article(
        newscli.Block("It rained.", 1, 1, Label.BODY, 0.9, url=tracked, pieces=pieces),
        text,
        block(Label.BODY, "It stopped."),
        teasers=(Teaser("Pool reopens", "", tracked, 3, 3), Teaser("Market moves", "", None, 4, 4)),
        references=(Reference("Old mill burns", tracked, 5),),
    )
    clean = without_tracking(page)
    assert [one.url for one in clean.blocks] == [plain, plain, None]
    assert [piece.url for piece in clean.blocks[0].pieces] == [None, plain]
    assert [teaser.url for teaser in clean.teasers] == [plain, None]
    assert clean.references[0].url == plain
    assert clean.text == page.text
    assert without_tracking(clean) == clean
