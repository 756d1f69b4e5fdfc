"""The lexicon automaton: every word and phrase of a language pack found in one pass over the tokens.

The alphabet of the automaton is the folded word, not the letter: whole words are what a lexicon holds, so no edge has
to be checked afterwards, and the clitics that Arabic script glues to a word are taken off where the rule allows it.
Phrases share their beginnings in a trie. (A letter-wise Aho-Corasick pass finds several substrings per letter that must
each be thrown away again; ``bench/automaton.py`` compares the two.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnad.text.clitics import Clitics

_MEMO_LIMIT = 200_000


class Entry(NamedTuple):
    """A phrase of the lexicon: its folded words, the rule and row that it belongs to, and the clitics it takes."""

    words: tuple[str, ...]
    table: str
    rule: str
    row: int
    takes: frozenset[str]


class Hit(NamedTuple):
    """A phrase found: token indices ``[first, last)``, and how many letters are glued before and after its words.

    ``classes`` are the classes of those clitics; ``exact`` is true where there are none.
    """

    first: int
    last: int
    entry: Entry
    before: int
    after: int
    exact: bool
    classes: frozenset[str]


class _Node:
    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.next: dict[str, _Node] = {}


class Automaton:
    """Finds lexicon phrases in a sequence of folded words; immutable after it is built."""

    def __init__(self, entries: Iterable[Entry], clitics: Clitics) -> None:
        self._clitics = clitics
        self._root: dict[str, _Node] = {}
        self._memo: dict[str, tuple[tuple[_Node, int, int, frozenset[str]], ...]] = {}
        self._last: dict[str, tuple[tuple[str, int, frozenset[str]], ...]] = {}
        for entry in entries:
            level = self._root
            node = None
            for word in entry.words:
                node = level.setdefault(word, _Node())
                level = node.next
            if node is not None and entry not in node.entries:
                node.entries.append(entry)

    def scan(self, words: Sequence[str]) -> list[Hit]:
        """Every hit, by first token and then longest first; hits of one table never overlap one another.

        Within a table the leftmost hit wins, then the longest, then one whose first word stands without clitics.
        """
        found: list[Hit] = []
        memo = self._memo
        for i, word in enumerate(words):
            analyses = memo.get(word)
            if analyses is None:
                analyses = self._analyse(word)
            for node, before, after, classes in analyses:
                self._follow(words, i, node, before, after, classes, found)
        return _leftmost_longest(found)

    def _analyse(self, word: str) -> tuple[tuple[_Node, int, int, frozenset[str]], ...]:
        """The trie nodes that ``word`` can begin with: as it stands and with clitics taken off."""
        out = []
        for stem, before, after, classes in self._clitics.analyses(word):
            node = self._root.get(stem)
            if node is not None:
                out.append((node, before, after, classes))
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        result = tuple(out)
        self._memo[word] = result
        return result

    def _follow(
        self, words: Sequence[str], i: int, node: _Node, before: int, after: int, classes: frozenset[str], found: list[Hit]
    ) -> None:
        for entry in node.entries:
            if classes <= entry.takes:
                found.append(Hit(i, i + 1, entry, before, after, not classes, classes))
        if not node.next or after:
            return
        j = i + 1
        level = node
        while j < len(words) and level.next:
            step = level.next.get(words[j])
            for entry, cut, extra in self._endings(level, words[j]):
                if classes | extra <= entry.takes:
                    found.append(Hit(i, j + 1, entry, before, cut, not classes and not extra, classes | extra))
            if step is None:
                return
            for entry in step.entries:
                if classes <= entry.takes:
                    found.append(Hit(i, j + 1, entry, before, 0, not classes, classes))
            level = step
            j += 1

    def _endings(self, level: _Node, word: str) -> list[tuple[Entry, int, frozenset[str]]]:
        """Phrases that end in ``word`` once its enclitics are taken off."""
        out = []
        for stem, after, classes in self._clitics.enclitics(word):
            node = level.next.get(stem)
            if node is not None:
                out.extend((entry, after, classes) for entry in node.entries)
        return out


def _leftmost_longest(found: list[Hit]) -> list[Hit]:
    found.sort(key=lambda h: (h.first, -h.last, not h.exact, h.before + h.after, h.entry.rule, h.entry.row))
    taken: dict[str, int] = {}
    kept: dict[tuple[str, int, int], Hit] = {}
    out = []
    for hit in found:
        table = hit.entry.table
        best = kept.get((table, hit.first, hit.last))
        if best is not None:
            # words with two readings in one table keep both, if they are equally plain
            if best.exact == hit.exact and best.before == hit.before and best.after == hit.after:
                out.append(hit)
        elif taken.get(table, -1) <= hit.first:
            taken[table] = hit.last
            kept[table, hit.first, hit.last] = hit
            out.append(hit)
    return out
