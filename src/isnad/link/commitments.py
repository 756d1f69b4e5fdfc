"""What was announced and what became of it: open, kept, overdue or cancelled on a given day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from isnad.dates.edtf import bounds
from isnad.link.happening import Citation, Commitment, Fate, Happening

_ANNOUNCED = frozenset({"planned", "postponed"})
_DONE = frozenset({"held", "ongoing"})


def find_commitments(happenings: Iterable[Happening], today: date) -> list[Commitment]:
    """Every happening that was ever announced, with its fate on ``today``; by due day, those without one last."""
    out = [c for h in happenings if (c := _commitment(h, today)) is not None]
    return sorted(out, key=_order)


def _order(one: Commitment) -> tuple[bool, date, str]:
    days = bounds(one.due)
    return days is None, days[0] if days else date.max, one.happening.id


def _commitment(happening: Happening, today: date) -> Commitment | None:
    announced = next((t for t in happening.tellings if t.event.status in _ANNOUNCED), None)
    if announced is None:
        return None
    fate, settled = _fate(happening, today)
    return Commitment(happening=happening, due=happening.when, fate=fate, announced=announced.cited, settled=settled)


def _fate(happening: Happening, today: date) -> tuple[Fate, Citation | None]:
    moves = [m for m in happening.moves if m.what == "status"]
    if happening.status in _DONE:
        return "kept", moves[-1].cited
    if happening.status == "cancelled":
        return "cancelled", moves[-1].cited
    days = bounds(happening.when)
    return ("overdue" if days and days[1] < today else "open"), None
