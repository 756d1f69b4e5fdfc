"""What the links add up to: stories, doubtful links, and the names of one person; read only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import apsw
from msgspec import Struct

from isnad.errors import NotInRecord
from isnad.link.judgements import COLUMNS, link_of
from isnad.link.model import KINDS, Kind, Link, State
from isnad.link.tables import Store, ask, need

_SHORTEST_PREFIX = 4


class Told(Struct, frozen=True, kw_only=True):
    """An article of a story."""

    article: str
    outlet: str | None
    language: str
    published: str | None
    title: str | None


class Story(Struct, frozen=True, kw_only=True):
    """Articles on one happening, by publication, and the links that hold them together."""

    id: str
    articles: tuple[Told, ...]
    links: tuple[Link, ...]


class Person(Struct, frozen=True, kw_only=True):
    """One person under several names: the keys under which reports know them, their names, and the links."""

    id: str
    entities: tuple[str, ...]
    names: tuple[str, ...]
    links: tuple[Link, ...]


def links(
    store: Store, *, kinds: Sequence[Kind] = KINDS, state: State | None = None, limit: int | None = None
) -> list[Link]:
    """The links of these kinds, the surest first; of one state where it is named.

    Raises:
        NotInRecord: nothing was ever linked in this record.
    """
    with store.snapshot() as db:
        need(db)
        return _links(db, kinds, state, limit)


def _links(db: apsw.Connection, kinds: Sequence[Kind], state: State | None, limit: int | None) -> list[Link]:
    where = f"kind IN ({', '.join('?' * len(kinds))})" + (" AND state = ?" if state else "")
    values = (*kinds, *((state,) if state else ()), -1 if limit is None else limit)
    return [
        link_of(row)
        for row in ask(db, f"SELECT {COLUMNS} FROM link WHERE {where} ORDER BY score DESC, id LIMIT ?", values)
    ]


def review(store: Store, *, kinds: Sequence[Kind] = KINDS, limit: int | None = None) -> list[Link]:
    """The doubtful links, which wait for a person's judgement, the likeliest first."""
    return links(store, kinds=kinds, state="doubtful", limit=limit)


def find_link(store: Store, ident: str) -> Link:
    """The link of this id, or of the one id that begins so.

    Raises:
        NotInRecord: there is none, or several begin so.
    """
    with store.snapshot() as db:
        need(db)
        begins = (ident, ident + "\U0010ffff") if len(ident) >= _SHORTEST_PREFIX else (ident, ident)
        rows = ask(db, f"SELECT {COLUMNS} FROM link WHERE id BETWEEN ? AND ? LIMIT 2", begins)
    if len(rows) != 1:
        found = "several links have" if rows else "no link has"
        raise NotInRecord(f"{found} an id that begins with '{ident}'; 'isnad link review' lists ids")
    return link_of(rows[0])


def stories(
    store: Store, *, since: str | None = None, until: str | None = None, limit: int | None = None
) -> list[Story]:
    """The stories of two articles or more, the newest first; ``since`` and ``until`` (EDTF) bound its first article."""
    with store.snapshot() as db:
        need(db)
        sql = (
            "SELECT name, min(published) AS first FROM link_group JOIN article ON article.id = member AND latest = 1 "
            "WHERE kind = 'story' GROUP BY name HAVING (?1 IS NULL OR first >= ?1) "
            "AND (?2 IS NULL OR substr(first, 1, length(?2)) <= ?2) ORDER BY first DESC, name LIMIT ?3"
        )
        names = ask(db, sql, (since, until, -1 if limit is None else limit))
        return [_story(db, name) for name, _ in names]


def story(store: Store, ident: str) -> Story:
    """The story of this id, or the one that the article of this id (or its beginning) belongs to.

    Raises:
        NotInRecord: there is none.
    """
    with store.snapshot() as db:
        need(db)
        return _story(db, group_name(db, "story", ident))


def group_name(db: apsw.Connection, kind: Kind, ident: str) -> str:
    """The group of this name, or that a member of this id, or the beginning of one, is in.

    Raises:
        NotInRecord: there is none, or several begin so.
    """
    if ask(db, "SELECT 1 FROM link_group WHERE name = ? LIMIT 1", (ident,)):
        return ident
    begins = (ident, ident + "\U0010ffff") if len(ident) >= _SHORTEST_PREFIX else (ident, ident)
    sql = "SELECT DISTINCT name FROM link_group WHERE kind = ? AND member BETWEEN ? AND ? LIMIT 2"
    names = [name for (name,) in ask(db, sql, (kind, *begins))]
    if len(names) != 1:
        what = "is in more than one" if names else "is in no"
        raise NotInRecord(f"'{ident}' {what} {kind} that links make; 'isnad link update' links what is new")
    return str(names[0])


def _story(db: apsw.Connection, name: str) -> Story:
    sql = (
        "SELECT article.id, outlet, language, published, title FROM link_group JOIN article ON article.id = member "
        "AND latest = 1 WHERE link_group.name = ? ORDER BY coalesce(published, '9'), article.id"
    )
    articles = tuple(
        Told(article=ident, outlet=outlet, language=language, published=published, title=title)
        for ident, outlet, language, published, title in ask(db, sql, (name,))
    )
    return Story(id=name, articles=articles, links=between(db, ("story", "copy"), [a.article for a in articles]))


def between(db: apsw.Connection, kinds: Iterable[Kind], members: Sequence[str]) -> tuple[Link, ...]:
    """The links that join these members among themselves, the surest first."""
    inside = set(members)
    found: list[Any] = []
    for kind in kinds:
        for member in members:
            sql = f"SELECT {COLUMNS} FROM link WHERE kind = ? AND a = ? AND state IN ('made', 'accepted')"
            found += [row for row in ask(db, sql, (kind, member)) if row[3] in inside]
    return tuple(link_of(row) for row in sorted(found, key=lambda row: (-row[6], row[0])))


def persons(store: Store, *, limit: int | None = None) -> list[Person]:
    """The persons that links have brought together from several names, by their first key."""
    with store.snapshot() as db:
        need(db)
        sql = "SELECT DISTINCT name FROM link_group WHERE kind = 'entity' ORDER BY name LIMIT ?"
        return [_person(db, name) for (name,) in ask(db, sql, (-1 if limit is None else limit,))]


def _person(db: apsw.Connection, name: str) -> Person:
    keys = [key for (key,) in ask(db, "SELECT member FROM link_group WHERE name = ? ORDER BY member", (name,))]
    borne: dict[str, None] = {}
    for key in keys:
        sql = "SELECT DISTINCT name FROM link_bearer WHERE entity = ? ORDER BY length(name) DESC, name"
        borne.update(dict.fromkeys(spelled for (spelled,) in ask(db, sql, (key,))))
    return Person(id=name, entities=tuple(keys), names=tuple(borne), links=between(db, ("entity",), keys))
