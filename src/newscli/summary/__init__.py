"""A summary that invents nothing: an article's facts, lead, key sentences and phrases, word for word.

``card`` puts it together; ``key_sentences`` and ``key_phrases`` choose, by the words that carry the news
(``content``) and by what is a ``whole`` sentence.
"""

from newscli.summary.card import Summary, summarise
from newscli.summary.key_sentences import key_sentences

__all__ = ["Summary", "key_sentences", "summarise"]
