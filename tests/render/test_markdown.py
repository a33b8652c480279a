from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from articles import article, block, body, full_article, heading, teaser
from newscli.document import Block, Label, Markup, Piece
from newscli.render.markdown import (
    article_markdown,
    escape,
    explain_markdown,
    summary_markdown,
    teasers_markdown,
)
from newscli.summary import summarise

TAG = re.compile(r"<[^<>]*>")


def as_html(markdown: str) -> str:
    html: str = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return html


def as_read(markdown: str) -> str:
    """What a reader sees of Markdown: its text without any markup."""
    return unescape(TAG.sub("", as_html(markdown))).strip()


def test_title_byline_and_date_stand_above_the_text() -> None:
    assert article_markdown(full_article()) == (
        "# Le vieux pont rouvre après deux ans de travaux\n\n"
        "*Inès Moreau · 2024-03-03*\n\n"
        "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.\n\n"
        "## Un chantier difficile\n\n"
        "Les travaux du pont ont coûté douze millions d'euros à la ville."
    )


def test_what_the_dump_does_not_tell_is_left_out() -> None:
    assert article_markdown(article(body("It rained."))) == "It rained."
    assert article_markdown(article()) == ""


def test_headings_keep_their_level_below_the_title() -> None:
    page = article(*(heading("Weiter", marker) for marker in ("", "#", "##", "###", "######")))
    assert article_markdown(page).split("\n\n") == [
        *("## Weiter", "## Weiter", "## Weiter", "### Weiter", "###### Weiter"),
    ]


def listing(code: str, name: str = "") -> Block:
    markup = Markup(("body", "pre"), ("", name))
    return body(" ".join(code.split()))._replace(pieces=(Piece(code, code=True),), markup=markup)


def test_a_listing_stands_between_fences_that_name_its_language() -> None:
    code = "def ring(bell):\n    bell *= 2\n\n    return bell"
    written = article_markdown(
        article(body("So:"), listing(code, "highlight language-python"), body("After."))
    )
    assert written == f"So:\n\n```python\n{code}\n```\n\nAfter."


def test_the_fence_of_a_listing_is_longer_than_any_in_it() -> None:
    code = "```\nfenced\n````\nagain"
    assert article_markdown(article(listing(code))) == f"`````\n{code}\n`````"


def test_a_listing_steers_no_terminal() -> None:
    assert "\x1b" not in article_markdown(article(listing("one\n\x1b[31mtwo")))


def test_list_items_stand_together() -> None:
    page = article(body("Three:"), body("uno", "•"), body("dos", "*"), body("tres", "-"), body("After."))
    assert article_markdown(page) == "Three:\n\n- uno\n- dos\n- tres\n\nAfter."


def test_numbered_items_keep_their_numbers() -> None:
    page = article(body("drei", "3."), body("vier", "4."), body("dann", "-"))
    assert article_markdown(page) == "3. drei\n4. vier\n\n- dann"


def test_paragraphs_of_a_quote_are_one_quote() -> None:
    assert article_markdown(article(body("Erst.", ">"), body("Dann.", ">"))) == "> Erst.\n>\n> Dann."


def test_rows_become_a_table() -> None:
    page = article(body("Team | Points", "|"), body("Oslo | 3 | won", "|"))
    assert article_markdown(page) == "| Team | Points |  |\n| --- | --- | --- |\n| Oslo | 3 | won |"
    assert "<td>won</td>" in as_html(article_markdown(page))


def test_a_row_of_one_cell_is_a_paragraph() -> None:
    assert article_markdown(article(body("It rained.", "|"))) == "It rained."


def test_kept_labels_are_paragraphs_and_the_title_is_not_repeated() -> None:
    page = article(
        block(Label.TITLE, "Rain"), block(Label.CAPTION, "The bridge", "!"), body("It rained."), title="Rain"
    )
    assert (
        article_markdown(page, frozenset({Label.TITLE, Label.CAPTION}))
        == "# Rain\n\nThe bridge\n\nIt rained."
    )


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# 1 in the charts", r"\# 1 in the charts"),
        ("- said nobody", r"\- said nobody"),
        ("+ 3 degrees", r"\+ 3 degrees"),
        ("1984. A year.", r"1984\. A year."),
        ("> deeper", r"\> deeper"),
        ("---", r"\---"),
        ("* a note", r"\* a note"),
        ("    indented", "indented"),
        ("#rain -1 3.5", "#rain -1 3.5"),
    ],
)
def test_a_paragraph_that_begins_like_markup_stays_a_paragraph(text: str, markdown: str) -> None:
    assert article_markdown(article(body(text))) == markdown
    assert as_html(markdown).startswith("<p>")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("snake_case and _name_", r"snake_case and \_name\_"),
        ("<script>alert(1)</script>", r"\<script>alert(1)\</script>"),
        ("[here](javascript:x)", r"\[here\](javascript:x)"),
        ("R&D, AT&amp;T", r"R&D, AT\&amp;T"),
    ],
)
def test_markup_within_a_text_stays_text(text: str, markdown: str) -> None:
    assert escape(text) == markdown
    assert as_read(markdown) == text


