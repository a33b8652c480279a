"""Links without what only says where a click came from ("?utm_source=newsletter").

What else an address holds stays as it is, letter for letter, so that it leads to the same page. That is why
the library ``courlan`` (1.4.0) is not used: of ``story.asp?12345`` it leaves ``story.asp``; it drops ``cid``,
``source``, ``gallery`` and ``keyword``, which may choose the page; it encodes anew and sorts what is left; it
takes some 100 ms to import. ``w3lib`` (2.5.0) leaves addresses as they are, but knows no names by itself.

The names are those of the campaigns and click numbers of well-known programs, as in the rules for all sites
of ClearURLs (https://docs.clearurls.xyz), less what has another use somewhere ("ref", "source", "cid", "mc"),
and those of news sites' own programs that links of real pages show ("intcmp", "xtor", "tpcc").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscli.document import Article, Block

#: Families of names: Google Analytics and all who took its names, Matomo, HubSpot, Vero, Omeda, AT Internet.
PREFIXES = (
    *("utm_", "itm_", "mtm_", "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content"),
    *("piwik_", "hsa_", "vero_", "oly_", "otm_", "at_campaign", "at_medium", "at_custom", "at_link"),
)

#: The number of a click on an advertisement: Google, Meta, Microsoft, Yandex, Twitter, TikTok and others.
CLICKS = (
    *(
        "gclid",
        "gclsrc",
        "gbraid",
        "wbraid",
        "dclid",
        "gad_source",
        "gad_campaignid",
        "srsltid",
        "_ga",
        "_gl",
    ),
    *("fbclid", "igshid", "igsh", "msclkid", "yclid", "ysclid", "_openstat", "twclid", "ttclid"),
    *("li_fat_id", "irclickid", "irgwc"),
)
#: Newsletters: Mailchimp, Marketo, HubSpot.
LETTERS = ("mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking")

#: Campaigns: Adobe, AT Internet, Webtrekk, Echobox, and the places of a site's own links.
CAMPAIGNS = (
    *("cmpid", "s_cid", "s_kwcid", "icid", "intcid", "intcmp", "ncid", "ocid", "xtor", "wt_mc", "wt_zmc"),
    *("wt.mc_id", "echobox", "tpcc", "ftag", "smid", "smtyp"),
)
#: Where on a social network or a portal the link stood.
PLACES = (
    *("fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "action_object_map", "action_type_map"),
    *("action_ref_map", "ref_src", "ref_url", "__twitter_impression", "guccounter", "guce_referrer"),
    "guce_referrer_sig",
)
NAMES = frozenset((*CLICKS, *LETTERS, *CAMPAIGNS, *PLACES))


def without_tracking(article: Article) -> Article:
    """Take the tracking parameters out of all addresses of an article.

    Args:
        article: any article.

    Returns:
        The article; its teasers, its references and the links of its text lead where they led.
    """
    return replace(
        article,
        blocks=tuple(map(_of_block, article.blocks)),
        references=tuple(replace(item, url=_of_url(item.url)) for item in article.references),
        teasers=tuple(replace(item, url=_of_url(item.url)) for item in article.teasers),
    )


def drop_tracking(url: str) -> str:
    """Take the tracking parameters out of one address.

    >>> drop_tracking("https://example.org/a?id=7&utm_source=rss#comments")
    'https://example.org/a?id=7#comments'

    Args:
        url: any address, a relative one too.

    Returns:
        The address without them; as it came, if it has none.
    """
    address, _, fragment = url.partition("#")
    path, _, query = address.partition("?")
    parameters = query.split("&")
    kept = [parameter for parameter in parameters if not _is_tracking(parameter)]
    if len(kept) < len(parameters):
        address = f"{path}?{'&'.join(kept)}" if kept else path
    if fragment and all(map(_is_tracking, fragment.split("&"))):  # "#xtor=AD-12"
        return address
    return f"{address}{url[url.index('#') :]}" if "#" in url else address


def _is_tracking(parameter: str) -> bool:
    # "&amp;" that was escaped twice leaves "amp;" before the name.
    name = parameter.partition("=")[0].lower().removeprefix("amp;")
    return name in NAMES or name.startswith(PREFIXES)


def _of_url(url: str | None) -> str | None:
    return None if url is None else drop_tracking(url)


def _of_block(block: Block) -> Block:
    if block.url is None and not any(piece.url for piece in block.pieces):
        return block
    return block._replace(
        url=_of_url(block.url),
        pieces=tuple(piece._replace(url=_of_url(piece.url)) for piece in block.pieces),
    )
