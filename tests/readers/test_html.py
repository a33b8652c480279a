"""HTML into blocks: what a block is, what it is marked with, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import newscli
from newscli.document import Piece
from newscli.readers import read_blocks, read_dump

if TYPE_CHECKING:
    from newscli import Markup

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


def test_scripts_styles_and_pictures_hold_no_text() -> None:
    html = "<script>x</script><style>y</style><svg><text>z</text></svg><!-- c --><p>Only this.</p>"
    assert texts(html) == ["Only this."]


def test_text_that_the_page_hides_is_read_and_known_to_be_hidden() -> None:
    html = (
        "<p hidden>a</p><p style='display: none'>b</p><div aria-hidden='true'><p>c</p></div>"
        "<template><p>d</p></template><noscript><p>e</p></noscript><p>Seen.</p>"
    )
    assert [(block.text, block.markup and block.markup.hidden) for block in read_blocks(html, "html")] == [
        ("a", True),
        ("b", True),
        ("c", True),
        ("d", True),
        ("e", True),
        ("Seen.", False),
    ]


def test_markers_say_what_a_block_is() -> None:
    html = (
        "<h3>Heading</h3><ul><li>Item</li></ul><ol><li>One</li><li>Two</li></ol>"
        "<blockquote><p>Said</p></blockquote><table><tr><td>Mon</td><td>Rain</td></tr>"
        "<tr><td>Tue</td><td>Sun</td></tr></table><figure><figcaption>The pier</figcaption></figure>"
    )
    assert [(block.marker, block.text) for block in read_blocks(html, "html")] == [
        ("###", "Heading"),
        ("-", "Item"),
        ("1.", "One"),
        ("2.", "Two"),
        (">", "Said"),
        ("|", "Mon | Rain"),
        ("|", "Tue | Sun"),
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


def markups(html: str) -> list[Markup]:
    return [block.markup for block in read_blocks(html, "html") if block.markup is not None]


def test_blocks_are_numbered() -> None:
    blocks = read_blocks("<p>One.<p>Two.", "html")
    assert [(block.first_line, block.last_line) for block in blocks] == [(1, 1), (2, 2)]


def test_blocks_know_the_elements_around_them() -> None:
    first, second = markups(
        "<div class='Story lead' id='s1' role=main><p>One.</p><p itemprop='text'>Two.</p></div>"
    )
    assert first.path == second.path == ("html", "body", "div", "p")
    assert first.names == ("", "", "story lead s1 main", "")
    assert second.names == ("", "", "story lead s1 main", "text")
    assert first.depth == 4


def test_blocks_of_one_container_share_its_number() -> None:
    first, second, third = markups("<ul><li>First item<li>Second item</ul><ul><li>An item elsewhere</ul>")
    assert first.containers[:3] == second.containers[:3]
    assert first.containers[3] != second.containers[3]
    assert set(second.containers).intersection(third.containers) == set(third.containers[:2])


def test_a_path_names_the_nearest_elements() -> None:
    [markup] = markups("<section>" + "<div>" * 20 + "<p>Deep down.</p>")
    assert markup.path == ("div",) * 11 + ("p",)
    assert len(markup.names) == len(markup.containers) == 12
    assert markup.depth == 24


def test_the_names_of_inline_elements_around_all_of_a_block_are_its_own() -> None:
    [markup] = markups("<div class=top><a href='/x' class=author><span id=name>Nora Penrose</span></a></div>")
    assert markup.path == ("html", "body", "div")
    assert markup.names == ("", "", "top author name")


def test_links_and_emphasis_of_a_block_are_counted() -> None:
    [markup] = markups("<p><b>half</b><a href='/1'>on</a><a href='/2'>e</a><a name=x>!</a></p>")
    assert (markup.links, markup.emphasised) == (2, 0.5)


def test_short_links_of_one_menu_are_one_block() -> None:
    html = (
        "<ul><li><a href='/'>Home</a><li><a href='/s'>Sport</a><ul><li><a href='/f'>Football</a></ul></ul>"
        "<ul><li><a href='/1'>Harwick swimmers win four medals</a>"
        "<li><a href='/2'>Town museum buys sketchbooks</a></ul>"
    )
    assert texts(html) == [
        "Home · Sport · Football",
        "Harwick swimmers win four medals",
        "Town museum buys sketchbooks",
    ]


def test_short_links_of_two_lists_stay_apart() -> None:
    html = "<div><div><div><ul><li><a href='/'>Home</a></ul></div></div></div>" * 2
    assert texts(f"<main>{html}</main>") == ["Home", "Home"]


def test_the_choices_of_a_form_are_one_block() -> None:
    assert texts("<select><option>Mon<option>Tue</select>") == ["Mon · Tue"]


def test_rows_of_data_are_read_across_and_tables_for_layout_are_not() -> None:
    data = "<table><tr><th>Day<th>Sky<tr><td><p>Mon</p><td>Rain<br>later</table>"
    layout = f"<table><tr><td>Menu<td><h1>Last crossing</h1><p>{PARAGRAPHS[0]}</table>"
    assert texts(data) == ["Day | Sky", "Mon | Rain later"]
    assert texts(layout) == ["Menu", "Last crossing", PARAGRAPHS[0]]


def test_ordered_lists_count_from_where_they_say() -> None:
    blocks = read_blocks("<ol start=7><li>seven<li>eight</ol>", "html")
    assert [block.marker for block in blocks] == ["7.", "8."]


def test_blank_lines_part_verbatim_text() -> None:
    assert texts("<pre>one\nline\n\n  two</pre>") == ["one line", "two"]


def test_what_stands_apart_in_verbatim_text_stays_apart() -> None:
    assert texts("<pre><b>one</b> <b>two</b>\n<i>three</i>\n\n<b>four</b></pre>") == ["one two three", "four"]


LISTING = "def ring(bell):\n    bell.swing()\n\n    return bell"


def test_a_listing_is_one_block_that_knows_its_lines() -> None:
    (listing,) = read_blocks(f"<pre><code>\n{LISTING}\n</code></pre>", "html")
    assert listing.text == "def ring(bell): bell.swing() return bell"
    assert listing.pieces == (Piece(LISTING, code=True),)


def test_a_listing_is_told_by_what_its_element_calls_itself() -> None:
    coloured = LISTING.replace("def", "<span>def</span>").replace("\n", "<br>", 1)
    (listing,) = read_blocks(f'<pre class="brush: python">{coloured}</pre>', "html")
    assert listing.pieces == (Piece(LISTING, code=True),)


def test_what_stands_before_every_line_of_a_listing_is_none_of_it() -> None:
    indented = "".join(f"  {line}\n" for line in LISTING.splitlines())
    (listing,) = read_blocks(f"<pre><code>{indented}</code></pre>", "html")
    assert listing.pieces == (Piece(LISTING, code=True),)


def test_a_block_with_marked_text_comes_in_pieces_too() -> None:
    html = (
        "<p>The  <b>minister</b>, <a href='/x'>Anna\n<i>Berg</i></a>, said <code>no</code> .</p><p>Plain.</p>"
    )
    marked, plain = read_blocks(html, "html", "https://post.example/")
    assert marked.text == "The minister, Anna Berg, said no ."
    assert marked.pieces == (
        Piece("The "),
        Piece("minister", strong=True),
        Piece(", "),
        Piece("Anna ", url="https://post.example/x"),
        Piece("Berg", emphatic=True, url="https://post.example/x"),
        Piece(", said "),
        Piece("no", code=True),
        Piece(" ."),
    )
    assert plain.pieces == ()


def test_an_entry_of_a_list_that_is_all_link_needs_no_pieces() -> None:
    [block] = read_blocks("<ul><li><a href='/1'><b>Harwick swimmers</b> win four medals</a></ul>", "html")
    assert block.pieces == ()


def test_a_page_states_facts_about_itself() -> None:
    html = """<html lang="fr"><head><title>Le vieux pont | Le Quai</title>
    <link rel="canonical" href="https://quai.example/pont"><meta property="og:title" content="Le vieux pont">
    <meta property="og:type" content="article"><meta name="author" content="Inès Moreau">
    <meta property="article:published_time" content="2024-03-03T08:00:00+01:00">
    <script type="application/ld+json">
    {"@graph": [{"@type": "NewsArticle",
    "headline": "Le vieux pont rouvre", "author": {"@type": "Person", "name": "In&egrave;s Moreau"},
    "datePublished": "2024-03-03",
    "articleBody": "Il a rouvert.",}]}</script></head><body><p>Il a rouvert.</p></body></html>"""
    head = read_dump(html).head
    assert head is not None
    assert head.titles == ("Le vieux pont rouvre", "Le vieux pont", "Le vieux pont | Le Quai")
    assert head.authors == ("Inès Moreau",)
    assert head.published == ("2024-03-03", "2024-03-03T08:00:00+01:00")
    assert (head.language, head.canonical) == ("fr", "https://quai.example/pont")
    assert head.kinds == {"article", "newsarticle"}
    assert head.article_body == "Il a rouvert."


def test_text_states_no_facts() -> None:
    assert read_dump("A line.").head is None


def test_broken_and_odd_pages_are_read_as_far_as_they_go() -> None:
    declared = "<?xml version='1.0' encoding='utf-8'?><html><p>x"
    for html in ("", "<", "<p>", "<p>cut off in the mid", declared, "\x00<p>\ud800"):
        newscli.parse(html, kind="html")
    assert newscli.parse("<p>" + PARAGRAPHS[0], kind="html").text == PARAGRAPHS[0]
