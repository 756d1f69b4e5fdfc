"""Collecting a dossier: what each actor said, of whom, when; who met whom; and where each line is known from."""

from __future__ import annotations

from isnad.dossier.actors import Found, find_actor
from isnad.dossier.contacts import contact, find_contacts
from isnad.dossier.model import Actor, Dossier, Part
from isnad.dossier.notes import Notes
from isnad.dossier.sayings import find_sayings, saying
from isnad.record import Record
from isnad.record.find import Filters, conditions
from isnad.record.keys import FACT_BITS


def collect(
    record: Record,
    first: str,
    second: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
) -> Dossier:
    """The dossier of one actor, or of what is between two; ``since`` and ``until`` are EDTF and inclusive.

    ``limit`` is how many statements of each actor, and how many contacts, are shown at most: the newest.

    Raises:
        NotInRecord: nobody in the record has such a name.
    """
    with record.snapshot() as db:
        found = [find_actor(db, name) for name in (first, second) if name is not None]
        sql, values = conditions(Filters(since=since, until=until))
        where = (" AND ".join(sql), values)
        notes = Notes(db)
        met, more_met = _newest(find_contacts(db, found, where), limit)
        contacts = tuple(contact(db, notes, key) for key in met)
        parts = []
        for actor, other in _pairs(found):
            said, more = _newest(find_sayings(db, actor, other, where), limit)
            sayings = tuple(saying(db, notes, key, found) for key in said)
            about = other.asked if other is not None else None
            parts.append(Part(speaker=actor.asked, about=about, sayings=sayings, more=more))
    return Dossier(
        actors=tuple(_actor(one) for one in found),
        since=since,
        until=until,
        contacts=contacts,
        more_contacts=more_met,
        parts=tuple(parts),
        footnotes=notes.all(),
    )


def _pairs(found: list[Found]) -> list[tuple[Found, Found | None]]:
    if len(found) == 1:
        return [(found[0], None)]
    return [(found[0], found[1]), (found[1], found[0])]


def _newest(keys: list[int], limit: int | None) -> tuple[list[int], int]:
    shown = keys if limit is None else keys[-limit:]
    return shown, len(keys) - len(shown)


def _actor(found: Found) -> Actor:
    articles = len({entity >> FACT_BITS for entity in found.entities})
    return Actor(asked=found.asked, names=found.names, articles=articles)
