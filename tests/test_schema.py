"""The JSON Schemas in ``docs/`` say what the output is: no more, no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from articles import article, full_article
from newscli.document import Label
from newscli.render.json import article_dict, dumps, explain_dict, teasers_dict
from newscli.stats import measure
from newscli.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscli.document import Article

DOCS = Path(__file__).parents[1] / "docs"

OUTPUTS: dict[str, Callable[[Article], dict[str, Any]]] = {
    "article": article_dict,
    "explain": explain_dict,
    "stats": lambda page: measure(page).to_dict(),
    "summary": lambda page: summarise(page).to_dict(),
    "teasers": teasers_dict,
}


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DOCS / f"{name}.schema.json").read_text("utf-8"))
    return loaded


def output(name: str, page: Article) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(dumps(OUTPUTS[name](page)))
    return loaded


def test_every_schema_is_tested() -> None:
    assert {path.name.partition(".")[0] for path in DOCS.glob("*.schema.json")} == set(OUTPUTS)


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_schema_is_valid_itself(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize(
    "page", [full_article(), article(language=None), article(language="cs")], ids=["full", "empty", "cs"]
)
def test_real_output_is_as_its_schema_says(name: str, page: Article) -> None:
    Draft202012Validator(schema(name)).validate(output(name, page))


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_schema_describes_every_key_and_no_other(name: str) -> None:
    described = schema(name)
    assert list(described["properties"]) == described["required"] == list(output(name, full_article()))


def test_the_schema_knows_every_label() -> None:
    assert schema("explain")["$defs"]["block"]["properties"]["label"]["enum"] == [
        str(label) for label in Label
    ]


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_without_a_key_breaks_the_schema(name: str) -> None:
    values = output(name, full_article())
    del values[next(iter(values))]
    with pytest.raises(ValidationError, match="is a required property"):
        Draft202012Validator(schema(name)).validate(values)
