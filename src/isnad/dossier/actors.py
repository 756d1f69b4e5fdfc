"""Finding an actor in the record by a name in any language, script or spelling."""

from __future__ import annotations

from collections.abc import Iterable

import apsw
from msgspec import Struct

from isnad.dossier import known
from isnad.dossier.voices import voices
from isnad.errors import NotInRecord
from isnad.record.connect import ask
from isnad.record.rows import fold_name

# Names that are less alike than this are taken for different ones: a wrong attribution harms more than a missing one.
_ALIKE = 0.9
_SUGGESTED = 5
# For suggestions only: per cent of the shorter name's letters, and no names so short that they are in everything.
_NEAR = 75
_LONG_ENOUGH = 4


class Found(Struct, frozen=True):
    """Who was asked for: the entities of the record (their keys) that are it, and those that speak for it.

    ``names`` are those by which the record knows it, the most frequent first, and ``folded`` the same, folded.
    """

    asked: str
    entities: frozenset[int]
    voices: frozenset[int]
    names: tuple[str, ...]
    folded: frozenset[str]


def find_actor(db: apsw.Connection, asked: str) -> Found:
    """The actor of this name: the same in folded letters, else in the knowledge base, else very like it, else in part.

    Entities under the same key (an item of the knowledge base, or the same full name) belong to those found.

    Raises:
        NotInRecord: nobody in the record has such a name.
    """
    folded = fold_name(asked)
    every = {key: (text, name) for key, text, name in ask(db, "SELECT key, folded, name FROM name")}
    entities = _entities(db, {key for key, (text, _) in every.items() if text == folded and text})
    entities = entities or _under(db, known.keys_of(asked))
    entities = entities or _entities(db, _alike(asked, every) or _containing(folded, every))
    if not entities:
        raise NotInRecord(f"nobody in the record is called '{asked}'{_suggestion(folded, every)}")
    keys = _keys(db, entities)
    whole = frozenset(entities | _under(db, keys))
    rows = _names_of(db, whole)
    return Found(
        asked=asked,
        entities=whole,
        voices=voices(db, whole, keys),
        names=tuple(dict.fromkeys(name for name, _ in rows)),
        folded=frozenset(folded for _, folded in rows),
    )


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
    from rapidfuzz import fuzz, process

    choices = {key: text for key, (text, _) in every.items() if len(text) >= _LONG_ENOUGH}
    near = process.extract(folded, choices, scorer=fuzz.partial_ratio, limit=_SUGGESTED, score_cutoff=_NEAR)
    names = list(dict.fromkeys(every[key][1] for _, _, key in near))
    return f"; near it are {', '.join(names)}" if names else "; 'isnad search --said-by NAME' shows who speaks in it"


def _entities(db: apsw.Connection, names: set[int]) -> set[int]:
    out: set[int] = set()
    for name in names:
        out |= {key for (key,) in ask(db, _LATEST.format("entity_name.name = ?"), name)}
    return out


def _keys(db: apsw.Connection, entities: set[int]) -> frozenset[str]:
    return frozenset(ask(db, "SELECT entity FROM entity WHERE key = ?", key)[0][0] for key in entities)


def _under(db: apsw.Connection, keys: Iterable[str]) -> set[int]:
    """The entities of all articles under these keys of reports."""
    out: set[int] = set()
    for key in keys:
        out |= {entity for (entity,) in ask(db, _LATEST.format("entity.entity = ?"), key)}
    return out


_LATEST = (
    "SELECT DISTINCT entity.key FROM entity JOIN article ON article.key = entity.article AND article.latest = 1 "
    "LEFT JOIN entity_name ON entity_name.entity = entity.key WHERE {}"
)


def _names_of(db: apsw.Connection, entities: frozenset[int]) -> list[tuple[str, str]]:
    """The names of entities with their folded forms, the most borne first."""
    counts: dict[tuple[str, str], int] = {}
    for key in sorted(entities):
        sql = "SELECT name.name, name.folded FROM entity_name JOIN name ON name.key = entity_name.name WHERE entity = ?"
        for name, folded in ask(db, sql, key):
            counts[name, folded] = counts.get((name, folded), 0) + 1
    return sorted(counts, key=lambda pair: (-counts[pair], pair))
