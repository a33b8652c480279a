"""What short blocks say: counted only where a pattern can begin, and yet all of it."""

from __future__ import annotations

import random
import re

from newscli.sayings import PRICE, SAYINGS, count_sayings

#: Words and marks that sayings and prices are made of, and what must not be taken for them.
PIECES = """
    add added to cart wish list wishlist buy it now in stock out of sold quantity free shipping zum den
    warenkorb ajouter au panier añadir al carrito review reviews rating sort by filters per page size
    guide reply replies posted posts: posts:5 joined: member thread views op voted beitrag réponses get
    started trial contact us request a demo book our team faqs learn more sign up call quote try view
    all see on this table of contents edit github was article helpful api parameter returns docs copy
    usd eur gbp rs rs. rs.5 usd5 5€ €5 $ 5 zł kr 5kr eur5 5usd_ 12 ü_ ß - , .
"""

#: The same patterns, tried everywhere.
EVERYWHERE = {name: re.compile(rf"\b{pattern.pattern}") for name, pattern in SAYINGS.items()}
PRICES = re.compile(PRICE.pattern.replace("(?:usd", r"\b(?:usd", 1))


def found_everywhere(text: str) -> dict[str, int]:
    """Count by ``findall``."""
    patterns = {"shop.prices": PRICES, **EVERYWHERE}
    return {name: len(pattern.findall(text)) for name, pattern in patterns.items()}


def test_as_much_is_found_as_if_each_pattern_were_tried_everywhere() -> None:
    choose = random.Random(1)
    pieces = PIECES.split()
    for _ in range(3_000):
        text = choose.choice([" ", "\n", ""]).join(choose.choices(pieces, k=choose.randint(2, 9)))
        assert count_sayings(text) == found_everywhere(text), text


def test_nothing_is_said_in_an_empty_text() -> None:
    assert set(count_sayings("").values()) == {0}
