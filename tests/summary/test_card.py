from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import article, body, full_article, heading, teaser
from newscli.document import Piece
from newscli.summary import summarise

if TYPE_CHECKING:
    from newscli.document import Article

BRIDGE = (
    "The old bridge over the river reopened on Monday after two years.",
    "Engineers replaced every cable of the bridge and painted the towers. It was windy. Nobody minded.",
    "The mayor said the bridge had cost the city twelve million euros. Children ate ice cream. "
    "Will the second bridge follow soon, and who pays for the river work then?",
    "A boat passed. Traffic on the river road fell by half while the bridge was closed, the city said.",
)


def bridge() -> Article:
    return article(*(body(paragraph) for paragraph in BRIDGE), title="Old bridge reopens over the river")


def test_the_lead_is_the_first_paragraph_whole() -> None:
    page = article(
        heading("In short"), body("It rained all night. The river rose."), body("The cellar is dry.")
    )
    assert summarise(page).lead == "It rained all night. The river rose."


def test_a_row_of_a_table_is_no_lead() -> None:
    page = article(body("Team | Points", "|"), body("The home side won.", "|"))
    assert summarise(page).lead == "The home side won."


def test_program_code_is_no_lead() -> None:
    code = "ring(). The bell.\nswing(). Twice."
    listing = body(" ".join(code.split()))._replace(pieces=(Piece(code, code=True),))
    assert summarise(article(listing, body("The bell rang twice."))).lead == "The bell rang twice."


def test_key_sentences_tell_the_topic_in_the_order_of_the_text() -> None:
    assert summarise(bridge()).sentences_beyond_lead == (
        "Engineers replaced every cable of the bridge and painted the towers.",
        "The mayor said the bridge had cost the city twelve million euros.",
        "Traffic on the river road fell by half while the bridge was closed, the city said.",
    )


def test_as_many_key_sentences_as_asked_for() -> None:
    assert len(summarise(bridge(), sentences=1).sentences_beyond_lead) == 1
    assert len(summarise(bridge(), sentences=2).sentences_beyond_lead) == 2


def test_key_sentences_do_not_repeat_the_lead() -> None:
    page = article(
        body(BRIDGE[0]),
        body(BRIDGE[0]),
        body("The ferry stops at the end of March, the harbour master said."),
    )
    assert summarise(page).sentences_beyond_lead == (
        "The ferry stops at the end of March, the harbour master said.",
    )


def test_an_article_of_one_paragraph_takes_them_from_there() -> None:
    page = article(body(f"{BRIDGE[0]} {BRIDGE[1]}"))
    assert summarise(page, 1).sentences_beyond_lead == (BRIDGE[0],)


def test_a_question_is_chosen_only_where_there_is_nothing_else() -> None:
    question = "Will the second bridge over the river follow before the summer?"
    with_answer = article(body("Lead."), body(question), body("Nobody in the council knows about that yet."))
    assert summarise(with_answer, 1).sentences_beyond_lead == ("Nobody in the council knows about that yet.",)
    assert summarise(article(body("Lead."), body(question)), 1).sentences_beyond_lead == (question,)


def test_key_sentences_do_not_say_the_same_twice() -> None:
    page = article(
        body("Lead."),
        body(
            "The bridge reopened on Monday with music and speeches. "
            "The bridge reopened on Monday with music and cake."
        ),
        body("Farmers fear another summer without enough rain."),
        title="Bridge reopened",
    )
    assert summarise(page, 2).sentences_beyond_lead == (
        "The bridge reopened on Monday with music and speeches.",
        "Farmers fear another summer without enough rain.",
    )


@pytest.mark.parametrize(
    ("language", "title", "sentences", "key"),
    [
        ("zh", "新桥通车", ("今天天气很好，孩子们在河边玩。", "新桥通车以后，市民过河只要五分钟。"), 1),
        (
            "ru",
            "Новый мост открыт",
            ("Погода была хорошая весь день вчера.", "Новый мост строили почти четыре года."),
            1,
        ),
        (
            "ar",
            "افتتاح الجسر الجديد",
            ("الجسر الجديد يربط ضفتي النهر القديم.", "كان الطقس جميلا طوال اليوم أمس."),
            0,
        ),
        ("th", "สะพานใหม่", ("อากาศดีมากตลอดวันเมื่อวานนี้", "สะพานใหม่ใช้เวลาสร้างสี่ปี"), 1),
    ],
)
def test_words_of_the_headline_weigh_most(
    language: str, title: str, sentences: tuple[str, ...], key: int
) -> None:
    page = article(body("1."), *(body(sentence) for sentence in sentences), title=title, language=language)
    assert summarise(page, 1).sentences_beyond_lead == (sentences[key],)


