from __future__ import annotations

import pytest

import newscli
from news_dumps import ARTICLES, ENGLISH_CARDS, page
from newscli import Block, Label
from newscli.labelling import label_blocks
from newscli.readers import read_blocks

CARDS = tuple(line for card in ENGLISH_CARDS for line in card)


def find(dump: str, text: str) -> Block:
    """The block that begins with a text."""
    return next(block for block in newscli.parse(dump).blocks if block.text.startswith(text))


def label(dump: str, text: str) -> str:
    return find(dump, text).label.value


def test_the_headline_above_the_article_is_its_title() -> None:
    headline = "Burst pipe drowns nine hundred maps in Harwick library"
    assert label(page("en", before=("Home", "News", headline)), headline) == "title"


def test_the_headline_is_the_title_wherever_it_stands_again() -> None:
    headline = "Burst pipe drowns nine hundred maps in Harwick library"
    dump = page("en", "Most read", headline, *(h for h, _ in ENGLISH_CARDS), before=(headline,))
    titles = [block.first_line for block in newscli.parse(dump).blocks if block.label is Label.TITLE]
    assert titles == [1, 8]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "By Martha Quill"),
        ("en", "Published 4 March 2024"),
        ("en", "3 min read"),
        ("fr", "Par Inès Moreau"),
        ("fr", "Temps de lecture : 3 minutes"),
        ("de", "Lesezeit: 4 Minuten"),
        ("es", "4 de marzo de 2024"),
        ("ja", "2024年3月4日 18時30分"),
    ],
)
def test_facts_above_the_article_are_meta(language: str, line: str) -> None:
    dump = "\n\n".join((line, *ARTICLES[language]))
    assert label(dump, line) == "meta"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Read more"),
        ("en", "Watch now"),
        ("en", "Related stories"),
        ("fr", "Lire aussi"),
        ("de", "→ Siehe auch"),
        ("es", "Ver más artículos"),
        ("pl", "Czytaj więcej"),
    ],
)
def test_the_label_of_a_link_behind_the_article_is_no_teaser(language: str, line: str) -> None:
    assert label(page(language, line, *CARDS), line) == "boilerplate"


COMMENTS = (
    (
        "Nora P.",
        "2024-03-04 10:12",
        "My grandmother lent her maps to that library, and nobody asked her first.",
    ),
    (
        "ferryman",
        "2024-03-04 11:40",
        "A caretaker who hears a pipe burst at night deserves a better contract.",
    ),
    (
        "Tom",
        "2024-03-05 08:03",
        "The pumps came from our village, which the mayor forgot to say on Tuesday.",
    ),
    ("Ada", "2024-03-05 09:55", "Nine hundred maps, and not one of them shows where the old drain runs."),
)


@pytest.mark.parametrize("reply", ["Reply", "Antworten", "Répondre", "Responder", "Ответить"])
def test_a_thread_of_comments_without_a_label_is_told_by_its_replies(reply: str) -> None:
    language = {
        "Antworten": "de",
        "Répondre": "fr",
        "Responder": "es",
        "Odpowiedz": "pl",
        "Ответить": "ru",
    }.get(reply, "en")
    thread = [line for comment in COMMENTS for line in (*comment, reply)]
    article = newscli.parse(page(language, *thread))
    assert article.text == "\n\n".join(ARTICLES[language])


def test_what_follows_a_few_replies_and_is_longer_than_all_before_is_no_thread() -> None:
    first, *rest = ARTICLES["en"]
    quoted = [line for _, _, text in COMMENTS[:3] for line in (text, "Reply")]
    assert all(paragraph in newscli.parse("\n\n".join((first, *quoted, *rest))).text for paragraph in rest)


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    paragraphs = list(ARTICLES["en"])
    paragraphs.insert(3, "Money for the sea wall")
    article = newscli.parse("\n\n".join(paragraphs))
    assert article.blocks[3].label is Label.HEADING
    assert article.text == "\n\n".join(paragraphs)


