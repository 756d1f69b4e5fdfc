"""The page on notebooks runs, and what it makes is typed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import isnad
from isnad.dossier import Dossier
from isnad.errors import MissingPackage

PAGE = Path(__file__).parent.parent / "docs" / "notebook.md"


def test_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S):
        exec(compile(block, str(PAGE), "exec"), names)
    record = names["record"]
    assert isinstance(record, isnad.Record)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "2024-10-14 المرفأ say الحوار مع طهران مستمر"
    assert names["acts"] == [{"act": "say", "id_count": 1}]
    assert isinstance(names["dossier"], Dossier)
    assert [s.words for p in names["dossier"].parts for s in p.sayings] == ["الحوار مع طهران مستمر"]
    assert record.arrow("links").num_rows == len(record.links()) == 0
    record.close()


def test_without_pyarrow_the_next_step_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with (
        isnad.Record(tmp_path / "r.db") as record,
        pytest.raises(MissingPackage, match=r"pip install \"isnad\[arrow\]\""),
    ):
        record.arrow("statements")
