from __future__ import annotations

import time

import pytest

import newscli
from news_dumps import ARTICLES, ENGLISH_CARDS, FRENCH_PAGE, FRENCH_TEASERS, page
from newscli import Article, Block, Label, Reference
from newscli.labelling.cues import cue_words
from newscli.readers import read_blocks
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


# What a page puts round a headline.


def headlines(*lines: str, language: str = "en", label: Label = Label.TEASER) -> list[str]:
    blocks = [Block(line, number, number, label, 0.9) for number, line in enumerate(lines, 1)]
    cues = cue_words(language)
    items = find_teasers(blocks, cues) if label is Label.TEASER else find_references(blocks, cues)
    return [item.headline for item in items]


@pytest.mark.parametrize(
    ("language", "line", "headline"),
    [
        ("en", "MORE : Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "MORE: Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "Related | Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "READ NEXT:Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "Travel | Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "Opinion|The ferry to Millfield was ours", "The ferry to Millfield was ours"),
        ("en", "[old-harbour-at]The harbour that time forgot", "The harbour that time forgot"),
        ("en", "[yH5BAEAAAAALAAAAAABA] The harbour that time forgot", "The harbour that time forgot"),
        ("en", "[]The harbour that time forgot", "The harbour that time forgot"),
        ("en", "[24031712][a_pier] The harbour that time forgot", "The harbour that time forgot"),
        ("en", "The harbour that time forgot [2403-HARBOUR]", "The harbour that time forgot"),
        ("en", "The harbour that time forgot pier_24_03.jpg", "The harbour that time forgot"),
        ("en", "□ The harbour that time forgot", "The harbour that time forgot"),
        ("en", "Ferry stops for good Ferry stops for good", "Ferry stops for good"),
        ("en", "Ferry stops for goodFerry stops for good", "Ferry stops for good"),
        ("en", "The harbour that time forgot 3 hours ago", "The harbour that time forgot"),
        ("en", "The harbour that time forgot Mar 4, 2024", "The harbour that time forgot"),
        ("en", "The harbour that time forgot 04/03/2024", "The harbour that time forgot"),
        ("en", "12:45 Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "9:30 am | Ferry to Millfield stops running", "Ferry to Millfield stops running"),
        ("en", "Ferry to Millfield stops running3:45", "Ferry to Millfield stops running"),
        ("en", "Ferry to Millfield stops running By Ada Reed", "Ferry to Millfield stops running"),
        ("fr", "Le bac de Valbrune est à l'arrêtPar Jeanne Rivet", "Le bac de Valbrune est à l'arrêt"),
        ("zh", "旅游 | 开往磨坊村的渡轮为什么停了", "开往磨坊村的渡轮为什么停了"),
        ("de", "Premium Die Fähre nach Mühlfeld steht still", "Die Fähre nach Mühlfeld steht still"),
        ("de", "AboFähre nach Mühlfeld steht still", "Fähre nach Mühlfeld steht still"),
        ("de", "Abo+ | Fähre nach Mühlfeld steht still", "Fähre nach Mühlfeld steht still"),
        ("de", "Die Fähre nach Mühlfeld steht stillvor 28 Minuten12", "Die Fähre nach Mühlfeld steht still"),
        (
            "de",
            "Die Fähre nach Mühlfeld steht stillvor 9 StundenAktualisiert vor 2 Stunden132",
            "Die Fähre nach Mühlfeld steht still",
        ),
        ("fr", "Réservé aux abonnés Le bac de Valbrune à l'arrêt", "Le bac de Valbrune à l'arrêt"),
        ("no", "Annonsørinnhold Fergen til Mølledal står stille", "Fergen til Mølledal står stille"),
        ("es", "Solo para suscriptores: El barco de Molina", "El barco de Molina"),
        ("ja", "会員限定：水車村への渡し船が運航をやめた理由", "水車村への渡し船が運航をやめた理由"),
        ("ru", "Только для подписчиков | Паром больше не ходит", "Паром больше не ходит"),
    ],
)
def test_what_stands_round_a_headline_is_taken_off(language: str, line: str, headline: str) -> None:
    assert headlines(line, language=language) == [headline]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "WATCH: Ferry to Millfield stops running"),
        ("en", "Watch: Ferry to Millfield stops running"),
        ("en", "FACT CHECK: Does the ferry still run?"),
        ("en", "More people than ever take the ferry"),
        ("en", "Related stories of two ferrymen told at last"),
        ("en", "See also what the ferrymen have to say"),
        ("en", "Why the children of Millfield read more"),
        ("en", "The ferry timetable of 4 March 2024"),
        ("en", "[VIDEO] Ferry to Millfield stops running"),
        ("en", "Harwick beats Millfield at last [2-1]"),
        ("en", "Ferry, Ferry: Millfield sings again"),
        ("en", "Who owns harbour.example and why"),
        ("en", "16:9 or 4:3? How the ferry film was shot"),
        ("en", "Harwick beats Millfield 3:45"),
        ("en", "A New Novel About the Ferry By Ada Reed"),
        ("de", "Mühlfeld feiert neues Buch von Ada Riedel"),
        ("de", "Abo-Falle im Internet kostet Mühlfelder Tausende"),
        ("de", "Plus drei Grad: Mühlfeld erwartet Rekordsommer"),
        ("de", "Premiumwagen aus dem Mühlbach gezogen"),
        ("fr", "Plus de trains entre Valbrune et la mer"),
    ],
)
def test_a_word_of_the_headline_is_not_taken_off(language: str, line: str) -> None:
    assert headlines(line, language=language) == [line]


