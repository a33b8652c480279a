"""ArticleStep in other people's pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .corpora import PARAGRAPHS, html_page, page, title

pytest.importorskip("datatrove")

from datatrove.data import Document
from datatrove.pipeline.filters import LambdaFilter
from datatrove.pipeline.writers import JsonlWriter

from newscli.batch import ArticleStep
from newscli.site_lines import SiteLines, fingerprint

if TYPE_CHECKING:
    from pathlib import Path


def run(step: Any, *documents: Document) -> list[Document]:
    return list(step.run(iter(documents)))


def test_a_document_becomes_its_article() -> None:
    [document] = run(ArticleStep(), Document(page(7), "7", metadata={"source": "mill"}))
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert document.metadata == {
        "source": "mill",
        "title": title(7),
        "byline": "Martha Quill",
        "published": "2024-03-04",
        "language": "en",
    }


def test_a_field_that_is_there_keeps_its_value() -> None:
    [document] = run(ArticleStep(["title"]), Document(page(7), "7", metadata={"title": "theirs"}))
    assert document.metadata["title"] == "theirs"
    assert document.metadata["newscli_title"] == title(7)
    assert document.text == ""


def test_links_are_made_absolute_by_the_documents_url() -> None:
    html = (
        html_page(1).replace("<nav>", "<nav>") + "<ul><li><a href='/two'>Harwick mill to reopen</a></li></ul>"
    )
    document = Document(html, "1", metadata={"url": "https://harwick.example/one"})
    [document] = run(ArticleStep(["blocks"]), document)
    assert "https://harwick.example/two" in [block["url"] for block in document.metadata["blocks"]]


def test_it_stands_beside_datatroves_own_steps(tmp_path: Path) -> None:
    documents = (Document(page(number), str(number)) for number in range(4))
    even = LambdaFilter(lambda document: int(document.id) % 2 == 0)
    writer = JsonlWriter(str(tmp_path), compression=None)
    for _ in writer.run(even.run(ArticleStep(["text", "stats"]).run(documents))):
        pass
    assert len((tmp_path / "00000.jsonl").read_text().splitlines()) == 2


def test_what_is_no_dump_is_left_out_counted_and_put_aside(tmp_path: Path) -> None:
    writer = JsonlWriter(str(tmp_path), compression=None)
    step = ArticleStep(exclusion_writer=writer)
    assert [document.id for document in run(step, Document("%PDF-1.7\n", "a"), Document(page(1), "b"))] == [
        "b"
    ]
    assert step.stats["rejected"].total == step.stats["parsed"].total == 1
    assert "rejected_because" in (tmp_path / "00000.jsonl").read_text()


def test_documents_without_article_can_be_left_out() -> None:
    menu = Document("Home\nNews\nLog in\n", "menu")
    assert len(run(ArticleStep(), menu)) == 1
    assert run(ArticleStep(keep_empty=False), Document("Home\nNews\nLog in\n", "menu")) == []


def test_lines_of_the_site_are_left_out_of_the_text() -> None:
    line = PARAGRAPHS[1]
    known = SiteLines({"harwick.example": 40}, {"harwick.example": {fingerprint(line): 39}})
    document = Document(page(1), "1", metadata={"url": "https://www.harwick.example/1"})
    [document] = run(ArticleStep(site_lines=known), document)
    assert line not in document.text
    assert PARAGRAPHS[2] in document.text


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValueError, match="'author' is no field"):
        ArticleStep(["author"])


def test_links_lose_their_tracking_parameters_if_asked() -> None:
    link = (
        "<ul><li><a href='https://harwick.example/two?id=2&amp;utm_source=rss'>Old mill opens</a></li></ul>"
    )
    for drop, url in ((False, "id=2&utm_source=rss"), (True, "id=2")):
        [document] = run(ArticleStep(["blocks"], drop_tracking=drop), Document(html_page(1) + link, "1"))
        assert f"https://harwick.example/two?{url}" in [block["url"] for block in document.metadata["blocks"]]
