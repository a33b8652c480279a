from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest

from articles import article, body, boilerplate, full_article, heading
from newscli.document import Block, Label
from newscli.stats import Stats, count_words, measure, reading_speed, split_sentences


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


def test_headings_count_as_words_but_not_as_sentences_or_paragraphs() -> None:
    stats = measure(
        article(heading("What happened"), body("It rained. It stopped."), body("The sun came out."))
    )
    assert (stats.words, stats.sentences, stats.paragraphs) == (10, 3, 2)


def test_characters_are_those_of_the_text_without_line_ends() -> None:
    assert measure(article(body("Étage nº 3."), body("Fin."))).characters == 15


@pytest.mark.parametrize(
    ("language", "speed"),
    [
        ("en", (238.0, None)),
        ("fr", (203.6, None)),  # 195 × 238/228
        ("pt-BR", (188.9, None)),
        ("ja", (None, 372.7)),
        ("zh", (None, 266.2)),
        ("ko", (None, 386.2)),
        ("cs", (None, 900.9)),  # 863 × 238/228
        (None, (None, 900.9)),
    ],
)
def test_reading_speed_depends_on_the_language(
    language: str, speed: tuple[float | None, float | None]
) -> None:
    assert reading_speed(language) == speed


def test_english_is_read_at_238_words_a_minute() -> None:
    stats = measure(article(body("word " * 238 + "word " * 119)))
    assert (stats.reading_seconds, stats.reading_minutes) == (90, 2)  # a minute and a half counts as two


def test_a_language_without_a_figure_is_read_by_its_letters() -> None:
    stats = measure(article(body("Kůň, pes; ryba!\u00a0" * 901), language="cs"))
    assert (stats.words_per_minute, stats.characters_per_minute, stats.reading_seconds) == (None, 900.9, 600)


@pytest.mark.parametrize(
    ("words", "minutes", "spoken"),
    [(0, 0, "nothing to read"), (1, 1, "under a minute"), (238, 1, "1 minute"), (238 * 3, 3, "3 minutes")],
)
def test_reading_time_in_words(words: int, minutes: int, spoken: str) -> None:
    stats = measure(article(body("word " * words)))
    assert (stats.reading_minutes, stats.reading_time) == (minutes, spoken)


def test_the_share_of_the_dump_that_is_article() -> None:
    page = article(
        heading("x" * 10), body("x" * 50), boilerplate("x" * 30), Block("x" * 10, 9, 9, Label.CAPTION, 0.9)
    )
    assert measure(page).article_share == 0.6


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
    }


def test_the_declared_reading_time_stands_beside_the_computed_one() -> None:
    stats = measure(full_article())
    assert (stats.reading_minutes, stats.declared_reading_minutes) == (1, 2)


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
