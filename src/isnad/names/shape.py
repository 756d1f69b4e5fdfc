"""What a name looks like: whether the letters of an unknown word are those of names or those of other words."""

from __future__ import annotations

from collections.abc import Mapping

EDGE = "_"
_UNSEEN = 0
_SHORTEST = 4


def triples(word: str) -> list[str]:
    """The letter triples of a folded word, its edges marked."""
    marked = f"{EDGE}{word}{EDGE}"
    return [marked[i : i + 3] for i in range(len(marked) - 2)]


def likeness(word: str, weights: Mapping[str, int]) -> float:
    """The mean log odds, in hundredths, that a word is a name by its letters; 0 where it is too short to tell."""
    if len(word) < _SHORTEST or not weights:
        return 0.0
    found = triples(word)
    return sum(weights.get(t, _UNSEEN) for t in found) / len(found)
