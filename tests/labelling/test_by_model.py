from __future__ import annotations

import os
import subprocess
import sys
from math import log
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news_dumps import ARTICLES, ENGLISH_CARDS, FRENCH_PAGE, FRENCH_PAGE_LINES
from newscli.document import TEXT_LABELS, Label, Markup, RawBlock
from newscli.labelling.alone import ALONE_KEPT_FROM, ALONE_PAGE_LINES
from newscli.labelling.by_model import OTHER_WEIGHT, label_by_model, labeller_of
from newscli.labelling.context import context_table
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.forest import Forest
from newscli.labelling.kept import KEPT_FROM, KEPT_FROM_IN_PAGE, LESS_AMID, LESS_BESIDE
from newscli.labelling.model import MODEL_FILES, Model, shipped_model
from newscli.readers import read_blocks

from .forests import Stump, forest_of, plan_of

if TYPE_CHECKING:
    from newscli.labelling.verdict import Labeller, Verdict

#: The most that the model may add to the package.
LARGEST_MODEL = 2_000_000

#: Between paragraphs a line of a dump is text from this probability.
AMID_KEPT_FROM = KEPT_FROM - LESS_AMID

#: Right below a paragraph another is text from this probability.
BESIDE_KEPT_FROM = KEPT_FROM - LESS_BESIDE


def label_all(labeller: Labeller, blocks: list[RawBlock], language: str | None = "en") -> list[Verdict]:
    return labeller(blocks, block_features(blocks, cue_words(language), language))


def raw(*texts: str) -> list[RawBlock]:
    return [RawBlock(text, number, number, gap=1) for number, text in enumerate(texts, start=1)]


def of_page(blocks: list[RawBlock]) -> list[RawBlock]:
    """The same blocks, each a paragraph of HTML."""
    return [block._replace(markup=Markup(("p",), ("",), (1,))) for block in blocks]


# The forest that ships.


def test_the_model_files_are_under_2_megabytes() -> None:
    assert sum(path.stat().st_size for path in MODEL_FILES.values()) < LARGEST_MODEL


@pytest.mark.parametrize(("kind", "markup"), [("text", None), ("page", Markup(("p",), ("",), (1,)))])
def test_every_column_that_a_forest_asks_for_is_in_the_table(kind: str, markup: Markup | None) -> None:
    blocks = [RawBlock("Home", 1, 1, markup=markup)]
    table = context_table(blocks, block_features(blocks, cue_words("en"), "en"))
    assert set(shipped_model(kind).forest.columns) - set(table) == set()


@pytest.mark.parametrize("kind", MODEL_FILES)
def test_the_forests_have_a_score_for_every_label(kind: str) -> None:
    assert sorted(shipped_model(kind).forest.labels) == sorted(Label)


@pytest.mark.parametrize("kind", MODEL_FILES)
def test_the_bins_of_an_ordinary_block_exist(kind: str) -> None:
    forest = shipped_model(kind).forest
    for number, thresholds in zip(forest.neutral, forest.thresholds, strict=True):
        assert 0 <= number <= len(thresholds)


def test_every_bin_fits_the_byte_it_is_kept_in() -> None:
    assert max(map(len, shipped_model().forest.thresholds)) <= 255


def test_the_forest_is_read_once() -> None:
    assert shipped_model() is shipped_model()


# The laws of a labeller.

DUMPS = st.one_of(
    st.text(st.one_of(st.characters(), st.sampled_from("\n\n .|…>#*-!aB1")), max_size=200),
    st.lists(
        st.sampled_from(
            [text for _, text in FRENCH_PAGE_LINES]
            + [text for card in ENGLISH_CARDS for text in card]
            + [text for texts in ARTICLES.values() for text in texts[:2]]
            + ["Home", "Related articles", "Comments", "* * *", "## Why"]
        ),
        max_size=20,
    ).map("\n".join),
)

#: What may be asked of any dump.
anything = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@anything
@given(DUMPS, st.sampled_from([None, "en", "fr", "ja"]))
def test_every_block_gets_one_verdict_with_a_probability(dump: str, language: str | None) -> None:
    blocks = read_blocks(dump, "text")
    verdicts = label_all(label_by_model, blocks, language)
    assert len(verdicts) == len(blocks)
    for verdict in verdicts:
        assert isinstance(verdict.label, Label)
        assert 0 <= verdict.confidence <= 1


