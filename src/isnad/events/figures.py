"""Figures: how many states, regions, delegates an event is said to have, how exact that is, and who says so."""

from __future__ import annotations

from isnad.model import Bound, Event, Figure, Statement
from isnad.text.automaton import Hit
from isnad.text.document import Document
from isnad.text.numerals import Number

_GAP = 1  # tokens between a number and what it counts
_KINDS = ("forum", "meeting", "agreement", "visit", "call", "message")


def find_figures(doc: Document, numbers: list[Number], events: list[Event], said: list[Statement]) -> list[Figure]:
    """The figures claimed of the events of an article, in the order of the text; other numbers are left out."""
    units = {hit.first: hit for hit in doc.found("events.units")}
    bounds = {hit.last: hit for hit in doc.found("events.bounds")}
    out = []
    for number in numbers:
        unit = next((units[i] for i in range(number.last, number.last + _GAP + 1) if i in units), None)
        if number.ordinal or unit is None or number.value <= 0:
            continue
        before = bounds.get(number.first)
        figure = _figure(doc, number, unit, before, events, said)
        if figure is not None:
            out.append(figure)
    return out


def _figure(
    doc: Document, number: Number, unit: Hit, before: Hit | None, events: list[Event], said: list[Statement]
) -> Figure | None:
    start = doc.hit_span(before)[0] if before else doc.folded.start(number.start)
    end = doc.hit_span(unit)[1]
    event = _event(start, events)
    if event is None:
        return None
    bound: Bound = doc.pack.value(before)["bound"] if before else "exactly"
    around = [(s.end - s.start, n) for n, one in enumerate(said) for s in one.content if s.start <= start < s.end]
    return Figure(
        start=start,
        end=end,
        value=number.value,
        bound=bound,
        unit=doc.pack.value(unit)["unit"],
        event=event,
        said_by=min(around)[1] if around else None,
    )


def _event(start: int, events: list[Event]) -> int | None:
    """The event whose sentences hold the figure; a forum before all others, since it is what figures are told of."""
    around = [n for n, e in enumerate(events) if any(s.start <= start < s.end for s in e.evidence)]
    return min(around, key=lambda n: _KINDS.index(events[n].kind), default=None)