def test_the_name_of_a_picture_alone_is_no_item() -> None:
    assert headlines("[yH5BAEAAAAALAAAAAABA]", "Ferry to Millfield stops running") == [
        "Ferry to Millfield stops running"
    ]


def test_the_cue_of_a_reference_goes_even_if_it_is_one_word() -> None:
    assert headlines("WATCH: The ferry stops", label=Label.REFERENCE) == ["The ferry stops"]


def test_the_label_of_a_link_goes_from_an_excerpt() -> None:
    lines = (
        "Ferry stops running",
        "The last boat left the pier on Sunday evening with two hundred aboard. Show more",
    )
    [item] = find_teasers(teaser_lines(*lines), cue_words("en"))
    assert item.excerpt == "The last boat left the pier on Sunday evening with two hundred aboard."


# Lists glued into one line.


def test_headlines_glued_in_a_row_are_a_list() -> None:
    lines = [
        "Ferry to Millfield stops running",
        "Is the old mill too loud?",
        "Rowers win the river cup again",
    ]
    assert headlines("".join(lines)) == lines


def test_the_section_before_a_list_of_headlines_is_none() -> None:
    lines = ["Ferry to Millfield stops running", "Rowers win the river cup again", "Old mill opens its doors"]
    assert headlines("Local" + "".join(lines)) == lines


@pytest.mark.parametrize(
    "headline",
    [
        "How the U.S. Supreme Court Reads Its Own Verdicts",
        "Phones of the DigiLocker scheme and how to get one",
        "Ex-MotoGP rider opens a bakery in the old mill",
        "Town scraps MoUs signed with the ferry company: Reports",
        "New test for SARS-CoV-2 made in the Millfield laboratory",
        "A ferry for $1M and what the town could buy instead",
        "Snow in Norrvik: ”Det är vackert men kallt på bryggan”",
        "Debatte um »TAURUS«-Fähre geht im Mühlfelder Rat weiter",
        "Bürgermeister: »Nie war die Fähre so voll wie heute«",
    ],
)
def test_no_seam_in_names_abbreviations_and_opening_quotes(headline: str) -> None:
    assert split_glued(headline, cue_words("de").function_words | cue_words("en").function_words) == [
        headline
    ]


# Lines of links, as html2text writes them.


def markdown_teasers(*lines: str) -> list[tuple[str, str, str | None]]:
    blocks = [
        Block(
            raw.text,
            raw.first_line,
            raw.last_line,
            Label.TEASER,
            0.9,
            (),
            raw.marker,
            raw.url,
            None,
            raw.pieces,
        )
        for raw in read_blocks("\n\n".join((*lines, "# [Home](/) [News](/news)")), "text")[: len(lines)]
    ]
    return [(item.headline, item.excerpt, item.url) for item in find_teasers(blocks, cue_words("de"))]


