"""Pages that hold no article are said to hold none, and can be had all the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from shop_page import SHOP, STORY

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Newscli


@pytest.fixture(autouse=True)
def shop(pages: Path) -> None:
    (pages / "shop.html").write_text(SHOP, encoding="utf-8")
    (pages / "story.html").write_text(STORY, encoding="utf-8")


@pytest.mark.parametrize("command", ["clean", "summary"])
def test_a_page_of_a_shop_is_said_to_hold_no_article(newscli: Newscli, command: str) -> None:
    result = newscli(command, "shop.html", "story.html")
    assert result.exit_code == 1
    assert result.stderr.startswith("newscli: shop.html: seems to hold no article (")
    assert result.stderr.endswith("); --any-page prints what was found\n")
    assert "hand-thrown" not in result.stdout
    assert "town council of Harwick" in result.stdout


@pytest.mark.parametrize("command", ["clean", "summary"])
def test_what_was_found_on_any_page_can_be_had(newscli: Newscli, command: str) -> None:
    result = newscli(command, "--any-page", "shop.html")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "hand-thrown" in result.stdout


def test_json_keeps_the_text_of_a_doubtful_page(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "json", "shop.html")
    assert result.exit_code == 1
    assert "hand-thrown" in json.loads(result.stdout)["text"]


def test_explain_tells_the_score_and_is_content(newscli: Newscli) -> None:
    result = newscli("explain", "--format", "json", "shop.html")
    assert result.exit_code == 0
    explained = json.loads(result.stdout)
    assert explained["article_score"] < 0.5
    assert explained["doubts"]


def test_stats_counts_on_any_page(newscli: Newscli) -> None:
    assert newscli("stats", "shop.html").exit_code == 0
