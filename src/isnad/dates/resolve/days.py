"""Days: full and partial dates, numeric dates, weekdays, and words like "yesterday"."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.dates.calendars import BY_NAME, GREGORIAN, LUNAR, SOLAR, Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.resolve.years import direction, era_calendar, full_year, number, settle, with_year

AGREES, DISAGREES = "weekday agrees", "weekday disagrees"
NO_REFERENCE = "no reference date"
SETTLED, SIGHTED = "weekday settles the sighting", "lunar: a day either way"


def make_day(context: Context, kept: Kept) -> When | None:
    """A day of a month, with or without year, weekday, era, modifier."""
    day = number(kept.get("day"))
    if day is None:
        return None
    return day_of(context, kept, day)


def day_of(context: Context, kept: Kept, day: int, *, near: date | None = None) -> When | None:
    """A given day of the month in ``kept``; ``near`` settles a missing year (the other end of a range)."""
    month = kept["month"]
    calendar, number_of_month = BY_NAME[str(month.value["calendar"])], int(month.value["month"])
    if not _same_month(kept):
        return None
    weekday = weekday_of(kept)
    if "year" in kept:
        year = full_year(context, kept["year"], calendar)
        found = with_year(calendar, year, number_of_month, day) if year is not None else None
    elif "rel" in kept and "year" in kept["rel"].value and context.reference is not None:
        year = calendar.of(context.reference)[0] + int(kept["rel"].value["year"])
        found = calendar.day(year, number_of_month, day)
    elif near is not None or "rel" in kept and context.reference is not None:
        near = near or (context.reference or date.min) + timedelta(int(kept["rel"].value["days"]))
        years = range(calendar.of(near)[0] - 1, calendar.of(near)[0] + 2)
        days = [d for d in (calendar.day(y, number_of_month, day) for y in years) if d is not None]
        found = min(days, key=lambda d: abs(d - near), default=None)
    else:
        way, unit = direction(kept), kept["unit"].value["unit"] if "unit" in kept else None
        if unit == "year" and way is not None and context.reference is not None:
            found = calendar.day(calendar.of(context.reference)[0] + way, number_of_month, day)
        else:
            before = context.years.get((calendar.name, number_of_month)) if way is None and weekday is None else None
            if before is not None and context.reference is not None:
                found = calendar.day(before, number_of_month, day)
            else:
                found = settle(
                    context, calendar, number_of_month, day, token=month.first, way=way, kept=kept, weekday=weekday
                )
    if found is None:
        if "year" in kept or context.reference is not None or not _exists(calendar, number_of_month, day):
            return None
        return When(None, calendar=calendar.name, checks=(NO_REFERENCE,))
    way = direction(kept)
    if "year" in kept or way is not None:
        context.years[calendar.name, number_of_month] = calendar.of(found)[0]
    number_of_day = kept["day"].number if "day" in kept else None
    if weekday not in (None, found.weekday()) and day <= 5 and number_of_day is not None and number_of_day.ordinal:
        return _nth_weekday(calendar, found, day, weekday or 0)
    return checked(context, found, calendar, weekday, said="year" in kept)


def _nth_weekday(calendar: Calendar, inside: date, nth: int, weekday: int) -> When | None:
    """ "The first Friday of March": what the words mean where the ordinal is not the day of the month."""
    days = calendar.month(*calendar.of(inside)[:2])
    if days is None:
        return None
    day = days[0] + timedelta((weekday - days[0].weekday()) % 7 + 7 * (nth - 1))
    mark = "~" if calendar.sighted else ""
    return When(f"{day.isoformat()}{mark}", calendar=calendar.name, days=(day, day)) if day <= days[1] else None


def make_nth_weekday(context: Context, kept: Kept) -> When | None:
    """The first, second ... weekday of a month."""
    nth, weekday = number(kept.get("which")), weekday_of(kept)
    first = day_of(context, {k: v for k, v in kept.items() if k != "weekday"}, 1)
    if first is None or first.days is None or nth is None or weekday is None:
        return first
    return _nth_weekday(BY_NAME[str(kept["month"].value["calendar"])], first.days[0], nth, weekday)


def _exists(calendar: Calendar, month: int, day: int) -> bool:
    year = {GREGORIAN: 2024, SOLAR: 1403, LUNAR: 1445}[calendar]
    return calendar.day(year, month, day) is not None or calendar is LUNAR and day == 30


def _same_month(kept: Kept) -> bool:
    """Whether two names of the month ("October/Tishreen I") name the same one."""
    other = kept.get("twin")
    if other is None:
        return True
    mine = kept["month"].value
    return (mine["calendar"], mine["month"]) == (other.value["calendar"], other.value["month"])


def weekday_of(kept: Kept) -> int | None:
    """The weekday named, Monday 0."""
    item = kept.get("weekday")
    return int(item.value["weekday"]) if item is not None else None


def checked(context: Context, day: date, calendar: Calendar, weekday: int | None, *, said: bool) -> When:
    """A day with its weekday checked; a lunar one takes the weekday's side where the two are a day apart."""
    checks: tuple[str, ...] = ()
    mark = ""
    if calendar.sighted:
        apart = (weekday - day.weekday() + 3) % 7 - 3 if weekday is not None else 0
        if weekday is not None and abs(apart) <= 1:
            day, checks = day + timedelta(apart), (AGREES if not apart else SETTLED,)
        else:
            mark = "~"
            checks = (SIGHTED,) if weekday is None else (DISAGREES, SIGHTED)
    elif weekday is not None:
        checks = (AGREES if day.weekday() == weekday else DISAGREES,)
    doubt = "?" if not said and context.reference is None else ""
    return When(
        f"{day.isoformat()}{mark or doubt}", calendar=calendar.name, checks=checks, days=(day, day), yearless=not said
    )


