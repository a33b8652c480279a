from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news_dumps import ARTICLES, ENGLISH_CARDS, FRENCH_PAGE, FRENCH_PAGE_LINES
from newscli.labelling.by_itself import LARGE
from newscli.labelling.columns import FAR
from newscli.labelling.context import (
    NEIGHBOURS,
    SINCE_CUES,
    UNTIL_CUES,
    WINDOWS_AFTER,
    WINDOWS_BEFORE,
    context_table,
)
from newscli.labelling.cues import cue_words
from newscli.labelling.features import Features, block_features
from newscli.readers import read_blocks

if TYPE_CHECKING:
    from newscli.document import RawBlock


class Seen(NamedTuple):
    """A dump and what the labeller sees of it."""

    blocks: list[RawBlock]
    features: list[Features]
    table: dict[str, list[float]]


def see(dump: str, language: str | None = "en") -> Seen:
    blocks = read_blocks(dump, "text")
    features = block_features(blocks, cue_words(language), language)
    table = {name: list(values) for name, values in context_table(blocks, features).items()}
    return Seen(blocks, features, table)


def column(name: str, *lines: str, language: str = "en") -> list[float]:
    """One column of a dump that has every line by itself."""
    seen = see("\n\n".join(lines), language)
    assert [block.text for block in seen.blocks] == [line.lstrip("#>- ") for line in lines]
    return seen.table[name]


ODD = st.text(st.one_of(st.characters(), st.sampled_from("\n\n\n .|…>#*-[]()!aB1\r\t\u200b:“")), max_size=200)
LINES = st.lists(
    st.sampled_from(
        [text for _, text in FRENCH_PAGE_LINES]
        + [text for card in ENGLISH_CARDS for text in card]
        + [text for texts in ARTICLES.values() for text in texts[:2]]
        + [
            "",
            "Home",
            "Related articles",
            "Comments",
            "Newsletter",
            "By Martha Quill",
            "Tags",
            "12 juin 2024",
        ]
    ),
    max_size=30,
).map("\n".join)
DUMPS = st.one_of(ODD, LINES)
LANGUAGES = st.sampled_from([None, "en", "fr", "ja", "th", "is"])

#: What may be asked of any dump.
anything = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

#: The columns in their order.
COLUMNS = list(see(FRENCH_PAGE, "fr").table)


# The laws of a table.


@anything
@given(DUMPS, LANGUAGES)
def test_every_column_has_one_finite_number_a_block(dump: str, language: str | None) -> None:
    seen = see(dump, language)
    for name, values in seen.table.items():
        assert len(values) == len(seen.blocks), name
        assert all(isfinite(value) for value in values), name


@pytest.mark.parametrize("dump", ["", "\n\n \n"], ids=["nothing", "blank lines"])
def test_the_columns_of_an_empty_dump_are_empty(dump: str) -> None:
    assert {name: values for name, values in see(dump).table.items() if values} == {}


@anything
@given(DUMPS, LANGUAGES)
def test_every_dump_has_the_same_columns_in_the_same_order(dump: str, language: str | None) -> None:
    assert list(see(dump, language).table) == COLUMNS


def test_the_empty_dump_has_the_same_columns_in_the_same_order() -> None:
    assert list(see("").table) == COLUMNS


@anything
@given(DUMPS, LANGUAGES)
def test_the_same_dump_gives_the_same_table(dump: str, language: str | None) -> None:
    assert see(dump, language).table == see(dump, language).table


# Columns that tell of the blocks around.


@anything
@given(LINES)
def test_a_window_sums_up_the_blocks_before_or_after_without_the_block_itself(dump: str) -> None:
    seen = see(dump)
    sizes = [min(feature.size, LARGE) for feature in seen.features]
    ends = [float(feature.ends) for feature in seen.features]
    for name, values in (("size", sizes), ("ends", ends)):
        for window in WINDOWS_BEFORE.get(name, ()):
            assert seen.table[f"{name}_before_{window}"] == pytest.approx(
                [sum(values[max(0, index - window) : index]) for index in range(len(values))]
            )
        for window in WINDOWS_AFTER.get(name, ()):
            assert seen.table[f"{name}_after_{window}"] == pytest.approx(
                [sum(values[index + 1 : index + 1 + window]) for index in range(len(values))]
            )


@anything
@given(LINES)
def test_a_neighbours_column_is_the_column_moved(dump: str) -> None:
    seen = see(dump)
    count = len(seen.blocks)
    for name, beyond, steps in NEIGHBOURS:
        own = seen.table[name]
        for step in steps:
            assert seen.table[f"{name}_{step:+}"] == [
                own[index + step] if 0 <= index + step < count else beyond for index in range(count)
            ]


@anything
@given(LINES)
def test_a_cue_is_so_many_blocks_ago(dump: str) -> None:
    seen = see(dump)
    for kind in SINCE_CUES:
        last, expected = -int(FAR), []
        for index, feature in enumerate(seen.features):
            expected.append(min(FAR, float(index - last)))
            last = index if kind in feature.cues else last
        assert seen.table[f"since_{kind}"] == expected, kind


