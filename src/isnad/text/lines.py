"""The lines of an article as token ranges, with what tells running text from scraps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from isnad.text.document import Document

# A sentence seldom has fewer words; a headline or label seldom has more and no full stop.
_FEWEST = 8
_LONGEST_SCRAP = 28


class Line(NamedTuple):
    """Tokens ``[first, last)`` of one line; ``words`` is how many of them are words or numbers."""

    first: int
    last: int
    words: int
    stopped: bool


def lines_of(doc: Document, stops: Collection[str]) -> list[Line]:
    """The lines of an article that hold any token."""
    words = doc.tokens.words
    out: list[Line] = []
    first = 0
    for i in line_ends(words):
        if i > first:
            out.append(Line(first, i, sum(map(str.isalnum, words[first:i])), _stopped(words, first, i, stops)))
        first = i + 1
    return out


def line_ends(words: list[str]) -> Iterator[int]:
    """The tokens at which lines end, the end of the text among them."""
    at = -1
    for _ in range(words.count("\n")):
        at = words.index("\n", at + 1)
        yield at
    yield len(words)


def _stopped(words: list[str], first: int, last: int, stops: Collection[str]) -> bool:
    """Whether a line ends as a sentence does, be it inside closing marks."""
    while last > first and not words[last - 1][0].isalnum():
        last -= 1
        if words[last] in stops:
            return True
    return False


def is_scrap(line: Line) -> bool:
    """A line without a full stop and short: a headline, a label, a name."""
    return not line.stopped and line.words <= _LONGEST_SCRAP


def is_running(line: Line) -> bool:
    """A line that may be a paragraph."""
    return line.words >= _FEWEST


def line_at(firsts: list[int], token: int) -> int:
    """The index of the line that holds a token, given the first tokens of all lines."""
    return bisect_right(firsts, token) - 1
