"""Every genre, right by a person's reading: the article whole, the page around it gone."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

import newscli
from newscli.cli.parser import app

from .genre_dumps import NAVIGATION, PAGES, PARAGRAPHS, Page, squeeze

every_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@every_page
def test_the_fixture_tells_the_article_from_the_page(page: Page) -> None:
    assert len(page.body) >= 8
    assert len(page.furniture) >= 6
    assert page.left("\n".join(page.body)) == []


@every_page
def test_the_text_holds_every_line_of_the_article(page: Page) -> None:
    assert page.missing(newscli.parse(page.dump).text) == []


@every_page
def test_the_text_holds_nothing_of_the_page(page: Page) -> None:
    assert page.left(newscli.parse(page.dump).text) == []


@every_page
def test_the_title_is_the_headline(page: Page) -> None:
    assert newscli.parse(page.dump).title == page.title


@every_page
def test_the_article_alone_comes_out_whole(page: Page) -> None:
    text = newscli.parse(page.clean).text
    assert page.missing(text) == []
    assert squeeze(text) == squeeze("".join(page.body))


@every_page
def test_every_line_of_the_page_lies_in_a_block(page: Page) -> None:
    covered = {
        number
        for block in newscli.parse(page.dump).blocks
        for number in range(block.first_line, block.last_line + 1)
    }
    assert {number for number, line in enumerate(page.dump.split("\n"), start=1) if line.strip()} <= covered


@every_page
def test_cleaning_the_cleaned_article_changes_nothing(page: Page) -> None:
    text = newscli.parse(page.dump).text
    assert newscli.parse(text).text == text


# No article, or hardly one.


@pytest.mark.parametrize("language", NAVIGATION)
def test_a_page_without_an_article_has_no_text(language: str) -> None:
    assert newscli.parse(NAVIGATION[language]).text == ""


@pytest.mark.parametrize("language", NAVIGATION)
def test_a_page_without_an_article_is_a_complaint(language: str) -> None:
    result = CliRunner().invoke(app, ["clean"], input=NAVIGATION[language].encode())
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no article found" in " ".join(result.stderr.split())


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_paragraph_by_itself_is_kept(language: str) -> None:
    paragraph = PARAGRAPHS[language].long
    assert newscli.parse(paragraph).text == paragraph


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_sentence_by_itself_is_kept(language: str) -> None:
    sentence = PARAGRAPHS[language].short
    assert newscli.parse(sentence).text == sentence


@pytest.mark.parametrize("separator", ["\n", "\n\n"], ids=["lines", "blank-lines"])
@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_paragraph_amid_menus_is_all_that_is_kept(language: str, separator: str) -> None:
    one = PARAGRAPHS[language]
    assert newscli.parse(separator.join((*one.above, one.long, *one.below))).text == one.long
