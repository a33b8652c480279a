"""teasers, stats, summary and explain."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscli.document import Article, Teaser

from .sample_pages import ENGLISH_PARAGRAPHS

if TYPE_CHECKING:
    from typer.testing import Result

    from .conftest import Newscli

EXAMPLES = Path(__file__).parents[2] / "examples"

HEADLINES = ["Library opens its doors on Sundays", "Swimming pool to close for repairs"]


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_teasers_are_a_table_with_a_header(newscli: Newscli) -> None:
    header, *table = rows(newscli("teasers", "bridge.txt").stdout)
    assert header == ["kind", "headline", "excerpt", "url", "first_line"]
    assert [row[1] for row in table if row[0] == "teaser"] == HEADLINES
    assert [row[1] for row in table if row[0] == "reference"] == [
        "Why the ferry to Millfield stopped running"
    ]


def test_teasers_of_several_files_have_one_header_and_a_source_each(newscli: Newscli) -> None:
    header, *table = rows(newscli("teasers", "schafe.txt", "bridge.txt").stdout)
    assert header[:2] == ["source", "kind"]
    assert {row[0] for row in table} == {"bridge.txt"}


def test_teasers_as_json(newscli: Newscli) -> None:
    found = json.loads(newscli("teasers", "--format", "json", "bridge.txt").stdout)
    assert list(found) == ["source", "references", "teasers"]
    assert found["teasers"][0] == {
        "headline": HEADLINES[0],
        "excerpt": "From April the town library welcomes readers on seven days a week, thanks to forty "
        "volunteers who …",
        "url": None,
        "first_line": 12,
        "last_line": 13,
    }
    assert found["references"] == [
        {"headline": "Why the ferry to Millfield stopped running", "url": None, "line": 7}
    ]


def test_teasers_as_markdown(newscli: Newscli) -> None:
    assert f"- {HEADLINES[0]} — From April" in newscli("teasers", "-f", "markdown", "bridge.txt").stdout


def test_an_article_without_teasers_is_fine(newscli: Newscli) -> None:
    result = newscli("teasers", "schafe.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(rows(result.stdout)) == 1  # the header


def test_teasers_without_an_article_are_fine(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    teasers = (Teaser(HEADLINES[0], "", None, 1, 1),)
    only_teasers = Article(None, None, None, "en", None, text="", blocks=(), references=(), teasers=teasers)
    monkeypatch.setattr("newscli.parse", lambda *_: only_teasers)
    result = newscli("teasers", "navigation.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert HEADLINES[0] in result.stdout


def test_teasers_complain_where_there_is_neither_article_nor_teaser(newscli: Newscli) -> None:
    result = newscli("teasers", "navigation.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("newscli: navigation.txt: no article found; ")


def test_stats_are_a_row_a_file_with_its_source(newscli: Newscli) -> None:
    header, *table = rows(newscli("stats", "bridge.txt", "gare.txt").stdout)
    assert header[:3] == ["source", "words", "sentences"]
    assert [row[0] for row in table] == ["bridge.txt", "gare.txt"]


def test_stats_of_one_file_have_a_source_too(newscli: Newscli) -> None:
    assert rows(newscli("stats", "bridge.txt").stdout)[1][0] == "bridge.txt"


def test_stats_as_json(newscli: Newscli) -> None:
    counts = json.loads(newscli("stats", "--format", "json", "bridge.txt").stdout)
    assert list(counts)[:2] == ["source", "words"]
    assert counts["words"] == len(" ".join(ENGLISH_PARAGRAPHS).split())
    assert counts["declared_reading_minutes"] == 4


def test_stats_keep_a_row_for_a_dump_without_article(newscli: Newscli) -> None:
    result = newscli("stats", "navigation.txt", "gare.txt")
    assert result.exit_code == 1
    assert [row[:2] for row in rows(result.stdout)[1:]] == [["navigation.txt", "0"], ["gare.txt", "67"]]


@pytest.mark.parametrize("form", ["text", "tsv"])
def test_stats_of_several_dumps_are_a_table_whatever_is_in_them(newscli: Newscli, form: str) -> None:
    result = newscli("stats", "--format", form, "navigation.txt", "gare.txt", "nowhere.txt")
    assert result.exit_code == 1
    table = result.stdout.split("\n")
    assert [line.split()[0] for line in table if ".txt" in line] == ["navigation.txt", "gare.txt"]
    alone = newscli("stats", "--format", form, "gare.txt", "nowhere.txt")
    assert "gare.txt" in alone.stdout


def test_stats_tell_what_a_dump_without_article_holds(newscli: Newscli) -> None:
    result = newscli("stats", "--format", "text", "navigation.txt")
    assert result.exit_code == 1
    assert "boilerplate" in result.stdout
    assert "100%" in result.stdout


def order(result: Result) -> list[str]:
    return [row[0] for row in rows(result.stdout)[1:]]


def test_stats_are_sorted_by_reading_time_the_longest_first(newscli: Newscli, pages: Path) -> None:
    (pages / "long.txt").write_text("\n\n".join(ENGLISH_PARAGRAPHS * 3), encoding="utf-8")
    files = ["gare.txt", "long.txt", "bridge.txt"]
    assert order(newscli("stats", *files, "--sort", "reading_time")) == ["long.txt", "bridge.txt", "gare.txt"]
    reversed_ = newscli("stats", *files, "--sort", "reading_time", "--reverse")
    assert order(reversed_) == ["gare.txt", "bridge.txt", "long.txt"]


def test_stats_are_sorted_by_name_from_a_to_z(newscli: Newscli) -> None:
    assert order(newscli("stats", "schafe.txt", "bridge.txt", "--sort", "source")) == [
        "bridge.txt",
        "schafe.txt",
    ]


@pytest.mark.parametrize("reverse", [[], ["--reverse"]])
def test_dumps_without_a_figure_come_last_whichever_way(
    newscli: Newscli, pages: Path, reverse: list[str]
) -> None:
    (pages / "plain.txt").write_text("\n\n".join(ENGLISH_PARAGRAPHS), encoding="utf-8")
    result = newscli("stats", "plain.txt", "bridge.txt", "--sort", "declared_reading_minutes", *reverse)
    assert order(result) == ["bridge.txt", "plain.txt"]


def test_json_is_sorted_too(newscli: Newscli) -> None:
    result = newscli("stats", "gare.txt", "bridge.txt", "--sort", "words", "--format", "json")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["bridge.txt", "gare.txt"]


def test_a_mistyped_key_is_corrected(newscli: Newscli) -> None:
    result = newscli("stats", "bridge.txt", "--sort", "raeding_time")
    assert result.exit_code == 2
    assert "did you mean reading_time?" in " ".join(result.stderr.split())


def test_reverse_alone_is_wrong_usage(newscli: Newscli) -> None:
    assert newscli("stats", "bridge.txt", "--reverse").exit_code == 2


def test_stats_at_the_readers_own_speed(newscli: Newscli) -> None:
    result = newscli("stats", "--wpm", "120", "--format", "json", "bridge.txt")
    counts = json.loads(result.stdout)
    assert counts["words_per_minute"] == 120
    assert counts["reading_seconds"] == int(counts["words"] / 2 + 0.5)


@pytest.mark.parametrize("speed", ["0", "-5", "nan", "inf", "fast"])
def test_a_speed_that_nobody_has_is_wrong_usage(newscli: Newscli, speed: str) -> None:
    assert newscli("stats", "--wpm", speed, "bridge.txt").exit_code == 2


def test_pictures_count_if_asked_in_html_only(newscli: Newscli) -> None:
    def pictures(*arguments: str) -> object:
        return json.loads(newscli("stats", "--format", "json", *arguments).stdout)["pictures"]

    assert pictures("bridge.html") is None
    assert isinstance(pictures("--pictures", "bridge.html"), int)
    assert pictures("--pictures", "bridge.txt") is None


def test_stats_have_no_markdown(newscli: Newscli) -> None:
    assert newscli("stats", "--format", "markdown", "bridge.txt").exit_code == 2


def test_stats_as_text_in_a_pipe_have_no_escape_sequences_and_no_blanks_at_ends(newscli: Newscli) -> None:
    result = newscli("stats", "--format", "text", "bridge.txt", "gare.txt")
    assert "total" in result.stdout
    assert "\x1b" not in result.stdout
    assert not any(line.endswith(" ") for line in result.stdout.splitlines())


def test_summary_is_plain_text_in_a_pipe(newscli: Newscli) -> None:
    text = newscli("summary", "bridge.txt").stdout
    assert text.startswith(
        "Harwick will build a new bridge over the Tarn\nMartha Quill · 2024-03-04 · bridge.txt · en · "
    )
    assert ENGLISH_PARAGRAPHS[0] in text


def test_a_summary_names_its_file_or_the_site_of_its_address(newscli: Newscli) -> None:
    assert " · bridge.txt · en · " in newscli("summary", "bridge.txt").stdout
    with_address = newscli("summary", "--url", "https://news.example.org/a", "bridge.txt").stdout
    assert " · news.example.org · en · " in with_address
    assert " · bridge.txt · " not in newscli("summary", "bridge.txt", "schafe.txt").stdout


def test_summaries_of_several_files_are_headed_by_their_names(newscli: Newscli) -> None:
    text = newscli("summary", "bridge.txt", "schafe.txt").stdout
    assert text.startswith("==> bridge.txt <==\nHarwick")
    assert "\n\n==> schafe.txt <==\nLindenau" in text


def test_summary_has_as_many_sentences_as_are_asked_for(newscli: Newscli) -> None:
    summary = json.loads(newscli("summary", "--sentences", "2", "--format", "json", "bridge.txt").stdout)
    assert len(summary["sentences"]) == 2
    assert summary["teasers"] == HEADLINES


def test_summary_of_no_sentences_is_wrong_usage(newscli: Newscli) -> None:
    assert newscli("summary", "--sentences", "0", "bridge.txt").exit_code == 2


def test_summary_as_markdown(newscli: Newscli) -> None:
    assert newscli("summary", "--format", "markdown", "bridge.txt").stdout.startswith("# Harwick")


def test_explain_shows_every_line_of_the_dump(newscli: Newscli) -> None:
    header, *table = rows(newscli("explain", "bridge.txt").stdout)
    assert header == ["lines", "label", "confidence", "text", "reasons"]
    assert [row[0] for row in table] == [str(number) for number in range(1, 17)]
    assert all(row[4] for row in table)


def test_explain_shows_a_dump_without_article_and_is_content(newscli: Newscli) -> None:
    result = newscli("explain", "navigation.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(rows(result.stdout)) == 8


def test_explain_as_json(newscli: Newscli) -> None:
    explained = json.loads(newscli("explain", "--format", "json", "gare.txt").stdout)
    assert list(explained) == ["source", "language", "article_score", "doubts", "blocks"]
    assert [block["label"] for block in explained["blocks"]].count("body") == 2


def test_explain_as_markdown(newscli: Newscli) -> None:
    assert newscli("explain", "--format", "markdown", "gare.txt").stdout.startswith("| lines | label |")


@pytest.mark.parametrize("command", ["teasers", "stats", "explain"])
def test_text_of_several_files_in_a_pipe_tells_them_apart(
    newscli: Newscli, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    text = newscli(command, "--format", "text", "bridge.txt", "gare.txt").stdout
    assert text.index("bridge.txt") < text.index("gare.txt")


def test_links_of_teasers_lose_what_tells_where_a_click_came_from(newscli: Newscli, pages: Path) -> None:
    dump = (EXAMPLES / "stadtbibliothek.md").read_text(encoding="utf-8")
    (pages / "tracked.md").write_text(re.sub(r"(?<=\w)\)", "?id=1&utm_source=box)", dump), encoding="utf-8")
    as_it_is = [row[3] for row in rows(newscli("teasers", "tracked.md").stdout)[1:]]
    assert [url.partition("?")[2] for url in as_it_is] == ["id=1&utm_source=box"] * 4
    cleaned = [row[3] for row in rows(newscli("teasers", "--no-tracking", "tracked.md").stdout)[1:]]
    assert [url.partition("?")[2] for url in cleaned] == ["id=1"] * 4


def test_links_of_the_text_lose_it_too(newscli: Newscli, pages: Path) -> None:
    link = " See <a href='https://mill.example/?id=1&amp;utm_source=rss'>the old mill</a>."
    paragraphs = "".join(f"<p>{paragraph}{link}</p>" for paragraph in ENGLISH_PARAGRAPHS)
    (pages / "tracked.html").write_text(f"<article><h1>Bridge reopens</h1>{paragraphs}</article>")
    markdown = newscli("clean", "-f", "markdown", "--links", "--no-tracking", "tracked.html").stdout
    assert "[the old mill](<https://mill.example/?id=1>)" in markdown
    assert "utm_" not in markdown


def test_no_tracking_without_links_is_wrong_usage(newscli: Newscli) -> None:
    assert newscli("clean", "--no-tracking", "bridge.html").exit_code == 2
