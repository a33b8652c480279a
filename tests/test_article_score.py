"""Pages that hold no article are told from those that do."""

from __future__ import annotations

import newscli
from cli.sample_pages import ENGLISH, ENGLISH_PARAGRAPHS, HTML
from newscli.article_score import DOUBTS
from newscli.article_signs import page_signs
from newscli.article_weights import LEAST_SCORE, WEIGHTS
from newscli.document import Head
from shop_page import SHOP, STORY


def test_a_story_scores_high_and_a_shop_low() -> None:
    story, shop = newscli.parse(STORY), newscli.parse(SHOP)
    assert story.article_score is not None
    assert shop.article_score is not None
    assert story.article_score > 0.5 > LEAST_SCORE > shop.article_score
    assert story.doubts == ()
    assert 1 <= len(shop.doubts) <= 2
    assert set(shop.doubts) <= set(DOUBTS.values())


def test_what_was_found_on_a_doubtful_page_is_still_its_text() -> None:
    assert "hand-thrown" in newscli.parse(SHOP).text


def test_the_address_counts() -> None:
    news = newscli.parse(STORY, url="https://example.org/news/2024/03/04/a-new-bridge-over-the-river-tarn")
    forum = newscli.parse(STORY, url="https://example.org/forum/viewtopic?t=1")
    assert news.article_score is not None
    assert forum.article_score is not None
    assert news.article_score > forum.article_score


def test_plain_text_has_no_score() -> None:
    article = newscli.parse(ENGLISH)
    assert (article.article_score, article.doubts) == (None, ())


def test_a_fragment_that_says_nothing_of_itself_has_no_score() -> None:
    fragment = newscli.parse("".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH_PARAGRAPHS), kind="html")
    assert fragment.text
    assert (fragment.article_score, fragment.doubts) == (None, ())


def test_an_article_by_itself_is_not_doubted() -> None:
    assert newscli.parse(HTML).doubts == ()


def test_every_sign_is_a_share_and_has_a_weight_and_an_aspect() -> None:
    for page in (STORY, SHOP, "<title>x</title>", "<title>x</title><p>y</p>"):
        article = newscli.parse(page, kind="html")
        for url in (None, "https://example.org/a-b/2024/01/2?c=1", "http://[bad"):
            signs = page_signs(article.blocks, Head(), url)
            assert list(signs) == list(WEIGHTS)
            assert all(0 <= strength <= 1 for strength in signs.values())
            assert {name.partition(".")[0] for name in signs} == set(DOUBTS)


def test_score_and_doubts_are_in_the_json() -> None:
    values = newscli.parse(SHOP).to_dict()
    assert values["article_score"] < LEAST_SCORE
    assert values["doubts"]
