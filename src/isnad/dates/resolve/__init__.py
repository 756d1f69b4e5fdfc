"""From the items of an expression to its value; ``MAKERS`` is what a rule's ``make`` names."""

from __future__ import annotations

from collections.abc import Callable

from isnad.dates.context import Context, Kept
from isnad.dates.resolve import amounts, clock, days, parts_of_year, periods, ranges, units
from isnad.dates.resolve.ranges import Piece, Result

__all__ = ["MAKERS", "Piece", "Result"]

MAKERS: dict[str, Callable[[Context, Kept], Result]] = {
    "day": days.make_day,
    "numeric": days.make_numeric,
    "relative": days.make_relative,
    "weekday": days.make_weekday,
    "month-day": days.make_month_day,
    "nth-weekday": days.make_nth_weekday,
    "decades": ranges.make_decades,
    "same-day": days.anaphoric_day,
    "month": periods.make_month,
    "year": periods.make_year,
    "year-bare": periods.make_bare_year,
    "unit": units.make_unit,
    "month-half": parts_of_year.make_month_half,
    "month-by-number": parts_of_year.make_numbered_month,
    "season": units.make_season,
    "quarter": parts_of_year.make_quarter,
    "quarter-bare": parts_of_year.make_bare_quarter,
    "quarter-months": parts_of_year.make_first_months,
    "week-of-month": parts_of_year.make_week_of_month,
    "decade": parts_of_year.make_decade,
    "century": parts_of_year.make_century,
    "offset": amounts.make_offset,
    "stretch": amounts.make_stretch,
    "duration": amounts.make_duration,
    "duration-two": amounts.make_long_duration,
    "vague": amounts.make_vague,
    "set": amounts.make_set,
    "ten-days": parts_of_year.make_ten_days,
    "year-part": periods.make_year_part,
    "month-days": ranges.make_month_days,
    "days": ranges.make_days,
    "months": ranges.make_months,
    "years": ranges.make_years,
    "weekdays": ranges.make_weekdays,
    "weekdays-night": ranges.make_night,
    "relatives": ranges.make_relatives,
    "time": clock.make_time,
    "hours": clock.make_hours,
}