def test_no_blocks_get_no_verdicts() -> None:
    assert label_by_model([], []) == []


@anything
@given(DUMPS)
def test_the_same_blocks_get_the_same_verdicts(dump: str) -> None:
    blocks = read_blocks(dump, "text")
    assert label_all(label_by_model, blocks) == label_all(label_by_model, blocks)


def test_the_shipped_labeller_is_that_of_the_shipped_model() -> None:
    blocks = read_blocks(FRENCH_PAGE, "text")
    assert label_all(label_by_model, blocks) == label_all(labeller_of(shipped_model()), blocks)


#: Prints all that is said of the blocks of a dump, to the last bit.
SAY_ALL = """\
import sys
import newscli
for block in newscli.parse(sys.stdin.buffer.read().decode(), kind="text").blocks:
    print(block.label.value, block.confidence.hex(), *block.reasons, sep="|")
"""


def said(dump: str, seed: str) -> list[str]:
    """What a fresh process says of a dump under a seed of its string hashes."""
    ended = subprocess.run(
        [sys.executable, "-c", SAY_ALL],
        input=dump.encode(),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        timeout=60,
        check=True,
    )
    return ended.stdout.decode().splitlines()


@pytest.mark.parametrize(
    "dump", [FRENCH_PAGE, "\n\n".join(("火事の知らせ", *ARTICLES["ja"]))], ids=["fr", "ja"]
)
def test_other_processes_say_the_same_whatever_their_hashes(dump: str) -> None:
    first = said(dump, "1")
    assert len(first) == len(read_blocks(dump, "text"))
    assert said(dump, "2") == first


# Where text ends and page begins, with forests whose probabilities are known.

PARAGRAPHS = ARTICLES["en"]
DOUBTFUL = "Money for the sea wall"
SHORT_PARAGRAPH = "The county has the money for the wall, and the work is to begin in the spring."
MENU = ["Home"] * 60


def sure(probability: float, paragraph: int = 60) -> Forest:
    """Sure of paragraphs and of menus, and of what lies between as text with this probability.

    Scores are whole numbers from 0 a label, so a menu's line has its share below the doubtful one's.
    """
    return forest_of(
        Stump("size", 10, above=(1000, 0), below=(0, 0)),
        Stump("size", paragraph, above=(1000, 0), below=(0, 0)),
        scale=0.01,
        bias=(log(probability / (1 - probability)) - 10, 0.0),
    )


def doubtful(probability: float, *around: str) -> Verdict:
    """What becomes of the doubtful line among an article's paragraphs, with lines of a page around it."""
    texts = (*PARAGRAPHS[:3], DOUBTFUL, *PARAGRAPHS[3:], *around)
    verdicts = label_all(labeller_of(Model(sure(probability))), raw(*texts))
    assert [verdict.label for verdict in verdicts[:3]] == [Label.BODY] * 3
    assert {verdict.label for verdict in verdicts[6:]} - {Label.BODY} <= {Label.BOILERPLATE}
    return verdicts[3]


def test_the_confidence_is_the_probability_of_the_label() -> None:
    assert doubtful(0.7, *MENU).confidence == pytest.approx(0.7)
    assert doubtful(0.1, *MENU).confidence == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("probability", "label"),
    [(AMID_KEPT_FROM + 0.01, Label.BODY), (AMID_KEPT_FROM - 0.01, Label.BOILERPLATE)],
)
def test_between_paragraphs_a_line_is_text_from_a_probability_below_one_half(
    probability: float, label: Label
) -> None:
    assert AMID_KEPT_FROM < 0.5
    assert doubtful(probability, *MENU).label is label


@pytest.mark.parametrize(
    ("probability", "label"),
    [(BESIDE_KEPT_FROM + 0.01, Label.BODY), (BESIDE_KEPT_FROM - 0.01, Label.BOILERPLATE)],
)
@pytest.mark.parametrize("line", [SHORT_PARAGRAPH, DOUBTFUL])
def test_a_paragraph_that_ends_the_text_is_text_from_less_than_any_other_line(
    probability: float, label: Label, line: str
) -> None:
    assert BESIDE_KEPT_FROM < AMID_KEPT_FROM
    labeller = labeller_of(Model(sure(probability, paragraph=100)))
    verdicts = label_all(labeller, raw(*PARAGRAPHS, line, *MENU))
    assert verdicts[len(PARAGRAPHS)].label is (label if line == SHORT_PARAGRAPH else Label.BOILERPLATE)


