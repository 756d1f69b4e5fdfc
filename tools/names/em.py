"""Learn which letter chunks of one writing stand for which of another, by expectation maximisation.

A joint model of word pairs: a pair is cut into chunk pairs of one to three letters on either side, each drawn on its
own. (Many-to-many alignment: Jiampojamarn, Kondrak and Sherif 2007; joint chunk models: Bisani and Ney 2008.) No chunk
is empty, a word has a mark at each end, so that what is silent is learnt together with its neighbour.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

START, END = "^", "$"
SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2))
_BASE = 128
SMALL = 3  # letters of a chunk pair that needs less evidence


class Group:
    """Word pairs of the same two lengths, with the number of the chunk pair at each cell and shape."""

    def __init__(self, left: np.ndarray, right: np.ndarray) -> None:
        self.size, self.n = left.shape
        self.m = right.shape[1]
        self.steps = [
            (i, j, a, b)
            for i in range(1, self.n + 1)
            for j in range(1, self.m + 1)
            for a, b in SHAPES
            if a <= i and b <= j and (i - a == 0) == (j - b == 0) and (i == self.n) == (j == self.m)
        ]
        codes = [_code(left, i - a, a) * _BASE**3 + _code(right, j - b, b) for i, j, a, b in self.steps]
        self.ids = np.stack(codes) if codes else np.zeros((0, self.size), np.int64)

    def expect(self, chance: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The expected count of each chunk pair at each step, and the log likelihood of each word pair."""
        p = chance[self.ids]
        ahead = np.zeros((self.n + 1, self.m + 1, self.size))
        ahead[0, 0] = 1.0
        for k, (i, j, a, b) in enumerate(self.steps):
            ahead[i, j] += ahead[i - a, j - b] * p[k]
        back = np.zeros_like(ahead)
        back[self.n, self.m] = 1.0
        for k in range(len(self.steps) - 1, -1, -1):
            i, j, a, b = self.steps[k]
            back[i - a, j - b] += back[i, j] * p[k]
        whole = ahead[self.n, self.m]
        with np.errstate(divide="ignore"):
            scale = np.where(whole > 0, weight / np.maximum(whole, 1e-300), 0.0)
            likelihood = np.log(whole)
        counts = np.stack(
            [ahead[i - a, j - b] * p[k] * back[i, j] * scale for k, (i, j, a, b) in enumerate(self.steps)]
        )
        return counts, likelihood


def _code(words: np.ndarray, start: int, length: int) -> np.ndarray:
    code = np.zeros(words.shape[0], np.int64)
    for k in range(length):
        code = code * _BASE + words[:, start + k]
    return code


def _decode(code: int, letters: str) -> str:
    out = ""
    while code:
        out = letters[code % _BASE] + out
        code //= _BASE
    return out


def learn(
    pairs: list[tuple[str, str]],
    *,
    weights: list[float] | None = None,
    rounds: int = 8,
    discount: float = 0.05,
    least: float = 3.0,
    least_small: float = 0.05,
    keep: int = 5000,
    doubt: float = 5.0,
) -> dict[tuple[str, str], float]:
    """The probability of each chunk pair: the ``keep`` most frequent of those expected at least ``least`` times.

    For up to three letters in all, ``least_small`` times are enough. ``discount`` is taken from every expected count,
    so that a chunk must earn its place against its parts. After half of the rounds, word pairs whose mean cost for a
    letter is over ``doubt`` nats are left out: they are no spellings of one word.
    """
    letters = "\0" + "".join(sorted({c for pair in pairs for word in pair for c in START + word + END}))
    number = {c: k for k, c in enumerate(letters)}
    sizes: dict[tuple[int, int], list[int]] = {}
    for k, (a, b) in enumerate(pairs):
        sizes.setdefault((len(a), len(b)), []).append(k)
    groups, members = [], []
    for (_, _), of in sorted(sizes.items()):
        sides = [np.array([[number[c] for c in START + pairs[k][s] + END] for k in of]) for s in (0, 1)]
        group = Group(*sides)
        if len(group.ids):
            groups.append(group)
            members.append(np.array(of))
    known, flat = np.unique(np.concatenate([g.ids.ravel() for g in groups]), return_inverse=True)
    at = 0
    for g in groups:
        g.ids, at = flat[at : at + g.ids.size].reshape(g.ids.shape), at + g.ids.size
    first = np.array([len(_decode(c // _BASE**3, letters)) + len(_decode(c % _BASE**3, letters)) for c in known])
    chance = 0.1 ** (first - 1.0)
    chance /= chance.sum()
    weight = np.ones(len(pairs)) if weights is None else np.array(weights)
    for turn in range(rounds):
        counts = np.zeros(len(known))
        for g, of in zip(groups, members, strict=True):
            found, likelihood = g.expect(chance, weight[of])
            counts += np.bincount(g.ids.ravel(), found.ravel(), minlength=len(known))
            if turn == rounds // 2:
                weight[of] = np.where(-likelihood > doubt * (g.n + g.m) / 2, 0.0, weight[of])
        if turn >= 2:
            counts = np.maximum(counts - discount, 0.0)
            needed = np.where(first <= SMALL, least_small, least)
            counts[counts < needed * (turn - 1) / (rounds - 2)] = 0.0
        chance = counts / counts.sum()
    best = np.argsort(-chance, kind="stable")[:keep]
    total = float(chance[best].sum())
    return {
        (_decode(int(known[k] // _BASE**3), letters), _decode(int(known[k] % _BASE**3), letters)): float(chance[k])
        / total
        for k in best
        if chance[k] > 0
    }


def letter_costs(words: list[str]) -> dict[str, float]:
    """The chance of a letter after another (and of the end), smoothed with that of the letter alone."""
    pairs = Counter(x + y for w in words for x, y in zip(START + w, w + END, strict=True))
    after, alone = Counter[str](), Counter[str]()
    for pair, n in pairs.items():
        after[pair[0]] += n
        alone[pair[1]] += n
    total = sum(alone.values())
    kinds = Counter(pair[0] for pair in pairs)
    return {
        x + y: (max(pairs[x + y] - 0.5, 0) + 0.5 * kinds[x] * alone[y] / total) / after[x]
        for x in sorted(after)
        for y in sorted(alone)
    }
