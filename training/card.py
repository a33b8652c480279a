"""Writes the model's card: what it learnt from, how good it is on sites it has not seen, where it is weak."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """# The models

Two forests label the blocks, one for dumps of text and one for pages of HTML; a third tells but text from the rest of
a dump, and has {other_weight:.0%} of the say in that:

{forests}
- in the same file, what words speak for: {places:,} places of hashed words and pairs of words, a byte a label; what a
  block's own words and those of its neighbours sum up to are columns of both forests for dumps

The columns are those of `labelling/context.py`, for pages those of `labelling/markup.py` too. All are trained by
`training/train.py`; this card is written by the same program. [training/README.md](../training/README.md) tells how they
are made and what else was tried.

## What they learnt from

{pages:,} pages of {sites:,} sites, each as HTML and as dumped by six tools, and other shapes of these:

- WCXB, development split, M. Foley 2026, CC BY 4.0;
- article-extraction-dataset, AndyTheFactory 2024, Apache-2.0;
- the test pages of Fundus, MIT, and of Mozilla Readability, Apache-2.0;
- {hand} dumps that were labelled by hand, line by line;
- for dumps of text, {written} pages in {languages} languages that were written to learn from, by a language model: small news pages
  about invented events, each text of them labelled (`training/pages/`). Nothing is measured on them.

Of the texts themselves nothing is in the models, only thresholds and scores. Of {read:,} pages one dump was read and labelled
line by line ({hand} by hand, the others by a language model that was given the definitions of the labels and three examples;
of 16 hand-labelled dumps that it was given among them without being told it labelled 99.0 % of the lines as the people did,
macro F1 0.98); these labels were carried to the page's other dumps. Labels of the other pages, and all labels of the forest
for HTML, come from the pages' gold bodies and HTML (`training/silver.py`). The sites of the
hand-labelled dumps and pages that are for measuring only ({measured} sites) were left out of the models that ship.

## How good it is

By cross-validation: five models, each judged on the fifth of the sites (registered domains) that it has not seen.
Body F1 is that of word 4-grams against the gold body, mean over dumps; the interval draws sites.
"""

WEAKNESSES = """
## Where it is weak

- Another article stacked below the first without a headline or byline between them, and long threads of comments in
  whole sentences, are often kept.
- `meta` (breadcrumbs, tags of one word), captions without a credit, and references without a cue word are told from
  their surroundings only, and often missed.
- A list of topics looks like a menu: whether "Gaza" is a section or a teaser no text tells.
- Languages without a cue file, and scripts of which the corpus holds few pages, rest on the shape of the text alone.
- Pages of the corpus are mostly English. Those in other languages were written to learn from, by one hand, and real ones differ
  from them; for pages of HTML they were of no use.
- The forests did not learn from pages of other kinds than articles (shops, forums, listings); that a page holds no article
  is told afterwards, from the labelled page.
- An article by itself, without a page around it, keeps lines that may be its own (captions, "Watch …"); what says plainly
  what it is ("Lire aussi : …", "3 min read") is told apart even there.
"""


def write_card(path: Path, facts: dict[str, Any], work: Path) -> None:
    """Write the card from what ``train.measure`` left in ``work``."""
    body, hand = _tables(work / "body.json"), _tables(work / "hand.json")
    gold = _tables(work / "gold.json")
    parts = [HEAD.format(**facts | {"forests": "\n".join(facts["forests"])})]
    parts += [
        _markdown(title, body[title])
        for title in (
            "body by tool",
            "body by source",
            "body by source and tool, newscli F1",
            "body by language (the page's own word for it)",
            "body with and without pages whose gold is suspect",
            "do no harm: gold bodies put in as dumps",
            "do no harm: cleaning the cleaned text",
            "body: worst dumps",
        )
    ]
    parts.append("\n### A tool it has not learnt from\n\nBody F1 on that tool's dumps of one fold's sites.\n")
    rows = []
    for tool in facts["tools"]:
        known = _tables(work / f"known-{tool}.json")["body by tool"][-1]["newscli F1"]
        unknown = _tables(work / f"unknown-{tool}.json")["body by tool"][-1]["newscli F1"]
        rows.append({"tool": tool, "known": known, "unknown": unknown, "loss": known - unknown})
    parts.append(_markdown("", rows))
    parts.append(
        "\n## Pages of HTML\n\nEach by the model that has not seen its site, beside other extractors.\n"
    )
    pages = _tables(work / "pages.json")
    parts += [_markdown(title, rows) for title, rows in pages.items()]
    parts.append("\n## Teasers and references of pages labelled by hand, by the model that ships\n")
    items = json.loads((work / "teasers.json").read_text(encoding="utf-8"))
    parts += [_markdown(title, rows) for title, rows in items.items()]
    for name, tables in (
        ("the hand-labelled dumps that were learnt from, each by the model that has not seen its site", hand),
        ("the hand-labelled dumps for measuring only, by the model that ships", gold),
    ):
        parts.append(f"\n## On {name}\n")
        for title, rows in tables.items():
            if title.startswith("gold: ") and "worst" not in title:
                parts.append(_markdown(title.removeprefix("gold: "), rows))
    parts.append(WEAKNESSES)
    path.write_text("\n".join(parts), encoding="utf-8")


def _tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))["tables"]
    return tables


def _markdown(title: str, rows: list[dict[str, Any]]) -> str:
    if not rows:
        return ""
    lines = [f"\n### {title[0].upper()}{title[1:]}\n"] if title else []
    lines.append("| " + " | ".join(rows[0]) + " |")
    lines.append("|" + "|".join("---" for _ in rows[0]) + "|")
    lines += ["| " + " | ".join(_shown(value) for value in row.values()) + " |" for row in rows]
    return "\n".join(lines)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if isinstance(value, float) else str(value)
