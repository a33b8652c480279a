from __future__ import annotations

import pytest

from newscli.summary.whole import is_whole


@pytest.mark.parametrize(
    "sentence",
    [
        "It rained.",
        "«Es regnet», sagte sie.",
        "»Es regnet«, sagte sie.",
        "„Es regnet“, sagte sie.",
        "¿Llueve?",
        "橋が開いた。",
        "「早い！」と彼は言った。",
        "पुल खुल गया।",
        "هل تمطر؟",
        "สะพานใหม่เปิดให้ใช้",
        "12 people came.",
        "He lives in the U.S.",
    ],
)
def test_whole_sentences(sentence: str) -> None:
    assert is_whole(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "and then it stopped.",
        "It rained",
        "It rained and",
        "“It rained.",
        "It rained (for days.",
        "«Es regnet.",
        "「早い！と彼は言った。",
        "He met Mr.",
        "Written by J.",
        "***",
        "",
    ],
)
def test_broken_ones(sentence: str) -> None:
    assert not is_whole(sentence)
