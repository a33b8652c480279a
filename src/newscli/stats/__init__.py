"""What can be counted of an article: its words, the time it takes to read, how hard it is.

One file a question: ``words`` and ``sentences`` say what is one, ``reading`` how fast people read,
``readability`` how hard it is (``syllables`` counts for it); ``counting`` puts it all together.
"""

from newscli.stats.counting import Counts, Stats, measure
from newscli.stats.reading import in_minutes, reading_speed
from newscli.stats.sentences import split_sentences
from newscli.stats.words import CHARACTER_WORD, UNMARKED_WORDS, count_words

__all__ = [
    "CHARACTER_WORD",
    "UNMARKED_WORDS",
    "Counts",
    "Stats",
    "count_words",
    "in_minutes",
    "measure",
    "reading_speed",
    "split_sentences",
]
