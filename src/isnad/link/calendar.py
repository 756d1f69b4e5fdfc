"""Commitments as an iCalendar file (RFC 5545) that ordinary calendar programs open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vText

from isnad.dates.edtf import bounds
from isnad.link.happening import Citation, Commitment, Fate

# RFC 5545, 3.8.1.11: the status of an event.
_STATUS: dict[Fate, str] = {"open": "TENTATIVE", "overdue": "TENTATIVE", "kept": "CONFIRMED", "cancelled": "CANCELLED"}
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


def as_calendar(commitments: list[Commitment]) -> bytes:
    """The calendar of what is due; commitments without a day are left out, since a calendar has no place for them."""
    calendar = Calendar()
    calendar.add("prodid", "-//Isnad//Commitments//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Isnad: what is due")
    for commitment in commitments:
        days = bounds(commitment.due)
        if days is not None:
            calendar.add_component(_event(commitment, days[0], days[1]))
    written: bytes = calendar.to_ical()
    return written


def _event(commitment: Commitment, first: object, last: object) -> Event:
    happening = commitment.happening
    event = Event()
    event.add("uid", f"{happening.id}@isnad")
    event.add("dtstamp", _stamp(commitment))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))  # type: ignore[operator]
    event.add("summary", summary(commitment))
    event.add("status", _STATUS[commitment.fate])
    event.add("transp", "TRANSPARENT")
    event.add("categories", [happening.kind, commitment.fate])
    if happening.place:
        event.add("location", vText(happening.place))
    event.add("description", "\n\n".join(_told(t.cited) for t in happening.tellings))
    return event


def summary(commitment: Commitment) -> str:
    """One line for people: kind, parties, and what became of it."""
    happening = commitment.happening
    return f"{happening.kind}: {' - '.join(happening.participants)} ({commitment.fate})"


def _told(cited: Citation) -> str:
    head = ", ".join(part for part in (cited.outlet or cited.article, cited.published) if part)
    return f"{head}: {cited.words}"


def _stamp(commitment: Commitment) -> datetime:
    """When the calendar's knowledge dates from: the last publication, so that the same record gives the same file."""
    days = [d for t in commitment.happening.tellings if (d := bounds(t.cited.published)) is not None]
    if not days:
        return _UNDATED
    latest = max(d[1] for d in days)
    return datetime(latest.year, latest.month, latest.day, tzinfo=UTC)
