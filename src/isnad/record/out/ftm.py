"""Entities of FollowTheMoney where its schema has a place: articles, persons, organisations, events and mentions.

One JSON object an entity, as FollowTheMoney's own tools read it. What it has no place for (statements, dates without a
day, figures, chains of sources) is left out; ``proof`` of an event is the article, and its words are in ``summary``.
"""

from __future__ import annotations

import hashlib
from typing import Any

from isnad.dates.edtf import bounds
from isnad.model import Entity, Event, Report
from isnad.record.keys import content_hash
from isnad.record.rows import event_id

Thing = dict[str, Any]
_SCHEMATA = {"person": "Person", "organization": "Organization", "forum": "Organization"}
_WEB = ("http://", "https://")


def entities(report: Report) -> list[Thing]:
    """The entities of one article; somebody under one key and a full name is one entity in every article."""
    article = _id("article", report.id)
    url = report.url if report.url and report.url.startswith(_WEB) else None
    out = [
        _thing(
            article, "Article", title=report.title or report.id, sourceUrl=url, publishedAt=_day(report.published),
            publisher=report.outlet, author=report.author,
        )
    ]  # fmt: skip
    kept = {key: one for key, one in report.entities.items() if one.kind in _SCHEMATA}
    ids = {key: _who(report, key, one) for key, one in kept.items()}
    out += [_entity(ids[key], one) for key, one in kept.items()]
    seen: dict[str, None] = dict.fromkeys(m.entity for m in report.mentions if m.entity in kept)
    for key in seen:
        named = [report.text[m.start : m.end] for m in report.mentions if m.entity == key]
        out.append(
            _thing(_id("mention", report.id, key), "Mention", document=article, resolved=ids[key],
                   name=sorted(set(named)), detectedSchema=_SCHEMATA[kept[key].kind])
        )  # fmt: skip
    return out + [_event(report, event, ids, article) for event in report.events]


def _who(report: Report, key: str, one: Entity) -> str:
    """The same id in every article, unless it is somebody known by a single name: that may be another there."""
    alone = one.kind == "person" and not one.wikidata
    single = all(len(name.split()) < 2 for spelled in one.names.values() for name in spelled)
    return _id("entity", report.id, key) if alone and single else _id("entity", key)


def _entity(ident: str, one: Entity) -> Thing:
    names = sorted({name for spelled in one.names.values() for name in spelled})
    return _thing(ident, _SCHEMATA[one.kind], name=names, wikidataId=one.wikidata)


def _event(report: Report, event: Event, ids: dict[str, str], article: str) -> Thing:
    days = bounds(event.when)
    people = [p.name for p in event.participants]
    span = (event.evidence or (event.trigger,))[0]
    return _thing(
        _id("event", event_id(report, event, content_hash(report))), "Event",
        name=f"{event.kind} ({event.status}): {', '.join(people)}",
        involved=[ids[p.entity] for p in event.participants if p.entity in ids],
        startDate=days[0].isoformat() if days else None, endDate=days[1].isoformat() if days else None,
        location=event.place.name if event.place else None, summary=report.text[span.start : span.end], proof=article,
        keywords=list(event.topics),
    )  # fmt: skip


def _day(edtf: str | None) -> str | None:
    days = bounds(edtf)
    return days[0].isoformat() if days and days[0] == days[1] else None


def _id(*parts: str) -> str:
    return "isnad-" + hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _thing(ident: str, schema: str, **properties: Any) -> Thing:
    listed = {name: value if isinstance(value, list) else [value] for name, value in properties.items() if value}
    return {"id": ident, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}
