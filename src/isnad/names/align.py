"""How two words agree: the best reading of one as the other, chunk by chunk."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from isnad.names.weights import END, KNOWN_COST, LONGEST, NEVER, START, known_words, rarity, table


class WordMatch(NamedTuple):
    """Two words (each in its own writing's letters) and how they agree.

    ``cost`` is that of the best alignment, ``rarity`` what both words cost by their letters alone (hundredths of a
    nat): the words agree by more than chance where ``gain`` is above 0.
    """

    a: str
    b: str
    cost: int
    rarity: int
    chunks: tuple[tuple[str, str], ...]

    @property
    def known(self) -> bool:
        """Whether the two are known to be one name, whatever their letters say."""
        return self.chunks == ((START + self.a + END, START + self.b + END),)

    @property
    def gain(self) -> int:
        """The evidence, in hundredths of a nat, that both are spellings of one word."""
        return self.rarity - self.cost


@lru_cache(maxsize=1 << 17)
def align(writing_a: str, a: str, writing_b: str, b: str) -> WordMatch:
    """The best alignment of a word in one writing with a word in another."""
    costs = table(writing_a, writing_b)
    left, right = START + a + END, START + b + END
    n, m = len(left), len(right)
    best = [[NEVER] * (m + 1) for _ in range(n + 1)]
    back: list[list[tuple[int, int]]] = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0
    matrix = costs.costs
    columns = [[0] * (LONGEST + 1) for _ in range(m)]
    for j in range(m):
        for size in range(1, min(LONGEST, m - j) + 1):
            columns[j][size] = costs.columns.get(right[j : j + size], size)
    for i in range(n):
        for x in range(1, min(LONGEST, n - i) + 1):
            row = matrix[costs.rows.get(left[i : i + x], x)]
            for j in range(m):
                here = best[i][j]
                if here >= NEVER:
                    continue
                for y in range(1, min(LONGEST, m - j) + 1):
                    found = here + int(row[columns[j][y]])
                    if found < best[i + x][j + y]:
                        best[i + x][j + y] = found
                        back[i + x][j + y] = (x, y)
    chunks = []
    i, j = n, m
    while i and j and back[i][j] != (0, 0):
        x, y = back[i][j]
        chunks.append((left[i - x : i], right[j - y : j]))
        i, j = i - x, j - y
    rare = rarity(writing_a, a) + rarity(writing_b, b)
    if (a, b) in known_words(writing_a, writing_b) and (known := int(KNOWN_COST * rare)) < best[n][m]:
        return WordMatch(a, b, known, rare, ((left, right),))
    return WordMatch(a, b, best[n][m], rare, tuple(reversed(chunks)))
