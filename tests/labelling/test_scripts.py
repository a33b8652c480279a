"""Pages in scripts and languages of every kind, two of them without a cue file."""

from __future__ import annotations

import pytest

import newscli
from newscli.labelling.cues import CUE_FOLDER

from .genre_dumps import Page, squeeze
from .script_dumps import PAGES

every_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@every_page
def test_the_fixture_tells_the_article_from_the_page(page: Page) -> None:
    assert len(page.body) >= 6
    assert len(page.furniture) >= 6
    assert page.left("\n".join(page.body)) == []
    assert {squeeze(headline) for headline in page.teasers} <= {squeeze(line) for line in page.furniture}


def test_some_languages_have_no_cue_file() -> None:
    with_cues = {file.stem for file in CUE_FOLDER.glob("*.txt")}
    assert {page.language for page in PAGES} - with_cues == {"is", "sw"}


@every_page
def test_the_text_holds_every_line_of_the_article(page: Page) -> None:
    assert page.missing(newscli.parse(page.dump).text) == []


@every_page
def test_the_text_holds_nothing_of_the_page(page: Page) -> None:
    assert page.left(newscli.parse(page.dump).text) == []


@every_page
def test_the_title_is_the_headline(page: Page) -> None:
    title = newscli.parse(page.dump).title
    assert title is not None
    assert squeeze(title) == squeeze(page.title)


@every_page
def test_headlines_of_other_articles_are_teasers(page: Page) -> None:
    found = {squeeze(teaser.headline) for teaser in newscli.parse(page.dump).teasers}
    assert [headline for headline in page.teasers if squeeze(headline) not in found] == []


@every_page
def test_the_article_alone_comes_out_whole(page: Page) -> None:
    assert squeeze(newscli.parse(page.clean).text) == squeeze("".join(page.body))


@every_page
def test_the_language_is_known(page: Page) -> None:
    assert newscli.parse(page.dump).language == page.language


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
