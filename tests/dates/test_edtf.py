"""EDTF: what is read, what it covers, and what is refused with one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from isnad.dates.edtf import bounds, check_edtf, interval
from isnad.errors import DateUnreadable


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-10-24", date(2022, 10, 24), date(2022, 10, 24)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022~", date(2022, 1, 1), date(2022, 12, 31)),
        ("2021-07-28?/2021-07-30?", date(2021, 7, 28), date(2021, 7, 30)),
        ("2009-03-21/2010-03-20", date(2009, 3, 21), date(2010, 3, 20)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("18XX~", date(1800, 1, 1), date(1899, 12, 31)),
        ("2018-22", date(2018, 6, 1), date(2018, 8, 31)),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28)),
        ("2018-34", date(2018, 4, 1), date(2018, 6, 30)),
        ("2018-41", date(2018, 7, 1), date(2018, 12, 31)),
        ("2018-W43", date(2018, 10, 22), date(2018, 10, 28)),
        ("[2011-05-13,2011-05-15]", date(2011, 5, 13), date(2011, 5, 15)),
        ("2022-10-24T23:30:00+03:00", date(2022, 10, 24), date(2022, 10, 24)),
        ("2022-10-XX", date(2022, 10, 1), date(2022, 10, 31)),
    ],
)
def test_a_value_covers_its_days(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "yesterday", "2022-13", "2022-02-30", "2022-W60", "2022/", "2023/2022"])
def test_what_has_no_days(value: str | None) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2022-10-24", "2022-10-24"),
        (" 2022-10 ", "2022-10"),
        ("2018-07-23T21:43:48+00:00", "2018-07-23T21:43:48+00:00"),
        ("2018-07-23T21:43:48.123Z", "2018-07-23T21:43:48+00:00"),
        ("2018-07-23 21:43", "2018-07-23T21:43:00"),
        ("2018/..", "2018/.."),
    ],
)
def test_what_comes_in_is_kept_as_edtf(given: str, kept: str) -> None:
    assert check_edtf(given) == kept


@pytest.mark.parametrize("given", ["", "24/10/2022", "2022-13-01", "2018-07-23T29:00:00", "last week", "/"])
def test_what_is_no_date_is_refused_with_the_next_step(given: str) -> None:
    with pytest.raises(DateUnreadable, match="is not a date; write it as 2022-10-24"):
        check_edtf(given)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 10, 24), date(2022, 10, 24), "2022-10-24"),
        (date(2022, 10, 1), date(2022, 10, 31), "2022-10"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2022, 1, 1), date(2022, 3, 31), "2022-01/2022-03"),
        (date(1901, 1, 1), date(1950, 12, 31), "1901/1950"),
        (date(2022, 3, 21), date(2023, 3, 20), "2022-03-21/2023-03-20"),
    ],
)
def test_an_interval_is_written_as_plainly_as_it_can_be(first: date, last: date, written: str) -> None:
    assert interval(first, last) == written
