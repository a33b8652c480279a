"""The second opinion on what is main content."""

from __future__ import annotations

from newscli.readers import read_blocks
from newscli.readers.readability import main_texts

from .test_html import PAGE, PARAGRAPHS


def test_main_content_is_named_by_the_texts_of_its_blocks() -> None:
    main = main_texts(PAGE)
    assert main.issuperset(PARAGRAPHS)
    assert main <= {block.text for block in read_blocks(PAGE, "html")}
    assert "Home · Sport" not in main


def test_a_page_that_it_cannot_read_has_none() -> None:
    for page in ("", "<?xml version='1.0' encoding='utf-8'?>", "\x00"):
        assert main_texts(page) == frozenset()
