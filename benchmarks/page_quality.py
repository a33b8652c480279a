"""How newscli and its peers do on pages: body F1 and snippets, page by page, and the tables of it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from body_quality import FAILED_UNDER, SCRIPTS, language_of
from newscli.document import TEXT_LABELS, Label
from scores import bootstrap_interval, gram_score, grams, item_key, mean
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from corpus import Page
    from extractors import Peer
    from newscli import Article
    from scores import Score

NEWSCLI = "newscli"
WITH_CAPTIONS = "newscli, captions kept"
GOLD = "gold body"  # what the snippets' own annotators reach
PAGES_AT_ONCE = 4  # handed to a process
BATCH = 200  # pages held in memory at once: the corpus has 700 MB


class Snippets(NamedTuple):
    """How many of a page's snippets an extractor treated rightly, of how many."""

    kept: int
    to_keep: int
    dropped: int
    to_drop: int


@dataclass(frozen=True, slots=True)
class PageScore:
    """How each tool did on one page.

    ``scores`` and ``snippets`` are by tool, empty where the page is no article; ``article_score`` says how
    sure newscli is that it is one.
    """

    page_id: str
    source: str
    site: str
    page_type: str
    suspect: bool
    language: str
    article_score: float
    scores: dict[str, Score]
    snippets: dict[str, Snippets]
    errors: tuple[tuple[str, str], ...]  # (tool, what it said)


def score_pages(
    pages: Iterable[Page],
    parse: Callable[[Page], Article],
    article_score: Callable[[Article], float],
    peers: Mapping[str, Peer],
    jobs: int = 1,
) -> Iterator[PageScore]:
    """Scores pages in order; with more than one job, the functions must be module-level ones.

    Only articles are compared with their gold; of other pages the article score alone is taken.
    """
    score = partial(_score_page, parse=parse, article_score=article_score, peers=peers)
    if jobs == 1:
        yield from map(score, pages)
        return
    rest = iter(pages)
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(rest, BATCH)):
            yield from pool.map(score, batch, chunksize=PAGES_AT_ONCE)


def _score_page(
    page: Page,
    parse: Callable[[Page], Article],
    article_score: Callable[[Article], float],
    peers: Mapping[str, Peer],
) -> PageScore:
    errors: list[tuple[str, str]] = []
    # A tool that raises is scored as if it kept nothing, and reported: one page must not end the run.
    is_article, texts = 0.0, {NEWSCLI: "", WITH_CAPTIONS: ""}
    try:
        article = parse(page)
        is_article = article_score(article)
        texts = {NEWSCLI: article.text, WITH_CAPTIONS: text_with_captions(article)}
    except Exception as error:
        errors.append((NEWSCLI, f"{page.id}: {type(error).__name__}: {error}"))
    wanted = page.page_type == "article"
    for name, peer in peers.items() if wanted else ():
        try:
            texts[name] = peer.to_text(peer.extract(page.html))
        except Exception as error:
            texts[name] = ""
            errors.append((name, f"{page.id}: {type(error).__name__}: {error}"))
    gold = grams(page.body)
    return PageScore(
        page_id=page.id,
        source=page.source,
        site=page.site,
        page_type=page.page_type,
        suspect=page.suspect,
        language=language_of(page),
        article_score=is_article,
        scores={name: gram_score(grams(text), gold) for name, text in texts.items()} if wanted else {},
        snippets=(
            {name: snippets_in(text, page) for name, text in (texts | {GOLD: page.body}).items()}
            if wanted
            else {}
        ),
        errors=tuple(errors),
    )


def text_with_captions(article: Article) -> str:
    """The article's text with the captions of its pictures where they stand: some golds hold them."""
    kept = TEXT_LABELS | {Label.CAPTION}
    return "\n\n".join(block.shown for block in article.blocks if block.label in kept)


def snippets_in(text: str, page: Page) -> Snippets:
    """Which of a page's snippets a text holds; white space, case and the shape of quotes do not count.

    The annotators wrote straight quotes for the curly ones of the page: to ask for those would cost every
    extractor 6 % of the snippets.
    """
    plain = item_key(text)
    return Snippets(
        kept=sum(item_key(snippet) in plain for snippet in page.must_have),
        to_keep=len(page.must_have),
        dropped=sum(item_key(snippet) not in plain for snippet in page.must_not_have),
        to_drop=len(page.must_not_have),
    )


def page_tables(pages: Sequence[PageScore], worst: int) -> list[Table]:
    """Everything there is to say about the articles' bodies."""
    sound = [page for page in pages if not page.suspect]
    # Mozilla's gold was made with its own extractor, of which readability-lxml is kin.
    news = [page for page in pages if page.source != "mozilla"]
    groups = {
        "all pages": list(pages),
        "all pages without suspects": sound,
        "all but mozilla": news,
        "all but mozilla, without suspects": [page for page in news if not page.suspect],
    }
    for source in dict.fromkeys(page.source for page in pages):
        groups[source] = [page for page in pages if page.source == source]
    shown: list[
        tuple[str, list[PageScore]]
    ] = []  # where only some sources were asked for, several groups are the same
    for what, group in groups.items():
        if group and group not in [of for _, of in shown]:
            shown.append((what, group))
    return [
        *(_by_extractor(what, group) for what, group in shown),
        _by_language(pages),
        _snippets("all WCXB articles", pages),
        _snippets("without suspects", sound),
        _errors(pages),
        _worst(pages, worst),
    ]


