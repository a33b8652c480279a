"""What the lines of a site add: on the corpus' sites with several pages, and on a made-up site of 200.

    python benchmarks/site_lines.py SHARED --dumps DUMPS [--tools bs4] [--pages 4]

Each page of a site with at least ``--pages`` pages is judged with what its *other* pages teach (never by
itself), against the gold body: 4-grams as in ``quality.py``. A lost line is a block that was body, became
boilerplate, and of whose 4-grams most stand in the gold. The made-up site has one template, and knows the
truth of every line: lines of the template must go, the paragraphs of the articles must stay, with one that
an agency sent (on three pages) and one of background (on every eighth) among them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import newscli
from corpus import SOURCES, read_pages
from dumps import TOOLS, read_dumps
from newscli.document import TEXT_LABELS
from newscli.site_lines import LineCounter, without_site_lines
from scores import Gram, Score, gram_score, grams, mean
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.document import Article

MADE_UP_PAGES = 200
AGENCY_PAGES = (3, 71, 140)
BACKGROUND_EVERY = 8

#: The template of the made-up site, in the order of the page; "{}" is where the article's parts go.
TEMPLATE = """\
The Sollwick Observer
Home | News | Valley | Sport | Weather
{title}
By our reporter in the valley
{first}
The Observer is read by more people in the valley than any other paper, and has been since the great flood.
{second}
Would you like to read such stories every morning? Then let us write to you; it costs you nothing at all.
{third}
{extra}
If you saw what happened, or know more than we do, then please call our newsroom or come by on Harbour Street.
The editors decide which letters are printed, and shorten them where they have to; they give none back.
Read more
{teaser}
All rights reserved. Nothing may be printed elsewhere without our leave.
"""

AGENCY = (
    "The ministry in the capital said that the harvest would be the smallest for nine years, that bread "
    "would become dearer before the winter, and that nobody need be afraid of hunger."
)
BACKGROUND = (
    "The valley has quarrelled over its water since the dam was built: the lower villages say that they were "
    "promised a third of it, while the upper ones keep to a paper that speaks of a quarter only."
)
WHO = [
    "the mayor",
    "the baker",
    "a farmer",
    "the choir",
    "the new teacher",
    "the ferryman",
    "a miller",
    "the nurse",
]
DID = [
    "opposed",
    "welcomed",
    "paid for",
    "forgot",
    "announced",
    "counted",
    "painted",
    "inspected",
    "defended",
    "sold",
]
WHAT = [
    "the bridge",
    "an orchard",
    "the old school",
    "a boat",
    "the market hall",
    "two hundred trees",
    "the clock",
]
WHEN = [
    "on Monday",
    "last spring",
    "before the vote",
    "without a word",
    "in front of a crowd",
    "after the storm",
]


def made_up_sentence(chance: random.Random) -> str:
    """A sentence that hardly comes twice."""
    parts = [" ".join(chance.choice(words) for words in (WHO, DID, WHAT, WHEN)) for _ in range(3)]
    return f"{parts[0][0].upper()}{parts[0][1:]}, {parts[1]}, and {parts[2]}."


def made_up_page(number: int) -> tuple[str, set[str]]:
    """A dump of the made-up site, and the lines that are its article's."""
    chance = random.Random(number)
    paragraphs = [" ".join(made_up_sentence(chance) for _ in range(2)) for _ in range(3)]
    extra = []
    if number in AGENCY_PAGES:
        extra.append(AGENCY)
    if number % BACKGROUND_EVERY == 0:
        extra.append(BACKGROUND)
    dump = TEMPLATE.format(
        title=made_up_sentence(chance)[:60].rsplit(" ", 1)[0].rstrip(","),
        first=paragraphs[0],
        second=paragraphs[1],
        third=paragraphs[2],
        extra="\n".join(extra),
        teaser=made_up_sentence(chance)[:50],
    )
    return dump, {*paragraphs, *extra}


def texts_of(article: Article) -> list[str]:
    """The lines of an article's text."""
    return [block.text for block in article.blocks if block.label in TEXT_LABELS]


