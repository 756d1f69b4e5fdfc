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
    size = len(marked)
    rest = [0] * (width - size)
    return np.array(
        [
            [0] * (n - 1) + [known.get(marked[i : i + n], n) for i in range(size - n + 1)] + rest
            for n in range(1, LONGEST + 1)
        ],
        np.int32,
    )


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
    # [i, x, y, k, j]: what pair k costs before the chunks that end at i and j, x + 1 and y + 1 letters long
    before = np.lib.stride_tricks.as_strided(
        best[LONGEST - 1 :, :, LONGEST - 1 :], (n, LONGEST, LONGEST, lanes, m), (row, -row, -cell, lane, cell)
    )
    reached = np.empty((LONGEST, LONGEST, lanes, m), np.int16)
    flat_reached = reached.reshape(LONGEST * LONGEST, lanes, m)
    for i in range(n):
        np.add(before[i], steps[i], out=reached)
        # nothing costs more than never, so that sums stay in 16 bits
        np.minimum(np.minimum.reduce(flat_reached, axis=0), NEVER, out=best[i + LONGEST, :, LONGEST:])
    found: npt.NDArray[np.int16] = best[left_sizes + LONGEST - 1, np.arange(lanes), right_sizes + LONGEST - 1]
    return found


def pad(rows: Sequence[Ids]) -> Ids:
    """Chunk numbers of several words in one array, as wide as the longest."""
    width = max(r.shape[1] for r in rows)
    out = np.zeros((len(rows), LONGEST, width), np.int32)
    for k, r in enumerate(rows):
        out[k, :, : r.shape[1]] = r
    return out
