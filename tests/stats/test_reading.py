from __future__ import annotations

import pytest

import newscli
from articles import article, block, body
from news_dumps import ARTICLES
from newscli.document import Block, Label, Markup
from newscli.stats import measure, reading_speed
from newscli.stats.reading import (
    WORDS_PER_MINUTE_ALOUD,
    count_pictures,
    picture_seconds,
    reading_time,
)

HTML = Markup(("html", "body", "main", "p"))


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


def test_every_figure_read_aloud_is_scaled_by_the_same_ratio() -> None:
    assert reading_speed("en")[0] == 238
    for code, aloud in WORDS_PER_MINUTE_ALOUD.items():
        assert reading_speed(code)[0] == pytest.approx(aloud * 238 / 228, abs=0.05)


def test_slow_and_fast_readers_of_english_read_175_and_300_words_a_minute() -> None:
    time = reading_time("", 2100, "en")
    assert (time.seconds_slow, time.seconds, time.seconds_fast) == (720, 529, 420)


def test_slow_and_fast_readers_of_other_languages_differ_as_much() -> None:
    english, finnish = reading_time("", 2000, "en"), reading_time("", 2000, "fi")
    assert finnish.seconds_slow / finnish.seconds == pytest.approx(
        english.seconds_slow / english.seconds, 0.01
    )


def test_the_readers_own_speed_comes_before_that_of_the_language() -> None:
    time = reading_time("", 600, "ja", words_per_minute=300)
    assert (time.words_per_minute, time.characters_per_minute, time.seconds) == (300, None, 120)


@pytest.mark.parametrize("speed", [0, -1])
def test_a_speed_that_nobody_has_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="nobody reads"):
        measure(article(body("It rained.")), words_per_minute=speed)


@pytest.mark.parametrize(("pictures", "seconds"), [(0, 0), (1, 12), (2, 23), (10, 75), (11, 78), (20, 105)])
def test_pictures_take_12_seconds_falling_to_3(pictures: int, seconds: int) -> None:
    assert picture_seconds(pictures) == seconds


def picture(text: str) -> Block:
    return block(Label.CAPTION, text, "!", markup=HTML)


def paragraph(text: str) -> Block:
    return block(Label.BODY, text, markup=HTML)


def test_pictures_count_only_if_asked() -> None:
    page = article(paragraph("word " * 238), picture("The bridge"))
    assert (measure(page).pictures, measure(page).reading_seconds) == (None, 60)
    with_pictures = measure(page, pictures=True)
    assert (with_pictures.pictures, with_pictures.picture_seconds) == (1, 12)
    assert with_pictures.reading_seconds == 72


def test_a_caption_and_its_credit_are_one_picture() -> None:
    page = article(picture("The bridge"), picture("Photo: A. Ruiz"), paragraph("It rained."), picture("Rain"))
    assert count_pictures(page) == 2


def test_plain_text_has_lost_its_pictures() -> None:
    page = article(body("It rained."), block(Label.CAPTION, "The bridge"))
    assert measure(page, pictures=True).pictures is None


def test_the_pictures_within_an_article_count_and_those_around_it_do_not() -> None:
    paragraphs = [f"<p>{text}</p>" for text in ARTICLES["en"]]
    photo = '<img src="/flood.jpg" width="800" height="500">'
    page = (
        '<nav><img src="/logo.png" width="300"></nav>'
        f"<article><h1>Burst pipe drowns nine hundred maps</h1>{photo}"
        f"{paragraphs[0]}<a href='/flood-large.jpg'><img src='/flood-small.jpg'></a>{paragraphs[1]}"
        f'<img src="/pixel.gif" width="1" height="1">{"".join(paragraphs[2:])}</article>'
        f'<aside><h2>Related articles</h2><a href="/ferry">{photo} Ferry to Millfield stops</a></aside>'
    )
    article = newscli.parse(f"<html><body>{page}</body></html>", kind="html")
    assert count_pictures(article) == 2


def test_latin_letters_in_japanese_are_read_as_fast_as_letters_elsewhere() -> None:
    mixed = measure(article(body("橋" * 3727 + " " + "letters " * 1287), language="ja"))  # 9009 letters
    assert mixed.reading_seconds == 60 * (10 + 10)
