from __future__ import annotations

import pytest

import newscli
from news_dumps import ARTICLES, FRENCH_PAGE
from newscli.labelling.language import detect_language
from newscli.readers.text import read_text


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_the_language_of_an_article_is_detected(language: str) -> None:
    assert detect_language(read_text("\n\n".join(ARTICLES[language]))) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Міська рада у вівторок увечері вирішила відбудувати старий млин, який згорів узимку."),
        ("el", "Το δημοτικό συμβούλιο αποφάσισε το βράδυ της Τρίτης να ξαναχτίσει τον παλιό μύλο."),
        ("he", "מועצת העיר החליטה ביום שלישי בערב לבנות מחדש את הטחנה הישנה שנשרפה בחורף שעבר לצד הנהר."),
        ("fa", "شورای شهر عصر سه‌شنبه تصمیم گرفت آسیاب قدیمی را که زمستان گذشته در آتش سوخت دوباره بسازد."),
    ],
)  # fmt: skip
def test_the_language_of_a_paragraph_is_detected(language: str, text: str) -> None:
    assert detect_language(read_text(text)) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De raad, of wat er nog is, besloot dat de molen, die in de winter afbrandde, was te redden."),
        ("lb", "De Gemengerot huet decidéiert, déi al Millen, déi am Wanter verbrannt ass, nees opzebauen."),
        ("ca", "El consell municipal va decidir dimarts al vespre reconstruir el vell molí, que es va"
               " cremar l'hivern passat amb tota la gent del poble."),
    ],
)  # fmt: skip
def test_a_language_is_not_taken_for_its_neighbour(language: str, text: str) -> None:
    assert detect_language(read_text(text)) == language


def test_words_that_leave_no_doubt_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.labelling.language._identifier", _nobody)
    text = "The council said that the mill which burnt down would be built again."
    assert detect_language(read_text(text)) == "en"


def test_words_of_two_languages_tell_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.labelling.language._identifier", _nobody)
    text = "The mill and the barn of the miller sind mit dem Dach und der Tür nicht zu sehen."
    with pytest.raises(AssertionError, match="asked"):
        detect_language(read_text(text))


def _nobody() -> None:
    raise AssertionError("CLD3 is asked")


def test_menus_in_another_language_do_not_count() -> None:
    menu = "\n".join(["Home", "News", "Sport", "Log in", "Subscribe to our newsletter"])
    assert newscli.parse(f"{menu}\n{FRENCH_PAGE}").language == "fr"


@pytest.mark.parametrize("dump", ["", "Bonjour", "12 34 56 78 90 12 34 56 78 90", "* * *\n* * *\n…"])
def test_too_little_text_has_no_language(dump: str) -> None:
    assert newscli.parse(dump).language is None


def test_a_language_that_is_told_is_believed() -> None:
    assert newscli.parse("\n\n".join(ARTICLES["en"]), language="de").language == "de"


def test_a_language_that_is_told_reads_the_dates() -> None:
    dump = "\n\n".join(("3/4/2024", *ARTICLES["en"]))
    assert newscli.parse(dump, language="en").published == "2024-03-04"
    assert newscli.parse(dump, language="fr").published == "2024-04-03"


def test_a_language_nobody_knows_harms_nothing() -> None:
    article = newscli.parse("\n\n".join(ARTICLES["fr"]), language="xx")
    assert article.language == "xx"
    assert article.text == "\n\n".join(ARTICLES["fr"])
