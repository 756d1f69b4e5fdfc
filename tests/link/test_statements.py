"""One statement in several articles: who differs in what, and from how many independent origins it comes."""

from __future__ import annotations

from tests.link.made_record import told

from isnad import link
from isnad.link.compare import Change, same_statement, wording
from isnad.link.origins import alike
from isnad.record import Record

SPEAKER = "ميلاد السحوري"
KEY = "person:ميلاد-السحوري"
SAID = "لن نقبل بأي اتفاق لا يحفظ حقوق الصيادين في المياه المشتركة"
CUT = "لن نقبل بأي اتفاق لا يحفظ حقوق الصيادين"
NAMES = [(SPEAKER, "person", KEY), ("قبرص", "place", "place:cy"), ("بيروت", "place", "place:lb:beirut")]
HEAD = f"التقى الوزير {SPEAKER} في بيروت نظيره من قبرص لبحث رخص الصيد. "


def _article(ident: str, outlet: str, said: str, source: str | None = None, tail: str = "") -> object:
    text = f"{HEAD}وقال: «{said}». {tail}" + (f"المصدر: {source}" if source else "")
    return told(text, id=ident, names=NAMES, said=[(KEY, said)], source=source, outlet=outlet)  # type: ignore[arg-type]


def _linked(record: Record, *reports: object) -> list[str]:
    record.add(reports)  # type: ignore[arg-type]
    link.update(record)
    return [ident for (ident,) in record.db.execute("SELECT id FROM statement ORDER BY article")]  # type: ignore[misc]


def test_what_an_outlet_dropped_is_told(record: Record) -> None:
    ids = _linked(record, _article("a", "صحيفة الموجة", SAID), _article("b", "موقع المرساة", CUT))
    same = same_statement(record, ids[0])
    first, second = same.versions
    assert (first.words, second.words) == (SAID, CUT)
    assert first.changes == ()
    assert second.changes == (Change(how="dropped", before="في المياه المشتركة", after=""),)


def test_spelling_is_no_difference() -> None:
    assert wording("إلى القاهرة", "الى القاهره", "ar") == ()


def test_other_words_are_told() -> None:
    assert wording("نرفض هذا القرار", "نرفض ذلك القرار تماما", "ar") == (
        Change(how="reworded", before="هذا", after="ذلك"),
        Change(how="added", before="", after="تماما"),
    )


def test_outlets_that_pass_on_one_agency_are_one_origin(record: Record) -> None:
    agency = "وكالة أنباء السنبلة"
    ids = _linked(
        record,
        _article("a", "صحيفة الموجة", SAID, source=agency, tail="وتجمع الصيادون أمام الميناء منذ الفجر. "),
        _article("b", "موقع المرساة", SAID, source=agency, tail="ويعود الملف إلى سنوات من الخلاف القضائي. "),
        _article("c", agency, SAID),
    )
    (origin,) = same_statement(record, ids[0]).origins
    assert origin.name == agency
    assert origin.articles == ("a", "b", "c")


def test_outlets_that_name_no_common_source_are_independent(record: Record) -> None:
    other = f"احتشدت القوارب الصغيرة أمام ميناء بيروت، وفيه استقبل {SPEAKER} زائره القادم من قبرص. وأعلن: «{SAID}»."
    ids = _linked(
        record,
        _article("a", "صحيفة الموجة", SAID),
        told(other, id="b", names=NAMES, said=[(KEY, SAID)], outlet="موقع المرساة"),
    )
    origins = same_statement(record, ids[0]).origins
    assert [(o.name, o.articles) for o in origins] == [("صحيفة الموجة", ("a",)), ("موقع المرساة", ("b",))]


def test_an_outlet_is_known_by_its_proper_name() -> None:
    assert alike("وكالة أنباء السنبلة", "السنبلة")
    assert not alike("وكالة أنباء السنبلة", "وكالة أنباء")
    assert not alike("وكالة أنباء السنبلة", "وكالة أنباء الموجة")
