"""What surrounds an expression: a second calendar, the weekday, the tense, what was said before, the publication date."""

from __future__ import annotations

from datetime import date

import pytest

from isnad import dates
from isnad.errors import DateUnreadable, UnsupportedLanguage
from isnad.lang import get
from isnad.model import Article


def found(
    text: str, language: str, reference: str | date | None = None
) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(text[d.start : d.end], d.value, d.checks) for d in dates.find(text, language, reference)]


def test_two_calendars_agree() -> None:
    assert found("قرارداد در ۹ ژوئن ۲۰۲۴ (۲۰ خرداد ۱۴۰۳) بسته شد", "fa") == [
        ("۹ ژوئن ۲۰۲۴", "2024-06-09", ("calendars agree",)),
        ("۲۰ خرداد ۱۴۰۳", "2024-06-09", ("calendars agree",)),
    ]


def test_two_calendars_disagree_and_keep_their_own_values() -> None:
    assert found("توافق در ۱۴ ژوئیه ۲۰۱۵ (۲۴ تیر ۱۳۹۴) امضا شد", "fa") == [
        ("۱۴ ژوئیه ۲۰۱۵", "2015-07-14", ("calendars disagree",)),
        ("۲۴ تیر ۱۳۹۴", "2015-07-15", ("calendars disagree",)),
    ]


def test_one_calendar_settles_the_year_of_the_other() -> None:
    assert found("نشست در ۵ مه (۱۵ اردیبهشت ۱۳۹۰) برگزار شد", "fa", "2019-01-01") == [
        ("۵ مه", "2011-05-05", ("calendars agree",)),
        ("۱۵ اردیبهشت ۱۳۹۰", "2011-05-05", ("calendars agree",)),
    ]


def test_a_sighted_day_takes_the_day_of_the_other_calendar() -> None:
    assert found("نشر في 2 ذي الحجة 1445 هـ الموافق 9 يونيو 2024 هناك", "ar") == [
        ("2 ذي الحجة 1445 هـ", "2024-06-09", ("calendars agree",)),
        ("9 يونيو 2024", "2024-06-09", ("calendars agree",)),
    ]


def test_a_year_in_the_same_sentence_settles_with_doubt() -> None:
    assert found("نشست «بندر 2021» طی 9 الی 11 جون (19 الی 21 خرداد ماه) برپا شد", "fa") == [
        ("9 الی 11 جون", "2021-06-09?/2021-06-11?", ("calendars agree",)),
        ("19 الی 21 خرداد ماه", "2021-06-09?/2021-06-11?", ("calendars agree",)),
    ]


@pytest.mark.parametrize(
    ("text", "value", "checks"),
    [
        ("يوم الإثنين 24 أكتوبر 2022", "2022-10-24", ("weekday agrees",)),
        ("يوم الثلاثاء 24 أكتوبر 2022", "2022-10-24", ("weekday disagrees",)),
        ("يوم الأحد 3 ذو الحجة 1445هـ", "2024-06-09", ("weekday agrees",)),
        ("يوم السبت 3 ذو الحجة 1445هـ", "2024-06-08", ("weekday settles the sighting",)),
        ("في 3 ذو الحجة 1445هـ", "2024-06-09~", ("lunar: a day either way",)),
    ],
)
def test_the_weekday_is_checked(text: str, value: str, checks: tuple[str, ...]) -> None:
    assert [(v, c) for _, v, c in found(text, "ar")] == [(value, checks)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وصل الوفد الثلاثاء إلى عمان", "2018-07-17"),
        ("سيصل الوفد الثلاثاء إلى عمان", "2018-07-24"),
        ("من المقرر أن يغادر الوفد الثلاثاء", "2018-07-24"),
        ("لم يصل الوفد الثلاثاء", "2018-07-17"),
        ("وصل الوفد الأربعاء إلى عمان", "2018-07-18"),
        ("يصل الوفد الأربعاء إلى عمان", "2018-07-18"),
    ],
)
def test_arabic_tense_tells_the_direction_of_a_weekday(text: str, value: str) -> None:
    assert [v for _, v, _ in found(text, "ar", "2018-07-18")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("هیئت روز دوشنبه به تهران رسید", "2018-07-16"),
        ("هیئت روز دوشنبه به تهران خواهد رسید", "2018-07-23"),
        ("هیئت روز دوشنبه به تهران سفر می\u200cکند", "2018-07-23"),
        ("قرار است هیئت دوشنبه به تهران برود", "2018-07-23"),
    ],
)
def test_persian_tense_tells_the_direction_of_a_weekday(text: str, value: str) -> None:
    assert [v for _, v, _ in found(text, "fa", "2018-07-18")] == [value]


def test_the_year_of_a_month_that_was_said_holds_for_its_next_mention() -> None:
    text = "انسحبت الحكومة في مايو 2017. وكانت قد وعدت في 8 مايو بالبقاء"
    assert found(text, "ar", "2018-07-18") == [("مايو 2017", "2017-05", ()), ("8 مايو", "2017-05-08", ())]


def test_the_same_year_is_the_one_before() -> None:
    assert found("در سال ۱۳۹۰ رفت و همان سال برگشت", "fa") == [
        ("۱۳۹۰", "2011-03-21/2012-03-19", ()),
        ("همان سال", "2011-03-21/2012-03-19", ("same as before",)),
    ]


def test_no_reference_no_value() -> None:
    assert found("وصل الوفد أمس وغادر اليوم", "ar") == [
        ("أمس", None, ("no reference date",)),
        ("اليوم", None, ("no reference date",)),
    ]


@pytest.mark.parametrize("reference", ["2022-10-24", "2022-10-24T01:30:00+03:00", date(2022, 10, 24)])
def test_the_reference_is_the_local_day(reference: str | date) -> None:
    assert found("وصل الوفد أمس", "ar", reference) == [("أمس", "2022-10-23", ())]


def test_a_month_is_no_reference_day() -> None:
    assert found("وصل الوفد أمس", "ar", "2022-10") == [("أمس", None, ("no reference date",))]


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(DateUnreadable):
        dates.find("وصل الوفد أمس", "ar", "24/10/2022")


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(UnsupportedLanguage):
        dates.find("yesterday", "en", "2022-10-24")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("كتبت السفارة اليوم الأحد 9 حزيران/يونيو 2024 ذلك", "ar", ("2024-06-09", "text")),
        ("وزیر امروز دوشنبه ۲ آبان ۱۴۰۱ گفت", "fa", ("2022-10-24", "text")),
        ("صرح الوزير يوم 24 أكتوبر 2022 بذلك", "ar", (None, None)),
    ],
)
def test_the_text_gives_its_publication_date(text: str, language: str, expected: tuple[str | None, str | None]) -> None:
    assert dates.publication(get(language).document(Article(id="t", text=text))) == expected


def test_the_input_goes_before_the_text() -> None:
    article = Article(id="t", text="اليوم الإثنين 24 أكتوبر 2022", published="2022-10-25", published_from="page")
    assert dates.publication(get("ar").document(article)) == ("2022-10-25", "page")


def test_durations_and_sets_are_no_dates() -> None:
    text = "استمرت المحادثات ثلاث ساعات وتعقد كل أسبوع"
    assert [(text[d.start : d.end], d.value, d.kind) for d in dates.find(text, "ar", "2018-07-18")] == [
        ("ثلاث ساعات", "PT3H", "duration"),
        ("كل أسبوع", "P1W", "set"),
    ]
