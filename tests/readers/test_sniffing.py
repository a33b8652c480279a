from __future__ import annotations

import pytest

from newscli.readers.sniffing import looks_like_html


@pytest.mark.parametrize(
    "html",
    [
        "<!DOCTYPE html><html><body><p>The bridge is open.</p></body></html>",
        "\ufeff\n  <html lang='fr'><head><title>Le pont</title>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- saved -->\n<HTML>',
        "<p>The bridge is open.</p><p>Ships may pass.</p>",
        "\n <div class='story'>The bridge is open.</div>",
        "Harwick. <p>The bridge is open.</p> <p>Ships may pass.</p> <p>So may cars.</p>",
    ],
)
def test_pages_and_fragments_are_html(html: str) -> None:
    assert looks_like_html(html)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge is open.",
        "Five < six, and seven > six, said the teacher.",
        "Use <b>bold</b> sparingly, and never <blink>.",
        "<advertisement>\nThe bridge is open, the mayor said on Monday.",
        "Write to Ann <ann@example.org> if you want to help.",
        "A tutorial says that </p> closes a paragraph. " + "The rest is about bread. " * 80,
    ],
)
def test_a_text_with_stray_tags_stays_text(text: str) -> None:
    assert not looks_like_html(text)
