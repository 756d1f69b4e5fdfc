"""``isnad.Record``: the record as an object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import apsw
from msgspec import Struct

from isnad.errors import NotInRecord
from isnad.model import Article, Report
from isnad.record import export, stats
from isnad.record.connect import WAIT_SECONDS, ask, ask_one, connect, transaction, translated
from isnad.record.find import Filters, Found, Where, find, outlet_has
from isnad.record.keys import content_hash
from isnad.record.rows import statement_id, unpack_report
from isnad.record.store import Added, add_batch, known_version

DEFAULT_PATH = "isnad.db"
_SHORTEST_PREFIX = 4


class Stored(Struct, frozen=True, kw_only=True):
    """An article as the record has it: one version, when it came, and the ids of its statements, in order.

    ``statement`` is the index of the statement that was asked for, where it was asked by a statement's id.
    """

    report: Report
    version: int
    versions: int
    added: str
    statements: tuple[str, ...]
    statement: int | None = None


class Record:
    """Articles, their versions and the facts read from them, in one SQLite file; a context manager.

    Args:
        path: the file; a missing one is made unless ``create`` is false.
        create: whether a missing file becomes an empty record.
        wait: for how many seconds another writer is waited for.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version of Isnad wrote it.
        RecordLocked: another process is writing and did not finish in time.
    """

    def __init__(self, path: str | Path = DEFAULT_PATH, *, create: bool = True, wait: float = WAIT_SECONDS) -> None:
        self.path = Path(path)
        self.db: apsw.Connection = connect(self.path, create=create, wait=wait)
        self.db.create_scalar_function("isnad_has", outlet_has, 2, deterministic=True)

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with translated(self.path):
            self.db.close()

    @contextmanager
    def _reading(self) -> Iterator[apsw.Connection]:
        with translated(self.path):
            yield self.db

    def add(self, reports: Iterable[Report], *, again: bool = False) -> list[Added]:
        """Store reports, all or none; what is in the record already is left alone.

        With ``again`` the facts of a known version are replaced by those given: for articles read with new rules.

        Raises:
            RecordLocked: another process is writing and did not finish in time; nothing was stored.
        """
        with self._reading() as db:
            return add_batch(db, reports, again=again)

    def knows(self, article: Article | Report) -> int | None:
        """The version under which the record has exactly this article; None where it has not."""
        with self._reading() as db:
            return known_version(db, article.id, content_hash(article))

    def get(self, ident: str, *, version: int | None = None) -> Stored:
        """The article of this id or statement id, or of the one id that begins so; the latest version if none is named.

        Raises:
            NotInRecord: there is none, or several ids begin so.
        """
        with self._reading() as db:
            article_id, made, number = self._resolve(db, ident)
            version = version or made
            sql = "SELECT key, version, added FROM article WHERE id = ? AND " + (
                "version = ?" if version else "latest = 1"
            )
            row = ask_one(db, sql, *((article_id, version) if version else (article_id,)))
            if row is None:
                raise NotInRecord(
                    f"article {article_id} has no version {version}; 'isnad show {ident}' shows the latest"
                )
            key, version, added = row
            (data,) = ask_one(db, "SELECT report FROM article_body WHERE key = ?", key)
            (versions,) = ask_one(db, "SELECT count(*) FROM article WHERE id = ?", article_id)
        report = unpack_report(data)
        digest = content_hash(report)
        ids = tuple(statement_id(report, s, digest) for s in report.statements)
        return Stored(report=report, version=version, versions=versions, added=added, statements=ids, statement=number)

    def _resolve(self, db: apsw.Connection, ident: str) -> tuple[str, int | None, int | None]:
        """Article id, version and statement number that an id or the beginning of one stands for."""
        if ask(db, "SELECT 1 FROM article WHERE id = ? LIMIT 1", ident):
            return ident, None, None
        begins = (ident, ident + "\U0010ffff") if len(ident) >= _SHORTEST_PREFIX else (ident, ident)
        said = ask(
            db,
            "SELECT DISTINCT article.id, version, number FROM statement "
            "JOIN article ON article.key = statement.article WHERE statement.id BETWEEN ? AND ? LIMIT 5",
            *begins,
        )
        ids = ask(db, "SELECT DISTINCT id FROM article WHERE id BETWEEN ? AND ? LIMIT 5", *begins)
        matches: list[tuple[str, int | None, int | None]] = [*((i, None, None) for (i,) in ids), *said]
        if not matches:
            raise NotInRecord(
                f"nothing in {self.path} has an id that begins with '{ident}'; 'isnad search WORDS' finds ids"
            )
        if len(matches) > 1:
            several = ", ".join(dict.fromkeys(m[0][:24] for m in matches))
            raise NotInRecord(f"several ids begin with '{ident}' ({several}); give more of the one that is meant")
        return matches[0]

    def search(
        self,
        words: str = "",
        *,
        where: Where = "articles",
        language: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        said_by: str | None = None,
        act: str | None = None,
        about: str | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> list[Found]:
        """What has these words in any spelling, newest first; ``where`` says whether articles or statements are sought.

        ``since`` and ``until`` are EDTF and inclusive; ``said_by``, ``about`` and ``act`` narrow statements.
        """
        filters = Filters(
            language=language, outlet=outlet, since=since, until=until, said_by=said_by, act=act, about=about
        )  # fmt: skip
        with self._reading() as db:
            return find(db, words, where=where, filters=filters, limit=limit, offset=offset)

    def reports(self, *, versions: bool = False) -> Iterator[Report]:
        """Every report exactly as it was stored, by publication; with ``versions`` the earlier versions too."""
        with self._reading() as db:
            yield from export.reports(db, versions=versions)

    def table(self, name: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
        """The column names and rows of one of :data:`isnad.record.export.TABLES`."""
        with self._reading() as db:
            return export.rows(db, name)

    def stats(self) -> stats.Stats:
        """What the record holds, counted."""
        with self._reading() as db:
            return stats.count(db, self.path)

    @contextmanager
    def snapshot(self) -> Iterator[apsw.Connection]:
        """The connection, for several questions that must see one state of the record."""
        with translated(self.path):
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                if self.db.in_transaction:
                    self.db.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """The connection inside one transaction: all or nothing."""
        with translated(self.path), transaction(self.db):
            yield self.db
