from __future__ import annotations

import pytest

from newscli.stats import split_sentences
from newscli.stats.sentences import count_sentences


def test_sentences_are_split_by_the_rules_of_the_language() -> None:
    english = "Dr. Vance came at 5 p.m. on Friday. Was he late? No."
    assert split_sentences(english, "en") == ["Dr. Vance came at 5 p.m. on Friday.", "Was he late?", "No."]
    assert split_sentences("橋が開いた。「早い！」と彼は言った。", "ja") == [
        "橋が開いた。",
        "「早い！」",
        "と彼は言った。",
    ]
    assert split_sentences("पुल खुल गया। लोग आए।", "hi") == ["पुल खुल गया।", "लोग आए।"]


def test_a_day_of_the_month_ends_no_german_sentence() -> None:
    assert split_sentences("Am 3. Mai kam sie. Es regnete.", "de") == ["Am 3. Mai kam sie.", "Es regnete."]


@pytest.mark.parametrize("name", ["Mme. Petit", "Dr. Petit"])
def test_a_title_ends_no_sentence(name: str) -> None:
    assert split_sentences(f"Le maire et {name} votent. Oui.", "fr") == [
        f"Le maire et {name} votent.",
        "Oui.",
    ]


def test_an_initial_is_no_sentence() -> None:
    assert split_sentences("M. Durand est venu. Il est reparti.", "fr") == [
        "M. Durand est venu.",
        "Il est reparti.",
    ]


def test_punctuation_alone_is_no_sentence() -> None:
    assert split_sentences("It rained. *** ! Then it stopped.", "en") == [
        "It rained. *** !",
        "Then it stopped.",
    ]
    assert split_sentences("* * *", "en") == []


def test_a_text_of_unknown_language_is_split_too() -> None:
    assert split_sentences("It rained. It stopped.", None) == ["It rained.", "It stopped."]


def test_a_lone_surrogate_does_not_stop_the_splitting() -> None:
    assert split_sentences("It \ud83d rained. It stopped.", "en") == ["It \ufffd rained.", "It stopped."]


def test_long_chinese_text_is_split_as_short_text_is() -> None:
    sentences = ["城里的新桥今天通车了。", "他说：“大家都很高兴！”"]
    assert split_sentences("".join(sentences * 500), "zh") == sentences * 500


def test_a_megabyte_of_chinese_is_split_in_no_time() -> None:
    # In one piece sentencex takes minutes for it; the test would not end.
    assert len(split_sentences("城里的新桥今天通车了。" * 100_000, "zh")) == 100_000


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("“It rained. It stopped.” He left.", "en", 3),
        ('"It rained. It stopped," she said. He left.', "en", 3),
        ("‘It rained. It’s over,’ she said. He left.", "en", 3),
        ("“Why?” she asked. He left.", "en", 2),
        ("« Il pleut. Pourquoi ? » demanda-t-il. Il part.", "fr", 3),
        ("„Es regnet. Warum?“, fragte er. Er ging.", "de", 3),
        ("»Es regnet. Es schneit.« Er ging.", "de", 3),
        ("彼は「雨だ。雪だ。」と言った。", "ja", 3),
        ("It’s fine. Don’t worry.", "en", 2),
        ("No sentence at all", "en", 1),
        ("* * *", "en", 0),
    ],
)
def test_sentences_within_a_quotation_count_each(text: str, language: str, sentences: int) -> None:
    assert count_sentences(text, language) == sentences


def test_a_quotation_stays_whole_when_a_text_is_split() -> None:
    assert split_sentences("“It rained. It stopped.” He left.", "en") == [
        "“It rained. It stopped.”",
        "He left.",
    ]


@pytest.mark.parametrize("text", ["a" * 100_000, "城里的新桥今天通车了" * 10_000, "a," * 50_000])
def test_a_text_without_any_end_is_one_sentence(text: str) -> None:
    assert count_sentences(text, "zh") == 1
