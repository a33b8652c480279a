from __future__ import annotations

import json

import pytest

from articles import article, block, full_article
from newscli.document import Label
from newscli.render.json import article_dict, dumps, explain_dict, teasers_dict


def test_an_article_becomes_plain_values() -> None:
    page = full_article()
    values = article_dict(page)
    assert list(values) == [
        *("title", "byline", "published", "language", "declared_reading_time"),
        *("article_score", "doubts", "text"),
        *("blocks", "references", "teasers"),
    ]
    assert (values["byline"], values["declared_reading_time"], values["text"]) == (
        "Inès Moreau",
        2,
        page.text,
    )


def test_a_block_tells_all_it_knows() -> None:
    assert article_dict(full_article())["blocks"][2] == {
        "text": "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.",
        "first_line": 4,
        "last_line": 6,
        "label": "body",
        "confidence": 0.97,
        "reasons": ["a sentence ends here", "long text"],
        "marker": "",
        "url": None,
        "markup": {
            "path": "html/body/main/p",
            "names": ["", "", "story", "text"],
            "depth": 4,
            "hidden": False,
            "links": 1,
            "emphasised": 0.0,
        },
    }


def test_confidence_has_four_decimals_and_text_has_no_markup() -> None:
    first = explain_dict(article(block(Label.META, "Par Inès", confidence=0.912345)))["blocks"][0]
    assert (first["confidence"], first["markup"]) == (0.9123, None)


def test_teasers_and_references() -> None:
    values = teasers_dict(full_article())
    assert values["references"] == [
        {"headline": "Le budget de la ville", "url": "https://example.org/budget", "line": 7},
    ]
    assert values["teasers"][1] == {
        "headline": "Un marché de nuit en avril",
        "excerpt": "",
        "url": None,
        "first_line": 13,
        "last_line": 13,
    }


def test_json_holds_only_json_types() -> None:
    values = article_dict(full_article())
    assert json.loads(dumps(values)) == values


def test_letters_stand_as_they_are() -> None:
    assert dumps({"a": "Ünïcödé 橋 สะพาน 👩\u200d🚀"}) == '{"a": "Ünïcödé 橋 สะพาน 👩\u200d🚀"}'


@pytest.mark.parametrize(
    "code",
    [0x00, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF],
)
def test_what_steers_a_terminal_is_escaped(code: int) -> None:
    written = dumps([chr(code)])
    assert written == f'["\\u{code:04x}"]'
    assert json.loads(written) == [chr(code)]


def test_one_line_unless_indented() -> None:
    assert dumps({"a": "x\ny"}) == '{"a": "x\\ny"}'
    assert dumps({"a": 1}, indent=2) == '{\n  "a": 1\n}'


def test_a_number_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps(float("nan"))
