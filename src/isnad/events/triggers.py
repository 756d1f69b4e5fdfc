"""Triggers: the words that name a diplomatic happening, read from the pack's rule records."""

from __future__ import annotations

from typing import NamedTuple

from isnad.model import EventKind, Status
from isnad.text.automaton import Hit
from isnad.text.document import Document

_NOT_NEWS = {"credit", "boilerplate"}


class Trigger(NamedTuple):
    """A trigger in its sentence; token indices, end exclusive."""

    hit: Hit
    kind: EventKind
    verb: bool
    co: frozenset[str]
    status: Status | None
    needs: str | None
    goal: bool
    sentence: tuple[int, int]

    @property
    def first(self) -> int:
        """The first token of the trigger."""
        return self.hit.first

    @property
    def last(self) -> int:
        """The token after the trigger."""
        return self.hit.last


def find_triggers(doc: Document) -> list[Trigger]:
    """The triggers in the news text of an article, in order; one per place."""
    closed = [(p.start, p.end) for p in doc.parts if p.kind in _NOT_NEWS]
    out: list[Trigger] = []
    bounds = iter(doc.sentences)
    sentence = next(bounds, None)
    taken = -1
    for hit in doc.found("events.triggers"):
        value = doc.pack.value(hit)
        while sentence is not None and sentence[1] <= hit.first:
            sentence = next(bounds, None)
        if sentence is None or hit.first < sentence[0] or value["kind"] == "none" or hit.first < taken:
            continue
        start = doc.span(hit.first, hit.last)[0]
        if any(a <= start < b for a, b in closed):
            continue
        taken = hit.last
        out.append(
            Trigger(
                hit=hit,
                kind=value["kind"],
                verb=value["pos"] == "verb",
                co=frozenset(value["co"]),
                status=value.get("status"),
                needs=value.get("needs"),
                goal=bool(value.get("goal")),
                sentence=sentence,
            )
        )
    return out
