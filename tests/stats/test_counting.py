from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import article, block, body, boilerplate, full_article, heading
from newscli.document import Block, Label
from newscli.render.json import dumps
from newscli.stats import Stats, measure

LANGUAGES = [None, "en", "fr", "de", "es", "it", "sv", "th", "ja", "xx"]


def test_headings_count_as_words_but_not_as_sentences_or_paragraphs() -> None:
    stats = measure(
        article(heading("What happened"), body("It rained. It stopped."), body("The sun came out."))
    )
    assert (stats.words, stats.sentences, stats.paragraphs) == (10, 3, 2)


def test_characters_are_those_of_the_text_without_line_ends() -> None:
    assert measure(article(body("Étage nº 3."), body("Fin."))).characters == 15


def test_the_share_of_the_dump_that_is_article() -> None:
    page = article(
        heading("x" * 10), body("x" * 50), boilerplate("x" * 30), Block("x" * 10, 9, 9, Label.CAPTION, 0.9)
    )
    assert measure(page).article_share == 0.6


NOTHING = {
    "blocks": 0,
    "words": 0,
    "sentences": 0,
    "characters": 0,
    "characters_without_spaces": 0,
    "average_sentence_length": None,
    "vocabulary": 0,
    "share": 0.0,
}


def test_an_empty_article_has_counts_too() -> None:
    stats = measure(article(language=None))
    assert stats.to_dict() == {
        "words": 0,
        "sentences": 0,
        "paragraphs": 0,
        "characters": 0,
        "language": None,
        "words_per_minute": None,
        "characters_per_minute": 900.9,
        "reading_seconds": 0,
        "reading_minutes": 0,
        "declared_reading_minutes": None,
        "article_share": 0.0,
        "headings": 0,
        "characters_without_spaces": 0,
        "average_sentence_length": None,
        "vocabulary": 0,
        "words_estimated": False,
        "reading_time": "nothing to read",
        "reading_seconds_slow": 0,
        "reading_seconds_fast": 0,
        "declared_difference_minutes": None,
        "pictures": None,
        "picture_seconds": 0,
        "readability_formula": None,
        "readability": None,
        "readability_level": None,
        "readability_missing": "no words",
        "lix": None,
        "rix": None,
        "by_label": {str(label): NOTHING for label in Label},
    }


def test_the_declared_reading_time_stands_beside_the_computed_one() -> None:
    stats = measure(full_article())
    assert (stats.reading_minutes, stats.declared_reading_minutes) == (1, 2)
    assert stats.declared_difference_minutes == round(2 - stats.reading_seconds / 60, 1)


def test_the_keys_of_the_dict_are_the_fields() -> None:
    assert list(measure(full_article()).to_dict()) == [field.name for field in fields(Stats)]


def test_importing_stats_loads_neither_sentencex_nor_rich() -> None:
    code = (
        "import sys, types; package = types.ModuleType('newscli')\n"
        "import importlib.util as u; package.__path__ = u.find_spec('newscli').submodule_search_locations\n"
        "sys.modules['newscli'] = package\n"
        "import newscli.stats, newscli.summary, newscli.render.json\n"
        "print(sorted({'sentencex', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_characters_are_counted_with_and_without_spaces() -> None:
    stats = measure(article(body("Étage\u00a0nº 3."), body("Fin.")))
    assert (stats.characters, stats.characters_without_spaces) == (15, 13)


def test_the_vocabulary_counts_each_word_once_in_any_case() -> None:
    assert measure(article(heading("Rain"), body("The rain. THE rain, the storm."))).vocabulary == 3


def test_sentences_have_an_average_length() -> None:
    assert measure(article(body("It rained all night. It stopped."))).average_sentence_length == 3.0


def test_every_kind_of_block_is_counted() -> None:
    page = article(
        heading("What happened"), body("It rained. It stopped."), boilerplate("Share on all networks")
    )
    counts = measure(page).by_label
    assert list(counts) == [str(label) for label in Label]
    assert (counts["heading"].words, counts["heading"].sentences) == (2, 0)
    assert (counts["body"].words, counts["body"].sentences, counts["body"].blocks) == (4, 2, 1)
    assert counts["boilerplate"].words == 4
    assert sum(one.share for one in counts.values()) == pytest.approx(1, abs=0.001)


def test_the_text_is_body_and_headings_together() -> None:
    stats = measure(full_article())
    text = [stats.by_label[label] for label in ("body", "heading")]
    assert stats.words == sum(one.words for one in text)
    assert stats.characters == sum(one.characters for one in text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rain", "en"),
        ("12 4,5 7.25 1999 0", "en"),
        ("新しい橋が開通した。The new bridge is open.", "ja"),
        ("\ufffd \ud83d 🌧️", None),
        ("สะพาน", "th"),
        ("!" * 1000, "fr"),
    ],
)
def test_odd_texts_have_sensible_figures(text: str, language: str | None) -> None:
    stats = measure(article(body(text), language=language))
    assert stats.readability is None
    assert stats.readability_missing
    assert stats.reading_seconds_fast <= stats.reading_seconds <= stats.reading_seconds_slow <= 60
    assert "NaN" not in dumps(stats.to_dict())


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.text(max_size=80), st.sampled_from(Label)), max_size=6), st.sampled_from(LANGUAGES)
)
def test_any_text_can_be_measured(texts: list[tuple[str, Label]], language: str | None) -> None:
    stats = measure(article(*(block(label, text) for text, label in texts), language=language))
    assert dumps(stats.to_dict())
    assert stats.vocabulary <= stats.words


def test_ten_megabytes_of_one_paragraph_end() -> None:
    sentence = "The river rose again during the night and flooded the lower streets. "
    stats = measure(article(body(sentence * (10_000_000 // len(sentence)))))
    assert stats.words == 12 * stats.sentences
    assert stats.readability_formula == "Flesch Reading Ease"
