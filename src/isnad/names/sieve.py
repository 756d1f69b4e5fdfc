"""From a word to the few words of a vocabulary in another writing that are worth aligning.

Every chunk of the word brings forward the words that hold a chunk it often stands for; the mutual information of the
two chunks is the vote. Common chunks are cut off at a budget, so that a search costs the same in a large vocabulary.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.names.weights import END, LONGEST, NEVER, START, table

Ids = npt.NDArray[np.int32]
Votes = npt.NDArray[np.float64]
# How many words one chunk may bring forward: what it votes for most comes first.
BUDGET = 600
_LEAST_VOTE = 0.5
# Words with less than this share of the most votes are not looked at.
_SHARE = 0.25
# What a letter of a word must earn in votes: long words are brought forward by more chunks than short ones.
_FOR_A_LETTER = 4.0


def chunks(word: str) -> list[str]:
    """All chunks of a word with its end marks, of one to three letters."""
    marked = START + word + END
    return [marked[i : i + n] for n in range(1, LONGEST + 1) for i in range(len(marked) - n + 1)]


class Sieve:
    """Finds, for words of the writing ``asked``, the likeliest ``words`` of the writing ``held`` (of ``numbers``)."""

    def __init__(self, asked: str, held: str, words: Sequence[str], numbers: Sequence[int]) -> None:
        words = [words[n] for n in numbers]
        self._numbers = np.array(numbers, np.int32)
        self._size = len(words)
        self._votes = self._build(asked, held, words)
        self._lengths = np.array([len(w) for w in words], np.float64)

    def _build(self, asked: str, held: str, words: Sequence[str]) -> dict[str, tuple[Ids, Votes]]:
        costs = table(asked, held)
        holders: dict[str, list[int]] = defaultdict(list)
        for k, word in enumerate(words):
            for chunk in dict.fromkeys(chunks(word)):
                holders[chunk].append(k)
        chance = np.where(costs.costs < NEVER, np.exp(-costs.costs / 100.0), 0.0)
        chance[: LONGEST + 1], chance[:, : LONGEST + 1] = 0.0, 0.0
        of_row, of_column = chance.sum(1), chance.sum(0)
        columns = list(costs.columns)
        posted = {chunk: np.array(ids, np.int32) for chunk, ids in holders.items()}
        out: dict[str, tuple[Ids, Votes]] = {}
        for chunk, row in costs.rows.items():
            found = np.nonzero(chance[row])[0]
            votes = np.log(chance[row, found] / (of_row[row] * of_column[found]))
            ids, weights, room = [], [], BUDGET
            for k in np.argsort(-votes, kind="stable"):
                target = columns[found[k] - LONGEST - 1]
                if votes[k] < _LEAST_VOTE or target not in posted or len(posted[target]) > room:
                    continue
                ids.append(posted[target])
                weights.append(np.full(len(ids[-1]), votes[k]))
                room -= len(ids[-1])
            if ids:
                out[chunk] = np.concatenate(ids), np.concatenate(weights)
        return out

    def likely(self, word: str, most: int) -> Ids:
        """The numbers of up to ``most`` words, in no order."""
        found = [v for c, n in Counter(chunks(word)).items() if (v := self._votes.get(c)) is not None for _ in range(n)]
        if not found:
            return np.zeros(0, np.int32)
        sums = np.bincount(np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found]), self._size)
        near = np.flatnonzero(sums > _SHARE * sums.max()) if self._size > most else np.arange(self._size)
        if len(near) <= most:
            return self._numbers[near]
        votes = sums[near] - _FOR_A_LETTER * self._lengths[near]
        return self._numbers[near[np.argpartition(-votes, most)[:most]]]
