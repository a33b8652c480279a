from __future__ import annotations

from dataclasses import replace

import pytest

from articles import article, block, body, boilerplate, full_article, heading
from newscli.document import Label
from newscli.render.stats_table import stats_table
from newscli.stats import measure

from .test_terminal import printed, widest


def lines_of_one(stats: object, width: int = 100) -> dict[str, str]:
    """The upper part of a document's card: what stands behind each name."""
    shown = printed(stats_table([("a.txt", stats)]), width).partition("\n\n")[0]  # type: ignore[list-item]
    return {line[:13].strip(): line[15:].strip() for line in shown.splitlines()}


def test_counts_of_one_document_stand_below_each_other() -> None:
    shown = lines_of_one(measure(full_article()))
    assert list(shown) == [
        *("words", "sentences", "paragraphs", "headings", "characters", "language", "reading time"),
        *("page declares", "readability", "article share"),
    ]
    assert shown["words"] == "27, 26 different"
    assert shown["sentences"] == "3, 8.0 words each"


def test_the_reading_time_names_its_speed_and_the_range_of_readers() -> None:
    stats = measure(article(body("word " * 238 * 3)))
    assert lines_of_one(stats)["reading time"] == (
        "3 minutes (238 words a minute; fast and slow readers 2:23 to 4:05)"
    )


def test_a_language_read_by_characters_says_so() -> None:
    stats = measure(article(body("橋が開いた。"), language="ja"))
    assert "373 characters a minute" in lines_of_one(stats)["reading time"]


def test_the_time_at_pictures_is_told_apart() -> None:
    stats = replace(measure(full_article()), pictures=2, picture_seconds=23)
    assert lines_of_one(stats, 120)["reading time"].endswith(", 0:23 for 2 pictures)")


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        (None, "nothing"),
        (1, "1 minute, 2.0 fewer than computed"),
        (3, "3 minutes, as computed"),
        (7, "7 minutes, 4.0 more than computed"),
    ],
)
def test_the_declared_reading_time_and_how_far_it_is_off(declared: int | None, said: str) -> None:
    page = article(body("word " * 238 * 3), declared=declared)
    assert lines_of_one(measure(page))["page declares"] == said


def test_readability_is_said_in_words_before_figures() -> None:
    page = article(body("The cat sat on the mat. " * 20))
    assert lines_of_one(measure(page))["readability"].startswith(
        "very easy (Flesch Reading Ease 116.1, LIX 6.0,"
    )


def test_no_readability_comes_with_its_reason() -> None:
    assert lines_of_one(measure(article(body("It rained."))))["readability"].startswith(
        "none: too short: 2 words"
    )


def test_estimated_words_are_called_so() -> None:
    stats = measure(article(body("สะพานใหม่เปิดให้ใช้"), language="th"))
    assert lines_of_one(stats)["words"].startswith("about 4,")


def test_the_share_is_a_bar_too() -> None:
    half = replace(measure(full_article()), article_share=0.5)
    assert lines_of_one(half)["article share"] == "━" * 8 + " " * 10 + "50%"


def test_what_was_no_article_is_one_look() -> None:
    page = article(heading("x" * 8), body("x" * 30), boilerplate("x" * 50), block(Label.TEASER, "x" * 12))
    shown = printed(stats_table([("a.txt", measure(page))]))
    rows = {line.split()[0]: line.split() for line in shown.splitlines() if line.strip()}
    assert rows["boilerplate"][-1] == "50%"
    assert rows["no"][-1] == "62%"
    assert "caption" not in rows


def test_an_empty_dump_has_no_table_of_its_blocks() -> None:
    assert "no article" not in printed(stats_table([("a.txt", measure(article()))]))


def test_counts_of_several_documents_have_a_row_each_and_a_total() -> None:
    stats = replace(measure(full_article()), words=1200, reading_seconds=90)
    lines = [line.split() for line in printed(stats_table([("a.txt", stats), ("b.txt", stats)])).splitlines()]
    assert lines[3][:8] == ["a.txt", "fr", "1,200", "3", "2", "min", "2", "min"]
    assert lines[-2][:5] == ["total", "2,400", "6", "3", "min"]


def test_a_text_read_in_seconds_takes_less_than_a_minute_in_the_table() -> None:
    stats = measure(full_article())
    assert "<1 min" in printed(stats_table([("a.txt", stats), ("b.txt", stats)]))


def test_the_longest_reading_time_fills_its_bar() -> None:
    long, short = measure(article(body("word " * 476))), measure(article(body("word " * 238)))
    lines = printed(stats_table([("long", long), ("short", short)]), 120).splitlines()
    assert "━" * 8 + " 2 min" in lines[3]
    assert "━" * 4 + " " * 5 + "1 min" in lines[4]


@pytest.mark.parametrize(("width", "shown"), [(40, False), (130, True)])
def test_a_narrow_terminal_shows_fewer_counts(width: int, shown: bool) -> None:
    stats = measure(full_article())
    text = printed(stats_table([("a.txt", stats), ("b.txt", stats)]), width)
    assert ("characters" in text) is shown
    assert "words" in text
    assert widest(text) <= width


@pytest.mark.parametrize("width", [28, 45, 46, 55, 56, 66, 76, 100])
def test_no_label_and_no_share_is_cut_whatever_the_width(width: int) -> None:
    page = article(body("It rained. It stopped."), boilerplate("Share on all networks"))
    text = printed(stats_table([("a.txt", measure(page))]), width)
    assert widest(text) <= width
    lines = [line.split() for line in text.splitlines()]
    assert [line[-1] for line in lines if line and line[0] in {"body", "boilerplate"}] == ["51%", "49%"]
    assert ["no", "article", "49%"] in [[word for word in line if "━" not in word] for line in lines]


def test_names_in_wide_letters_keep_the_columns_in_line() -> None:
    stats = measure(full_article())
    lines = printed(stats_table([("新橋.txt", stats), ("b.txt", stats)]), 60).splitlines()
    assert lines[3].index("fr") + len("新橋") == lines[4].index("fr")  # each takes two cells
