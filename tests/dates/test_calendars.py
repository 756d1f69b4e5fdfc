"""The three calendars, day by day, against second opinions that share no code with the libraries used at run time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from convertdate import gregorian, islamic, persian

from isnad.dates.calendars import GREGORIAN, LUNAR, SOLAR

# Months of 28 and 31 days in the table of hijridate: the record of what was announced, not astronomy.
LONG = {(1345, 5), (1348, 11), (1349, 11)}
SHORT = {(1343, 9), (1345, 8), (1348, 12), (1349, 10), (1364, 8)}
ONE = timedelta(days=1)
# Umm al-Qura months that hijridate and the table of R. H. van Gent (Utrecht) begin on different days.
DISPUTED = {(1427, 6), (1446, 6), (1485, 10)}


def second_opinion_solar(year: int) -> date:
    """1 Farvardin by convertdate, from the astronomical equinox at Tehran's meridian."""
    return date(*gregorian.from_jd(persian.to_jd(year, 1, 1)))


@pytest.mark.parametrize("century", [range(1300, 1350), range(1350, 1400), range(1400, 1450), range(1450, 1501)])
def test_every_solar_day(century: range) -> None:
    for year in century:
        day, after = second_opinion_solar(year), second_opinion_solar(year + 1)
        lengths = [31] * 6 + [30] * 5 + [(after - day).days - 336]
        for month, length in enumerate(lengths, 1):
            for number in range(1, length + 1):
                assert SOLAR.day(year, month, number) == day
                assert SOLAR.of(day) == (year, month, number)
                day += ONE
        assert day == after
        assert SOLAR.day(year, 12, 30) == (after - ONE if lengths[-1] == 30 else None)


def test_every_lunar_day_follows_on_the_one_before() -> None:
    day = date(1924, 8, 1)
    for year in range(1343, 1500):
        for month in range(1, 13):
            number = 1
            while (found := LUNAR.day(year, month, number)) is not None:
                assert found == day
                assert LUNAR.of(day) == (year, month, number)
                day, number = day + ONE, number + 1
            assert number - 1 in ((28,) if (year, month) in SHORT else (31,) if (year, month) in LONG else (29, 30))
    assert day == LUNAR.day(1500, 1, 1)


def test_every_lunar_day_is_near_the_arithmetical_calendar() -> None:
    """The tabular calendar (convertdate) runs up to two days after, one before, the sighting that Umm al-Qura reckons."""
    apart = set()
    for year in range(1343, 1501):
        for month in range(1, 13):
            for number in range(1, 30):
                found = LUNAR.day(year, month, number)
                if found is None:
                    assert (year, month, number) in {(*short, 29) for short in SHORT}
                    continue
                apart.add((found - date(*islamic.to_gregorian(year, month, number))).days)
    assert apart == {-2, -1, 0, 1}


def test_every_lunar_month_against_van_gents_table() -> None:
    hijri_date = pytest.importorskip("ummalqura.hijri_date", reason="the second table of Umm al-Qura is not installed")
    differing = set()
    for year in range(1356, 1501):
        for month in range(1, 13):
            other = hijri_date.HijriDate(year, month, 1)
            if LUNAR.day(year, month, 1) != date(int(other.year_gr), int(other.month_gr), int(other.day_gr)):
                differing.add((year, month))
    assert differing == DISPUTED


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1, 1, 1, date(622, 7, 19)),  # 16 July 622 in the Julian calendar
        (61, 1, 10, date(680, 10, 13)),
        (1342, 12, 1, date(1924, 7, 4)),
    ],
)
def test_lunar_days_before_the_table_are_arithmetical(year: int, month: int, day: int, expected: date) -> None:
    assert LUNAR.day(year, month, day) == expected
    assert LUNAR.of(expected) == (year, month, day)


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [(GREGORIAN, 2023, 2, 29), (SOLAR, 1402, 12, 30), (SOLAR, 1400, 7, 31), (LUNAR, 1444, 13, 1), (LUNAR, 1444, 1, 31)],
)
def test_no_such_day_is_none(calendar: object, year: int, month: int, day: int) -> None:
    assert calendar.day(year, month, day) is None  # type: ignore[attr-defined]


def test_months_and_years() -> None:
    assert SOLAR.month(1398, 8) == (date(2019, 10, 23), date(2019, 11, 21))
    assert SOLAR.year(1399) == (date(2020, 3, 20), date(2021, 3, 20))
    assert LUNAR.month(1445, 9) == (date(2024, 3, 11), date(2024, 4, 9))
    assert GREGORIAN.month(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))
