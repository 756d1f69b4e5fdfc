"""What a page says of itself: title, date, outlet, author, language, address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from isnad.ingest.jsonl import primary
from isnad.ingest.pagedate import page_date

# schema.org: NewsArticle, Article, ReportageNewsArticle, LiveBlogPosting, ... and a page that carries the date itself.
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "article.published",
    "cxenseparse:recs:publishtime", "date", "article:modified_time",
)  # fmt: skip
_HEADLINE = "[itemprop=headline], h1, h2.title, h2.headline"
_SEPARATORS = (" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u00ab ")


class PageInfo(Struct, frozen=True):
    """What a page says of itself; ``None`` where it says nothing. ``body`` is the text that its JSON-LD gives."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None


def page_info(tree: LexborHTMLParser) -> PageInfo:
    """Reads JSON-LD, OpenGraph and ``<meta>``, then the marked-up places of the body, the most explicit first."""
    meta = _meta(tree)
    data = next(_articles(tree), {})
    outlet = _name(data.get("publisher")) or meta.get("og:site_name") or meta.get("application-name")
    title = _string(data.get("headline")) or meta.get("og:title") or meta.get("twitter:title")
    title = title or _text(tree, _HEADLINE) or _text(tree, "title")
    root = tree.root
    language = (root.attributes.get("lang") if root else None) or _string(data.get("inLanguage"))
    return PageInfo(
        title=_without_outlet(title, outlet),
        published=_published(tree, data, meta),
        outlet=outlet or _outlet_in_title(tree),
        author=_name(data.get("author")) or meta.get("author") or _text(tree, "[itemprop=author], [rel=author]"),
        language=primary(language or meta.get("og:locale") or meta.get("content-language")),
        url=_url(tree, data, meta),
        body=_string(data.get("articleBody")),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The ``<meta>`` pairs, names in lower case, the first of each."""
    out: dict[str, str] = {}
    for node in tree.css("meta"):
        at = node.attributes
        name = at.get("property") or at.get("name") or at.get("itemprop") or at.get("http-equiv")
        content = (at.get("content") or "").strip()
        if name and content:
            out.setdefault(name.lower(), content)
    return out


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article; a script that is not JSON is passed over."""
    for node in tree.css("script[type='application/ld+json']"):
        try:
            found = json.loads(node.text(), strict=False)
        except ValueError:
            continue
        yield from _walk(found)


def _walk(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth)
    elif isinstance(value, dict) and depth < 4:
        kinds = value.get("@type")
        if any(_ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)):
            yield value
        for key in ("@graph", "mainEntity", "itemListElement"):
            yield from _walk(value.get(key), depth + 1)


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = next((v for v in value if isinstance(v, str)), None)
    return " ".join(html.unescape(value).split(" ")).strip() or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The name of a person or organisation, or the names of several, joined by a comma."""
    if isinstance(value, dict):
        return _string(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return _string(value)


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return " ".join(re.split(r"[ \t\r\n]+", node.text())).strip() or None if node else None


def _published(tree: LexborHTMLParser, data: dict[str, Any], meta: dict[str, str]) -> str | None:
    candidates = [_string(data.get(key)) for key in ("datePublished", "dateCreated")]
    candidates += [meta.get(key) for key in _PUBLISHED]
    for node in tree.css("[itemprop=datePublished], time[datetime]"):
        candidates += [node.attributes.get("datetime"), node.attributes.get("content")]
    return next(filter(None, (page_date(c) for c in candidates if c)), None)


def _url(tree: LexborHTMLParser, data: dict[str, Any], meta: dict[str, str]) -> str | None:
    canonical = tree.css_first("link[rel=canonical]")
    main = data.get("mainEntityOfPage")
    named = main.get("@id") if isinstance(main, dict) else main
    choices = (canonical.attributes.get("href") if canonical else None, meta.get("og:url"), named, data.get("url"))
    return next(
        (c.strip() for c in choices if isinstance(c, str) and c.strip().startswith(("http://", "https://"))), None
    )


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The headline without the outlet's name that pages add to it."""
    for mark in _SEPARATORS:
        if title and outlet and mark in title:
            head, _, tail = title.rpartition(mark)
            if tail.strip() in outlet or outlet in tail:
                return head.strip()
    return title


def _outlet_in_title(tree: LexborHTMLParser) -> str | None:
    """What ``<title>`` adds to the headline: the outlet, where nothing else names it."""
    whole, headline = _text(tree, "title"), _text(tree, _HEADLINE)
    if whole and headline and whole.startswith(headline):
        return whole[len(headline) :].strip(" |-\u2013\u2014:\u00ab\u00bb\u200f") or None
    return None
