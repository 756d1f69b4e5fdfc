"""So many units: ago, from now, the last so many, for so long, every so often."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.dates.calendars import Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.edtf import interval
from isnad.dates.items import Item
from isnad.dates.resolve.days import NO_REFERENCE, weekday_of
from isnad.dates.resolve.units import shift
from isnad.dates.resolve.years import direction, era_calendar, number

# ISO 8601 designators; a decade and a century are written in years
_DESIGNATOR = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "week": ("", "W", 1),
    "month": ("", "M", 1),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}
CLOCK_UNITS = frozenset({"hour", "minute", "second"})


def count_of(kept: Kept) -> float | None:
    """How many: a numeral, the number in the unit's own form (a dual), one where the unit stands alone."""
    if "few" in kept:
        return None
    half = 0.5 if "half" in kept else 0.0
    item = kept.get("count")
    if item is not None:
        plain = item.number.value if item.number is not None else item.value.get("value")
        return float(plain) + half if plain is not None else None
    own = kept["unit"].value.get("count")
    if own:
        return float(own) + half
    return half or None


def make_offset(context: Context, kept: Kept) -> When | None:
    """Three days ago, in two months: the day, week, month or year that lies there; an hour away is the day."""
    count, way = count_of(kept), direction(kept)
    unit = str(kept["unit"].value["unit"])
    if way is None:
        return None
    later = unit in CLOCK_UNITS or context.tense(kept["unit"].first) < 0
    if way > 0 and count is not None and later:
        # "after two months" in a tale of the past is counted from something else
        return When(duration(count, unit), kind="duration", checks=("counted from what was told before",), grain=unit)
    if count is None:
        return When(None, checks=("how many is not said",), grain=unit)
    today = context.reference
    if today is None:
        return When(None, checks=(NO_REFERENCE,), grain=unit)
    calendar = era_calendar(context, kept) or context.civil
    days = _moved(calendar, unit, today, count, way)
    if days is None:
        return When(None, checks=("beyond the calendar",), grain=unit)
    mark = "~" if "about" in kept or count != int(count) else ""
    grain = "day" if unit in CLOCK_UNITS else unit
    if unit in ("decade", "century"):
        mark, grain = "~", "year"
    name = calendar.name if unit in ("month", "year", "decade", "century") else None
    return When(interval(*days, mark=mark), calendar=name, days=days, grain=grain)


def _moved(calendar: Calendar, unit: str, today: date, count: float, way: int) -> tuple[date, date] | None:
    if unit in CLOCK_UNITS:
        hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        day = today + timedelta(way * int(hours // 24 + (hours % 24 >= 12)))
        return day, day
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if count != int(count):
        if unit == "year":
            return shift(calendar, "month", today, way * round(count * 12))
        day = today + timedelta(way * round(count * {"day": 1, "week": 7, "month": 30}[unit]))
        return day, day
    return shift(calendar, unit, today, way * int(count))


def make_stretch(context: Context, kept: Kept) -> When | None:
    """The last or next so many units: the days up to, or from, the reference day."""
    count, way = count_of(kept), direction(kept)
    unit = str(kept["unit"].value["unit"])
    way = kept["unit"].value.get("direction", way)
    if way in (None, 0):
        return None
    if count is None or count > 5000:
        return When(None, checks=("how many is not said",), grain="stretch")
    today = context.reference
    if today is None:
        return When(None, checks=(NO_REFERENCE,), grain="stretch")
    far = _far(unit, today, count, way or 0)
    if far is None:
        return None
    if way == -1:
        days = far, today
    else:
        days = (today + timedelta(1) if unit in ("day", "week") else today), far
    value = f"{days[0].isoformat()}/{days[1].isoformat()}" if days[0] != days[1] else days[0].isoformat()
    return When(value, days=days, grain="stretch")


def _far(unit: str, today: date, count: float, way: int) -> date | None:
    """The day that lies a length of time away: same day of the month, or the month's last."""
    if unit in CLOCK_UNITS:
        hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return today + timedelta(way * max(1, -int(-hours // 24)))
    if unit in ("day", "week"):
        return today + timedelta(way * round(count * (7 if unit == "week" else 1)))
    months = round(count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    at = today.year * 12 + today.month - 1 + way * months
    if not 12 <= at < 119988:
        return None
    for day in range(today.day, 0, -1):
        try:
            return date(at // 12, at % 12 + 1, day)
        except ValueError:
            continue
    return None


def make_duration(context: Context, kept: Kept) -> When | None:
    """How long: an ISO 8601 duration, or None where the number is not said."""
    unit = str(kept["unit"].value["unit"])
    count = count_of(kept)
    calendar = None
    if count is None or "count2" in kept:
        return When(None, kind="duration", calendar=calendar, grain=unit)
    return When(duration(count, unit), kind="duration", grain=unit)


def make_vague(context: Context, kept: Kept) -> When | None:
    """A stretch of time whose length or place is not said: no date, and no number."""
    unit = str(kept["unit"].value["unit"]) if "unit" in kept else "day"
    return When(None, kind="duration", grain=unit)


def make_long_duration(context: Context, kept: Kept) -> When | None:
    """Hours and minutes, or years and months: two units, of which the second is the smaller."""
    count, more = number(kept.get("count")), number(kept.get("count2"))
    unit = str(kept["unit"].value["unit"]) if "unit" in kept else "hour"
    value = {"hour": f"PT{count}H{more}M", "minute": f"PT{count}M{more}S", "month": f"P{count}Y{more}M"}.get(unit)
    return When(value, kind="duration", grain=unit)


def duration(count: float, unit: str) -> str:
    """An ISO 8601 duration of so many units."""
    time, sign, times = _DESIGNATOR[unit]
    return f"P{time}{count * times:g}{sign}" if count < 1_000_000 else f"P{time}{int(count * times)}{sign}"


def make_set(context: Context, kept: Kept) -> When | None:
    """How often: the length of one round where it is said ("every day" P1D), None for weekdays and the like."""
    unit: Item | None = kept.get("unit")
    if unit is None or weekday_of(kept) is not None:
        return When(None, kind="set", grain="set")
    count = number(kept.get("count")) or 1
    return When(duration(count, str(unit.value["unit"])), kind="set", grain="set")
