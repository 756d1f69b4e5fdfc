"""Where the name of an outlet ends: unknown words, adjectives of origin, a short name in brackets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from isnad.statements.outletwords import Lexis
from isnad.text.automaton import Hit

_LONGEST = 6
_OPENING = frozenset('"«\u201c\u201e\u2018\u2039(')
_QUOTES = _OPENING - {"("}
_COMMAS = "\u060c,"


class NameEnds:
    """What both known and unknown names share: how their words go on, over token indices."""

    def __init__(
        self,
        words: Sequence[str],
        pairs: Mapping[int, int],
        lexis: Lexis,
        known: Mapping[int, Hit],
        heads: Mapping[int, Hit],
        people: Collection[int],
    ) -> None:
        self.words = words
        self.pairs = pairs
        self.lexis = lexis
        self.known = known
        self.heads = heads
        self.people = people

    def bare(self, i: int) -> str:
        """A word without its article."""
        word, begins = self.words[i], self.lexis.begins
        return word[len(begins) :] if begins and word.startswith(begins) else word

    def open_end(self, i: int) -> int:
        """Where an unknown name ends: before a sign, a word that names do not hold, or a person's name or office."""
        words, j = self.words, i
        while j < len(words) and j - i < _LONGEST and self._goes_on(j, i):
            j += 1
        if j - i >= _LONGEST and j < len(words) and words[j][0].isalnum() and words[j] not in self.lexis.stops:
            return min(i + 1, j)
        if j > i and j < len(words) and words[j] in self.lexis.between and words[j][0].isalnum():
            return self._joined(j)
        return j

    def _goes_on(self, j: int, i: int) -> bool:
        word = self.words[j]
        return word[0].isalnum() and word not in self.lexis.stops and not (j > i and j in self.people)

    def _joined(self, j: int) -> int:
        """Past a conjunction inside a name ("culture and guidance of the province"), if a comma ends the name soon."""
        k = j + 1
        while k < len(self.words) and k - j <= _LONGEST + 2 and self._goes_on(k, j):
            if k in self.known or k in self.heads:
                return j
            k += 1
        return k if k > j + 1 and k < len(self.words) and self.words[k] in _COMMAS else j

    def past_adjectives(self, j: int, *, bare: bool = False) -> int:
        """Past the adjectives of origin or kind that follow a name."""
        ends = self.lexis.bare_ends if bare else self.lexis.ends
        begun = j
        while j < len(self.words) and j - begun < 3:
            word = self.words[j]
            formed = len(word) > 3 and word.endswith(self.lexis.ends) and word.startswith(self.lexis.begins)
            formed = formed and bool(self.lexis.begins) or bare and len(word) > 3 and word.endswith(ends)
            if not (formed or word in self.lexis.tails) or word in self.lexis.stops or j in self.people:
                break
            j += 1
        return j

    def alias(self, j: int, *, headed: bool) -> int:
        """Past a short name in brackets, or a known one in marks, that repeats the name."""
        close = self.pairs.get(j) if j < len(self.words) and self.words[j] in _OPENING else None
        if close is None or not 1 <= close - j - 1 <= _LONGEST + 2:
            return j
        known = self.known.get(j + 1)
        short = headed and close - j - 1 <= 2
        repeats = self.words[j] not in _QUOTES or short or (known is not None and known.last >= close - 1)
        return self.past_adjectives(close + 1) if repeats else j
