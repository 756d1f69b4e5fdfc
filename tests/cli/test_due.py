"""``isnad due``: what was announced, as text, JSON and a calendar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

ARTICLES = [
    {"id": "one", "outlet": "المرفأ", "language": "ar", "published": "2024-10-14",
     "text": "من المقرر أن يزور وزير الخارجية الروسي أندريه فيليخانوف بغداد في 20 نوفمبر 2024."},
    {"id": "two", "outlet": "الرصيف", "language": "ar", "published": "2024-11-20",
     "text": "زار وزير الخارجية الروسي أندريه فيليخانوف بغداد اليوم الأربعاء."},
    {"id": "three", "outlet": "الرصيف", "language": "ar", "published": "2024-11-21",
     "text": "من المقرر أن توقع مصر واليونان اتفاقية للصيد في 5 ديسمبر 2024."},
]  # fmt: skip


@pytest.fixture
def record(run: Any, tmp_path: Path) -> Path:
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in ARTICLES), encoding="utf-8")
    assert run("add", str(source), "--db", "r.db").exit_code == 0
    return tmp_path / "r.db"


def test_json_tells_the_fate_of_everything_announced(run: Any, record: Path) -> None:
    result = run("due", "--db", str(record), "--today", "2024-12-01", "--format", "json")
    found = [
        (c["happening"]["kind"], c["due"], c["fate"], c["announced"]["article"]) for c in json.loads(result.output)
    ]
    assert found == [("visit", "2024-11-20", "kept", "one"), ("agreement", "2024-12-05", "open", "three")]


def test_fate_narrows_and_text_cites_the_passage(run: Any, record: Path) -> None:
    result = run("due", "--db", str(record), "--today", "2024-12-31", "--fate", "overdue")
    lines = [line.strip() for line in result.output.splitlines()]
    assert lines[0] == "overdue    2024-12-05  agreement"
    assert lines[1:3] == ["مصر", "اليونان"]
    assert lines[3] == "announced: الرصيف, 2024-11-21"
    assert lines[4] == ARTICLES[2]["text"]


def test_the_calendar_is_one(run: Any, record: Path) -> None:
    result = run("due", "--db", str(record), "--today", "2024-12-01", "--format", "ics")
    events = icalendar.Calendar.from_ical(result.stdout_bytes).walk("VEVENT")
    assert [str(e["status"]) for e in events] == ["CONFIRMED", "TENTATIVE"]


def test_an_empty_record_says_so(run: Any, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    run("add", "none.jsonl", "--db", "e.db")
    from isnad.record import Record

    Record("e.db").close()
    assert run("due", "--db", "e.db").output == "nothing announced is in the record\n"
