"""Pages that are broken, hostile, or hold their text where no one looks: what can be had is had."""

from __future__ import annotations

import json
import time

import pytest

import newscli
from newscli.readers import read_blocks, read_dump

PARAGRAPHS = (
    "The old ferry between Harwick and the island made its last crossing on Sunday, after ninety years.",
    "About two hundred people had come to the pier, and the captain let the children sound the horn.",
    "From next week a bridge takes over, although nobody in the village could say who had asked for it.",
    "The boat itself will be taken to the yard at Calder Point, where it is to become a floating kitchen.",
    "Its last captain, Tomas Reid, has been offered a place on the bridge, selling tickets to the cars.",
)
BODY = "\n\n".join(PARAGRAPHS)


def texts(raw: str | bytes, kind: str | None = "html") -> list[str]:
    return [block.text for block in read_blocks(raw, kind)]


def scripted(body: str, page: str = "<div id=app>Please enable JavaScript.</div>") -> str:
    article = json.dumps({"@type": "NewsArticle", "headline": "Last crossing", "articleBody": body})
    return (
        f"<html><head><script type='application/ld+json'>{article}</script></head><body>{page}</body></html>"
    )


def test_an_article_that_a_script_would_show_is_taken_from_json_ld() -> None:
    blocks = read_blocks(scripted(BODY), "html")
    assert [block.text for block in blocks] == ["Please enable JavaScript.", *PARAGRAPHS]
    assert [block.first_line for block in blocks] == [1, 2, 3, 4, 5, 6]
    assert {block.markup.path for block in blocks[1:] if block.markup} == {("script",)}


def test_html_in_json_ld_is_read_as_such() -> None:
    body = "".join(f"<p>{paragraph} Caf&eacute; &amp; bar.</p>" for paragraph in PARAGRAPHS)
    assert texts(scripted(body))[1:] == [f"{paragraph} Café & bar." for paragraph in PARAGRAPHS]


def test_an_article_that_the_page_shows_is_not_taken_twice() -> None:
    page = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert texts(scripted(BODY, page)) == list(PARAGRAPHS)


def test_an_excerpt_in_json_ld_is_no_article() -> None:
    assert texts(scripted(PARAGRAPHS[0])) == ["Please enable JavaScript."]


@pytest.mark.parametrize(
    "script",
    [
        "", "{", "[]", "null", "7", '"x"', '{"@type": 7}', '{"@graph": {"@graph": []}}', "[" * 100_000,
        '{"@type": "Article", "author": [null, 7, {"name": ["A", 7]}], "headline": {}, "articleBody": []}',
        '{"n": ' + "1" * 10_000 + "}",
    ],
)  # fmt: skip
def test_json_ld_of_any_shape_is_borne(script: str) -> None:
    page = f"<script type='application/ld+json'>{script}</script><p>{PARAGRAPHS[0]}</p>"
    assert texts(page) == [PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "NewsArticle", "headline": "Last crossing"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Last crossing"}\n//]]>',
        '/* seo */ {"@type": "NewsArticle", "headline": "Last crossing",};',
        '{"@type": ["Thing", "http://schema.org/NewsArticle"], "headline": "Last\ncrossing"}',
    ],
)
def test_json_ld_as_people_write_it_is_read(script: str) -> None:
    head = read_dump(f"<script type='application/ld+json'>{script}</script><p>x", "html").head
    assert head is not None
    assert head.titles == ("Last crossing",)


def test_frames_show_what_they_have_for_browsers_without() -> None:
    page = f"<frameset cols='20%,*'><frame src=a><noframes><p>{PARAGRAPHS[0]}</p></noframes></frameset>"
    assert texts(page) == [PARAGRAPHS[0]]


def test_a_page_saved_with_its_pictures_is_read() -> None:
    mail = (
        "From: <Saved by Blink>\r\nSubject: Last crossing\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://post.example/ferry\r\n\r\n"
        '<html><head><meta charset=3D"utf-8"></head>'
        '<p>Caf=C3=A9 on the pier, <a href=3D"/x">reop=\r\nened</a>.\r\n'
        "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n----b--\r\n"
    )
    [block] = read_blocks(mail.encode())
    assert (block.text, block.url) == ("Café on the pier, reopened.", "https://post.example/x")


def test_xhtml_with_its_declaration_is_read() -> None:
    page = (
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head><title>Le café</title>'
        '<script src="x.js"/></head></html>'
    )
    assert read_dump(page.encode("latin-1")).blocks[0].text == "Le café"


def test_a_fragment_of_a_feed_is_read() -> None:
    fragment = f"<p>{PARAGRAPHS[0]}</p>\n<figure><img src='a.jpg'/></figure>\n<p>{PARAGRAPHS[1]}</p>"
    assert texts(fragment, None) == list(PARAGRAPHS[:2])


def test_blank_lines_part_the_paragraphs_of_a_text_with_islands_of_html() -> None:
    dump = "\n\n".join(
        f"{paragraph} <em>So</em> it <b>was</b>, <a href='/x'>said</a> all." for paragraph in PARAGRAPHS
    )
    assert texts(dump, None) == [f"{paragraph} So it was, said all." for paragraph in PARAGRAPHS]


def test_a_json_file_called_html_is_text() -> None:
    assert [block.markup for block in read_blocks(json.dumps({"body": PARAGRAPHS[0]}))] == [None]


def test_nuls_and_controls_are_taken_out() -> None:
    assert texts("<p>The o\x00ld fe\x08rry \x9dsails.") == ["The old ferry sails."]


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_page_may_end_anywhere(cut: int) -> None:
    page = (
        f"<html><head><title>Last &amp; final</title></head><body><table><tr><td><a href='/x'>{PARAGRAPHS[0]}"
    )
    newscli.parse((page + "</a></td></tr></table><!-- x --><ul><li>Home</li></ul></body></html>" * 3)[:cut])


def test_a_page_of_20_megabytes_is_read() -> None:
    page = f"<p>{PARAGRAPHS[0] * 100}</p>" * 2_000
    start = time.process_time()
    assert len(read_blocks(page, "html")) == 2_000
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "tags",
    [
        "<div>",
        "<div>x</div>",
        "<b><i>",
        "<b id=%d>",
        "<table><tr><td>",
        "<x-y>x",
        "<ul><li>x",
        "<template>",
        "<a href=x>",
    ],
)
def test_100_000_nested_tags_do_not_stop_it(tags: str) -> None:
    start = time.process_time()
    read_blocks("".join([tags % number if "%" in tags else tags for number in range(100_000)]) + "x", "html")
    assert time.process_time() - start < 60
