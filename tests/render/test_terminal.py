from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from articles import article, block, body, full_article, teaser
from newscli.document import Label
from newscli.render.stats_table import stats_table
from newscli.render.terminal import explain_table, summary_card, teaser_list
from newscli.stats import measure
from newscli.summary import Summary, summarise

if TYPE_CHECKING:
    from rich.console import RenderableType

STEERING = "\x1b[31m\x9b2J\u202e\x07"


def printed(renderable: RenderableType, width: int = 80, colours: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colours,
        color_system="truecolor" if colours else None,
        legacy_windows=False,
    )
    console.print(renderable)
    return out.getvalue()


def words_of(text: str) -> str:
    """The text without the card's border and line ends."""
    return " ".join(text.translate(dict.fromkeys(map(ord, "│╭╮╰╯─•"), " ")).split())


def widest(text: str) -> int:
    return max(cell_len(line.rstrip()) for line in text.splitlines())


def test_a_card_shows_all_of_the_summary() -> None:
    assert words_of(printed(summary_card(summarise(full_article())))) == (
        "Le vieux pont rouvre après deux ans de travaux "
        "Inès Moreau · 2024-03-03 · fr · under a minute to read "
        "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus. "
        "Les travaux du pont ont coûté douze millions d'euros à la ville. "
        "pont Also on the page La gare fermée cet été Un marché de nuit en avril"
    )


@pytest.mark.parametrize(("terminal", "card"), [(40, 40), (80, 80), (120, 92), (200, 92)])
def test_a_card_fits_the_terminal_and_stays_readable(terminal: int, card: int) -> None:
    assert widest(printed(summary_card(summarise(full_article())), terminal)) == card


def test_a_card_cuts_no_sentence_of_a_script_without_blanks() -> None:
    sentence = "城里的新桥今天通车了而且市民都很高兴" * 4 + "。"
    page = article(body("天晴。"), body(sentence), language="zh")
    assert sentence in words_of(printed(summary_card(summarise(page)), 40)).replace(" ", "")


def test_a_card_counts_the_teasers_it_does_not_show() -> None:
    page = article(teasers=tuple(teaser(f"Headline {number}") for number in range(1, 12)))
    shown = printed(summary_card(summarise(page)))
    assert "Headline 8" in shown
    assert "Headline 9" not in shown
    assert "and 3 more" in shown


def test_a_card_names_its_source_and_its_key_phrases() -> None:
    page = article(body("Harwick Bridge opened."), body("He saw Harwick Bridge."), title="News")
    shown = words_of(printed(summary_card(summarise(page), "example.org")))
    assert "News example.org · en" in shown
    assert shown.endswith("Harwick Bridge")


@pytest.mark.parametrize("language", ["ar", "he", "fa"])
def test_what_is_written_from_right_to_left_stands_at_the_right(language: str) -> None:
    page = article(body("عاد."), body("افتتح رئيس البلدية الجسر الجديد أمس."), language=language)
    lines = printed(summary_card(summarise(page)), 60).splitlines()
    assert lines[-2].endswith("• │")
    assert {cell_len(line) for line in lines} == {60}


@pytest.mark.parametrize("width", [30, 61])
def test_the_border_is_straight_in_wide_scripts_too(width: int) -> None:
    page = article(
        body("天晴。"), body("城里的新桥今天通车了，市民都很高兴。" * 3), language="zh", title="新桥 bridge"
    )
    assert {cell_len(line) for line in printed(summary_card(summarise(page)), width).splitlines()} == {width}


def test_a_card_of_nothing_says_so() -> None:
    assert "No article found." in printed(summary_card(summarise(article(language=None))))


def test_square_brackets_are_text() -> None:
    summary = Summary(
        "[bold]x[/bold]", "[red]", None, None, 0, "[/]", (), ("[dim]z",), "", ("[b]",), ("[link=x]y",)
    )
    shown = printed(summary_card(summary))
    assert all(text in shown for text in ("[bold]x[/bold]", "[red]", "[/]", "[link=x]y", "[dim]z", "[b]"))


def test_teasers_and_references_are_listed() -> None:
    assert words_of(printed(teaser_list(full_article()))) == (
        "Teasers (2) La gare fermée cet été Les trains seront détournés. https://example.org/gare "
        "Un marché de nuit en avril References (1) Le budget de la ville https://example.org/budget"
    )


def test_a_page_without_teasers_says_so() -> None:
    assert printed(teaser_list(article())) == "No teasers and no references.\n"


def test_every_block_is_explained() -> None:
    page = article(
        block(Label.BODY, "It rained all night.", line=12, last_line=14, reasons=("long", "a full stop")),
        block(Label.BOILERPLATE, "Share", line=15, confidence=0.5),
    )
    lines = [line.split() for line in printed(explain_table(page), 100).splitlines()]
    assert lines[3] == [
        "12-14",
        "body",
        "0.97",
        "It",
        "rained",
        "all",
        "night.",
        "long;",
        "a",
        "full",
        "stop",
    ]
    assert lines[4] == ["15", "boilerplate", "0.50", "Share"]


def test_a_long_block_is_cut_to_the_line() -> None:
    lines = printed(explain_table(article(body("rain " * 100_000)))).splitlines()
    assert len([line for line in lines if "rain" in line]) == 1
    assert lines[3].rstrip().endswith("…")


def test_labels_differ_in_colour() -> None:
    coloured = printed(explain_table(article(*(block(label, "x") for label in Label))), colours=True)
    styles = {re.search(rf"\x1b\[([\d;]+)m{label}", coloured)[1] for label in Label}  # type: ignore[index]
    assert len(styles) == len(Label)


@pytest.mark.parametrize("width", [40, 120])
def test_nothing_of_the_dump_steers_the_terminal(width: int) -> None:
    dirty = f"a{STEERING}b"
    page = article(
        block(Label.BODY, dirty, reasons=(dirty,)),
        title=dirty,
        byline=dirty,
        language=dirty,
        teasers=(teaser(dirty, dirty, dirty),),
    )
    stats = measure(page)
    for renderable in (
        summary_card(summarise(page)),
        teaser_list(page),
        explain_table(page),
        stats_table([(dirty, stats)]),
        stats_table([(dirty, stats), (dirty, stats)]),
    ):
        assert not set(printed(renderable, width)) & set(STEERING) - set("[31m2J")
