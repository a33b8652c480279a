"""Examples to learn from: dumps as tables of numbers, with a label and a weight a block."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from alignment import gold_shares
from line_labels import is_read
from silver import UNKNOWN, mark, read_marks
from variants import VARIANTS
from vocabulary import Words, words_of
from written import is_written

from newscli.document import Markup, RawBlock
from newscli.labelling.context import context_table
from newscli.labelling.cues import cue_words
from newscli.labelling.features import block_features
from newscli.labelling.language import detect_language
from newscli.readers import read_blocks
from newscli.readers.html import read_html
from scores import LABELS, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from corpus import GoldDump, Page
    from newscli.document import Head
    from newscli.labelling.features import Features

Kind = Literal["text", "page"]

#: Half of a block's words in the gold make it text.
IN_GOLD = 0.5

#: The share of dumps whose cue words are dropped, so that languages without any work too.
CUELESS = 0.12

#: The share of pages of which a copy without class names and without a head is learnt from too.
NAMELESS = 0.15

#: A block weighs this much, and more by its share of the article's words: the measure is a mean over dumps.
LEAST_WEIGHT, MOST_WEIGHT, ARTICLE_BLOCKS = 0.3, 8.0, 30

#: Articles of fewer words count as if they had so many.
SHORTEST_ARTICLE = 30

#: The share of dumps of which another shape is learnt from too.
VARIANT_SHARE = 0.45


@dataclass(slots=True)
class Example:
    """One dump as a table, a row a block.

    ``kind`` is "dump" (as a tool made it), "variant" (in another shape), "clean" (an article alone),
    "menu" (a page without its article), "hand" (labelled by hand), "page" (HTML) or "bare" (HTML without
    names and head). ``labels`` are numbers of ``LABELS``, -1
    where nobody knows; ``weights`` say how much a row counts. The columns of words hold zeros: they are
    filled from ``words`` by what is learnt of other sites.
    """

    page: str
    site: str
    tool: str
    kind: str
    table: NDArray[np.float32]
    labels: NDArray[np.int8]
    weights: NDArray[np.float32]
    words: Words


def has_true_labels(page_id: str) -> bool:
    """Tell a page that was read line by line, or written with labels; of the others the HTML tells them."""
    return is_read(page_id) or is_written(page_id)


def columns(kind: Kind = "text") -> list[str]:
    """Return the names of the table's columns for a dump of text, or for a page."""
    blocks = [RawBlock("a", 1, 1, markup=Markup(("html",), ("",), (1,)))] if kind == "page" else []
    return list(context_table(blocks, block_features(blocks, cue_words("en"), "en")))


def tabulate(
    blocks: Sequence[RawBlock], cueless: bool = False, head: Head | None = None
) -> NDArray[np.float32]:
    """Compute the features as the labeller does; with ``cueless`` as if its language had no cue words."""
    language = detect_language(blocks)
    words = cue_words(language)
    features = block_features(blocks, words, language)
    if cueless:
        _drop_cues(features)
    return np.array(list(context_table(blocks, features, head).values()), dtype=np.float32).T


def _drop_cues(features: Sequence[Features]) -> None:
    """Make the dump one of a language without cue words: none is found, and no function words are known."""
    for feature in features:
        feature.cues = {}
        feature.function_share = None


def from_marked(page: Page, tool: str, marked: str, kind: str, chance: random.Random) -> Example | None:
    """Make an example of a marked dump."""
    text, counts = read_marks(marked)
    blocks = read_blocks(text, "text", None)
    if not blocks:
        return None
    shares = gold_shares([block.text for block in blocks], page.body)
    on_line = Counter(block.first_line for block in blocks)
    # Of several blocks that a tool glued to one line nobody knows which mark is whose.
    marks = [_majority(counts, block) if on_line[block.first_line] == 1 else UNKNOWN for block in blocks]
    labels = (
        marks
        if has_true_labels(page.id)
        else [_label(mark, share, kind) for mark, share in zip(marks, shares, strict=True)]
    )
    return _example(page, tool, kind, blocks, labels, chance.random() < CUELESS)


def _example(
    page: Page,
    tool: str,
    kind: str,
    blocks: Sequence[RawBlock],
    labels: Sequence[str],
    cueless: bool,
    head: Head | None = None,
) -> Example:
    words = np.array([len(tokens(block.text)) for block in blocks])
    gold_words = max(len(tokens(page.body)), SHORTEST_ARTICLE)
    weights = LEAST_WEIGHT + np.minimum(words / gold_words * ARTICLE_BLOCKS, MOST_WEIGHT)
    table = tabulate(blocks, cueless, head)
    if kind in ("page", "bare") or (kind in ("dump", "variant") and not has_true_labels(page.id)):
        # Annotators left some "Read also: …" in the gold body; it is a reference all the same.
        pointers = table[:, columns().index("pointer")]
        labels = [
            "reference" if pointer and label in ("body", "heading") else label
            for pointer, label in zip(pointers, labels, strict=True)
        ]
    numbers = [-1 if label == UNKNOWN else LABELS.index(label) for label in labels]
    return Example(
        page=page.id,
        site=page.site,
        tool=tool,
        kind=kind,
        table=table,
        labels=np.array(numbers, dtype=np.int8),
        weights=weights.astype(np.float32),
        words=words_of([block.text for block in blocks] if tool != "html" else [], strange=cueless),
    )


