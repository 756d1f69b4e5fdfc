"""RSS and Atom: an article an entry, its text what the feed carries of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from isnad.errors import UnknownFormat
from isnad.ingest.article import make_article
from isnad.ingest.html import html_text
from isnad.ingest.jsonl import primary
from isnad.ingest.pagedate import page_date
from isnad.ingest.problem import Problem
from isnad.model import Article


def read_feed(text: str, *, where: str) -> Iterator[Article | Problem]:
    """The articles of a feed; an entry without text becomes a problem with its number, counted from 1."""
    import feedparser

    # the text is decoded already; a declaration of another encoding inside it must not be believed
    feed: Any = feedparser.parse(
        text.encode("utf-8"), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    if not feed.entries and feed.bozo:
        yield Problem.of(where, UnknownFormat(f"the feed is broken ({_reason(feed)}); save it again from its site"))
    for number, entry in enumerate(feed.entries, 1):
        yield _entry(entry, feed.feed, where=f"{where} entry {number}")


def _entry(entry: Any, feed: Any, *, where: str) -> Article | Problem:
    bodies = [c.get("value", "") for c in entry.get("content", ())] + [entry.get("summary", "")]
    text = max(map(html_text, bodies), key=len)
    if not text:
        return Problem.of(where, UnknownFormat("the entry carries no text; give its page instead"))
    date = entry.get("published") or entry.get("updated") or entry.get("dc_date")
    return make_article(
        text,
        language=primary(
            entry.get("language") or feed.get("language") or entry.get("title_detail", {}).get("language")
        ),
        published=page_date(date) if date else None,
        published_from="page",
        title=entry.get("title") or None,
        outlet=feed.get("title") or None,
        author=entry.get("author") or None,
        url=entry.get("link") or None,
    )


def _reason(feed: Any) -> str:
    return str(feed.get("bozo_exception", "not XML")).split("\n")[0]
