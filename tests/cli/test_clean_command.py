from __future__ import annotations

import json
from typing import TYPE_CHECKING

import newscli as library

from .sample_pages import ENGLISH, ENGLISH_PARAGRAPHS, FRENCH_PARAGRAPHS, GERMAN_PARAGRAPH

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from newscli.document import Article

    from .conftest import Newscli

ENGLISH_TEXT = "\n\n".join(ENGLISH_PARAGRAPHS) + "\n"


def test_prints_the_paragraphs_and_nothing_else(newscli: Newscli) -> None:
    result = newscli("clean", "bridge.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, ENGLISH_TEXT, "")


def test_reads_standard_input_when_no_file_is_named(newscli: Newscli) -> None:
    assert newscli("clean", stdin=ENGLISH.encode()).stdout == ENGLISH_TEXT


def test_a_dash_among_files_is_standard_input(newscli: Newscli) -> None:
    result = newscli("clean", "schafe.txt", "-", stdin=ENGLISH.encode())
    assert result.stdout == f"{GERMAN_PARAGRAPH}\n\n{ENGLISH_TEXT}"


def test_several_files_are_an_empty_line_apart(newscli: Newscli) -> None:
    result = newscli("clean", "schafe.txt", "gare.txt")
    assert result.stdout == "\n\n".join([GERMAN_PARAGRAPH, *FRENCH_PARAGRAPHS]) + "\n"


def test_keep_adds_blocks_in_their_place(newscli: Newscli) -> None:
    result = newscli("clean", "--keep", "title", "--keep", "reference", "bridge.txt")
    assert result.stdout.split("\n\n")[:3] == [
        "Harwick will build a new bridge over the Tarn",
        ENGLISH_PARAGRAPHS[0],
        "Read also: Why the ferry to Millfield stopped running",
    ]


def test_keep_refuses_what_is_no_label_and_names_those_that_are(newscli: Newscli) -> None:
    result = newscli("clean", "--keep", "footer", "bridge.txt")
    assert result.exit_code == 2
    assert "'footer' is not one of 'title', 'meta', 'body'" in " ".join(result.stderr.split())


def test_json_is_one_object_over_several_lines(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "json", "bridge.txt")
    assert result.stdout.startswith('{\n  "source": "bridge.txt",\n')
    assert json.loads(result.stdout) == {
        "source": "bridge.txt",
        "title": "Harwick will build a new bridge over the Tarn",
        "byline": "Martha Quill",
        "published": "2024-03-04",
        "language": "en",
        "text": "\n\n".join(ENGLISH_PARAGRAPHS),
    }


def test_json_of_several_files_is_one_object_a_line(newscli: Newscli) -> None:
    lines = newscli("clean", "--format", "json", "gare.txt", "schafe.txt").stdout.splitlines()
    assert [json.loads(line)["language"] for line in lines] == ["fr", "de"]


def test_json_of_several_files_stays_a_line_each_when_only_one_can_be_read(newscli: Newscli) -> None:
    lines = newscli("clean", "--format", "json", "missing.txt", "schafe.txt").stdout.splitlines()
    assert [json.loads(line)["source"] for line in lines] == ["schafe.txt"]


def test_json_of_standard_input_names_its_source_a_dash(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "json", stdin=ENGLISH.encode())
    assert json.loads(result.stdout)["source"] == "-"


def test_markdown_has_the_title(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "markdown", "bridge.txt")
    assert result.stdout.startswith("# Harwick will build a new bridge over the Tarn\n\n")


def test_markdown_is_kept_blocks_too(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "markdown", "--keep", "reference", "bridge.txt")
    assert "\n\nRead also: Why the ferry" in result.stdout


def test_a_format_that_it_lacks_is_wrong_usage_and_names_those_it_has(newscli: Newscli) -> None:
    result = newscli("clean", "--format", "tsv", "bridge.txt")
    assert result.exit_code == 2
    assert "'tsv' is not one of 'text', 'markdown', 'json'" in " ".join(result.stderr.split())


def test_html_is_read_as_html(newscli: Newscli) -> None:
    result = newscli("clean", "--kind", "html", "bridge.html")
    assert ENGLISH_PARAGRAPHS[1] in result.stdout
    assert "<" not in result.stdout


def test_kind_text_leaves_tags_as_they_are(newscli: Newscli, pages: Path) -> None:
    (pages / "tags.txt").write_text(f"<html>\n{ENGLISH_PARAGRAPHS[0]}\n<b>{ENGLISH_PARAGRAPHS[1]}</b>\n")
    assert "<b>Work on the new bridge" in newscli("clean", "--kind", "text", "tags.txt").stdout


def test_encoding_is_obeyed(newscli: Newscli, pages: Path) -> None:
    russian = "Городской совет принял решение о строительстве нового моста через реку, сообщил мэр. " * 3
    (pages / "most.txt").write_bytes(russian.encode("koi8-r"))
    assert newscli("clean", "--encoding", "koi8-r", "most.txt").stdout == russian.strip() + "\n"


def test_kind_url_and_language_reach_the_library(newscli: Newscli, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(raw: bytes, *options: str | None) -> Article:
        asked.append(options)
        return parse_of_the_library(raw)

    asked: list[tuple[str | None, ...]] = []
    parse_of_the_library = library.parse
    monkeypatch.setattr("newscli.parse", parse)
    newscli("clean", "--kind", "html", "--url", "https://example.org/a", "--language", "FR", "schafe.txt")
    assert asked == [("html", "https://example.org/a", "fr", "newscli")]


def test_language_is_obeyed_with_or_without_a_region(newscli: Newscli) -> None:
    result = newscli("clean", "--language", "pt-BR", "--format", "json", "bridge.txt")
    assert json.loads(result.stdout)["language"] == "pt"


def test_the_text_that_readability_finds(newscli: Newscli) -> None:
    result = newscli("clean", "--engine", "readability", "bridge.html")
    assert result.exit_code == 0
    assert ENGLISH_PARAGRAPHS[0] in result.stdout


def test_readability_leaves_plain_text_to_others(newscli: Newscli) -> None:
    result = newscli("clean", "--engine", "readability", "bridge.txt", "bridge.html")
    assert result.exit_code == 1
    assert result.stderr.startswith("newscli: bridge.txt: plain text, and readability-lxml reads HTML only;")
    assert ENGLISH_PARAGRAPHS[0] in result.stdout
