"""Tokens of folded text: runs of letters, runs of digits, single signs; white space is left out."""

from __future__ import annotations

import re
from itertools import accumulate

_PIECES = re.compile(r"[^\W\d_]+|[0-9]+|\n\s*|\s+|.", re.DOTALL)


class Tokens:
    """The tokens of a folded text; ``starts`` and ``ends`` are offsets into the folded text, end exclusive.

    A line break is a token of its own (``"\\n"``), since it ends a sentence in news text.
    """

    __slots__ = ("ends", "starts", "words")

    def __init__(self, words: list[str], starts: list[int], ends: list[int]) -> None:
        self.words = words
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.words)


def tokenize(folded: str) -> Tokens:
    """The tokens of ``folded``, in order."""
    pieces = _PIECES.findall(folded)
    ends = list(accumulate(map(len, pieces)))
    words: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    for piece, end in zip(pieces, ends, strict=True):
        first = piece[0]
        if first == "\n":
            words.append("\n")
        elif first.isspace():
            if "\n" not in piece:
                continue
            words.append("\n")
        else:
            words.append(piece)
        starts.append(end - len(piece))
        stops.append(end)
    return Tokens(words, starts, stops)
