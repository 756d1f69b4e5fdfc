"""Events in PLOVER's codes, a JSON object an event, with the words that tell it (PLOVER manual of 2021).

Only events that PLOVER codes are written. The first participant is the source and the others are the targets; in
what is done together (a meeting, a signing) the order is that of the report and means nothing.
"""

from __future__ import annotations

from typing import Any

from isnad.model import Event, Participant, Report
from isnad.record.keys import content_hash
from isnad.record.rows import event_id


def events(report: Report) -> list[dict[str, Any]]:
    """The coded events of one article, in its order."""
    digest = content_hash(report)
    return [_event(report, event, digest) for event in report.events if event.plover]


def _event(report: Report, event: Event, digest: str) -> dict[str, Any]:
    people = [_actor(p) for p in event.participants]
    span = (event.evidence or (event.trigger,))[0]
    return {
        "id": event_id(report, event, digest),
        "event": event.plover,
        "mode": event.plover_mode,
        "context": list(event.topics),
        "source": people[:1],
        "target": people[1:],
        "date": event.when or report.published,
        "date_from": "event" if event.when else "publication",
        "location": event.place.name if event.place else None,
        "status": event.status,
        "claimed": event.said_by is not None,
        "article": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "language": report.language,
        "start": span.start,
        "end": span.end,
        "text": report.text[span.start : span.end],
    }


def _actor(one: Participant) -> dict[str, Any]:
    return {"name": one.name, "entity": one.entity, "role": one.role}
