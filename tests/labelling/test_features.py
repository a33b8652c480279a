from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from news_dumps import ARTICLES
from newscli.dates import find_date
from newscli.document import RawBlock
from newscli.labelling.cues import cue_words
from newscli.labelling.features import (
    AGENCIES,
    CREDIT,
    CREDIT_LABELS,
    INNER_END,
    SENTENCE_END,
    YEAR,
    Features,
    block_features,
)


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


# The patterns say what is found; where one cannot match it is not tried.

NAMES = [*CREDIT_LABELS.split("|"), *AGENCIES.replace("(?: Images)?", "").replace("[ -]", "-").split("|")]
PARTS = st.one_of(
    st.sampled_from([*NAMES, "Photographer", "Über", "Ωμ", "اخ", "大桥", "สะ", "2024", "٢٠٢٤", "25٦٧"]),
    st.sampled_from([*".!?…。！？।؟۔\"'»”’)]」』[(:/|©,;_-–09ıİſᲂ", "\u0301", "e\u0301", "\u200d"]),
    st.sampled_from([" ", " ", "\n", "\u00a0", "\u3000", "ab ", "Cd ", "the bridge over the river "]),
    st.characters(),
)
TEXTS = st.lists(PARTS, max_size=40).map("".join)
LANGUAGES = st.sampled_from(["en", "de", "ar", "hi", None])


@given(TEXTS, LANGUAGES)
def test_a_sentence_ends_where_its_pattern_does(text: str, language: str | None) -> None:
    [one] = block_features([RawBlock(text, 1, 1)], cue_words(language), language)
    is_thai = one.size >= 80 and "\u0e01" <= text[-1] <= "\u0e4e"
    assert one.ends == (SENTENCE_END.search(text, max(0, len(text) - 12)) is not None or is_thai)
    assert one.inner_ends == (60 <= one.size <= 220 and INNER_END.search(text) is not None)


@given(TEXTS, LANGUAGES)
@example("The bridge. A" + "b" * 90 + "FOTO\u0301: Lind", "en")
@example("İMAGE: Lind", "en")
@example("Il ponte. ımmagıne: Lind", "it")
@example("Мост. ФᲂТО: Линд", "ru")
@example("x" * 90 + "xfoto: Karl Lind" + "y" * 70, "de")
def test_a_credit_is_where_its_pattern_is(text: str, language: str | None) -> None:
    [one] = block_features([RawBlock(text, 1, 1)], cue_words(language), language)
    tail = text[-90:]
    has_sign = not set("/(|:©").isdisjoint(tail)
    assert one.credit == (len(text) <= 300 and has_sign and CREDIT.search(tail) is not None)


@given(TEXTS)
@example("12.6.٢٠٢٤")
def test_a_date_needs_a_year(text: str) -> None:
    [one] = block_features([RawBlock(text, 1, 1)], cue_words("en"), "en")
    words = cue_words("en").cut(text.lower()[:300]).words
    found = find_date(text, words, cue_words("en").months, month_first=True) if YEAR.search(text) else None
    assert one.date == (found if len(text) <= 160 else None)


def test_blocks_that_are_the_same_have_the_same_features() -> None:
    blocks = [RawBlock("The bridge", 1, 1, linked=share) for share in (0.0, 0.0, 1.0)]
    one, other, linked = block_features(blocks, cue_words("en"), "en")
    assert one == other
    assert (linked.linked, linked.copies, linked.words) == (1.0, 3, one.words)
