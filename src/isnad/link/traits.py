"""What linking looks at in a report: whom and what it names and how prominently, its events, figures, days and words.

A trait is a key that means the same in every language where the words allow it (``state:ru``, ``oic``, a figure), and
only within one language where they do not (a name that no table knows). Its weight says how much it tells that two
articles share it: it depends on the kind of thing and on its place in the article alone, never on what else is in
the record, so that a link never changes because something else came in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from zlib import crc32

from msgspec import Struct

from isnad.dates.edtf import bounds
from isnad.lang import search
from isnad.link.offices import offices
from isnad.link.prints import prints
from isnad.model import Event, Mention, Report, Statement

_NUMBER = re.compile("\\d{1,3}(?:[,\u066c\u060c]\\d{3})+(?!\\d)|\\d+")
_FACTS = ("title", "lede", "body")
_LONG_WORD = 4
# Lesser numbers are mostly days, months and ordinals that no date rule knew.
_LEAST_FIGURE = 32
# The first words of an article say what it is about.
_HEAD = 320
_STATED = re.compile(r"(?:place|role|organization):([a-z]{2})(?::|$)")


class Happening(Struct, frozen=True, array_like=True):
    """An event as linking sees it: who takes part (keys and states), where, and its first and last day (ordinals)."""

    kind: str
    status: str
    who: frozenset[str]
    states: frozenset[str]
    place: str | None
    first: int
    last: int


class Said(Struct, frozen=True, array_like=True):
    """A statement as linking sees it: who speaks, how, its long words (hashes), and what its content names."""

    id: str
    speaker: str | None
    name: str | None
    act: str
    words: frozenset[int]
    names: frozenset[str]
    numbers: frozenset[str]
    length: int


class Traits(Struct, frozen=True, array_like=True):
    """An article as linking sees it; ``day`` is the ordinal of the day of publication, 0 if unknown.

    ``offices`` are, for each person, the keys of the offices that the article gives it.
    """

    id: str
    day: int
    language: str
    outlet: str | None
    weights: dict[str, float]
    offices: dict[str, tuple[str, ...]]
    persons: dict[str, tuple[str, ...]]
    events: tuple[Happening, ...]
    numbers: frozenset[str]
    days: frozenset[int]
    words: frozenset[int]
    prints: frozenset[int]
    said: tuple[Said, ...]


def traits_of(report: Report, statement_ids: list[str]) -> Traits:
    """The traits of a report; ``statement_ids`` are the ids by which its statements are cited, in order."""
    day = _day(report.published)
    spoken = _told(report)
    words = search.words(spoken, report.language)
    dated = [(d.start, d.end) for d in report.dates]
    weights, held = _weights(report)
    return Traits(
        id=report.id,
        day=day,
        language=report.language,
        outlet=report.outlet,
        weights=weights,
        offices=held,
        persons=_persons(report),
        events=tuple(_happening(report, event) for event in report.events if event.status != "denied"),
        numbers=frozenset(_numbers(report.text, 0, dated) | {f"{f.value:g}" for f in report.figures if f.value > 1}),
        days=frozenset(d for d in (_exact(e.value) for e in report.dates if e.kind in ("date", "time")) if d) - {day},
        words=_long_words(words),
        prints=frozenset(prints(words)),
        said=tuple(
            _said(report, said, ident, dated) for said, ident in zip(report.statements, statement_ids, strict=False)
        ),
    )


def scoped(key: str, report: Report) -> str:
    """A key that two languages can only share by chance is kept within its language."""
    return key if key.isascii() else f"{report.language}|{key}"


def states_of(key: str) -> str | None:
    """The state that a key is filed under (an office, a ministry, a city), as a trait."""
    found = _STATED.match(key)
    return f"state:{found[1]}" if found else None


def full_name(key: str) -> bool:
    """Whether a person's key is more than one word: a surname alone says nothing beyond its article."""
    return not key.startswith("person:") or "-" in key


def _day(value: str | None) -> int:
    covered = bounds(value)
    return covered[0].toordinal() if covered else 0


def _exact(value: str | None) -> int:
    covered = bounds(value)
    return covered[0].toordinal() if covered and covered[0] == covered[1] else 0


def _told(report: Report) -> str:
    parts = [report.text[p.start : p.end] for p in report.parts if p.kind in _FACTS]
    return "\n".join(parts) if parts else report.text


