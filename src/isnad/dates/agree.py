"""The same date in two calendars: the two must agree, and each settles what the other leaves open."""

from __future__ import annotations

from datetime import timedelta

from isnad.dates.context import When

AGREE, DISAGREE = "calendars agree", "calendars disagree"
_GRAINS = frozenset({"day", "days"})


def comparable(one: When, other: When) -> bool:
    """Whether two expressions name days in different calendars."""
    return (
        one.grain in _GRAINS
        and other.grain in _GRAINS
        and None not in (one.calendar, other.calendar)
        and one.calendar != other.calendar
    )  # noqa: E501


def reconcile(one: When, other: When) -> tuple[When, When]:
    """Both with the check; a lunar day that is a day off takes the day of the other calendar, which is no estimate."""
    if one.days is None or other.days is None:
        return one, other
    lunar = "lunar-hijri" in (one.calendar, other.calendar)
    apart = max(abs(one.days[0] - other.days[0]), abs(one.days[1] - other.days[1]))
    if apart > timedelta(1 if lunar else 0):
        return _with(one, DISAGREE), _with(other, DISAGREE)
    sure = other if one.calendar == "lunar-hijri" else one
    if lunar:
        settled = [
            w._replace(value=sure.value, days=sure.days, checks=tuple(c for c in w.checks if not c.startswith("lunar")))
            for w in (one, other)
        ]
        one, other = settled
    return _with(one, AGREE), _with(other, AGREE)


def weekday_beside(named: When, dated: When) -> When:
    """A weekday or "yesterday" with the date in brackets after it: the date decides where the weekday agrees."""
    if named.days is None or dated.days is None:
        return named
    same = named.days[0].weekday() == dated.days[0].weekday()
    checked = _with(named, "weekday agrees" if same else "weekday disagrees")
    return checked._replace(value=dated.value, days=dated.days) if same else checked


def _with(when: When, check: str) -> When:
    return when._replace(checks=(*when.checks, check))
