from __future__ import annotations

from newscli.readers.text import read_text


def read(*lines: str) -> list[str]:
    return [block.text for block in read_text("\n".join(lines))]


def test_a_name_between_two_halves_of_a_sentence_goes_with_them() -> None:
    assert read(
        "The report was presented to the council by the engineer",
        "Anna Berg",
        ", who has worked on bridges for thirty years.",
    ) == [
        "The report was presented to the council by the engineer Anna Berg, who has worked on bridges for "
        "thirty years."
    ]


def test_a_linked_word_within_a_sentence_goes_with_it() -> None:
    assert read(
        "The council of Harwick has decided to build a new",
        "bridge over the Tarn",
        "and to open it to traffic in the spring of next year.",
    ) == [
        "The council of Harwick has decided to build a new bridge over the Tarn and to open it to traffic in "
        "the spring of next year."
    ]


def test_a_small_word_between_two_links_joins_them() -> None:
    text = "The old bridge was built by two brothers of the town, Karl"
    assert read(text, "and", "Josef Lind, who had learned their trade in the shipyards of the coast.") == [
        text + " and Josef Lind, who had learned their trade in the shipyards of the coast."
    ]


def test_a_finished_sentence_does_not_go_on() -> None:
    lines = ("The council voted for the new bridge on Monday.", "so it goes, said the ferryman of the town.")
    assert read(*lines) == list(lines)


def test_a_blank_line_parts() -> None:
    assert read("The council of Harwick has decided to build a new", "", "bridge over the Tarn") == [
        "The council of Harwick has decided to build a new",
        "bridge over the Tarn",
    ]


def test_menus_in_small_letters_stay_apart() -> None:
    menu = ("home", "news", "local sport", "weather", "log in")
    assert read(*menu) == list(menu)


def test_headlines_one_a_line_stay_apart() -> None:
    headlines = (
        "Ferry to Millfield stops running after ninety years",
        "Town museum buys the painter's forgotten sketchbooks",
        "Harwick swimmers win four medals at the county games",
    )
    assert read(*headlines) == list(headlines)


def test_a_joined_sentence_knows_its_lines() -> None:
    [home, sentence, contact] = read_text(
        "Home\n\nThe council of Harwick has decided to build a new\nbridge over the Tarn\nand to open it to "
        "traffic next spring.\n\nContact"
    )
    assert (home.first_line, sentence.first_line, sentence.last_line, contact.last_line) == (1, 3, 5, 7)


def test_a_quotation_opened_by_a_closing_guillemet_begins_anew() -> None:
    heading, quotation = (
        "En streng mand med lommerne fulde af lakrids",
        "»Han råbte ad os hver dag«, siger naboen.",
    )
    assert [block.text for block in read_text(f"{heading}\n{quotation}")] == [heading, quotation]


def test_a_greek_article_at_the_end_of_a_line_is_open() -> None:
    parts = ("Όταν ο", "Γιώργος", "κατέβασε τα ρολά του καφενείου ήταν ήδη αργά το βράδυ.")
    assert [block.text for block in read_text("\n".join(parts))] == [" ".join(parts)]


# ``get_text("\n")`` keeps the blanks before and behind a link, and puts each text on a line of its own.


def test_a_blank_before_or_behind_a_line_says_that_its_sentence_goes_on() -> None:
    assert read(
        "The council of Harwick said on ",
        "Monday",
        " that the bridge would open in spring. ",
        "Nobody",
        " spoke against it, but for ",
        "Anna Berg",
        ".",
    ) == [
        "The council of Harwick said on Monday that the bridge would open in spring.",
        "Nobody spoke against it, but for Anna Berg.",
    ]


def test_a_blank_behind_a_finished_sentence_says_nothing() -> None:
    lines = [
        "The council of Harwick voted for the bridge. ",
        "Anna Berg spoke against it on ",
        "Monday",
        " at noon. ",
    ]
    assert read(*lines, *lines) == 2 * [
        "The council of Harwick voted for the bridge.",
        "Anna Berg spoke against it on Monday at noon.",
    ]


def test_a_dump_without_such_blanks_is_read_as_before() -> None:
    assert read("Home", " News", "Sport", "Weather") == ["Home", "News", "Sport", "Weather"]
