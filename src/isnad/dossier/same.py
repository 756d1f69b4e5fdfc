"""Which statements of a dossier are one: linked across articles, or told twice in one, by its headline and its body."""

from __future__ import annotations

from collections.abc import Sequence

import apsw

from isnad.lang import search
from isnad.link.tables import laid_out
from isnad.record.connect import ask, ask_one

# Long words of the shorter that the longer must have; the headline of a statement leaves out, and seldom adds.
_SHARE = 0.6
_LONG = 3
# Article, speaker's entity, start, end, words, language.
_Row = tuple[int, int | None, int, int, str, str]


def groups(db: apsw.Connection, keys: Sequence[int]) -> list[list[int]]:
    """The statements (keys of the record) in groups of what is one statement, in the order of their first."""
    out: list[list[int]] = []
    by_link: dict[str, list[int]] = {}
    by_article: dict[int, list[tuple[_Row, list[int]]]] = {}
    linked = laid_out(db)
    for key in keys:
        row: _Row = ask_one(db, _STATEMENT, key)
        beside = by_article.setdefault(row[0], [])
        name = _group_of(db, key) if linked else None
        home = by_link.get(name) if name is not None else None
        home = home or next((group for other, group in beside if _twice(db, row, other)), None)
        if home is None:
            home = []
            out.append(home)
        home.append(key)
        beside.append((row, home))
        if name is not None:
            by_link[name] = home
    return out


def _group_of(db: apsw.Connection, key: int) -> str | None:
    sql = "SELECT name FROM link_group JOIN statement ON statement.id = member WHERE statement.key = ? AND kind = ?"
    row = ask_one(db, sql, key, "statement")
    return None if row is None else str(row[0])


def _twice(db: apsw.Connection, a: _Row, b: _Row) -> bool:
    """Whether an article has the same words of one speaker in two statements, or one of them in its headline."""
    if a[1] != b[1]:
        return False
    if (a[2], a[3]) == (b[2], b[3]):
        return True
    if not (_in_title(db, a) or _in_title(db, b)):
        return False
    words, others = _words(a[4], a[5]), _words(b[4], b[5])
    least = min(len(words), len(others))
    return least >= _LONG and len(words & others) >= _SHARE * least


_STATEMENT = (
    'SELECT article, speaker_entity, statement."start", statement."end", words, language '
    "FROM statement JOIN article ON article.key = article WHERE statement.key = ?"
)


def _in_title(db: apsw.Connection, row: _Row) -> bool:
    sql = 'SELECT 1 FROM part WHERE article = ? AND kind = \'title\' AND "start" <= ? AND "end" >= ?'
    return bool(ask(db, sql, row[0], row[2], row[3]))


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset(word for word in search.words(text, language) if len(word) >= _LONG)
