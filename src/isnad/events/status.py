"""The status of an event: held, ongoing, planned, proposed, postponed, cancelled or denied.

Words decide first, then the tense of a trigger that is a verb, then the date beside it; without any of these what is
reported has happened.
"""

from __future__ import annotations

from isnad.dates.edtf import bounds
from isnad.events.triggers import Trigger
from isnad.model import Status
from isnad.text.document import Document

_NEAR = 9
# Where several words speak, the one that says more about the fact comes first.
_RANK: dict[Status, int] = {"denied": 0, "cancelled": 1, "postponed": 2, "planned": 3, "proposed": 4, "ongoing": 5, "held": 6}


def status_of(doc: Document, trigger: Trigger, when: str | None, published: str | None) -> Status:
    """The status of the event that a trigger names."""
    if trigger.status is not None:
        return trigger.status
    cues = _cues(doc, trigger)
    if "future" in trigger.hit.classes:
        cues.append("planned")
    if cues:
        return min(cues, key=_RANK.__getitem__)
    if when and published:
        begins, today = bounds(when)[0], bounds(published)[0]
        if begins and today and begins > today:
            return "planned"
    return "held"


def _cues(doc: Document, trigger: Trigger) -> list[Status]:
    first, last = trigger.sentence
    out: list[Status] = []
    for hit in doc.found("events.status"):
        if hit.first < first or hit.last > last or (hit.first < trigger.last and hit.last > trigger.first):
            continue
        distance = trigger.first - hit.last if hit.last <= trigger.first else hit.first - trigger.last
        if distance <= _NEAR:
            out.append(doc.pack.value(hit)["status"])
    return out
