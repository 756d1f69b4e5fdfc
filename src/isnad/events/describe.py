"""What else the words around a trigger say: an ordinal, topics, a forum's name, an agreement's stage."""

from __future__ import annotations

from isnad.events.merge import Draft
from isnad.events.support import Support
from isnad.events.triggers import Trigger
from isnad.model import Stage
from isnad.names.found import Names
from isnad.text.document import Document
from isnad.text.numerals import Number

_ORDINAL_AFTER = 3
_NAME_AFTER = 4
# how far an agreement has come: the later stage speaks where several are named
_STAGES: tuple[Stage, ...] = ("negotiated", "initialled", "signed", "ratified", "in-force")


def ordinal(trigger: Trigger, numbers: list[Number]) -> int | None:
    """The place of an event in its series: "the second meeting", "the 12th session"; None if it is not told."""
    for number in numbers:
        if not number.ordinal or not 0 < number.value < 1000:
            continue
        before = number.last == trigger.first
        after = 0 <= number.first - trigger.last <= _ORDINAL_AFTER and number.last <= trigger.sentence[1]
        if before or (after and trigger.definite):
            return int(number.value)
    return None


def topics(doc: Document, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    """The fields named in the sentences of an event (token ranges), each once, in the order of the text."""
    found: dict[str, None] = {}
    for hit in doc.found("events.topics"):
        if any(first <= hit.first < last for first, last in spans):
            found.setdefault(doc.pack.value(hit)["topic"])
    return tuple(found)


def series(doc: Document, named: Names, trigger: Trigger) -> str | None:
    """The name of the forum that a trigger heads: as a name of its own, or in quotation marks after it."""
    start, end = doc.span(trigger.first, trigger.last)
    for mention in named.mentions:
        if mention.kind == "forum" and mention.start <= end and mention.end >= start:
            return doc.text[mention.start : mention.end]
    for token in range(trigger.last, min(trigger.last + _NAME_AFTER, trigger.sentence[1])):
        close = doc.pairs.get(token)
        if close is not None and close > token + 1:
            return doc.text[slice(*doc.span(token + 1, close))]
    return None


def stage(group: list[Draft], carrying: list[Support]) -> Stage | None:
    """How far an agreement has come, by what its mentions say; None if they do not."""
    told = {d.stage for d in group if d.stage} | {c.stage for c in carrying if c.stage}
    if "left" in told:
        return "left"
    known = [name for name in _STAGES if name in told]
    return known[-1] if known else None
