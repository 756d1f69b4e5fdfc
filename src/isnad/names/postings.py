"""The names of an index, by writing: their words, who has a word, and who has two."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from isnad.names.pairing import MOST_WORDS

# Two words of a name of two are read as one up to so many letters.
_SHORT = 10


class Part(NamedTuple):
    """A word of a name, or two neighbours read as one: ``mask`` has a bit for each word that it takes."""

    word: str
    mask: int


def parts_of(words: tuple[str, ...], *, joined: bool = True) -> list[Part]:
    """The words of a name and, unless not ``joined``, what its neighbours give when they are written together."""
    out = [Part(word, 1 << k) for k, word in enumerate(words[:MOST_WORDS])]
    if not joined:
        return out
    for k, (a, b) in enumerate(zip(words, words[1:MOST_WORDS], strict=False)):
        if len(words) > 2 or len(a) + len(b) <= _SHORT:
            out.append(Part(a + b, 3 << k))
    return out


class Entry(NamedTuple):
    """A name in one reading: its number in the index, its words, and its parts as pairs of word number and mask."""

    name: int
    words: tuple[str, ...]
    parts: tuple[tuple[int, int], ...]


class Postings:
    """All names of an index that can be read in one writing."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.single: set[int] = set()
        self.entries: list[Entry] = []
        self.having: dict[int, list[int]] = defaultdict(list)
        self.having_both: dict[tuple[int, int], list[int]] = defaultdict(list)

    def add(self, name: int, words: tuple[str, ...]) -> None:
        """Add the name with this number in the index."""
        parts = tuple((self.numbers.setdefault(p.word, len(self.numbers)), p.mask) for p in parts_of(words))
        self.single.update(n for n, mask in parts if mask.bit_count() == 1)
        number = len(self.entries)
        self.entries.append(Entry(name, words, parts))
        for word in dict.fromkeys(w for w, _ in parts):
            self.having[word].append(number)
        both = {(min(a, b), max(a, b)) for (a, x), (b, y) in combinations(parts, 2) if not x & y}
        for pair in both:
            self.having_both[pair].append(number)
