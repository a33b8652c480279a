from __future__ import annotations

import pytest

import newscli
from news_dumps import ARTICLES, ENGLISH_CARDS, FRENCH_PAGE, FRENCH_TEASERS, page
from newscli import Article, Block, Label, Reference
from newscli.labelling.cues import cue_words
from newscli.teasers import find_references, find_teasers
from newscli.teasers.seams import split_glued

FRENCH_WORDS = cue_words("fr").function_words


def pairs(article: Article) -> list[tuple[str, str]]:
    return [(teaser.headline, teaser.excerpt) for teaser in article.teasers]


def teaser_lines(*lines: str, url: str | None = None) -> list[Block]:
    return [Block(line, number, number, Label.TEASER, 0.9, url=url) for number, line in enumerate(lines, 1)]


# Through the front door.


def test_glued_teasers_are_split_and_keep_the_ellipsis_but_no_bar() -> None:
    assert pairs(newscli.parse(FRENCH_PAGE)) == list(FRENCH_TEASERS)


def test_a_teaser_knows_its_lines() -> None:
    assert [(teaser.first_line, teaser.last_line) for teaser in newscli.parse(FRENCH_PAGE).teasers] == [
        (12, 12),
        (13, 13),
        (14, 14),
    ]


def test_a_headline_and_the_excerpt_below_it_are_one_item() -> None:
    dump = page("en", "Related articles", *(line for card in ENGLISH_CARDS for line in card))
    article = newscli.parse(dump)
    assert pairs(article) == list(ENGLISH_CARDS)
    assert (article.teasers[0].first_line, article.teasers[0].last_line) == (7, 8)


def test_headlines_alone_have_no_excerpt() -> None:
    dump = page("en", "Most read", *(headline for headline, _ in ENGLISH_CARDS))
    assert pairs(newscli.parse(dump)) == [(headline, "") for headline, _ in ENGLISH_CARDS]


def test_a_card_of_several_lines_is_one_item() -> None:
    cards = [
        line for headline, excerpt in ENGLISH_CARDS for line in ("Sport", headline, "4 March 2024", excerpt)
    ]
    assert pairs(newscli.parse(page("en", "Related articles", *cards))) == list(ENGLISH_CARDS)


def test_a_headline_that_stands_twice_is_one_item() -> None:
    lines = [line for headline, excerpt in ENGLISH_CARDS for line in (headline, headline, excerpt)]
    assert pairs(newscli.parse(page("en", "Related articles", *lines))) == list(ENGLISH_CARDS)


def test_teasers_in_markdown_have_their_addresses() -> None:
    lines = [f"* [{headline}](/story/{n})" for n, (headline, _) in enumerate(ENGLISH_CARDS)]
    article = newscli.parse("\n\n".join((*ARTICLES["en"], "## Related articles", *lines)))
    assert [(teaser.headline, teaser.url) for teaser in article.teasers] == [
        (headline, f"/story/{n}") for n, (headline, _) in enumerate(ENGLISH_CARDS)
    ]


@pytest.mark.parametrize(
    ("language", "cue", "headline"),
    [
        ("fr", "Lire aussi : ", "Les pêcheurs de Port-Lazare comptent leurs pertes"),
        ("fr", "À lire aussi – ", "Les pêcheurs de Port-Lazare comptent leurs pertes"),
        ("en", "Read more: ", "Why the ferry to Millfield stopped running"),
        ("en", "READ ALSO | ", "Why the ferry to Millfield stopped running"),
        ("de", "Lesen Sie auch: ", "Warum die Fähre nach Mühlfeld nicht mehr fährt"),
        ("es", "Lee también: ", "Por qué dejó de navegar el barco de Molina"),
        ("it", "Leggi anche: ", "Perché il traghetto per Molino si è fermato"),
        ("pt", "Leia também: ", "Porque parou o barco para o Moinho Velho"),
        ("nl", "Lees ook: ", "Waarom de pont naar Molenveld niet meer vaart"),
        ("pl", "Czytaj też: ", "Dlaczego prom do Młynowa przestał kursować"),
        ("sv", "Läs också: ", "Därför går färjan till Kvarnby inte längre"),
        ("tr", "Ayrıca okuyun: ", "Değirmenköy feribotu neden artık çalışmıyor"),
        ("ru", "Читайте также: ", "Почему паром до Мельниково больше не ходит"),
        ("ar", "اقرأ أيضا: ", "لماذا توقفت العبارة عن الإبحار إلى القرية"),
        ("ja", "関連記事：", "水車村への渡し船が運航をやめた理由"),
        ("zh", "延伸阅读：", "开往磨坊村的渡轮为什么停了"),
    ],
)
def test_a_pointer_between_two_paragraphs_is_a_reference_without_its_cue(
    language: str, cue: str, headline: str
) -> None:
    first, *rest = ARTICLES[language]
    article = newscli.parse("\n\n".join((first, cue + headline, *rest)))
    assert article.references == (Reference(headline, None, 3),)
    assert headline not in article.text