@anything
@given(LINES)
def test_a_cue_is_so_many_blocks_ahead(dump: str) -> None:
    seen = see(dump)
    count = len(seen.blocks)
    for kind in UNTIL_CUES:
        following, expected = count + int(FAR), []
        for index in reversed(range(count)):
            expected.append(min(FAR, float(following - index)))
            following = index if kind in seen.features[index].cues else following
        assert seen.table[f"until_{kind}"] == expected[::-1], kind


# Single columns, by example.

ENGLISH = ARTICLES["en"]
FRENCH = ARTICLES["fr"]
HEADLINE = "Burst pipe drowns nine hundred maps in Harwick library"
HEADLINES = tuple(headline for headline, _ in ENGLISH_CARDS)


def test_the_title_shares_all_of_its_words_with_itself_and_a_menu_none() -> None:
    overlap = column("title_overlap", "Home", HEADLINE, *ENGLISH)
    assert overlap[:2] == [0.0, 1.0]
    assert 0 < overlap[2] < 1


def test_without_a_title_no_line_shares_words_with_it() -> None:
    assert set(column("title_overlap", *ENGLISH)) == {0.0}


def test_the_title_and_its_copy_with_the_name_of_the_site_are_marked() -> None:
    title = column("title", f"{HEADLINE} | Harwick Gazette", "Home", HEADLINE, *ENGLISH)
    assert (title[0], title[1], title[2]) == (1.0, 0.0, 2.0)
    assert set(title[3:]) == {0.0}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Lire aussi : La gare de Valbrune fermée cet été"),
        ("fr", "Lire aussi La gare de Valbrune fermée cet été"),
        ("fr", "Lire aussi : La gare de Valbrune est fermée cet été."),
        ("en", "Read also: Will the ferry stop this winter?"),
    ],
)
def test_a_pointer_to_another_article_is_seen(language: str, line: str) -> None:
    article = ARTICLES[language]
    assert column("pointer", article[0], line, article[1], language=language) == [0.0, 1.0, 0.0]


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi bien que sa sœur, voilà ce que voulait le jeune meunier de Valbrune.",
        "Lire aussi :" + " la gare de Valbrune sera fermée tout l'été, a dit le maire," * 4,
        "La gare de Valbrune fermée cet été",
        "Lire aussi",
        "Lire aussi :",
        "Lire aussi notre dossier",
    ],
    ids=["a sentence", "a paragraph", "no cue", "a cue alone", "a cue and a colon", "a label"],
)
def test_what_only_looks_like_a_pointer_is_none(line: str) -> None:
    assert column("pointer", FRENCH[0], line, FRENCH[1], language="fr")[1] == 0.0


def test_blocks_after_the_label_of_a_list_count_from_it() -> None:
    lines = *ENGLISH[:2], "Related articles", *HEADLINES[:2], "Related articles", HEADLINES[0]
    assert column("since_related", *lines) == [FAR, FAR, FAR, 1.0, 2.0, 3.0, 1.0]
    assert column("until_related", *lines) == [2.0, 1.0, 3.0, 2.0, 1.0, FAR, FAR]


def test_labels_of_lists_are_counted_from_the_start_of_the_body() -> None:
    lines = "Related articles", HEADLINES[0], *ENGLISH[:2], "Related articles", HEADLINES[1]
    assert column("relateds_so_far", *lines) == [-1.0, 0.0, 0.0, 0.0, 0.0, 1.0]


def test_a_text_that_stands_again_has_copies_and_is_a_copy_the_second_time() -> None:
    lines = "Home", HEADLINES[0], "Home", *ENGLISH[:1], "Home"
    assert column("copies", *lines) == [3.0, 1.0, 3.0, 1.0, 3.0]
    assert column("copy", *lines) == [0.0, 0.0, 1.0, 0.0, 1.0]


def test_more_than_five_copies_are_five() -> None:
    assert column("copies", *["Home"] * 9) == [5.0] * 9


def test_headlines_in_a_row_have_the_length_of_their_row() -> None:
    lines = HEADLINES[0], ENGLISH[0], *HEADLINES[:3], "Home", HEADLINES[1]
    assert column("headline_run", *lines) == [1.0, 0.0, 3.0, 3.0, 3.0, 0.0, 1.0]


def test_short_lines_in_a_row_have_the_length_of_their_row() -> None:
    assert column("short_run", "Home", "News", ENGLISH[0], "Sport") == [2.0, 2.0, 0.0, 1.0]


def test_items_of_a_list_have_the_length_of_their_row() -> None:
    lines = ENGLISH[0], f"- {HEADLINES[0]}", f"- {HEADLINES[1]}", f"- {HEADLINES[2]}", ENGLISH[1]
    assert column("same_marker_run", *lines) == [0.0, 0.0, 2.0, 2.0, 0.0]


