"""Made name pairs to learn the verdict from: words of the training files put together as names, right and wrong."""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

from pairs import through, word_pairs
from rapidfuzz import fuzz, process

from isnad.names.align import align
from isnad.names.spelling import writings

SEED = 20
RIVALS = 400


class Example(NamedTuple):
    """Two names, words in the letters of their writings, and whether one person bears both."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    same: bool


def examples(folder: Path, first: str, second: str, count: int) -> list[Example]:
    """``count`` right pairs, each with two wrong ones that share a word: the other is any, or one spelt alike."""
    draw = random.Random(SEED)
    pairs = list(word_pairs(folder, first, second))
    for middle in writings():
        if middle not in (first, second) and len(pairs) < 10000:
            pairs += through(folder, first, second, middle)
    pairs = [p for p in dict.fromkeys(pairs) if 3 <= len(p[0]) <= 11 and 3 <= len(p[1]) <= 11]
    # a pair of words with no evidence at all is no pair of spellings: the files hold some
    pairs = [p for p in draw.sample(pairs, min(len(pairs), 6 * count)) if align(first, p[0], second, p[1]).gain > 0]
    out = []
    for _ in range(count):
        size = draw.choices((1, 2, 3), (1, 16, 3))[0]
        chosen = draw.sample(pairs, size)
        a, b = [p[0] for p in chosen], [p[1] for p in chosen]
        at = draw.randrange(size)
        rivals = [p[1] for p in draw.sample(pairs, RIVALS) if p[1] != b[at]]
        near = process.extract(b[at], rivals, scorer=fuzz.ratio, limit=3)
        wrong = [rivals[0], draw.choice(near)[0]]
        if size == 3 and draw.random() < 0.6:
            side = draw.choice((a, b))
            del side[1]
            at = 0 if at == 0 else len(b) - 1
        if draw.random() < 0.06:
            side = draw.choice((a, b))
            side[:2] = ["".join(side[:2])] if draw.random() < 0.5 else side[1::-1]
            at = 0
        if size > 1 and draw.random() < 0.05:  # an initial, and that of somebody else
            wrong[0] = wrong[0][0]
            if draw.random() < 0.3:
                b[at] = b[at][0]
        if size > 1 and draw.random() < 0.06:  # one word alone: it may be this person or another
            out += [Example(tuple(a), (b[-1],), same=same) for same in (True, False)]
        out.append(Example(tuple(a), tuple(b), same=True))
        out += [Example(tuple(a), (*b[:at], w, *b[at + 1 :]), same=False) for w in wrong]
    return out
