"""Putting reports into the record: a batch is one transaction, the same article twice changes nothing.

A version is known by the hash of what came in. A hash that the record has (in whatever version) is known; any other
under an id that it has is a new version. The earlier versions stay, with their facts, and can be cited; search and
dossiers read the latest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Literal

import apsw
from msgspec import Struct

from isnad import __version__
from isnad.lang import search
from isnad.model import Report
from isnad.record.connect import ask, ask_one, transaction
from isnad.record.keys import DAY_BITS, FACT_BITS, content_hash, first_key
from isnad.record.rows import COLUMNS, Names, Row, facts, spoken

State = Literal["new", "changed", "again", "known"]


class Added(Struct, frozen=True):
    """What became of one report: ``new``, a ``changed`` version, read ``again``, or ``known`` and left alone."""

    id: str
    version: int
    state: State
    report: Report


def add_batch(db: apsw.Connection, reports: Iterable[Report], *, again: bool = False) -> list[Added]:
    """Store reports in one transaction; with ``again`` the facts of known versions are replaced by those given."""
    batch = _Batch(db, again)
    with transaction(db):
        out = [batch.add(report) for report in reports]
        batch.write()
    return out


def known_version(db: apsw.Connection, article_id: str, digest: str) -> int | None:
    """The version under which the record has this content of this article."""
    sql = "SELECT version FROM article WHERE id = ? AND hash = ?"
    row = ask_one(db, sql, article_id, digest)
    return None if row is None else int(row[0])


class _Batch:
    def __init__(self, db: apsw.Connection, again: bool) -> None:
        self.db = db
        self.again = again
        self.now = datetime.now(UTC).isoformat(timespec="seconds")
        self.rows: dict[str, list[Row]] = {table: [] for table in COLUMNS if table != "article"}
        self.names = Names()
        self.words: list[Row] = []
        self.said: list[Row] = []

    def add(self, report: Report) -> Added:
        digest = content_hash(report)
        found = self._one(
            "SELECT key, version, added, latest FROM article WHERE id = ? AND hash = ?", report.id, digest
        )
        if found is not None and not self.again:
            return Added(report.id, found[1], "known", report)
        added, latest = self.now, 1
        if found is not None:
            old, version, added, latest = found
            self.write()  # what is deleted must have been written
            self._forget_words(old)
            self.db.execute("DELETE FROM article WHERE key = ?", (old,))
            state: State = "again"
        else:
            version = 1 + (self._one("SELECT max(version) FROM article WHERE id = ?", report.id) or (0,))[0]
            state = "new" if version == 1 else "changed"
            if version > 1:
                self._retire(report.id)
        key = self._new_key(report)
        row = (
            key, report.id, version, latest, digest, report.language, report.outlet, report.published,
            report.published_from, report.title, report.author, report.url, len(report.text), added, __version__,
        )  # fmt: skip
        self.db.execute(f"INSERT INTO article VALUES ({_marks(15)})", row)
        self._facts(report, key, searched=bool(latest))
        return Added(report.id, version, state, report)

    def _one(self, sql: str, *values: Any) -> Any:
        row = ask_one(self.db, sql, *values)
        return None if row is None or row[0] is None else row

    def _new_key(self, report: Report) -> int:
        first = first_key(report.published)
        sql = "SELECT max(key) FROM article WHERE key BETWEEN ? AND ?"
        last = self._one(sql, first, first + (1 << DAY_BITS) - 1)
        return int(last[0]) + 1 if last else first + 1

    def _retire(self, article_id: str) -> None:
        self.write()
        for (key,) in ask(self.db, "SELECT key FROM article WHERE id = ? AND latest = 1", article_id):
            self._forget_words(key)
        self.db.execute("UPDATE article SET latest = 0 WHERE id = ? AND latest = 1", (article_id,))

    def _forget_words(self, key: int) -> None:
        self.db.execute("DELETE FROM article_words WHERE rowid = ?", (key,))
        first, last = key << FACT_BITS, (key + 1) << FACT_BITS
        rows = ask(self.db, "SELECT key FROM statement WHERE key >= ? AND key < ?", first, last)
        self.db.executemany("DELETE FROM statement_words WHERE rowid = ?", rows)

    def _facts(self, report: Report, key: int, *, searched: bool) -> None:
        made = facts(report, key, self.names)
        for table, rows in made.items():
            self.rows[table] += rows
        if not searched:
            return
        language = report.language
        title = _indexed(report.title or "", language)
        code = search.code_for(language)
        self.words.append((key, code, title, _indexed(report.text, language)))
        for row, statement in zip(made["statement"], report.statements, strict=False):
            who = statement.speaker.name if statement.speaker else ""
            self.said.append((row[0], code, _indexed(who, language), _indexed(spoken(report, statement), language)))

    def write(self) -> None:
        for table, rows in self.rows.items():
            if rows:
                self.db.executemany(f"INSERT INTO {table} VALUES ({_marks(COLUMNS[table])})", rows)
                rows.clear()
        self._write_names()
        self.db.executemany("INSERT INTO article_words (rowid, language, title, body) VALUES (?, ?, ?, ?)", self.words)
        self.db.executemany(
            "INSERT INTO statement_words (rowid, language, speaker, words) VALUES (?, ?, ?, ?)", self.said
        )
        self.words.clear()
        self.said.clear()

    def _write_names(self) -> None:
        spelled = ((folded, name) for name, folded in self.names.seen.items() if folded)
        self.db.executemany("INSERT OR IGNORE INTO name (folded, name) VALUES (?, ?)", spelled)
        sql = "INSERT OR IGNORE INTO entity_name SELECT key, ? FROM name WHERE folded = ?"
        self.db.executemany(sql, _swapped(self.names.links))
        self.names.seen.clear()
        self.names.links.clear()


def _swapped(links: list[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    return ((entity, folded) for folded, entity in links)


def _indexed(text: str, language: str) -> str:
    return " ".join(search.words(text, language)) if text else ""


def _marks(number: int) -> str:
    return ", ".join("?" * number)
