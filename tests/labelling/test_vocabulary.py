from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.document import Label
from newscli.labelling.context import NO_WORDS, context_table
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.model import Model, pack_model, read_model, shipped_model
from newscli.labelling.vocabulary import Vocabulary, hashes_of, pack
from newscli.readers import read_blocks

from .forests import Stump, plan_of

LABELS = tuple(label.value for label in Label)
PLACES = 1 << 10

TEXTS = st.one_of(
    st.text(st.one_of(st.characters(), st.sampled_from(" .|aBüß0東ไ")), max_size=400),
    st.lists(st.sampled_from(["Read", "more", ":", "Ärger", "2026", "東京", "…"]), max_size=90).map(" ".join),
)


def vocabulary(bias: int = 0, **scores: int) -> Vocabulary:
    """Words that speak for body, each so much, and nothing else says anything."""
    weights = [[0] * len(LABELS) for _ in range(PLACES)]
    for word, score in scores.items():
        place = hashes_of(word)[0] % PLACES
        weights[place][LABELS.index("body")] = score
    return Vocabulary(pack(LABELS, [bias] * len(LABELS), weights))


def scores(words: Vocabulary, *texts: str) -> list[float]:
    """How much each text's words speak for body."""
    cells = array("d", bytes(8 * len(LABELS) * len(texts)))
    words.score(list(texts), cells)
    first = LABELS.index("body") * len(texts)
    return cells[first : first + len(texts)].tolist()


# What counts of a text.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Read more", "READ   more"),
        ("5 May 2026", "7 May 1999"),
        ("Ärger", "ärger"),
        ("ΑΘΗΝΑ", "αθηνα"),
        ("İzmir", "izmir"),
        ("Share\tthis", " Share this "),
    ],
)
def test_case_blanks_and_figures_do_not_count(one: str, other: str) -> None:
    assert hashes_of(one) == hashes_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("read more", "more read"), ("a b", "ab"), ("Share", "Share:"), ("12", "123"), ("Straße", "Strasse")],
)
def test_words_their_order_and_signs_count(one: str, other: str) -> None:
    assert sorted(hashes_of(one)) != sorted(hashes_of(other))


def test_a_character_of_a_script_without_blanks_is_a_word() -> None:
    assert hashes_of("京")[0] in hashes_of("東京都")
    assert len(hashes_of("東京都")) == len(hashes_of("a b c"))


def test_of_a_long_block_the_first_words_and_the_last_characters_count() -> None:
    begin, end = ["The", "council", "met", "today", "."] * 4, "and the mayor left early , as always . " * 3
    short, long, other = (
        hashes_of(" ".join([*begin, *["middle"] * count, word, end]))
        for count, word in ((200, "x"), (900, "x"), (200, "y"))
    )
    assert short == long == other
    assert len(hashes_of("word " * 5000)) == len(hashes_of("word " * 500))


@given(TEXTS)
def test_any_text_has_a_pair_more_than_it_has_words_and_pairs(text: str) -> None:
    found = hashes_of(text)
    assert len(found) % 2 == 1
    assert all(0 <= one < 1 << 32 for one in found)
    assert hashes_of(text) == found


# What words speak for.


def test_a_block_is_what_its_words_sum_up_to() -> None:
    words = vocabulary(bias=5, share=-7, council=20)
    assert scores(words, "Share", "The council", "Council, council", "") == [-2, 25, 45, 5]


def test_a_word_speaks_for_each_label_by_itself() -> None:
    weights = [[0] * len(LABELS) for _ in range(PLACES)]
    weights[hashes_of("Share")[0] % PLACES] = [-127, 3, 0, -1, 40, 127, -5, 9]
    cells = array("d", bytes(8 * len(LABELS)))
    Vocabulary(pack(LABELS, [1, 0, 0, 0, 0, 0, 0, -9], weights)).score(["share"], cells)
    assert cells.tolist() == [-126, 3, 0, -1, 40, 127, -5, 0]


@given(st.lists(TEXTS, max_size=5))
def test_a_block_says_the_same_whatever_stands_beside_it(texts: list[str]) -> None:
    words = shipped_model("text").vocabulary
    assert words is not None
    assert scores(words, *texts) == [one for text in texts for one in scores(words, text)]


def test_a_table_of_another_size_than_it_says_is_refused() -> None:
    packed = pack(LABELS, [0] * len(LABELS), [[0] * len(LABELS)] * PLACES)
    with pytest.raises(ValueError, match="size is not what its first line says"):
        Vocabulary(packed[:-1])


# In the table of the forest, and in the file.


def test_a_block_has_its_own_words_and_those_beside_it_as_columns() -> None:
    blocks = read_blocks("Share\n\nCouncil\n\nHome", "text")
    words = vocabulary(share=-7, council=20)
    table = context_table(blocks, block_features(blocks, cue_words("en"), "en"), None, words)
    assert list(table["words_body"]) == [-7, 20, 0]
    assert list(table["words_body_-1"]) == [NO_WORDS, -7, 20]
    assert list(table["words_body_+1"]) == [20, 0, NO_WORDS]


def test_a_model_is_read_as_it_was_packed() -> None:
    forest = plan_of(Stump("size", 0, above=(1, 0), below=(0, 0))).packed()
    words = pack(LABELS, [0] * len(LABELS), [[0] * len(LABELS)] * PLACES)
    with_words, without = read_model(pack_model(forest, words)), read_model(pack_model(forest))
    assert isinstance(with_words, Model)
    assert with_words.forest.labels == without.forest.labels == ("body", "boilerplate")
    assert (with_words.vocabulary is not None, without.vocabulary) == (True, None)


def test_the_shipped_words_speak_for_the_labels_in_their_order() -> None:
    words = shipped_model("text").vocabulary
    assert words is not None
    assert words.labels == LABELS
    assert shipped_model("page").vocabulary is None
