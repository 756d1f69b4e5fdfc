"""What goes into the record comes out of it, once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.record.samples import TEXT, plain, sample

import isnad
from isnad.errors import NotInRecord
from isnad.model import Report
from isnad.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "isnad.db") as made:
        yield made


def states(added: list[object]) -> list[tuple[str, int, str]]:
    return [(a.id, a.version, a.state) for a in added]  # type: ignore[attr-defined]


def every_row(record: Record) -> dict[str, list[tuple[object, ...]]]:
    names = record.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").fetchall()
    return {name: record.db.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}


def test_the_report_comes_out_as_it_went_in(record: Record) -> None:
    record.add([sample()])
    assert record.get("a-1").report == sample()
    assert list(record.reports()) == [sample()]


def test_the_same_article_twice_changes_nothing(record: Record) -> None:
    assert states(record.add([sample(), sample()])) == [("a-1", 1, "new"), ("a-1", 1, "known")]
    before = every_row(record)
    assert states(record.add([sample()])) == [("a-1", 1, "known")]
    assert every_row(record) == before


def test_a_changed_article_is_a_new_version_and_the_old_one_stays_citable(record: Record) -> None:
    old, new = sample(), sample(text=TEXT + " انتهى.")
    record.add([old])
    (first, _) = record.get("a-1").statements
    assert states(record.add([new])) == [("a-1", 2, "changed")]
    assert (record.get("a-1").report, record.get("a-1").version, record.get("a-1").versions) == (new, 2, 2)
    assert record.get("a-1", version=1).report == old
    cited = record.get(first)
    assert (cited.version, cited.statement, cited.report) == (1, 0, old)
    assert states(record.add([old])) == [("a-1", 1, "known")]
    assert record.get("a-1").version == 2


def test_search_and_dossiers_see_the_latest_version_only(record: Record) -> None:
    record.add([plain("p", "دیدار در تهران", published="2024-01-01")])
    record.add([plain("p", "دیدار در مسکو", published="2024-01-01")])
    assert [f.id for f in record.search("مسکو")] == ["p"]
    assert record.search("تهران") == []
    assert record.stats().articles == 1
    assert record.stats().versions == 2


def test_reading_again_replaces_facts_and_keeps_ids_and_dates(record: Record) -> None:
    whole = sample()
    bare = msgspec.structs.replace(whole, statements=whole.statements[:1], events=(), figures=())
    record.add([bare])
    before = record.get("a-1")
    assert states(record.add([whole, whole], again=True)) == [("a-1", 1, "again"), ("a-1", 1, "again")]
    after = record.get("a-1")
    assert (after.report, after.version, after.added) == (whole, 1, before.added)
    assert after.statements[0] == before.statements[0]
    assert [f.statement for f in record.search("الحوار", where="statements")] == [after.statements[0]]
    assert record.stats().facts == {
        "entity": 3,
        "mention": 2,
        "source": 1,
        "date": 1,
        "statement": 2,
        "event": 1,
        "figure": 1,
    }


def test_an_old_version_read_again_is_not_searched(record: Record) -> None:
    first, second = plain("p", "دیدار در تهران"), plain("p", "دیدار در مسکو")
    record.add([first])
    record.add([second])
    record.add([first], again=True)
    assert record.search("تهران") == []
    assert record.get("p").report == second


def test_a_batch_is_all_or_nothing(record: Record) -> None:
    def reports() -> Iterator[Report]:
        yield plain("one", "متن")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        record.add(reports())
    assert record.stats().versions == 0
    assert states(record.add([plain("one", "متن")])) == [("one", 1, "new")]


def test_ids_may_be_shortened_while_they_are_clear(record: Record) -> None:
    record.add([plain("abcdef-1", "یک"), plain("abcdef-2", "دو"), plain("zyx", "سه")])
    assert record.get("abcdef-1").report.text == "یک"
    with pytest.raises(NotInRecord, match=r"several ids begin with 'abcdef' \(abcdef-1, abcdef-2\)"):
        record.get("abcdef")
    with pytest.raises(NotInRecord, match="nothing in .* begins with 'zz'"):
        record.get("zz")
    with pytest.raises(NotInRecord, match="no version 7"):
        record.get("zyx", version=7)


def test_every_fact_is_a_row_with_its_evidence_and_rule(record: Record) -> None:
    record.add([sample()])
    got = {name: record.table(name) for name in ("statements", "events", "sources", "dates", "mentions", "figures")}
    rows = {name: [dict(zip(columns, row, strict=True)) for row in found] for name, (columns, found) in got.items()}
    said, unsaid = rows["statements"]
    ids = record.get("a-1").statements
    assert said == {
        "id": ids[0], "article": "a-1", "version": 1, "outlet": "وكالة أنباء المرفأ", "published": "2024-12-03",
        "language": "ar", "number": 0, "act": "say", "mode": "mixed", "speaker": "أندريه فيليخانوف", "speaker_entity": "e1",
        "speaker_wikidata": None, "words": "الحوار مع طهران مستمر", "start": TEXT.index("الحوار"), "end": TEXT.index("»"),
        "cue_start": 0, "cue_end": 3, "speaker_start": TEXT.index("أندريه"), "speaker_end": TEXT.index(" في قازان"),
        "channel": "interview", "when": "2024-12-03", "rule": "r.said", "score": 0.9,
    }  # fmt: skip
    assert (unsaid["speaker"], unsaid["cue_start"], unsaid["words"]) == (None, None, "حضر 61 وفدا")
    (event,) = rows["events"]
    assert (event["kind"], event["participants"], event["place"], event["said_by"]) == (
        "meeting",
        "أندريه فيليخانوف | وفد",
        "طهران",
        1,
    )
    assert [(s["name"], s["entity"], s["relation"], s["rule"]) for s in rows["sources"]] == [
        ("وكالة فولغا", "volga", "quotes", "r.source")
    ]
    assert [(d["value"], d["checks"]) for d in rows["dates"]] == [("2024-12-03", "year from publication")]
    assert [(m["entity"], m["wikidata"], TEXT[m["start"] : m["end"]]) for m in rows["mentions"]] == [
        ("e1", None, "أندريه فيليخانوف"),
        ("tehran", "Q3616", "طهران"),
    ]
    assert [(f["value"], f["unit"], f["event"], f["said_by"]) for f in rows["figures"]] == [(61.0, "delegation", 0, 1)]


def test_the_record_is_a_public_name(tmp_path: Path) -> None:
    assert issubclass(isnad.Record, Record)
    with isnad.Record(tmp_path / "r.db") as made:
        assert made.stats().articles == 0


def test_newest_first_undated_last(record: Record) -> None:
    days = {"old": "2003-05-01", "none": None, "new": "2024-11", "older": "1999"}
    record.add([plain(name, "متن خبر", published=day) for name, day in days.items()])
    assert [f.id for f in record.search("خبر")] == ["new", "old", "older", "none"]
    assert [f.id for f in record.search("خبر", since="2003", until="2024")] == ["new", "old"]
