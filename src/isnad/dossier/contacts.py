"""Who met, called, visited, wrote to or agreed with whom: happenings in which every actor takes part.

An actor takes part where one of those that speak for it is named as a participant or host, and in a visit where its
state is the place. The accounts of several articles are one happening (:mod:`isnad.link.happenings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import apsw

from isnad.dates.edtf import bounds
from isnad.dossier.actors import Found
from isnad.dossier.model import Contact, Step
from isnad.dossier.notes import Notes
from isnad.link.happening import Happening, Telling
from isnad.link.happenings import find_happenings
from isnad.model import Report
from isnad.record.connect import ask, ask_one
from isnad.record.rows import fold_name, unpack_report

Where = tuple[str, Sequence[Any]]
_NEVER = "0"


def find_contacts(db: apsw.Connection, actors: Sequence[Found], where: Where) -> list[Happening]:
    """The happenings in which every actor takes part, by date, else by publication."""
    borne = [_keys_in_articles(db, actor) for actor in actors]
    both = set.intersection(*(set(keys) for keys in borne)) if borne else set()
    sql, values = where
    asked = f"SELECT article.key FROM article WHERE {sql} AND EXISTS (SELECT 1 FROM event WHERE article = article.key)"
    wanted = [key for (key,) in ask(db, asked, *values) if key in both]
    reports = {report.id: report for report in (_report(db, key) for key in wanted)}
    ids = dict(zip(reports, wanted, strict=True))
    happenings = find_happenings(reports.values())
    found = [
        h
        for h in happenings
        if all(any(_takes_part(t, keys[ids[t.cited.article]], actor) for t in h.tellings)
               for actor, keys in zip(actors, borne, strict=True))
    ]  # fmt: skip
    return sorted(found, key=_order)


def _report(db: apsw.Connection, key: int) -> Report:
    return unpack_report(ask_one(db, "SELECT report FROM article_body WHERE key = ?", key)[0])


def _keys_in_articles(db: apsw.Connection, actor: Found) -> dict[int, set[str]]:
    """By article, the keys in its report under which the actor and those that speak for it stand."""
    out: dict[int, set[str]] = {}
    for voice in actor.voices:
        for article, key in ask(db, "SELECT article, entity FROM entity WHERE key = ?", voice):
            out.setdefault(article, set()).add(key)
    return out


def _takes_part(telling: Telling, keys: set[str], actor: Found) -> bool:
    event = telling.event
    people = [*event.participants, *([event.host] if event.host else [])]
    if any(p.entity in keys if p.entity else fold_name(p.name) in actor.folded for p in people):
        return True
    return event.kind == "visit" and event.place is not None and event.place.entity in keys


def _order(happening: Happening) -> tuple[str, str]:
    days = bounds(happening.when)
    told = happening.tellings[0].cited.published or _NEVER
    return (days[0].isoformat() if days else told[:10], happening.id)


def contact(db: apsw.Connection, notes: Notes, happening: Happening) -> Contact:
    """The line of one happening, with a footnote for each account of it."""
    tellings = happening.tellings
    cited = {id(t): notes.cite_article(t.cited.article, t.cited.start, t.cited.end) for t in tellings}
    moves = [m for m in happening.moves if m.before is not None]
    return Contact(
        id=happening.id,
        kind=happening.kind,
        status=happening.status,
        stage=happening.stage,
        when=happening.when,
        published=tellings[0].cited.published,
        participants=happening.participants,
        place=happening.place,
        topics=tuple(dict.fromkeys(topic for t in tellings for topic in t.event.topics)),
        claimed_by=_claimant(db, tellings),
        steps=tuple(
            Step(m.before, m.after, notes.cite_article(m.cited.article, m.cited.start, m.cited.end)) for m in moves
        ),
        notes=tuple(dict.fromkeys(cited.values())),
    )


def _claimant(db: apsw.Connection, tellings: Sequence[Telling]) -> str | None:
    """Whose claim it is, where no article tells it in its own words."""
    if any(t.event.said_by is None for t in tellings):
        return None
    sql = (
        "SELECT coalesce(speaker, '?') FROM statement JOIN article ON article.key = statement.article "
        "WHERE article.id = ? AND latest = 1 AND number = ?"
    )
    row = ask_one(db, sql, tellings[0].cited.article, tellings[0].event.said_by)
    return None if row is None else str(row[0])
