"""One person under several names: spellings, scripts and languages brought together by how the names are alike.

Only full names are linked. A surname alone belongs to its article: two people may share it, and a wrong attribution
harms more than a missing one. What the knowledge base names has one key everywhere and needs no link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import apsw

from isnad.link.model import Proposal, ordered
from isnad.link.skeleton import marks, may_be_one
from isnad.link.tables import ask
from isnad.link.traits import full_name
from isnad.names import similarity

RULE = "link.entity.names-alike"
# The names package's own decision stands near 0.5 on its marked pairs; links ask for more, since they are passed on.
SURE = 0.85
DOUBTFUL = 0.6
FEWEST_WORDS = 2


def linkable(key: str, names: Iterable[str]) -> list[str]:
    """Those of a person's names by which it is compared: full ones."""
    return [name for name in names if full_name(key) and len(name.split()) >= FEWEST_WORDS]


def keep(db: apsw.Connection, article: str, persons: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Note who bears which names in an article; the pairs of entity and name that the record did not have."""
    new = []
    for key, names in persons.items():
        for name in linkable(key, names):
            if not ask(db, "SELECT 1 FROM link_bearer WHERE entity = ? AND name = ? LIMIT 1", (key, name)):
                new.append((key, name))
            db.execute("INSERT OR IGNORE INTO link_bearer VALUES (?, ?, ?)", (key, name, article))
    for key, name in new:
        db.executemany("INSERT OR IGNORE INTO link_name VALUES (?, ?, ?)", [(m, key, name) for m in marks(name)])
    return new


def forget(db: apsw.Connection, article: str) -> list[tuple[str, str]]:
    """Take back what :func:`keep` noted; the names of persons that lost one, which must be compared again."""
    borne = ask(db, "SELECT entity, name FROM link_bearer WHERE article = ?", (article,))
    db.execute("DELETE FROM link_bearer WHERE article = ?", (article,))
    again: dict[str, None] = {}
    for key, name in borne:
        if not ask(db, "SELECT 1 FROM link_bearer WHERE entity = ? AND name = ? LIMIT 1", (key, name)):
            db.execute("DELETE FROM link_name WHERE entity = ? AND name = ?", (key, name))
            again[key] = None
    for key in again:
        db.execute("DELETE FROM link WHERE kind = 'entity' AND (a = ? OR b = ?)", (key, key))
    return [(key, name) for key in again for name in _names(db, key)]


def proposals(db: apsw.Connection, entity: str, name: str) -> Iterator[Proposal]:
    """Who else may be this person, by this name."""
    asked = marks(name)
    sql = f"SELECT DISTINCT entity, name FROM link_name WHERE mark IN ({', '.join('?' * len(asked))}) AND entity != ?"
    for other, theirs in sorted(ask(db, sql, (*asked, entity))):
        proposal = compare(entity, name, other, theirs) if may_be_one(name, theirs) else None
        if proposal is not None:
            yield proposal


def compare(entity: str, name: str, other: str, theirs: str) -> Proposal | None:
    """The link of two persons by one name of each; None where the names are not alike."""
    (a, first), (b, second) = sorted(((entity, name), (other, theirs)))
    found = similarity(first, second)
    if found.score < DOUBTFUL:
        return None
    words = min(len(first.split()), len(second.split()))
    longer = max(len(first.split()), len(second.split()))
    reasons = [f"the names {first} and {second} are alike ({found.score:.2f})"]
    if longer != words:
        reasons.append(f"one has {longer} words, the other {words}")
    return Proposal(
        kind="entity", a=a, b=b, homes=(a, b), score=round(found.score, 3), reasons=tuple(reasons), rule=RULE,
        sure=found.score >= SURE,
    )  # fmt: skip


def same_as(db: apsw.Connection, entity: str) -> set[str]:
    """The entities that a link joins to this one directly, itself among them."""
    sql = "SELECT a, b FROM link WHERE kind = 'entity' AND state IN ('made', 'accepted') AND {} = ?"
    found = [*ask(db, sql.format("a"), (entity,)), *ask(db, sql.format("b"), (entity,))]
    return {entity, *(end for pair in found for end in ordered(*pair))}


def bearers(db: apsw.Connection, entity: str) -> list[str]:
    """The articles in which a person has this key."""
    sql = "SELECT DISTINCT article FROM link_bearer WHERE entity = ? ORDER BY article"
    return [article for (article,) in ask(db, sql, (entity,))]


def _names(db: apsw.Connection, entity: str) -> list[str]:
    sql = "SELECT DISTINCT name FROM link_bearer WHERE entity = ? ORDER BY name"
    return [name for (name,) in ask(db, sql, (entity,))]
