"""Times of day: the clock time with its day and its zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from isnad.dates.context import Context, Kept, When
from isnad.dates.resolve.days import NO_REFERENCE, make_day, make_month_day, make_numeric, make_relative, make_weekday
from isnad.dates.resolve.years import number

# How a part of the day reads the hours of a twelve-hour clock: from ``low`` to ``high`` they are counted from noon.
_AFTER_NOON = {"pm": (1, 11), "noon": (1, 4), "night": (6, 11)}


def make_time(context: Context, kept: Kept) -> When | None:
    """A clock time on the day of its own expression, of the one before it in the sentence, or the reference day."""
    clock = _clock(kept)
    if clock is None:
        return None
    day, checks = _day(context, kept)
    if day is None:
        return When(None, kind="time", checks=(NO_REFERENCE,), grain="time")
    hour, minute = clock
    if hour == 24:
        day, hour = day + timedelta(1), 0
    moment = datetime.combine(day, time(hour, minute))
    zone = _zone(kept, moment)
    mark = "~" if "about" in kept else ""
    value = f"{moment.isoformat()}{zone}{mark}" if not mark else moment.isoformat() + zone
    return When(value, kind="time", checks=checks, days=(day, day), grain="time")


def make_hours(context: Context, kept: Kept) -> When | None:
    """From one clock time to another of the same day."""
    last = {**kept, "hour": kept["hour2"], "daypart": kept.get("daypart2", kept["daypart"])}
    one, other = make_time(context, kept), make_time(context, last)
    if one is None or other is None or one.value is None or other.value is None or one.value >= other.value:
        return one
    return one._replace(value=f"{one.value}/{other.value}")


def _day(context: Context, kept: Kept) -> tuple[date | None, tuple[str, ...]]:
    when: When | None = None
    if "date" in kept:
        when = make_numeric(context, kept)
    elif "month" in kept:
        when = make_day(context, kept)
    elif "rel" in kept:
        when = make_relative(context, kept)
    elif "weekday" in kept:
        when = make_weekday(context, kept)
    elif "day" in kept:
        when = make_month_day(context, kept)
    else:
        first, _ = context.sentence(_token(kept))
        for found in reversed(context.found):
            if found.token < first:
                break
            if found.when.grain == "day" and found.when.days is not None:
                return found.when.days[0], ()
        return context.reference, ()
    return (when.days[0], when.checks) if when is not None and when.days is not None else (None, ())


def _token(kept: Kept) -> int:
    return min(item.first for item in kept.values())


def _clock(kept: Kept) -> tuple[int, int] | None:
    """Hour and minute on the clock of 24 hours."""
    if "clock" in kept:
        numeric = kept["clock"].numeric
        if numeric is None:
            return None
        hour, minute = numeric.parts[0], numeric.parts[1]
    elif "hour" in kept:
        hour, minute = number(kept["hour"]) or 0, number(kept.get("minute")) or 0
    elif "daypart" in kept and "hour" in kept["daypart"].value:
        return int(kept["daypart"].value["hour"]), 0
    else:
        return None
    if "more" in kept:
        minute += int(kept["more"].value["minutes"])
        if minute < 0:
            hour, minute = hour - 1, minute + 60
    if "before" in kept:  # ten to eight
        hour, minute = hour - 1, 60 - minute
    half = kept.get("daypart") or kept.get("daypart2")
    side = str(half.value.get("half", "")) if half is not None else ""
    if side in _AFTER_NOON and _AFTER_NOON[side][0] <= hour <= _AFTER_NOON[side][1]:
        hour += 12
    elif side in ("am", "night") and hour == 12:
        hour = 0 if side == "am" else 24
    if not (0 <= hour <= 24 and 0 <= minute < 60) or hour == 24 and minute:
        return (0, minute) if hour == 24 and 0 <= minute < 60 else None
    return hour, minute


def _zone(kept: Kept, moment: datetime) -> str:
    """The offset of the zone that is named, as EDTF writes it; nothing for local time or an unknown zone."""
    item = kept.get("zone")
    name = str(item.value.get("tz", "")) if item is not None else ""
    if not name:
        return ""
    if name == "UTC":
        return "Z"
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        offset = ZoneInfo(name).utcoffset(moment)
    except (ZoneInfoNotFoundError, OSError):
        return ""
    minutes = int((offset or timedelta()).total_seconds() // 60)
    return f"{'+' if minutes >= 0 else '-'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
