"""Support verbs: what carries a noun of happening, hosts it, or tells how far an agreement has come."""

from __future__ import annotations

from typing import Any, NamedTuple

from isnad.events.frames import Frames, stopped
from isnad.events.triggers import Trigger
from isnad.model import Stage
from isnad.text.document import Document

TABLE = "events.support"
_REACH_MAIN, _REACH_OTHER = 16, 6


class Support(NamedTuple):
    """A support word of the text: its tokens, the kinds it carries, what it makes of its subject, and the stage."""

    first: int
    last: int
    kinds: frozenset[str]
    role: str | None
    stage: Stage | None


def find_support(doc: Document) -> list[Support]:
    """The support words of an article, in order."""
    pack = doc.pack
    if TABLE not in pack.compiled:
        pack.compiled[TABLE] = {
            rule.id: (frozenset(rule.value["kinds"]), rule.value.get("role"), rule.value.get("stage"))
            for rule in pack.table(TABLE)
        }
    values: dict[str, Any] = pack.compiled[TABLE]
    return [Support(h.first, h.last, *values[h.entry.rule]) for h in doc.found(TABLE)]


def carriers(doc: Document, frame: Frames, trigger: Trigger, found: list[Support]) -> list[Support]:
    """The support words that carry a trigger, nearest first.

    Where the verb comes first they stand before the noun, where it comes last after it; a participle may stand close
    on the other side.
    """
    out: list[tuple[int, Support]] = []
    for word in found:
        if trigger.kind not in word.kinds or word.first < trigger.sentence[0] or word.last > trigger.sentence[1]:
            continue
        if word.last <= trigger.first:
            gap, main = (word.last, trigger.first), not frame.verb_last
        elif word.first >= trigger.last:
            gap, main = (trigger.last, word.first), frame.verb_last
        else:
            out.append((0, word))
            continue
        distance = gap[1] - gap[0]
        if distance <= (_REACH_MAIN if main else _REACH_OTHER) and not stopped(doc, *gap):
            out.append((distance, word))
    return [word for _, word in sorted(out, key=lambda x: x[0])]
