"""Happenings: one thing that was done or announced, as several articles tell it."""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct

from isnad.model import Event, EventKind, Figure, Report, Span, Stage, Status

Fate = Literal["open", "kept", "overdue", "cancelled"]
Matter = Literal["when", "place", "figure"]


class Citation(Struct, frozen=True, kw_only=True):
    """Where something is told: article, outlet, day of publication, and the passage (offsets and its very words)."""

    article: str
    outlet: str | None
    language: str
    published: str | None
    start: int
    end: int
    words: str


class Telling(Struct, frozen=True, kw_only=True):
    """One article's account of a happening; ``number`` is the index of the event in its report.

    ``counted`` cites the figures, one each.
    """

    event: Event
    number: int
    figures: tuple[Figure, ...]
    cited: Citation
    counted: tuple[Citation, ...]
    names: tuple[str, ...]


class Move(Struct, frozen=True, kw_only=True):
    """A change of status or stage, with the passage that caused it; ``before`` is None for the first that is known."""

    what: Literal["status", "stage"]
    before: str | None
    after: str
    cited: Citation


class Conflict(Struct, frozen=True, kw_only=True):
    """Two accounts that cannot both be right: of the day, the place, or a figure (``unit`` says of what)."""

    matter: Matter
    unit: str | None
    one: str
    other: str
    cited: tuple[Citation, Citation]


class Happening(Struct, frozen=True, kw_only=True):
    """One happening with all its evidence: where it stands now, how it came there, and what disagrees.

    ``tellings`` are in the order of publication; ``status``, ``stage`` and ``when`` are those that hold last.
    """

    id: str
    kind: EventKind
    status: Status
    stage: Stage | None
    when: str | None
    place: str | None
    participants: tuple[str, ...]
    tellings: tuple[Telling, ...]
    moves: tuple[Move, ...]
    conflicts: tuple[Conflict, ...]


class Commitment(Struct, frozen=True, kw_only=True):
    """Something announced, and what became of it; ``due`` is the day that held last (EDTF), None if none was named."""

    happening: Happening
    due: str | None
    fate: Fate
    announced: Citation
    settled: Citation | None


def tellings(report: Report) -> list[Telling]:
    """The accounts that one article gives, one an event."""
    out = []
    for number, event in enumerate(report.events):
        figures = tuple(f for f in report.figures if f.event == number)
        names = tuple(p.name for p in event.participants)
        out.append(
            Telling(
                event=event,
                number=number,
                figures=figures,
                cited=cite(report, passage(event)),
                counted=tuple(cite(report, Span(f.start, f.end)) for f in figures),
                names=names,
            )
        )
    return out


def passage(event: Event) -> Span:
    """The sentence that holds the trigger of an event."""
    return next((s for s in event.evidence if s.start <= event.trigger.start < s.end), event.trigger)


def cite(report: Report, span: Span) -> Citation:
    """The citation of a passage of an article."""
    return Citation(
        article=report.id,
        outlet=report.outlet,
        language=report.language,
        published=report.published,
        start=span.start,
        end=span.end,
        words=report.text[span.start : span.end],
    )


def happening_id(telling: Telling) -> str:
    """The id of a happening, from the place of its first account."""
    cited = telling.cited
    text = f"{cited.article}\0{telling.event.kind}\0{telling.event.trigger.start}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
