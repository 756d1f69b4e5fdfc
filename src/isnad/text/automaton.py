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
    """``bends`` tells that a phrase which ends right after this node takes an enclitic."""

    __slots__ = ("bends", "entries", "next")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.next: dict[str, _Node] = {}
        self.bends = False


class _Start(NamedTuple):
    """A reading of a word with which longer phrases begin."""

    node: _Node
    before: int
    classes: frozenset[str]


# What is known of a word: its own hits by table (as if it stood first in the text), and the phrases it can begin.
_Known = tuple[tuple[tuple[str, tuple[Hit, ...]], ...], tuple[_Start, ...]]
_NOTHING: _Known = ((), ())


class Automaton:
    """Finds lexicon phrases in a sequence of folded words; immutable after it is built but for its memory of words."""

    def __init__(self, entries: Iterable[Entry], clitics: Clitics) -> None:
        self._clitics = clitics
        self._root: dict[str, _Node] = {}
        self._memo: dict[str, _Known] = {}
        endings = frozenset(name for affix in clitics.after for name in affix.classes)
        for entry in entries:
            level = self._root
            node = before = None
            for word in entry.words:
                before = node
                node = level.setdefault(word, _Node())
                level = node.next
            if before is not None and entry.takes & endings:
                before.bends = True
            if node is not None and entry not in node.entries:
                node.entries.append(entry)

    def scan(self, words: Sequence[str]) -> list[Hit]:
        """Every hit, by first token and then longest first; hits of one table never overlap one another.

        Within a table the leftmost hit wins, then the longest, then one whose words stand without clitics; words with
        several equally plain readings in a table keep them all.
        """
        out: list[Hit] = []
        taken: dict[str, int] = {}
        memo = self._memo
        for i, word in enumerate(words):
            known = memo.get(word)
            if known is None:
                known = self._learn(word)
            if known is _NOTHING:
                continue
            singles, starts = known
            if starts:
                for table, hits in _best(self._phrases(words, i, starts)):
                    if taken.get(table, -1) <= i:
                        taken[table] = hits[0].last
                        out.extend(hits)
            for table, hits in singles:
                if taken.get(table, -1) <= i:
                    taken[table] = i + 1
                    for _, _, entry, before, after, exact, classes in hits:
                        out.append(Hit(i, i + 1, entry, before, after, exact, classes))
        return out

    def _learn(self, word: str) -> _Known:
        """Reads a word once: as it stands and with its clitics taken off."""
        singles: list[Hit] = []
        starts: list[_Start] = []
        for stem, before, after, classes in self._clitics.analyses(word):
            node = self._root.get(stem)
            if node is None:
                continue
            singles.extend(
                Hit(0, 1, entry, before, after, not classes, classes)
                for entry in node.entries
                if classes <= entry.takes
            )
            if node.next and not after:
                starts.append(_Start(node, before, classes))
        known = (tuple(_best(singles)), tuple(starts)) if singles or starts else _NOTHING
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        self._memo[word] = known
        return known

    def _phrases(self, words: Sequence[str], i: int, starts: tuple[_Start, ...]) -> list[Hit]:
        """The phrases of two words and more that begin at token ``i``."""
        found: list[Hit] = []
        if i + 1 >= len(words):
            return found
        for node, before, classes in starts:
            level, j = node, i + 1
            while j < len(words) and level.next:
                word = words[j]
                for stem, cut, extra in self._clitics.enclitics(word) if level.bends else ():
                    end = level.next.get(stem)
                    if end is not None:
                        both = classes | extra
                        found.extend(Hit(i, j + 1, e, before, cut, False, both) for e in end.entries if both <= e.takes)
                step = level.next.get(word)
                if step is None:
                    break
                found.extend(
                    Hit(i, j + 1, e, before, 0, not classes, classes) for e in step.entries if classes <= e.takes
                )
                level = step
                j += 1
        return found


def _best(found: list[Hit]) -> list[tuple[str, tuple[Hit, ...]]]:
    """The hits that begin at one token, by table: the longest, then the plainest; equals stay together."""
    if not found:
        return []
    by_table: dict[str, list[Hit]] = {}
    for hit in sorted(found, key=_preference):
        best = by_table.setdefault(hit.entry.table, [])
        if not best or _plainness(best[0]) == _plainness(hit):
            best.append(hit)
    return [(table, tuple(hits)) for table, hits in by_table.items()]


def _plainness(hit: Hit) -> tuple[int, bool, int]:
    return (-hit.last, not hit.exact, hit.before + hit.after)


def _preference(hit: Hit) -> tuple[int, bool, int, str, int]:
    return (*_plainness(hit), hit.entry.rule, hit.entry.row)
