"""From one day, month, year or weekday to another; lists of them: one interval where they follow on one another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from isnad.dates.calendars import BY_NAME, GREGORIAN, Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.edtf import interval
from isnad.dates.items import Item
from isnad.dates.resolve.days import NO_REFERENCE, day_of, make_month_day, make_relative, weekday_near, weekday_of
from isnad.dates.resolve.parts_of_year import make_decade
from isnad.dates.resolve.periods import make_month, month_days, whole
from isnad.dates.resolve.years import full_year, number, year_calendar


class Piece(NamedTuple):
    """One of several expressions that a pattern holds: the names of its first and last item, and its meaning."""

    first: str
    last: str
    when: When


Result = When | list[Piece] | None


def make_days(context: Context, kept: Kept) -> Result:
    """Days of one month, or of two: a range, days in a row, one of two, or several."""
    names = [n for n in ("day", "day2", "day3", "day4", "day5") if n in kept]
    end = day_of(context, kept, number(kept[names[-1]]) or 0)
    if end is None or end.days is None:
        return end
    days = []
    for name in names[:-1]:
        own = {**kept, "month": kept[f"{name}_month"]} if f"{name}_month" in kept else kept
        own = {k: v for k, v in own.items() if k not in ("weekday", "twin")}
        when = day_of(context, own if "year" in kept else _without_mod(own), number(kept[name]) or 0, near=end.days[0])
        if when is None or when.days is None:
            return None
        days.append(when.days[0])
    days.append(end.days[0])
    if days != sorted(days):
        return None
    return _several(context, kept, names, days, end)


def make_month_days(context: Context, kept: Kept) -> Result:
    """From one day of this, last or next month to another."""
    first, last = make_month_day(context, kept), make_month_day(context, {**kept, "day": kept["day2"]})
    if first is None or last is None or first.days is None or last.days is None:
        return first
    days = first.days[0], last.days[1]
    if days[0] >= days[1]:
        return None
    if "to" in kept or days[1] - days[0] == timedelta(1):
        value = f"{days[0].isoformat()}/{days[1].isoformat()}"
        return When(value, calendar=first.calendar, days=days, grain="days")
    return [Piece("day", "day", first), Piece("day2", _last(kept), last)]


def _without_mod(kept: Kept) -> Kept:
    return {k: v for k, v in kept.items() if k not in ("mod", "dem")}


def _several(context: Context, kept: Kept, names: list[str], days: list[date], end: When) -> Result:
    mark = "~" if end.value and end.value.endswith("~") else "?" if end.value and end.value.endswith("?") else ""
    checks = end.checks if "weekday" in kept or mark == "~" else ()
    if "or" in kept:
        value = "[" + ",".join(d.isoformat() + mark for d in days) + "]"
        return When(value, calendar=end.calendar, days=(days[0], days[-1]), grain="days", yearless=end.yearless)
    in_a_row = all(b - a == timedelta(1) for a, b in zip(days, days[1:], strict=False))
    if "to" in kept or in_a_row:
        value = f"{days[0].isoformat()}{mark}/{days[-1].isoformat()}{mark}"
        return When(
            value, calendar=end.calendar, checks=checks, days=(days[0], days[-1]), grain="days", yearless=end.yearless
        )
    pieces = []
    for name, day in zip(names, days, strict=True):
        last = name if name != names[-1] else _last(kept)
        pieces.append(Piece(name, last, When(day.isoformat() + mark, calendar=end.calendar, days=(day, day))))
    return pieces


def _last(kept: Kept) -> str:
    return max(kept, key=lambda name: kept[name].last)


def make_months(context: Context, kept: Kept) -> Result:
    """Months from one to another, or several; the year of the last counts for those before it."""
    calendar = BY_NAME[str(kept["month"].value["calendar"])]
    end = month_days(context, kept, calendar, int(kept["month"].value["month"]))
    if end is None:
        return When(None, calendar=calendar.name, checks=(NO_REFERENCE,)) if "year" not in kept else None
    first = kept["month1"].value
    if first["calendar"] != calendar.name:
        return None
    year, month, _ = calendar.of(end[0])
    number_of_first = int(first["month"])
    own = full_year(context, kept["year1"], calendar) if "year1" in kept else None
    begin = calendar.month(own or (year if number_of_first <= month else year - 1), number_of_first)
    if begin is None:
        return None
    if "or" in kept:
        value = f"[{interval(*begin)},{interval(*end)}]" if calendar is GREGORIAN else interval(begin[0], end[1])
        return When(value, calendar=calendar.name, days=(begin[0], end[1]), grain="months")
    if "to" in kept or begin[1] + timedelta(1) == end[0]:
        return whole(context, (begin[0], end[1]), calendar, "months", kept)
    one = make_month(context, kept)
    other = whole(context, begin, calendar, "month", {})
    return [Piece("month1", "month1", other), Piece("month", _last(kept), one)] if one is not None else None


def make_years(context: Context, kept: Kept) -> Result:
    """Years from one to another, or two."""
    last = number(kept["year"]) or 0
    calendar = year_calendar(context, last, kept) if last >= 100 else context.civil
    end = full_year(context, kept["year"], calendar)
    begin = _first_year(kept["year1"], end, calendar, context)
    if begin is None or end is None or begin >= end:
        return None
    one, other = calendar.year(begin), calendar.year(end)
    if one is None or other is None:
        return None
    if "to" in kept:
        days = one[0], other[1]
        value = (
            f"{begin:04d}/{end:04d}" if calendar is GREGORIAN else interval(*days, mark="~" if calendar.sighted else "")
        )
        return When(value, calendar=calendar.name, days=days, grain="years")
    first = whole(context, one, calendar, "year", {})
    return [Piece("year1", "year1", first), Piece("year", _last(kept), whole(context, other, calendar, "year", kept))]


def _first_year(item: Item, end: int | None, calendar: Calendar, context: Context) -> int | None:
    value = number(item)
    if value is None or end is None:
        return None
    if value >= 100:
        return value
    return value + end // 100 * 100 if value < end % 100 else full_year(context, item, calendar)


def make_decades(context: Context, kept: Kept) -> Result:
    """Two decades with the word said once."""
    other = make_decade(context, kept)
    one = make_decade(context, {**kept, "number": kept["decade1"]})
    if "to" in kept and one and other and one.days and other.days:
        value = f"{one.value}/{other.value}" if one.calendar == "gregorian" else interval(one.days[0], other.days[1])
        return When(value, calendar=one.calendar, days=(one.days[0], other.days[1]), grain="decades")
    return [Piece("decade1", "decade1", one), Piece("number", _last(kept), other)] if one and other else None


def make_weekdays(context: Context, kept: Kept) -> Result:
    """Weekdays from one to another, or two of them; the later follows the earlier within the week."""
    today = context.reference
    if today is None:
        return When(None, checks=(NO_REFERENCE,))
    one = int(kept["weekday1"].value["weekday"])
    other = weekday_of(kept) or 0
    apart = (other - one) % 7
    first = weekday_near(context, {**kept, "weekday": kept["weekday1"]}, one)
    last = weekday_near(context, kept, other)
    if first is None or last is None or not apart:
        return None
    if first == today or first >= today or "unit" in kept:
        last = first + timedelta(apart)
    else:
        first = last - timedelta(apart)
    days = first, last
    if "to" in kept or apart == 1:
        return When(f"{first.isoformat()}/{last.isoformat()}", days=days, grain="days")
    return [
        Piece("weekday1", "weekday1", When(first.isoformat(), days=(first, first))),
        Piece("weekday", _last(kept), When(last.isoformat(), days=(last, last))),
    ]


def make_night(context: Context, kept: Kept) -> Result:
    """The night from one weekday to the next; the two must follow on one another."""
    one, other = int(kept["weekday1"].value["weekday"]), int(kept["to"].value["weekday"])
    return make_weekdays(context, {**kept, "weekday": kept["to"]}) if (other - one) % 7 == 1 else None


def make_relatives(context: Context, kept: Kept) -> Result:
    """Yesterday and today, today and tomorrow."""
    first, last = make_relative(context, {"rel": kept["rel1"]}), make_relative(context, {"rel": kept["rel"]})
    if first is None or last is None or first.days is None or last.days is None:
        return first
    days = first.days[0], last.days[1]
    if days[0] >= days[1]:
        return None
    if "to" in kept or days[1] - days[0] == timedelta(1):
        return When(f"{days[0].isoformat()}/{days[1].isoformat()}", days=days, grain="days")
    return [Piece("rel1", "rel1", first), Piece("rel", "rel", last)]
