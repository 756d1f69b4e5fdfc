"""The knowledge base's file: entities, their names under their folded forms, and how far each import has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import apsw
from msgspec import Struct

from isnad import lang
from isnad.errors import NotARecord
from isnad.model import MentionKind

# "IsKB" in ASCII; PRAGMA application_id tells the file from a record and from other SQLite files
APPLICATION_ID = 0x49734B42
VERSION = 1
_SCHEMA = """
CREATE TABLE entities(key TEXT PRIMARY KEY, kind TEXT NOT NULL, wikidata TEXT) WITHOUT ROWID;
CREATE TABLE names(folded TEXT, key TEXT, language TEXT, name TEXT, rank INTEGER,
                   PRIMARY KEY(folded, key, language, name)) WITHOUT ROWID;
CREATE INDEX names_of ON names(key);
CREATE TABLE offices(position TEXT, key TEXT, start TEXT, end TEXT, PRIMARY KEY(position, key, start)) WITHOUT ROWID;
CREATE TABLE imports(file TEXT PRIMARY KEY, lines INTEGER NOT NULL, kept INTEGER NOT NULL, finished INTEGER NOT NULL);
"""


class Known(Struct, frozen=True, kw_only=True):
    """An entity of the knowledge base: its names by language, the usual one first."""

    key: str
    kind: MentionKind
    names: dict[str, list[str]]
    wikidata: str | None = None
    offices: tuple[tuple[str, str | None, str | None], ...] = ()


class KnowledgeBase:
    """The file at ``path``, made where there is none; a context manager.

    Raises:
        NotARecord: the file is there and is no knowledge base.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
        try:
            self._db = apsw.Connection(str(path), flags=flags)
            self._prepare()
        except (apsw.NotADBError, apsw.CantOpenError) as error:
            raise NotARecord(
                f"{path} is no knowledge base; make one with 'isnad kb import FILE --kb {path}'"
            ) from error
        # any pack folds the letters of all that share its script; the first is as good as another
        self._fold = lang.get(lang.codes()[0]).folder.key

    def _prepare(self) -> None:
        db = self._db
        found = db.pragma("application_id")
        if (
            found == 0
            and not db.pragma("user_version")
            and not next(iter(db.execute("SELECT 1 FROM sqlite_schema")), None)
        ):
            with db:
                db.execute(_SCHEMA)
            db.pragma("application_id", APPLICATION_ID)
            db.pragma("user_version", VERSION)
            db.pragma("journal_mode", "wal")
        elif found != APPLICATION_ID:
            raise apsw.NotADBError("another application's file")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __len__(self) -> int:
        return int(self._one("SELECT count(*) FROM entities"))

    def _one(self, sql: str, *bound: Any) -> Any:
        return next(iter(self._db.execute(sql, bound)))[0]

    def put(self, entities: Iterable[Known], *, file: str, lines: int, finished: bool = False) -> None:
        """Keep a batch and, in the same transaction, how many ``lines`` of ``file`` have been read."""
        with self._db:
            kept = sum(self._keep(entity) for entity in entities)
            self._db.execute(
                "INSERT INTO imports VALUES(?,?,?,?) ON CONFLICT(file) DO UPDATE SET "
                "lines=excluded.lines, kept=kept+excluded.kept, finished=excluded.finished",
                (file, lines, kept, int(finished)),
            )

    def _keep(self, entity: Known) -> int:
        db = self._db
        db.execute("DELETE FROM names WHERE key=?", (entity.key,))
        db.execute("DELETE FROM offices WHERE key=?", (entity.key,))
        db.execute("INSERT OR REPLACE INTO entities VALUES(?,?,?)", (entity.key, entity.kind, entity.wikidata))
        rows = [
            (self._fold(name).lower(), entity.key, language, name, rank)
            for language, names in entity.names.items()
            for rank, name in enumerate(names)
        ]
        db.executemany("INSERT OR IGNORE INTO names VALUES(?,?,?,?,?)", rows)
        db.executemany(
            "INSERT OR IGNORE INTO offices VALUES(?,?,?,?)", [(p, entity.key, a or "", b) for p, a, b in entity.offices]
        )
        return 1

    def progress(self, file: str) -> tuple[int, int, bool]:
        """Lines of ``file`` that have been read, entities kept from it, and whether it was read to its end."""
        row = next(iter(self._db.execute("SELECT lines, kept, finished FROM imports WHERE file=?", (file,))), (0, 0, 0))
        return int(row[0]), int(row[1]), bool(row[2])

    def get(self, key: str) -> Known | None:
        """The entity of a key."""
        row = next(iter(self._db.execute("SELECT kind, wikidata FROM entities WHERE key=?", (key,))), None)
        if row is None:
            return None
        names: dict[str, list[str]] = {}
        for language, name in self._db.execute(
            "SELECT language, name FROM names WHERE key=? ORDER BY language, rank", (key,)
        ):
            names.setdefault(language, []).append(name)
        held = self._db.execute("SELECT position, start, end FROM offices WHERE key=? ORDER BY start, position", (key,))
        offices = tuple((position, start or None, end) for position, start, end in held)
        return Known(key=key, kind=row[0], names=names, wikidata=row[1], offices=offices)

    def find(self, name: str, *, kind: str | None = None) -> list[str]:
        """The keys of the entities that bear this name in any language, spelling variants folded, sorted."""
        sql = "SELECT DISTINCT n.key, e.kind FROM names n JOIN entities e USING(key) WHERE folded=? ORDER BY n.key"
        return [key for key, its in self._db.execute(sql, (self._fold(name).lower(),)) if kind is None or its == kind]

    def only(self, name: str, *, kind: str | None = None) -> Known | None:
        """The one entity of this name; ``None`` where there is none, or several: no guess between namesakes."""
        keys = self.find(name, kind=kind)
        return self.get(keys[0]) if len(keys) == 1 else None

    def counts(self) -> Mapping[str, int]:
        """How many entities of each kind there are."""
        return {
            kind: int(n)
            for kind, n in self._db.execute("SELECT kind, count(*) FROM entities GROUP BY kind ORDER BY kind")
        }
