"""What tells two names of one person from names that only share a part: a few numbers drawn from a pairing."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.pairing import Pairing
from isnad.names.weights import rarity

# Beyond these a part agrees or disagrees for good (nats).
_LEAST, _MOST = -6.0, 14.0


class Features(NamedTuple):
    """Evidence in nats; shares from 0 to 1; letters and words are counted."""

    weakest_gain: float  # of the matched parts
    weakest_share: float  # gain of a matched part against what a perfect one could give
    weakest_cost: float  # mean cost of a letter
    whole_share: float
    conflict: float  # letters unmatched on both sides (the lesser side), up to 8
    spare_letters: float  # unmatched on either side, up to 12
    spare_words: float
    turns: float
    parts: float
    one_part: float
    initials: float


def _content(spare: tuple[str, ...], particles: frozenset[str]) -> tuple[int, int]:
    """How many unmatched words are no particles, and their letters."""
    words = [w for w in spare if w not in particles]
    return len(words), sum(map(len, words))


def features(writing_a: str, writing_b: str, found: Pairing) -> Features:
    """The features of a pairing of a name in one writing with a name in another."""
    words_a, letters_a = _content(found.spare_a, found.particles_a)
    words_b, letters_b = _content(found.spare_b, found.particles_b)
    # a particle against a word of the other name is no particle: given names are spelt like some
    if words_a and not words_b:
        letters_b = sum(map(len, found.spare_b))
    if words_b and not words_a:
        letters_a = sum(map(len, found.spare_a))
    spare = sum(rarity(writing_a, w) for w in found.spare_a) + sum(rarity(writing_b, w) for w in found.spare_b)
    # an initial does not say who it is, nor does a particle that stands for a particle
    telling = [
        m
        for m in found.matches
        if min(len(m.a), len(m.b)) > 1 and not (m.a in found.particles_a and m.b in found.particles_b)
    ] or list(found.matches)
    whole = spare + sum(m.rarity for m in found.matches)
    return Features(
        weakest_gain=min(max(min((m.gain / 100 for m in telling), default=_LEAST), _LEAST), _MOST),
        weakest_share=max(min((2 * m.gain / m.rarity for m in telling), default=-0.5), -0.5),
        weakest_cost=min(max((m.cost / 100 / (len(m.a) + len(m.b)) for m in telling), default=4.0), 4.0),
        whole_share=max(2 * sum(m.gain for m in found.matches) / max(whole, 1), -0.5),
        conflict=min(letters_a, letters_b, 8),
        spare_letters=min(letters_a + letters_b, 12),
        spare_words=words_a + words_b,
        turns=found.turns,
        parts=min(len(found.matches), 3),
        one_part=float(len(found.matches) == 1),
        initials=min(sum(min(len(m.a), len(m.b)) == 1 for m in found.matches), 1),
    )
