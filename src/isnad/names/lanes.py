"""The alignment cost of many word pairs at once.

The same costs as :func:`isnad.names.align.align` finds one pair at a time, without the way there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.names.weights import END, LONGEST, NEVER, START, Table

Ids = npt.NDArray[np.int32]


def chunk_ids(word: str, known: dict[str, int], width: int) -> Ids:
    """The number of the chunk of each length that ends at each position of a word; ``(3, width)``, 0 for none."""
    marked = START + word + END
    out = np.zeros((LONGEST, width), np.int32)
    for length in range(1, LONGEST + 1):
        for end in range(length, len(marked) + 1):
            out[length - 1, end - 1] = known.get(marked[end - length : end], length)
    return out


def costs(
    table: Table, left: Ids, left_sizes: npt.NDArray[np.intp], right: Ids, right_sizes: npt.NDArray[np.intp]
) -> npt.NDArray[np.int16]:
    """The least cost of each pair ``k``: ``left[k]`` and ``right[k]`` are chunk numbers ``(3, width)`` of its words.

    The sizes count letters and both end marks.
    """
    lanes, _, n = left.shape
    m = right.shape[2]
    flat = table.costs.ravel()
    base = (left * np.int32(table.costs.shape[1])).transpose(2, 1, 0)[:, :, None, :, None]
    index = base + right.transpose(1, 0, 2)[None, None]
    steps = flat.take(index)  # (n, left length, right length, lanes, m)
    best = np.full((n + LONGEST, lanes, m + LONGEST), NEVER, np.int16)
    best[LONGEST - 1, :, LONGEST - 1] = 0
    row, lane, cell = best.strides
    for i in range(n):
        before = np.lib.stride_tricks.as_strided(
            best[i + LONGEST - 1 :, :, LONGEST - 1 :],
            (LONGEST, LONGEST, lanes, m),
            (-row, -cell, lane, cell),
            writeable=False,
        )
        reached = (before + steps[i]).reshape(LONGEST * LONGEST, lanes, m)
        np.minimum(best[i + LONGEST, :, LONGEST:], reached.min(axis=0), out=best[i + LONGEST, :, LONGEST:])
    found: npt.NDArray[np.int16] = best[left_sizes + LONGEST - 1, np.arange(lanes), right_sizes + LONGEST - 1]
    return found


def pad(rows: Sequence[Ids]) -> Ids:
    """Chunk numbers of several words in one array, as wide as the longest."""
    width = max(r.shape[1] for r in rows)
    out = np.zeros((len(rows), LONGEST, width), np.int32)
    for k, r in enumerate(rows):
        out[k, :, : r.shape[1]] = r
    return out
