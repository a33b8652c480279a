from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.stats.words import count_words, find_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor's well-known plan cost $3.5 million.", 7),
        ("« L'eau monte », dit-elle — vite !", 4),
        ("• one\u00a0item … --- 2", 3),
        ("Мост открыли в 2024 году.", 5),
        ("सरकार ने नया पुल बनाया।", 5),
        ("정부는 새 다리를 지었다.", 4),
        ("", 0),
        ("— * … ***", 0),
    ],
)
def test_words_are_counted_between_blanks(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("新しい橋が開通した。", 9), ("大桥于2024年通车。", 7), ("コーヒー・ショップ", 8), ("𠮷野家", 3)],
)
def test_every_han_and_kana_character_is_a_word(text: str, words: int) -> None:
    assert count_words(text) == words


def test_thai_words_are_estimated_from_their_characters() -> None:
    thai = "สะพานใหม่เปิดให้ใช้"  # 19 letters and vowel signs, about four words
    assert count_words(thai) == round(19 / (863 / 184))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rain—and snow", 3),  # wc -w: 2, for it sees no dash
        ("and/or", 2),  # wc -w: 1
        ("a well‑known, twenty-first-century plan", 4),
        ("on 2024-05-01 it was 3,5 °C", 6),
        ("می‌خواهم بروم", 2),  # a joiner within a word is no end
        ("صحيفة «الشرق»", 2),
    ],
)
def test_words_end_where_unicode_says_but_not_at_a_hyphen(text: str, words: int) -> None:
    assert count_words(text) == words


@settings(deadline=None)
@given(st.lists(st.text("abcdefgzéüßøæłščЖя", min_size=1), min_size=1))
def test_words_of_letters_between_blanks_are_what_wc_counts(words: list[str]) -> None:
    assert count_words(" ".join(words)) == len(words)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_hyphens_join_what_uax_29_parts_and_nothing_else_differs(text: str) -> None:
    segments = regex.findall(r"(?w)\b.+?\b", text, regex.S)
    with_letters = [segment for segment in segments if regex.search(r"[\p{L}\p{N}]", segment)]
    found = find_words(text).marked
    assert len(found) <= len(with_letters)
    assert (
        not set(found)
        - set(with_letters)
        - {word for word in found if regex.search(r"[-\u2010\u2011]", word)}
    )


def test_a_word_of_a_million_letters_is_one() -> None:
    assert count_words("a" * 1_000_000) == 1
