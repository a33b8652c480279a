"""How good three key sentences are, beside the first three of the text (lead-3) and other ways to choose.

    python benchmarks/summaries.py SHARED [--split dev|test|all] [--gold] [--methods newscli,lead-3,…]

The references are the standfirsts that pages have themselves: ``sections.summary`` of Fundus, ``excerpt`` of
Mozilla's pages. Paragraphs that repeat the standfirst are left out of the input, and so are pages with a
standfirst of fewer than 8 words or a text of fewer than 6 sentences.

ROUGE-1, -2 and -L are F1 over words (characters in Chinese and Japanese), in lower case, without stemming:
our own few lines, as the package rouge-score knows Latin letters only.

A sentence counts as broken where it is not in its paragraph word for word, begins with a small letter, does
not end with an end mark, ends with an abbreviation, or leaves a quote or bracket open.
"""

from __future__ import annotations

import argparse
import html
import json
import lzma
import re
import time
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import SPLITS, plain_text, registered_domain, split_of
from newscli.document import Article, Block, Label
from newscli.stats import split_sentences
from newscli.stats.words import find_words
from newscli.summary import key_sentences
from newscli.summary.content import content_words
from newscli.summary.key_sentences import _fits
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SENTENCES = 3
FEWEST_REFERENCE_WORDS = 8
FEWEST_SENTENCES = 6
#: A paragraph that shares more of its or the standfirst's 3-grams repeats it.
MOST_SHARED = 0.5
SHORT_LINE = 60

END = re.compile(r"[.!?…。！？．؟۔।॥][\"'”’»«›“」』）)\]]*$")
#: Behind one to three letters with a capital a full stop may be that of an abbreviation ("St.", "Nov.").
DOUBTFUL_END = re.compile(r"(?:^|\s)[A-ZÄÖÜÉ][a-zäöü]{0,2}\.$")
OPENING, CLOSING = "([{（「『", ")]}）」』"


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the sentences of its paragraphs, and its standfirst as words."""

    source: str
    language: str
    title: str
    paragraphs: list[list[str]]
    texts: list[str]
    reference: list[str]


def words_of(text: str) -> list[str]:
    """The words of a text in lower case; the characters of one without words."""
    words = find_words(text)
    return [word.casefold() for word in words.marked] or words.characters


def read_pages(shared: Path, split: str) -> Iterator[Page]:
    """The pages of both sources that have a standfirst, of the sites in ``split``."""
    for source in ("fundus", "mozilla"):
        with lzma.open(shared / "corpus" / f"{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                site = registered_domain(record["url"]) if record.get("url") else record["id"]
                if split in ("all", split_of(site)) and (page := _page(record, source)):
                    yield page


def _page(record: dict[str, Any], source: str) -> Page | None:
    if source == "fundus":
        sections = record.get("sections") or {}
        standfirst = " ".join(sections.get("summary") or [])
        texts = [text for section in sections.get("sections", []) for text in section.get("paragraphs", [])]
    else:
        standfirst = html.unescape(record.get("excerpt") or "")
        texts = plain_text(record["body_html"]).split("\n\n")
    reference = words_of(standfirst)
    language = (record.get("lang") or "en")[:2].lower()
    texts = [text for text in texts if not _repeats(words_of(text), reference) and not _is_line(text)]
    paragraphs = [split_sentences(text, language) for text in texts]
    if len(reference) < FEWEST_REFERENCE_WORDS or sum(map(len, paragraphs)) < FEWEST_SENTENCES:
        return None
    return Page(source, language, record.get("title") or "", paragraphs, texts, reference)


def _is_line(text: str) -> bool:
    """Tell a heading, a caption or a label from a paragraph."""
    return len(text) < SHORT_LINE and not re.search(r"[.!?…。]", text)


def _repeats(words: Sequence[str], reference: Sequence[str]) -> bool:
    mine, theirs = set(zip(words, words[1:], words[2:])), set(zip(reference, reference[1:], reference[2:]))  # noqa: B905
    if not mine or not theirs:
        return False
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


# How sentences are chosen ----------------------------------------------------------------------------------


def lead_3(page: Page) -> Sequence[str]:
    """The first three sentences, hard to beat for news."""
    return [sentence for paragraph in page.paragraphs for sentence in paragraph][:SENTENCES]


def newscli(page: Page) -> Sequence[str]:
    """Our key sentences."""
    return key_sentences(page.paragraphs, SENTENCES, page.title, page.language)


def newscli_beyond_lead(page: Page) -> Sequence[str]:
    """Our key sentences as the card shows them: none from the first paragraph, which stands above them."""
    return key_sentences(page.paragraphs, SENTENCES, page.title, page.language, but_not=page.paragraphs[0])


def text_rank(page: Page) -> Sequence[str]:
    """TextRank (Mihalcea and Tarau 2004): sentences that share words with many that do."""
    return _by_rank(page, lambda _: 1.0)


def lex_rank(page: Page) -> Sequence[str]:
    """LexRank (Erkan and Radev 2004): the same, rare words weighing more."""
    sentences = [sentence for paragraph in page.paragraphs for sentence in paragraph]
    in_sentences = Counter(word for one in sentences for word in set(content_words(one, page.language)))
    return _by_rank(page, lambda word: log(len(sentences) / in_sentences[word]) ** 2 + 0.01)


def _by_rank(page: Page, weight: Callable[[str], float]) -> Sequence[str]:
    everything = list(dict.fromkeys(one for paragraph in page.paragraphs for one in paragraph))
    words = [set(content_words(sentence, page.language)) for sentence in everything]
    candidates = [at for at, one in enumerate(everything) if _fits(one, list(words[at]))] or [0]
    sizes = [sqrt(sum(map(weight, own))) or 1.0 for own in words]
    number = len(everything)
    alike = [[0.0] * number for _ in range(number)]
    for one in range(number):
        for other in range(one):
            shared = sum(map(weight, words[one] & words[other]))
            alike[one][other] = alike[other][one] = shared / (sizes[one] * sizes[other])
    totals = [sum(row) or 1.0 for row in alike]
    ranks = [1 / number] * number
    for _ in range(20):
        ranks = [
            0.15 / number + 0.85 * sum(ranks[of] * alike[of][to] / totals[of] for of in range(number))
            for to in range(number)
        ]
    best = sorted(candidates, key=lambda at: ranks[at], reverse=True)[:SENTENCES]
    return [everything[at] for at in sorted(best)]


METHODS: dict[str, Callable[[Page], Sequence[str]]] = {
    "lead-3": lead_3,
    "newscli": newscli,
    "newscli, beyond the lead": newscli_beyond_lead,
    "TextRank": text_rank,
    "LexRank": lex_rank,
}


# How they are judged ---------------------------------------------------------------------------------------


def rouge(reference: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-L as F1.

    >>> rouge("the cat sat".split(), "the cat ran".split())
    (0.6666666666666666, 0.5, 0.6666666666666666)
    """
    return (
        _f1(_shared(reference, found, 1), len(reference), len(found)),
        _f1(_shared(reference, found, 2), len(reference) - 1, len(found) - 1),
        _f1(_longest_common(reference, found), len(reference), len(found)),
    )


