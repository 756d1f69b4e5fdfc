"""Search in the record: articles and statements by words in any spelling, newest first, each with a marked snippet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

import apsw
from msgspec import Struct

from isnad.record import whom
from isnad.record.connect import ask, ask_one
from isnad.record.query import Query, Snippet, parse, places, snippet
from isnad.record.rows import fold_name

Where = Literal["articles", "statements"]


class Found(Struct, frozen=True, kw_only=True):
    """A search result: the article, and the statement where statements were searched."""

    id: str
    version: int
    outlet: str | None
    published: str | None
    language: str
    title: str | None
    statement: str | None = None
    speaker: str | None = None
    act: str | None = None
    snippet: Snippet


class Filters(Struct, frozen=True, kw_only=True):
    """What a search is narrowed to; dates are EDTF and inclusive.

    ``said_by`` is words of the speaker's name, ``about`` the name of somebody whom a statement names or is said to;
    both find who is known by that name in another language too.
    """

    language: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    said_by: str | None = None
    act: str | None = None
    about: str | None = None


def conditions(filters: Filters, *, article: str = "article") -> tuple[list[str], list[Any]]:
    """SQL conditions on the article, with their values; an outlet is met by any of its words, in any spelling."""
    sql, values = [f"{article}.latest = 1"], []
    if filters.language:
        sql.append(f"{article}.language = ?")
        values.append(filters.language)
    if filters.outlet:
        sql.append(f"isnad_has({article}.outlet, ?)")
        values.append(fold_name(filters.outlet))
    if filters.since:
        sql.append(f"{article}.published >= ?")
        values.append(filters.since)
    if filters.until:
        # '2024-10' as an end means all of October: what begins with it is inside
        sql.append(f"substr({article}.published, 1, {len(filters.until)}) <= ?")
        values.append(filters.until)
    return sql, values


def outlet_has(*values: Any) -> bool:
    """Whether an outlet's name has these folded words in it; SQL sees it as ``isnad_has(name, folded)``."""
    name, folded = values
    return name is not None and f" {folded} " in f" {_folded(name)} "


_folded = lru_cache(maxsize=10_000)(fold_name)


_COLUMNS = (
    "article.key, article.id, article.version, article.outlet, article.published, article.language, article.title"
)


def find(
    db: apsw.Connection, words: str, *, where: Where, filters: Filters, limit: int, offset: int = 0
) -> list[Found]:
    """The newest ``limit`` results; without words, what the filters leave."""
    query = parse(words)
    if words.strip() and not query.ways:
        return []  # signs alone: nothing is written with them only
    made = _articles if where == "articles" else _statements
    return list(made(db, query, filters, limit, offset))


def _articles(db: apsw.Connection, query: Query, filters: Filters, limit: int, offset: int) -> Iterator[Found]:
    sql, values = conditions(filters)
    source = "article"
    if query.ways:
        source = "article_words JOIN article ON article.key = article_words.rowid"
        sql.append("article_words MATCH ?")
        values.append(query.match("{title body}"))
    order = "article_words.rowid" if query.ways else "article.key"
    asked = f"SELECT {_COLUMNS} FROM {source} WHERE {' AND '.join(sql)} ORDER BY {order} DESC LIMIT ? OFFSET ?"
    rows = ask(db, asked, *values, limit, offset)
    for key, ident, version, outlet, published, language, title in rows:
        (text,) = ask_one(db, "SELECT text FROM article_body WHERE key = ?", key)
        yield Found(
            id=ident, version=version, outlet=outlet, published=published, language=language, title=title,
            snippet=snippet(text, places(text, language, query)),
        )  # fmt: skip


def _statements(db: apsw.Connection, query: Query, filters: Filters, limit: int, offset: int) -> Iterator[Found]:
    sql, values = conditions(filters)
    match = [query.match("words")] if query.ways else []
    for made in (whom.said_by(db, filters.said_by) if filters.said_by else None,
                 whom.about(db, filters.about) if filters.about else None):  # fmt: skip
        if made is not None:
            sql.append(made[0])
            values += made[1]
    if filters.act:
        sql.append("statement.act = ?")
        values.append(filters.act)
    source, order = "statement JOIN article ON article.key = statement.article", "statement.key"
    if match:
        source = (
            f"statement_words JOIN statement ON statement.key = statement_words.rowid JOIN {source.split('JOIN ')[1]}"
        )
        sql.append("statement_words MATCH ?")
        values.append(" AND ".join(f"({part})" for part in match))
        order = "statement_words.rowid"
    rows = ask(
        db,
        f"SELECT {_COLUMNS}, statement.id, statement.speaker, act, statement.start, statement.end "
        f"FROM {source} WHERE {' AND '.join(sql)} ORDER BY {order} DESC LIMIT ? OFFSET ?",
        *values,
        limit,
        offset,
    )
    for key, ident, version, outlet, published, language, title, said, speaker, act, start, end in rows:
        (text,) = ask_one(db, "SELECT text FROM article_body WHERE key = ?", key)
        cut = snippet(text[start:end], places(text[start:end], language, query))
        yield Found(
            id=ident, version=version, outlet=outlet, published=published, language=language, title=title,
            statement=said, speaker=speaker, act=act, snippet=_moved(cut, start),
        )  # fmt: skip


def _moved(cut: Snippet, by: int) -> Snippet:
    return Snippet(cut.start + by, cut.end + by, cut.text, tuple((a + by, b + by) for a, b in cut.marks))
