"""A report as rows of the record: pure, so that what is stored can be tested without a database."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any

import msgspec

from isnad.lang import search
from isnad.model import Event, Report, Span, Statement
from isnad.record.keys import MOST_FACTS, content_hash, fact_id, fact_key

Row = tuple[Any, ...]
GAP = " ... "

COLUMNS = {
    "article": 15, "article_body": 3, "part": 4, "entity": 7, "mention": 7, "source": 9, "date": 8, "statement": 19,
    "statement_content": 4, "statement_entity": 4, "event": 14, "event_participant": 5, "event_evidence": 4,
    "figure": 8,
}  # fmt: skip
"""The tables that :func:`facts` fills, in an order that keeps every reference, with their number of columns."""


class Names:
    """The names of the entities of a batch, folded; every spelling is folded once."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}
        self.links: list[tuple[str, int]] = []

    def add(self, name: str, entity: int) -> None:
        """Note that an entity bears a name."""
        folded = self.seen.get(name)
        if folded is None:
            folded = self.seen[name] = fold_name(name)
        if folded:
            self.links.append((folded, entity))


def fold_name(name: str) -> str:
    """A name as the record compares it: folded letters, without signs, in any script."""
    return " ".join(search.words(name, ""))


def pack_report(report: Report) -> bytes:
    """The whole report, as it is stored."""
    return zlib.compress(msgspec.json.encode(report), 1)


def unpack_report(data: bytes) -> Report:
    """The report that was stored, equal to the one that went in."""
    return msgspec.json.decode(zlib.decompress(data), type=Report)


def facts(report: Report, key: int, names: Names) -> dict[str, list[Row]]:
    """The rows of every table but ``article``, for the article version that has this key."""
    digest = content_hash(report)
    entities = {name: fact_key(key, n) for n, name in enumerate(list(report.entities)[:MOST_FACTS])}
    out: dict[str, list[Row]] = {table: [] for table in COLUMNS if table != "article"}
    out["article_body"] = [(key, report.text, pack_report(report))]
    out["part"] = [(key, p.start, p.end, p.kind) for p in report.parts]
    for local, entity in report.entities.items():
        if local in entities:
            spellings = msgspec.json.encode(entity.names).decode()
            own = entity.names.get(report.language) or next(iter(entity.names.values()), [])
            row = (entities[local], key, local, entity.kind, own[0] if own else None, spellings, entity.wikidata)
            out["entity"].append(row)
            for name in dict.fromkeys(n for spelled in entity.names.values() for n in spelled):
                names.add(name, entities[local])
    out["mention"] = [
        (key, m.start, m.end, m.kind, entities[m.entity], m.rule, report.text[m.start : m.end])
        for m in report.mentions
        if m.entity in entities
    ]
    out["source"] = [
        (fact_key(key, n), key, n, s.name, s.start, s.end, entities.get(s.entity or ""), s.relation, s.rule)
        for n, s in enumerate(report.sources)
    ]
    out["date"] = [
        (key, d.start, d.end, d.value, d.kind, d.calendar, "; ".join(d.checks), d.rule) for d in report.dates
    ]
    for n, statement in enumerate(report.statements[:MOST_FACTS]):
        _statement(report, statement, key, n, entities, digest, out)
    for n, event in enumerate(report.events[:MOST_FACTS]):
        _event(report, event, key, n, entities, digest, out)
    out["figure"] = [
        (key, f.start, f.end, f.value, f.bound, f.unit, _maybe(key, f.event), _maybe(key, f.said_by))
        for f in report.figures
    ]
    return out


def _maybe(key: int, number: int | None) -> int | None:
    return None if number is None else fact_key(key, number)


def _pieces(fact: int, spans: Iterable[Span]) -> list[Row]:
    return [(fact, i, s.start, s.end) for i, s in enumerate(spans)]


def spoken(report: Report, statement: Statement) -> str:
    """The content of a statement, its pieces joined by a sign of omission."""
    return GAP.join(report.text[s.start : s.end] for s in statement.content)


def statement_id(report: Report, statement: Statement, digest: str) -> str:
    """The id by which a statement is cited."""
    return fact_id("statement", report.id, digest, statement.cue, statement.content)


def event_id(report: Report, event: Event, digest: str) -> str:
    """The id by which an event is cited."""
    return fact_id("event", report.id, digest, event.trigger, event.evidence)


def _statement(
    report: Report,
    said: Statement,
    key: int,
    number: int,
    entities: dict[str, int],
    digest: str,
    out: dict[str, list[Row]],
) -> None:
    fact = fact_key(key, number)
    who, cue = said.speaker, said.cue
    spans = said.content or ((cue,) if cue else ())
    out["statement"].append((
        fact, statement_id(report, said, digest), key, number, said.act, said.mode,
        who.name if who else None, entities.get(who.entity or "") if who else None,
        who.start if who else None, who.end if who else None,
        cue.start if cue else None, cue.end if cue else None,
        min((s.start for s in spans), default=0), max((s.end for s in spans), default=0),
        spoken(report, said), said.channel, said.when, said.rule, said.score,
    ))  # fmt: skip
    out["statement_content"] += _pieces(fact, said.content)
    for role, people in (("addressee", said.addressees), ("chain", said.chain)):
        out["statement_entity"] += [(fact, role, i, entity) for i, entity in enumerate(people)]


def _event(
    report: Report,
    event: Event,
    key: int,
    number: int,
    entities: dict[str, int],
    digest: str,
    out: dict[str, list[Row]],
) -> None:
    fact = fact_key(key, number)
    place = event.place
    out["event"].append((
        fact, event_id(report, event, digest), key, number, event.kind, event.status, event.plover,
        place.name if place else None, entities.get(place.entity or "") if place else None,
        event.when, event.trigger.start, event.trigger.end, _maybe(key, event.said_by), event.rule,
    ))  # fmt: skip
    out["event_participant"] += [
        (fact, i, p.name, entities.get(p.entity or ""), p.role) for i, p in enumerate(event.participants)
    ]
    out["event_evidence"] += _pieces(fact, event.evidence)
