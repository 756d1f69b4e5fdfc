"""The same event in several articles and languages becomes one happening with all its evidence.

Two accounts are one happening when their kinds can be, they share their parties (or a forum its number and place),
their days can agree, and they were published near one another. What looks alike but lies on other days is kept apart,
unless the one tells that the other was put off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from isnad.dates.edtf import bounds
from isnad.link.conflicts import find_conflicts
from isnad.link.happening import Happening, Telling, happening_id, tellings
from isnad.link.moves import find_moves, now
from isnad.link.parties import common, parties
from isnad.model import Report

# Kinds that one outlet may call so and another so.
_FAMILY = {"meeting": "talks", "forum": "talks"}
_NEAR_DAYS = 21  # publications of accounts without a day in common
_PRECISE = 7  # days that a date may cover and still be evidence that two accounts are one
_FAR_DAYS = 200  # publications of accounts of one announced day
_COMING = frozenset({"planned", "proposed", "postponed"})
_MOVED = frozenset({"postponed", "cancelled"})


def find_happenings(reports: Iterable[Report]) -> list[Happening]:
    """The happenings of a set of reports, by their first account; the order of the reports does not matter."""
    told = sorted((t for r in reports for t in tellings(r) if t.event.status != "denied"), key=_order)
    groups: list[list[Telling]] = []
    homes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in told:
        marks = [(_FAMILY.get(telling.event.kind, telling.event.kind), mark) for mark in _marks(telling)]
        near = dict.fromkeys(i for mark in marks for i in reversed(homes[mark]))
        home = next((i for i in near if _one(groups[i], telling)), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(telling)
        for mark in marks:
            if home not in homes[mark]:
                homes[mark].append(home)
    return [_happening(group) for group in groups]


def _order(telling: Telling) -> tuple[str, str, int]:
    return telling.cited.published or "", telling.cited.article, telling.event.trigger.start


def _marks(telling: Telling) -> set[str]:
    """By what accounts find one another: keys, states, and the sounds of the names of persons."""
    out = set()
    for party in parties(telling):
        out.add(party.key)
        if party.state:
            out.add(party.state)
        if party.person and len(party.name.split()) > 1:
            from isnad.link.skeleton import marks

            out.update(marks(party.name))
    if telling.event.kind == "forum" and telling.event.edition:
        out.add(f"edition {telling.event.edition}")
    return out


def _one(group: list[Telling], telling: Telling) -> bool:
    """Whether an account belongs to a happening: it agrees with its last account and contradicts none."""
    if any(t.cited.article == telling.cited.article for t in group):
        return False  # an article tells of one happening once
    last = group[-1]
    if not _near(last, telling) or _left(last) != _left(telling):
        return False
    if not _agree(group, telling) or _still_to_come(group, telling):
        return False
    if telling.event.kind == "visit" and any(_places(t, telling) is False for t in group):
        return False  # the next stop of a journey
    for other in reversed(group):
        edition = telling.event.edition
        if edition and edition == other.event.edition and telling.event.kind == other.event.kind == "forum":
            return _places(other, telling) is not False
        shared, fewest = common(other, telling), min(len(other.names), len(telling.names))
        placed, dated = _places(other, telling), _same_day(other, telling)
        if shared >= 2 or (shared == fewest == 1 and (placed or dated)):
            return placed is not False or dated
    return False


def _left(telling: Telling) -> bool:
    return telling.event.stage == "left"


def _near(one: Telling, other: Telling) -> bool:
    a, b = bounds(one.cited.published), bounds(other.cited.published)
    if not (a and b):
        return _same_day(one, other)
    days = abs((a[0] - b[0]).days)
    return days <= (_FAR_DAYS if _same_day(one, other) else _NEAR_DAYS)


def _same_day(one: Telling, other: Telling) -> bool:
    """Whether two accounts name days that overlap, and precisely enough to mean something."""
    a, b = bounds(one.event.when), bounds(other.event.when)
    if not (a and b) or max((a[1] - a[0]).days, (b[1] - b[0]).days) > _PRECISE:
        return False
    return a[0] <= b[1] and b[0] <= a[1]


def _overlap(one: Telling, other: Telling) -> bool:
    """Whether the days of two accounts can be one; a visit lasts, and one tells its first day, another its last."""
    a, b = bounds(one.event.when), bounds(other.event.when)
    spare = timedelta(days=1 if one.event.kind == "visit" else 0)
    return bool(a and b and a[0] <= b[1] + spare and b[0] <= a[1] + spare)


def _agree(group: list[Telling], telling: Telling) -> bool:
    """Whether the days of an account can be those of a happening, or it tells that they were changed."""
    dated = [t for t in group if bounds(t.event.when)]
    if not dated or not bounds(telling.event.when) or any(_overlap(t, telling) for t in dated):
        return True
    return telling.event.status in _MOVED or dated[-1].event.status in _MOVED


def _still_to_come(group: list[Telling], telling: Telling) -> bool:
    """Whether an account announces what earlier ones tell as done: then it announces another, unless the day is one."""
    if telling.event.status not in _COMING:
        return False
    done = [t for t in group if t.event.status == "held"]
    return bool(done) and not any(_same_day(t, telling) for t in done)


def _places(one: Telling, other: Telling) -> bool | None:
    """Whether two accounts agree in the place; None where one of them names none. Keys of places nest by colons."""
    if one.event.place is None or other.event.place is None:
        return None
    a = (one.event.place.entity or one.event.place.name) + ":"
    b = (other.event.place.entity or other.event.place.name) + ":"
    return a.startswith(b) or b.startswith(a)


def _happening(group: list[Telling]) -> Happening:
    fullest = max(group, key=lambda t: len(t.names))
    places = [t.event.place for t in group if t.event.place]
    status, stage, when = now(group)
    return Happening(
        id=happening_id(group[0]),
        kind=group[0].event.kind,
        status=status,
        stage=stage,
        when=when,
        place=max(places, key=lambda p: (p.entity or "").count(":")).name if places else None,
        participants=fullest.names,
        tellings=tuple(group),
        moves=tuple(find_moves(group)),
        conflicts=tuple(find_conflicts(group)),
    )
