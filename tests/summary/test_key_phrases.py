from __future__ import annotations

from newscli.summary.key_phrases import key_phrases

BRIDGE = (
    "The Harwick bridge reopened on Monday.",
    "Engineers replaced every cable of the Harwick bridge.",
    "The city council paid for the cables, and the city council is proud.",
    "Margaret Oduya crossed first. Later Margaret Oduya spoke.",
)


def test_phrases_told_twice_are_key_the_longest_first_and_none_within_another() -> None:
    assert key_phrases(BRIDGE) == ("Margaret Oduya", "Harwick bridge", "city council")


def test_a_phrase_of_the_headline_comes_first() -> None:
    assert key_phrases(BRIDGE, title="City council pays for bridge")[0] == "city council"


def test_as_many_as_asked_for() -> None:
    assert len(key_phrases(BRIDGE, count=1)) == 1


def test_function_words_part_phrases() -> None:
    assert key_phrases(["It is of the and.", "It is of the and."], language="en") == ()


def test_the_nouns_of_german_are_no_names_for_their_capital() -> None:
    text = ["Im Rathaus sprach das Kind.", "Vor dem Rathaus stand das Kind."]
    assert key_phrases(text, title="Im Rathaus", language="de") == ("Rathaus",)


def test_chinese_and_japanese_phrases_are_runs_of_characters_that_come_again() -> None:
    assert key_phrases(["新しい歩道橋が開通した。", "歩道橋の工事は二年。"], language="ja") == ("歩道橋",)
    assert key_phrases(["市政府说新桥通车。", "市政府很高兴。"], language="zh")[0] == "市政府"


def test_nothing_is_cut_out_of_a_script_that_marks_no_words() -> None:
    assert key_phrases(["สะพานใหม่เปิดให้ใช้"] * 5, language="th") == ()


def test_a_text_that_repeats_nothing_has_none() -> None:
    assert key_phrases(["It rained all night."]) == ()


def test_no_word_is_cut_at_a_vowel_sign() -> None:
    text = ["समस्तीपुर में नया पुल खुला।", "समस्तीपुर के लोग आए।"]
    assert key_phrases(text, language="hi") == ("समस्तीपुर",)
