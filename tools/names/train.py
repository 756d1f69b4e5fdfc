"""Learn the weights of names across scripts and write them as data.

    python tools/names/train.py TRAINING_FOLDER [--out FOLDER]

Takes about two minutes. The folder holds JSON Lines: words (Wikidata, CC0), cities (GeoNames, CC BY 4.0) and
territories (CLDR, Unicode licence). Nothing is drawn at random: the same files give the same weights.
"""

from __future__ import annotations

import argparse
import math
from itertools import combinations_with_replacement
from pathlib import Path

from em import learn, letter_costs
from pairs import borrowed, entries, given_names, spell, through, word_pairs

from isnad.names.spelling import folder, writings

STAMP = """\
# Generated, do not edit: python tools/names/train.py TRAINING_FOLDER (see docs/names-weights.md).
# Learnt from word pairs of Wikidata (CC0), GeoNames (CC BY 4.0, changed) and CLDR (Unicode licence).
"""
MOST_PAIRS = 60000
FEW = 10000
GIVEN = 3.0  # and one of the table of common given names
LENT = 0.2  # how much a word pair counts that was lent by the other writing of the script


def hundredths(chance: float) -> int:
    """A probability as a cost in hundredths of a nat."""
    return round(-100 * math.log(chance))


def write(path: Path, lines: list[str], stamp: str = STAMP) -> None:
    """Write a stamped table."""
    path.write_text(stamp + "\n".join(lines) + "\n", encoding="utf-8")


def vocabulary(source: Path, writing: str) -> list[str]:
    """All different words of a writing."""
    return sorted({w for e in entries(source) for name in e.get(writing, ()) for w in spell(writing, name)})


def main() -> None:
    """Learn and write every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--out", type=Path, default=folder())
    given = parser.parse_args()
    for writing in writings():
        costs = letter_costs(vocabulary(given.source, writing))
        write(given.out / f"letters.{writing}.tsv", [f"{k}\t{hundredths(p)}" for k, p in costs.items()])
    for a, b in combinations_with_replacement(writings(), 2):
        pairs = word_pairs(given.source, a, b)
        weights = [1.0] * len(pairs)
        if len(pairs) < FEW and a != b:
            more = [p for c in writings() if c not in (a, b) for p in through(given.source, a, b, c)]
            known = set(pairs)
            more = list(dict.fromkeys(p for p in more if p not in known))
            pairs, weights = pairs + more, weights + [0.5] * len(more)
            lent = borrowed(given.source, a, b)
            pairs, weights = pairs + lent, weights + [LENT] * len(lent)
        if a != b:
            given_pairs = given_names(a, b)
            pairs, weights = given_pairs + pairs, [GIVEN] * len(given_pairs) + weights
        if a == b:
            pairs = pairs + [(y, x) for x, y in pairs]
            same = [(w, w) for w in vocabulary(given.source, a)[::3]][:20000]
            weights = [1.0] * len(pairs) + [1.0] * len(same)
            pairs += same
        chances = learn(pairs[:MOST_PAIRS], weights=weights[:MOST_PAIRS])
        write(
            given.out / f"weights.{a}-{b}.tsv", [f"{x}\t{y}\t{hundredths(p)}" for (x, y), p in sorted(chances.items())]
        )
        print(a, b, len(pairs), "pairs,", len(chances), "chunks")


if __name__ == "__main__":
    main()
