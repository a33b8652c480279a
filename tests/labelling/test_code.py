"""Scripts and style sheets that a dump holds beside its text."""

from __future__ import annotations

import pytest

import newscli
from news_dumps import ARTICLES
from newscli import Label

SCRIPT = (
    'window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}gtag("js",new Date());'
    * 40
)
STYLE = ".card{display:flex;margin:0}.card a{color:#fff;text-decoration:none}.card img{max-width:100%}" * 60
DATA = (
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","url":"https://example.org/"};'
    * 30
)


@pytest.mark.parametrize("code", [SCRIPT, STYLE, DATA], ids=["script", "style", "data"])
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_code_without_blanks_is_boilerplate_however_long_it_is(code: str, language: str) -> None:
    article = newscli.parse("\n".join((code, *ARTICLES[language], code)), kind="text")
    assert article.text.split("\n\n") == list(ARTICLES[language])
    first, last = article.blocks[0], article.blocks[-1]
    assert (first.label, last.label) == (Label.BOILERPLATE, Label.BOILERPLATE)
    assert list(first.reasons) == ["is code without blanks"]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/" + "bridge-over-the-river-" * 12,
        "橋は月曜日に再開される。" * 20,
    ],
    ids=["address", "Japanese"],
)
def test_a_long_line_without_blanks_is_not_code_for_that(line: str) -> None:
    article = newscli.parse(line, kind="text")
    assert "code" not in " ".join(article.blocks[0].reasons)
