"""The words of an index that a word in some writing may stand for, with the evidence of each."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from isnad.names.lanes import Ids, chunk_ids, costs, pad
from isnad.names.postings import Postings
from isnad.names.sieve import Sieve
from isnad.names.weights import KNOWN_COST, known_words, rarity, table

# How many words are aligned with each word asked for, and how many of them are kept.
_ALIGNED, _ALIGNED_WIDE = 10, 32
_KEPT, _KEPT_WIDE = 8, 20
# No word with less evidence is kept (hundredths of a nat).
_LEAST = -600
_REMEMBERED = 1 << 16


class Reach:
    """From words of the writing ``asked`` to the words of an index in the writing ``held``."""

    def __init__(self, asked: str, held: str, postings: Postings) -> None:
        self._asked, self._held = asked, held
        self._numbers = postings.numbers
        self.words = list(postings.numbers)
        self._sieve = Sieve(asked, held, self.words, sorted(postings.single))
        self._joined = Sieve(asked, held, self.words, sorted(set(postings.numbers.values()) - postings.single))
        self._table = table(asked, held)
        self._remembered: tuple[dict[str, dict[int, int]], ...] = ({}, {})

    @cached_property
    def _columns(self) -> Ids:
        width = int(self._sizes.max())
        return np.stack([chunk_ids(w, self._table.columns, width) for w in self.words])

    @cached_property
    def _sizes(self) -> npt.NDArray[np.intp]:
        return np.array([len(w) + 2 for w in self.words], np.intp)

    @cached_property
    def _rare(self) -> npt.NDArray[np.int64]:
        return np.array(self.rarities, np.int64)

    @cached_property
    def rarities(self) -> list[int]:
        """What each word of the index costs by its letters alone."""
        return [rarity(self._held, w) for w in self.words]

    @cached_property
    def _known(self) -> dict[str, list[int]]:
        out: dict[str, list[int]] = {}
        for a, b in sorted(known_words(self._asked, self._held)):
            if b in self._numbers:
                out.setdefault(a, []).append(self._numbers[b])
        return out

    def gains(self, words: list[str], *, wide: bool) -> list[dict[int, int]]:
        """For each word, the numbers of the words of the index that it may stand for, and the evidence, most first.

        ``wide`` looks at more of them, and at words of the index written together.
        """
        remembered = self._remembered[wide]
        new = [w for w in dict.fromkeys(words) if w not in remembered]
        if new:
            if len(remembered) > _REMEMBERED:
                remembered.clear()
            hits = self._align(new, self._sieve, _ALIGNED_WIDE if wide else _ALIGNED)
            if wide:
                for word, more in self._align(new, self._joined, _ALIGNED).items():
                    hits[word].update(more)
            for word in new:
                best = sorted((-g, k) for k, g in hits[word].items() if g > _LEAST)
                remembered[word] = {k: -g for g, k in best[: _KEPT_WIDE if wide else _KEPT]}
        return [remembered[w] for w in words]

    def _align(self, words: list[str], sieve: Sieve, most: int) -> dict[str, dict[int, int]]:
        found = [sieve.likely(w, most) for w in words]
        lanes = np.concatenate(found)
        gained: list[int] = []
        if len(lanes):
            left = pad([chunk_ids(w, self._table.rows, len(w) + 2) for w in words])
            of = np.repeat(np.arange(len(words)), [len(f) for f in found])
            sizes = self._sizes[lanes]
            right = self._columns[lanes, :, : int(sizes.max())]
            cost = costs(self._table, left[of], np.array([len(w) + 2 for w in words])[of], right, sizes)
            rare = np.array([rarity(self._asked, w) for w in words])[of] + self._rare[lanes]
            gained = (rare - cost).tolist()
        at = 0
        out: dict[str, dict[int, int]] = {}
        for word, ids in zip(words, found, strict=True):
            hits = dict(zip(ids.tolist(), gained[at : at + len(ids)], strict=True))
            at += len(ids)
            for known in self._known.get(word, ()):
                both = rarity(self._asked, word) + self.rarities[known]
                hits[known] = max(hits.get(known, _LEAST), both - int(KNOWN_COST * both))
            out[word] = hits
        return out