def _majority(counts: Sequence[Counter[str]], block: RawBlock) -> str:
    total: Counter[str] = Counter()
    for line in counts[block.first_line - 1 : block.last_line]:
        total.update(line)
    return max(total, key=lambda label: total[label], default=UNKNOWN)


def _label(silver: str, share: float, kind: str = "dump") -> str:
    """Decide between the HTML's label and the gold body, whose words a variant may have parted."""
    if kind == "variant" and silver in ("body", "heading"):
        return silver
    if silver in ("title", "caption"):
        return silver
    if share >= IN_GOLD:
        return "heading" if silver == "heading" else "body"
    return UNKNOWN if silver == "body" else silver


def examples_of(page: Page, dumps: dict[str, str]) -> Iterator[Example]:
    """Make all examples of one page from its marked dumps, by tool: the same for the same page, always."""
    chance = random.Random(page.id)
    for tool, marked in sorted(dumps.items()):
        example = from_marked(page, tool, marked, "dump", chance)
        if example is not None:
            yield example
        if chance.random() < VARIANT_SHARE:
            changed = marked
            for change in chance.sample(VARIANTS, chance.choice([1, 1, 2])):
                changed = change(changed, chance)
            example = from_marked(page, tool, changed, "variant", chance)
            if example is not None:
                yield example
    if dumps:
        yield from _clean_examples(page, dumps, chance)
        yield from _menu_examples(page, dumps, chance)


def _clean_examples(page: Page, dumps: dict[str, str], chance: random.Random) -> Iterator[Example]:
    """What is clean must come out whole: the gold body, our own output, a few paragraphs."""
    headings: set[str] = set()
    for marked in dumps.values():
        text, counts = read_marks(marked)
        for line, count in zip(text.split("\n"), counts, strict=True):
            if count and max(count, key=lambda label: count[label]) == "heading":
                headings.add(line.strip(" #*\t"))
    paragraphs = [line for line in page.body.split("\n") if line.strip()]
    if not paragraphs:
        return
    texts = ["\n\n".join(paragraphs)]
    first = chance.randrange(len(paragraphs))
    texts.append("\n\n".join(paragraphs[first : first + chance.choice([1, 1, 2, 3])]))
    texts.append("\n".join(paragraphs))
    kept_tools = chance.sample(sorted(dumps), min(2, len(dumps)))
    for tool in kept_tools:
        text, counts = read_marks(dumps[tool])
        blocks = read_blocks(text, "text", None)
        kept = [
            block
            for block, share in zip(blocks, gold_shares([b.text for b in blocks], page.body), strict=True)
            if _label(_majority(counts, block), share) in ("body", "heading")
        ]
        texts.append("\n\n".join(block.text for block in kept))
    for text in texts:
        blocks = read_blocks(text, "text", None)
        if not blocks:
            continue
        labels = ["heading" if block.text in headings else "body" for block in blocks]
        cueless = chance.random() < CUELESS
        yield _example(page, "clean", "clean", blocks, labels, cueless)


def _menu_examples(page: Page, dumps: dict[str, str], chance: random.Random) -> Iterator[Example]:
    """Pages without an article: everything but it, as a dump."""
    tool = chance.choice(sorted(dumps))
    text, counts = read_marks(dumps[tool])
    kept: list[str] = []
    labels: list[Counter[str]] = []
    for line, count in zip(text.split("\n"), counts, strict=True):
        label = max(count, key=lambda name: count[name], default="")
        if label in ("", "teaser", "boilerplate"):
            kept.append(line)
            labels.append(count)
    blocks = read_blocks("\n".join(kept), "text", None)
    shares = gold_shares([block.text for block in blocks], page.body)
    if not blocks or sum(shares) > 1:
        return
    names = [_majority(labels, block) for block in blocks]
    yield _example(page, tool, "menu", blocks, names, cueless=False)


def page_examples(page: Page) -> Iterator[Example]:
    """Make the examples of one page's HTML: as it is, and for some without names, as old pages have none."""
    chance = random.Random(page.id)
    reading = read_html(mark(page), page.url)
    head = read_html(page.html, page.url).head  # without the marks
    flat = "\n".join(" ".join(block.text.split()) for block in reading.blocks)
    text, counts = read_marks(flat)
    lines = text.split("\n")
    if not reading.blocks or not any(lines):
        return
    blocks = [block._replace(text=line) for block, line in zip(reading.blocks, lines, strict=True)]
    shares = gold_shares(lines, page.body)
    labels = [
        _label(max(count, key=lambda label: count[label], default=UNKNOWN), share)
        for count, share in zip(counts, shares, strict=True)
    ]
    yield _example(page, "html", "page", blocks, labels, chance.random() < CUELESS, head)
    if chance.random() < NAMELESS:
        bare = [
            block._replace(markup=block.markup._replace(names=("",) * len(block.markup.names)))
            for block in blocks
            if block.markup is not None
        ]
        yield _example(page, "html", "bare", bare, labels, chance.random() < CUELESS)


def from_hand(dump: GoldDump, page: Page) -> Example:
    """Make an example of a dump labelled by hand, line by line."""
    blocks = read_blocks(dump.text, "text", None)
    labels = []
    for block in blocks:
        votes = Counter(
            dump.labels[line] for line in range(block.first_line, block.last_line + 1) if line in dump.labels
        )
        labels.append(max(votes, key=lambda label: votes[label], default=UNKNOWN))
    return _example(page, dump.tool, "hand", blocks, labels, cueless=False)
