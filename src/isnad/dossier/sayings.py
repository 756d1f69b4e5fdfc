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


def saying(db: apsw.Connection, notes: Notes, key: int, actors: Sequence[Found]) -> Saying:
    """The line of one statement."""
    row = ask_one(
        db,
        'SELECT article, act, mode, statement."when", published, channel, words, speaker, "start", "end" '
        "FROM statement JOIN article ON article.key = statement.article WHERE statement.key = ?",
        key,
    )
    article, act, mode, when, published, channel, words, speaker, start, end = row
    return Saying(
        speaker=speaker,
        act=act,
        mode=mode,
        when=when,
        published=published,
        channel=channel,
        words=words,
        names=tuple(other.asked for other in actors if concerns(db, key, other)),
        note=notes.cite(article, start, end, statement=key),
    )
