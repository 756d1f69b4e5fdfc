"""Who a name stands for in the record, in any language and script, for the filters of a search."""

from __future__ import annotations

from typing import Any

import apsw

from isnad.lang import search
from isnad.record.connect import ask
from isnad.record.query import Query, Way, parse
from isnad.record.rows import fold_name

Condition = tuple[str, list[Any]]


def said_by(db: apsw.Connection, name: str) -> Condition:
    """SQL for: the speaker has these words in the name, or is somebody who is known by it elsewhere in the record."""
    return (
        f"({_FTS} OR statement.speaker_entity IN (SELECT key FROM entity WHERE entity IN ({_EACH})))",
        [parse(name).match("speaker") or _NOBODY, keys_of(db, name)],
    )


def about(db: apsw.Connection, name: str) -> Condition:
    """SQL for: the content names somebody of this name, is said to them, or has the name in its words."""
    keys = keys_of(db, name)
    phrases = ((code, search.phrase(name, code)) for code in (*search.folders(), search.OTHER))
    named = Query(tuple(Way(code, (phrase,)) for code, phrase in phrases if phrase is not None))
    sql = (
        "(EXISTS (SELECT 1 FROM mention JOIN entity ON entity.key = mention.entity "
        "WHERE mention.article = statement.article AND mention.start >= statement.start "
        f"AND mention.end <= statement.end AND entity.entity IN ({_EACH})) "
        "OR EXISTS (SELECT 1 FROM statement_entity WHERE statement = statement.key AND role = 'addressee' "
        f"AND statement_entity.entity IN ({_EACH})) OR {_FTS})"
    )
    return sql, [keys, keys, named.match("words") or _NOBODY]


_EACH = "SELECT value FROM json_each(?)"
_FTS = "statement.key IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
_NOBODY = '""'


def keys_of(db: apsw.Connection, name: str) -> str:
    """The keys of reports that stand for a name, as a JSON list.

    The name is the whole of theirs, or, of a person, words in it; what links have joined belongs together.
    """
    import msgspec

    folded = fold_name(name)
    rows = ask(
        db,
        "SELECT DISTINCT entity.entity FROM name JOIN entity_name ON entity_name.name = name.key "
        "JOIN entity ON entity.key = entity_name.entity "
        "WHERE name.folded = ?1 OR (entity.kind = 'person' AND ' ' || name.folded || ' ' LIKE ?2)",
        folded,
        f"% {folded} %",
    )
    keys = {key for (key,) in rows} if folded else set()
    if keys and ask(db, "SELECT 1 FROM sqlite_schema WHERE name = 'link_group'"):
        sql = (
            "SELECT b.member FROM link_group a JOIN link_group b ON b.name = a.name AND b.kind = a.kind "
            "WHERE a.kind = 'entity' AND a.member = ?"
        )
        keys |= {other for key in list(keys) for (other,) in ask(db, sql, key)}
    return msgspec.json.encode(sorted(keys)).decode()
