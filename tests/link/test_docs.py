"""docs/links.md names every table of the links, and the thresholds that the code has."""

from __future__ import annotations

import re
from pathlib import Path

from isnad import link
from isnad.link import entities, evidence, statements
from isnad.record import Record

PAGE = (Path(__file__).parents[2] / "docs" / "links.md").read_text(encoding="utf-8")


def test_every_table_is_described(record: Record) -> None:
    link.update(record)
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'link%'"
    tables = {name for (name,) in record.db.execute(sql)}
    section = PAGE.split("## Tables")[1].split("\n## ")[0]
    described = {name for row in re.findall(r"^\| (`.*?) \|", section, re.M) for name in re.findall(r"`(\w+)`", row)}
    assert described == tables


def test_thresholds_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| (copy|story|statement|entity) \|.*\| ([\d.]+) \| ([\d.]+) \|$", PAGE, re.M)
    assert {kind: (float(made), float(doubtful)) for kind, made, doubtful in rows} == {
        "copy": (evidence.COPY_SURE, evidence.COPY_DOUBTFUL),
        "story": (evidence.SURE, evidence.DOUBTFUL),
        "statement": (statements.SURE, statements.DOUBTFUL),
        "entity": (entities.SURE, entities.DOUBTFUL),
    }
