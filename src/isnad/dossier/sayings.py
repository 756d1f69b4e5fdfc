"""What an actor said, and of whom: the other is named within the content, or is who is spoken to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import apsw

from isnad.dossier.actors import Found
from isnad.dossier.model import Saying
from isnad.dossier.notes import Notes
from isnad.lang import search
from isnad.link.origins import origins_of
from isnad.link.tables import laid_out
from isnad.record.connect import ask, ask_one
from isnad.record.query import Query, Way, places

Where = tuple[str, Sequence[Any]]
# A shorter name (an acronym of two letters) is also a word or an ending; it counts only where the names step found it.
_SHORTEST_NAME = 3


def find_sayings(db: apsw.Connection, actor: Found, other: Found | None, where: Where) -> list[int]:
    """The keys of the statements of an actor (of the other, where one is given), oldest first."""
    keys = sorted(set(_by_entity(db, actor.voices, where)))
    return keys if other is None else [key for key in keys if concerns(db, key, other)]


def _by_entity(db: apsw.Connection, entities: Iterable[int], where: Where) -> Iterator[int]:
    sql, values = where
    for entity in entities:
        rows = ask(
            db,
            "SELECT statement.key FROM statement JOIN article ON article.key = statement.article "
            f"WHERE statement.speaker_entity = ? AND {sql}",
            entity,
            *values,
        )
        yield from (key for (key,) in rows)


def concerns(db: apsw.Connection, statement: int, other: Found) -> bool:
    """Whether a statement names somebody or is said to them."""
    article, start, end = ask_one(db, 'SELECT article, "start", "end" FROM statement WHERE key = ?', statement)
    mentions = ask(
        db, 'SELECT entity FROM mention WHERE article = ? AND "start" >= ? AND "end" <= ?', article, start, end
    )
    if any(entity in other.entities for (entity,) in mentions):
        return True
    addressed = ask(
        db,
        "SELECT entity.key FROM statement_entity JOIN entity ON entity.article = ? AND entity.entity = "
        "statement_entity.entity WHERE statement = ? AND role = 'addressee'",
        article,
        statement,
    )
    if any(entity in other.entities for (entity,) in addressed):
        return True
    return bool(_named(db, article, start, end, other))


def _named(db: apsw.Connection, article: int, start: int, end: int, other: Found) -> list[tuple[int, int]]:
    """Where the words of a statement have one of the names: for names that the names step did not mark."""
    language, text = ask_one(
        db,
        "SELECT language, text FROM article JOIN article_body USING (key) WHERE article.key = ?",
        article,
    )
    return places(text[start:end], language, _query(other.names, search.code_for(language)))


@lru_cache(maxsize=64)
def _query(names: tuple[str, ...], code: str) -> Query:
    """Any of these names, in texts of this language."""
    phrases = (search.phrase(name, code) for name in names if len(name) >= _SHORTEST_NAME)
    return Query(tuple(Way(code, (phrase,)) for phrase in phrases if phrase is not None))


def saying(db: apsw.Connection, notes: Notes, keys: Sequence[int], actors: Sequence[Found]) -> Saying:
    """The line of one statement, with a footnote for every place that has it; the fullest words of the first article.

    Among the acts under which it is told, one that says more than that it was said is taken.
    """
    rows = [ask_one(db, _ROW, key) for key in keys]
    home = rows[0][0]
    first = max((r for r in rows if r[0] == home), key=lambda r: (r[1] != _PLAIN, len(r[6])))
    order = [first, *(r for r in rows if r is not first)]
    numbers = [notes.cite(r[0], r[8], r[9], statement=keys[rows.index(r)]) for r in order]
    return Saying(
        speaker=first[7],
        act=first[1],
        mode=first[2],
        when=first[3],
        published=first[4],
        channel=first[5],
        words=first[6],
        language=first[10],
        names=tuple(o.asked for o in actors if any(concerns(db, key, o) for key in keys)),
        origins=len(origins_of(db, [r[11] for r in rows])) if laid_out(db) else len({r[0] for r in rows}),
        notes=tuple(dict.fromkeys(numbers)),
    )


_PLAIN = "say"
_ROW = (
    'SELECT article, act, mode, statement."when", published, channel, words, speaker, "start", "end", language, '
    "statement.id FROM statement JOIN article ON article.key = statement.article WHERE statement.key = ?"
)


def has_topic(db: apsw.Connection, statement: int, topic: Query) -> bool:
    """Whether the words of a statement, or the title of its article, have these words."""
    sql = (
        "SELECT words, title, language FROM statement JOIN article ON article.key = statement.article "
        "WHERE statement.key = ?"
    )
    words, title, language = ask_one(db, sql, statement)
    return bool(places(words, language, topic) or places(title or "", language, topic))
