"""newscli as a step in a datatrove pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datatrove.pipeline.base import PipelineStep
from datatrove.utils.logging import logger

import newscli
from newscli.batch.fields import DEFAULT_FIELDS, field_values, free_name, known_fields
from newscli.site_lines import SiteLines, site_of, without_site_lines
from newscli.tracking import without_tracking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from datatrove.data import Document
    from datatrove.pipeline.writers.disk_base import DiskWriter

    from newscli.document import Article
    from newscli.pipeline import Kind


class ArticleStep(PipelineStep):
    """Turns each document from a dump into its article.

    ``text`` of a document becomes the article's text ("" where the dump holds none), the other fields
    go into its ``metadata``; one that is there already keeps its value, and ours gets ``newscli_``
    before its name. ``metadata["url"]``, if it is there, makes links in HTML absolute.

    Statistics: ``parsed``, ``rejected``, ``without_article``.
    """

    type = "📰 - ARTICLE"
    name = "newscli"

    def __init__(
        self,
        fields: Iterable[str] = DEFAULT_FIELDS,
        kind: Kind | None = None,
        language: str | None = None,
        site_lines: str | SiteLines | None = None,
        keep_empty: bool = True,
        exclusion_writer: DiskWriter | None = None,
        drop_tracking: bool = False,
    ) -> None:
        """Make the step.

        Args:
            fields: what documents gain: ``text``, ``title``, ``byline``, ``published``, ``language``,
                ``declared_reading_time``, ``references``, ``teasers``, ``stats``, ``summary``, ``blocks``.
                Without ``text`` a document's text becomes "".
            kind: "text" or "html"; None looks at each dump and decides.
            language: ISO 639 code of all dumps' language; None detects it.
            site_lines: what ``newscli learn-site`` found, or its file, also remote: lines that stand on
                many pages of a site are boilerplate there. Needs ``metadata["url"]``.
            keep_empty: whether documents without article are passed on.
            exclusion_writer: gets the documents that are no dump at all, as datatrove's filters do it.
            drop_tracking: whether links lose what only says where a click came from.

        Raises:
            ValueError: there is no such field.
        """
        super().__init__()
        self.fields = known_fields(fields)
        self.kind: Kind | None = kind
        self.language = language
        self.site_lines = site_lines
        self.keep_empty = keep_empty
        self.exclusion_writer = exclusion_writer
        self.drop_tracking = drop_tracking

    def run(
        self,
        data: Iterable[Document] | None,
        rank: int = 0,
        world_size: int = 1,  # noqa: ARG002
    ) -> Iterator[Document]:
        """Parse document by document; one that is no dump is logged and left out."""
        site_lines = self.site_lines
        if isinstance(site_lines, str):
            site_lines = SiteLines.load(site_lines)
        try:
            for document in data or ():
                with self.track_time():
                    article = self._parse(document, site_lines, rank)
                    if article is None or not (article.text or self.keep_empty):
                        continue
                    self._fill(document, article)
                yield document
        finally:
            if self.exclusion_writer is not None:
                self.exclusion_writer.close()

    def _parse(self, document: Document, site_lines: SiteLines | None, rank: int) -> Article | None:
        url = document.metadata.get("url")
        url = url if isinstance(url, str) else None
        try:
            article = newscli.parse(document.text, self.kind, url, self.language)
            if site_lines is not None:
                article = without_site_lines(article, site_lines, site_of(url))
            if self.drop_tracking:
                article = without_tracking(article)
        except newscli.DumpError as error:
            self._reject(document, str(error), rank)
            return None
        except Exception as error:  # one document must not cost a whole task
            self._reject(document, f"newscli failed at it ({type(error).__name__}: {error})", rank)
            return None
        self.stat_update("parsed")
        if not article.text:
            self.stat_update("without_article")
        return article

    def _reject(self, document: Document, problem: str, rank: int) -> None:
        self.stat_update("rejected")
        logger.error("document {}: {}; it is left out", document.id, problem)
        if self.exclusion_writer is not None:
            if isinstance(document.text, bytes):
                document.text = document.text.decode(errors="replace")
            document.metadata["rejected_because"] = problem
            self.exclusion_writer.write(document, rank)

    def _fill(self, document: Document, article: Article) -> None:
        values: dict[str, Any] = field_values(article, self.fields)
        document.text = values.pop("text", "")
        for name, value in values.items():
            document.metadata[free_name(name, document.metadata)] = value