def all_lines(article: Article) -> list[str]:
    """What a page teaches of its site."""
    return [block.text for block in article.blocks]


def on_a_made_up_site() -> Table:
    """Right, wrong and lost lines before and after."""
    pages = [made_up_page(number) for number in range(MADE_UP_PAGES)]
    articles = [newscli.parse(dump, kind="text") for dump, _ in pages]
    whole = LineCounter()
    for article in articles:
        whole.add("made-up", all_lines(article))
    known = whole.site_lines()
    rows = []
    for name in ("page alone", "with the site's lines"):
        right = wrong = missing = 0
        for article, (_, gold) in zip(articles, pages, strict=True):
            judged = article if name == "page alone" else without_site_lines(article, known, "made-up")
            kept = set(texts_of(judged))
            right += len(kept & gold)
            wrong += len(kept - gold)
            missing += len(gold - kept)
        rows.append((name, right, wrong, missing, right / max(1, right + wrong)))
    columns = ("", "body lines kept", "template lines kept", "body lines lost", "precision")
    return Table(f"a made-up site of {MADE_UP_PAGES} pages", columns, rows)


def on_the_corpus(shared: Path, dumps: Path, sources: Sequence[str], tool: str, fewest: int) -> Table:
    """Mean precision, recall and F1 before and after, on the pages of sites with several."""
    found = defaultdict(list)
    for source in sources:
        texts = read_dumps(dumps, source, (tool,))
        for page in read_pages(shared, [source], keep_html=False):
            if tool in texts.get(page.id, {}):
                found[page.site].append((newscli.parse(texts[page.id][tool], kind="text"), grams(page.body)))
    sites = {site: pages for site, pages in found.items() if len(pages) >= fewest}
    before: list[Score] = []
    after: list[Score] = []
    changed = taken = lost = 0
    for site, pages in sites.items():
        for article, gold in pages:
            others = LineCounter()
            for other, _ in pages:
                if other is not article:
                    others.add(site, all_lines(other))
            judged = without_site_lines(article, others.site_lines(), site)
            before.append(gram_score(grams(article.text), gold))
            after.append(gram_score(grams(judged.text), gold))
            changed += judged is not article
            gone = [
                old.text
                for old, new in zip(article.blocks, judged.blocks, strict=True)
                if old.label in TEXT_LABELS and new.label not in TEXT_LABELS
            ]
            taken += len(gone)
            wrongly = [text for text in gone if stands_in(text, gold)]
            lost += len(wrongly)
            for text in wrongly:
                print(f"lost on a page of {site}: {text}")
    rows = [
        (name, *(mean([getattr(score, part) for score in scores]) for part in ("precision", "recall", "f1")))
        for name, scores in (("page alone", before), ("with the site's lines", after))
    ]
    title = (
        f"{tool}: {len(before)} pages of {len(sites)} sites with {fewest} pages or more; {changed} pages "
        f"changed, {taken} lines taken out, {lost} of them lost from the gold"
    )
    return Table(title, ("", "precision", "recall", "F1"), rows)


def stands_in(text: str, gold: Counter[Gram]) -> bool:
    """Whether most of a line's 4-grams are the gold's."""
    kept = grams(text)
    return bool(kept) and gram_score(kept, gold).precision > 0.5


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="What the lines of a site add.")
    parser.add_argument("shared", type=Path, help="the folder with corpus/")
    parser.add_argument("--dumps", type=Path, help="what benchmarks/dumps.py made")
    parser.add_argument("--sources", nargs="+", choices=SOURCES, default=list(SOURCES))
    parser.add_argument("--tools", nargs="+", choices=list(TOOLS), default=["bs4"])
    parser.add_argument("--pages", type=int, default=4, help="the fewest pages of a site")
    options = parser.parse_args()
    print(on_a_made_up_site().text())
    if options.dumps is None:
        return
    if not options.dumps.is_dir():
        sys.exit(f"no folder {options.dumps}; make it with benchmarks/dumps.py")
    for tool in options.tools:
        print(on_the_corpus(options.shared, options.dumps, options.sources, tool, options.pages).text())


if __name__ == "__main__":
    main()
