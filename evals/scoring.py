"""Scores reports against marked articles, case by case: statements, dates, sources, events.

The form of the gold is described in ``evals/README.md``. Every score is a count of cases (an id and an outcome), so
that the gate can say which case was gained or lost and not only that a figure moved.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from isnad import lang
from isnad.dates.edtf import bounds

Gold = dict[str, Any]
PAIRED, CUT_WELL = 0.3, 0.8


@dataclass
class Tally:
    """Counts of one task: marked facts, reported facts, and the ids of the cases that came out right by measure."""

    gold: int = 0
    found: int = 0
    right: dict[str, list[str]] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)

    def hit(self, measure: str, case: str) -> None:
        """Counts a case as right in a measure."""
        self.right.setdefault(measure, []).append(case)

    def f1(self, measure: str) -> float:
        """F1 in percent over marked and reported facts."""
        total = self.gold + self.found
        return round(200 * len(self.right.get(measure, [])) / total, 1) if total else 100.0

    def share(self, measure: str) -> float:
        """Percent of the cases in which the measure applied (``of``)."""
        total = self.of.get(measure, 0)
        return round(100 * len(self.right.get(measure, [])) / total, 1) if total else 100.0


def words(name: str | None, code: str) -> list[str]:
    """The folded words of a name, signs left out."""
    folded = lang.get(code).folder.key(unicodedata.normalize("NFC", name or ""))
    return re.sub(r"[^\w\s]", " ", folded).split()


def same_name(one: str | None, other: str | None, code: str) -> bool:
    """Whether two names denote the same: equal after folding, or the words of the one all stand in the other."""
    a, b = set(words(one, code)), set(words(other, code))
    return bool(a and b) and (a <= b or b <= a)


def overlap(a: list[int], b: list[int]) -> int:
    """Characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def pair(gold: list[Any], got: list[Any], score: Callable[[Any, Any], float], floor: float) -> list[tuple[int, int]]:
    """Best pairs first, each fact in one pair."""
    ranked = sorted(
        ((score(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(got)), key=lambda x: (-x[0], x[1], x[2])
    )
    left, right, out = set(), set(), []
    for value, i, j in ranked:
        if value >= floor and i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j))
    return out


def score_statements(gold: Gold, report: dict[str, Any], tally: Tally) -> None:
    """Pairs by intersection over union of content characters; then cut, speaker, act and mode of the paired."""
    code, marked, got = gold["lang"], gold["statements"], report["statements"]
    tally.gold += len(marked)
    tally.found += len(got)

    def iou(g: Gold, p: Gold) -> float:
        a = {i for s in g["content_spans"] for i in range(*s)}
        b = {i for s in p["content"] for i in range(s["start"], s["end"])}
        return len(a & b) / len(a | b) if a | b else 0.0

    for i, j in pair(marked, got, iou, PAIRED):
        g, p, case = marked[i], got[j], f"{gold['id']}:{i}"
        speaker = p["speaker"]
        tally.hit("found", case)
        if iou(g, p) >= CUT_WELL:
            tally.hit("cut", case)
        right = (
            speaker is None if not g["speaker"] else bool(speaker) and same_name(speaker["name"], g["speaker"], code)
        )
        for measure, holds in (("speaker", right), ("act", p["act"] == g["act"]), ("mode", p["mode"] == g["mode"])):
            tally.of[measure] = tally.of.get(measure, 0) + 1
            if holds:
                tally.hit(measure, case)
        if right:
            tally.hit("whole", case)


def days(value: str) -> object:
    """First and last day of a value; the gold may write a quarter as 2018-Q3 where EDTF has 2018-35."""
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", value)
    return bounds(f"{quarter[1]}-{32 + int(quarter[2])}" if quarter else value) or value


def score_dates(gold: Gold, report: dict[str, Any], tally: Tally) -> None:
    """Pairs by overlap; the value is right when first and last day are."""
    marked = gold["dates"]
    got = [d for d in report["dates"] if d["kind"] in ("date", "time")]
    tally.gold += len(marked)
    tally.found += len(got)
    for i, j in pair(marked, got, lambda g, p: overlap(g["span"], [p["start"], p["end"]]), 1):
        case = f"{gold['id']}:{i}"
        tally.hit("found", case)
        wanted, value = marked[i]["v"], got[j]["value"]
        if any(
            w == value or (w and value and days(w) == days(value))
            for w in (wanted if isinstance(wanted, list) else [wanted])
        ):
            tally.hit("whole", case)


def score_sources(gold: Gold, report: dict[str, Any], tally: Tally) -> None:
    """Names compared after folding; order counts for the nearest alone."""
    code, marked = gold["lang"], gold["sources"]
    got = [s for s in report["sources"] if s["relation"] != "photo"]
    tally.gold += len(marked)
    tally.found += len(got)
    for i, _ in pair(marked, got, lambda g, p: float(same_name(g["s"], p["name"], code)), 1):
        tally.hit("found", f"{gold['id']}:{i}")
    if marked:
        tally.of["nearest"] = tally.of.get("nearest", 0) + 1
        if got and same_name(marked[0]["s"], got[0]["name"], code):
            tally.hit("nearest", gold["id"])


def score_events(gold: Gold, report: dict[str, Any], tally: Tally) -> None:
    """Pairs of one kind by trigger or participants; then status, participants and time of the paired."""
    code, marked, got = gold["lang"], gold["events"], report["events"]
    tally.gold += len(marked)
    tally.found += len(got)

    def alike(g: Gold, p: Gold) -> float:
        if g["kind"] != p["kind"]:
            return 0.0
        shared = sum(any(same_name(a, b["name"], code) for b in p["participants"]) for a in g["participants"])
        part = shared / max(len(g["participants"]), len(p["participants"]), 1)
        trigger = bool(overlap(g["trigger_span"], [p["trigger"]["start"], p["trigger"]["end"]]))
        return max(0.5 * trigger, part) + 0.01 * part

    for i, j in pair(marked, got, alike, 0.5):
        g, p, case = marked[i], got[j], f"{gold['id']}:{i}"
        tally.hit("found", case)
        checks = [("status", p["status"] == g["status"])]
        if g.get("date"):
            checks.append(("when", bool(p["when"]) and days(p["when"]) == days(g["date"])))
        for measure, holds in checks:
            tally.of[measure] = tally.of.get(measure, 0) + 1
            if holds:
                tally.hit(measure, case)
        for k, name in enumerate(g["participants"]):
            tally.of["participants"] = tally.of.get("participants", 0) + 1
            if any(same_name(name, b["name"], code) for b in p["participants"]):
                tally.hit("participants", f"{case}:{k}")


SCORERS: dict[str, Callable[[Gold, dict[str, Any], Tally], None]] = {
    "statements": score_statements, "dates": score_dates, "sources": score_sources, "events": score_events,
}  # fmt: skip


def score(articles: Iterable[tuple[Gold, dict[str, Any]]]) -> dict[str, Tally]:
    """The tallies by task over pairs of marked article and report; an article counts for the tasks it is marked for."""
    tallies = {task: Tally() for task in SCORERS}
    for gold, report in articles:
        for task in gold.get("marked", SCORERS):
            SCORERS[task](gold, report, tallies[task])
    return tallies
