"""Opening the record: one SQLite file that is ours, of a version that we know, and free to be written.

Every error of SQLite that a user can do something about becomes one of Isnad's, with the next step.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from isnad.errors import NotARecord, RecordError, RecordLocked, RecordTooNew

# "Isnd" in ASCII, in the header of the file (https://sqlite.org/fileformat2.html, offset 68).
APPLICATION_ID = 0x49736E64
SCHEMA_VERSION = 1
WAIT_SECONDS = 5.0


def connect(path: Path, *, create: bool, wait: float = WAIT_SECONDS) -> apsw.Connection:
    """A connection to the record at ``path``; with ``create`` a missing file becomes an empty record.

    ``wait`` is for how many seconds another writer is waited for.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version of Isnad wrote it.
        RecordLocked: another process is writing and did not finish in time.
    """
    if not create and not path.exists():
        raise NotARecord(f"there is no record at {path}; 'isnad add PATH' makes one, '--db FILE' names another")
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    with translated(path):
        db = apsw.Connection(str(path), flags=flags)
        try:
            db.set_busy_timeout(round(wait * 1000))
            _prepare(db, path, create=create)
        except BaseException:
            db.close()
            raise
        return db


def _prepare(db: apsw.Connection, path: Path, *, create: bool) -> None:
    made_by, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if made_by == 0 and version == 0 and _is_empty(db):
        if not create:
            raise NotARecord(f"{path} is an empty file, not a record; 'isnad add PATH' makes a record of it")
        db.execute("PRAGMA journal_mode = wal")
        _make(db)
    elif made_by != APPLICATION_ID:
        raise NotARecord(f"{path} is a database of another program; name Isnad's own with '--db FILE'")
    elif version > SCHEMA_VERSION:
        raise RecordTooNew(
            f"{path} was written by a later version of Isnad (schema {version}, known {SCHEMA_VERSION}); update Isnad"
        )
    # Full: what is reported as added is on the disk. Foreign keys: a version goes with its facts.
    db.execute("PRAGMA synchronous = full; PRAGMA foreign_keys = on; PRAGMA temp_store = memory")
    # 32 MiB of pages, and a log of 16 MiB before it is written back: batches touch pages all over the file.
    db.execute("PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000")


def _make(db: apsw.Connection) -> None:
    """Lay out an empty record; two processes that begin at once do not trip over one another."""
    with transaction(db):
        if _pragma(db, "application_id") == 0:
            db.execute((Path(__file__).parent / "schema.sql").read_text(encoding="utf-8"))
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}")


def ask(db: apsw.Connection, sql: str, *values: Any) -> list[Any]:
    """All rows of an answer; their types are those of ``schema.sql``."""
    return list(db.execute(sql, values))


def ask_one(db: apsw.Connection, sql: str, *values: Any) -> Any:
    """The first row of an answer, or None."""
    return next(iter(ask(db, sql, *values)), None)


def _pragma(db: apsw.Connection, name: str) -> Any:
    return ask_one(db, f"PRAGMA {name}")[0]


def _is_empty(db: apsw.Connection) -> bool:
    return not ask(db, "SELECT 1 FROM sqlite_schema LIMIT 1")


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """All of it or nothing: the write lock is taken at once, so that nobody is kept waiting half-way."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Errors of SQLite, in Isnad's words."""
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise RecordLocked(
            f"{path} is being written by another process; nothing was changed, try again when it has finished"
        ) from error
    except apsw.NotADBError as error:
        raise NotARecord(f"{path} is not a database; name Isnad's record with '--db FILE'") from error
    except apsw.CorruptError as error:
        raise NotARecord(f"{path} is damaged ({error}); restore it from a copy") from error
    except apsw.CantOpenError as error:
        raise RecordError(f"{path} cannot be opened; check that its folder exists and may be written") from error
    except (apsw.ReadOnlyError, apsw.PermissionsError) as error:
        raise RecordError(f"{path} may not be written by you; name another file with '--db FILE'") from error
    except (apsw.FullError, apsw.IOError) as error:
        raise RecordError(f"{path} could not be written ({error}); make room on the disk and run it again") from error
