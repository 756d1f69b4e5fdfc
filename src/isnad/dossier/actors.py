"""Finding an actor in the record by a name in any language, script or spelling."""

from __future__ import annotations

import apsw
from msgspec import Struct

from isnad.errors import NotInRecord
from isnad.record.connect import ask
from isnad.record.rows import fold_name

# Names that are less alike than this are taken for different ones: a wrong attribution harms more than a missing one.
_ALIKE = 0.9
_SUGGESTED = 5


class Found(Struct, frozen=True):
    """The entities of the record (their keys) that bear a name, and the names by which it knows them, folded."""

    asked: str
    entities: frozenset[int]
    names: tuple[str, ...]
    folded: frozenset[str]


def find_actor(db: apsw.Connection, asked: str) -> Found:
    """The entities that bear this name: the same in folded letters, else one very like it, else one that contains it.

    Entities that share an item of the knowledge base with those found belong to them, whatever their names.

    Raises:
        NotInRecord: nobody in the record has such a name.
    """
    folded = fold_name(asked)
    every = {key: (text, name) for key, text, name in ask(db, "SELECT key, folded, name FROM name")}
    keys = {key for key, (text, _) in every.items() if text == folded and text}
    keys = keys or _alike(asked, every) or _containing(folded, every)
    if not keys:
        raise NotInRecord(f"nobody in the record is called '{asked}'{_suggestion(folded, every)}")
    entities = _entities(db, keys)
    entities |= _same_item(db, entities)
    rows = _names_of(db, entities)
    names = tuple(dict.fromkeys(name for name, _ in rows))
    return Found(asked, frozenset(entities), names, frozenset(folded for _, folded in rows))


def _alike(asked: str, every: dict[int, tuple[str, str]]) -> set[int]:
    try:
        from isnad.names import NameIndex
    except ImportError:  # pragma: no cover - the name index is optional to the dossier
        return set()
    spelled: dict[str, list[int]] = {}
    for key, (_, name) in every.items():
        spelled.setdefault(name, []).append(key)
    found = NameIndex(spelled).search(asked, limit=10)
    return {key for name, score in found if score >= _ALIKE for key in spelled[name]}


def _containing(folded: str, every: dict[int, tuple[str, str]]) -> set[int]:
    return {key for key, (text, _) in every.items() if folded and f" {folded} " in f" {text} "}


def _suggestion(folded: str, every: dict[int, tuple[str, str]]) -> str:
    from rapidfuzz import process

    near = process.extract(folded, {key: text for key, (text, _) in every.items()}, limit=_SUGGESTED, score_cutoff=70)
    names = list(dict.fromkeys(every[key][1] for _, _, key in near))
    return f"; near it are {', '.join(names)}" if names else "; 'isnad search --said-by NAME' shows who speaks in it"


def _entities(db: apsw.Connection, names: set[int]) -> set[int]:
    out: set[int] = set()
    for name in names:
        out |= {key for (key,) in ask(db, _LATEST.format("entity_name.name = ?"), name)}
    return out


def _same_item(db: apsw.Connection, entities: set[int]) -> set[int]:
    """Entities of other articles under the same item of the knowledge base."""
    items: set[str] = set()
    for key in entities:
        items |= {
            item for (item,) in ask(db, "SELECT wikidata FROM entity WHERE key = ? AND wikidata IS NOT NULL", key)
        }
    out: set[int] = set()
    for item in items:
        out |= {key for (key,) in ask(db, _LATEST.format("entity.wikidata = ?"), item)}
    return out


_LATEST = (
    "SELECT DISTINCT entity.key FROM entity JOIN article ON article.key = entity.article AND article.latest = 1 "
    "LEFT JOIN entity_name ON entity_name.entity = entity.key WHERE {}"
)


def _names_of(db: apsw.Connection, entities: set[int]) -> list[tuple[str, str]]:
    """The names of entities with their folded forms, the most borne first."""
    counts: dict[tuple[str, str], int] = {}
    for key in sorted(entities):
        sql = "SELECT name.name, name.folded FROM entity_name JOIN name ON name.key = entity_name.name WHERE entity = ?"
        for name, folded in ask(db, sql, key):
            counts[name, folded] = counts.get((name, folded), 0) + 1
    return sorted(counts, key=lambda pair: (-counts[pair], pair))
