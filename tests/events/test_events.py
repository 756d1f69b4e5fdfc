"""What an article tells of as events: exact kinds, statuses, people, places and days."""

from __future__ import annotations

from pathlib import Path

import pytest

import isnad
from isnad.model import Event, Report

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def read(code: str, text: str, published: str | None = "2024-10-15") -> Report:
    return isnad.read(text, language=code, published=published)


def brief(report: Report) -> list[tuple[str, str, str, list[str]]]:
    """Kind, status, trigger and participants of each event."""
    return [
        (e.kind, e.status, report.text[e.trigger.start : e.trigger.end], [p.name for p in e.participants])
        for e in report.events
    ]


ARABIC = {
    "التقى وزير الخارجية الروسي أندريه فيليخانوف نظيره الأردني في عمان، الاثنين.": [
        ("meeting", "held", "التقى", ["أندريه فيليخانوف", "نظيره الأردني"])
    ],
    "أجرى وزير الخارجية الروسي أندريه فيليخانوف اتصالا هاتفيا مع وزير الخارجية التركي سليم حداد.": [
        ("call", "held", "اتصالا هاتفيا", ["أندريه فيليخانوف", "سليم حداد"])
    ],
    "من المقرر أن تستضيف الدوحة قمة بين روسيا وإيران الشهر المقبل.": [
        ("forum", "planned", "قمة", ["الدوحة", "روسيا", "إيران"])
    ],
    "أعلنت واشنطن انسحاب الولايات المتحدة من المعاهدة مع روسيا.": [
        ("agreement", "cancelled", "انسحاب", ["الولايات المتحدة"]),
        ("agreement", "held", "المعاهدة", ["روسيا"]),
    ],
    "وقعت مصر واليونان اتفاقية للصيد في أثينا.": [("agreement", "held", "وقعت", ["مصر", "اليونان"])],
    "أعرب الوزير عن أمله في أن يسود السلام بين دول المنطقة.": [],
    "حسم الفريق المباراة بهدفين، ويلتقي في الدوري منتخب مصر مع منتخب المغرب على ملعب الرباط.": [],
}
PERSIAN = {
    "سرگئی ولیخانوف وزیر خارجه روسیه در مسکو با کامران فرزادنیا وزیر خارجه ایران دیدار کرد.": [
        ("meeting", "held", "دیدار", ["سرگئی ولیخانوف", "کامران فرزادنیا"])
    ],
    "قرار است رئیس\u200cجمهور ترکیه هفته آینده به تهران سفر کند.": [
        ("visit", "planned", "سفر", ["رئیس\u200cجمهور ترکیه"])
    ],
    "ایران و عراق توافقنامه همکاری گمرکی امضا کردند.": [("agreement", "held", "توافقنامه همکاری", ["ایران", "عراق"])],
    "تیم ما در دیدار با سوریه در لیگ قهرمانی دو گل زد و بازیکنان شادی کردند.": [],
}


@pytest.mark.parametrize(("text", "expected"), ARABIC.items())
def test_arabic(text: str, expected: list[tuple[str, str, str, list[str]]]) -> None:
    assert brief(read("ar", text)) == expected


@pytest.mark.parametrize(("text", "expected"), PERSIAN.items())
def test_persian(text: str, expected: list[tuple[str, str, str, list[str]]]) -> None:
    assert brief(read("fa", text)) == expected


def test_a_visit_has_its_goal_as_place_and_its_day() -> None:
    (event,) = read("ar", "زار وزير الخارجية الروسي أندريه فيليخانوف بغداد أمس.").events
    assert (event.place and event.place.name, event.when, event.plover, event.plover_mode) == (
        "بغداد",
        "2024-10-14",
        "CONSULT",
        "visit",
    )


def test_a_denial_that_something_is_called_off_leaves_it_planned() -> None:
    (event,) = read("ar", "نفت طهران إلغاء زيارة وزير الخارجية العراقي نزار الخفاجاوي إليها.").events
    assert event.status == "planned"


def test_several_mentions_are_one_event_with_all_its_evidence() -> None:
    text = "التقى الرئيس المصري وزير الخارجية التركي في القاهرة. واستمر اللقاء ساعتين."
    (event,) = read("ar", text).events
    assert [text[s.start : s.end] for s in event.evidence] == text.replace(". ", ".|").split("|")


def test_an_ordinal_belongs_to_its_event() -> None:
    report = read("fa", "دوازدهمین نشست وزیران خارجه ایران و روسیه در تهران برگزار شد.")
    assert [(e.kind, e.ordinal, e.edition) for e in report.events] == [("forum", 12, 12)]


def test_said_by_points_to_the_statement_that_vouches() -> None:
    report = read("ar", "قال وزير الخارجية المصري إن القاهرة وقعت مع أنقرة اتفاقية للملاحة.")
    said = [(e.kind, e.said_by) for e in report.events]
    expected = 0 if report.statements else None
    assert said == [("agreement", expected)]


@pytest.fixture(scope="module")
def seeds() -> dict[str, Report]:
    if not SEEDS.exists():
        pytest.skip("left out: the two real articles that the project began from, which are not shipped with it")
    files = sorted(SEEDS.glob("*.txt"))
    return {r.language: r for r in (isnad.read(f.read_text(encoding="utf-8")) for f in files)}


def one(report: Report, kind: str) -> list[Event]:
    return [e for e in report.events if e.kind == kind]


def test_arabic_seed(seeds: dict[str, Report]) -> None:
    report = seeds[min(seeds)]
    (meeting,) = one(report, "meeting")
    assert (meeting.status, meeting.when, meeting.ordinal) == ("held", "2022-10-24", 2)
    assert [p.name for p in meeting.participants] == ["سيرغي لافروف", "حسين إبراهيم طه"]
    (memorandum,) = one(report, "agreement")
    assert (memorandum.status, memorandum.instrument, memorandum.stage) == ("planned", "memorandum", "signed")
    assert [p.name for p in memorandum.participants] == ["وزارة العلوم والتعليم العالي", "منظمة التعاون الإسلامي"]
    (forum,) = one(report, "forum")
    assert (forum.status, forum.when) == ("planned", "2022-12-31")
    (visit,) = one(report, "visit")
    assert (visit.status, [p.name for p in visit.participants]) == ("ongoing", ["حسين إبراهيم طه"])


def test_persian_seed(seeds: dict[str, Report]) -> None:
    report = seeds[max(seeds)]
    (forum,) = one(report, "forum")
    assert (forum.status, forum.edition, forum.place and forum.place.name) == ("ongoing", 12, "قازان")
    assert (forum.when or "").replace("?", "") == "2021-07-28/2021-07-30"
    (message,) = one(report, "message")
    assert (message.status, [p.name for p in message.participants]) == ("held", ["سرگئی لاوروف"])
    figures = [(f.value, f.bound, f.unit, f.said_by is not None) for f in report.figures]
    assert figures == [
        (100, "over", "participant", True),
        (70, "over", "country", True),
        (48, "exactly", "country", False),
        (25, "exactly", "region", False),
    ]
