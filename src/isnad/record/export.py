"""The record as files: whole reports, or one table, row by row, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import apsw
import apsw.ext

from isnad.model import Report
from isnad.record.connect import ask, ask_one
from isnad.record.keys import FACT_BITS
from isnad.record.rows import unpack_report

_ARTICLE = "article.id AS article, article.version AS version, article.outlet, article.published, article.language"
_NUMBER = (1 << FACT_BITS) - 1


def _of_article(table: str, columns: str, *joins: str, order: str = "key") -> str:
    """A query for the facts of a table, each with the article that it is cited from."""
    return (
        f"SELECT {columns.format(article=_ARTICLE, number=_NUMBER)} FROM {table} "
        f"JOIN article ON article.key = {table}.article {' '.join(joins)} ORDER BY {table}.{order}"
    )


# One row a fact; docs/record.md has the columns in words.
TABLES = {
    "articles": "SELECT id, version, latest, language, outlet, published, published_from, title, author, url, length, "
    "added, reader, hash FROM article ORDER BY key",
    "statements": _of_article(
        "statement",
        "statement.id, {article}, number, act, mode, speaker, entity.entity AS speaker_entity, "
        "entity.wikidata AS speaker_wikidata, words, statement.start, statement.end, cue_start, cue_end, "
        'speaker_start, speaker_end, channel, statement."when", rule, score',
        "LEFT JOIN entity ON entity.key = statement.speaker_entity",
    ),
    "events": _of_article(
        "event",
        "event.id, {article}, number, kind, status, plover, (SELECT group_concat(name, ' | ') FROM "
        "(SELECT name FROM event_participant WHERE event = event.key ORDER BY position)) AS participants, place, "
        'event."when", trigger_start, trigger_end, said_by & {number} AS said_by, rule',
    ),
    "dates": _of_article("date", '{article}, "start", "end", value, kind, calendar, checks, rule', order="rowid"),
    "mentions": _of_article(
        "mention",
        '{article}, "start", "end", words, mention.kind, entity.entity, entity.name, wikidata, rule',
        "JOIN entity ON entity.key = mention.entity",
        order="rowid",
    ),
    "entities": _of_article("entity", "{article}, entity, kind, name, names, wikidata"),
    "sources": _of_article(
        "source",
        '{article}, position, source.name, relation, "start", "end", entity.entity, rule',
        "LEFT JOIN entity ON entity.key = source.entity",
    ),
    "figures": _of_article(
        "figure",
        '{article}, "start", "end", value, bound, unit, event & {number} AS event, said_by & {number} AS said_by',
        order="rowid",
    ),
}


def rows(db: apsw.Connection, table: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The column names of an export table, and its rows."""
    described = apsw.ext.query_info(db, TABLES[table]).description
    return [column[0] for column in described], iter(db.execute(TABLES[table]))


def reports(db: apsw.Connection, *, versions: bool = False) -> Iterator[Report]:
    """Every stored report, exactly as it went in; with ``versions`` the earlier versions too."""
    where = "" if versions else "WHERE latest = 1"
    for (key,) in ask(db, f"SELECT key FROM article {where} ORDER BY key"):
        yield unpack_report(ask_one(db, "SELECT report FROM article_body WHERE key = ?", key)[0])
