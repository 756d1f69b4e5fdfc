"""Reports as JSON-LD, one document an article: schema.org, W3C Web Annotation and PROV.

An article is a ``NewsArticle``; a statement a ``Quotation`` (direct) or ``Claim``, an event an ``Event``. Each is
joined to its place in the article by an annotation with a position and a quote selector
(https://www.w3.org/TR/annotation-model/, 4.2.4 and 4.2.5; positions are code points). The chain of sources is PROV
(https://www.w3.org/TR/prov-o/). Nothing is fetched to read it: the context is in the document.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from isnad.dates.edtf import bounds
from isnad.model import Entity, Event, Report, Span, Statement
from isnad.record.keys import content_hash
from isnad.record.rows import event_id, spoken, statement_id

Node = dict[str, Any]
CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "isnad": "urn:isnad:",
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
}
_AROUND = 32
_STATUS = {"postponed": "EventPostponed", "cancelled": "EventCancelled", "planned": "EventScheduled"}
_KINDS = {"person": "Person", "place": "Place", "forum": "Organization", "agreement": "CreativeWork"}
_WIKIDATA = "http://www.wikidata.org/entity/"


def document(report: Report) -> Node:
    """The JSON-LD document of a report; offsets in it are code points into the stored text."""
    article = _urn("article", report.id)
    graph: list[Node] = [_article(report, article)]
    graph += [_entity(report, key, entity) for key, entity in report.entities.items()]
    digest = content_hash(report)
    for statement in report.statements:
        ident = _urn("statement", statement_id(report, statement, digest))
        graph += [_statement(report, statement, ident, article), _annotation(report, ident, article, statement.content)]
    for event in report.events:
        ident = _urn("event", event_id(report, event, digest))
        spans = event.evidence or (event.trigger,)
        graph += [_event(report, event, ident), _annotation(report, ident, article, spans)]
    return {"@context": CONTEXT, "@graph": graph}


def _urn(kind: str, *parts: str) -> str:
    return ":".join(("urn:isnad", kind, *(quote(part, safe="") for part in parts)))


def _of(report: Report, key: str) -> Node:
    return {"@id": _urn("entity", report.id, key)}


def _article(report: Report, ident: str) -> Node:
    quoted = [_source(report, number) for number, s in enumerate(report.sources) if s.relation != "photo"]
    publisher = {"@type": "Organization", "name": report.outlet} if report.outlet else None
    return _without_nothing({
        "@id": ident, "@type": ["NewsArticle", "prov:Entity"], "identifier": report.id, "url": report.url,
        "headline": report.title, "inLanguage": report.language, "datePublished": report.published,
        "author": report.author, "publisher": publisher,
        "prov:wasQuotedFrom": quoted, "prov:hadPrimarySource": quoted[-1:],
    })  # fmt: skip


def _source(report: Report, number: int) -> Node:
    """A source of an article as an entity of its own: what it published, from which the article has it."""
    source = report.sources[number]
    by = [_of(report, source.entity)] if source.entity in report.entities else []
    return _without_nothing({
        "@id": _urn("source", report.id, str(number)), "@type": ["CreativeWork", "prov:Entity"], "name": source.name,
        "position": number, "prov:wasAttributedTo": by,
    })  # fmt: skip


def _entity(report: Report, key: str, entity: Entity) -> Node:
    names = [{"@value": name, "@language": code} for code, spelled in entity.names.items() for name in spelled]
    return _without_nothing({
        **_of(report, key), "@type": [_KINDS.get(entity.kind, "Organization"), "prov:Agent"], "identifier": key,
        "name": names, "sameAs": _WIKIDATA + entity.wikidata if entity.wikidata else None,
    })  # fmt: skip


def _statement(report: Report, said: Statement, ident: str, article: str) -> Node:
    who = said.speaker
    by: Node | None = None
    if who is not None:
        by = _of(report, who.entity) if who.entity in report.entities else {"@type": "Person", "name": who.name}
    return _without_nothing({
        "@id": ident, "@type": ["Quotation" if said.mode == "direct" else "Claim", "prov:Entity"],
        "text": spoken(report, said), "creator": by, "prov:wasAttributedTo": by, "isPartOf": {"@id": article},
        "dateCreated": said.when, "isnad:act": said.act, "isnad:mode": said.mode, "isnad:channel": said.channel,
        "isnad:rule": said.rule, "isnad:chain": {"@list": [_of(report, k) for k in said.chain if k in report.entities]},
    })  # fmt: skip


def _event(report: Report, event: Event, ident: str) -> Node:
    days = bounds(event.when)
    return _without_nothing({
        "@id": ident, "@type": "Event", "name": f"{event.kind}: {', '.join(p.name for p in event.participants)}",
        "startDate": days[0].isoformat() if days else None, "endDate": days[1].isoformat() if days else None,
        "location": {"@type": "Place", "name": event.place.name} if event.place else None,
        "eventStatus": f"https://schema.org/{_STATUS[event.status]}" if event.status in _STATUS else None,
        "attendee": [_of(report, p.entity) if p.entity in report.entities else {"@type": "Person", "name": p.name}
                     for p in event.participants],
        "isnad:kind": event.kind, "isnad:status": event.status, "isnad:when": event.when, "isnad:plover": event.plover,
        "isnad:rule": event.rule,
    })  # fmt: skip


def _annotation(report: Report, body: str, article: str, spans: tuple[Span, ...]) -> Node:
    return {"@id": f"{body}:annotation", "@type": "oa:Annotation", "oa:hasBody": {"@id": body},
            "oa:hasTarget": [_target(report.text, article, span) for span in spans]}  # fmt: skip


def _target(text: str, article: str, span: Span) -> Node:
    position = {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end}
    words = {"@type": "oa:TextQuoteSelector", "oa:exact": text[span.start : span.end],
             "oa:prefix": text[max(0, span.start - _AROUND) : span.start],
             "oa:suffix": text[span.end : span.end + _AROUND]}  # fmt: skip
    return {"@type": "oa:SpecificResource", "oa:hasSource": {"@id": article}, "oa:hasSelector": [position, words]}


def _without_nothing(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, [], {"@list": []})}
