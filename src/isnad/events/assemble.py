"""Puts the events of an article together: triggers, what they bind, status, time, and who vouches for them."""

from __future__ import annotations

from isnad.events.bind import Binder, Bound
from isnad.events.merge import Draft, merge
from isnad.events.status import status_of
from isnad.events.triggers import Trigger, find_triggers
from isnad.model import DateExpression, Event, Participant, Place, Span, Statement
from isnad.names.found import Names, Phrase
from isnad.text.document import Document


def find_events(
    doc: Document, named: Names, times: list[DateExpression], said: list[Statement], published: str | None
) -> list[Event]:
    """The events of an article, one a happening, in the order of their clearest mentions."""
    binder = Binder(doc, named)
    officials = _officials(named)
    triggers = find_triggers(doc)
    instruments = [t for t in triggers if t.kind == "agreement" and not t.verb and not t.needs]
    drafts = []
    for trigger in triggers:
        if trigger.needs == "instrument" and not _instrument(trigger, instruments):
            continue
        bound = binder.bind(trigger)
        participants = _participants(doc, named, bound, trigger)
        if not any(p.entity in officials for p in participants):
            continue
        when = _when(doc, trigger, times)
        evidence = doc.span(*trigger.sentence)
        drafts.append(
            Draft(
                trigger=trigger,
                status=status_of(doc, trigger, when, published),
                participants=participants,
                place=_place(doc, named, bound.place),
                when=when,
                said_by=_said_by(doc, trigger, said),
                evidence=evidence,
            )
        )
    return [_event(doc, group) for group in merge(drafts)]


def _officials(named: Names) -> set[str]:
    """Entities that act for a state or organisation: those themselves, and persons who bear a title."""
    roles = [(m.start, m.end) for m in named.mentions if m.kind == "role"]
    out = {key for key, entity in named.entities.items() if entity.kind in ("organization", "place", "role", "forum")}
    for phrase in named.phrases:
        if phrase.kind == "person" and any(phrase.start <= a < phrase.end for a, _ in roles):
            out.add(phrase.entity)
    return out


def _participants(doc: Document, named: Names, bound: Bound, trigger: Trigger) -> tuple[Participant, ...]:
    out: dict[str, Participant] = {}
    for phrase, role in [*((p, None) for p in bound.subjects), *((p, None) for p in bound.others)]:
        out.setdefault(phrase.entity, Participant(name=named.name(phrase.entity, doc.pack.code), entity=phrase.entity, role=role))
    if trigger.kind == "visit" and bound.place is not None:
        out.pop(bound.place.entity, None)
    return tuple(out.values())


def _place(doc: Document, named: Names, phrase: Phrase | None) -> Place | None:
    if phrase is None:
        return None
    return Place(name=named.name(phrase.entity, doc.pack.code), entity=phrase.entity)


def _when(doc: Document, trigger: Trigger, times: list[DateExpression]) -> str | None:
    """The value of the nearest date in the trigger's sentence, those after it preferred."""
    start, end = doc.span(*trigger.sentence)
    at = doc.span(trigger.first, trigger.last)[0]
    inside = [t for t in times if t.kind == "date" and t.value and start <= t.start < end]
    if not inside:
        return None
    return min(inside, key=lambda t: (abs(t.start - at) * (1 if t.start >= at else 2), t.start)).value


def _said_by(doc: Document, trigger: Trigger, said: list[Statement]) -> int | None:
    """The statement in whose content the trigger stands, the narrowest if there are several."""
    at = doc.span(trigger.first, trigger.last)[0]
    around = [
        (span.end - span.start, index)
        for index, statement in enumerate(said)
        for span in statement.content
        if span.start <= at < span.end
    ]
    return min(around)[1] if around else None


def _instrument(trigger: Trigger, instruments: list[Trigger]) -> bool:
    return any(trigger.last <= i.first < trigger.sentence[1] and i.first - trigger.last <= 12 for i in instruments)


def _event(doc: Document, group: list[Draft]) -> Event:
    lead = group[0]
    place = next((d.place for d in group if d.place), None)
    when = next((d.when for d in group if d.when), None)
    spans = sorted({d.evidence for d in group})
    said_by = lead.said_by if all(d.said_by is not None for d in group) else None
    return Event(
        kind=lead.trigger.kind,
        status=lead.status,
        participants=lead.participants,
        place=place,
        when=when,
        trigger=Span(*doc.span(lead.trigger.first, lead.trigger.last)),
        evidence=tuple(Span(*s) for s in spans),
        said_by=said_by,
        rule=lead.trigger.hit.entry.rule,
    )
