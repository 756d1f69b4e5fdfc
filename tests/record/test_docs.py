"""docs/record.md names every table of the schema and every column of the exports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from isnad.record import Record
from isnad.record.export import TABLES

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")
CITED = {"article", "version", "outlet", "published", "language"}


def test_every_table_is_described(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'"
        tables = {name for (name,) in record.db.execute(sql)}
    section = PAGE.split("## Tables")[1].split("## Export")[0]
    described = {name for row in re.findall(r"^\| (`.*?) \|", section, re.M) for name in re.findall(r"`(\w+)`", row)}
    assert described == tables


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_column_is_described(table: str, tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        columns = set(record.table(table)[0])
    (row,) = re.findall(rf"^\| `{table}` \| (.*) \|$", PAGE, re.M)
    described = set(re.findall(r"`(\w+)`", row))
    assert described == (columns if table == "articles" else columns - CITED)
