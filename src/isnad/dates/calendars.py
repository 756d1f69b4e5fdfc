"""The three calendars of the news, turned into Gregorian days.

Solar Hijri by persiantools, lunar Hijri by hijridate (Umm al-Qura, the civil calendar of Saudi Arabia, 1343-1500 AH).
Lunar years outside that table are reckoned by the arithmetical (tabular) calendar, type IIa, epoch Friday 16 July 622
(Reingold and Dershowitz, Calendrical Calculations, ch. 7). A lunar day may differ by one where the moon is sighted.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from isnad.model import Calendar as CalendarName

ONE = timedelta(days=1)
Days = tuple[date, date]
_TABLE = range(1343, 1501)
_EPOCH = date(622, 7, 19).toordinal()  # proleptic Gregorian


class Calendar:
    """A calendar: its days, months and years as Gregorian days; everything is None where there is no such date."""

    name: CalendarName
    sighted = False

    def day(self, year: int, month: int, day: int) -> date | None:
        """The Gregorian day of a date."""
        raise NotImplementedError

    def of(self, day: date) -> tuple[int, int, int]:
        """Year, month and day of a Gregorian day."""
        raise NotImplementedError

    def month(self, year: int, month: int) -> Days | None:
        """The first and last day of a month."""
        first = self.day(year, month, 1)
        after = self.day(year + month // 12, month % 12 + 1, 1)
        return (first, after - ONE) if first and after else None

    def year(self, year: int) -> Days | None:
        """The first and last day of a year."""
        first, after = self.day(year, 1, 1), self.day(year + 1, 1, 1)
        return (first, after - ONE) if first and after else None


class _Gregorian(Calendar):
    name: CalendarName = "gregorian"

    def day(self, year: int, month: int, day: int) -> date | None:
        try:
            return date(year, month, day)
        except ValueError:
            return None

    def of(self, day: date) -> tuple[int, int, int]:
        return day.year, day.month, day.day

    def year(self, year: int) -> Days | None:
        return (date(year, 1, 1), date(year, 12, 31)) if 0 < year < 10000 else None


class _Solar(Calendar):
    name: CalendarName = "solar-hijri"

    def day(self, year: int, month: int, day: int) -> date | None:
        return _solar_day(year, month, day)

    def of(self, day: date) -> tuple[int, int, int]:
        return _solar_of(day)


class _Lunar(Calendar):
    name: CalendarName = "lunar-hijri"
    sighted = True

    def day(self, year: int, month: int, day: int) -> date | None:
        return _lunar_day(year, month, day)

    def of(self, day: date) -> tuple[int, int, int]:
        return _lunar_of(day)


@lru_cache(maxsize=8192)
def _solar_day(year: int, month: int, day: int) -> date | None:
    from persiantools.jdatetime import JalaliDate

    try:
        found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=8192)
def _solar_of(day: date) -> tuple[int, int, int]:
    from persiantools.jdatetime import JalaliDate

    found = JalaliDate(day)  # type: ignore[no-untyped-call]
    return found.year, found.month, found.day


@lru_cache(maxsize=8192)
def _lunar_day(year: int, month: int, day: int) -> date | None:
    if year in _TABLE:  # with the months of 28 and 31 days that were announced before 1365
        from hijridate import Hijri

        try:
            found = Hijri(year, month, day).to_gregorian()
        except (ValueError, OverflowError):
            return None
        return date(found.year, found.month, found.day)
    if (
        year < 1
        or not (1 <= month <= 12 and 1 <= day <= 30)
        or day == 30
        and not (month % 2 or month == 12 and (11 * year + 14) % 30 < 11)
    ):
        return None
    return date.fromordinal(_tabular(year, month, day))


def _tabular(year: int, month: int, day: int) -> int:
    return _EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day


@lru_cache(maxsize=8192)
def _lunar_of(day: date) -> tuple[int, int, int]:
    from hijridate import Gregorian

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
        return found.year, found.month, found.day
    except OverflowError:
        pass
    ordinal = day.toordinal()
    year = max(1, (30 * (ordinal - _EPOCH) + 10646) // 10631)
    month = 1
    while month < 12 and _tabular(year, month + 1, 1) <= ordinal:
        month += 1
    return year, month, ordinal - _tabular(year, month, 1) + 1


GREGORIAN: Calendar = _Gregorian()
SOLAR: Calendar = _Solar()
LUNAR: Calendar = _Lunar()
BY_NAME: dict[str, Calendar] = {c.name: c for c in (GREGORIAN, SOLAR, LUNAR)}