def test_every_key_sentence_stands_in_the_text_word_for_word() -> None:
    page = bridge()
    assert all(sentence in page.text for sentence in summarise(page, 9).sentences_beyond_lead)


def test_the_same_article_gives_the_same_summary() -> None:
    assert len({summarise(bridge(), 1) for _ in range(20)}) == 1


def test_more_sentences_than_there_are_gives_all_that_fit() -> None:
    assert len(summarise(bridge(), 1000).sentences_beyond_lead) == 4  # not "A boat passed."


def test_a_long_text_gives_more_sentences_than_are_compared() -> None:
    paragraphs = [body(f"Report number {number} tells about rivers and bridges.") for number in range(300)]
    assert len(summarise(article(*paragraphs), 250).sentences_beyond_lead) == 250


def test_ten_megabytes_of_one_paragraph_end() -> None:
    sentence = "The river rose again during the night and flooded the lower streets. "
    page = article(body("".join(f"{number} {sentence}" for number in range(10_000_000 // len(sentence)))))
    assert len(summarise(page).sentences_beyond_lead) == 3


def test_teasers_are_headlines_each_once() -> None:
    page = article(
        teasers=(teaser("Second"), teaser("First"), teaser("Second"), teaser("", "Only an excerpt"))
    )
    assert summarise(page).teasers == ("Second", "First")


def test_the_facts_are_those_of_the_article() -> None:
    summary = summarise(full_article())
    assert (summary.title, summary.byline) == (
        "Le vieux pont rouvre après deux ans de travaux",
        "Inès Moreau",
    )
    assert (summary.published, summary.language, summary.reading_minutes) == ("2024-03-03", "fr", 1)


def test_an_empty_article_has_an_empty_summary() -> None:
    assert summarise(article(language=None)).to_dict() == {
        "title": None,
        "byline": None,
        "published": None,
        "language": None,
        "reading_minutes": 0,
        "lead": None,
        "sentences": [],
        "teasers": [],
        "reading_time": "nothing to read",
        "key_phrases": [],
        "sentences_beyond_lead": [],
    }


def test_less_than_one_sentence_is_refused_with_the_reason() -> None:
    with pytest.raises(ValueError, match="at least 1 sentence, not 0"):
        summarise(bridge(), sentences=0)


def test_a_dateline_alone_is_no_lead() -> None:
    page = article(body("HARWICK —"), body("It rained all night."), body("The cellar is dry."))
    assert summarise(page).lead == "It rained all night."


def test_the_lead_of_one_endless_paragraph_is_its_first_sentences() -> None:
    sentence = "The river rose again during the night and flooded the lower streets."
    lead = summarise(article(body(" ".join([sentence] * 500)))).lead
    assert lead is not None
    assert len(lead) <= 1000
    assert lead.endswith(sentence)


def test_a_broken_sentence_is_chosen_only_where_there_is_nothing_else() -> None:
    broken = '"The bridge over the river cost the city twelve million euros.'
    whole = "Nobody knows yet who will pay for the work on the towers."
    page = article(body("Lead."), body(broken), body(whole), title="Bridge cost")
    assert summarise(page, 1).sentences_beyond_lead == (whole,)
    assert summarise(article(body("Lead."), body(broken)), 1).sentences_beyond_lead == (broken,)


def test_a_summary_tells_how_long_the_text_takes() -> None:
    assert summarise(article(body("It rained."))).reading_time == "under a minute"
    assert summarise(article(body("word " * 476))).reading_time == "2 minutes"


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=120), max_size=5), st.sampled_from([None, "en", "de", "ja", "th", "ar", "xx"])
)
def test_nothing_is_invented_whatever_the_text(texts: list[str], language: str | None) -> None:
    page = article(*map(body, texts), language=language, title=texts[0] if texts else None)
    summary = summarise(page)
    whole = "\n".join(texts)
    told = [
        *summary.sentences,
        *summary.sentences_beyond_lead,
        *summary.key_phrases,
        *([summary.lead] if summary.lead else []),
    ]
    assert all(text in whole for text in told if "\ufffd" not in text)  # which stands for a lone surrogate


def test_the_sentences_stand_for_the_whole_text_the_lead_included() -> None:
    summary = summarise(bridge(), 2)
    assert summary.sentences[0] == BRIDGE[0] == summary.lead
    assert BRIDGE[0] not in summary.sentences_beyond_lead
