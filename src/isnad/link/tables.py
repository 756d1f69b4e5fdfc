"""The tables of links: laid out beside the record's own when somebody links, and asked in plain SQL.

This layer stands below the record (see the layers in ARCHITECTURE.md): it knows the record's tables, not its code, and
is handed whatever has its two context managers.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import apsw

from isnad.errors import NotInRecord

# Raised when a rule or what it looks at changes: the next linking then looks at every article again.
RULES_VERSION = "1"


class Store(Protocol):
    """What links need of a record (``isnad.Record`` has it)."""

    def writing(self) -> AbstractContextManager[apsw.Connection]:
        """The connection inside one transaction."""

    def snapshot(self) -> AbstractContextManager[apsw.Connection]:
        """The connection, for several questions that must see one state of the record."""


def ask(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> list[Any]:
    """All rows of an answer."""
    return list(db.execute(sql, tuple(values)))


def laid_out(db: apsw.Connection) -> bool:
    """Whether anything was ever linked in this record."""
    return bool(ask(db, "SELECT 1 FROM sqlite_schema WHERE name = 'link_meta'"))


def need(db: apsw.Connection) -> None:
    """Make sure that there are links to ask for.

    Raises:
        NotInRecord: nothing was ever linked in this record.
    """
    if not laid_out(db):
        raise NotInRecord("nothing is linked in this record yet; 'isnad link update' does it")


def lay_out(db: apsw.Connection) -> None:
    """Make what is missing; where the rules have changed, forget all links, but no judgement, and begin anew."""
    if not laid_out(db):
        db.execute((Path(__file__).parent / "schema.sql").read_text(encoding="utf-8"))
    if (RULES_VERSION,) in ask(db, "SELECT value FROM link_meta WHERE name = 'rules'"):
        return
    for table in ("link_article", "link_mark", "link_bearer", "link_name", "link", "link_group"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT OR IGNORE INTO link_todo SELECT DISTINCT id FROM article")
    db.execute("INSERT OR REPLACE INTO link_meta VALUES ('rules', ?)", (RULES_VERSION,))
