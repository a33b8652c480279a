"""The rules of the first labeller: which label each gives, how often it was right, and why, in words.

A rule's confidence is the share of lines it was right on in the hand-labelled dumps for training, one line
added to each side (``benchmarks/quality.py SHARED --parts gold --gold train`` prints it as "lines by first
reason"); where fewer than five lines were seen it is our estimate.
"""

from __future__ import annotations

from enum import Enum

from newscli.document import Label
from newscli.labelling.verdict import Verdict


class Rule(Enum):
    """A rule: the label it gives, how often it was right, and why it gives it."""

    # Everywhere: what the line says of itself.
    NOISE = (Label.BOILERPLATE, 0.95, "holds no word")
    READING_TIME = (Label.META, 0.90, "declares a reading time")
    PAGE_WORDS = (Label.BOILERPLATE, 0.98, "holds only words of menus, buttons and notices")
    PAGE_PROSE = (Label.BOILERPLATE, 0.90, "speaks of the page and its offers, not of the story")
    CREDIT = (Label.CAPTION, 0.82, "credits a picture")
    PICTURE = (Label.CAPTION, 0.80, "is the text of a picture")
    # The headline.
    HEADLINE = (Label.TITLE, 0.84, "is the headline above the article")
    # Facts about the article.
    DATE_LINE = (Label.META, 0.78, "is a line with a date beside the article")
    BYLINE = (Label.META, 0.84, "names who wrote or published the article")
    TAGS = (Label.META, 0.57, "lists the article's topics")
    KICKER = (Label.META, 0.47, "stands right above the headline")
    # Within the body.
    PARAGRAPH = (Label.BODY, 0.91, "is a paragraph of sentences within the article")
    SENTENCE = (Label.BODY, 0.61, "is a sentence within the article")
    LIST_ITEM = (Label.BODY, 0.59, "is an item of a list within the article")
    DOUBT = (Label.BODY, 0.33, "stands within the article, and nothing speaks against it")
    SUBHEADING = (Label.HEADING, 0.70, "is a short line above a paragraph of the article")
    POINTER = (Label.REFERENCE, 0.57, "points to another article between two paragraphs")
    LINKED_LINE = (Label.REFERENCE, 0.21, "is a link with a headline between two paragraphs")
    LEAD = (Label.BODY, 0.59, "is a sentence between the headline and the article's first paragraph")
    INTRUDER = (Label.BOILERPLATE, 0.56, "is a line of the page within the article")
    # Around the body.
    LIST_LABEL = (Label.BOILERPLATE, 0.95, "labels a list of other articles")
    CARD = (Label.TEASER, 0.90, "glues a headline and a cut excerpt")
    LISTED_HEADLINE = (Label.TEASER, 0.60, "stands like a headline in a list of other articles")
    LISTED_EXCERPT = (Label.TEASER, 0.80, "stands like an excerpt in a list of other articles")
    MENU = (Label.BOILERPLATE, 0.91, "is a short line outside the article")
    OUTSIDE = (Label.BOILERPLATE, 0.81, "is text outside the article")

    def __init__(self, label: Label, confidence: float, because: str) -> None:
        self.label = label
        self.plain = Verdict(label, confidence, (because,))

    def verdict(self, *details: str) -> Verdict:
        """Turn the rule into a verdict, with what it saw added to its reason."""
        if not details:
            return self.plain
        return self.plain._replace(reasons=self.plain.reasons + details)
