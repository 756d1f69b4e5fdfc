"""How alike two names are, in whatever scripts they are written, and why."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from isnad.names.features import features
from isnad.names.pairing import Pairing, pair
from isnad.names.parts import spelt, words
from isnad.names.verdict import score


class PartMatch(msgspec.Struct, frozen=True):
    """A part of one name that stands for a part of the other.

    ``chunks`` are the letters that correspond, in order; ``^`` and ``$`` mark the ends of the word. ``evidence`` is in
    nats: above 0 the two agree by more than chance.
    """

    a: str
    b: str
    chunks: tuple[tuple[str, str], ...]
    evidence: float


class Similarity(msgspec.Struct, frozen=True):
    """``score``: 0 to 1, how likely one person bears both names, by their spelling alone.

    ``reasons``: the parts that match; ``only_a`` and ``only_b``: the words that match nothing.
    """

    score: float
    reasons: tuple[PartMatch, ...] = ()
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()


def similarity(a: str, b: str) -> Similarity:
    """How alike two names are: the same for ``(a, b)`` and ``(b, a)``, and 1.0 for a name and itself.

    Both are read in each writing that their letters allow; the reading with the most evidence counts. The score tells
    spellings apart, not people: two people of one name get 1.0.

    >>> similarity("Sergei Lavrov", "Sergei Lavrov").score
    1.0
    """
    if (b, a) < (a, b):
        turned = _similarity(b, a)
        return Similarity(
            turned.score,
            tuple(PartMatch(r.b, r.a, tuple((y, x) for x, y in r.chunks), r.evidence) for r in turned.reasons),
            turned.only_b,
            turned.only_a,
        )
    return _similarity(a, b)


@lru_cache(maxsize=1 << 14)
def _similarity(a: str, b: str) -> Similarity:
    best: tuple[int, str, str, Pairing] | None = None
    for x, left in spelt(a):
        for y, right in spelt(b):
            found = pair(x, left, y, right)
            if best is None or found.gain > best[0]:
                best = found.gain, x, y, found
    if best is None:
        return Similarity(1.0 if words(a) and words(a) == words(b) else 0.0)
    _, x, y, found = best
    value = 1.0 if words(a) == words(b) else min(score(features(x, y, found)), 0.999999)
    reasons = tuple(PartMatch(m.a, m.b, m.chunks, m.gain / 100) for m in found.matches)
    return Similarity(value, reasons, found.spare_a, found.spare_b)
