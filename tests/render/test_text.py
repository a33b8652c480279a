from __future__ import annotations

from articles import article, block, body, boilerplate, full_article, heading, teaser
from newscli.document import Label
from newscli.render.text import (
    article_text,
    explain_tsv,
    facts,
    printable,
    stats_tsv,
    summary_text,
    teasers_tsv,
    tsv_row,
)
from newscli.stats import measure
from newscli.summary import Summary, summarise


def test_the_text_is_body_and_headings_with_a_blank_line_between() -> None:
    assert article_text(full_article()) == (
        "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.\n\n"
        "Un chantier difficile\n\n"
        "Les travaux du pont ont coûté douze millions d'euros à la ville."
    )


def test_kept_labels_stand_where_they_stood_in_the_dump() -> None:
    page = article(block(Label.CAPTION, "The bridge at dawn", "!"), body("It opened."), boilerplate("Share"))
    assert article_text(page, frozenset({Label.CAPTION})) == "The bridge at dawn\n\nIt opened."


def test_a_list_item_shows_its_marker_and_other_shapes_do_not() -> None:
    page = article(body("uno", "•"), body("dos", "4)"), body("tres", ">"), body("cuatro", "|"), body("cinco"))
    assert article_text(page) == "• uno\n\n4) dos\n\ntres\n\ncuatro\n\ncinco"


def test_the_text_is_that_of_the_article() -> None:
    page = article(heading("Plan", "##"), body("eins", "-"), body("zwei", "-"), body("Zitat", ">"))
    assert article_text(page) == page.text == "Plan\n\n- eins\n\n- zwei\n\nZitat"


def test_a_row_has_blanks_for_tabs_and_line_ends_and_nothing_for_none() -> None:
    assert tsv_row(["a\tb", "c\r\nd", None, 0.5, "e\u2028f"]) == "a b\tc d\t\t0.5\te f"


def test_printable_takes_out_what_steers_a_terminal() -> None:
    assert printable("a\x1b[31mb\x07\x9bc\u202ed\u2066e\ud800f\x7f") == "a[31mbcdef"


def test_printable_leaves_lines_tabs_and_scripts_alone() -> None:
    text = "één\tdwa\n三 สี่ خمسة\u200f 👩\u200d🚀"
    assert printable(text) == text


def test_counts_of_several_documents_are_rows_under_one_header() -> None:
    stats = measure(article(body("It rained.")))
    header, *rows = (row.split("\t") for row in stats_tsv([("a.txt", stats), ("b.txt", stats)]).split("\n"))
    assert header[:4] == ["source", "words", "sentences", "paragraphs"]
    assert header[-2:] == ["teaser_share", "boilerplate_share"]
    assert [row[:9] for row in rows] == [
        ["a.txt", "2", "1", "1", "10", "en", "238.0", "", "1"],
        ["b.txt", "2", "1", "1", "10", "en", "238.0", "", "1"],
    ]
    assert {len(row) for row in rows} == {len(header)}


def test_counts_without_header() -> None:
    assert stats_tsv([("a.txt", measure(article()))], header=False).startswith("a.txt\t0\t")


def test_teasers_then_references_as_rows() -> None:
    assert teasers_tsv(full_article()).split("\n") == [
        "kind\theadline\texcerpt\turl\tfirst_line",
        "teaser\tLa gare fermée cet été\tLes trains seront détournés.\thttps://example.org/gare\t12",
        "teaser\tUn marché de nuit en avril\t\t\t13",
        "reference\tLe budget de la ville\t\thttps://example.org/budget\t7",
    ]


def test_rows_name_their_document_where_there_are_several() -> None:
    page = article(teasers=(teaser("Ana gana"),))
    assert (
        teasers_tsv(page, "a.txt")
        == "source\tkind\theadline\texcerpt\turl\tfirst_line\na.txt\tteaser\tAna gana\t\t\t9"
    )
    assert explain_tsv(article(body("x")), "a.txt", header=False) == "a.txt\t1\tbody\t0.97\tx\t"


def test_explained_blocks_as_rows() -> None:
    page = article(
        block(Label.BODY, "It rained.", line=12, last_line=14, reasons=("long", "a full stop")),
        block(Label.BOILERPLATE, "Share", line=15, confidence=0.5),
    )
    assert explain_tsv(page).split("\n") == [
        "lines\tlabel\tconfidence\ttext\treasons",
        "12-14\tbody\t0.97\tIt rained.\tlong; a full stop",
        "15\tboilerplate\t0.50\tShare\t",
    ]


def test_the_facts_that_are_known_stand_on_one_line() -> None:
    assert facts(summarise(full_article())) == "Inès Moreau · 2024-03-03 · fr · under a minute to read"
    assert facts(summarise(article(language=None))) == ""


def test_a_summary_as_text() -> None:
    assert summary_text(summarise(full_article())) == (
        "Le vieux pont rouvre après deux ans de travaux\n"
        "Inès Moreau · 2024-03-03 · fr · under a minute to read\n\n"
        "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.\n\n"
        "- Les travaux du pont ont coûté douze millions d'euros à la ville.\n\n"
        "Key phrases: pont\n\n"
        "Also on the page:\n- La gare fermée cet été\n- Un marché de nuit en avril"
    )


def test_a_summary_carries_no_control_characters() -> None:
    dirty = Summary(
        "a\x1bb", "c\x9bd", None, None, 1, "e\u202ef", (), ("i\nj",), "1 minute", ("k\x07l",), ("g\x00h",)
    )
    assert summary_text(dirty, "m\x1bn") == (
        "ab\ncd · mn · 1 minute to read\n\nef\n\n- gh\n\nKey phrases: kl\n\nAlso on the page:\n- i j"
    )
