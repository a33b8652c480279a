"""How many bodies come out whole that are clean: without the lines that readers called something else.

    python training/clean_bodies.py SHARED MODELS [--jobs 2]

Annotators left "Read more: …", bylines and "Sign up for our newsletter" in many gold bodies. Of the pages
that were read line by line (``line_labels``) this puts the gold body in as a dump, as it is and without the
lines that were read as anything but body or heading, and prints how many keep over 99.5 % of their word
4-grams, each by the model in MODELS (fold-0-text.model …) that has not seen its site.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from line_labels import HtmlBlock, is_read, read_lines, settle

from body_quality import HARMLESS_OVER
from corpus import Page, fold_of, read_pages
from newscli.document import TEXT_LABELS
from quality import parse_text
from scores import gram_score, grams, tokens


class Outcome(NamedTuple):
    """Of one body: whether it has lines that are no text, whether it came out whole, and so without them."""

    is_mixed: bool
    comes_out: bool
    comes_out_clean: bool


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Put clean bodies in.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/")
    parser.add_argument("models", type=Path, help="the folder of the folds' models")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes")
    options = parser.parse_args()
    pages = (page for page in read_pages(options.shared) if is_read(page.id))
    with ProcessPoolExecutor(options.jobs) as pool:
        found = pool.map(partial(outcome_of, options.models), pages, chunksize=8)
        outcomes = [outcome for outcome in found if outcome]
    count = len(outcomes)
    print(
        f"{count} bodies, {sum(one.is_mixed for one in outcomes)} with lines that were read as something else"
    )
    print(f"whole as they are:      {sum(one.comes_out for one in outcomes) / count:.3f}")
    print(f"whole without the lines: {sum(one.comes_out_clean for one in outcomes) / count:.3f}")


def outcome_of(models: Path, page: Page) -> Outcome | None:
    """Put a page's body in, with and without the lines that are no text; None if it has no others."""
    read = read_lines(page)
    lines = [line for line in page.body.split("\n") if line.strip()]
    labels = settle([HtmlBlock(tokens(line), "body") for line in lines], read)
    clean = [line for line, label in zip(lines, labels, strict=True) if label in ("", None, *TEXT_LABELS)]
    if not grams(page.body) or not grams("\n".join(clean)):
        return None
    model = models / f"fold-{fold_of(page.site)}-text.model"
    return Outcome(len(clean) < len(lines), _comes_out(page.body, model), _comes_out("\n".join(clean), model))


def _comes_out(body: str, model: Path) -> bool:
    return gram_score(grams(parse_text(body, model).text), grams(body)).recall > HARMLESS_OVER


if __name__ == "__main__":
    main()
