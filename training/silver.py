"""Silver labels: dumps of the corpus' pages in which every piece of text carries its label.

    python training/silver.py SHARED OUT [--sources fundus] [--tools w3m bs4] [--jobs 2]

Labels are found on the HTML, where the gold body, links, classes and headings say what a text is. A
printable marker character (a Braille pattern) before a text names its label; the tools carry the markers
into their dumps, and ``read_marks`` reads the label of every line off them.
"""

from __future__ import annotations

import argparse
import html as entities
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from line_labels import HtmlBlock, read_lines, settle

from corpus import BLOCK_TAGS, SOURCES, Page, read_pages, registered_domain
from dumps import ALL_TOOLS, DumpWriter, make_dumps, report
from scores import GRAM, LABELS, TOKEN, UNSPACED, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from line_labels import Line

UNKNOWN = "unknown"
MARKERS = dict(zip((*LABELS, UNKNOWN), "⠁⠃⠇⠏⠟⠯⠷⠾⠿", strict=True))
LABEL_OF = {marker: label for label, marker in MARKERS.items()}
BRAILLE = re.compile("[\u2800-\u28ff]|&#x28[0-9a-f]{2};|&#10(?:2[4-9]|[34]\\d)\\d;", re.IGNORECASE)
MARKER = re.compile(f"[{''.join(LABEL_OF)}]")

# --- where a page's source has text ----------------------------------------------------------------------

ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+>"""
TAG = re.compile(
    rf"""<!--.*?(?:-->|\Z) | <(script|style|iframe|noembed|noframes|xmp)\b{ATTRIBUTES}.*?(?:</\1\s*>|\Z)
    | <[a-z/!?]{ATTRIBUTES}""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
ALT = re.compile(r"""\salt\s*=\s*(?:"\s*+(?=[^"\s])|'\s*+(?=[^'\s]))""", re.IGNORECASE)
# Also a list number or bullet: tools escape it only at the start of a text.
LEADING = re.compile(
    r"(?:\s|&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;|&thinsp;)*+(?:(?:\d+\.|[-+*])\s++)?", re.IGNORECASE
)
ID_START, ID_END = "\ue000", "\ue001"
ID = re.compile(f"{ID_START}(\\d+){ID_END}([^{ID_START}]*)")
ENCODING_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")

# --- what tells the labels -------------------------------------------------------------------------------

# fmt: off
BREAKING_TAGS = BLOCK_TAGS | {
    "body", "button", "dialog", "head", "html", "iframe", "label", "legend", "noscript", "object", "optgroup",
    "option", "picture", "select", "svg", "template", "textarea", "title", "video",
}
# fmt: on
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
BOLD = frozenset(["b", "strong"])


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:" + "|".join(words) + r")(?![a-z])", re.IGNORECASE)


NOT_ARTICLE = "(?<!article )(?<!post )(?<!entry )(?<!story )(?<!image )"  # an article's own footer is none

# fmt: off
# Class names, cut at capitals, digits and punctuation, so that "articleByline" holds "byline".
BYLINE_KEYS = _any_of(
    "byline", "bylines", "author", "authors", "autor", "autoren", "autores", "auteur", "writer", "reporter",
    "journalist", "contributor", "contributors", "credit line", "dateline", "date", "dates", "datetime",
    "datum", "fecha", "timestamp", "time", "published", "publish", "publication", "pubdate", "updated",
    "modified", "posted", "post meta", "article meta", "entry meta", "meta", "metadata", "reading time",
    "read time", "readtime", "date published", "date modified", "article info", "post info",
    "article details", "source", "agency", "location",
)
SECTION_KEYS = _any_of(
    "breadcrumb", "breadcrumbs", "bread crumb", "bread crumbs", "kicker", "eyebrow", "overline",
    "dachzeile", "spitzmarke", "topline", "roofline", "pretitle", "antetitulo", "section name",
    "section label", "article section", "section link", "category", "categories", "cat links", "rubric",
    "ressort", "supertitle", "suptitle", "supra title", "article label", "post cat",
)
TRAIL_KEYS = _any_of(
    "breadcrumb", "breadcrumbs", "bread crumb", "bread crumbs", "ariadne", "crumbs", "crumb", "bc item",
    "bc items", "migas", "okruszki", "brdcrmb", "you are here",
)
TAG_KEYS = _any_of(
    "tag", "tags", "taglist", "tagcloud", "topics", "topic", "keywords", "keyword", "themen", "temas",
    "tag list", "schlagworte", "etiquetas", "tags links",
)
CAPTION_KEYS = _any_of(
    "caption", "captions", "figcaption", "wp caption", "wp caption text", "legend", "image credit",
    "photo credit", "img credit", "image description", "image source", "image copyright",
    "bildunterschrift", "bildtext", "bildinfo", "pie de foto", "photo caption", "cutline", "credit",
    "credits", "copyright", "image meta", "media meta",
)
MEDIA_KEYS = _any_of(
    "image", "images", "img", "photo", "photos", "picture", "media", "figure", "video", "gallery",
    "slideshow", "carousel", "bild", "foto", "lead image", "wp caption", "caption", "figcaption",
    "thumbnail",
)
APART_KEYS = _any_of(
    "comment", "comments", "disqus", "reply", "replies", f"{NOT_ARTICLE}footer", "newsletter", "subscribe",
    "subscription", "paywall", "cookie", "cookies", "consent", "share", "sharing", "social", "login",
    "signin", "menu", "nav", "navigation", "navbar", "toolbar", "tools", "text size", "font size", "player",
    "duration", "button", "buttons", "action", "actions", "advert", "advertisement", "sponsored",
    "promo box", "author bio", "bio", "about author", "author box", "modal", "popup", "toc",
    "table of contents", "gdpr", "banner", "tooltip",
)
LIST_KEYS = _any_of(
    "related", "recommended", "recommendation", "recommendations", "teaser", "teasers", "most read",
    "most viewed", "most popular", "popular", "trending", "read more", "more from", "more news",
    "more stories", "read next", "up next", "next", "latest", "outbrain", "taboola", "recirc",
    "recirculation", "also", "card", "cards", "mehr zum thema", "weitere", "verwandt", "relacionadas",
    "relacionados", "similar", "suggested", "promo", "sidebar", "widget", "ticker", "headlines",
    "news list", "article list", "further", "onward", "story list",
)
HEADLINE_KEYS = _any_of(
    "headline", "title", "titel", "titre", "titulo", "heading", "hed", "entry title",
)
PORTRAIT_KEYS = _any_of(
    "avatar", "author", "autor", "byline", "portrait", "logo", "icon", "share", "social", "bio",
)
MENU_KEYS = _any_of(
    "menu", "nav", "navbar", "navigation", "footer", "submenu",
)
NEIGHBOUR_KEYS = _any_of(
    "prev", "previous", "nav previous", "nav next", "post navigation",
)
CARD_KEYS = _any_of(
    "related", "recommended", "recommendations", "teaser", "teasers", "most read", "most popular",
    "news list", "trending", "article list", "story list", "card", "read next", "more news", "latest news",
)
SUBHEAD_KEYS = _any_of(
    "subhead", "subheading", "interline", "onlineinterline", "intertitle", "intertitre", "zwischentitel",
    "ladillo", "heading", "crosshead",
)
LEAD_KEYS = _any_of(
    "summary", "lead", "lede", "deck", "dek", "standfirst", "subtitle", "sub title", "subheadline",
    "sub headline", "subhead", "subline", "sub heading", "subheading", "intro", "ingress", "vorspann",
    "perex", "sottotitolo", "subtitulo", "bajada", "entradilla", "chapo", "chapeau", "key points",
    "keypoints", "highlights", "excerpt", "sapo", "manchet", "sommario", "description", "untertitel",
    "anreisser",
)
# fmt: on
COUNTER = re.compile(r"\W*\d[\d.,\sKMk]*\W*(?:\w+\W*)?")

