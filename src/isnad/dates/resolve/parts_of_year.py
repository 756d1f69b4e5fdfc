"""Quarters, halves and first months of a year; weeks of a month; decades and centuries by number."""

from __future__ import annotations

from datetime import timedelta

from isnad.dates.calendars import BY_NAME, GREGORIAN, Calendar
from isnad.dates.context import Context, Kept, When
from isnad.dates.resolve.days import NO_REFERENCE
from isnad.dates.resolve.periods import Days, month_days, whole
from isnad.dates.resolve.units import shift
from isnad.dates.resolve.years import direction, era_calendar, full_year, number, year_calendar


def _year_of(context: Context, kept: Kept) -> tuple[int, Calendar] | None:
    """The year that a part belongs to: written, relative, or None where it is left out."""
    today = context.reference
    if "year" in kept:
        value = number(kept["year"]) or 0
        calendar = year_calendar(context, value, kept) if value >= 100 else era_calendar(context, kept) or context.civil
        year = full_year(context, kept["year"], calendar)
        return (year, calendar) if year is not None else None
    calendar = era_calendar(context, kept) or context.civil
    if today is None:
        return None
    now = calendar.of(today)[0]
    if "rel" in kept:
        return now + int(kept["rel"].value["year"]), calendar
    if "unit" in kept or "mod" in kept or "dem" in kept:
        return now + (direction(kept) or 0), calendar
    return None