def test_a_pointer_behind_the_last_paragraph_is_a_teaser() -> None:
    article = newscli.parse(page("en", "Read more: Why the ferry to Millfield stopped running"))
    assert article.references == ()
    assert pairs(article) == [("Why the ferry to Millfield stopped running", "")]


# The seam between headline and excerpt.


@pytest.mark.parametrize(
    ("headline", "excerpt"),
    [
        ("La gare rouvre après dix ans", "Dans le centre, les voyageurs ont retrouvé leurs quais et…"),
        ("Un pont « trop cher » ?", "Le maire répond aux critiques et promet une réunion pour…"),
        ("La piscine ferme « pour travaux »", "Les nageurs devront attendre la rentrée prochaine pour…"),
        ("Valbrune vote son budget 2025", "Les élus ont adopté mardi un budget en hausse de deux…"),
        ("Incendie : l'école évacuée à midi", "«Tout va bien», a déclaré la directrice devant les parents…"),
        ("Le marché de nuit ouvre en avril !", "À partir de vendredi, les commerçants tiendront leurs…"),
    ],
)
def test_a_seam_is_found_where_a_capital_follows_without_a_blank(headline: str, excerpt: str) -> None:
    assert split_glued(headline + excerpt, FRENCH_WORDS) == [headline, excerpt]


@pytest.mark.parametrize(
    "headline",
    [
        "YouTube retire mille vidéos du collège de Valbrune",
        "Angus McDonald raconte ses vingt ans au phare du Kermor",
        "L'iPhone volé de la maire retrouvé dans un aquarium",
        "La gare rouvre après dix ans de travaux dans le centre",
        "TikTok et LinkedIn quittent la foire du numérique",
    ],
)
def test_a_name_with_a_capital_inside_is_no_seam(headline: str) -> None:
    assert split_glued(headline, FRENCH_WORDS) == [headline]


def test_the_seam_wins_over_a_name_with_a_capital_inside() -> None:
    headline, excerpt = (
        "TikTok poursuivi par l'école de Valbrune",
        "Les parents d'élèves ont porté plainte contre le…",
    )
    assert split_glued(headline + excerpt, FRENCH_WORDS) == [headline, excerpt]


def test_the_seam_before_a_function_word_wins() -> None:
    headline = "La marque NordSud ferme son magasin de Valbrune"
    excerpt = "Les salariés ont appris la nouvelle mardi par un…"
    assert split_glued(headline + excerpt, FRENCH_WORDS) == [headline, excerpt]


def test_a_shape_that_stands_twice_is_a_name() -> None:
    text = "Le groupe NordSud ferme son magasin de Valbrune et NordSud licencie…"
    assert split_glued(text, FRENCH_WORDS) == [text]


# Blocks to items.


def test_a_lone_excerpt_has_an_empty_headline() -> None:
    excerpt = "The last boat left the pier on Sunday evening with more than two hundred passengers …"
    [item] = find_teasers(teaser_lines(excerpt), cue_words("en"))
    assert (item.headline, item.excerpt) == ("", excerpt)


def test_two_headlines_in_a_row_are_two_items() -> None:
    lines = [headline for headline, _ in ENGLISH_CARDS]
    assert [item.headline for item in find_teasers(teaser_lines(*lines), cue_words("en"))] == lines


def test_a_kicker_is_no_item_of_its_own() -> None:
    [item] = find_teasers(teaser_lines("Travel", "Ferry to Millfield stops running"), cue_words("en"))
    assert (item.headline, item.first_line, item.last_line) == ("Ferry to Millfield stops running", 1, 2)


def test_an_item_takes_the_address_of_its_block() -> None:
    [item] = find_teasers(teaser_lines("Ferry to Millfield stops", url="/ferry"), cue_words("en"))
    assert item.url == "/ferry"


def test_a_reference_keeps_its_address_and_loses_its_cue() -> None:
    block = Block("Read more: The ferry stops", 7, 8, Label.REFERENCE, 0.9, url="/ferry")
    assert find_references([block], cue_words("en")) == (Reference("The ferry stops", "/ferry", 7),)


def test_a_reference_that_is_nothing_but_its_cue_is_no_item() -> None:
    block = Block("Read more", 7, 7, Label.REFERENCE, 0.9)
    assert find_references([block], cue_words("en")) == ()
