"""One statement as several articles have it, side by side: what each dropped, added or worded differently."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Literal

import apsw
import msgspec
from msgspec import Struct

from isnad.errors import NotInRecord
from isnad.lang import search
from isnad.link.model import Link
from isnad.link.origins import Origin, origins_of
from isnad.link.tables import Store, ask, need
from isnad.link.traits import Said, Traits
from isnad.link.view import between, group_name
from isnad.text.tokens import tokenize

How = Literal["dropped", "added", "reworded"]


class Change(Struct, frozen=True, kw_only=True):
    """How a version differs from the first one: ``before`` are the words there, ``after`` those here.

    Between languages only figures and names of the knowledge base can be compared; these are then what stands there.
    """

    how: How
    before: str
    after: str


class Version(Struct, frozen=True, kw_only=True):
    """The statement as one article has it; ``against`` is the statement id of the version that it is compared with."""

    statement: str
    article: str
    outlet: str | None
    language: str
    published: str | None
    speaker: str | None
    act: str
    words: str
    against: str | None
    changes: tuple[Change, ...]


class Same(Struct, frozen=True, kw_only=True):
    """One statement in several articles: its versions by publication, who has it from whom, and the links."""

    id: str
    versions: tuple[Version, ...]
    origins: tuple[Origin, ...]
    links: tuple[Link, ...]


def same_statement(store: Store, ident: str) -> Same:
    """The versions of the statement of this id (or its beginning), or of the group of this name.

    Raises:
        NotInRecord: no link says that another article has it too.
    """
    with store.snapshot() as db:
        need(db)
        name = group_name(db, "statement", ident)
        members = [m for (m,) in ask(db, "SELECT member FROM link_group WHERE name = ? ORDER BY member", (name,))]
        rows = sorted((row for row in (_row(db, m) for m in members) if row), key=lambda r: (r[4] or "9", r[0]))
        if not rows:
            raise NotInRecord(f"the articles of '{ident}' are in the record no more; run 'isnad link update'")
        versions = []
        for at, row in enumerate(rows):
            first = next((r for r in rows[:at] if r[3] == row[3]), rows[0] if at else None)
            changes = _changes(db, first, row) if first else ()
            versions.append(
                Version(statement=row[0], article=row[1], outlet=row[2], language=row[3], published=row[4],
                        speaker=row[5], act=row[6], words=row[7], against=first[0] if first else None, changes=changes)
            )  # fmt: skip
        return Same(
            id=name, versions=tuple(versions), origins=origins_of(db, [v.statement for v in versions]),
            links=between(db, ("statement",), members),
        )  # fmt: skip


_Row = tuple[str, str, str | None, str, str | None, str | None, str, str]


def _row(db: apsw.Connection, statement: str) -> _Row | None:
    sql = (
        "SELECT statement.id, article.id, outlet, language, published, speaker, act, words FROM statement "
        "JOIN article ON article.key = statement.article AND latest = 1 WHERE statement.id = ?"
    )
    return next(iter(ask(db, sql, (statement,))), None)


def _changes(db: apsw.Connection, first: _Row, row: _Row) -> tuple[Change, ...]:
    if first[3] == row[3]:
        return wording(first[7], row[7], row[3])
    return _substance(_said(db, first), _said(db, row))


def wording(before: str, after: str, language: str) -> tuple[Change, ...]:
    """How the second wording differs from the first, word by folded word; spelling variants are no difference."""
    left, left_at = _words(before, language)
    right, right_at = _words(after, language)
    out = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        how: How = "dropped" if tag == "delete" else "added" if tag == "insert" else "reworded"
        out.append(Change(how=how, before=_cut(before, left_at[a:b]), after=_cut(after, right_at[c:d])))
    return tuple(out)


def _words(text: str, language: str) -> tuple[list[str], list[tuple[int, int]]]:
    folded = search.folder_for(language).fold(text)
    tokens = tokenize(folded.text)
    kept = [i for i, word in enumerate(tokens.words) if word[0].isalnum()]
    return [tokens.words[i] for i in kept], [folded.span(tokens.starts[i], tokens.ends[i]) for i in kept]


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    return text[spans[0][0] : spans[-1][1]] if spans else ""


def _substance(before: Said | None, after: Said | None) -> tuple[Change, ...]:
    if before is None or after is None:
        return ()
    out = []
    for left, right in ((before.numbers, after.numbers), (_known(before), _known(after))):
        out += [Change(how="dropped", before=x, after="") for x in sorted(left - right)]
        out += [Change(how="added", before="", after=x) for x in sorted(right - left)]
    return tuple(out)


def _known(said: Said) -> frozenset[str]:
    return frozenset(n for n in said.names if n.isascii() and not n.startswith("state:"))


def _said(db: apsw.Connection, row: _Row) -> Said | None:
    for (data,) in ask(db, "SELECT traits FROM link_article WHERE id = ?", (row[1],)):
        traits = msgspec.msgpack.decode(data, type=Traits)
        return next((said for said in traits.said if said.id == row[0]), None)
    return None