def test_each_link_of_a_line_is_an_item() -> None:
    line = "### [ Fähre steht still ](/a) ### [ Ruderer siegen erneut ](/b)"
    assert markdown_teasers(line) == [("Fähre steht still", "", "/a"), ("Ruderer siegen erneut", "", "/b")]


def test_a_link_to_the_section_is_a_kicker() -> None:
    line = "[ Verkehr ](/verkehr/) [ Fähre nach Mühlfeld steht still [Video] ](/verkehr/faehre)"
    assert markdown_teasers(line) == [("Fähre nach Mühlfeld steht still [Video]", "", "/verkehr/faehre")]


def test_two_links_to_one_address_are_one_item() -> None:
    line = "[ Warum die Fähre stillsteht](/faehre) [ zum Ratgeber ](/faehre)"
    assert markdown_teasers(line) == [("Warum die Fähre stillsteht", "", "/faehre")]


def test_the_parts_of_a_link_are_told_apart() -> None:
    line = (
        "[ Meinung  Die Fähre gehört uns allen  Ada Riedel \\- 12:05 Wer die Fähre verkauft, verkauft ein "
        "Stück der Stadt. ](/faehre) [ Sport  Ruderer siegen erneut  ](/rudern)"
    )
    assert [(headline, url) for headline, _, url in markdown_teasers(line)] == [
        ("Die Fähre gehört uns allen", "/faehre"),
        ("Ruderer siegen erneut", "/rudern"),
    ]


def test_kickers_glued_in_every_link_are_cut_off() -> None:
    line = (
        "[AboStreit im RatFähre steht wieder stillvor 2 Stunden4](/a)"
        "[Wie im FilmBäcker findet Goldvor 3 Stunden](/b)"
    )
    assert markdown_teasers(line) == [
        ("Fähre steht wieder still", "", "/a"),
        ("Bäcker findet Gold", "", "/b"),
    ]


def test_a_link_broken_over_lines_is_mended() -> None:
    lines = (
        "[Heute, 9.30 Uhr",
        "Fähre nach Mühlfeld steht still ](/faehre)[Heute, 8.15 Uhr",
        "Ruderer siegen beim Flusspokal ](/rudern)",
    )
    assert markdown_teasers(*lines) == [
        ("Fähre nach Mühlfeld steht still", "", "/faehre"),
        ("Ruderer siegen beim Flusspokal", "", "/rudern"),
    ]


# Cards: kicker, headline, excerpt.


def test_a_question_is_a_headline_unless_it_follows_one() -> None:
    question = "Warum steht die Fähre nach Mühlfeld seit Wochen still, und wer soll am Ende dafür bezahlen?"
    assert headlines(question, language="de") == [question]


def test_a_headline_that_ends_with_a_full_stop_in_title_case_is_one() -> None:
    line = "Ferry Company Sold Its Last Boat to a Museum. The Museum Sold It Back Again."
    assert headlines(line) == [line]


def test_a_short_sentence_below_a_headline_is_its_excerpt() -> None:
    lines = ("The 10 best ways to clean a boat", "Including brushes, soap and more.")
    assert pairs_of(*lines) == [lines]


