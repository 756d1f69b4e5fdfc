"""Which words of one name stand for which of another, in any order, joined or apart."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from isnad.names.align import WordMatch, align
from isnad.names.spelling import writings

MOST_WORDS = 7
MOST_JOINED = 3
# Evidence, in hundredths of a nat, that only one of two names has a word: about one name in twenty.
# A given or family name is left out more seldom than what stands between them, a particle most easily.
LEFT_OUT = -450
LEFT_OUT_MIDDLE = -250
LEFT_OUT_PARTICLE = -80
OUT_OF_ORDER = -80
JOINED = -80
# An initial tells little, and that it is one costs something.
INITIAL = -50


class Pairing(NamedTuple):
    """The matched parts of two names and the words left over; ``gain`` is the evidence, in hundredths of a nat."""

    gain: int
    matches: tuple[WordMatch, ...]
    spare_a: tuple[str, ...]
    spare_b: tuple[str, ...]
    turns: int
    particles_a: frozenset[str]
    particles_b: frozenset[str]


def particles_of(writing: str, words: tuple[str, ...]) -> frozenset[str]:
    """The words of a name that only lead to the next (of, son of): never the last, which may be spelt alike."""
    return writings()[writing].particles.intersection(words[:-1])


def left_out(writing: str, words: tuple[str, ...]) -> tuple[int, ...]:
    """What it costs, for each word of a name, that only the other name lacks it."""
    particles, last = particles_of(writing, words), len(words) - 1
    return tuple(
        LEFT_OUT_PARTICLE if word in particles else LEFT_OUT if k in (0, last) else LEFT_OUT_MIDDLE
        for k, word in enumerate(words)
    )


def match(writing_a: str, a: str, writing_b: str, b: str) -> tuple[int, WordMatch]:
    """How two words agree and the evidence in it; an initial is compared with a beginning."""
    if len(a) == 1 < len(b):
        found = max((align(writing_a, a, writing_b, b[:k]) for k in (1, 2, 3)), key=lambda m: m.gain)
        return min(found.gain, 0) + INITIAL, found
    if len(b) == 1 < len(a):
        found = max((align(writing_a, a[:k], writing_b, b) for k in (1, 2, 3)), key=lambda m: m.gain)
        return min(found.gain, 0) + INITIAL, found
    found = align(writing_a, a, writing_b, b)
    return found.gain, found


def _options(
    writing_a: str, a: tuple[str, ...], writing_b: str, b: tuple[str, ...]
) -> dict[int, list[tuple[int, int, int, int, WordMatch]]]:
    """For each word of ``a``: how many words match, the mask of those of ``b``, the first of them, and the evidence."""
    out: dict[int, list[tuple[int, int, int, int, WordMatch]]] = {i: [] for i in range(len(a))}
    without_a, without_b = left_out(writing_a, a), left_out(writing_b, b)
    for i in range(len(a)):
        for j in range(len(b)):
            for x in range(1, min(MOST_JOINED, len(a) - i) + 1):
                for y in range(1, min(MOST_JOINED, len(b) - j) + 1):
                    if x > 1 and y > 1:
                        break
                    left, right = "".join(a[i : i + x]), "".join(b[j : j + y])
                    if x + y > 2 and (len(left) > 2 * len(right) + 2 or len(right) > 2 * len(left) + 2):
                        continue
                    gain, found = match(writing_a, left, writing_b, right)
                    gain += JOINED * (x + y - 2)
                    floor = sum(without_a[i : i + x]) + sum(without_b[j : j + y])
                    if gain > floor:
                        out[i].append((x, ((1 << y) - 1) << j, j, gain, found))
    return out


@lru_cache(maxsize=1 << 15)
def pair(writing_a: str, a: tuple[str, ...], writing_b: str, b: tuple[str, ...]) -> Pairing:
    """The pairing with the most evidence; only the first seven words of a name are looked at."""
    a, b = a[:MOST_WORDS], b[:MOST_WORDS]
    without_a, without_b = left_out(writing_a, a), left_out(writing_b, b)
    options = _options(writing_a, a, writing_b, b)
    memo: dict[tuple[int, int, int], tuple[int, tuple[tuple[int, int, int], ...]]] = {}

    def best(i: int, used: int, last: int) -> tuple[int, tuple[tuple[int, int, int], ...]]:
        if i == len(a):
            return sum(w for j, w in enumerate(without_b) if not used >> j & 1), ()
        key = (i, used, last)
        if key not in memo:
            gain, rest = best(i + 1, used, last)
            found = (gain + without_a[i], rest)
            for k, (size, mask, j, value, _) in enumerate(options[i]):
                if not used & mask:
                    gain, rest = best(i + size, used | mask, j)
                    gain += value + (OUT_OF_ORDER if j < last else 0)
                    if gain > found[0]:
                        found = (gain, ((i, k, j < last), *rest))
            memo[key] = found
        return memo[key]

    gain, chosen = best(0, 0, -1)
    used_a, used_b, matches, turns = 0, 0, [], 0
    for i, k, turned in chosen:
        size, mask, _, _, found = options[i][k]
        used_a |= ((1 << size) - 1) << i
        used_b |= mask
        turns += turned
        matches.append(found)
    return Pairing(
        gain,
        tuple(matches),
        tuple(w for i, w in enumerate(a) if not used_a >> i & 1),
        tuple(w for j, w in enumerate(b) if not used_b >> j & 1),
        turns,
        particles_of(writing_a, a),
        particles_of(writing_b, b),
    )
