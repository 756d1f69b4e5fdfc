"""By what two spellings of a name find one another in any two scripts: the sounds that every spelling keeps.

Every letter is read as the Latin letter that it most often stands for in the learnt correspondences of
:mod:`isnad.names.weights`; vowels, half vowels and what scripts lose (h, f and v for one another) are left out, and
sounds that are written for one another fall together. This only finds candidates; whether two names are one is for
:func:`isnad.names.similarity` to say.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import combinations, product

from isnad.names.parts import spelt
from isnad.names.spelling import writings
from isnad.names.weights import table

_LATIN = "latin"
# Sounds that are spelt for one another across scripts; what is not here is left out.
_CLASSES = {
    **dict.fromkeys("bp", "b"), **dict.fromkeys("td", "d"), **dict.fromkeys("szcxj", "s"), **dict.fromkeys("kgq", "k"),
    **dict.fromkeys("l", "l"), **dict.fromkeys("mn", "m"), **dict.fromkeys("r", "r"),
}  # fmt: skip
_KEPT = 2


@cache
def _letters(writing: str) -> dict[int, str | None]:
    """For each letter of a writing, its class; None for what is left out."""
    if writing == _LATIN:
        nearest = {letter: letter for letter in writings()[writing].letters}
    else:
        nearest = {letter: _nearest(writing, letter) for letter in writings()[writing].letters}
    return {ord(letter): _CLASSES.get(other) for letter, other in nearest.items()}


def _nearest(writing: str, letter: str) -> str:
    """The Latin letter that a letter stands for most often, the first of two (the g of gh)."""
    script = writings()[writing].script
    ways = [writing, *(other for other, way in writings().items() if way.script == script and other != writing)]
    learnt = (table(way, _LATIN) for way in ways if way != _LATIN)
    costs = next((costs for costs in learnt if letter in costs.rows), None)
    if costs is None:
        return ""
    chunks = (chunk for chunk in costs.columns if len(chunk) <= _KEPT and chunk.isalpha())
    return min(chunks, key=lambda chunk: (costs.cost(letter, chunk), chunk))[0]


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> tuple[str, ...]:
    """The skeletons of the words of a name, in order; words of which nothing is kept are left out."""
    out: list[str] = []
    for writing, parts in spelt(name)[:1]:
        out = [word.translate(_letters(writing)) for word in parts]
    return tuple(word for word in out if word)


@lru_cache(maxsize=1 << 16)
def marks(name: str) -> tuple[str, ...]:
    """The marks by which a name of two words or more is found: each pair of its words by their first two sounds."""
    words = [_ways(word) for word in skeleton(name)]
    if len(words) == 1:
        return tuple(sorted(words[0]))
    return tuple(sorted({" ".join(sorted(pair)) for a, b in combinations(words, 2) for pair in product(a, b)}))


def _ways(word: str) -> set[str]:
    """The beginning of a word; an l before it may be an article, which not every spelling keeps."""
    return {word[:_KEPT], word[1 : _KEPT + 1]} if word[0] == "l" and len(word) > _KEPT else {word[:_KEPT]}