def test_a_heading_marked_in_markdown_is_a_heading() -> None:
    paragraphs = list(ARTICLES["en"])
    paragraphs.insert(3, "## Money for the sea wall")
    paragraphs.insert(1, "### “A lucky night”")
    blocks = newscli.parse("\n\n".join(paragraphs)).blocks
    assert [block.text for block in blocks if block.label is Label.HEADING] == [
        "“A lucky night”",
        "Money for the sea wall",
    ]


def test_items_of_a_list_within_the_article_are_body() -> None:
    items = ("- a new pump for the cellar", "- dry boxes for the maps", "- a key for the caretaker")
    dump = "\n\n".join((*ARTICLES["en"][:3], "\n".join(items), *ARTICLES["en"][3:]))
    article = newscli.parse(dump)
    assert all(label(dump, item[2:]) == "body" for item in items)
    assert all(item in article.text for item in items)


def test_a_quote_within_the_article_is_body() -> None:
    quote = "“Ten minutes later the ceiling would have come down on the whole of the collection.”"
    dump = "\n\n".join((*ARTICLES["en"][:3], "> " + quote, *ARTICLES["en"][3:]))
    assert label(dump, quote) == "body"


def test_the_credit_of_a_picture_is_a_caption() -> None:
    credit = "The map room on Tuesday morning. Photo: Tom Reed/Reuters"
    article = (ARTICLES["en"][0], credit, *ARTICLES["en"][1:])
    assert label("\n\n".join(("Home", "News", "Sport", "Sign in", *article)), credit) == "caption"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Share on Facebook"),
        ("en", "Related articles"),
        ("en", "Advertisement"),
        ("en", "12 Comments"),
        ("en", "Copyright 2024 Harwick Gazette. All rights reserved."),
        ("fr", "Inscrivez-vous à notre newsletter"),
        ("fr", "Publicité"),
        ("de", "Alle Rechte vorbehalten"),
        ("es", "Compartir en Facebook"),
        ("ru", "Все права защищены"),
        ("ja", "シェアする"),
        ("zh", "分享"),
        ("en", "* * *"),
        ("en", "[ ]"),
    ],
)
def test_lines_of_the_page_are_boilerplate(language: str, line: str) -> None:
    dump = "\n\n".join((*ARTICLES[language], line))
    assert newscli.parse(dump).blocks[-1].label is Label.BOILERPLATE


def test_an_article_about_newsletters_keeps_its_lines_about_them() -> None:
    about = (
        "Anna Reed has sent her newsletter to the readers of the town for twenty years, week after week.",
        "Her newsletter began as a letter to six friends who had moved away and missed the harbour.",
        "Today four thousand people get the newsletter, and most of them have never been to the town at all.",
    )
    dump = "\n\n".join((*about, "Who writes the newsletter", *ARTICLES["en"]))
    assert "Who writes the newsletter" in newscli.parse(dump).text.split("\n\n")


def test_headlines_and_excerpts_of_other_articles_are_teasers() -> None:
    dump = page("en", "Related articles", *CARDS)
    assert label(dump, "Related articles") == "boilerplate"
    assert {label(dump, line) for line in CARDS} == {"teaser"}


def test_what_follows_the_comments_is_boilerplate() -> None:
    comment = "I have swum in that library myself, and I can tell you that the maps were wet before."
    assert label(page("en", "Comments", comment), comment) == "boilerplate"


def test_a_reason_names_the_words_it_rests_on() -> None:
    assert "says “related articles”" in find(page("en", "Related articles", *CARDS), "Related").reasons


def test_a_labeller_is_surer_of_a_paragraph_than_of_a_listed_headline() -> None:
    dump = page("en", "Related articles", *CARDS)
    assert find(dump, ARTICLES["en"][0]).confidence > find(dump, CARDS[0]).confidence


def test_any_sequence_of_blocks_can_be_labelled() -> None:
    blocks = read_blocks(page("en"), "text")
    assert label_blocks(tuple(blocks)) == label_blocks(blocks)
