"""readability-lxml in the place of the labeller, and beside it."""

from __future__ import annotations

import pytest

import newscli
from cli.sample_pages import ENGLISH_PARAGRAPHS, HTML
from newscli.document import TEXT_LABELS
from newscli.readers.readability import main_blocks


def test_the_text_is_what_readability_gives() -> None:
    article = newscli.parse(HTML, engine="readability")
    assert article.text == "\n\n".join(block.text for block in main_blocks(HTML))
    assert ENGLISH_PARAGRAPHS[0] in article.text


def test_all_blocks_are_there_and_those_of_the_text_are_labelled_so() -> None:
    article = newscli.parse(HTML, engine="readability")
    assert [block.text for block in article.blocks] == [block.text for block in newscli.parse(HTML).blocks]
    assert article.text == "\n\n".join(block.text for block in article.blocks if block.label in TEXT_LABELS)


def test_readability_reads_no_plain_text() -> None:
    with pytest.raises(newscli.DumpError, match="HTML only"):
        newscli.parse("The bridge was opened on Monday.", engine="readability")


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="engine is 'steam'"):
        newscli.parse(HTML, engine="steam")  # type: ignore[arg-type]