def make_quarter(context: Context, kept: Kept) -> When | None:
    """A quarter, half or third of a year, or its first so many months."""
    share = kept["share"]
    months = int(share.value["months"]) if "months" in share.value else number(kept.get("count")) or 0
    if not 0 < months < 12:
        return None
    which = _ordinal(kept, 12 // months) if "which" in kept or "end" in kept else 1
    if which is None or not 0 < which <= max(1, 12 // months):
        return None
    found = _year_of(context, kept)
    if found is None:
        if "year" in kept:
            return None
        if context.reference is None:
            return When(None, checks=(NO_REFERENCE,), grain="quarter")
        calendar = era_calendar(context, kept) or context.civil
        year = calendar.of(context.reference)[0]
        days = _months(calendar, year, months * (which - 1) + 1, months)
        ahead = days is not None and days[0] > context.reference and context.tense(share.first) <= 0
        found = (year - 1 if ahead else year), calendar
    year, calendar = found
    days = _months(calendar, year, months * (which - 1) + 1, months)
    return whole(context, days, calendar, "quarter", kept) if days else None


def make_bare_quarter(context: Context, kept: Kept) -> When | None:
    """A quarter without a year; halves and thirds may be of anything."""
    return make_quarter(context, kept) if str(kept["share"].value.get("months")) == "3" else None


def make_first_months(context: Context, kept: Kept) -> When | None:
    """The first (or second ...) so many months of a year that is said; without an ordinal the first."""
    count, found = number(kept.get("count")), _year_of(context, kept)
    which = _ordinal(kept, 12) if "which" in kept else 1
    if count is None or found is None or which is None or not 0 < count * which <= 12:
        return None
    days = _months(found[1], found[0], count * (which - 1) + 1, count)
    return whole(context, days, found[1], "quarter", kept) if days else None


def make_month_half(context: Context, kept: Kept) -> When | None:
    """The first fifteen days of a month, or those after them."""
    calendar = BY_NAME[str(kept["month"].value["calendar"])]
    days = month_days(context, kept, calendar, int(kept["month"].value["month"]))
    which = number(kept.get("which"))
    if str(kept["share"].value.get("months")) != "6" or which not in (1, 2):
        return None
    if days is None:
        return When(None, checks=(NO_REFERENCE,), grain="month") if context.reference is None else None
    middle = days[0] + timedelta(14)
    return whole(context, (days[0], middle) if which == 1 else (middle + timedelta(1), days[1]), calendar, "days", {})


def make_numbered_month(context: Context, kept: Kept) -> When | None:
    """The first to twelfth month of a year that is said."""
    which, found = number(kept.get("which")), _year_of(context, kept)
    if which is None or found is None or not 0 < which <= 12:
        return None
    days = _months(found[1], found[0], which, 1)
    return whole(context, days, found[1], "month", kept) if days else None


def _ordinal(kept: Kept, last: int) -> int | None:
    if "end" in kept:  # "the last quarter"
        return last
    which = kept.get("which")
    return 1 if which is not None and which.value.get("part") == "start" else number(which)


def _months(calendar: Calendar, year: int, month: int, count: int) -> Days | None:
    first, last = calendar.month(year, month), calendar.month(year, month + count - 1)
    return (first[0], last[1]) if first and last else None


def make_week_of_month(context: Context, kept: Kept) -> When | None:
    """The first to fourth week of a month by sevens, the last by its last seven days."""
    return _part_of_month(context, kept, 7)


def _part_of_month(context: Context, kept: Kept, size: int) -> When | None:
    if "month" in kept:
        calendar = BY_NAME[str(kept["month"].value["calendar"])]
        days = month_days(context, kept, calendar, int(kept["month"].value["month"]))
    else:
        calendar = era_calendar(context, kept) or context.civil
        way = direction(kept)
        days = shift(calendar, "month", context.reference, way or 0) if context.reference else None
    if days is None:
        return When(None, checks=(NO_REFERENCE,), grain="week") if context.reference is None else None
    if "end" in kept:
        return whole(context, (days[1] - timedelta(size - 1), days[1]), calendar, "week", {})
    which = number(kept.get("which")) or 0
    begin = days[0] + timedelta(size * (which - 1))
    if which < 1 or begin > days[1]:
        return None
    end = begin + timedelta(size - 1)
    if size == 10 and which == 3 or end > days[1]:
        end = days[1]
    return whole(context, (begin, end), calendar, "week", {})


def make_ten_days(context: Context, kept: Kept) -> When | None:
    """The first, second or third ten days of a month; the third runs to its end."""
    return _part_of_month(context, kept, 10)


def make_decade(context: Context, kept: Kept) -> When | None:
    """A decade by its name or number ("the eighties", "the 1990s"), in a century that is named or at hand."""
    named = kept.get("decade")
    value = int(named.value["decade"]) if named is not None else number(kept.get("number"))
    if value is None or value % 10:
        return None
    calendar = era_calendar(context, kept)
    if value < 100:
        if named is not None and value < 40 and "century" not in kept and calendar is None:
            return None  # somebody in their twenties, not the 1920s
        calendar = calendar or (GREGORIAN if "century" in kept else context.civil)
        now = calendar.of(context.reference)[0] if context.reference else 2025 if calendar is GREGORIAN else 1404
        which, way = number(kept.get("which")), direction(kept)
        if "century" in kept and (which or way is not None):
            base = 100 * (which - 1) if which else now // 100 * 100 + 100 * (way or 0)
        else:
            base = now // 100 * 100
            if base + value > now:
                base -= 100
        value += base
    else:
        calendar = calendar or year_calendar(context, value, kept)
    first, last = calendar.year(value), calendar.year(value + 9)
    if first is None or last is None:
        return None
    days = first[0], last[1]
    if "half" in kept:
        one = calendar.year(value + 5 * ((number(kept["half"]) or 1) - 1))
        other = calendar.year(value + 5 * (number(kept["half"]) or 1) - 1)
        return whole(context, (one[0], other[1]), calendar, "years", {}) if one and other else None
    if calendar is GREGORIAN:
        mark = "~" if "part" in kept or "about" in kept else ""
        checks = (str(kept["part"].value["part"]),) if "part" in kept else ()
        return When(f"{value // 10}X{mark}", calendar="gregorian", checks=checks, days=days, grain="decade")
    return whole(context, days, calendar, "decade", kept)


def make_century(context: Context, kept: Kept) -> When | None:
    """A century by number, in the common era or a Hijri calendar, or before Christ."""
    which = number(kept.get("which"))
    if which is None or not 0 < which < 22:
        return None
    calendar = era_calendar(context, kept) or GREGORIAN
    if "bce" in kept:
        return When(f"-{100 * which - 1:04d}/-{100 * (which - 1):04d}", calendar="gregorian", grain="century")
    begin, end = 100 * (which - 1) + 1, 100 * which
    half = number(kept.get("half"))
    if half is not None:
        months = int(kept["share"].value.get("months", 0))
        years = 100 * months // 12 if months else 0
        if not years or not 0 < half <= 100 // years:
            return None
        begin, end = begin + years * (half - 1), begin + years * half - 1
    first, last = calendar.year(begin), calendar.year(end)
    if half is not None and first and last:
        return whole(context, (first[0], last[1]), calendar, "century", kept)
    if first is None or last is None:
        return None
    if calendar is GREGORIAN:
        mark = "~" if "part" in kept or "about" in kept else ""
        checks = (str(kept["part"].value["part"]),) if "part" in kept else ()
        return When(
            f"{which - 1:02d}XX{mark}", calendar="gregorian", checks=checks, days=(first[0], last[1]), grain="century"
        )
    return whole(context, (first[0], last[1]), calendar, "century", kept)
