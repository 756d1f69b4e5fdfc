"""Who met, called, visited, wrote to or agreed with whom: events in which the actors take part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import apsw

from isnad.dossier.actors import Found
from isnad.dossier.model import Contact
from isnad.dossier.notes import Notes
from isnad.record.connect import ask, ask_one
from isnad.record.rows import fold_name

Where = tuple[str, Sequence[Any]]


def find_contacts(db: apsw.Connection, actors: Sequence[Found], where: Where) -> list[int]:
    """The keys of the events in which every actor takes part, by date of the event, then of publication."""
    sql, values = where
    taking_part = [set(_of(db, actor, sql, values)) for actor in actors]
    keys = set.intersection(*taking_part) if taking_part else set()
    dated = [(ask_one(db, _WHEN, key)[0] or "", key) for key in keys]
    return [key for _, key in sorted(dated)]


_WHEN = 'SELECT coalesce(event."when", published) FROM event JOIN article ON article.key = article WHERE event.key = ?'


def _of(db: apsw.Connection, actor: Found, sql: str, values: Sequence[Any]) -> list[int]:
    out = []
    for entity in actor.voices:
        found = ask(
            db,
            "SELECT event.key FROM event_participant JOIN event ON event.key = event_participant.event "
            f"JOIN article ON article.key = event.article WHERE event_participant.entity = ? AND {sql}",
            entity,
            *values,
        )
        out += [key for (key,) in found]
    named = ask(
        db,
        "SELECT event.key, event_participant.name FROM event_participant JOIN event "
        "ON event.key = event_participant.event JOIN article ON article.key = event.article "
        f"WHERE event_participant.entity IS NULL AND {sql}",
        *values,
    )
    return out + [key for key, name in named if fold_name(name) in actor.folded]


def contact(db: apsw.Connection, notes: Notes, key: int) -> Contact:
    """The line of one event."""
    article, kind, status, when, place, start, end, said_by, published = ask_one(
        db,
        'SELECT article, kind, status, event."when", place, trigger_start, trigger_end, said_by, published '
        "FROM event JOIN article ON article.key = event.article WHERE event.key = ?",
        key,
    )
    people = ask(db, "SELECT name, role FROM event_participant WHERE event = ? ORDER BY position", key)
    sql = 'SELECT "start", "end" FROM event_evidence WHERE event = ? AND "start" <= ? AND "end" >= ? ORDER BY position'
    start, end = ask_one(db, sql, key, start, end) or (start, end)
    claimed = ask_one(db, "SELECT coalesce(speaker, '?') FROM statement WHERE key = ?", said_by) if said_by else None
    return Contact(
        kind=kind,
        status=status,
        when=when,
        published=published,
        participants=tuple(f"{name} ({role})" if role else name for name, role in people),
        place=place,
        claimed_by=claimed[0] if claimed else None,
        note=notes.cite(article, start, end),
    )
