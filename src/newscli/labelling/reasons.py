"""Why a block got its label, in the forest's own terms.

The columns are gathered into aspects that a person can follow ("its length", "what stands before
it"). An aspect weighs as much as the label's log-odds fall when all of its columns are set to the
values of an ordinary block (occlusion, as in Zeiler & Fergus, "Visualizing and Understanding
Convolutional Networks", 2014). That is some twenty times the work of labelling, so it is done
only for blocks whose reasons are looked at.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from newscli.labelling.containers import CONTAINER_LEVELS
from newscli.labelling.context import WORD_COLUMNS, WORD_NAMES, WORD_STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.labelling.forest import Forest

#: So many reasons are given, those that move the log-odds by at least so much.
MOST_REASONS, LEAST_WEIGHT = 3, 0.1


#: Of the columns of words those first that say how much they are a text's.
BY_TEXT = sorted(WORD_COLUMNS, key=lambda name: name != "words_body")


class Aspect(NamedTuple):
    """Columns that tell of one thing; the first says which of the two phrases holds."""

    above: str  # where the first column is above an ordinary block's
    below: str  # where it is not
    columns: tuple[str, ...]


ASPECTS = (
    Aspect("is long", "is short", ("size", "words", "commas", "mean_word")),
    Aspect(
        "ends as a sentence does",
        "does not end as a sentence does",
        ("end_kind", "prose", "function_share", "cut"),
    ),
    Aspect(
        "begins with a quote or a small letter",
        "begins with a capital, a figure or a mark",
        ("start_kind", "colon", "separators"),
    ),
    Aspect("has many capitals", "has few capitals", ("capitals",)),
    Aspect("holds figures", "holds no figures", ("digits", "address", "digits_-1", "digits_+1")),
    Aspect("ends with the credit of a picture", "credits no picture", ("credit",)),
    Aspect("holds a date", "holds no date", ("date",)),
    Aspect("has cue words of such lines", "has no cue words", ("cue", "cue_share", "cue_-1", "cue_+1")),
    Aspect("points to another article", "points to no other article", ("pointer",)),
    Aspect("is mostly link", "is no link", ("linked", "linked_-1", "linked_+1", "linked_before_10", "links")),
    Aspect("stands in the dump more than once", "stands in the dump once", ("copies", "copy")),
    Aspect("repeats its neighbour", "repeats no neighbour", ("twin_before", "twin_after")),
    Aspect(
        "is marked as a heading or an item",
        "has no mark of a heading or an item",
        ("marker", "same_marker_run", "marker_-1", "marker_+1"),
    ),
    Aspect("has the words of a text", "has the words of a page", tuple(BY_TEXT)),
    Aspect(
        "stands beside words of a text",
        "stands beside words of a page",
        tuple(WORD_NAMES[name, step] for name in BY_TEXT for step in WORD_STEPS),
    ),
    Aspect(
        "stands apart from the next block",
        "stands close to the next block",
        ("gap_after", "gap", "doc_gap"),
    ),
    Aspect("stands late in the dump", "stands early in the dump", ("from_start",)),
    Aspect(
        "lies in the longest stretch of paragraphs",
        "lies outside the longest stretch of paragraphs",
        (
            "run_share",
            "run",
            "to_largest",
            "to_body",
            "from_body_start",
            "to_body_end",
            "body_so_far",
            "body_worth",
            "worth_so_far",
            "size_so_far",
            "doc_runs",
        ),
    ),
    Aspect(
        "shares words with the headline",
        "shares no words with the headline",
        ("title_overlap", "title", "to_title"),
    ),
    Aspect(
        "speaks of what the article speaks of",
        "speaks of something else than the article",
        (
            "overlap",
            "overlap_before",
            "overlap_before_5",
            "opening",
            "cohesion",
            "topic_break",
        ),
    ),
    Aspect(
        "follows paragraphs",
        "follows no paragraphs",
        (
            "worth_before_3",
            "worth_before_10",
            "size_before_25",
            "size_prose_before",
            "size_-2",
            "size_-1",
            "end_kind_-2",
            "end_kind_-1",
            "capitals_-1",
            "like_-1",
            "like_-2",
        ),
    ),
    Aspect(
        "is followed by paragraphs",
        "is not followed by paragraphs",
        (
            "worth_after_3",
            "worth_after_10",
            "worth_after_25",
            "size_after_10",
            "ends_after_10",
            "until_prose",
            "size_+1",
            "size_+2",
            "like_+3",
            "end_kind_+1",
            "end_kind_+2",
            "start_kind_+1",
            "capitals_+1",
            "credit_+1",
        ),
    ),
    Aspect(
        "stands among short lines and menus",
        "does not stand among short lines and menus",
        (
            "short_run",
            "page_before_10",
            "page_before_25",
            "page_after_25",
            "until_navigation",
        ),
    ),
    Aspect(
        "stands in a row of headlines",
        "stands in no row of headlines",
        (
            "headline_run",
            "headline_before_10",
            "headline_after_10",
        ),
    ),
    Aspect(
        "comes after labels of lists of other articles",
        "comes before any label of a list of other articles",
        ("relateds_so_far", "since_related", "until_related", "since_read_also"),
    ),
    Aspect(
        "comes after comments or a copyright line",
        "comes before comments and copyright lines",
        ("ends_of_page_so_far", "since_comments", "since_newsletter"),
    ),
    Aspect(
        "comes after dates and bylines",
        "comes before any date or byline",
        (
            "dates_so_far",
            "since_byline",
            "until_byline",
            "dated_+1",
            "dated_after_10",
        ),
    ),
    Aspect(
        "its dump is full of a page's words",
        "its dump has few of a page's words",
        (
            "doc_page",
            "doc_cues",
            "doc_prose",
            "doc_short",
            "doc_linked",
            "doc_headlines",
            "doc_dated",
            "doc_size",
            "count",
        ),
    ),
    # Of HTML. The columns say how many levels up an element stands, so above is far.
    Aspect(
        "lies outside the part of the page that holds the text",
        "lies in the part of the page that holds the text",
        (
            "in_text",
            "around_text",
            "apart_from_title",
            "apart_from_start",
            "apart_before",
            "apart_after",
            "article_number",
            "main_headings_so_far",
            *(f"worth_in_{level}" for level in CONTAINER_LEVELS),
        ),
    ),
    Aspect(
        "lies in no element for articles",
        "lies in an element for articles",
        (
            "in_article",
            "in_main",
            "in_section",
            "named_body",
            "named_lead",
            "named_title",
            "named_by",
            "named_date",
            "named_meta",
            "named_tags",
            "named_bio",
            "in_header",
        ),
    ),
    Aspect(
        "lies in no element for menus, forms, buttons or comments",
        "lies in an element for menus, forms, buttons or comments",
        (
            "in_nav",
            "in_footer",
            "in_aside",
            "in_form",
            "named_nav",
            "named_footer",
            "named_side",
            "named_share",
            "named_comment",
            "named_ad",
            "named_sign",
            "named_consent",
        ),
    ),
    Aspect(
        "lies in no element for other articles",
        "lies in an element for other articles",
        ("named_related", "named_card"),
    ),
    Aspect(
        "lies in no element for pictures", "lies in an element for pictures", ("in_figure", "named_caption")
    ),
    Aspect("is seen", "is hidden by the page", ("named_hidden", "hidden")),
    Aspect(
        "is in an element that holds prose",
        "is in an element that seldom holds prose",
        ("tag", "in_heading", "in_list", "in_table", "in_link", "depth", "emphasised"),
    ),
    Aspect(
        "is made as many other blocks of the page are",
        "is made as few other blocks of the page are",
        (
            "shape_count",
            "shape_worth",
            "shape_linked",
            *(f"{what}_in_{level}" for what in ("linked", "blocks") for level in CONTAINER_LEVELS),
        ),
    ),
    Aspect(
        "leads to another page",
        "leads to no other page",
        ("address_kind", "foreign", "leads_before", "leads_after"),
    ),
    Aspect(
        "is what the page states of itself",
        "is nothing that the page states of itself",
        ("stated", "described", "head_title", "head_author", "head_date"),
    ),
)

#: What is said where no aspect moves the score.
ORDINARY = "nothing about it stands out"


def find_reasons(forest: Forest, label: str, evidence: bytes) -> tuple[str, ...]:
    """Say what moved the score of a label most, strongest first.

    Args:
        forest: What gave the label.
        label: The label.
        evidence: The bin of each of the forest's columns.

    Returns:
        One to ``MOST_REASONS`` phrases, whose subject is the block.
    """
    place = {column: number for number, column in enumerate(forest.columns)}
    rows = [evidence]
    aspects = []
    for aspect in ASPECTS:
        own = [place[column] for column in aspect.columns if column in place]
        if any(evidence[number] != forest.neutral[number] for number in own):
            row = bytearray(evidence)
            for number in own:
                row[number] = forest.neutral[number]
            rows.append(bytes(row))
            aspects.append((aspect, own[0]))
    here, *without = (
        _log_odds(scores, forest.labels.index(label))
        for scores in forest.scores([bytes(column) for column in zip(*rows, strict=True)])
    )
    weighed = sorted(
        ((here - log_odds, number) for number, log_odds in enumerate(without)),
        key=lambda pair: (-pair[0], pair[1]),
    )
    phrases = []
    for weight, number in weighed[:MOST_REASONS]:
        if weight >= LEAST_WEIGHT:
            aspect, first = aspects[number]
            phrases.append(aspect.above if evidence[first] > forest.neutral[first] else aspect.below)
    return tuple(phrases) or (ORDINARY,)


def _log_odds(scores: Sequence[float], chosen: int) -> float:
    others = [score for number, score in enumerate(scores) if number != chosen]
    highest = max(others)
    return scores[chosen] - highest - log(sum(exp(score - highest) for score in others))
