from __future__ import annotations

import gc
import random
import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newscli
from news_dumps import ARTICLES, ENGLISH_CARDS, FRENCH_PAGE, FRENCH_PAGE_LINES, page
from newscli import Article, Label

# The mission's shape: a page of an online newspaper, one block a line.


def test_every_line_of_a_page_gets_its_label() -> None:
    labels = [block.label.value for block in newscli.parse(FRENCH_PAGE).blocks]
    assert labels == [label for label, _ in FRENCH_PAGE_LINES]


def test_the_text_is_the_paragraphs_and_the_subheading() -> None:
    article = newscli.parse(FRENCH_PAGE)
    assert article.text == "\n\n".join(
        text for label, text in FRENCH_PAGE_LINES if label in {"body", "heading"}
    )


def test_the_facts_of_a_page_are_fields() -> None:
    article = newscli.parse(FRENCH_PAGE)
    assert article.title == "Port-Lazare : la digue du nord sera relevée avant l'hiver"
    assert article.byline == "Inès Moreau"
    assert article.published == "2024-06-12"
    assert article.language == "fr"
    assert article.declared_reading_time == 3


def test_a_page_in_windows_1252_gives_the_same_article() -> None:
    assert newscli.parse(FRENCH_PAGE.encode("cp1252")) == newscli.parse(FRENCH_PAGE)


# Do no harm.


@pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n\r\n"], ids=["blank lines", "lines", "CRLF"])
@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_a_clean_article_stays_whole(language: str, separator: str) -> None:
    article = newscli.parse(separator.join(ARTICLES[language]))
    assert article.text == "\n\n".join(ARTICLES[language])
    assert article.language == language
    assert article.teasers == ()
    assert article.references == ()


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_a_single_paragraph_is_kept(language: str) -> None:
    paragraph = ARTICLES[language][0]
    assert newscli.parse(paragraph).text == paragraph


@pytest.mark.parametrize(
    "dump",
    [
        FRENCH_PAGE,
        page("en", "Share on Facebook", "Related articles", *(f"{h}\n{e}" for h, e in ENGLISH_CARDS)),
        page("de", "Newsletter abonnieren", before=("Startseite", "Politik", "Sport")),
    ],
    ids=["fr", "en", "de"],
)
def test_cleaning_the_cleaned_text_changes_nothing(dump: str) -> None:
    text = newscli.parse(dump).text
    assert newscli.parse(text).text == text


@pytest.mark.parametrize(
    "navigation",
    [
        "Home\nNews\nSport\nWeather\nContact\nImprint\nLog in",
        "Accueil\nMenu\nRechercher\nS'abonner\nNewsletters\nMentions légales",
        "Startseite\nSuche\nMenü\nAnmelden\nKontakt\nImpressum",
        "ホーム\n検索\nログイン\nお問い合わせ\n利用規約",
        "Home | News | Sport | Weather",
        "",
        "\n\n  \n",
    ],
)
def test_a_page_of_navigation_holds_no_article(navigation: str) -> None:
    article = newscli.parse(navigation)
    assert article.text == ""
    assert article.title is None


@pytest.mark.parametrize("language", ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru"])
def test_the_menu_above_and_the_footer_below_go(language: str) -> None:
    dump = page(
        language,
        "Facebook",
        "Twitter",
        "Copyright 2024. All rights reserved.",
        before=("Home", "Menu", "Sport"),
    )
    article = newscli.parse(dump)
    assert article.text == "\n\n".join(ARTICLES[language])


# The laws of ``parse``, on any text.

ODD = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cc", "Cf", "Zs"]),
        st.sampled_from("\n\n\n .|…>#*-[]()!aB1\r\t\u200b"),
    ),
    max_size=300,
)
LINES = st.lists(
    st.sampled_from(
        [text for _, text in FRENCH_PAGE_LINES]
        + [text for card in ENGLISH_CARDS for text in card]
        + [text for texts in ARTICLES.values() for text in texts[:2]]
        + [
            "",
            "",
            "Home",
            "Related articles",
            "Lire aussi :",
            "\u200b",
            "|",
            "* * *",
            "12 juin 2024",
            "## Why",
        ]
    ),
    max_size=25,
).map("\n".join)
DUMPS = st.one_of(ODD, LINES)

#: What may be asked of any dump, fast as it is.
anything = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def non_blank_lines(dump: str) -> set[int]:
    lines = dump.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return {number for number, line in enumerate(lines, start=1) if line.strip()}


@anything
@given(DUMPS)
def test_every_non_blank_line_is_in_exactly_one_block(dump: str) -> None:
    blocks = newscli.parse(dump, kind="text").blocks
    covered = [number for block in blocks for number in range(block.first_line, block.last_line + 1)]
    assert covered == sorted(set(covered))
    assert non_blank_lines(dump) <= set(covered)


@anything
@given(DUMPS)
def test_every_block_has_a_label_a_confidence_and_a_reason(dump: str) -> None:
    for block in newscli.parse(dump, kind="text").blocks:
        assert isinstance(block.label, Label)
        assert 0 <= block.confidence <= 1
        assert block.reasons
        assert all(block.reasons)


def texts(article: Article) -> list[str]:
    return [
        article.text.replace("\n", ""),
        article.title or "",
        article.byline or "",
        *(block.text for block in article.blocks),
        *(reference.headline for reference in article.references),
        *(text for teaser in article.teasers for text in (teaser.headline, teaser.excerpt)),
    ]


