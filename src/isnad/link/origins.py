"""How many independent origins a statement has: ten outlets that pass on one agency are one.

Two articles have one origin where one is a near-copy of the other, where both have it from the same source (the far end
of the chain of the statement, else of the article), or where the one is published by whom the other has it from. An
outlet that names no source counts as its own origin: that it was there itself is not known, only that it does not say
otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import apsw
from msgspec import Struct

from isnad.lang import search
from isnad.link.model import link_id
from isnad.link.tables import ask


class Origin(Struct, frozen=True, kw_only=True):
    """Where some articles have it from, and why that is one origin.

    ``name`` is what most of them name as the far end; an article that names none counts for its outlet.
    """

    name: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    reasons: tuple[str, ...]


class _Way(Struct, frozen=True):
    """Through whom an article has it: its outlet, and the far end of the chain (key and name), where it names one."""

    article: str
    outlet: str | None
    key: str | None
    name: str | None


def origins_of(db: apsw.Connection, statements: Sequence[str]) -> tuple[Origin, ...]:
    """The independent origins of these versions of one statement, the most passed on first."""
    ways: dict[str, _Way] = {}
    for statement in statements:
        way = _way(db, statement)
        if way is not None:
            ways.setdefault(way.article, way)
    group = {article: [article] for article in ways}
    reasons: dict[str, list[str]] = {article: [] for article in ways}
    for a, b in combinations(sorted(ways), 2):
        why = _one(db, ways[a], ways[b])
        if why and group[a] is not group[b]:
            joined = [*group[a], *group[b]]
            told = list(dict.fromkeys([*reasons[a], *reasons[b], why]))
            for article in joined:
                group[article], reasons[article] = joined, told
    out = []
    for members in {id(g): g for g in group.values()}.values():
        some = [ways[article] for article in sorted(members)]
        names = [name for way in some if (name := way.name or way.outlet)]
        out.append(
            Origin(
                name=max(sorted(set(names)), key=names.count, default=None),
                articles=tuple(way.article for way in some),
                outlets=tuple(dict.fromkeys(way.outlet for way in some if way.outlet)),
                reasons=tuple(reasons[members[0]]),
            )
        )
    return tuple(sorted(out, key=lambda o: (-len(o.articles), o.articles)))


def _way(db: apsw.Connection, statement: str) -> _Way | None:
    sql = (
        "SELECT statement.key, article.key, article.id, outlet, speaker_entity FROM statement "
        "JOIN article ON article.key = statement.article AND latest = 1 WHERE statement.id = ?"
    )
    for fact, article, ident, outlet, speaker in ask(db, sql, (statement,)):
        key, name = _far_end(db, fact, article, speaker)
        return _Way(ident, outlet, key, name)
    return None


def _far_end(db: apsw.Connection, fact: int, article: int, speaker: int | None) -> tuple[str | None, str | None]:
    """The key and the name of the last in the chain who is a source of the article; the speaker is none."""
    sources = ask(
        db,
        "SELECT source.name, entity.entity FROM source LEFT JOIN entity ON entity.key = source.entity "
        "WHERE source.article = ? AND relation != 'photo' ORDER BY position",
        (article,),
    )
    sql = "SELECT entity FROM statement_entity WHERE statement = ? AND role = 'chain' ORDER BY position"
    chain = [key for (key,) in ask(db, sql, (fact,))]
    by_key = {key: name for name, key in sources if key}
    of_statement = [(key, by_key[key]) for key in chain if key in by_key]
    if of_statement:
        return of_statement[-1]
    spoken_by = {key for (key,) in ask(db, "SELECT entity FROM entity WHERE key = ?", (speaker,))}
    left = [(key, name) for name, key in sources if key not in spoken_by or key is None]
    return left[-1] if left else (None, None)


def _one(db: apsw.Connection, a: _Way, b: _Way) -> str | None:
    """Why two articles have one origin; None where nothing says so."""
    copy = ask(
        db,
        "SELECT score FROM link WHERE id = ? AND state IN ('made', 'accepted')",
        (link_id("copy", a.article, b.article),),
    )
    if copy:
        return f"one is a near-copy of the other ({copy[0][0]:.2f})"
    if a.key and a.key == b.key:
        return f"both have it from {a.name}"
    if a.name and b.name and alike(a.name, b.name):
        return f"both have it from {a.name}"
    for one, other in ((a, b), (b, a)):
        if one.name and other.outlet and not other.name and alike(one.name, other.outlet):
            return f"one has it from {one.name}, which published the other"
    if a.outlet and b.outlet and not a.name and not b.name and alike(a.outlet, b.outlet):
        return f"both are of {a.outlet}"
    return None


def alike(a: str, b: str) -> bool:
    """Whether two names of outlets are one in folded letters, or one is the end of the other: its proper name."""
    left, right = search.words(a, ""), search.words(b, "")
    short, long = sorted((left, right), key=len)
    return bool(short) and long[len(long) - len(short) :] == short