def test_paragraphs_above_the_text_are_text_one_after_the_other() -> None:
    labeller = labeller_of(Model(sure(BESIDE_KEPT_FROM + 0.01, paragraph=100)))
    verdicts = label_all(labeller, raw(*MENU, SHORT_PARAGRAPH, SHORT_PARAGRAPH, *PARAGRAPHS))
    assert [verdict.label for verdict in verdicts[len(MENU) :][:3]] == [Label.BODY] * 3


def test_in_a_page_a_paragraph_below_the_text_needs_more_than_in_a_dump() -> None:
    labeller = labeller_of(Model(sure(KEPT_FROM_IN_PAGE - LESS_AMID - 0.01, paragraph=100)))
    blocks = of_page(raw(*PARAGRAPHS, SHORT_PARAGRAPH, *MENU))
    assert label_all(labeller, blocks)[len(PARAGRAPHS)].label is Label.BOILERPLATE


@pytest.mark.parametrize("probability", [ALONE_KEPT_FROM + 0.01, 0.1, AMID_KEPT_FROM - 0.01])
def test_a_dump_nearly_all_text_keeps_a_line_that_a_page_loses(probability: float) -> None:
    assert doubtful(probability).label is Label.BODY
    assert doubtful(probability, *MENU).label is Label.BOILERPLATE


def test_a_dump_nearly_all_text_loses_what_hardly_can_be_text() -> None:
    assert doubtful(ALONE_KEPT_FROM - 0.01).label is Label.BOILERPLATE


def test_how_much_of_a_dump_is_text_is_told_by_size_and_not_by_lines() -> None:
    few = ["§"] * 7
    assert len(few) > len(PARAGRAPHS)
    assert doubtful(0.2, *few).label is Label.BODY


def test_a_dump_with_lines_of_a_page_is_no_article_by_itself_however_short_they_are() -> None:
    assert doubtful(0.2, *MENU[:ALONE_PAGE_LINES]).label is Label.BODY
    assert doubtful(0.2, *MENU[: ALONE_PAGE_LINES + 1]).label is Label.BOILERPLATE


def alike(scores: dict[str, float]) -> Forest:
    """A forest that says the same of every line."""
    return forest_of(
        Stump("size", 0, above=(0,) * len(scores), below=(0,) * len(scores)),
        labels=tuple(scores),
        bias=tuple(map(log, scores.values())),
    )


def test_the_shares_of_body_and_heading_add_up() -> None:
    scores = {"body": 0.25, "heading": 0.2, "teaser": 0.35, "boilerplate": 0.2}
    (verdict,) = label_all(labeller_of(Model(alike(scores))), raw("Spring"))
    assert sum(scores[label] for label in TEXT_LABELS) > KEPT_FROM
    assert verdict.label is Label.BODY
    assert verdict.confidence == pytest.approx(0.25)


def test_what_is_no_text_gets_the_likeliest_of_the_other_labels() -> None:
    scores = {"body": 0.03, "heading": 0.01, "teaser": 0.36, "caption": 0.6}
    verdicts = label_all(labeller_of(Model(alike(scores))), raw("Home", "Sport"))
    assert [one.label for one in verdicts] == [Label.CAPTION] * 2


@pytest.mark.parametrize(
    ("scores", "label"),
    [
        ({"body": 0.5, "reference": 0.3, "boilerplate": 0.2}, Label.REFERENCE),
        ({"body": 0.5, "reference": 0.24, "boilerplate": 0.26}, Label.BODY),
        ({"body": 0.6, "reference": 0.2, "boilerplate": 0.1, "teaser": 0.1}, Label.BODY),
        ({"body": 0.5, "caption": 0.37, "boilerplate": 0.13}, Label.CAPTION),
        ({"body": 0.5, "caption": 0.33, "boilerplate": 0.17}, Label.BODY),
        ({"body": 0.1, "heading": 0.42, "reference": 0.4, "boilerplate": 0.08}, Label.HEADING),
    ],
)
def test_a_line_of_a_dump_is_a_fact_that_it_is_half_as_likely_as_text(
    scores: dict[str, float], label: Label
) -> None:
    texts = raw("Spring on the river", "Summer on the river")
    assert [one.label for one in label_all(labeller_of(Model(alike(scores))), texts)] == [label] * 2


