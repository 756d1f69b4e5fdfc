"""Any spelling of a word finds every other, and the snippet marks it in the untouched text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.samples import TEXT, plain, sample

from isnad.record import Record
from isnad.record.query import parse, places, snippet

# groups of spellings of one word: each must find the text that has any other
SPELLINGS = {
    "fa": [
        ["گفت\u200cوگو", "گفتوگو", "گفت و گو", "گفت\u200cو\u200cگو", "گفت وگو"],
        ["منطقه\u200cای", "منطقهای", "منطقه ای", "منطقه\u200cاي"],
        ["می\u200cشود", "می شود", "ميشود", "میشود"],
        ["۱۴۰۳", "1403", "١٤٠٣"],
        ["رئیس", "رییس", "رئيس"],
        ["مسئول", "مسـئول"],
        ["کمک", "كمك", "کُمک"],
    ],
    "ar": [
        ["أنقرة", "انقره", "أنقره", "ﺃﻧﻘﺮﺓ"],
        ["مسؤول", "مسوول"],
        ["إيران", "ايران", "ایران", "إيـــران"],
        ["محادثاتٌ", "محادثات"],
        ["٢٠٢٤", "2024", "۲۰۲۴"],
    ],
}
PAIRS = [(code, a, b) for code, groups in SPELLINGS.items() for group in groups for a in group for b in group if a != b]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "isnad.db") as made:
        yield made


@pytest.mark.parametrize(("code", "written", "typed"), PAIRS)
def test_any_spelling_finds_the_others(record: Record, code: str, written: str, typed: str) -> None:
    text = f"آغاز {written} پایان"
    record.add([plain("it", text, language=code), plain("other", "آغاز و پایان", language=code)])
    (found,) = record.search(typed)
    assert found.id == "it"
    assert [text[a:b] for a, b in found.snippet.marks] == [written]


def test_clitics_are_found_with_their_word_and_marked_with_it(record: Record) -> None:
    text = "وبالاتفاق مع الوزارة، وللدولة اتفاقها"
    record.add([plain("it", text, language="ar")])
    assert [text[a:b] for a, b in record.search("اتفاق")[0].snippet.marks] == ["وبالاتفاق", "اتفاقها"]
    assert [text[a:b] for a, b in record.search("الدولة")[0].snippet.marks] == ["وللدولة"]


def test_words_in_quotation_marks_stand_together_and_alone(record: Record) -> None:
    record.add(
        [
            plain("near", "زار الأمم المتحدة أمس", language="ar", published="2024-02-01"),
            plain("apart", "الأمم تبحث عن الدول المتحدة", language="ar", published="2024-01-01"),
            plain("glued", "قال للأمم المتحدة", language="ar", published="2023-01-01"),
        ]
    )
    assert [f.id for f in record.search("الامم المتحدة")] == ["near", "apart", "glued"]
    assert [f.id for f in record.search('"الامم المتحدة"')] == ["near"]


def test_a_word_of_one_language_does_not_join_in_the_other(record: Record) -> None:
    record.add([plain("it", "هذه أم تلك", language="ar")])
    assert [f.id for f in record.search("هذه")] == ["it"]


def test_a_language_without_a_pack_is_found_by_its_letters(record: Record) -> None:
    record.add([plain("it", "یہ ایک خبر ہے", language="ur")])
    assert [f.id for f in record.search("خبر")] == ["it"]
    assert [f.id for f in record.search("خبر", language="fa")] == []


def test_filters(record: Record) -> None:
    record.add(
        [
            plain("a", "خبر نخست", outlet="خبرگزاری کاروان", published="2024-10-14"),
            plain("b", "خبر دوم", outlet="روزنامه افق شرق", published="2024-10-31"),
            plain("c", "خبر ثالث", outlet="موقع نبأ اليوم", language="ar", published="2024-11-02"),
        ]
    )

    def ids(**filters: str) -> list[str]:
        return [f.id for f in record.search("خبر", **filters)]  # type: ignore[arg-type]

    assert ids() == ["c", "b", "a"]
    assert ids(language="ar") == ["c"]
    assert ids(outlet="كاروان") == ["a"]
    assert ids(outlet="کاروا") == []
    assert ids(since="2024-10-31") == ["c", "b"]
    assert ids(until="2024-10") == ["b", "a"]
    assert [f.id for f in record.search("خبر", limit=1, offset=1)] == ["b"]
    assert [f.id for f in record.search("", outlet="افق")] == ["b"]


def test_statements_by_words_speaker_and_act(record: Record) -> None:
    record.add([sample()])
    (found,) = record.search("طهران", where="statements")
    assert (found.speaker, found.act, found.id) == ("أندريه فيليخانوف", "say", "a-1")
    assert [TEXT[a:b] for a, b in found.snippet.marks] == ["طهران"]
    assert TEXT[found.snippet.start : found.snippet.end] == found.snippet.text

    def acts(words: str = "", said_by: str | None = None, act: str | None = None) -> list[str | None]:
        return [f.act for f in record.search(words, where="statements", said_by=said_by, act=act)]

    assert acts(said_by="فیلیخانوف") == ["say"]
    assert acts(said_by="فیلیخانوف", act="deny") == []
    assert acts(act="deny") == ["deny"]
    assert acts("وفدا", said_by="فيليخانوف") == []


@pytest.mark.parametrize(
    "typed", ['"', "AND", "NEAR(", "*", "a OR b) --", "'; DROP TABLE article", "title:", '""', "^خبر", "-خبر"]
)
def test_signs_of_the_query_language_are_only_words(record: Record, typed: str) -> None:
    record.add([plain("it", "متن ساده", language="fa")])
    assert [f.id for f in record.search(typed)] in ([], ["it"])
    assert record.stats().articles == 1


def test_snippet_shows_where_most_is_found_and_cuts_at_words() -> None:
    text = "پیش " * 100 + "دیدار " + "میان " * 100 + "دیدار و دیدار دوباره " + "پس " * 100
    marks = places(text, "fa", parse("دیدار"))
    cut = snippet(text, marks, around=20)
    assert text[cut.start : cut.end] == cut.text
    assert [text[a:b] for a, b in cut.marks] == ["دیدار", "دیدار"]
    assert cut.text.split()[0] == "میان"
    assert cut.text.split()[-1] in ("دوباره", "پس")


def test_snippet_without_marks_is_the_beginning() -> None:
    cut = snippet("یک دو سه چهار", (), around=3)
    assert (cut.start, cut.text, cut.marks) == (0, "یک دو", ())


def test_about_whom_finds_the_named_in_any_language(record: Record) -> None:
    record.add([sample(), plain("b", "لا شيء عن المدينة")])
    said = record.get("a-1").statements
    for name in ("طهران", "تهران", "Tehran", "طهـران"):
        assert [found.statement for found in record.search(where="statements", about=name)] == [said[0]], name
    assert record.search(where="statements", about="بغداد") == []
    assert [
        f.statement for f in record.search(where="statements", about="Tehran", said_by="فيليخانوف", act="affirm")
    ] == []
    assert [f.statement for f in record.search(where="statements", about="Tehran", said_by="فيليخانوف")] == [said[0]]
