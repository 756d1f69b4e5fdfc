"""Whether two accounts name the same parties: by key, by the state that they act for, or by names that are alike."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from isnad.link.happening import Telling

# The decision of the names package stands near 0.5 on its marked pairs; what joins accounts asks for more.
_ALIKE = 0.85
_STATED = ("place", "role", "organization")


class Party(NamedTuple):
    """One participant: its key, its name, and the state that its key is filed under, if any."""

    key: str
    name: str
    state: str | None
    person: bool


def parties(telling: Telling) -> list[Party]:
    """The participants of an account, as they are compared."""
    out = []
    for one in telling.event.participants:
        key = one.entity or one.name
        parts = key.split(":")
        stated = parts[0] in _STATED and len(parts) > 1 and len(parts[1]) == 2
        out.append(Party(key, one.name, parts[1] if stated else None, parts[0] == "person"))
    return out


def same(one: Party, other: Party) -> bool:
    """Whether two participants are one: the same key, the same state, or names of persons that are alike."""
    if one.key == other.key:
        return True
    if one.state is not None and one.state == other.state and not (one.person or other.person):
        return True
    return one.person and other.person and alike(one.name, other.name)


def common(one: Telling, other: Telling) -> int:
    """How many participants two accounts share; each is counted once."""
    left = parties(other)
    shared = 0
    for party in parties(one):
        twin = next((p for p in left if same(party, p)), None)
        if twin is not None:
            left.remove(twin)
            shared += 1
    return shared


@lru_cache(maxsize=1 << 14)
def alike(one: str, other: str) -> bool:
    """Whether two names of persons, in any two scripts, are one name; a surname alone is not enough."""
    if min(len(one.split()), len(other.split())) < 2:
        return False
    from isnad.names import similarity

    return bool(similarity(one, other).score >= _ALIKE)