def _long_words(words: list[str]) -> frozenset[int]:
    return frozenset(crc32(w.encode()) for w in words if len(w) >= _LONG_WORD and not w.isdigit())


def _numbers(text: str, offset: int, dated: list[tuple[int, int]]) -> set[str]:
    """Figures that are no part of a date, and look like no day of a month and no year."""
    out = set()
    starts = [start for start, _ in dated]
    for found in _NUMBER.finditer(text):
        digits = "".join(c for c in found[0] if c.isdigit())
        at = offset + found.start()
        before = bisect_right(starts, at) - 1
        if len(digits) > 15 or (before >= 0 and at < dated[before][1]):
            continue
        value = int(digits)
        if value >= _LEAST_FIGURE and not (1300 <= value <= 1460 or 1900 <= value <= 2100):
            out.add(str(value))
    return out


def _weights(report: Report) -> tuple[dict[str, float], dict[str, tuple[str, ...]]]:
    """What a report names with its weight, and for each person the offices that the report gives it."""
    passed_on = {s.entity for s in report.sources if s.entity}
    sources = {(s.start, s.end) for s in report.sources}
    head = min(_HEAD, len(report.text) // 2)
    out: dict[str, float] = {}
    held: dict[str, set[str]] = {}

    def count(key: str, kind: str, place: float) -> None:
        weight = weight_of(key, kind)
        if weight:
            name = scoped(key, report)
            out[name] = max(out.get(name, 0.0), place * weight)
        state = states_of(key)
        if state:
            out[state] = max(out.get(state, 0.0), place)

    for m in _outermost(report.mentions):
        entity = report.entities.get(m.entity)
        inside = any(start <= m.start < end for start, end in sources)
        if entity is None or m.entity in passed_on or inside:
            continue
        place = 2.0 if m.start < head else 1.0
        count(m.entity, entity.kind, place)
        if m.kind == "role" and entity.kind == "person":
            for key in offices(report.text[m.start : m.end], report.language):
                count(key, key.partition(":")[0], place)
                if key.startswith("role:"):
                    held.setdefault(scoped(m.entity, report), set()).add(key)
    return out, {person: tuple(sorted(keys)) for person, keys in held.items()}


def _outermost(mentions: tuple[Mention, ...]) -> list[Mention]:
    """The mentions that do not stand inside another one: the ministry in a minister's title says nothing beside it."""
    out: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not out or m.end > out[-1].end:
            out.append(m)
    return out


def weight_of(key: str, kind: str) -> float:
    """How much it tells, by itself, that two articles both name this."""
    words = key.partition(":")[2].count("-") + 1
    if kind == "person":
        return 3.0 if full_name(key) else 0.8
    if kind in ("forum", "agreement"):
        return 2.5
    if kind == "place":
        return 0.0 if re.fullmatch(r"place:[a-z]{2}", key) else 1.2
    if states_of(key) or key.isascii():
        return 1.5
    if words == 1:
        return 0.2
    return 1.2 if kind == "organization" else 0.5


def _persons(report: Report) -> dict[str, tuple[str, ...]]:
    return {
        key: tuple(n for names in entity.names.values() for n in names[:1])
        for key, entity in report.entities.items()
        if entity.kind == "person"
    }


def _happening(report: Report, event: Event) -> Happening:
    keys = [p.entity for p in event.participants if p.entity]
    covered = bounds(event.when)
    place = event.place.entity if event.place else None
    return Happening(
        event.kind,
        event.status,
        frozenset(scoped(k, report) for k in keys),
        frozenset(s for s in map(states_of, keys) if s),
        place,
        covered[0].toordinal() if covered else 0,
        covered[1].toordinal() if covered else 0,
    )


def _said(report: Report, said: Statement, ident: str, dated: list[tuple[int, int]]) -> Said:
    words: list[str] = []
    names: set[str] = set()
    numbers: set[str] = set()
    for span in said.content:
        text = report.text[span.start : span.end]
        words += search.words(text, report.language)
        numbers |= _numbers(text, span.start, dated)
        for m in report.mentions:
            if span.start <= m.start < span.end:
                names.add(scoped(m.entity, report))
                state = states_of(m.entity)
                if state:
                    names.add(state)
    who = said.speaker
    speaker = scoped(who.entity, report) if who and who.entity else None
    return Said(
        ident, speaker, who.name if who else None, said.act, _long_words(words),
        frozenset(names - {speaker or ""}), frozenset(numbers), len(words),
    )  # fmt: skip
