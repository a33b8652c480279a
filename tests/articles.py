"""Small articles for the tests of everything that comes after labelling."""

from __future__ import annotations

from newscli.document import Article, Block, Label, Markup, Reference, Teaser


def block(
    label: Label,
    text: str,
    marker: str = "",
    line: int = 1,
    last_line: int | None = None,
    confidence: float = 0.97,
    reasons: tuple[str, ...] = (),
    url: str | None = None,
    markup: Markup | None = None,
) -> Block:
    return Block(text, line, last_line or line, label, confidence, reasons, marker, url, markup)


def body(text: str, marker: str = "") -> Block:
    return block(Label.BODY, text, marker)


def heading(text: str, marker: str = "") -> Block:
    return block(Label.HEADING, text, marker)


def boilerplate(text: str) -> Block:
    return block(Label.BOILERPLATE, text)


def teaser(headline: str, excerpt: str = "", url: str | None = None, line: int = 9) -> Teaser:
    return Teaser(headline, excerpt, url, line, line)


def article(
    *blocks: Block,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    language: str | None = "en",
    declared: int | None = None,
    teasers: tuple[Teaser, ...] = (),
    references: tuple[Reference, ...] = (),
) -> Article:
    text = "\n\n".join(one.shown for one in blocks if one.label in {Label.BODY, Label.HEADING})
    return Article(title, byline, published, language, declared, text, blocks, references, teasers)


def full_article() -> Article:
    """An article with something in every field, in French, as HTML gives it."""
    markup = Markup(("html", "body", "main", "p"), ("", "", "story", "text"), (1, 2, 3, 4), depth=4, links=1)
    return article(
        block(Label.TITLE, "Le vieux pont rouvre après deux ans de travaux", "#", 1),
        block(Label.META, "Par Inès Moreau, le 3 mars 2024", line=2, confidence=0.912345),
        block(
            Label.BODY,
            "Le vieux pont a rouvert lundi matin. Des centaines d'habitants sont venus.",
            line=4,
            last_line=6,
            reasons=("a sentence ends here", "long text"),
            markup=markup,
        ),
        block(
            Label.REFERENCE, "Lire aussi : Le budget de la ville", line=7, url="https://example.org/budget"
        ),
        block(Label.HEADING, "Un chantier difficile", "##", 8),
        block(Label.BODY, "Les travaux du pont ont coûté douze millions d'euros à la ville.", line=9),
        block(Label.TEASER, "La gare fermée cet été", line=12, url="https://example.org/gare"),
        block(Label.BOILERPLATE, "Tous droits réservés", line=14),
        title="Le vieux pont rouvre après deux ans de travaux",
        byline="Inès Moreau",
        published="2024-03-03",
        language="fr",
        declared=2,
        references=(Reference("Le budget de la ville", "https://example.org/budget", 7),),
        teasers=(
            teaser("La gare fermée cet été", "Les trains seront détournés.", "https://example.org/gare", 12),
            teaser("Un marché de nuit en avril", line=13),
        ),
    )
