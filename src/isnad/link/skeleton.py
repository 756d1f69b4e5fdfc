"""By what two spellings of a name find one another in any two scripts: the sounds that every spelling keeps.

Every letter is read as the Latin letter that it most often stands for in the learnt correspondences of
:mod:`isnad.names.weights`; vowels, half vowels and what scripts lose (h, f and v for one another) are left out, and
sounds that are written for one another fall together. This only finds candidates; whether two names are one is for
:func:`isnad.names.similarity` to say.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import combinations, product

from rapidfuzz import fuzz

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
# Per cent of their sounds in which two names must agree for a closer look, and each word of the shorter one.
_NEAR, _HALF = 82, 50


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
    """The marks by which a name is found: of each pair of its words, two sounds of the one and three of the other.

    So spellings that differ late in one word still meet.
    """
    words = [_ways(word) for word in skeleton(name)]
    if len(words) == 1:
        return tuple(sorted(word[:_KEPT] for word in words[0]))
    out = set()
    for first, second in combinations(words, 2):
        for a, b in product(first, second):
            out |= {_mark(a, b[:_KEPT]), _mark(b, a[:_KEPT])}
    return tuple(sorted(out))


def _mark(long: str, short: str) -> str:
    return f"{long[: _KEPT + 1]} {short}"


def _ways(word: str) -> set[str]:
    """A word; an l before it may be an article, which not every spelling keeps."""
    return {word, word[1:]} if word[0] == "l" and len(word) > _KEPT else {word}


def may_be_one(a: str, b: str) -> bool:
    """Whether the words of the shorter name sound like words of the other: a cheap look before a close one.

    Two names in one writing are compared by their letters, others by their skeletons.
    """
    left, right = spelt(a)[:1], spelt(b)[:1]
    alike = bool(left and right) and left[0][0] == right[0][0]
    first, second = (left[0][1], right[0][1]) if alike else (skeleton(a), skeleton(b))
    short, long = sorted((first, second), key=len)
    if len(short) < _KEPT:
        return False
    best = [max(fuzz.ratio(x, y) for y in long for x in _ways(word)) for word in short]
    agreed = sum(len(word) * value for word, value in zip(short, best, strict=True))
    return min(best) >= _HALF and agreed >= _NEAR * sum(map(len, short))