@given(
    st.text(
        st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" #*_-+>|`~[]()<&;\\.=!1a:"),
        min_size=1,
    )
)
def test_any_paragraph_reads_as_it_was(text: str) -> None:
    text = " ".join(text.split())
    html = as_html(article_markdown(article(body(text))))
    assert unescape(html) == (f"<p>{text}</p>\n" if text else "")


@given(st.text(st.sampled_from(" #*_-\\a"), min_size=1))
def test_any_heading_reads_as_it_was(text: str) -> None:
    text = " ".join(text.split())
    assert unescape(as_html(article_markdown(article(heading(text))))) == f"<h2>{text}</h2>\n"


def test_no_control_character_gets_through() -> None:
    assert article_markdown(article(body("a\x1b[2Jb\nc"), title="t\x9b")) == "# t\n\na\\[2Jb c"


def test_a_summary_as_markdown() -> None:
    assert summary_markdown(summarise(full_article())) == (
        "# Le vieux pont rouvre après deux ans de travaux\n\n"
        "*Inès Moreau · 2024-03-03 · fr · under a minute to read*\n\n"
        "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.\n\n"
        "- Les travaux du pont ont coûté douze millions d'euros à la ville.\n\n"
        "**Key phrases:** pont\n\n"
        "## Also on the page\n\n- La gare fermée cet été\n- Un marché de nuit en avril"
    )


def test_teasers_are_linked_where_the_dump_has_an_address() -> None:
    assert teasers_markdown(full_article()) == (
        "## Teasers\n\n"
        "- [La gare fermée cet été](<https://example.org/gare>) — Les trains seront détournés.\n"
        "- Un marché de nuit en avril\n\n"
        "## References\n\n- [Le budget de la ville](<https://example.org/budget>)"
    )


def test_a_teaser_without_headline_shows_its_excerpt() -> None:
    assert (
        teasers_markdown(article(teasers=(teaser("", "- Aprés la pluie"),)))
        == "## Teasers\n\n- \\- Aprés la pluie"
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JAVASCRIPT:alert(1)", "\x01javascript:x", "data:text/html,x"]
)
def test_an_address_that_runs_is_no_link(url: str) -> None:
    assert teasers_markdown(article(teasers=(teaser("Ana", url=url),))) == "## Teasers\n\n- Ana"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("/news/1?a=1&b=2", "/news/1?a=1&amp;b=2"),
        ("https://example.org/a b>c", "https://example.org/a%20b%3Ec"),
        ("javascript&colon;alert(1)", "javascript&amp;colon;alert(1)"),
    ],
)
def test_an_address_arrives_as_it_is(url: str, target: str) -> None:
    assert f'<a href="{target}">' in as_html(teasers_markdown(article(teasers=(teaser("Ana", url=url),))))


def test_explained_blocks_as_a_table() -> None:
    page = article(block(Label.BODY, "a | b", line=2, last_line=3, reasons=("long", "dense")))
    assert explain_markdown(page) == (
        "| lines | label | confidence | text | reasons |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 2-3 | body | 0.97 | a \\| b | long; dense |"
    )


# Emphasis and links, which HTML has.

MARKED = Block(
    "The minister, Anna Berg, said a*b and no.",
    1,
    1,
    Label.BODY,
    0.9,
    pieces=(
        Piece("The "),
        Piece("minister", strong=True),
        Piece(", "),
        Piece("Anna Berg", url="https://post.example/berg(1)"),
        Piece(", said a*b and "),
        Piece("no", strong=True, emphatic=True),
        Piece("."),
    ),
)


def test_emphasis_is_kept() -> None:
    assert article_markdown(article(MARKED)) == "The **minister**, Anna Berg, said a\\*b and ***no***."


def test_links_are_kept_if_asked_for() -> None:
    assert article(MARKED).to_markdown(links=True) == (
        "The **minister**, [Anna Berg](<https://post.example/berg(1)>), said a\\*b and ***no***."
    )


def test_emphasis_that_markdown_would_not_see_is_left_out() -> None:
    pieces = (Piece("a"), Piece("“b”", emphatic=True), Piece("c "), Piece("x`y", code=True))
    block = Block("a“b”c x`y", 1, 1, Label.BODY, 0.9, pieces=pieces)
    assert article_markdown(article(block)) == "a“b”c x\\`y"


def test_items_of_lists_keep_their_emphasis() -> None:
    pieces = (Piece("+1", strong=True), Piece(" day"))
    block = Block("+1 day", 1, 1, Label.BODY, 0.9, marker="-", pieces=pieces)
    assert article_markdown(article(block)) == "- **+1** day"