def _f1(shared: int, reference: int, found: int) -> float:
    return 2 * shared / (reference + found) if shared else 0.0


def _shared(reference: Sequence[str], found: Sequence[str], size: int) -> int:
    def grams(words: Sequence[str]) -> Counter[tuple[str, ...]]:
        return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))

    return (grams(reference) & grams(found)).total()


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    before = [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for at, theirs in enumerate(other, start=1):
            row.append(before[at - 1] + 1 if word == theirs else max(before[at], row[-1]))
        before = row
    return before[-1]


def is_broken(sentence: str, texts: Sequence[str]) -> bool:
    """Tell whether a sentence lacks a part, by rules that know nothing of how it was split off."""
    if not any(sentence in text for text in texts):
        return True
    first = re.search(r"[^\W_]", sentence)
    if first is None or first[0].islower():
        return True
    if not END.search(sentence) or DOUBTFUL_END.search(sentence):
        return True
    open_brackets = sum(map(sentence.count, OPENING)) != sum(map(sentence.count, CLOSING))
    return open_brackets or sentence.count('"') % 2 == 1 or sum(map(sentence.count, "«»")) % 2 == 1


def judge(pages: Sequence[Page], choose: Callable[[Page], Sequence[str]]) -> list[str]:
    """One row: the means in percent, the share of summaries with a broken sentence, words, milliseconds."""
    start = time.process_time()
    chosen = [choose(page) for page in pages]
    milliseconds = 1000 * (time.process_time() - start) / len(pages)
    found = [[word for sentence in sentences for word in words_of(sentence)] for sentences in chosen]
    scores = [rouge(page.reference, words) for page, words in zip(pages, found, strict=True)]
    broken = sum(
        any(is_broken(sentence, page.texts) for sentence in sentences)
        for page, sentences in zip(pages, chosen, strict=True)
    )
    means = [100 * sum(score[at] for score in scores) / len(pages) for at in range(3)]
    length = sum(map(len, found)) / len(pages)
    return [
        *(f"{mean:.1f}" for mean in means),
        f"{broken / len(pages):.0%}",
        f"{length:.0f}",
        f"{milliseconds:.1f}",
    ]


def as_article(page: Page) -> Article:
    """The page as an article whose blocks are all body."""
    blocks = tuple(Block(text, at, at, Label.BODY, 1.0) for at, text in enumerate(page.texts, start=1))
    text = "\n\n".join(page.texts)
    return Article(page.title, None, None, page.language, None, text, blocks, (), ())


def speed(pages: Sequence[Page]) -> None:
    """Print what stats and summary cost for an average article, in CPU time."""
    articles = [as_article(page) for page in pages]
    characters = sum(len(article.text) for article in articles) / len(articles)
    print(f"\n{len(articles)} articles of {characters:,.0f} characters on average, CPU time")
    for name, work in (("stats", Article.stats), ("summary", Article.summary)):
        for article in articles[:5]:
            work(article)
        start = time.process_time()
        for article in articles:
            work(article)
        print(f"  {name:8} {1000 * (time.process_time() - start) / len(articles):6.1f} ms")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Key sentences beside the first three, against standfirsts.")
    parser.add_argument("shared", type=Path, help="the folder with corpus/")
    parser.add_argument("--split", choices=SPLITS, default="test", help="which half of the sites")
    parser.add_argument("--methods", default=",".join(METHODS).replace("newscli, ", "newscli_"))
    options = parser.parse_args()
    wanted = [name.replace("newscli_", "newscli, ") for name in options.methods.split(",")]
    pages = list(read_pages(options.shared, options.split))
    for source in ("fundus", "mozilla"):
        own = [page for page in pages if page.source == source]
        columns = ("three sentences", "ROUGE-1", "ROUGE-2", "ROUGE-L", "broken", "words", "ms")
        rows: list[tuple[Any, ...]] = [(name, *judge(own, METHODS[name])) for name in wanted]
        print(Table(f"{source}, split {options.split}: {len(own)} pages", columns, rows).text())
    speed(pages)


if __name__ == "__main__":
    main()
