"""The project's own gold stands on its texts, and the scorer counts what it says it counts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from evals.scoring import Tally, pair, same_name, score_dates, score_events, score_statements

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "evals" / "gold").glob("*.jsonl"))


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_every_surface_stands_in_its_text(path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "evals" / "gold" / "resolve.py", "--check", path], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_an_unresolved_surface_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    line = GOLD[-1].read_text(encoding="utf-8").splitlines()[0]
    bad.write_text(line.replace('"cue": "', '"cue": "zzz', 1) + "\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, ROOT / "evals" / "gold" / "resolve.py", "--check", bad], capture_output=True, text=True
    )
    assert ran.returncode == 1
    assert "zzz" in ran.stdout + ran.stderr


def statement(start: int, end: int, speaker: str | None, act: str = "say") -> dict[str, Any]:
    return {
        "content": [{"start": start, "end": end}], "act": act, "mode": "direct",
        "speaker": None if speaker is None else {"name": speaker},
    }  # fmt: skip


GOLD_STATEMENT = {"content_spans": [[10, 20]], "act": "say", "mode": "direct", "speaker": "حسن روحاني"}


@pytest.mark.parametrize(
    ("got", "found", "cut", "whole"),
    [
        (statement(10, 20, "روحاني"), 1, 1, 1),
        (statement(10, 20, "جواد ظريف"), 1, 1, 0),
        (statement(10, 15, "روحاني"), 1, 0, 1),
        (statement(10, 12, "روحاني"), 0, 0, 0),
        (statement(10, 20, None), 1, 1, 0),
    ],
)
def test_statements_are_counted_by_overlap_and_speaker(got: dict[str, Any], found: int, cut: int, whole: int) -> None:
    tally = Tally()
    score_statements({"id": "a", "lang": "ar", "statements": [GOLD_STATEMENT]}, {"statements": [got]}, tally)
    assert [len(tally.right.get(m, [])) for m in ("found", "cut", "whole")] == [found, cut, whole]


def test_an_unnamed_speaker_is_right_when_none_is_reported() -> None:
    tally = Tally()
    gold = {"id": "a", "lang": "ar", "statements": [{**GOLD_STATEMENT, "speaker": None}]}
    score_statements(gold, {"statements": [statement(10, 20, None)]}, tally)
    assert tally.right["whole"] == ["a:0"]


def test_a_date_is_right_when_its_days_are() -> None:
    tally = Tally()
    gold = {"id": "a", "lang": "fa", "dates": [{"span": [0, 5], "v": "2018-Q3"}, {"span": [9, 12], "v": "2018-01-02"}]}
    dates = [
        {"start": 0, "end": 5, "kind": "date", "value": "2018-07/2018-09"},
        {"start": 9, "end": 12, "kind": "date", "value": "2018-01-03"},
        {"start": 20, "end": 22, "kind": "duration", "value": None},
    ]
    score_dates(gold, {"dates": dates}, tally)
    assert (tally.right, tally.found) == ({"found": ["a:0", "a:1"], "whole": ["a:0"]}, 2)


def test_an_event_is_found_by_kind_and_participants() -> None:
    tally = Tally()
    marked = {"kind": "meeting", "status": "held", "participants": ["أ ب", "ج د"], "trigger_span": [0, 4], "date": None}
    wrong_kind = {
        "kind": "visit",
        "status": "held",
        "participants": [{"name": "أ ب"}],
        "trigger": {"start": 0, "end": 4},
        "when": None,
    }
    right = {
        "kind": "meeting",
        "status": "planned",
        "participants": [{"name": "ج د"}],
        "trigger": {"start": 2, "end": 6},
        "when": None,
    }
    score_events({"id": "a", "lang": "ar", "events": [marked]}, {"events": [wrong_kind, right]}, tally)
    assert tally.right == {"found": ["a:0"], "participants": ["a:0:1"]}
    assert (tally.of["status"], tally.f1("found")) == (1, 66.7)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("وزير الخارجية سيرغي لافروف", "لافروف", True),
        ("سرگئی لاوروف", "سرگئي لاوروف", True),
        ("لافروف", "ظريف", False),
        ("", "ظريف", False),
    ],
)
def test_names_are_compared_folded(one: str, other: str, same: bool) -> None:
    assert same_name(one, other, "ar") is same


def test_pairs_are_one_to_one_and_best_first() -> None:
    assert pair([1, 2], [2, 1], lambda a, b: 1.0 - abs(a - b) / 10, 0.5) == [(0, 1), (1, 0)]