def test_neither_a_paragraph_nor_a_line_of_a_page_is_a_fact_that_is_likelier_text() -> None:
    labeller = labeller_of(Model(alike({"body": 0.5, "caption": 0.4, "boilerplate": 0.1})))
    lines = raw("Spring on the river", "Summer on the river")
    assert {one.label for one in label_all(labeller, lines)} == {Label.CAPTION}
    assert {one.label for one in label_all(labeller, of_page(lines))} == {Label.BODY}
    assert {one.label for one in label_all(labeller, raw(SHORT_PARAGRAPH, PARAGRAPHS[0]))} == {Label.BODY}


@pytest.mark.parametrize(
    ("language", "line", "label"),
    [
        ("en", "Travel 2 days ago By Ada Reed", Label.BOILERPLATE),
        ("en", "3 hours ago", Label.BOILERPLATE),
        ("de", "Reise | vor 3 Stunden", Label.BOILERPLATE),
        ("fr", "il y a 3 heures", Label.BOILERPLATE),
        ("en", "4 March 2024", Label.BOILERPLATE),
        ("en", "Comments 12", Label.BOILERPLATE),
        ("en", "Sailor lost 3 days ago found alive on an island", Label.TEASER),
        ("en", "The storm of 4 March 2024 in twelve pictures", Label.TEASER),
        ("en", "Ferry to Millfield stops running", Label.TEASER),
    ],
)
def test_the_date_of_a_teaser_on_a_line_of_its_own_is_none(language: str, line: str, label: Label) -> None:
    scores = {"body": 0.05, "heading": 0.05, "teaser": 0.8, "boilerplate": 0.1}
    forest = forest_of(
        Stump("size", 0, above=(0,) * 4, below=(0,) * 4),
        labels=tuple(scores),
        bias=tuple(map(log, scores.values())),
    )
    dump = raw("Ferry to Harwick is late", line, "Mill burns down in the night")
    assert label_all(labeller_of(Model(forest)), dump, language)[1].label is label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Divers look for the bell of the old pier. (Ada Reed/Northern Press)", Label.CAPTION),
        ("Taucher suchen die Glocke am alten Kai. (Jörg Öttl / Harburger Bote).", Label.CAPTION),
        ("The boat was too fast for the harbour (40 miles/hour).", Label.BODY),
        ("Nobody may fish or swim here (by day and/or by night).", Label.BODY),
    ],
)
def test_a_name_and_an_agency_in_brackets_end_a_caption(line: str, label: Label) -> None:
    scores = {"body": 0.6, "heading": 0.1, "caption": 0.3, "boilerplate": 0.1}
    forest = forest_of(
        Stump("size", 45, above=(50, 0, 0, 0), below=(0, 0, 0, 400)),
        labels=tuple(scores),
        scale=0.01,
        bias=tuple(map(log, scores.values())),
    )
    dump = raw(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:], *MENU)
    assert label_all(labeller_of(Model(forest)), dump)[2].label is label


# The other forest, which tells but text from the rest.


def with_other(probability: float, other: float) -> Forest:
    """All blocks are text with a probability, and with another as the other forest has it."""
    of_labels = plan_of(
        Stump("size", 0, above=(0, 0), below=(0, 0)), bias=(log(probability / (1 - probability)), 0.0)
    )
    of_text = plan_of(
        Stump("size", 0, above=(0,), below=(0,)), labels=("text",), bias=(log(other / (1 - other)),)
    )
    return Forest(of_labels.packed() + of_text.packed())


@pytest.mark.parametrize(("probability", "other"), [(0.9, 0.6), (0.3, 0.8), (0.5, 0.5), (0.2, 0.1)])
def test_the_probability_of_text_is_between_those_of_both_forests(probability: float, other: float) -> None:
    (verdict,) = label_all(labeller_of(Model(with_other(probability, other))), raw("Spring"))
    likely = (1 - OTHER_WEIGHT) * probability + OTHER_WEIGHT * other
    assert verdict.label is (Label.BODY if likely >= KEPT_FROM else Label.BOILERPLATE)
    assert verdict.confidence == pytest.approx(likely if verdict.label is Label.BODY else 1 - likely)


def test_dumps_have_such_a_forest_and_pages_have_none() -> None:
    other = shipped_model("text").forest.other
    assert other is not None
    assert other.labels == ("text",)
    assert shipped_model("page").forest.other is None