def test_a_paragraph_that_stands_almost_the_same_close_by_is_a_twin() -> None:
    lines = (
        "Harwick library drowns after a pipe burst",
        HEADLINES[0],
        "Harwick library drowns after a pipe bursts",
    )
    before, after = column("twin_before", *lines), column("twin_after", *lines)
    assert before[0] == after[2] == 0.0
    assert before[2] == after[0] == pytest.approx(6 / 7)


def test_the_blocks_of_the_body_are_at_no_distance_to_it() -> None:
    lines = "Home", "Sport", *ENGLISH, "Comments", "Home"
    assert column("to_body", *lines) == [-2.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0]
    assert column("from_body_start", *lines) == [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert column("to_body_end", *lines) == [7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.0, -1.0]


def test_the_dump_is_told_from_its_page_by_how_much_of_it_is_prose() -> None:
    clean, page = column("doc_prose", *ENGLISH), column("doc_prose", *ENGLISH, *HEADLINES)
    assert len(set(clean)) == len(set(page)) == 1
    assert 0 < page[0] < clean[0] <= 1


def test_a_line_knows_how_many_blank_lines_stand_on_both_sides() -> None:
    table = see(f"{ENGLISH[0]}\n\n\n{ENGLISH[1]}\n\n{ENGLISH[2]}").table
    assert table["gap"][1:] == table["gap_after"][:2] == [2.0, 1.0]


# The topic: an article on one subject, then another.

SUBJECTS = (
    ("library", "caretaker", "ceiling", "precious", "damaged", "volunteers"),
    ("football", "striker", "stadium", "winning", "defender", "supporters"),
)


def story(subject: int, count: int) -> list[str]:
    """Paragraphs that speak of the same things in other orders."""
    place, one, other, this, that, people = SUBJECTS[subject]
    orders = (
        f"The {one} of the {place} said that the {this} {other} was the best that {people} had ever seen.",
        f"All of the {people} saw the {that} {other}, and so did the {one} who was at the {place} by then.",
        f"It was the {this} {one} and not the {that} {other} of which {people} of the {place} are so fond.",
    )
    return [f"{number} {orders[number % 3]}" for number in range(count)]


#: Excerpts of other articles, each on a subject of its own.
EXCERPTS = (
    "Farmers in the northern valleys have harvested their cherries three weeks before the usual date.",
    "The museum wants its bronze statue back, which a sailor bought at an auction for a few pounds.",
    "Engineers tested a silent tram on Sunday, and nobody living along Mill Street heard it at all.",
    "Pupils of two schools wrote letters to astronauts, who answered from their orbit with a drawing.",
    "An orchestra has rehearsed for months in a swimming pool, where echoes last for eleven seconds.",
    "The ministry plans lower taxes on bicycles, but dealers fear that customers will wait until then.",
    "Biologists counted the puffins on the island again and found twice as many nests as last spring.",
    "A baker from Millfield won the national contest with bread that he had forgotten in his oven.",
)

BEFORE = 12


def test_the_opening_is_spoken_of_no_more_once_the_subject_has_changed() -> None:
    opening = column("opening", *story(0, BEFORE), *story(1, 10))
    assert min(opening[1:5]) > 0.8
    assert max(opening[BEFORE:]) < 0.1


@pytest.mark.parametrize("name", ["cohesion", "opening", "topic_break"])
def test_excerpts_of_other_articles_share_few_words_with_what_stood_before(name: str) -> None:
    values = column(name, *story(0, BEFORE), *EXCERPTS)
    assert min(values[1:5]) > 0.8
    assert max(values[BEFORE:]) < 0.3


@pytest.mark.parametrize("name", ["cohesion", "opening", "topic_break"])
def test_a_text_on_one_subject_has_no_such_break(name: str) -> None:
    assert min(column(name, *story(0, BEFORE + len(EXCERPTS)))[1:]) > 0.8


def test_a_break_stays_where_what_follows_is_coherent_again() -> None:
    lines = *story(0, BEFORE), *EXCERPTS, *story(1, BEFORE)
    cohesion, breaks = column("cohesion", *lines), column("topic_break", *lines)
    assert cohesion[-1] > 0.8
    assert breaks[-1] == min(breaks) < 0.3
    assert breaks == sorted(breaks, reverse=True)


def test_behind_the_last_paragraph_nothing_speaks_of_the_subject() -> None:
    assert column("opening", *story(0, BEFORE), "Home", "Sport")[-2:] == [0.0, 0.0]
    assert column("cohesion", *story(0, BEFORE), "Home", "Sport")[-2:] == [0.0, 0.0]


def test_a_paragraph_of_the_body_shares_more_words_with_it_than_one_of_another_subject() -> None:
    overlap = column("overlap", *story(0, BEFORE), "Comments", story(1, 1)[0])
    assert min(overlap[:BEFORE]) > overlap[-1]
