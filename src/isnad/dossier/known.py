"""What the knowledge base of the language packs says of actors: their names in every language.

The tables are those that the names step reads (``names/known``, ``names/places``); here they are read the other way
round, from a name that a reader types to the key that reports give to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from isnad import lang
from isnad.record.rows import fold_name

_NAMED = ("names.known", "names.places")


@lru_cache(maxsize=1)
def _keys_by_name() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in _rows(_NAMED):
        for column, names in row.items():
            if column.startswith("name:"):
                for name in str(names or "").split("|"):
                    out.setdefault(fold_name(name), set()).add(str(row["key"]))
    out.pop("", None)
    return {name: frozenset(keys) for name, keys in out.items()}


def _rows(tables: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for code in lang.codes():
        for table in tables:
            for rule in lang.get(code).table(table):
                yield from (row for row in rule.rows if row.get("key"))


def keys_of(name: str) -> frozenset[str]:
    """The keys of the knowledge base under which something of this name, in any of its languages, is reported."""
    return _keys_by_name().get(fold_name(name), frozenset())


@lru_cache(maxsize=16)
def capitals_of(state: str) -> frozenset[str]:
    """The keys of a state's capital, whose name stands for its government when it speaks or agrees."""
    rows = _rows(("names.places",))
    return frozenset(str(row["key"]) for row in rows if row.get("state") == state and row.get("kind") == "capital")
