"""Months and years, named or numbered, whole or in part."""

from __future__ import annotations

from datetime import date

from isnad.dates.calendars import BY_NAME, GREGORIAN, Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.edtf import interval
from isnad.dates.resolve.days import NO_REFERENCE
from isnad.dates.resolve.years import (
    choose,
    direction,
    era_calendar,
    full_year,
    number,
    with_year,
    year_calendar,
)

Days = tuple[date, date]


def whole(context: Context, days: Days, calendar: Calendar, grain: str, kept: Kept, **more: bool) -> When:
    """A period as a value: the whole, its first or last day where the words mean its edge, or the whole and "about".

    A beginning, middle or end without an edge ("late 2019") is the period with ``~``; the check names the part.
    """
    mark = "~" if calendar.sighted or "about" in kept else ""
    part = kept.get("part")
    checks: tuple[str, ...] = ()
    if part is not None:
        side = str(part.value["part"])
        edge = part.value.get("edge")
        if side != "middle" and (edge == "always" and "loose" not in kept or edge and "edge" in kept):
            day = days[0] if side == "start" else days[1]
            return When(
                f"{day.isoformat()}{mark}", calendar=calendar.name, checks=(side,), days=(day, day), grain="day"
            )
        mark, checks = "~", (side,)
    doubt = "?" if more.get("doubtful") else ""
    return When(
        interval(*days, mark=mark or doubt),
        calendar=calendar.name,
        checks=checks,
        days=days,
        grain=grain,
        yearless=more.get("yearless", False),  # noqa: E501
    )


def make_month(context: Context, kept: Kept) -> When | None:
    """A named month, with its year or the one that the context settles."""
    month = kept["month"].value
    twin = kept.get("twin")
    if twin is not None and (twin.value["calendar"], twin.value["month"]) != (month["calendar"], month["month"]):
        return None
    calendar = BY_NAME[str(month["calendar"])]
    days = month_days(context, kept, calendar, int(month["month"]))
    if days is None:
        return When(None, calendar=calendar.name, checks=(NO_REFERENCE,)) if "year" not in kept else None
    said = "year" in kept
    if said or direction(kept) is not None:
        context.years[calendar.name, int(month["month"])] = calendar.of(days[0])[0]
    return whole(
        context, days, calendar, "month", kept, yearless=not said, doubtful=not said and context.reference is None
    )


def month_days(context: Context, kept: Kept, calendar: Calendar, month: int) -> Days | None:
    """The days of a named month."""
    if "year" in kept:
        year = full_year(context, kept["year"], calendar)
        first = with_year(calendar, year, month, 1) if year is not None else None
        return _month_at(calendar, first)
    today, token = context.reference, kept["month"].first
    if today is None:
        hint = context.year_hint(token)
        return _month_at(calendar, with_year(calendar, hint, month, 1)) if hint is not None else None
    year, way = calendar.of(today)[0], direction(kept)
    rel = kept.get("rel")
    if rel is not None and "year" in rel.value:
        return calendar.month(year + int(rel.value["year"]), month)
    unit = kept.get("unit")
    if unit is not None and unit.value.get("unit") == "year" and way is not None:
        return calendar.month(year + way, month)
    if "same" in kept:
        last = context.recent(("year", "day", "month"))
        return calendar.month(calendar.of(last.days[0])[0], month) if last is not None and last.days else None
    before = context.years.get((calendar.name, month))
    if way is None and before is not None:
        return calendar.month(before, month)
    months = [m for m in (calendar.month(y, month) for y in range(year - 1, year + 2)) if m is not None]
    inside = [m for m in months if m[0] <= today <= m[1]]
    if inside and way in (None, 0):
        return inside[0]
    if way == -1:
        return max((m for m in months if m[1] < today), default=None)
    if way == 1:
        return min((m for m in months if m[0] > today), default=None)
    # the end of the month that lies nearer stands for it
    days = [m[1] if m[1] < today else m[0] for m in months]
    near = choose(context, days, token=token, way=way, kept=kept)
    return next((m for m in months if near in m), None)


def _month_at(calendar: Calendar, first: date | None) -> Days | None:
    return calendar.month(*calendar.of(first)[:2]) if first is not None else None


def make_year(context: Context, kept: Kept) -> When | None:
    """A year: the calendar by its era or size; a two-digit one where the label says that it is a year."""
    item = kept["year"]
    value = number(item)
    if value is None:
        return None
    if "bce" in kept:
        return When(f"-{value - 1:04d}" if value > 1 else "0000", calendar="gregorian", grain="year")
    written = item.number.digits if item.number else 4
    calendar = era_calendar(context, kept) or (
        context.civil if value < 100 and written <= 2 else year_calendar(context, value, kept)
    )
    if value < 100 and written <= 2 and "plain" not in kept and not (calendar.sighted and "era" in kept):
        if written != 2:
            return None
        year = full_year(context, item, calendar)
    else:
        year = value
    days = calendar.year(year) if year is not None else None
    return whole(context, days, calendar, "year", kept) if days is not None else None


def make_year_part(context: Context, kept: Kept) -> When | None:
    """A part of a year that is written, or of this, last or next year in one word."""
    if "rel" not in kept:
        return make_year(context, kept)
    if context.reference is None:
        return When(None, checks=(NO_REFERENCE,), grain="year")
    calendar = context.civil
    days = calendar.year(calendar.of(context.reference)[0] + int(kept["rel"].value["year"]))
    return whole(context, days, calendar, "year", kept) if days else None


def make_bare_year(context: Context, kept: Kept) -> When | None:
    """A year without the word: only of the last two centuries or near ahead, so that amounts are left alone."""
    value = number(kept["year"]) or 0
    era = era_calendar(context, kept)
    if era is None and not (1800 <= value < 2100 or context.civil is not GREGORIAN and 1290 <= value < 1450):
        return None
    return make_year(context, kept)
