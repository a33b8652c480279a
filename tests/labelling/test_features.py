from __future__ import annotations

from datetime import date

import pytest

from news_dumps import ARTICLES
from newscli.document import RawBlock
from newscli.labelling.cues import cue_words
from newscli.labelling.features import Features, block_features


def features(*texts: str, language: str = "en", linked: float = 0.0) -> list[Features]:
    blocks = [RawBlock(text, number, number, linked=linked) for number, text in enumerate(texts, start=1)]
    return block_features(blocks, cue_words(language), language)


def feature(text: str, language: str = "en", linked: float = 0.0) -> Features:
    return features(text, language=language, linked=linked)[0]


@pytest.mark.parametrize("language", sorted(set(ARTICLES) - {"th", "tr"}))
def test_paragraphs_of_an_article_are_prose(language: str) -> None:
    assert all(one.prose for one in features(*ARTICLES[language], language=language))


@pytest.mark.parametrize(
    "text",
    [
        "Home",
        "Ferry to Millfield stops running",
        "12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56.",
        "Lind Berg Quill Reed Moreau Ferri Visser Lindner Belova Zięba Öberg Sá Núñez.",
        "https://example.org/" + "a" * 120 + ".",
    ],
)
def test_what_has_no_sentence_in_it_is_no_prose(text: str) -> None:
    assert not feature(text).prose


def test_a_paragraph_that_is_all_link_is_no_prose() -> None:
    assert not feature(ARTICLES["en"][0], linked=1.0).prose


@pytest.mark.parametrize("end", [".", "!", "?", "…", ".”", "!»", ".)", ". [3]"])
def test_a_sentence_is_known_by_its_end(end: str) -> None:
    assert feature("The bridge is open" + end).ends


@pytest.mark.parametrize("text", ["橋が開いた。", "पुल खुल गया।", "هل فتح الجسر؟"])
def test_sentences_end_in_other_scripts_too(text: str) -> None:
    assert feature(text).ends


@pytest.mark.parametrize("text", ["The bridge is open", "The bridge:", "5.5 million", ""])
def test_a_headline_does_not_end_as_a_sentence(text: str) -> None:
    assert not feature(text).ends


def test_a_glued_and_cut_teaser_is_both() -> None:
    one = feature(
        "Ferry to Millfield stops after ninety yearsThe last boat left on Sunday with two hundred …"
    )
    assert (one.cut, one.glued) == (True, True)


def test_a_name_with_a_capital_inside_glues_nothing_that_is_not_cut() -> None:
    assert not feature("A McDonald told YouTube and the council that the ferry would stop this winter.").glued


@pytest.mark.parametrize(
    "text",
    ["The bridge in winter. Photo: AP", "Die Brücke. © Karl Lind/dpa", "Le pont (Photo Inès Moreau)"],
)
def test_a_credit_at_the_end_is_seen(text: str) -> None:
    assert feature(text).credit


@pytest.mark.parametrize("text", ["The photo was lost.", "He sold his photo shop in May and left the town."])
def test_a_sentence_about_photos_is_no_credit(text: str) -> None:
    assert not feature(text).credit


def test_a_short_line_with_a_date_has_it_and_a_paragraph_has_not() -> None:
    assert feature("Updated 4 March 2024").date == date(2024, 3, 4)
    assert feature(ARTICLES["en"][0] + " It was built on 4 March 1924.").date is None


def test_copies_count_the_same_text_whatever_its_case() -> None:
    assert [one.copies for one in features("The bridge", "The ferry", "THE BRIDGE")] == [2, 1, 2]


def test_a_character_of_chinese_weighs_more_than_a_letter() -> None:
    assert feature("大桥通车", "zh").size > feature("open", "en").size


def test_function_words_are_not_counted_where_nothing_stands_between_words() -> None:
    assert feature(ARTICLES["ja"][0], "ja").function_share is None
