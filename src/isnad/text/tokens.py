"""Tokens of folded text: runs of letters, runs of digits, single signs; white space is left out."""

from __future__ import annotations

import re
from typing import Any

_WORDS = re.compile(r"[^\W\d_]+|[0-9]+|\s*\n\s*|\S")
_LINE = "\n"


class Tokens:
    """The tokens of a folded text; ``starts`` and ``ends`` are offsets into the folded text, end exclusive.

    A line break is a token of its own (``"\\n"``), since it ends a sentence in news text. The offsets are reckoned when
    they are first asked for: most short sentences hold nothing that is looked for.
    """

    __slots__ = ("_folded", "_pieces", "ends", "starts", "words")
    starts: list[int]
    ends: list[int]

    def __init__(self, words: list[str], pieces: list[str], folded: str) -> None:
        self.words = words
        self._pieces = pieces
        self._folded = folded

    def __getattr__(self, name: str) -> Any:
        """The offsets, found by going through the text once more."""
        if name not in ("starts", "ends"):
            raise AttributeError(name)
        find, at = self._folded.find, 0
        starts: list[int] = []
        ends: list[int] = []
        for piece in self._pieces:
            start = find(piece, at)
            at = start + len(piece)
            starts.append(start)
            ends.append(at)
        self.starts, self.ends = starts, ends
        return starts if name == "starts" else ends

    def __len__(self) -> int:
        return len(self.words)


def tokenize(folded: str) -> Tokens:
    """The tokens of ``folded``, in order."""
    pieces = _WORDS.findall(folded)
    words = [_LINE if _LINE in p else p for p in pieces] if _LINE in folded else pieces
    return Tokens(words, pieces, folded)
