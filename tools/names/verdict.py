"""Learn the verdict on two names from made pairs, by logistic regression.

python tools/names/verdict.py TRAINING_FOLDER [--out FILE]
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

import numpy as np
from examples import examples
from train import STAMP

from isnad.names.features import Features, features
from isnad.names.pairing import pair
from isnad.names.spelling import folder, writings


def fit(x: np.ndarray, y: np.ndarray, *, ridge: float = 1e-3, rounds: int = 30) -> np.ndarray:
    """The weights of a logistic regression (the last is the constant), by Newton's method."""
    x = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - ridge * len(x) * w
        curve = (x * (p * (1 - p))[:, None]).T @ x + ridge * len(x) * np.eye(len(w))
        w = w + np.linalg.solve(curve, slope)
    return w


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--out", type=Path, default=folder() / "verdict.tsv")
    parser.add_argument("--count", type=int, default=1000)
    given = parser.parse_args()
    rows, same = [], []
    for a, b in combinations(writings(), 2):
        for e in examples(given.source, a, b, given.count):
            rows.append(features(a, b, pair(a, e.a, b, e.b)))
            same.append(e.same)
    weights = fit(np.array(rows, float), np.array(same, float))
    lines = [f"{name}\t{w:.4f}" for name, w in zip((*Features._fields, "constant"), weights, strict=True)]
    given.out.write_text(STAMP.replace("train.py", "verdict.py") + "\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
