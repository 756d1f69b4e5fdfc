"""The best of many names, fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nsmallest

from isnad.names.align import WordMatch
from isnad.names.features import features
from isnad.names.pairing import JOINED, OUT_OF_ORDER, Pairing, left_out, particles_of
from isnad.names.parts import spelt, words
from isnad.names.postings import Entry, Part, Postings, parts_of
from isnad.names.reach import Reach
from isnad.names.verdict import logit, probability
from isnad.names.weights import rarity

# How many names are looked at closely, and how many that share only one word with what is asked for.
_CLOSE, _CLOSE_WIDE = 10, 30
_SHARING, _SHARED_WORDS = 300, 3
# How far behind the best the names are that are no longer looked at closely (hundredths of a nat).
_BEHIND = 1500
# What it costs that only one word is shared, before the others are looked at (hundredths of a nat).
ALONE = 500
# Where no name has this score, the search is widened.
_SURE = 0.75
# How much a nat of evidence counts beside the verdict in the order of the answers.
_EVIDENCE = 0.4


class NameIndex:
    """Finds the names most like a given one among many, across scripts.

    >>> NameIndex(["Sergei Lavrov", "Maria Zakharova"]).search("Sergey Lavrov", limit=1)[0][0]
    'Sergei Lavrov'
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Index ``names``; each different name counts once."""
        self._names = list(dict.fromkeys(names))
        self._postings: dict[str, Postings] = {}
        self._same: dict[tuple[str, ...], list[int]] = {}
        for number, name in enumerate(self._names):
            self._same.setdefault(words(name), []).append(number)
            for writing, parts in spelt(name):
                self._postings.setdefault(writing, Postings()).add(number, parts)
        self._reaches: dict[tuple[str, str], Reach] = {}

    def __len__(self) -> int:
        return len(self._names)

    def search(self, name: str, limit: int = 10) -> list[tuple[str, float]]:
        """Up to ``limit`` names with their scores (0 to 1), the best first, equals in the order of the index.

        The score is that of :func:`isnad.names.similarity`, though never above that of a name placed before it: the
        order weighs the evidence of all words, the score asks whether any speaks against. Names that share no word are
        left out.
        """
        found: dict[int, tuple[float, float]] = {}
        for wide in (False, True):
            for asked, parts in spelt(name):
                for held in self._postings:
                    for number, rank, score in self._find(asked, parts, held, wide=wide):
                        if number not in found or rank > found[number][0]:
                            found[number] = rank, score
            if any(score > _SURE for _, score in found.values()):
                break
        for number in self._same.get(words(name), ()):
            found[number] = float("inf"), 1.0
        out: list[tuple[str, float]] = []
        for number, (_, score) in sorted(found.items(), key=lambda f: (-f[1][0], f[0]))[:limit]:
            out.append((self._names[number], min(score, out[-1][1] if out else 1.0)))
        return out

    def _find(self, asked: str, parts: tuple[str, ...], held: str, *, wide: bool) -> Iterator[tuple[int, float, float]]:
        postings = self._postings[held]
        reach = self._reaches.get((asked, held))
        if reach is None:
            reach = self._reaches[asked, held] = Reach(asked, held, postings)
        ways = parts_of(parts, joined=wide)
        gains = reach.gains([p.word for p in ways], wide=wide)
        for number in _candidates(ways, gains, postings, wide=wide):
            entry = postings.entries[number]
            pairing = _pairing(asked, parts, ways, gains, held, entry, reach)
            total = logit(features(asked, held, pairing))
            yield entry.name, total + _EVIDENCE * pairing.gain / 100, probability(total)


def _candidates(ways: list[Part], gains: list[dict[int, int]], postings: Postings, *, wide: bool) -> list[int]:
    """The entries that share most with the name asked for, by the evidence of two words, or of one."""
    best: dict[int, int] = {}
    both = postings.having_both
    for i, first in enumerate(ways):
        for j in range(i + 1, len(ways)):
            if first.mask & ways[j].mask:
                continue
            for a, x in gains[i].items():
                for b, y in gains[j].items():
                    found = both.get((a, b) if a < b else (b, a))
                    if found is not None:
                        for number in found:
                            if best.get(number, -9999) < x + y:
                                best[number] = x + y
    if wide or not best:
        room = _SHARING if wide else _CLOSE
        for way in gains:
            for a, x in list(way.items())[:_SHARED_WORDS]:
                for number in postings.having[a][:room]:
                    best.setdefault(number, x - ALONE)
    least = max(best.values(), default=0) - _BEHIND
    close = [n for n, x in best.items() if x >= least]
    return nsmallest(_CLOSE_WIDE if wide else _CLOSE, close, key=lambda n: (-best[n], n))


def _pairing(
    asked: str,
    parts: tuple[str, ...],
    ways: list[Part],
    gains: list[dict[int, int]],
    held: str,
    entry: Entry,
    reach: Reach,
) -> Pairing:
    """The pairing of the name asked for with an entry, from the gains known: the surest parts first."""
    sure = sorted(
        (
            (-way[word] - JOINED * (ways[i].mask.bit_count() + mask.bit_count() - 2), i, word, mask)
            for i, way in enumerate(gains)
            for word, mask in entry.parts
            if word in way
        ),
    )
    used_a = used_b = gain = 0
    without_a, without_b = left_out(asked, parts), left_out(held, entry.words)
    matches: list[WordMatch] = []
    order: list[tuple[int, int]] = []
    for negative, i, word, mask in sure:
        if used_a & ways[i].mask or used_b & mask:
            continue
        # what agrees less than two words that are left out is no match
        if -negative <= _sum(without_a, ways[i].mask) + _sum(without_b, mask):
            continue
        used_a, used_b, gain = used_a | ways[i].mask, used_b | mask, gain - negative
        rare = rarity(asked, ways[i].word) + reach.rarities[word]
        matches.append(WordMatch(ways[i].word, reach.words[word], rare - gains[i][word], rare, ()))
        order.append((ways[i].mask, mask))
    order.sort()
    turns = sum(b < a for (_, a), (_, b) in zip(order, order[1:], strict=False))
    gain += OUT_OF_ORDER * turns + _sum(without_a, ~used_a) + _sum(without_b, ~used_b)
    return Pairing(
        gain,
        tuple(matches),
        tuple(w for k, w in enumerate(parts) if not used_a >> k & 1),
        tuple(w for k, w in enumerate(entry.words) if not used_b >> k & 1),
        turns,
        particles_of(asked, parts),
        particles_of(held, entry.words),
    )


def _sum(costs: tuple[int, ...], mask: int) -> int:
    return sum(cost for k, cost in enumerate(costs) if mask >> k & 1)
