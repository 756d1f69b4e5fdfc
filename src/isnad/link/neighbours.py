"""Which articles may have to do with one another, found by what they share, so that linking costs the neighbourhood.

Sort 1 are word runs (:mod:`isnad.link.prints`), for copies; sort 2 are full names, institutions, cities, pairs of
states and figures, for stories. Both are asked for within a few days of publication.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from zlib import crc32

import apsw
import msgspec

from isnad.link.evidence import COPY_DAYS, STORY_DAYS
from isnad.link.tables import ask
from isnad.link.traits import Traits, full_name

_RUNS, _NAMES = 1, 2
# One full name, or two lesser things in common, make a candidate; so do two word runs.
_ENOUGH = 2
_STATES = 5
_LONG_FIGURE = 3


def keep(db: apsw.Connection, traits: Traits) -> None:
    """Write the marks of an article."""
    rows = [(_RUNS, mark, traits.day, traits.id) for mark in sorted(traits.prints)]
    rows += [(_NAMES, mark, traits.day, traits.id) for mark in sorted(name_marks(traits))]
    db.executemany("INSERT OR IGNORE INTO link_mark VALUES (?, ?, ?, ?)", rows)


def forget(db: apsw.Connection, article: str) -> None:
    """Delete the marks of an article."""
    db.execute("DELETE FROM link_mark WHERE article = ?", (article,))


def name_marks(traits: Traits, same: Callable[[str], Iterable[str]] | None = None) -> dict[int, int]:
    """The marks of sort 2 with what each counts; with ``same``, those of linked persons too."""
    out: dict[int, int] = {}
    for key in traits.persons:
        if full_name(key):
            for twin in same(key) if same else (key,):
                out[_hash("person", twin)] = 2
    for key, weight in traits.weights.items():
        if weight >= 1.0 and not key.startswith("state:") and key.rpartition("|")[2] not in traits.persons:
            out[_hash("name", key)] = 1
    states = [k for k in traits.weights if k.startswith("state:")]
    foremost = sorted(states, key=lambda k: (-traits.weights[k], k))[:_STATES]
    for a, b in combinations(sorted(foremost), 2):
        out[_hash("states", f"{a} {b}")] = 1
    for number in traits.numbers:
        if len(number) >= _LONG_FIGURE:
            out[_hash("figure", number)] = 1
    return out


def candidates(db: apsw.Connection, traits: Traits, same: Callable[[str], Iterable[str]]) -> list[str]:
    """The ids of the articles that are worth a comparison with this one, sorted."""
    found: dict[str, int] = {}
    counted = name_marks(traits, same)
    if traits.day:
        for article, mark in _sharing(db, _NAMES, counted, traits.day - STORY_DAYS, traits.day + STORY_DAYS):
            found[article] = found.get(article, 0) + counted[mark]
    runs: dict[str, int] = {}
    spans = [(traits.day - COPY_DAYS, traits.day + COPY_DAYS), (0, 0)] if traits.day else [(0, 1 << 40)]
    for first, last in spans:
        for article, _ in _sharing(db, _RUNS, traits.prints, first, last):
            runs[article] = runs.get(article, 0) + 1
    enough = {a for counts in (found, runs) for a, count in counts.items() if count >= _ENOUGH}
    return sorted(enough - {traits.id})


def _sharing(db: apsw.Connection, sort: int, marks: Iterable[int], first: int, last: int) -> list[tuple[str, int]]:
    sql = (
        # CROSS JOIN: SQLite must look each mark up, and not go through all marks
        "SELECT article, mark FROM json_each(?) CROSS JOIN link_mark ON link_mark.sort = ? AND mark = json_each.value "
        "AND day BETWEEN ? AND ?"
    )
    return ask(db, sql, (msgspec.json.encode(list(marks)).decode(), sort, first, last))


def _hash(sort: str, key: str) -> int:
    return crc32(f"{sort} {key}".encode("utf-8", "surrogatepass"))
