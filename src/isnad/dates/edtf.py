"""EDTF values (ISO 8601-2:2019): writing them, checking what comes in, and the days that they cover.

Read: level 0 (dates, intervals, dates with a time), level 1 (``?``, ``~``, ``%``, ``X``, seasons, open intervals),
of level 2 the decades and centuries as ``X``, halves and quarters (25-41) and sets of days; and
ISO 8601 weeks (``2018-W43``).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from isnad.errors import DateUnreadable

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$")
_MASKED = re.compile(r"(\d{2}XX|\d{3}X|\d{4}-XX(?:-XX)?|\d{4}-\d\d-XX)[?~%]?$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
# ISO 8601-2:2019, 4.8: seasons, quarters, four-month parts and halves of a year as month numbers; first month, length.
_DIVISIONS = {
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    40: (1, 6),
    41: (7, 6),
}
# Northern seasons by months, as in meteorology; winter runs into the next year.
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12, 25: 3, 26: 6, 27: 9, 28: 12}


@lru_cache(maxsize=1024)
def check_edtf(value: str) -> str:
    """The value as it is kept: EDTF, with ``T`` and seconds where it has a time of day.

    Raises:
        DateUnreadable: it is neither an EDTF nor an ISO 8601 date.
    """
    plain = value.strip()
    if _TIME.match(plain):
        try:
            moment = datetime.fromisoformat(plain)
        except ValueError:
            raise _unreadable(value) from None
        return moment.replace(microsecond=0).isoformat()
    if plain and bounds(plain) is not None:
        return plain
    if (
        plain.count("/") == 1
        and all(end in ("", "..") or bounds(end) for end in plain.split("/"))
        and plain.strip("./")
    ):
        return plain
    raise _unreadable(value)


def _unreadable(value: str) -> DateUnreadable:
    return DateUnreadable(f"'{value}' is not a date; write it as 2022-10-24, 2022-10 or 2022-10-24T18:30:00+03:00")


def bounds(value: str | None) -> tuple[date, date] | None:
    """The first and last day of a value, or None where it is None, unreadable or open.

    A time of day counts as its local day; a set as the stretch from its first to its last member.
    """
    if not value:
        return None
    if value[0] in "[{" and value[-1] in "]}":
        members = [bounds(part) for part in value[1:-1].split(",")]
        known = [m for m in members if m is not None]
        return (min(m[0] for m in known), max(m[1] for m in known)) if known and len(known) == len(members) else None
    first, slash, last = value.partition("/")
    if slash:
        begin, end = bounds(first), bounds(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    try:
        return _one(value)
    except ValueError:
        return None


def _one(value: str) -> tuple[date, date] | None:
    if _TIME.match(value):
        day = datetime.fromisoformat(value).date()
        return day, day
    if week := _WEEK.match(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(6)
    if _MASKED.match(value):
        plain = value.rstrip("?~%")
        if len(plain) == 4:
            return date(max(1, int(plain.replace("X", "0"))), 1, 1), date(int(plain.replace("X", "9")), 12, 31)
        return _one(plain.split("-X")[0])
    part = _PART.match(value)
    if part is None:
        return None
    year = int(part[1])
    if part[2] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(part[2])
    if part[3] is not None:
        day = date(year, month, int(part[3]))
        return day, day
    if month in _SEASONS:
        return months(year, _SEASONS[month], 3)
    if month in _DIVISIONS:
        return months(year, *_DIVISIONS[month])
    return months(year, month, 1)


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and last day of ``count`` months from a month on."""
    first = date(year, month, 1)
    after = month - 1 + count
    return first, date(year + after // 12, after % 12 + 1, 1) - timedelta(1)


def interval(first: date, last: date, *, mark: str = "") -> str:
    """A stretch of days: one day, a whole month or year as such, else an interval; ``mark`` is ``~`` or ``?``."""
    if first == last:
        return f"{first.isoformat()}{mark}"
    if first.day == 1 and (last + timedelta(1)).day == 1:
        if (first.month, last.month) == (1, 12):
            years = f"{first.year:04d}{mark}"
            return years if first.year == last.year else f"{years}/{last.year:04d}{mark}"
        if first.month == last.month:
            return f"{first.isoformat()[:7]}{mark}"
        return f"{first.isoformat()[:7]}{mark}/{last.isoformat()[:7]}{mark}"
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"