# Words that open a reference ("Lire aussi :"), in the languages of the corpus and their neighbours.
CUE = re.compile(
    r"""\W*(?:also\ (?:read|see|watch)|read\ (?:also|more|next|the\ full)|see\ also|more:|watch\s*:
    |related\s*(?:article|story)?s?\s*[:|]|lire\ (?:aussi|[eé]galement)|[àa]\ lire|voir\ aussi
    |lesen\ sie\ (?:auch|hier|dazu)|lies\ auch|auch\ interessant|mehr\ (?:zum\ thema|dazu|lesen)|siehe\ auch
    |lea\ (?:tambi[eé]n|adem[aá]s)|lee\ tambi[eé]n|leer\ m[aá]s|te\ puede\ interesar|leia\ (?:tamb[eé]m|mais)
    |veja\ tamb[eé]m|leggi\ anche|lees\ ook|l[aä]s\ (?:ocks[aå]|mer|[aä]ven)|les\ (?:ogs[aå]|mer|også)
    |czytaj\ (?:te[zż]|tak[zż]e|wi[eę]cej)
    |zobacz\ (?:te[zż]|tak[zż]e|r[oó]wnie[zż])|[čc]t[eě]te\ (?:tak[eé]|dále)
    |skaityk\w*|читайте\ (?:также|ещ[её])|baca\ juga|ayr[iı]ca\ oku\w*|xem\ thêm|यह\ भी
    |관련\ ?기사|相关(?:阅读|新闻)|関連記事)""",
    re.IGNORECASE | re.VERBOSE,
)
DATE = re.compile(
    r"""\b(?:19|20)\d\d\b | \b\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d\d)?\d\d\b | \b\d{1,2}[:h.]\d\d\b(?!\s*%)
    | \d+\s*(?:年|月|日|小时|分钟|시간|분|일)
    | \b\d+\s*(?:min|minutes?|minuten|hours?|hrs?|days?|weeks?|months?|years?)\b
    | \b(?:vor|il\ y\ a|hace|há|för|prieš|przed|před|pred|for|fa|pirms)\ \d+\ \w+
    | \b\d+\ (?:mins?\ read|min\.)""",
    re.IGNORECASE | re.VERBOSE,
)
BYLINE = re.compile(
    r"""\W*(?:by|von|par|por|di|da|av|af|door|przez|oleh|bởi|text|words|story|reported|written
    |autor(?:e|a|in)?|auteur
    |author|updated|published|posted|last\ (?:updated|modified)|aktualisiert|ver[öo]ffentlicht|stand|publi[ée]
    |mis\ à\ jour|publicado|actualizado|atualizado|pubblicato|aggiornato|opublikowano|publisert|oppdatert
    |publicerad|uppdaterad|source|źródło|quelle|fuente|fonte|editor|edited|lesezeit|lesedauer|reading\ time
    |temps\ de\ lecture|tags?|topics?|themen|filed\ under|more\ on|categor(?:y|ies))\b""",
    re.IGNORECASE | re.VERBOSE,
)
CREDIT = re.compile(
    r"""\W*(?:photo|image|picture|pic|foto|bild|imagen|imagem|credit|crédit|quelle|source|\(c\)|©)\w*\b.{0,120}
    |.{0,160}(?:getty|reuters|\bafp\b|\bap\ photo|shutterstock|istock|imago|picture\ alliance|dpa|©|alamy)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
NO_ARTICLE = re.compile(
    r"""/(?:tags?|topics?|themen?|temas?|author|authors|autor|autoren|people|profile|user|users|category|categories
    |kategorie|section|search|suche|login|signin|sign-in|register|account|about|about-us|contact|contact-us|kontakt
    |privacy|terms|impressum|datenschutz|agb|newsletters?|subscribe|subscriptions?|abo|shop|store|help|faq|jobs
    |careers|advertise|cookies?|legal|feed|rss|emne|t|label|schlagwort|policies|policy|wp-login|wp-admin|share
    |apps?)(?:/|\.|$|\?)
    |[-/](?:privacy|cookies?|ethics|guidelines|conditions|standards|complaints?|accessibility|advertis\w*)
    (?:-(?:and-\w+|policy|notice|statement|settings|us|with-us|for-[\w-]+))*/?$
    |editorial-policy|privacy-policy|cookie-policy|terms-of|terms-and|mentions-legales|impressum|datenschutz
    |/sharer|mailto:|javascript:|tel:|whatsapp|intent/tweet""",
    re.IGNORECASE | re.VERBOSE,
)
NO_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34])(?:\?|$)|//(?:jobs|shop|abo|karriere\w*|stellen\w*|login)\.",
    re.IGNORECASE,
)
TAG_URL = re.compile(
    r"/(?:tags?|topics?|themen?|temas?|emne|keywords?|schlagwort|t|hashtag|thema|theme|etiquetas?)[/:]",
    re.IGNORECASE,
)
ADVERT_NETWORK = re.compile(r"taboola|outbrain|plista|revcontent|mgid|zergnet|sponsored", re.IGNORECASE)
LEGAL = re.compile(
    r"©|copyright|\(c\) ?\d{4}|all rights reserved|许可证|newsletter|sign up|log ?in|subscribe", re.IGNORECASE
)
SOURCE_NOTE = re.compile(
    r"""contributed\ (?:to|reporting)|additional\ reporting|with\ (?:reports?|files)\ from|agenturmaterial
    |(?:first|originally)\ (?:published|appeared)|\W*editor.?s.note|in\ zusammenarbeit\ mit
    |war\ (?:zuerst|ursprünglich)""",
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE = re.compile(r"[.!?…。！？।\"”»]\s*$|[.!?…]\s")

SHORT_LINK = 4  # a headline has as many words
LONG_META = 22  # a byline has fewer
EXCERPT = 7
DATE_LINE = 14
OWN_TEXTS = 60  # a bigger box says nothing about a block in it
CARD = 140  # tokens: a bigger box is no card
NEAR_TITLE = 14  # blocks before the title that may be facts on the article
NEAR_END = 22  # blocks after the body
BODY_SHARE = 0.5
LEAST_FOUND = 0.4  # share of the gold body that must stand on the page
LONG_RUN = 3  # paragraphs behind the gold's end that say it ends too early
LONG_RUN_WORDS = 100
# fmt: off
FLOW_TAGS = frozenset([
    "b", "blockquote", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "i", "li", "ol", "p", "section",
    "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
])
# fmt: on
PROSE = 18  # tokens of a paragraph


KEY_ATTRIBUTES = (
    "class",
    "id",
    "itemprop",
    "itemtype",
    "rel",
    "role",
    "aria-label",
    "data-testid",
    "data-component",
)


@dataclass(eq=False, slots=True)
class Node:
    """An element, and the texts it holds: ``texts[start:end]``."""

    tag: str
    keys: str
    href: str
    parent: Node | None
    start: int
    end: int = 0
    children: list[Node] = field(default_factory=list)

    def ancestors(self) -> Iterator[Node]:
        """The element and those around it, inner first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def holds(self, text: int) -> bool:
        """Whether text number ``text`` lies in the element."""
        return self.start <= text < self.end


@dataclass(eq=False, slots=True)
class Text:
    """A text node (or alt text) with its place in the source."""

    id: int
    text: str
    node: Node
    alt: bool
    block: int = -1
    words: list[str] = field(default_factory=list)
    label: str = ""


@dataclass(eq=False, slots=True)
class Block:
    """The texts between two block-level borders: ``texts[start:end]``."""

    start: int
    end: int
    node: Node
    text: str
    words: list[str]
    alt: bool
    matched: int = 0  # how many of its words the gold body has
    gold: int = -1  # the gold position of its first matched word

    @property
    def is_body(self) -> bool:
        """Whether the gold body holds the block."""
        return len(self.words) > 0 and not self.alt and self.matched >= BODY_SHARE * len(self.words)


# --- marking ---------------------------------------------------------------------------------------------


def mark(page: Page, lines: Sequence[Line] = ()) -> str:
    """The page's HTML with a marker before each of its texts, else left as it is, character by character.

    ``lines`` are those of a dump of the page that was read line by line, if one was.
    """
    html = BRAILLE.sub("", page.html)
    places = _places(html)
    parts = _split_at(html, places)
    numbered = [_without_ids(parts[0])]
    for number, part in enumerate(parts[1:]):
        numbered.append(f"{ID_START}{number}{ID_END}{_without_ids(part)}")
    markers = _markers(_Reader("".join(numbered)), page, lines)
    marked = [parts[0]]
    for number, part in enumerate(parts[1:]):
        marked += [markers.get(number, ""), part]
    return "".join(marked)


def _without_ids(text: str) -> str:
    return text.replace(ID_START, " ").replace(ID_END, " ")


def _places(html: str) -> list[int]:
    """The positions at which the texts of the source begin, alt texts too."""
    places: list[int] = []
    last = 0
    for tag in TAG.finditer(html):
        _add_place(html, last, tag.start(), places)
        last = tag.end()
        if html[tag.start() + 1 : tag.start() + 5].lower() == "img ":
            alt = ALT.search(html, tag.start(), last)
            if alt:
                places.append(alt.end())
    _add_place(html, last, len(html), places)
    return places


def _add_place(html: str, start: int, end: int, places: list[int]) -> None:
    if start == end:
        return
    leading = LEADING.match(html, start, end)
    begin = leading.end() if leading else start
    if begin < end:
        places.append(begin)
    elif html[start:end].strip() and entities.unescape(html[start:end]).strip():
        places.append(start)


def _split_at(text: str, places: Sequence[int]) -> list[str]:
    borders = [0, *places, len(text)]
    return [text[start:end] for start, end in pairwise(borders)]


def _markers(reader: _Reader, page: Page, lines: Sequence[Line]) -> dict[int, str]:
    """The marker of every numbered text that needs one.

    Within a block a text goes on with the label of the one before, if that one stands in the block
    itself: no tool can drop it and keep its follower.
    """
    _Labeller(reader, page).run()
    if lines:
        _take_over(reader, lines)
    markers = {}
    for block in reader.blocks:
        standing = ""
        for text in reader.texts[block.start : block.end]:
            if text.label == standing and text.words:
                continue
            markers[text.id] = MARKERS[text.label]
            standing = text.label if text.node is block.node else ""
    return markers


def _take_over(reader: _Reader, lines: Sequence[Line]) -> None:
    """Labels the blocks of a page that was read as it was read."""
    blocks = []
    for block in reader.blocks:
        sizes: Counter[str] = Counter()
        for text in reader.texts[block.start : block.end]:
            sizes[text.label] += len(text.words)
        blocks.append(HtmlBlock(block.words, line_label(sizes)))
    for block, label in zip(reader.blocks, settle(blocks, lines), strict=True):
        if label is not None:
            for text in reader.texts[block.start : block.end]:
                text.label = label or UNKNOWN


# --- reading marks ---------------------------------------------------------------------------------------

WORDLESS = re.compile(r"^[\W_]*(?:\d+[\W_]*)?$")
NO_TEXT = re.compile(r"^[\W_]*$|^\W*\[[^\[\]]*\]\s*$")
LINK_TARGET = re.compile(r"\]\((?:[^()\\]|\\.)*\)")


def read_marks(text: str) -> tuple[str, list[Counter[str]]]:
    """The dump without markers, and for every line how many characters of each label it holds.

    White space does not count. Bullets before a line's first marker belong to what follows them; a line
    of signs only, which no marker opens, is a tool's ornament: boilerplate.
    """
    counts = []
    label = "boilerplate"
    for line in text.split("\n"):
        count: Counter[str] = Counter()
        head, *segments = re.split(f"({MARKER.pattern})", line)
        if segments and WORDLESS.match(head):
            count[LABEL_OF[segments[0]]] += _size(head)
        elif not segments and NO_TEXT.match(LINK_TARGET.sub("]", head)):
            count["boilerplate"] += _size(head)
        else:
            count[label] += _size(head)
        for marker, segment in zip(segments[::2], segments[1::2], strict=True):
            label = LABEL_OF[marker]
            count[label] += _size(segment)
        counts.append(+count)
    return MARKER.sub("", text), counts


def _size(text: str) -> int:
    return len("".join(text.split()))


def line_label(count: Counter[str]) -> str:
    """The label of most of a line's characters; "" for a blank line."""
    return count.most_common(1)[0][0] if count else ""


# --- reading the page ------------------------------------------------------------------------------------


class _Reader:
    """Reads a page with numbered texts into elements, texts and blocks."""

    def __init__(self, html: str) -> None:
        self.texts: list[Text] = []
        self.blocks: list[Block] = []
        self.nodes: list[Node] = []
        self.facts: list[str] = []  # the JSON-LD scripts
        self.metas: dict[str, list[str]] = defaultdict(list)
        self._first = 0  # the first text of the block that is being read
        self._read(html)

    def _read(self, html: str) -> None:
        parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8")
        source = ENCODING_DECLARATION.sub("", html).replace("\0", "").encode("utf-8", "replace")
        root = lxml_html.document_fromstring(source, parser=parser)
        node: Node | None = None
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                node = self._open(element, node)
            elif event == "end" and node is not None:
                node.end = len(self.texts)
                if node.tag in BREAKING_TAGS:
                    self._break()
                node = node.parent
            if event != "start" and node is not None:
                self._add(element.tail, node)
        self._break()

    def _open(self, element: Any, parent: Node | None) -> Node:
        tag = str(element.tag).lower()
        keys = " ".join(_words_of(element.get(name)) for name in KEY_ATTRIBUTES)
        node = Node(tag, keys, (element.get("href") or "") if tag == "a" else "", parent, len(self.texts))
        self.nodes.append(node)
        if parent is not None:
            parent.children.append(node)
        if tag in BREAKING_TAGS:
            self._break()
        if tag == "meta":
            name = (element.get("property") or element.get("name") or "").lower()
            self.metas[name].append(element.get("content") or "")
        if tag == "img":
            self._break()
            self._add(element.get("alt"), node, alt=True)
            self._break()
        if tag == "script":
            if "ld+json" in (element.get("type") or ""):
                self.facts.append(element.text or "")
        elif tag != "style":
            self._add(element.text, node)
        return node

    def _add(self, text: str | None, node: Node, alt: bool = False) -> None:
        for found in ID.finditer(text or ""):
            content = " ".join(found.group(2).split())
            words = tokens(content)
            self.texts.append(Text(int(found.group(1)), content, node, alt, len(self.blocks), words))

    def _break(self) -> None:
        texts = self.texts[self._first :]
        if not texts:
            return
        # A text in no block of its own belongs to the innermost block around all of the texts.
        node = texts[0].node
        end = len(self.texts)
        for node in texts[0].node.ancestors():
            if node.tag in BREAKING_TAGS or node.tag == "img":
                break
        content = " ".join(text.text for text in texts)
        words = [word for text in texts for word in text.words]
        self.blocks.append(Block(self._first, end, node, content, words, texts[0].alt))
        self._first = end


def _words_of(attribute: str | None) -> str:
    """Class names as words.

    >>> _words_of("articleByline post-meta__date2")
    'article Byline post meta date'
    """
    return " ".join(re.findall(r"[A-Z]?[a-z]+|[A-Z]+", attribute or ""))


def _size_in_words(text: str) -> float:
    """How long a text is in words; two characters of an unspaced script count as one."""
    found = TOKEN.findall(text)
    return sum(0.5 if UNSPACED_TOKEN.match(token) else 1 for token in found)


UNSPACED_TOKEN = re.compile(f"[{UNSPACED}]$")


# --- the gold body ---------------------------------------------------------------------------------------


def align(page: Sequence[str], gold: Sequence[str]) -> list[int]:
    """For every page word the gold position it stands for, or -1.

    The longest common run goes first, and each gold word is given away once. Runs of fewer than four
    words do not count.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(gold) - GRAM + 1):
        places[tuple(gold[start : start + GRAM])].append(start)
    runs = []
    open_runs: dict[int, int] = {}  # gold position after the run → its start on the page
    for start in range(len(page) - GRAM + 2):
        found = places.get(tuple(page[start : start + GRAM]), ()) if start + GRAM <= len(page) else ()
        going = {}
        for place in found:
            going[place + 1] = open_runs.pop(place, start)
        for place, begin in open_runs.items():
            length = start - begin + GRAM - 1
            runs.append((-length, begin, place - 1 + GRAM - length))
        open_runs = going
    matched = [-1] * len(page)
    used = [False] * len(gold)
    centre = 0
    if runs:
        longest = min(runs)
        centre = longest[1] - longest[2]
    heap = [(length, abs(start - place - centre), start, place) for length, start, place in runs]
    heapify(heap)
    while heap:
        length, distance, start, place = heappop(heap)
        free = [step for step in range(-length) if matched[start + step] < 0 and not used[place + step]]
        if len(free) == -length:
            for step in free:
                matched[start + step] = place + step
                used[place + step] = True
            continue
        for first, last in _stretches(free):
            if last - first + 1 >= GRAM:
                heappush(heap, (first - last - 1, distance, start + first, place + first))
    return matched


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for number in numbers:
        if first is None or last is None or number != last + 1:
            if first is not None and last is not None:
                yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last


# --- labelling -------------------------------------------------------------------------------------------


class _Labeller:
    """Gives every text of a page its label, from the surest sign to the least sure."""

    def __init__(self, reader: _Reader, page: Page) -> None:
        self.reader = reader
        self.texts = reader.texts
        self.blocks = reader.blocks
        self.page = page
        self.url = page.url or next(iter(reader.metas.get("og:url", [])), "") or ""
        self.facts = _known_facts(reader, page)
        self.titles, self.authors = self.facts.titles, self.facts.authors
        self.repeated = Counter(block.text for block in reader.blocks)
        self.homes: set[Node] = set()  # the elements whose children are the body's paragraphs
        self.entries = [0] * (len(reader.texts) + 1)  # how many texts before are parts of teasers
        self.first = self.last = -1  # the first and last block of the body
        self.head = -1  # the block of the headline above the body
        self.body_texts: list[int] = [0]

    def run(self) -> None:
        """Labels all texts; none where the page hardly has the gold body: then nothing can be told."""
        self._match_body()
        if sum(block.matched for block in self.blocks) < LEAST_FOUND * len(tokens(self.page.body)):
            for text in self.texts:
                text.label = UNKNOWN
            return
        self._find_region()
        for step in (
            self._label_titles,
            self._find_flow,
            self._label_links,
            self._label_captions,
            self._label_cards,
            self._label_plain_cards,
            self._label_meta,
            self._label_headings,
            self._label_body,
            self._label_rest,
        ):
            step()

    # body

    def _match_body(self) -> None:
        gold = tokens(self.page.body)
        self.gold_grams = set(zip(*(gold[start:] for start in range(GRAM)), strict=False))
        blocks = [block for block in self.blocks if not block.alt and not self._is_unseen(block)]
        words = [word for block in blocks for word in block.words]
        matched = align(words, gold)
        position = 0
        for block in blocks:
            found = matched[position : position + len(block.words)]
            position += len(block.words)
            block.matched = sum(place >= 0 for place in found)
            block.gold = next((place for place in found if place >= 0), -1)
        self._match_short(blocks, gold, {place for place in matched if place >= 0})

    def _match_short(self, blocks: Sequence[Block], gold: Sequence[str], used: set[int]) -> None:
        """A block too short for a run is body if the gold has it between its neighbours."""
        before = -1
        after: list[int] = []
        coming = len(gold)
        for block in reversed(blocks):
            after.append(coming)
            coming = block.gold if block.gold >= 0 else coming
        for block, until in zip(blocks, reversed(after), strict=True):
            if block.gold >= 0:
                before = max(before, block.gold + block.matched - 1) if block.is_body else before
            elif block.words and len(block.words) < 2 * GRAM and before >= 0 and until < len(gold):
                size = len(block.words)
                for start in range(before, min(until, before + 400) - size + 1):
                    span = range(start, start + size)
                    if list(gold[start : start + size]) == block.words and used.isdisjoint(span):
                        block.matched, block.gold = size, start
                        used.update(span)
                        before = start + size - 1
                        break

    def _is_unseen(self, block: Block) -> bool:
        return any(node.tag in ("head", "title", "option", "textarea") for node in block.node.ancestors())

    def _find_region(self) -> None:
        """The first and last block of the body, leaving out stray matches far from the bulk."""
        weights = [0] * len(self.texts)
        body = [number for number, block in enumerate(self.blocks) if block.is_body]
        for number in body:
            weights[self.blocks[number].start] = self.blocks[number].matched
        self.body_texts = [0, *accumulate(weights)]
        total = self.body_texts[-1]
        if not body:
            return
        main = body
        for node in self.reader.nodes:  # outer first: the last one that holds enough is the innermost
            if node.end > node.start and self._body_in(node) >= 0.85 * total:
                inside = [number for number in body if node.holds(self.blocks[number].start)]
                main = inside or main
        self.first, self.last = main[0], main[-1]
        for number in body:
            block = self.blocks[number]
            outside = not self.first <= number <= self.last
            if outside and block.matched < PROSE and not self._is_lead(number):
                block.matched = 0

    def _find_flow(self) -> None:
        """Body that the gold omits: what stands among the body's paragraphs as they do."""
        weights: Counter[Node] = Counter()
        for block in self.blocks[self.first : self.last + 1] if self.first >= 0 else ():
            if block.is_body:
                for depth, node in enumerate(block.node.ancestors()):
                    if depth in (1, 2):
                        weights[node] += block.matched
        self.homes = {node for node, weight in weights.items() if weight >= 0.25 * self.body_texts[-1]}
        run: list[Block] = []
        for number, block in enumerate(self.blocks):
            if block.alt or not block.words or self._labelled(block) or block.is_body:
                continue
            if (
                (self.first < number < self.last and self._flows(block, number))
                or self._is_lead_text(number)
                or self._is_copy(number)
            ):
                block.matched = len(block.words)
            elif number > self.last >= 0 and self._flows(block, number) and _reads_like_prose(block):
                run.append(block)
        # A gold that ends before the article does.
        if len(run) >= LONG_RUN and sum(len(block.words) for block in run) >= LONG_RUN_WORDS:
            for block in run:
                block.matched = len(block.words)
            self.last = max(self.last, self.blocks.index(run[-1]))

    def _flows(self, block: Block, number: int) -> bool:
        """Whether only text elements lie between a block and a home of the body."""
        if (
            self._anchored_words(block) > 0.7 * len(block.words)
            or CUE.match(block.text)
            or LEGAL.search(block.text)
        ):
            return False
        if CREDIT.fullmatch(block.text) or any(
            t.node.tag in ("button", "label", "time") for t in self.texts[block.start : block.end]
        ):
            return False
        listed = False
        for node in block.node.ancestors():
            if node in self.homes:
                return _reads_like_prose(block) or (listed and number < self.last)
            if node.tag not in FLOW_TAGS or APART_KEYS.search(node.keys) or LIST_KEYS.search(node.keys):
                return False
            if (
                MEDIA_KEYS.search(node.keys)
                or CAPTION_KEYS.search(node.keys)
                or BYLINE_KEYS.search(node.keys)
            ):
                return False
            listed = listed or node.tag in ("li", "td", "th", "blockquote")
        return False

    def _is_copy(self, number: int) -> bool:
        """Whether a paragraph above the body stands in the body once more."""
        block = self.blocks[number]
        if len(block.words) < PROSE or not self.head - 3 <= number < self.first or self._apart(block.node):
            return False
        grams = list(zip(*(block.words[start:] for start in range(GRAM)), strict=False))
        return sum(gram in self.gold_grams for gram in grams) >= 0.8 * len(grams)

    def _is_lead_text(self, number: int) -> bool:
        block = self.blocks[number]
        if self.first < 0 or not self.head - 3 <= number < self.first or len(block.words) < EXCERPT:
            return False
        if any(_alike(block.words, lead) >= 0.85 for lead in self.facts.leads):
            return True
        if (
            self._apart(block.node)
            or self._anchored_words(block) > 0.5 * len(block.words)
            or LEGAL.search(block.text)
        ):
            return False
        media = any(
            CAPTION_KEYS.search(n.keys) or MEDIA_KEYS.search(n.keys) or n.tag == "figure"
            for n in self._own_ancestors(block)
        )
        keys = any(LEAD_KEYS.search(n.keys) for n in self._own_ancestors(block) if n.end - n.start <= 12)
        return not media and (keys or block.node.tag in ("h2", "h3")) and number > self.head >= 0

    def _anchored_words(self, block: Block) -> int:
        """How many words of a block are links."""
        return sum(
            len(text.words)
            for text in self.texts[block.start : block.end]
            if any(node.tag == "a" for node in text.node.ancestors())
        )

    def _label_links(self) -> None:
        """A paragraph in the body that is a link to another article, even where the gold has it."""
        for number, block in enumerate(self.blocks):
            if (
                not self._in_flow(number)
                or self._labelled(block)
                or block.alt
                or len(block.words) < SHORT_LINK
            ):
                continue
            anchored = self._anchored_words(block)
            cue = CUE.match(block.text)
            if anchored < (0.3 if cue else 0.9) * len(block.words):
                continue
            if (block.is_body and block.node.tag in ("td", "th", "dd")) or block.words[:1] == block.words[
                -1:
            ]:
                continue
            if block.is_body and not cue and block.node.tag not in ("p", "h2", "h3", "h4", "div"):
                continue
            urls = {
                self._article_link(text.node) for text in self.texts[block.start : block.end] if text.words
            } - {""}
            if len(urls) == 1:
                block.matched = 0
                self._set(block, "reference")

    def _is_lead(self, number: int) -> bool:
        return number < self.first and self.first - number < 40 and not self._apart(self.blocks[number].node)

    def _body_in(self, node: Node) -> int:
        return self.body_texts[node.end] - self.body_texts[node.start]

    def _in_flow(self, number: int) -> bool:
        return self.first < number < self.last

    def _set(self, block: Block, label: str) -> None:
        for text in self.texts[block.start : block.end]:
            text.label = text.label or label

    def _labelled(self, block: Block) -> bool:
        return all(text.label for text in self.texts[block.start : block.end])

    # title

    def _label_titles(self) -> None:
        h1s = []
        for number, block in enumerate(self.blocks):
            if block.alt or not block.words:
                continue
            heading = next((node.tag for node in block.node.ancestors() if node.tag in HEADINGS), "")
            if self._is_title(block, heading):
                self._set(block, "title")
                if block.node.tag != "title" and not any(
                    TRAIL_KEYS.search(n.keys) for n in block.node.ancestors()
                ):
                    h1s.append((heading != "h1", number > self.first >= 0, abs(number - self.first), number))
        if not h1s:
            for number, block in enumerate(self.blocks[: max(self.first, 0)]):
                if (
                    self.first - number <= 25
                    and block.words
                    and any(n.tag == "h1" for n in block.node.ancestors())
                ):
                    self._set(block, "title")
                    h1s.append((True, False, 0, number))
        if h1s:
            self.head = min(h1s)[-1]

    def _is_title(self, block: Block, heading: str) -> bool:
        size = len(block.words)
        if any(
            node.tag == "title" and not any(n.tag == "svg" for n in node.ancestors())
            for node in block.node.ancestors()
        ):
            return True
        joined = " ".join(block.words)
        for title in self.titles:
            if joined == title and (size >= 3 or len(joined) >= 12 or heading == "h1"):
                return True
            if len(title) >= 20 and joined.startswith(title) and len(joined) <= 1.7 * len(title):
                return True
            if (
                heading in ("h1", "h2")
                and len(title) >= 15
                and (_alike(block.words, title.split()) >= (0.6 if heading == "h1" else 0.85))
            ):
                return True
        return False

    # captions

    def _label_captions(self) -> None:
        for number, block in enumerate(self.blocks):
            if self._labelled(block) or not block.words or not self._in_box(number):
                continue
            figure = any(node.tag in ("figure", "figcaption") for node in self._own_ancestors(block))
            if self._apart(block.node) and not figure:
                continue
            if block.alt:
                if not self._article_link(block.node) and not self._is_portrait(block):
                    self._set(block, "caption")
            elif not block.is_body or self._in_caption_tag(block):
                alts = [other.words for other in self.blocks[max(0, number - 3) : number] if other.alt]
                credit = CREDIT.fullmatch(block.text) and len(block.words) <= 12
                known = (block.words in alts or credit) and not self._article_link(block.node)
                if known or self._is_caption(block):
                    self._set(block, "caption")

    def _is_portrait(self, block: Block) -> bool:
        """Whether an alt text is that of an author, an icon or the like."""
        if any(author in " ".join(block.words) for author in self.authors) and len(block.words) <= 6:
            return True
        for step, node in enumerate(block.node.ancestors()):
            if node.tag in ("button", "svg") or PORTRAIT_KEYS.search(node.keys):
                return step < 6
        return False

    def _in_box(self, number: int) -> bool:
        return (
            self.first >= 0
            and (self.head if 0 <= self.head < self.first else self.first) - 6 <= number <= self.last + 1
        )

    def _near(self, number: int) -> bool:
        """Whether a block lies between the headline and the body's end, or a little outside."""
        if self.first < 0:
            return False
        begin = min(self.first, self.head) if self.head >= 0 else self.first
        return begin - NEAR_TITLE <= number <= self.last + NEAR_END and not self._apart(
            self.blocks[number].node
        )

    def _in_caption_tag(self, block: Block) -> bool:
        return any(node.tag == "figcaption" for node in block.node.ancestors())

    def _is_caption(self, block: Block) -> bool:
        media = False
        caption = False
        for node in self._own_ancestors(block):
            if node.end - node.start > 12:
                break
            caption = caption or node.tag == "figcaption" or bool(CAPTION_KEYS.search(node.keys))
            caption = caption or "description" in node.keys
            media = (
                media or node.tag in ("figure", "picture", "figcaption") or bool(MEDIA_KEYS.search(node.keys))
            )
        if not caption or not media:
            return False
        return len(block.words) >= 2 or bool(CREDIT.match(block.text))

    def _own_ancestors(self, block: Block) -> Iterator[Node]:
        """The elements around a block's first text that hold no, or hardly any, other body."""
        text = self.texts[block.start]
        own = block.matched
        for node in text.node.ancestors():
            if self._body_in(node) > own or node.tag in ("body", "html", "main") or node in self.homes:
                return
            if self.entries[node.end] > self.entries[node.start]:
                return
            yield node

    def _apart(self, node: Node) -> bool:
        """Whether an element stands in navigation, comments, a footer and the like."""
        for step in node.ancestors():
            if step in self.homes or (
                self.body_texts[-1] and self._body_in(step) >= 0.3 * self.body_texts[-1]
            ):
                return False
            if (
                step.tag in ("nav", "footer")
                and not TRAIL_KEYS.search(step.keys)
                and not TAG_KEYS.search(step.keys)
            ):
                return True
            if APART_KEYS.search(step.keys) and not TRAIL_KEYS.search(step.keys):
                return True
        return False

    # links to other articles

    def _article_link(self, node: Node) -> str:
        """The URL of the article that the text is a link to, or ""."""
        for step in node.ancestors():
            if step.tag == "a":
                return self._article_url(step.href)
        return ""

    def _article_url(self, href: str) -> str:
        href = href.strip()
        if not href or href.startswith("#") or NO_ARTICLE.search(href) or NO_PAGE.search(href):
            return ""
        try:
            url = urldefrag(urljoin(self.url, href)).url
            parts = urlsplit(url)
        except ValueError:
            return ""
        if self.url and _page_key(url) == _page_key(self.url):
            return ""
        path = parts.path.rstrip("/")
        slug = path.rsplit("/", 1)[-1]
        if parts.hostname and self.url and registered_domain(url) != registered_domain(self.url):
            named = max(part.count("-") for part in path.split("/")) >= 4
            return url if ADVERT_NETWORK.search(url) or named else ""
        digits = re.search(r"\d{4,}", path + parts.query)
        looks = (
            slug.count("-") >= 3 or slug.count("_") >= 3 or digits or re.search(r"\.s?html?$|\.ece$", slug)
        )
        return url if looks else ""

    def _label_cards(self) -> None:
        links: dict[str, list[int]] = defaultdict(list)
        urls = [""] * len(self.texts)
        for number, text in enumerate(self.texts):
            url = self._article_link(text.node)
            if url and not self.blocks[text.block].is_body:
                urls[number] = url
                links[url].append(number)
        for number, text in enumerate(self.texts):
            url = urls[number]
            if not url or text.label or text.alt:
                continue
            anchor = next(node for node in text.node.ancestors() if node.tag == "a")
            if not self._is_headline(anchor, text):
                continue
            card = self._card(anchor, url, urls)
            self._label_card(card, url, urls)
        self._count_entries()

    def _count_entries(self) -> None:
        self.entries = [0, *accumulate(text.label in ("teaser", "reference") for text in self.texts)]

    def _label_plain_cards(self) -> None:
        """Headlines of teasers that are no links in the source."""
        for number, block in enumerate(self.blocks):
            if (
                self._labelled(block)
                or block.alt
                or block.is_body
                or not SHORT_LINK <= _size_in_words(block.text) <= 30
            ):
                continue
            if 0 <= self.head - number <= 3 or self._body_next(number) or LEGAL.search(block.text):
                continue
            headline = False
            for node in self.texts[block.start].node.ancestors():
                if (
                    self._body_in(node)
                    or node.tag in ("body", "nav", "footer", "form")
                    or MENU_KEYS.search(node.keys)
                ):
                    break
                headline = (
                    headline
                    or node.tag in HEADINGS
                    or node.tag == "strong"
                    or bool(HEADLINE_KEYS.search(node.keys))
                )
                if self.entries[node.end] > self.entries[node.start]:
                    break
                if (headline and CARD_KEYS.search(node.keys)) or (headline and node.tag == "article"):
                    self._set(block, "reference" if self._in_flow(number) else "teaser")
                    break
        self._count_entries()

    def _is_headline(self, anchor: Node, text: Text) -> bool:
        words = sum(_size_in_words(t.text) for t in self.texts[anchor.start : anchor.end] if not t.alt)
        content = " ".join(t.text for t in self.texts[anchor.start : anchor.end])
        block = self.blocks[text.block]
        if LEGAL.search(content):
            return False
        if words < SHORT_LINK:
            return words >= 2 and not self._in_menu(anchor) and self._in_heading(text.node)
        if self._in_menu(anchor):
            return bool(re.search(r"\d{5,}|/20\d\d/|\.html?", anchor.href)) and words >= SHORT_LINK + 1
        rest = len(block.words) - words
        return rest <= 3 * words or not SENTENCE.search(block.text)

    def _in_heading(self, node: Node) -> bool:
        return any(step.tag in HEADINGS for step in node.ancestors())

    def _in_menu(self, node: Node) -> bool:
        for step in node.ancestors():
            if step.tag in ("main", "body") or NEIGHBOUR_KEYS.search(step.keys):
                return False
            if step.tag in ("nav", "footer") or MENU_KEYS.search(step.keys):
                return True
            if step.tag in ("article", "section", "aside") or LIST_KEYS.search(step.keys):
                return False
        return False

    def _card(self, anchor: Node, url: str, urls: Sequence[str]) -> Node:
        """The biggest box around a link that holds this one article only."""
        card = anchor
        for node in anchor.ancestors():
            inside = set(urls[node.start : node.end]) - {"", url}
            words = sum(len(text.words) for text in self.texts[node.start : node.end])
            if inside or words > CARD or self._body_in(node) or node.tag in ("body", "main"):
                break
            if node.start <= self.blocks[self.head].start < node.end and self.head >= 0:
                break
            if self._is_list_box(node, card):
                break
            card = node
        return card

    def _is_list_box(self, node: Node, card: Node) -> bool:
        """A box that adds a list's label in a heading to a card whose headline it already has."""
        if node.tag in ("article", "li", "header"):
            return False
        if node.tag in ("ul", "ol"):
            return True
        before = [child for child in node.children if child.start < child.end <= card.start]
        return bool(before) and (
            node.tag in ("section", "aside")
            or any(n.tag in HEADINGS for child in before for n in _within(child))
        )

    def _label_card(self, card: Node, url: str, urls: Sequence[str]) -> None:
        headline_seen = False
        for number in range(card.start, card.end):
            text = self.texts[number]
            block = self.blocks[text.block]
            if text.label or block.is_body:
                continue
            entry = "reference" if self._in_flow(text.block) else "teaser"
            size = _size_in_words(block.text)
            linked = urls[number] == url
            like = self._headline_like(text.node, card)
            short = size < (8 if linked else 14)
            small = (short and bool(DATE.search(block.text))) or bool(COUNTER.fullmatch(block.text))
            if (
                text.alt
                or LEGAL.search(block.text)
                or (CUE.match(block.text) and size <= 3)
                or (small and not (like and size >= SHORT_LINK))
            ):
                text.label = "boilerplate"
            elif text.block < self.head and 3 <= size <= SHORT_LINK + 1 and not self._in_heading(text.node):
                text.label = UNKNOWN  # a bar of topics, or of headlines
            elif size >= (SHORT_LINK if linked else EXCERPT) or (like and size >= 2):
                text.label = entry
                headline_seen = True
            else:
                text.label = (
                    UNKNOWN if not headline_seen and self._may_be_news(text, block) else "boilerplate"
                )

    def _may_be_news(self, text: Text, block: Block) -> bool:
        """Whether a few words above a teaser's headline may be a kicker that carries news."""
        if _size_in_words(block.text) < 2 or CUE.match(block.text) or DATE.search(block.text):
            return False
        if self.repeated[block.text] > 2 or " ".join(block.words) in self.facts.topics:
            return False
        if CREDIT.fullmatch(block.text) or any(n.tag == "figcaption" for n in text.node.ancestors()):
            return False
        texts = self.texts[block.start : block.end]
        if any(n.tag == "a" and not self._article_url(n.href) for t in texts for n in t.node.ancestors()):
            return False  # a section or an author
        keys = " ".join(node.keys for node in list(text.node.ancestors())[:3])
        return not (SECTION_KEYS.search(keys) or PORTRAIT_KEYS.search(keys) or TAG_KEYS.search(keys))

    def _headline_like(self, node: Node, card: Node) -> bool:
        for step in node.ancestors():
            if step.tag in HEADINGS or HEADLINE_KEYS.search(step.keys):
                return True
            if step is card:
                return False
        return False

    # facts

    def _label_meta(self) -> None:
        trails = self._trails()
        for number, block in enumerate(self.blocks):
            if self._labelled(block) or block.alt or not block.text:
                continue
            trail = any(node in trails or TRAIL_KEYS.search(node.keys) for node in self._own_ancestors(block))
            if (trail and not any(node.tag == "footer" for node in block.node.ancestors())) or (
                self._close(number) and not (block.is_body and len(block.words) > 6) and self._is_meta(number)
            ):
                self._set(block, "meta")

    def _trails(self) -> set[Node]:
        """Breadcrumbs by their links: each leads one step deeper than the one before."""
        trails = set()
        start = self.blocks[self.first].start if self.first >= 0 else 0
        for node in self.reader.nodes:
            if not 2 <= node.end - node.start <= 8 or node.start >= start:
                continue
            paths = [urlsplit(urljoin(self.url, n.href)).path.rstrip("/") for n in _within(node) if n.href]
            deeper = all(two.startswith(one + "/") for one, two in pairwise(paths))
            if 2 <= len(paths) <= 5 and deeper and node.tag in ("ul", "ol", "div", "nav", "p"):
                trails.add(node)
        return trails

    def _close(self, number: int) -> bool:
        """Whether a block lies near enough to the headline or the body's end for a fact on the article."""
        if self.first < 0:
            return False
        begin = min(self.first, self.head) if self.head >= 0 else self.first
        return begin - NEAR_TITLE <= number <= self.last + NEAR_END

    def _is_meta(self, number: int) -> bool:
        block = self.blocks[number]
        own = [node for node in self._own_ancestors(block) if node.end - node.start <= OWN_TEXTS]
        tagged = any(TAG_KEYS.search(node.keys) for node in own)
        menu = (self._in_menu(block.node) and not tagged) or self._in_footer(block.node)
        if not menu and not self._in_flow(number) and self._is_topic(number, tagged):
            return True
        size = _size_in_words(block.text)
        apart = self._apart(block.node)
        if 0 < self.head - number <= 2 and size <= 3 and block.words and not menu and not apart:
            return True  # the kicker
        if self._is_dated(block) and self.head < number < self.first and size <= DATE_LINE:
            return True
        if (
            size > LONG_META
            or not block.words
            or apart
            or any(n.tag == "button" for n in block.node.ancestors())
        ):
            return False
        if block.text.endswith(":") and number > self.last:
            return False
        return self._is_closing_note(number) or self._is_byline(number, own, menu)

    def _is_dated(self, block: Block) -> bool:
        """Whether a block has a date; a video's length is none."""
        return bool(DATE.search(block.text)) and not re.fullmatch(r"\d\d?:\d\d(?::\d\d)?", block.text)

    def _is_topic(self, number: int, tagged: bool) -> bool:
        """A section or tag of the article, by the page's head, its link or its class."""
        block = self.blocks[number]
        if " ".join(block.words) in self.facts.topics and number > self.head - 4:
            return True
        size = _size_in_words(block.text)
        if self._anchored_words(block) < 0.5 * len(block.words):
            return False
        if number > self.head - 3 and size <= 40 and self._are_tags(block):
            return True
        several = block.end - block.start > 1
        return tagged and number > self.head - 4 and size <= (40 if several else 6)

    def _is_byline(self, number: int, own: Sequence[Node], menu: bool) -> bool:
        """Author, date, section and the like, by what the block says and by the classes around it."""
        block = self.blocks[number]
        joined = " ".join(block.words)
        size = _size_in_words(block.text)
        after = number > self.last
        inside = self._in_flow(number)
        dated = self._is_dated(block)
        begins = bool(BYLINE.match(block.text))
        by = any(author in joined and len(block.words) <= len(author.split()) + 8 for author in self.authors)
        if by and not after:
            return not (inside and block.is_body)
        for node in own:
            words = sum(len(text.words) for text in self.texts[node.start : node.end])
            if words > (20 if after else 60) or (LIST_KEYS.search(node.keys) and after):
                break
            if by:
                return True
            if node.tag == "time" or BYLINE_KEYS.search(node.keys):
                if menu or inside:
                    return not menu and size <= 12 and dated
                return dated or begins or (not after and number >= self.head - 4)
            if not (menu or inside or after) and SECTION_KEYS.search(node.keys) and number >= self.head - 4:
                return size <= 8
        if inside:
            return False
        return (dated and size <= DATE_LINE and number <= self.last + 6) or (
            begins and size <= 10 and self.head - 2 <= number <= self.last + 4
        )

    def _in_footer(self, node: Node) -> bool:
        for step in node.ancestors():
            if self._body_in(step) or step.tag == "article":
                return False
            if step.tag == "footer" or re.search(rf"\b{NOT_ARTICLE}footer\b", step.keys, re.IGNORECASE):
                return True
        return False

    def _are_tags(self, block: Block) -> bool:
        """Whether a block's links are those of the article's tags."""
        links = {
            n.href for text in self.texts[block.start : block.end] for n in text.node.ancestors() if n.href
        }
        return bool(links) and all(TAG_URL.search(link) for link in links)

    def _is_closing_note(self, number: int) -> bool:
        """An author's name or agency right behind the body, or a note on sources."""
        block = self.blocks[number]
        if SOURCE_NOTE.search(block.text) and not self._in_flow(number):
            return True
        if not self.last < number <= self.last + 2 or self._anchored_words(block) > 0.5 * len(block.words):
            return False
        same = block.node.parent is self.blocks[self.last].node.parent or self._is_inside(
            block.node, self.homes
        )
        shouted = block.text.isupper() and len(block.words) > 1
        return (
            same
            and not shouted
            and len(block.words) <= 5
            and not self._in_heading(block.node)
            and not CUE.match(block.text)
            and not LEGAL.search(block.text)
        )

    def _is_inside(self, node: Node, boxes: set[Node]) -> bool:
        return any(step in boxes for step in node.ancestors())

    # headings

    def _label_headings(self) -> None:
        for number, block in enumerate(self.blocks):
            if self._labelled(block) or block.alt or not block.words:
                continue
            if self.first <= number < self.last and self._is_heading(number):
                self._set(block, "heading")

    def _is_heading(self, number: int) -> bool:
        block = self.blocks[number]
        if self._apart(block.node):
            return False
        tag = next((node.tag for node in self._own_ancestors(block) if node.tag in HEADINGS), "")
        size = _size_in_words(block.text)
        if tag:
            if (
                not any(b.is_body and not self._in_heading(b.node) for b in self.blocks[self.first : number])
                and block.is_body
            ):
                return size < 7 and number > self.first  # else the lead
            return block.is_body or (
                not self._listed(block) and not CUE.match(block.text) and self._body_next(number)
            )
        texts = self.texts[block.start : block.end]
        bold = all(any(node.tag in BOLD for node in text.node.ancestors()) for text in texts if text.words)
        keyed = (block.text.isupper() and size >= 2) or bool(SUBHEAD_KEYS.search(block.node.keys))
        ends = r"[.,;…]\W*$" if bold else r"[.,;:…]\W*$"
        short = size <= 12 and not re.search(ends, block.text)
        flat = block.node.tag in ("p", "div", "br")
        return (
            (bold or keyed)
            and short
            and block.is_body
            and number > self.first
            and flat
            and self._body_next(number)
        )

    def _listed(self, block: Block) -> bool:
        """Whether a block stands in a list of other articles."""
        return any(LIST_KEYS.search(node.keys) for node in self._own_ancestors(block))

    def _body_next(self, number: int) -> bool:
        """Whether body follows right behind."""
        return any(block.is_body for block in self.blocks[number + 1 : number + 4])

    # the rest

    def _label_body(self) -> None:
        for number, block in enumerate(self.blocks):
            if self._labelled(block) or block.alt:
                continue
            if block.is_body:
                self._set(block, "body")
            elif self._is_doubtful(number):
                self._set(block, UNKNOWN)

    def _is_doubtful(self, number: int) -> bool:
        """Prose in the body that the gold omits."""
        block = self.blocks[number]
        if not self.first <= number <= self.last + 3 or len(block.words) < PROSE or LEGAL.search(block.text):
            return False
        return _reads_like_prose(block) and not self._apart(block.node) and not self._listed(block)

    def _label_rest(self) -> None:
        headlines = {
            block.text: self.texts[block.start].label
            for block in self.blocks
            if len(block.words) >= SHORT_LINK and self.texts[block.start].label in ("teaser", "reference")
        }
        for block in self.blocks:
            if block.alt and block.text in headlines and self.texts[block.start].label in ("", "boilerplate"):
                self.texts[block.start].label = headlines[block.text]
            self._set(block, "boilerplate")


def _reads_like_prose(block: Block) -> bool:
    """Whether a block is a sentence."""
    return len(block.words) >= 8 and bool(SENTENCE.search(block.text))


def _within(node: Node) -> Iterator[Node]:
    """The element and all in it, in the order of the page; a page may be nested deeper than Python calls."""
    waiting = [node]
    while waiting:
        step = waiting.pop()
        yield step
        waiting += reversed(step.children)


def _page_key(url: str) -> str:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")


def _alike(some: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that two texts have in common."""
    common = (Counter(some) & Counter(others)).total()
    return 2 * common / (len(some) + len(others) or 1)


class Facts(NamedTuple):
    """What the corpus and the page's head tell about the article, in lower-case words."""

    titles: set[str]
    authors: set[str]
    topics: set[str]
    leads: list[list[str]]


def _known_facts(reader: _Reader, page: Page) -> Facts:
    metas = reader.metas
    titles = {page.title or "", *metas["og:title"], *metas["twitter:title"], *metas["title"]}
    authors = {
        *metas["author"],
        *metas["article:author"],
        *metas["parsely-author"],
        *metas["sailthru.author"],
    }
    topics = {*metas["article:section"], *metas["article:tag"]}
    for listed in (
        *metas["keywords"],
        *metas["news_keywords"],
        *metas["parsely-tags"],
        *metas["sailthru.tags"],
    ):
        topics.update(listed.split(","))
    leads = {*metas["description"], *metas["og:description"], *metas["twitter:description"]}
    for text in reader.texts:
        if text.node.tag == "title" and text.node.parent is not None and text.node.parent.tag == "head":
            titles.add(text.text)
    for title in tuple(titles):
        cut = re.split(r"\s+[|–—·»:-]\s+", title)
        if len(cut) > 1:
            longest = max(cut, key=len)
            titles.add(longest)
            titles.add(cut[0] if _size_in_words(cut[0]) >= SHORT_LINK else longest)
    known = [tokens(title) for title in titles if title]
    for script in reader.facts:
        for thing in _things(_json(script)):
            headline = str(thing.get("headline") or "")
            if headline and any(_alike(tokens(headline), title) >= 0.4 for title in known):
                titles.add(headline)
                leads.add(str(thing.get("description") or ""))
                authors.update(str(author.get("name", "")) for author in _things(thing.get("author")))
                for name in ("keywords", "articleSection"):
                    named = thing.get(name) or []
                    named = named.split(",") if isinstance(named, str) else named
                    topics.update(topic for topic in named if isinstance(topic, str))
    return Facts(
        {words for words in map(_plain, titles) if len(words) >= 8},
        {words for words in map(_plain, authors) if len(words) >= 5 and not words.startswith("http")},
        {words for words in map(_plain, topics) if words},
        [words for words in map(tokens, leads) if len(words) >= EXCERPT],
    )


def _plain(text: str) -> str:
    return " ".join(tokens(entities.unescape(text)))


def _json(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except ValueError:
        return None


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in JSON-LD data."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _things(value)
    elif isinstance(data, list):
        for value in data:
            yield from _things(value)


# --- the command line ------------------------------------------------------------------------------------


def marked_pages(pages: Iterator[Page]) -> Iterator[Page]:
    """The pages with marked HTML."""
    for page in pages:
        try:
            html = mark(page, read_lines(page))
        except (etree.LxmlError, AssertionError) as error:
            print(f"{page.id}: not marked ({error})", file=sys.stderr)
            continue
        yield replace(page, html=html)


def make_marked_dumps(
    shared: Path,
    out: Path,
    jobs: int,
    sources: Collection[str] = SOURCES,
    tools: Collection[str] = tuple(ALL_TOOLS),
) -> None:
    """Makes every marked dump that is missing in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    writer = DumpWriter(out)
    pages = (
        page
        for page in read_pages(shared, sources)
        if any((page.id, tool) not in writer.done for tool in tools)
    )
    try:
        make_dumps(marked_pages(pages), tools, writer, jobs)
    finally:
        writer.close()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make marked dumps of the corpus' articles, once.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and gold/")
    parser.add_argument("out", type=Path, help="where the dumps go")
    parser.add_argument("--sources", nargs="+", choices=SOURCES, default=SOURCES)
    parser.add_argument("--tools", nargs="+", choices=ALL_TOOLS, default=list(ALL_TOOLS))
    parser.add_argument("--jobs", type=int, default=1, help="how many processes")
    options = parser.parse_args()
    make_marked_dumps(options.shared, options.out, options.jobs, options.sources, options.tools)
    print(report(options.out))


if __name__ == "__main__":
    main()
