"""What a pattern cannot do without: a text that holds none of these words is never looked at more closely.

Each date pattern needs at least one sign of some set: "N days ago" needs a unit. Where it may choose between several
such sets, the one is taken that other patterns need anyway, so that few words in all make a text worth reading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

_PIECE = re.compile(r"\[([^\]]*)\]|\(\?(P<\w+>|:|!|<!)|([|)?*+])")

# None: needs nothing; a string: one of these signs; a list: all of these; a tuple: one of these
_Node = str | list["_Node"] | tuple["_Node", ...] | None


def needs(patterns: Sequence[str], *, prices: Mapping[str, int]) -> list[frozenset[str]]:
    """For each pattern (a regular expression over signs) the signs of which a match holds at least one.

    ``prices`` say which signs to do without where it can be helped. An empty set: the pattern needs nothing.
    """
    trees = [_Reader(pattern).read() for pattern in patterns]
    known: set[str] = set()
    for tree in trees:
        known |= _chosen(tree, known, prices) or frozenset()
    return [_chosen(tree, known, prices) or frozenset() for tree in trees]


def _chosen(node: _Node, known: Collection[str], prices: Mapping[str, int]) -> frozenset[str] | None:
    if node is None:
        return None
    if isinstance(node, str):
        return frozenset(node)
    found = [_chosen(child, known, prices) for child in node]
    if isinstance(node, tuple):
        sure = [one for one in found if one is not None]
        return frozenset().union(*sure) if len(sure) == len(found) else None
    return min((one for one in found if one is not None), key=lambda s: _price(s, known, prices), default=None)


def _price(signs: Iterable[str], known: Collection[str], prices: Mapping[str, int]) -> tuple[int, int]:
    listed = list(signs)
    return sum(prices.get(s, s not in known) for s in listed), len(listed)


class _Reader:
    """Reads the few forms of regular expression that the grammar writes."""

    def __init__(self, pattern: str) -> None:
        self._pieces = [m.groups() for m in _PIECE.finditer(pattern)]
        self._at = 0

    def read(self) -> _Node:
        """One alternative or several, up to the closing bracket or the end."""
        branches: list[list[_Node]] = [[]]
        while self._at < len(self._pieces):
            signs, opened, mark = self._pieces[self._at]
            self._at += 1
            if mark == ")":
                break
            if mark == "|":
                branches.append([])
            elif mark in ("?", "*"):
                branches[-1][-1] = None
            elif opened in ("!", "<!"):
                self._at += 2  # a guard is one set and its bracket
            elif opened:
                branches[-1].append(self.read())
            elif signs is not None:
                branches[-1].append(signs)
        return tuple(branches) if len(branches) > 1 else branches[0]
