"""Pages whose article lies in the data that their scripts start from."""

from __future__ import annotations

import json
import time

import pytest

import newscli
from newscli.readers import read_blocks

PARAGRAPHS = [
    "The tram depot at Brannoch will be pulled down this winter, the council decided on Thursday evening.",
    "Its roof has been leaking since the storms of three years ago, and two of the five tracks are closed.",
    "Drivers had asked for repairs instead, because the new depot lies eight kilometres outside the town.",
    "“We shall spend an hour a day on empty trams,” said Morag Lyle, who has driven line two since 1998.",
    "A model of the old hall, made by a retired conductor, is going to stand in the foyer of the library.",
    "Work is to begin in January; until then the depot can be visited on the first Sunday of each month.",
]
TITLE = "Brannoch pulls its tram depot down"
OTHERS = [f"{paragraph[:-1]}, wrote another paper about another depot." for paragraph in PARAGRAPHS]


def nodes(paragraphs: list[str]) -> list[object]:
    """An article as editors' programs keep it: a list of paragraphs, each of parts."""
    return [
        {"type": "paragraph", "id": f"p{number}", "content": [{"type": "text", "value": text[:9]}, text[9:]]}
        for number, text in enumerate(paragraphs)
    ]


def html(paragraphs: list[str]) -> str:
    return "".join(f'<p class="x">{text}</p>' for text in paragraphs)


def streamed(*pieces: str) -> str:
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


DATA = json.dumps({"props": {"story": {"headline": TITLE, "body": {"content": nodes(PARAGRAPHS)}}}})
TEXT = html(PARAGRAPHS)
SHELLS = {
    "a script of JSON": f'<script id="__NEXT_DATA__" type="application/json">{DATA}</script>',
    "a variable": f'<script>window["state"] = window["state"] || []; window.state = {DATA};</script>',
    "a string of HTML": f"<script>start({json.dumps({'article': {'content': TEXT}})})</script>",
    "a stream of React": streamed(f"1f:{json.dumps(['$', 'div', None, {'children': nodes(PARAGRAPHS)}])}\n"),
    "a long string in a stream": streamed(f"1:{{}}\n2a:T{len(TEXT.encode()):x},", TEXT + "3b:[]\n"),
}


def page(script: str, shown: str = "<div id=root></div>") -> str:
    return f"<html><head><title>{TITLE}</title></head><body>{shown}{script}</body></html>"


@pytest.mark.parametrize("script", SHELLS.values(), ids=SHELLS)
def test_a_page_that_shows_nothing_has_its_article_in_the_data_of_its_scripts(script: str) -> None:
    blocks = read_blocks(page(script), "html")
    assert [block.text for block in blocks if block.text != TITLE] == PARAGRAPHS


def test_such_an_article_is_the_text() -> None:
    assert newscli.parse(page(SHELLS["a script of JSON"]), "html").text == "\n\n".join(PARAGRAPHS)


def test_tags_that_such_an_article_speaks_of_stay() -> None:
    telling = "The tag <table> has laid out the pages of this paper since the year in which the depot burnt."
    script = json.dumps({"content": html([telling.replace("<", "&lt;"), *PARAGRAPHS])})
    blocks = read_blocks(page(f"<script>start({script})</script>"), "html")
    assert [block.text for block in blocks if block.text != TITLE] == [telling, *PARAGRAPHS]


def test_of_an_article_whose_opening_is_shown_the_rest_is_added() -> None:
    long = PARAGRAPHS + [
        f"In winter {year} the depot held {year % 70} cars of line two." for year in range(1901, 1960)
    ]
    script = f"<script type='application/json'>{json.dumps(nodes(long))}</script>"
    shown = read_blocks(page(script, html(PARAGRAPHS)), "html")
    assert [block.text for block in shown if block.text != TITLE] == long


def test_other_articles_in_the_data_of_a_page_are_not_its_own() -> None:
    data = json.dumps({"related": nodes(OTHERS * 4)})
    shown = read_blocks(page(f"<script type='application/json'>{data}</script>", html(PARAGRAPHS)), "html")
    assert [block.text for block in shown if block.text != TITLE] == PARAGRAPHS


def test_labels_and_addresses_in_data_are_no_article() -> None:
    data = json.dumps({"menu": [{"text": f"Section {number}", "url": "/s"} for number in range(300)]})
    shown = read_blocks(page(f"<script>var menu = {data};</script>", "<p>Loading …</p>"), "html")
    assert [block.text for block in shown if block.text != TITLE] == ["Loading …"]


@pytest.mark.parametrize(
    "script",
    [
        "<script>" + "{" * 1_000_000,
        "<script>x=" + "[1," * 400_000 + "</script>",
        "<script>" + '{"children":[' * 20_000 + "0" + "]}" * 20_000 + "</script>",
        '<script>.push([1,"' + "1:T9ffff," * 90_000 + '"])</script>',
        "<script>" + '.push([1,"' * 200_000 + "</script>",
    ],
    ids=["braces", "lists", "depth", "long strings", "pieces"],
)
def test_hostile_data_is_given_up_soon(script: str) -> None:
    start = time.process_time()
    read_blocks(page(script), "html")
    assert time.process_time() - start < 5
