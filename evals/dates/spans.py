"""Spans on two public Persian sets, HengamGold (BIO tags DAT and TIM) and parstdex's tests, both under the MIT licence.

Their habits differ from ours; :mod:`evals.dates.habits` turns our spans into theirs, here and nowhere in the product.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from evals.dates.habits import as_hengam


class Marked(NamedTuple):
    """A marked or found stretch of characters with its type."""

    start: int
    end: int
    kind: str


class Tally(NamedTuple):
    """MUC counts in the manner of nervaluate: types right on overlap, and half a point for an inexact border."""

    type_right: int
    exact: int
    partial: int
    gold: int
    found: int

    def f1(self, right: float) -> float:
        """The F measure for so many points."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 0.0


def _found(text: str) -> list[Marked]:
    """What Isnad finds, with the borders and types of HengamGold."""
    return [Marked(*span) for span in as_hengam(text)]


def tally(pairs: list[tuple[list[Marked], list[Marked]]]) -> Tally:
    """Counts over sentences; a found stretch counts for the first marked one that it overlaps."""
    type_right = exact = partial = gold = found = 0
    for marked, got in pairs:
        gold, found = gold + len(marked), found + len(got)
        free = list(marked)
        for one in got:
            same = next((m for m in free if (m.start, m.end) == (one.start, one.end)), None)
            hit = same or next((m for m in free if m.start < one.end and one.start < m.end), None)
            if hit is None:
                continue
            free.remove(hit)
            type_right += hit.kind == one.kind
            exact += same is not None
            partial += same is None
    return Tally(type_right, exact, partial, gold, found)


def hengam_sentences(folder: Path) -> list[tuple[str, list[Marked]]]:
    """The sentences of HengamGold as text, their tags as spans of characters."""
    out: list[tuple[str, list[Marked]]] = []
    words: list[tuple[str, str]] = []
    for line in [*(folder / "hengam-gold.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, _, tag = line.rpartition("\t")
            words.append((word, tag.strip()))
        elif words:
            out.append(_joined(words))
            words = []
    return out


def _joined(words: list[tuple[str, str]]) -> tuple[str, list[Marked]]:
    text = ""
    spans: list[Marked] = []
    for word, tag in words:
        start = len(text) + (1 if text else 0)
        text = f"{text} {word}" if text else word
        if tag.startswith("B-"):
            spans.append(Marked(start, len(text), tag[2:]))
        elif tag.startswith("I-") and spans:
            spans[-1] = spans[-1]._replace(end=len(text))
    return text, spans


def show_hengam(folder: Path, errors: int) -> None:
    """Prints type and partial F, as the set's authors count them."""
    sentences = hengam_sentences(folder)
    pairs = [(marked, _found(text)) for text, marked in sentences]
    _print("HengamGold (fa)", tally(pairs), [(s[0], *p) for s, p in zip(sentences, pairs, strict=True)], errors)


def show_parstdex(folder: Path, errors: int) -> None:
    """Prints partial F on parstdex's own tests, which have no types."""
    cases = json.loads((folder / "parstdex-tests.json").read_text(encoding="utf-8"))
    pairs = []
    for case in cases:
        marked = [Marked(a, b, "") for a, b in json.loads(case["expected"])]
        pairs.append((marked, [m._replace(kind="") for m in _found(case["test_input"])]))
    texts = [case["test_input"] for case in cases]
    _print("parstdex tests (fa)", tally(pairs), [(t, *p) for t, p in zip(texts, pairs, strict=True)], errors)


def _print(name: str, counts: Tally, cases: list[tuple[str, list[Marked], list[Marked]]], errors: int) -> None:
    overlap = counts.exact + counts.partial
    print(f"{name}: gold {counts.gold}, found {counts.found}, overlap F {counts.f1(overlap):.1f}", end="; ")
    print(f"type F {counts.f1(counts.type_right):.1f}, partial F {counts.f1(counts.exact + counts.partial / 2):.1f}")
    shown = 0
    for text, marked, got in cases:
        if shown >= errors or sorted(marked) == sorted(got):
            continue
        shown += 1
        print("  ", text.replace("\n", " ")[:160])
        print("      marked", [f"{text[m.start : m.end]}/{m.kind}" for m in marked])
        print("      found ", [f"{text[m.start : m.end]}/{m.kind}" for m in got])
