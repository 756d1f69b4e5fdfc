"""Accounts of one happening that cannot both be right: they stand side by side, each with its citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf, nextafter

from isnad.dates.edtf import bounds
from isnad.link.happening import Citation, Conflict, Matter, Telling
from isnad.model import Figure

_MOVED = frozenset({"postponed", "cancelled"})
_STATED = re.compile(r"place:[a-z]{2}(?::|$)")
_SIGNS = {"exactly": "", "over": "> ", "about": "~ ", "under": "< ", "up-to": "<= "}
_ABOUT = 0.1  # an estimate covers this share either side


def find_conflicts(group: Sequence[Telling]) -> Iterator[Conflict]:
    """The conflicts among the accounts of a happening, and within one of them."""
    yield from _days(group)
    yield from _places(group)
    yield from _figures(group)


def _days(group: Sequence[Telling]) -> Iterator[Conflict]:
    dated = [(t, days) for t in group if (days := bounds(t.event.when)) and t.event.status not in _MOVED]
    moved = any(t.event.status in _MOVED for t in group)
    for (one, a), (other, b) in combinations(dated, 2):
        if not moved and (a[1] < b[0] or b[1] < a[0]):
            yield _conflict("when", None, str(one.event.when), str(other.event.when), (one.cited, other.cited))
            return


def _places(group: Sequence[Telling]) -> Iterator[Conflict]:
    """Places that lie apart by their keys, which nest below a state; regions of the world overlap anything."""
    placed = [(t, t.event.place) for t in group if t.event.place and _STATED.match(t.event.place.entity or "")]
    for (one, a), (other, b) in combinations(placed, 2):
        keys = f"{a.entity}:", f"{b.entity}:"
        if not (keys[0].startswith(keys[1]) or keys[1].startswith(keys[0])):
            yield _conflict("place", None, a.name, b.name, (one.cited, other.cited))
            return


def _figures(group: Sequence[Telling]) -> Iterator[Conflict]:
    told = [
        ((t.cited.article, f.said_by), cited, f) for t in group for f, cited in zip(t.figures, t.counted, strict=True)
    ]
    seen: set[tuple[str, str, str]] = set()
    for (claimant, one, a), (other_claimant, other, b) in combinations(told, 2):
        if a.unit != b.unit or claimant == other_claimant or _can_agree(a, b):
            continue  # one voice may count two things ("180 of 192 states")
        mark = (a.unit, _text(a), _text(b))
        if mark not in seen:
            seen.add(mark)
            yield _conflict("figure", a.unit, _text(a), _text(b), (one, other))


def _can_agree(one: Figure, other: Figure) -> bool:
    """Whether some number satisfies both claims."""
    low = max(_range(one)[0], _range(other)[0])
    high = min(_range(one)[1], _range(other)[1])
    return low <= high


def _range(figure: Figure) -> tuple[float, float]:
    value = figure.value
    if figure.bound == "over":
        return nextafter(value, inf), inf
    if figure.bound in ("under", "up-to"):
        return 0.0, value if figure.bound == "up-to" else nextafter(value, 0.0)
    if figure.bound == "about":
        return value * (1 - _ABOUT), value * (1 + _ABOUT)
    return value, value


def _text(figure: Figure) -> str:
    return f"{_SIGNS[figure.bound]}{figure.value:g}"


def _conflict(matter: Matter, unit: str | None, one: str, other: str, cited: tuple[Citation, Citation]) -> Conflict:
    return Conflict(matter=matter, unit=unit, one=one, other=other, cited=cited)
