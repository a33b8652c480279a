from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli.readers.characters import LINE_END, clean_lines


def clean(line: str) -> str:
    [cleaned] = clean_lines(line)
    return cleaned


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("12\u00a0juin", "12 juin"),
        ("10\u202f%", "10 %"),
        ("a\tb", "a b"),
        ("橋は\u3000開いた", "橋は 開いた"),
        ("head\u200bline", "headline"),
        ("\ufeffheadline", "headline"),
        ("soft\u00adhyphen", "softhyphen"),
        ("be\x07ll \x00nul \x7fdel", "bell nul del"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;title\x07text", "text"),
        ("\x9b31mred", "31mred"),
        ("\ud800lone", "\ufffdlone"),
    ],
)
def test_a_line_holds_nothing_invisible_and_nothing_that_steers(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [
        ("CafÃ© Ã  la plage", "Café à la plage"),
        ("Itâ€™s the mayorâ€™s bridge", "It’s the mayor’s bridge"),
        ("Die BrÃ¼cke fÃ¼r FuÃŸgÃ¤nger", "Die Brücke für Fußgänger"),
        ("El aÃ±o pasado en EspaÃ±a", "El año pasado en España"),
        ("Пожар утром".encode().decode("cp1252"), "Пожар утром"),
    ],
)
def test_mojibake_is_repaired(broken: str, repaired: str) -> None:
    assert clean(broken) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO",
        "A IRMÃ DO PREFEITO",
        "AMANHÃ – E DEPOIS",
        "une fille «née à Paris» et un garçon «né»",
        "Ângela disse: «Â»",
        "Мост «открыт», сказал он",
        "naïve café über Ærø",
        "ΑΘΗΝΑ – «ΝΕΑ»",
        "Tromsø’s île",
    ],
)
def test_correct_text_is_left_alone(text: str) -> None:
    assert clean(text) == text


def test_only_the_broken_line_is_repaired() -> None:
    assert clean_lines("AMANHÃ – SÃO PAULO\nCafÃ© Ã  la plage") == ["AMANHÃ – SÃO PAULO", "Café à la plage"]


def test_persian_keeps_its_joiners() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_joiners_beside_latin_letters_go() -> None:
    assert clean("head\u200cline \u200dnews") == "headline news"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert clean_lines(end.join(["one", "", "three"])) == ["one", "", "three"]


def test_mixed_line_ends_give_the_lines_an_editor_shows() -> None:
    assert clean_lines("one\r\ntwo\rthree\nfour\n\rsix") == ["one", "two", "three", "four", "", "six"]


@pytest.mark.parametrize("character", ["\x0c", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_other_character_ends_a_line(character: str) -> None:
    assert clean_lines(f"one{character}still one\ntwo") == ["one still one", "two"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blocks_count_the_lines_of_the_input(end: str) -> None:
    dump = end.join(["Home", "", "The bridge is open again.\u2028Cars may pass.", "", "", "Contact"])
    assert [(block.first_line, block.last_line) for block in newscli.parse(dump).blocks] == [
        (1, 1),
        (3, 3),
        (6, 6),
    ]


@given(st.text())
def test_the_number_of_lines_stays(text: str) -> None:
    assert len(clean_lines(text)) == len(LINE_END.split(text))


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_lines(text)
    assert clean_lines("\n".join(once)) == once