def make_numeric(context: Context, kept: Kept) -> When | None:
    """A date in figures: the four-digit year tells the order, its size or the era the calendar."""
    numeric = kept["date"].numeric
    if numeric is None:
        return None
    (a, b, c), widths = numeric.parts, numeric.widths
    era = era_calendar(context, kept)
    if widths[0] == 4 or widths[0] == 2 and (a > 31 or c <= 31 and context.civil is not GREGORIAN and widths[2] <= 2):
        year, month, day = a, b, c
    else:
        year, month, day = c, b, a
    if month > 12 and day <= 12:  # the American order
        month, day = day, month
    if year < 100:
        calendar = era or context.civil
        now = calendar.of(context.reference)[0] if context.reference else 2025 if calendar is GREGORIAN else 1404
        year += now // 100 * 100
        year -= 100 if year > now + 10 else 0
    else:
        calendar = era or (GREGORIAN if year >= 1700 else context.hijri)
    if era is not None and (year >= 1700) != (era is GREGORIAN):
        calendar = GREGORIAN if year >= 1700 else context.hijri
    found = calendar.day(year, month, day)
    return checked(context, found, calendar, weekday_of(kept), said=True) if found is not None else None


def make_relative(context: Context, kept: Kept) -> When | None:
    """Yesterday, today, tomorrow, with a weekday that is checked."""
    offset = int(kept["rel"].value["days"])
    if context.reference is None:
        return When(None, checks=(NO_REFERENCE,))
    day = context.reference + timedelta(offset)
    weekday = weekday_of(kept)
    checks = () if weekday is None else (AGREES if day.weekday() == weekday else DISAGREES,)
    return When(day.isoformat(), checks=checks, days=(day, day))


def make_weekday(context: Context, kept: Kept) -> When | None:
    """A weekday: the nearest in the direction of the modifier or tense; in a week that is named, in that week."""
    if context.reference is None:
        return When(None, checks=(NO_REFERENCE,))
    day = weekday_near(context, kept, weekday_of(kept) or 0)
    return When(day.isoformat(), days=(day, day)) if day is not None else None


def weekday_near(context: Context, kept: Kept, weekday: int) -> date | None:
    """The day that a weekday stands for."""
    today = context.reference
    if today is None:
        return None
    way = direction(kept)
    unit = kept.get("unit")
    if unit is not None and unit.value["unit"] == "week" and way is not None:
        begin = today - timedelta((today.weekday() - context.week_begins) % 7) + timedelta(7 * way)
        return begin + timedelta((weekday - context.week_begins) % 7)
    ahead, back = (weekday - today.weekday()) % 7, (today.weekday() - weekday) % 7
    if way is not None and way < 0:
        return today - timedelta((back or 7) - 7 * (way + 1))
    if way == 1:
        return today + timedelta(ahead or 7)
    if way is None and "since" not in kept and context.tense(kept["weekday"].first) > 0:
        return today + timedelta(ahead)
    return today - timedelta(back)


def make_month_day(context: Context, kept: Kept) -> When | None:
    """A day of the month at hand or next ("the fifth of this month", "the 14th of the month")."""
    day = number(kept.get("day"))
    if day is None or context.reference is None:
        return When(None, checks=(NO_REFERENCE,)) if day is not None else None
    calendar = era_calendar(context, kept) or context.civil
    year, month, _ = calendar.of(context.reference)
    month += direction(kept) or 0
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    found = calendar.day(year, month, day)
    return checked(context, found, calendar, weekday_of(kept), said=True) if found is not None else None


def anaphoric_day(context: Context, kept: Kept) -> When | None:
    """ "The same day": the day that was spoken of last."""
    last = context.recent(("day",))
    return last._replace(checks=("same as before",)) if last is not None else None
