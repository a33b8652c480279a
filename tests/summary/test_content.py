from __future__ import annotations

import pytest

from newscli.summary.content import content_words, function_words


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("The cat of Ms Ott sat on 2024 mats.", "en", ["cat", "ms", "ott", "sat", "mats"]),
        ("L'équipe d’Ana va à l'école.", "fr", ["équipe", "ana", "va", "école"]),
        ("Die Brücken und der Brückenbau", "de", ["brücke", "brücke"]),
        ("新桥通车。", "zh", ["新桥", "桥通", "通车"]),
        ("สะพาน", "th", ["สะ", "ะพ", "พา", "าน"]),
    ],
)
def test_content_words(sentence: str, language: str, words: list[str]) -> None:
    assert content_words(sentence, language) == words


def test_a_region_and_a_sister_language_have_function_words_too() -> None:
    assert function_words("en-GB") == function_words("en")
    assert function_words("nb") == function_words("no")


def test_a_language_without_a_list_gets_those_of_all() -> None:
    assert function_words("xx") >= function_words("fr")


def test_english_within_a_text_of_another_script_has_function_words_too() -> None:
    assert content_words("The bridge of Harwick", "ja") == ["bridge", "harwic"]
