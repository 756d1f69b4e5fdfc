"""The record opens what is its own and refuses the rest with one sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import apsw
import pytest
from tests.record.samples import plain

from isnad.errors import NotARecord, RecordError, RecordLocked, RecordTooNew
from isnad.record import Record
from isnad.record.connect import APPLICATION_ID, SCHEMA_VERSION


def test_a_new_record_says_what_it_is(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        marks = [
            record.db.execute(f"PRAGMA {p}").fetchall()[0][0]
            for p in ("application_id", "user_version", "journal_mode")
        ]
    assert marks == [APPLICATION_ID, SCHEMA_VERSION, "wal"]


def test_a_missing_record_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="there is no record at .*isnad add"):
        Record(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="another program"):
        Record(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("this is no database, only a long enough note " * 40, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="not a database"):
        Record(path)
    assert path.read_bytes() == before


def test_a_record_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "late.db"
    with Record(path) as record:
        record.db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(RecordTooNew, match="later version .*update Isnad"):
        Record(path)


def test_a_locked_record_says_so_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Record(path, wait=0.05) as record:
        record.add([plain("one", "یک")])
        other = apsw.Connection(str(path))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordLocked, match="written by another process; nothing was changed"):
            record.add([plain("two", "دو")])
        assert [f.id for f in record.search()] == ["one"]
        other.execute("ROLLBACK")
        other.close()
        assert [a.state for a in record.add([plain("two", "دو")])] == ["new"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        Record(tmp_path / "no" / "such" / "r.db")


def test_two_may_begin_one_record(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.touch()
    with Record(path) as one, Record(path) as two:
        one.add([plain("one", "یک")])
        assert [f.id for f in two.search()] == ["one"]
