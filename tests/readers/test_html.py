"""HTML into blocks: what a block is, what it is marked with, and what is left out."""

from __future__ import annotations

import newscli
from newscli.readers import read_blocks

PARAGRAPHS = (
    "The old ferry between Harwick and the island made its last crossing on Sunday, after ninety years.",
    "About two hundred people had come to the pier, and the captain let the children sound the horn.",
    "From next week a bridge takes over, although nobody in the village could say who had asked for it.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Last crossing of the old ferry | Harwick Post</title>
<script>var tracker = "on";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Last crossing of the old ferry</h1><p>By <a href="/staff/7">Nora Penrose</a></p>
<p>{PARAGRAPHS[0]}</p>
<figure><img src="f.jpg" alt=""><figcaption>The pier on Sunday</figcaption></figure>
<h2>A horn for the children</h2>
<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></article>
<aside><h3>Related articles</h3><ul>
<li><a href="/news/1">Harwick swimmers win four medals at the county games</a></li>
<li><a href="news/2">Town museum buys the painter's forgotten sketchbooks</a></li></ul></aside>
<footer><p>© 2025 Harwick Post. All rights reserved.</p></footer></body></html>"""


def texts(html: str) -> list[str]:
    return [block.text for block in read_blocks(html, "html")]


def test_a_page_comes_out_as_its_article() -> None:
    article = newscli.parse(PAGE)
    assert article.text == "\n\n".join(
        (PARAGRAPHS[0], "A horn for the children", PARAGRAPHS[1], PARAGRAPHS[2])
    )
    assert (article.title, article.byline) == ("Last crossing of the old ferry", "Nora Penrose")


def test_teasers_have_their_absolute_links() -> None:
    article = newscli.parse(PAGE, url="https://post.example/ferry/last.html")
    assert [(teaser.headline, teaser.url) for teaser in article.teasers] == [
        ("Harwick swimmers win four medals at the county games", "https://post.example/news/1"),
        ("Town museum buys the painter's forgotten sketchbooks", "https://post.example/ferry/news/2"),
    ]


def test_the_base_of_a_page_comes_before_its_address() -> None:
    html = '<base href="https://other.example/a/"><p><a href="b">A bridge</a></p>'
    assert [block.url for block in read_blocks(html, "html", "https://post.example/")] == [
        "https://other.example/a/b"
    ]


def test_links_that_lead_nowhere_have_no_address() -> None:
    html = '<p><a href="javascript:go()">Go</a></p><p><a href="#top">Top</a></p><p><a href="http://[">Odd</a></p>'
    assert [block.url or None for block in read_blocks(html, "html")] == [None, None, None]


def test_scripts_styles_and_hidden_text_are_left_out() -> None:
    html = (
        "<script>x</script><style>y</style><p hidden>no</p><p style='display: none'>no</p>"
        "<template><p>no</p></template><p>Only this.</p>"
    )
    assert texts(html) == ["Only this."]


def test_markers_say_what_a_block_is() -> None:
    html = (
        "<h3>Heading</h3><ul><li>Item</li></ul><ol><li>One</li><li>Two</li></ol>"
        "<blockquote><p>Said</p></blockquote><table><tr><td>Mon</td><td>Rain</td></tr></table>"
        "<figure><figcaption>The pier</figcaption></figure>"
    )
    assert [(block.marker, block.text) for block in read_blocks(html, "html")] == [
        ("###", "Heading"),
        ("-", "Item"),
        ("1.", "One"),
        ("2.", "Two"),
        (">", "Said"),
        ("|", "Mon | Rain"),
        ("!", "The pier"),
    ]


def test_inline_tags_do_not_part_a_sentence() -> None:
    assert texts("<p>The <b>minister</b>, <a href='/x'>Anna Berg</a>, said <i>no</i>.</p>") == [
        "The minister, Anna Berg, said no."
    ]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts("<div>One<br>line<br><br>Two<br/>\n<br/>Three</div>") == ["One line", "Two", "Three"]


def test_the_share_of_a_block_in_links_is_known() -> None:
    [block] = read_blocks("<p><a href='/x'>half</a>half</p>", "html")
    assert block.linked == 0.5


def test_blocks_are_numbered_and_know_their_path_and_classes() -> None:
    first, second = read_blocks("<div class='story lead' id='s1'><p>One.</p><p>Two.</p></div>", "html")
    assert (first.first_line, second.last_line) == (1, 2)
    assert first.markup is not None
    assert first.markup.path == "html/body/div/p"
    assert first.markup.classes == ("story", "lead", "s1")


def test_main_content_is_marked() -> None:
    main = {block.text: block.markup.main for block in read_blocks(PAGE, "html") if block.markup}
    assert main[PARAGRAPHS[1]]
    assert not main["Home"]


def test_broken_and_odd_pages_are_read_as_far_as_they_go() -> None:
    declared = "<?xml version='1.0' encoding='utf-8'?><html><p>x"
    for html in ("", "<", "<p>", "<p>cut off in the mid", declared, "\x00<p>\ud800"):
        newscli.parse(html, kind="html")
    assert newscli.parse("<p>" + PARAGRAPHS[0], kind="html").text == PARAGRAPHS[0]


def test_tags_nested_very_deeply_do_not_stop_it() -> None:
    newscli.parse("<div>" * 20_000 + PARAGRAPHS[0], kind="html")