def _by_extractor(what: str, pages: Sequence[PageScore]) -> Table:
    table = Table(
        f"body, {what}: {len(pages)} pages of {len({page.site for page in pages})} sites",
        (
            *("extractor", "F1", "95 % from", "to", "precision", "recall", f"pages F1 < {FAILED_UNDER}"),
            *("newscli ahead by", "95 % from ", "to "),
        ),
    )
    for name in pages[0].scores:
        own = [page.scores[name] for page in pages]
        # Of the same pages, so the interval of the difference is narrower than those of the two.
        ahead = [(page.site, page.scores[NEWSCLI].f1 - page.scores[name].f1) for page in pages]
        table.rows.append(
            (
                name,
                mean([score.f1 for score in own]),
                *bootstrap_interval((page.site, page.scores[name].f1) for page in pages),
                mean([score.precision for score in own]),
                mean([score.recall for score in own]),
                sum(score.f1 < FAILED_UNDER for score in own),
                *(
                    (None,) * 3
                    if name == NEWSCLI
                    else (mean([f1 for _, f1 in ahead]), *bootstrap_interval(ahead))
                ),
            )
        )
    return table


def _by_language(pages: Sequence[PageScore]) -> Table:
    names = list(pages[0].scores)
    table = Table(
        "body by language (the page's own word for it), F1",
        ("language", "pages", "sites", *names, f"{NEWSCLI} pages F1 < {FAILED_UNDER}"),
    )
    by_language: dict[str, list[PageScore]] = {}
    for page in pages:
        by_language.setdefault(page.language, []).append(page)
    groups = sorted(by_language.items(), key=lambda group: -len(group[1]))
    for script, languages in SCRIPTS.items():
        groups.append((f"in {script} script", [page for page in pages if page.language in languages]))
    for language, own in groups:
        if own:
            f1 = {name: [page.scores[name].f1 for page in own] for name in names}
            failed = sum(value < FAILED_UNDER for value in f1[NEWSCLI])
            sites = len({page.site for page in own})
            table.rows.append((language, len(own), sites, *(mean(values) for values in f1.values()), failed))
    return table


def _snippets(what: str, pages: Sequence[PageScore]) -> Table:
    table = Table(
        f"snippets, {what}",
        (
            *("extractor", "pages", "must_have", "kept", "95 % from", "to"),
            *("must_not_have", "dropped", "95 % from ", "to ", "pages all right"),
        ),
    )
    asked = [page for page in pages if page.snippets[GOLD].to_keep or page.snippets[GOLD].to_drop]
    for name in asked[0].snippets if asked else ():
        own = [(page.site, page.snippets[name]) for page in asked]
        # One value a snippet, so that the mean is the share of all snippets; sites are drawn whole.
        kept = [(site, float(number < of.kept)) for site, of in own for number in range(of.to_keep)]
        dropped = [(site, float(number < of.dropped)) for site, of in own for number in range(of.to_drop)]
        all_right = [float(of.kept == of.to_keep and of.dropped == of.to_drop) for _, of in own]
        table.rows.append(
            (
                name,
                len(own),
                len(kept),
                mean([value for _, value in kept]),
                *bootstrap_interval(kept),
                len(dropped),
                mean([value for _, value in dropped]),
                *bootstrap_interval(dropped),
                mean(all_right),
            )
        )
    return table


def _errors(pages: Sequence[PageScore]) -> Table:
    table = Table("pages on which an extractor raised an error", ("extractor", "pages", "first"))
    errors: dict[str, list[str]] = {}
    for page in pages:
        for name, message in page.errors:
            errors.setdefault(name, []).append(message)
    table.rows = [(name, len(messages), messages[0]) for name, messages in errors.items()]
    return table


def _worst(pages: Sequence[PageScore], number: int) -> Table:
    others = [name for name in pages[0].scores if name not in (NEWSCLI, WITH_CAPTIONS)]
    table = Table(
        f"body: the pages {NEWSCLI} did worst on",
        ("page", "language", "suspect", "F1", "precision", "recall", *(f"{name} F1" for name in others)),
    )
    for page in sorted(pages, key=lambda page: (page.scores[NEWSCLI].f1, page.page_id))[:number]:
        score = page.scores[NEWSCLI]
        table.rows.append(
            (
                *(page.page_id, page.language, "yes" if page.suspect else "no"),
                *(score.f1, score.precision, score.recall),
                *(page.scores[name].f1 for name in others),
            )
        )
    return table
