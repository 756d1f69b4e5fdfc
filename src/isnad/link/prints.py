"""Near-copies by their word runs: winnowed hashes (Schleimer, Wilkerson and Aiken 2003, "Winnowing").

Why not MinHash: a newspaper often prints a third of what the agency sent, or adds its own half. What tells is how much
of the *shorter* text stands in the longer one; MinHash estimates the share of both together, which is small then.
Winnowing keeps real places of the text, with a promise: any ``RUN + WINDOW - 1`` words in common are found.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

RUN = 4
WINDOW = 6
# Of texts shorter than this many kept hashes a chance sentence is too large a part.
FEWEST = 5


def prints(words: Sequence[str]) -> tuple[int, ...]:
    """The kept hashes of the runs of four words of a text, sorted; the least of every six neighbours is kept."""
    runs = [crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1)]
    if len(runs) <= WINDOW:
        return tuple(sorted(set(runs)))
    return tuple(sorted({min(runs[i : i + WINDOW]) for i in range(len(runs) - WINDOW + 1)}))


def contained(a: frozenset[int], b: frozenset[int]) -> float:
    """How much of the shorter text stands in the other one, 0 to 1; 0 where one is too short to tell."""
    least = min(len(a), len(b))
    return len(a & b) / least if least >= FEWEST else 0.0