def pairs_of(*lines: str, gaps: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """The items of lines that stand so many lines below each other (1 if not said)."""
    numbers = [1]
    for index in range(1, len(lines)):
        numbers.append(numbers[-1] + (gaps[(index - 1) % len(gaps)] if gaps else 1))
    blocks = [
        Block(line, number, number, Label.TEASER, 0.9) for line, number in zip(lines, numbers, strict=True)
    ]
    return [(item.headline, item.excerpt) for item in find_teasers(blocks, cue_words("en"))]


EXCERPT = "The last boat left the pier on Sunday evening with more than two hundred passengers aboard."


def test_a_kicker_that_every_card_has_may_be_longer() -> None:
    lines = (
        *("The town and its river", "Ferry to Millfield stops running for good", EXCERPT),
        *("A talk with the miller", "“The old mill was never too loud for anyone”", EXCERPT),
        *("Row, row your boat", "Rowers of Harwick win the river cup again", EXCERPT),
    )
    assert pairs_of(*lines) == [(lines[1], EXCERPT), (lines[4], EXCERPT), (lines[7], EXCERPT)]


def test_a_kicker_may_stand_below_the_headline() -> None:
    lines = (
        *("Ferry to Millfield Stops Running for Good", "LAST BOAT", EXCERPT),
        *("Rowers of Harwick Win the River Cup Again", "STILL DRY", EXCERPT),
    )
    assert pairs_of(*lines) == [(lines[0], EXCERPT), (lines[3], EXCERPT)]


def test_lines_whose_gaps_take_turns_are_pairs() -> None:
    lines = (
        "The town and its river",
        "Last boat gone",
        "Millers",
        "Nobody sleeps here",
        "A cup",
        "Rowers win again",
    )
    assert pairs_of(*lines, gaps=(2, 1)) == [(headline, "") for headline in lines[1::2]]


def test_a_line_close_below_an_excerpt_belongs_to_it() -> None:
    lines = (
        "Ferry to Millfield stops",
        EXCERPT,
        "Last boat gone",
        "Rowers win the river cup",
        EXCERPT,
        "Still dry",
    )
    assert pairs_of(*lines, gaps=(2, 1, 2)) == [(lines[0], EXCERPT), (lines[3], EXCERPT)]


def test_short_items_of_a_list_are_no_kickers() -> None:
    lines = (
        "Ferry stops",
        "Rowers win the river cup again",
        "Mill closed",
        "Old baker finds gold in his oven",
    )
    blocks = [Block(line, n, n, Label.TEASER, 0.9, (), "•") for n, line in enumerate(lines, 1)]
    assert [item.headline for item in find_teasers(blocks, cue_words("en"))] == list(lines)


def test_links_to_other_pages_are_no_kickers() -> None:
    blocks = [
        Block("Rye bread", 1, 1, Label.TEASER, 0.9, url="/rye"),
        Block("Five reasons to bake at home", 3, 3, Label.TEASER, 0.9, url="/bake"),
    ]
    assert [item.headline for item in find_teasers(blocks, cue_words("en"))] == [
        block.text for block in blocks
    ]


def test_a_headline_with_its_section_glued_to_it_is_the_one_above() -> None:
    assert headlines("Ferry to Millfield stops", "Ferry to Millfield stopsTravel news") == [
        "Ferry to Millfield stops"
    ]


def test_a_list_of_descriptions_holds_headline_and_excerpt() -> None:
    lines = ("Boat guide - what to look for", "Knots for all - step by step", "River maps - fold them right")
    blocks = [Block(line, n, n, Label.REFERENCE, 0.9, (), "•") for n, line in enumerate(lines, 1)]
    assert [item.headline for item in find_references(blocks, cue_words("en"))] == [
        "Boat guide",
        "Knots for all",
        "River maps",
    ]


def test_an_excerpt_below_a_reference_is_not_another() -> None:
    assert headlines("Ferry to Millfield stops", EXCERPT, label=Label.REFERENCE) == [
        "Ferry to Millfield stops"
    ]


def test_a_sentence_alone_between_paragraphs_is_a_reference() -> None:
    assert headlines(EXCERPT, label=Label.REFERENCE) == [EXCERPT]


def test_short_headlines_of_a_long_list_are_none_of_the_kickers() -> None:
    lines = (
        "Ferry stops again",
        "Rowers of Harwick win the river cup",
        "Why nobody sleeps beside the old mill",
        "Baker of Millfield finds gold in his oven",
        "Town hall clock runs backwards since Sunday",
    )
    assert headlines(*lines) == list(lines)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("zh", ("渡轮公司宣布停运", "划船队再次赢得河流杯冠军")),
        ("ja", ("渡し船の会社が運休を発表", "水車村のパン屋がかまどで金貨を見つける")),
    ],
)
def test_headlines_without_blanks_are_no_kickers(language: str, lines: tuple[str, ...]) -> None:
    assert headlines(*lines, language=language) == list(lines)


def test_a_list_of_nothing_but_sentences_is_one_of_headlines() -> None:
    lines = (
        EXCERPT,
        "Nobody in the old mill has slept a night since the ferry company bought its third horn.",
    )
    assert headlines(*lines, language="en") != ["", ""]


def test_many_seams_are_looked_at_quickly() -> None:
    begin = time.process_time()
    headlines("aB" * 500_000, "Ab " * 300_000, "Harbour wall fallsRowers win the cup" * 20_000)
    assert time.process_time() - begin < 2
