"""Units of time around the reference day, the unit spoken of last, and seasons."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.dates.calendars import BY_NAME, GREGORIAN, SOLAR, Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.edtf import months
from isnad.dates.resolve.days import NO_REFERENCE
from isnad.dates.resolve.periods import Days, whole
from isnad.dates.resolve.years import choose, direction, era_calendar, full_year, number, year_calendar

# "The new year" said in the last days of the old one is the one to come.
_NEW_YEAR_NEARS = 45


def shift(calendar: Calendar, unit: str, today: date, by: int, week_begins: int = 0) -> Days | None:
    """The day, week, month, year, decade or century that lies ``by`` units from the one of ``today``."""
    year, month, _ = calendar.of(today)
    if unit == "day":
        return today + timedelta(by), today + timedelta(by)
    if unit == "week":
        begin = today - timedelta(today.weekday()) + timedelta(7 * by)
        return begin, begin + timedelta(6)
    if unit == "month":
        at = year * 12 + month - 1 + by
        return calendar.month(at // 12, at % 12 + 1)
    if unit == "year":
        return calendar.year(year + by)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        first = year // size * size + by * size
        one, other = calendar.year(first), calendar.year(first + size - 1)
        return (one[0], other[1]) if one and other else None
    return None


def make_unit(context: Context, kept: Kept) -> When | None:
    """This, last or next week, month, year, decade, century; the unit of the same kind spoken of last."""
    unit = str((kept.get("unit") or kept["weekend"]).value["unit"])
    calendar = era_calendar(context, kept) or (GREGORIAN if unit == "century" else context.civil)
    if "same" in kept:
        return _same(context, unit, kept)
    if "dem" in kept and unit in kept["dem"].value.get("anaphoric", ()) and context.recent((unit,)) is not None:
        return _same(context, unit, kept)
    today = context.reference
    if today is None:
        return When(None, checks=(NO_REFERENCE,), grain=unit)
    way = direction(kept)
    days = shift(calendar, unit, today, way if way is not None else 0)
    if "new" in kept and days is not None and (days[1] - today).days < _NEW_YEAR_NEARS:
        days = shift(calendar, unit, today, 1)
    if days is None:
        return None
    if unit == "week" and "weekend" in kept:
        begin, end = context.weekend
        days = days[0] + timedelta(begin), days[0] + timedelta(end)
    when = whole(context, days, calendar, unit, kept)
    if unit in ("decade", "century") and calendar is GREGORIAN and "part" not in kept:
        digits = f"{days[0].year:04d}"
        return when._replace(value=digits[:3] + "X" if unit == "decade" else digits[:2] + "XX")
    return when if unit not in ("day", "week") else when._replace(calendar=None)


def _same(context: Context, unit: str, kept: Kept) -> When | None:
    grains: dict[str, tuple[str, ...]] = {"year": ("year", "month", "day"), "month": ("month", "day"), "day": ("day",)}
    last = context.recent(grains.get(unit, (unit,)))
    if last is None or last.days is None:
        return None
    calendar = BY_NAME[last.calendar] if last.calendar else context.civil
    days = shift(calendar, unit, last.days[0], 0)
    return whole(context, days, calendar, unit, kept)._replace(checks=("same as before",)) if days else None


def make_season(context: Context, kept: Kept) -> When | None:
    """A season: three months of the solar Hijri year, or EDTF's season code in the common era."""
    season = int(kept["season"].value["season"])  # 1 spring ... 4 winter
    way, today = direction(kept), context.reference
    calendar = context.civil
    year: int | None = None
    if "year" in kept:
        value = number(kept["year"])
        calendar = year_calendar(context, value, kept) if value is not None and value >= 100 else context.civil
        year = full_year(context, kept["year"], calendar)
    elif today is None:
        return When(None, checks=(NO_REFERENCE,), grain="season")
    else:
        now = calendar.of(today)[0]
        if "rel" in kept:
            year = now + int(kept["rel"].value["year"])
        elif "unit" in kept:
            year = now + (way or 0)
        else:
            options = [d for d in (season_days(calendar, y, season) for y in (now - 1, now, now + 1)) if d]
            inside = [d for d in options if d[0] <= today <= d[1]]
            if inside and way in (None, 0):
                chosen: date | None = inside[0][0]
            elif way == -1:
                chosen = max((d[0] for d in options if d[1] < today), default=None)
            else:
                chosen = choose(context, [d[0] for d in options], token=kept["season"].first, way=way, kept=kept)
            year = calendar.of(chosen)[0] if chosen else None
    days = season_days(calendar, year, season) if year is not None else None
    if days is None or year is None:
        return None
    when = whole(context, days, calendar, "season", kept)
    return when._replace(value=f"{year:04d}-{20 + season}") if calendar is GREGORIAN and "part" not in kept else when


def season_days(calendar: Calendar, year: int, season: int) -> Days | None:
    """The days of a season: in the solar Hijri year exact, in the common era by months (winter from December)."""
    if calendar is not SOLAR:
        return months(year, 3 * season, 3)
    first, last = SOLAR.month(year, 3 * season - 2), SOLAR.month(year, 3 * season)
    return (first[0], last[1]) if first and last else None
