"""What the record holds, counted."""

from __future__ import annotations

from pathlib import Path

import apsw
from msgspec import Struct

from isnad.record.connect import ask, ask_one

COUNTED = ("entity", "mention", "source", "date", "statement", "event", "figure")


class Stats(Struct, frozen=True, kw_only=True):
    """Counts over the latest versions; ``facts`` by table, the others by value, most frequent first."""

    path: str
    bytes: int
    articles: int
    versions: int
    first: str | None
    last: str | None
    facts: dict[str, int]
    languages: dict[str, int]
    outlets: dict[str, int]
    acts: dict[str, int]
    events: dict[str, int]


def count(db: apsw.Connection, path: Path) -> Stats:
    """The counts of a record, taken in one state of it."""
    sql = "SELECT sum(latest), count(*), min(published), max(published) FROM article"
    articles, versions, first, last = ask_one(db, sql)
    (size,) = ask_one(db, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    return Stats(
        path=str(path),
        bytes=size,
        articles=articles or 0,
        versions=versions,
        first=first,
        last=last,
        facts={table: _count(db, table) for table in COUNTED},
        languages=_by(db, "SELECT language, count(*) FROM article WHERE latest GROUP BY 1"),
        outlets=_by(db, "SELECT outlet, count(*) FROM article WHERE latest AND outlet IS NOT NULL GROUP BY 1"),
        acts=_by(db, f"SELECT act, count(*) FROM {_latest('statement')} GROUP BY 1"),
        events=_by(db, f"SELECT kind || ' ' || status, count(*) FROM {_latest('event')} GROUP BY 1"),
    )


def _latest(table: str) -> str:
    return f"{table} JOIN article ON article.key = {table}.article AND latest"


def _count(db: apsw.Connection, table: str) -> int:
    return int(ask_one(db, f"SELECT count(*) FROM {_latest(table)}")[0])


def _by(db: apsw.Connection, sql: str) -> dict[str, int]:
    return dict(ask(db, f"{sql} ORDER BY 2 DESC, 1"))
