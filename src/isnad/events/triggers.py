"""Triggers: the words that name a diplomatic happening, read from the pack's rule records."""

from __future__ import annotations

from typing import Any, NamedTuple

from isnad.events.frames import frames
from isnad.model import EventKind, Instrument, Stage, Status
from isnad.text.automaton import Hit
from isnad.text.document import Document

TABLE = "events.triggers"
_NOT_NEWS = {"credit", "boilerplate"}


class Spec(NamedTuple):
    """What a rule record says of its words; ``kind`` is None for compounds that name no happening."""

    kind: EventKind | None
    verb: bool
    present: bool
    co: frozenset[str]
    status: Status | None
    needs: str | None
    goal: bool
    persons: bool
    pronoun: bool
    with_persons: EventKind | None
    instrument: Instrument | None
    stage: Stage | None


class Trigger(NamedTuple):
    """A trigger in its sentence; token indices, end exclusive.

    ``definite`` tells that it points back (an article, a demonstrative), ``owner`` that a pronoun is glued to it.
    """

    hit: Hit
    spec: Spec
    kind: EventKind
    first: int
    last: int
    sentence: tuple[int, int]
    definite: bool
    owner: bool


def specs(doc: Document) -> dict[str, Spec]:
    """The specification of every trigger rule of the pack, by rule id."""
    pack = doc.pack
    if TABLE not in pack.compiled:
        pack.compiled[TABLE] = {rule.id: _spec(rule.value) for rule in pack.table(TABLE)}
    found: dict[str, Spec] = pack.compiled[TABLE]
    return found


def _spec(value: Any) -> Spec:
    return Spec(
        kind=None if value["kind"] == "none" else value["kind"],
        verb=value["pos"] == "verb",
        present=value.get("tense") == "present",
        co=frozenset(value["co"]),
        status=value.get("status"),
        needs=value.get("needs"),
        goal=bool(value.get("goal")),
        persons=bool(value.get("persons")),
        pronoun=bool(value.get("pronoun")),
        with_persons=value.get("with_persons"),
        instrument=value.get("instrument"),
        stage=value.get("stage"),
    )


def find_triggers(doc: Document) -> list[Trigger]:
    """The triggers in the news text of an article, in order; one per place."""
    closed = [(p.start, p.end) for p in doc.parts if p.kind in _NOT_NEWS]
    known, frame, words = specs(doc), frames(doc), doc.tokens.words
    out: list[Trigger] = []
    bounds = iter(doc.sentences)
    sentence = next(bounds, None)
    taken = -1
    for hit in doc.found(TABLE):
        spec = known[hit.entry.rule]
        while sentence is not None and sentence[1] <= hit.first:
            sentence = next(bounds, None)
        if sentence is None or hit.first < sentence[0] or hit.first < taken:
            continue
        taken = hit.last
        if spec.kind is None or (closed and _inside(doc.span(hit.first, hit.last)[0], closed)):
            continue
        glued = frame.articles and words[hit.first].startswith(frame.articles)
        definite = "article" in hit.classes or bool(glued) or words[hit.first - 1] in frame.demonstratives
        after = words[hit.last] if hit.last < len(words) else ""
        owner = spec.pronoun or "pronoun" in hit.classes or after in frame.own_state
        out.append(Trigger(hit, spec, spec.kind, hit.first, hit.last, sentence, definite, owner))
    return out


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= offset < b for a, b in spans)
