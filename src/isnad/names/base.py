"""What the shipped knowledge base adds to an entity of an article: names in other languages, and a Wikidata id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from isnad.lang.pack import LanguagePack
from isnad.model import Entity

if TYPE_CHECKING:
    from isnad.kb import KnowledgeBase

_TABLES = ("names.places", "names.known")
_COLUMN = "name:"
_ESCAPE, _ZWNJ = "\\u200c", "\u200c"


class Base:
    """The rows of the tables of a pack that name entities, by key."""

    def __init__(self, pack: LanguagePack) -> None:
        self._rows: dict[str, Mapping[str, Any]] = {}
        for table in _TABLES:
            for rule in pack.table(table):
                for row in rule.rows:
                    if row.get("key"):
                        self._rows.setdefault(str(row["key"]), row)
        self._names: dict[str, dict[str, list[str]]] = {}

    def names(self, key: str) -> dict[str, list[str]]:
        """The names of an entity by language, the usual one first; empty for one that the base does not know."""
        known = self._names.get(key)
        if known is None:
            row = self._rows.get(key, {})
            known = self._names[key] = {
                column.removeprefix(_COLUMN): names.replace(_ESCAPE, _ZWNJ).split("|")
                for column, names in row.items()
                if column.startswith(_COLUMN) and names
            }
        return known

    def enriched(self, key: str, entity: Entity, language: str, kb: KnowledgeBase | None = None) -> Entity:
        """The entity with the names of the base, or of the user's own, after its own."""
        names = self.names(key)
        own_id = None
        if not names and kb is not None:
            known = kb.get(key)
            names, own_id = (known.names, known.wikidata) if known is not None else ({}, None)
        if not names:
            return entity
        out = {language: list(entity.names.get(language, ()))}
        for code, more in names.items():
            own = out.setdefault(code, [])
            own.extend(name for name in more[:2] if name not in own)
        wikidata = str(self._rows.get(key, {}).get("wikidata") or "") or own_id
        return Entity(kind=entity.kind, names=out, wikidata=wikidata)


def of(pack: LanguagePack) -> Base:
    """The base of a pack, read once."""
    known = pack.compiled.get("names.base")
    if known is None:
        known = pack.compiled["names.base"] = Base(pack)
    assert isinstance(known, Base)
    return known
