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


def score(found: Features) -> float:
    """How likely it is, from 0 to 1, that one person bears both names; in millionths, so that every machine agrees."""
    *slopes, constant = weights()
    total = constant + sum(w * f for w, f in zip(slopes, found, strict=True))
    return round(1 / (1 + math.exp(-total)), 6)
