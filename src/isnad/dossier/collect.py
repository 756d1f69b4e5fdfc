"""Collecting a dossier: what each actor said, of whom, when; who met whom; and where each line is known from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import apsw

from isnad.dossier.actors import Found, find_actor
from isnad.dossier.contacts import Where, contact, find_contacts
from isnad.dossier.fates import announced, disagreements
from isnad.dossier.model import Actor, Dossier, Part
from isnad.dossier.notes import Notes
from isnad.dossier.outlets import outlets
from isnad.dossier.same import groups
from isnad.dossier.sayings import find_sayings, has_topic, saying
from isnad.link.happening import Happening
from isnad.link.tables import laid_out
from isnad.record import Record
from isnad.record.find import Filters, conditions
from isnad.record.keys import FACT_BITS
from isnad.record.query import Query, parse, places

T = TypeVar("T")


def collect(
    record: Record,
    first: str,
    second: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    topic: str | None = None,
    language: str | None = None,
    today: date | None = None,
    limit: int | None = None,
) -> Dossier:
    """The dossier of one actor, or of what is between two; ``since`` and ``until`` are EDTF and inclusive.

    ``topic`` is words that a statement, a happening's passage or the title of the article must have, in any spelling,
    or the name of a topic of happenings; ``language`` leaves the articles of one language. ``limit`` is how many
    statements of each actor, and how many contacts, are shown at most: the newest. What was announced is judged as on
    ``today``.

    Raises:
        NotInRecord: nobody in the record has such a name.
    """
    today = today or date.today()
    with record.snapshot() as db:
        found = [find_actor(db, name) for name in (first, second) if name is not None]
        sql, values = conditions(Filters(since=since, until=until, language=language))
        where: Where = (" AND ".join(sql), values)
        sought = parse(topic) if topic else None
        notes = Notes(db)
        happened = [h for h in find_contacts(db, found, where) if sought is None or _on(h, str(topic), sought)]
        shown, more_met = _newest(happened, limit)
        lines = {h.id: contact(db, notes, h) for h in shown}
        parts = [_part(db, notes, found, pair, where, sought, limit) for pair in _pairs(found)]
        promised = announced(notes, shown, lines, today)
        disagreed = disagreements(notes, shown, lines)
        linked = laid_out(db)
    return Dossier(
        actors=tuple(_actor(one) for one in found),
        since=since,
        until=until,
        topic=topic,
        language=language,
        today=today.isoformat(),
        linked=linked,
        contacts=tuple(lines.values()),
        more_contacts=more_met,
        parts=tuple(parts),
        announced=promised,
        conflicts=disagreed,
        outlets=outlets(notes.all()),
        footnotes=notes.all(),
    )


def _part(
    db: apsw.Connection,
    notes: Notes,
    found: list[Found],
    pair: tuple[Found, Found | None],
    where: Where,
    topic: Query | None,
    limit: int | None,
) -> Part:
    speaker, other = pair
    keys = [key for key in find_sayings(db, speaker, other, where) if topic is None or has_topic(db, key, topic)]
    said, more = _newest(groups(db, keys), limit)
    about = other.asked if other is not None else None
    return Part(
        speaker=speaker.asked, about=about, sayings=tuple(saying(db, notes, one, found) for one in said), more=more
    )


def _on(happening: Happening, typed: str, topic: Query) -> bool:
    """Whether a happening is on a topic: by its name, or by the words of a passage that tells of it."""
    return any(typed in t.event.topics or places(t.cited.words, t.cited.language, topic) for t in happening.tellings)


def _pairs(found: list[Found]) -> list[tuple[Found, Found | None]]:
    if len(found) == 1:
        return [(found[0], None)]
    return [(found[0], found[1]), (found[1], found[0])]


def _newest(items: Sequence[T], limit: int | None) -> tuple[Sequence[T], int]:
    shown = items if limit is None else items[-limit:]
    return shown, len(items) - len(shown)


def _actor(found: Found) -> Actor:
    articles = len({entity >> FACT_BITS for entity in found.entities})
    return Actor(asked=found.asked, names=found.names, articles=articles)
