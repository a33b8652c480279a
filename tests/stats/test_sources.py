"""The figures of reading speed are those of their sources wherever they stand: code, help and docs."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import typer

from newscli.cli.parser import app
from newscli.stats import reading_speed

DOCS = (Path(__file__).parents[2] / "docs" / "stats.md").read_text(encoding="utf-8")

#: Words a minute read aloud (Trauzettel-Klosinski & Dietz 2012), written down apart from the code.
WORDS_ALOUD = {
    "ar": ("Arabic", 138),
    "nl": ("Dutch", 202),
    "en": ("English", 228),
    "fi": ("Finnish", 161),
    "fr": ("French", 195),
    "de": ("German", 179),
    "he": ("Hebrew", 187),
    "it": ("Italian", 188),
    "pl": ("Polish", 166),
    "pt": ("Portuguese", 181),
    "ru": ("Russian", 184),
    "sl": ("Slovenian", 180),
    "es": ("Spanish", 218),
    "sv": ("Swedish", 199),
    "tr": ("Turkish", 166),
}
#: Characters a minute; the last is the mean of the study's languages, for all that it does not have.
CHARACTERS_ALOUD = {"zh": ("Chinese", 255), "ja": ("Japanese", 357), "cs": ("all other languages", 863)}


def silent(aloud: int) -> float:
    """Brysbaert's 238 words a minute over the study's 228, to one decimal, in exact numbers."""
    return float(round(Fraction(aloud) * Fraction(238, 228), 1))


def help_of_stats() -> str:
    command = typer.main.get_command(app).commands["stats"]  # type: ignore[attr-defined]
    return " ".join(command.epilog.split())


@pytest.mark.parametrize("code", WORDS_ALOUD)
def test_words_a_minute_are_those_of_the_study_scaled(code: str) -> None:
    name, aloud = WORDS_ALOUD[code]
    assert reading_speed(code) == (silent(aloud), None)
    assert f"{name} {aloud}" in help_of_stats()
    assert f"| {name} | {aloud} | {silent(aloud)} |" in DOCS


@pytest.mark.parametrize("code", CHARACTERS_ALOUD)
def test_characters_a_minute_are_those_of_the_study_scaled(code: str) -> None:
    name, aloud = CHARACTERS_ALOUD[code]
    assert reading_speed(code) == (None, silent(aloud))
    assert str(aloud) in help_of_stats()
    assert f"{name} {aloud} → {silent(aloud)}" in DOCS


@pytest.mark.parametrize("source", ["Brysbaert", "Trauzettel-Klosinski"])
def test_the_sources_are_named_wherever_the_figures_are(source: str) -> None:
    import newscli.stats.reading

    assert source in (newscli.stats.reading.__doc__ or "")
    assert source in help_of_stats()
    assert source in DOCS
