"""From the features of two names to one score."""

from __future__ import annotations

import math
from functools import cache

from isnad.names.features import Features
from isnad.names.spelling import folder


@cache
def weights() -> tuple[float, ...]:
    """The learnt weight of each feature, in order, and the constant."""
    lines = (folder() / "verdict.tsv").read_text(encoding="utf-8").splitlines()
    known = {name: float(w) for name, w in (line.split("\t") for line in lines if not line.startswith("#"))}
    return tuple(known[name] for name in (*Features._fields, "constant"))


def logit(found: Features) -> float:
    """The verdict as log odds: above 0, rather one person than two."""
    *slopes, constant = weights()
    return constant + sum(w * f for w, f in zip(slopes, found, strict=True))


def probability(log_odds: float) -> float:
    """Log odds as a score from 0 to 1; in millionths, so that every machine agrees."""
    return round(1 / (1 + math.exp(-log_odds)), 6)


def score(found: Features) -> float:
    """How likely it is, from 0 to 1, that one person bears both names."""
    return probability(logit(found))
