"""The quality gate: every score against its floor, with the cases gained and lost.

    python -m evals.gate             compare with floors.json; exit status 1 below a floor or where the gold has changed
    python -m evals.gate --raise     write higher floors and the cases behind them (a floor is never lowered)
    python -m evals.gate --scores    print the scores as JSON

A floor is pinned with the SHA-256 of its gold: a changed gold needs its floors set anew, by hand, on purpose.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from evals.scoring import Tally, score
from evals.suites import Suite, available
from isnad.ingest.article import make_article
from isnad.pipeline import read_article

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
CASES = HERE / "cases.json"
# A figure may wobble by this much when a rule trades one case for another; more is a loss.
EPSILON = 0.3

F1 = {"statements": ["found", "cut", "whole"], "dates": ["found", "whole"], "sources": ["found"], "events": ["found"]}
SHARES = {
    "statements": ["speaker", "act", "mode"],
    "dates": [],
    "sources": ["nearest"],
    "events": ["status", "when", "participants"],
}


def measure(suite: Suite) -> dict[str, dict[str, Tally]]:
    """The tallies of a suite by language and task."""
    by_language: dict[str, list[tuple[dict[str, object], dict[str, object]]]] = {}
    for gold in suite.load():
        article = make_article(
            gold["text"],
            id=gold["id"],
            language=gold["lang"],
            published=gold.get("published"),
            title=gold.get("title"),
            outlet=gold.get("outlet"),
        )
        report = msgspec.to_builtins(read_article(article))
        by_language.setdefault(gold["lang"], []).append((gold, report))
    return {code: score(pairs) for code, pairs in sorted(by_language.items())}


def figures(tallies: dict[str, Tally]) -> dict[str, float]:
    """The figures of one language, by ``task.measure``, for the tasks that are marked there."""
    out = {}
    for task, tally in tallies.items():
        if not tally.gold and not tally.found:
            continue
        out.update({f"{task}.{m}": tally.f1(m) for m in F1[task]})
        out.update({f"{task}.{m}-of-found": tally.share(m) for m in SHARES[task]})
    return out


def main(arguments: list[str]) -> int:
    """Runs the gate and returns its exit status."""
    suites, left_out = available()
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    cases = json.loads(CASES.read_text()) if CASES.exists() else {}
    scores: dict[str, dict[str, float]] = {}
    failed = checked = 0
    for suite in suites:
        for code, tallies in measure(suite).items():
            key = f"{suite.name} {code}"
            scores[key] = figures(tallies)
            right = {f"{t}.{m}": sorted(ids) for t, tally in tallies.items() for m, ids in tally.right.items()}
            if "--raise" in arguments:
                _raise(floors, key, suite.pin(), scores[key])
                cases[key] = right
            elif "--scores" not in arguments:
                bad, done = _compare(floors.get(key), suite.pin(), key, scores[key])
                failed, checked = failed + bad, checked + done
                _show_moves(key, cases.get(key, {}), right)
    if "--scores" in arguments:
        print(json.dumps(scores, indent=1))
        return 0
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
        CASES.write_text(json.dumps(cases, sort_keys=True, separators=(",", ":")) + "\n")
        return 0
    for sentence in left_out:
        print(sentence)
    print(f"quality gate: {checked - failed} of {checked} figures hold their floors")
    return 1 if failed or not checked else 0


def _raise(floors: dict[str, dict[str, object]], key: str, pin: str, got: dict[str, float]) -> None:
    old = floors.get(key, {})
    before = old.get("floors", {}) if old.get("gold") == pin else {}
    assert isinstance(before, dict)
    floors[key] = {"gold": pin, "floors": {name: max(value, before.get(name, 0.0)) for name, value in got.items()}}


def _compare(floor: dict[str, dict[str, float]] | None, pin: str, key: str, got: dict[str, float]) -> tuple[int, int]:
    """Figures below their floor, and figures checked."""
    if floor is None:
        print(f"{key}: no floors; set them with 'python -m evals.gate --raise'")
        return 1, 1
    if floor["gold"] != pin:
        print(f"{key}: the gold has changed since its floors were set; look at the change, then set them with --raise")
        return 1, 1
    failed = 0
    for name, least in floor["floors"].items():
        value = got.get(name, 0.0)
        if value < least - EPSILON:
            failed += 1
            print(f"{key}: {name} is {value}, its floor is {least}")
    return failed, len(floor["floors"])


def _show_moves(key: str, before: dict[str, list[str]], now: dict[str, list[str]]) -> None:
    for measure_name in sorted(before.keys() | now.keys()):
        old, new = set(before.get(measure_name, [])), set(now.get(measure_name, []))
        if old != new and before:
            print(f"{key}: {measure_name}: gained {sorted(new - old)}, lost {sorted(old - new)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
