"""The learnt weights: what it costs to read a letter chunk of one writing as a chunk of another.

Costs are whole hundredths of a nat (a natural logarithm's unit), so that sums are the same on every machine. The files
lie beside the spellings: ``weights.<writing>-<writing>.tsv``, ``words.<writing>-<writing>.tsv``,
``letters.<writing>.tsv``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from isnad.names.spelling import folder

START, END = "^", "$"
LONGEST = 3  # letters in a chunk
NEVER = 16000  # no alignment; two of them still fit in 16 bits
# Reading letters that were never learnt together: one for one, and one letter more on either side.
UNLEARNT = {(1, 1): 1000, (1, 2): 1300, (2, 1): 1300}

# A word known to be another agrees as well as one whose letters tell it: the share of the rarity that it costs.
KNOWN_COST = 0.6

Costs = npt.NDArray[np.int16]


class Table(NamedTuple):
    """Chunk costs from the writing ``a`` (rows) to the writing ``b`` (columns).

    Row or column 0 is no chunk; 1 to 3 are unlearnt chunks of that length.
    """

    rows: dict[str, int]
    columns: dict[str, int]
    costs: Costs

    def cost(self, a: str, b: str) -> int:
        """The cost of reading chunk ``a`` as chunk ``b``."""
        return int(self.costs[self.rows.get(a, len(a)), self.columns.get(b, len(b))])


@cache
def table(a: str, b: str) -> Table:
    """The costs between two writings; the file serves both directions."""
    path = folder() / f"weights.{a}-{b}.tsv"
    turned = not path.exists()
    if turned:
        path = folder() / f"weights.{b}-{a}.tsv"
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            left, right, written = line.split("\t")
            entries.append((right, left, int(written)) if turned else (left, right, int(written)))
    rows = {chunk: k for k, chunk in enumerate(sorted({e[0] for e in entries}), LONGEST + 1)}
    columns = {chunk: k for k, chunk in enumerate(sorted({e[1] for e in entries}), LONGEST + 1)}
    kinds_of_row = np.array([0, *range(1, LONGEST + 1), *map(len, rows)])
    kinds_of_column = np.array([0, *range(1, LONGEST + 1), *map(len, columns)])
    unlearnt = np.full((LONGEST + 1, LONGEST + 1), NEVER, np.int16)
    for sizes, unlikely in UNLEARNT.items():
        unlearnt[sizes] = unlikely
    costs = unlearnt[np.ix_(kinds_of_row, kinds_of_column)]
    for left, right, cost in entries:
        costs[rows[left], columns[right]] = cost
    return Table(rows, columns, costs)


@cache
def known_words(a: str, b: str) -> frozenset[tuple[str, str]]:
    """Words of two writings that are known to be one name though their letters hardly tell."""
    for first, second in ((a, b), (b, a)):
        path = folder() / f"words.{first}-{second}.tsv"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
            return frozenset((x, y) if first == a else (y, x) for x, y in pairs)
    return frozenset()


@cache
def letters(writing: str) -> dict[str, int]:
    """The cost of each letter after each other (and of the end of a word) in a writing."""
    lines = (folder() / f"letters.{writing}.tsv").read_text(encoding="utf-8").splitlines()
    return {pair: int(cost) for pair, cost in (line.split("\t") for line in lines if not line.startswith("#"))}


@lru_cache(maxsize=1 << 17)
def rarity(writing: str, word: str) -> int:
    """What a word costs by its letters alone: the rarer it is, the more its agreement says."""
    costs = letters(writing)
    return sum(costs.get(x + y, 1200) for x, y in zip(START + word, word + END, strict=True))
