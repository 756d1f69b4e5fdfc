"""Who speaks for an actor: its own offices and ministries, and the persons whom an article gives a title of it.

This is read from the words of the articles, never from who somebody is known to be. A person with a full name (two
words at least) who has the title in one article is that person's voice in the others of the record too; who is known
by a surname alone is so in that article only.
"""

from __future__ import annotations

from collections.abc import Iterable

import apsw

from isnad.dossier.known import capitals_of
from isnad.dossier.titles import speaks_for
from isnad.record.connect import ask, ask_one

_STATE = "place:"


def voices(db: apsw.Connection, entities: frozenset[int], keys: frozenset[str]) -> frozenset[int]:
    """The entities (by key of the record) that speak for the actor of these entities, itself among them."""
    out = set(entities)
    for state in (key.removeprefix(_STATE) for key in keys if key.startswith(_STATE) and key.count(":") == 1):
        out |= _offices(db, state)
    titled = _titled(db, keys)
    return frozenset(out | titled | _elsewhere(db, titled))


def _offices(db: apsw.Connection, state: str) -> set[int]:
    """A state's offices and ministries, which the names step files under the code of the state, and its capital."""
    out: set[int] = set()
    for kind in ("role", "organization"):
        begin = f"{kind}:{state}:"
        after = begin[:-1] + ";"  # the sign after ':'
        out |= {key for (key,) in ask(db, f"{_LATEST} entity.entity >= ? AND entity.entity < ?", begin, after)}
    for capital in capitals_of(state):
        out |= {key for (key,) in ask(db, f"{_LATEST} entity.entity = ?", capital)}
    return out


_LATEST = "SELECT entity.key FROM entity JOIN article ON article.key = entity.article AND article.latest = 1 WHERE"


def _titled(db: apsw.Connection, keys: frozenset[str]) -> set[int]:
    """The bearers of a title, and the institutions, that name one of these keys; an article's sources are no voices."""
    rows = ask(
        db,
        "SELECT words, language, group_concat(mention.entity) FROM mention "
        "JOIN article ON article.key = mention.article WHERE mention.kind IN ('role', 'organization') AND latest = 1 "
        "AND NOT EXISTS (SELECT 1 FROM source WHERE source.article = article.key AND source.entity = mention.entity) "
        "GROUP BY words, language",
    )
    out: set[int] = set()
    for words, language, entities in rows:
        if not keys.isdisjoint(speaks_for(words, language)):
            out |= {int(key) for key in str(entities).split(",")}
    return out


def _elsewhere(db: apsw.Connection, titled: Iterable[int]) -> set[int]:
    """The same persons, by their full names, in other articles."""
    out: set[int] = set()
    for entity in titled:
        kind, key, name = ask_one(db, "SELECT kind, entity, name FROM entity WHERE key = ?", entity)
        if kind == "person" and len((name or "").split()) > 1:
            out |= {other for (other,) in ask(db, f"{_LATEST} entity.entity = ?", key)}
    return out
