r"""newscli: clean raw news dumps; the article, its teasers, its statistics, its summary.

>>> import newscli
>>> article = newscli.parse("A headline\\n\\nThe council met on Monday and voted for the new bridge.")
>>> article.text
'The council met on Monday and voted for the new bridge.'
"""

from newscli.document import Article, Block, DumpError, Label, Markup, Reference, Teaser
from newscli.pipeline import parse

__all__ = ["Article", "Block", "DumpError", "Label", "Markup", "Reference", "Teaser", "__version__", "parse"]

__version__ = "0.1.0"