@anything
@given(DUMPS)
def test_no_text_holds_a_control_character(dump: str) -> None:
    for text in texts(newscli.parse(dump, kind="text")):
        assert not [c for c in text if unicodedata.category(c) in {"Cc", "Cs"}]


@anything
@given(DUMPS)
def test_the_text_is_that_of_body_and_headings(dump: str) -> None:
    article = newscli.parse(dump, kind="text")
    kept = [block.shown for block in article.blocks if block.label in {Label.BODY, Label.HEADING}]
    assert article.text == "\n\n".join(kept)


@anything
@given(DUMPS)
def test_teasers_and_references_have_their_place_and_some_text(dump: str) -> None:
    article = newscli.parse(dump, kind="text")
    lines = {block.first_line for block in article.blocks}
    for teaser in article.teasers:
        assert teaser.headline or teaser.excerpt
        assert teaser.first_line in lines
        assert teaser.first_line <= teaser.last_line
    for reference in article.references:
        assert reference.headline
        assert reference.line in lines


@anything
@given(DUMPS)
def test_the_same_dump_gives_the_same_article(dump: str) -> None:
    assert newscli.parse(dump, kind="text") == newscli.parse(dump, kind="text")


@anything
@given(LINES)
def test_utf8_bytes_give_the_same_article_as_text(dump: str) -> None:
    assert newscli.parse(dump.encode()) == newscli.parse(dump)


@anything
@given(ODD)
def test_no_text_raises_whatever_kind_it_is_taken_for(dump: str) -> None:
    newscli.parse(dump)


@pytest.mark.parametrize("raw", ["It rained all night.", b"%PDF-1.7"], ids=["an article", "no dump"])
@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(raw: str | bytes, enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    try:
        with suppress(newscli.DumpError):
            newscli.parse(raw)
        assert gc.isenabled() == enabled
    finally:
        gc.enable()


# Input made to hang a parser: a bound on hangs, no benchmark.

DIGITS_TO_LETTERS = str.maketrans("0123456789", "abcdefghij")
WORDS = random.Random(1).choices(["rust", "bridge", "town", "river", "Lind", "of", "12", "…"], k=30_000)


def _hyphenated(lines: int) -> str:
    """A paragraph wrapped at 72 columns in which every line ends within a word of its own."""
    chance = random.Random(3)
    return "\n".join(
        f"{' '.join(chance.choices(['river', 'town', 'rust', 'bridge'], k=10)):.58} {number:x<11}".translate(
            DIGITS_TO_LETTERS
        )
        + "-"
        for number in range(lines)
    )


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param("a " * 500_000, id="a million of a"),
        pytest.param("x\n" * 200_000, id="200,000 lines"),
        pytest.param("word" * 500_000, id="one word of 2 MB"),
        pytest.param(" ".join(WORDS) * 14, id="one line of 2 MB"),
        pytest.param("[" * 100_000, id="opening brackets"),
        pytest.param("](" * 50_000, id="link middles"),
        pytest.param("[a](" * 30_000 + "\n" + "[a](", id="half links"),
        pytest.param("|" * 100_000, id="bars"),
        pytest.param("| " * 100_000 + "x", id="bars and blanks"),
        pytest.param("1.\n" * 50_000, id="numbers of a list"),
        pytest.param("1. " * 50_000, id="numbers in a line"),
        pytest.param("> " * 50_000, id="deep quote"),
        pytest.param(">" * 100_000, id="deeper quote"),
        pytest.param("*" * 100_000, id="stars"),
        pytest.param("*a" * 50_000 + "\n[a](b)\n[a](b)", id="stars in Markdown"),
        pytest.param("…" * 100_000, id="ellipses"),
        pytest.param("aB" * 100_000 + "…", id="capitals inside a word"),
        pytest.param("word Word" * 50_000 + "…", id="seams"),
        pytest.param(" " * 500_000 + "x", id="blanks"),
        pytest.param("\n" * 500_000 + "x", id="blank lines"),
        pytest.param("\x1b[" * 100_000, id="escape sequences"),
        pytest.param("\x1b]" * 100_000, id="operating system commands"),
        pytest.param("Ã©" * 100_000, id="mojibake"),
        pytest.param("<" * 100_000, id="angles"),
        pytest.param("<!-- " * 50_000, id="comments never closed"),
        pytest.param("橋" * 300_000, id="Japanese without an end"),
        pytest.param("the bridge-\n" * 20_000, id="hyphens at every end"),
        pytest.param((ARTICLES["en"][0] + "\n") * 5_000, id="one paragraph again and again"),
        pytest.param("\n".join(f"{a}\n{b}" for a, b in ENGLISH_CARDS * 3_000), id="12,000 cards"),
        pytest.param("lire aussi " * 50_000, id="cues"),
        pytest.param("1" * 300_000, id="digits"),
        pytest.param("Sport | " + "word " * 50_000, id="a bar before a long paragraph"),
        pytest.param("and\n" * 200_000, id="words between links"),
        pytest.param(_hyphenated(20_000), id="a hyphenated word at every wrap"),
    ],
)
def test_adversarial_input_is_read_in_bounded_time(dump: str) -> None:
    begin = time.process_time()
    newscli.parse(dump, kind="text")
    assert time.process_time() - begin < 5
