"""What the labeller is known to get wrong.

Those tests must fail: whoever mends one takes it off the list.
"""

from __future__ import annotations

import pytest

KNOWN_WEAKNESSES = """
test_headlines_of_other_articles_are_teasers[tr]
test_the_text_holds_every_line_of_the_article[list-pl]
test_the_text_holds_every_line_of_the_article[live-en]
test_the_text_holds_every_line_of_the_article[obituary-da]
test_the_text_holds_every_line_of_the_article[poem-en]
test_the_text_holds_every_line_of_the_article[results-en]
test_the_text_holds_every_line_of_the_article[th]
test_the_text_holds_nothing_of_the_page[obituary-en]
test_the_title_is_the_headline[live-en]
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    known = set(KNOWN_WEAKNESSES.split())
    for item in items:
        if item.name in known:
            item.add_marker(pytest.mark.xfail(reason="a known weakness of the labeller", strict=True))
