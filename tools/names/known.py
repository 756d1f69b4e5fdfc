"""Write the words known to be one name though their letters hardly tell: John and its like.

    python tools/names/known.py TRAINING_FOLDER

Run it after train.py: it keeps, of the curated file of name words, what the letter weights say too little about.
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

from pairs import given_names, through, word_pairs
from train import FEW, STAMP, write

from isnad.names.align import align
from isnad.names.spelling import folder, writings

CURATED = "rigour.jsonl"
LITTLE = 0.25  # share of the rarity of both words


def main() -> None:
    """Write one table for each two writings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--out", type=Path, default=folder())
    given = parser.parse_args()
    for path in given.out.glob("words.*.tsv"):
        path.unlink()
    for a, b in combinations(writings(), 2):
        source = given.source / CURATED
        pairs = set(word_pairs(source, a, b))
        if len(pairs) < FEW // 10 * 2:
            pairs.update(p for c in writings() if c not in (a, b) for p in through(source, a, b, c))
        pairs.update(given_names(a, b))
        matches = ((p, align(a, p[0], b, p[1])) for p in sorted(pairs))
        kept = [f"{x}\t{y}" for (x, y), m in matches if m.gain < LITTLE * m.rarity or m.known]
        write(given.out / f"words.{a}-{b}.tsv", kept, STAMP.replace("train.py", "known.py"))
        print(a, b, len(pairs), "pairs,", len(kept), "kept")


if __name__ == "__main__":
    main()
