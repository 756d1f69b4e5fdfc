"""Metonymy: a capital that acts is its state ("Moscow announced"), one where something happens is a town."""

from __future__ import annotations

from isnad.names.actors import Actor
from isnad.names.scan import Chunk, Scan

CAPITAL = "capital"


def acting_state(scan: Scan, actor: Actor) -> str | None:
    """The state for which a capital stands here; ``None`` where the town itself is meant, or where it is unclear."""
    chunk = actor.chunk
    if chunk is None or chunk.value.get("kind") != CAPITAL or not chunk.value.get("state"):
        return None
    return str(chunk.value["state"]) if _acts(scan, chunk) else None


def _acts(scan: Scan, chunk: Chunk) -> bool:
    before = chunk.first - 1
    if scan.is_a("conjunctions", before) and _joined_to(scan, chunk) is None:
        return False
    if _is_town(scan, chunk) and not (scan.is_a("town", before) and _joins(scan, chunk)):
        return False
    if before < 0 or scan.words[before] in _MARKS:
        return _verb_follows(scan, chunk)
    first = _joined_to(scan, chunk)
    if first is not None:
        # two capitals joined are two states, unless the first is where something happens
        return _acts(scan, first)
    if _joins(scan, chunk):
        return True
    return (
        scan.is_a("between", before) or scan.is_a("says_before", before) or scan.words[before] in scan.lex.verbs
        or before in scan.verbs or _says(scan, chunk.last)
    )  # fmt: skip


_MARKS = frozenset({"\n", ".", ":", ",", ";", '"', "\u060c", "\u061b", "\u00ab", "-"})


def _verb_follows(scan: Scan, chunk: Chunk) -> bool:
    """Whether a verb of the clause can be seen after a capital that opens it: at once, or at its end before a mark."""
    if scan.lex.article:
        return chunk.last in scan.verbs or chunk.last < scan.n and scan.words[chunk.last] in scan.lex.verbs
    return not scan.is_a("in_town", chunk.first - 1)


def _says(scan: Scan, j: int) -> bool:
    return scan.is_a("says_after", j)


def _is_town(scan: Scan, chunk: Chunk) -> bool:
    before = chunk.first - 1
    return "prep" in chunk.classes or scan.is_a("in_town", before) or scan.is_a("town", before)


def _joined_to(scan: Scan, chunk: Chunk) -> Chunk | None:
    """The capital to which this one is joined by a conjunction, glued or standing alone."""
    end = (
        chunk.first
        if "conj" in chunk.classes
        else chunk.first - 1
        if scan.is_a("conjunctions", chunk.first - 1)
        else -1
    )
    places = scan.tables["places"]
    found = (places[i] for i in range(max(0, end - 3), end) if i in places and places[i].last == end)
    return next((place for place in found if place.value["kind"] == CAPITAL), None)


def _joins(scan: Scan, chunk: Chunk) -> bool:
    """Whether another capital is joined to this one."""
    places, j = scan.tables["places"], chunk.last
    other = places.get(j + 1) if scan.is_a("conjunctions", j) else places.get(j)
    return other is not None and other.value["kind"] == CAPITAL and (other.first > j or "conj" in other.classes)
