"""The status of an event: held, ongoing, planned, proposed, postponed, cancelled or denied.

Words decide first (``events/status.yaml`` says on which side of a trigger each counts, and how far), then the tense of
a trigger that is a verb, then the date beside it; without any of these what is reported has happened.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from isnad.dates.edtf import bounds
from isnad.events.frames import stopped
from isnad.events.triggers import Trigger
from isnad.model import Status
from isnad.text.document import Document

TABLE = "events.status"
# Where several words speak, the one that says more about the fact comes first; "held" only outweighs a default.
_RANK: dict[Status, int] = {
    "denied": 0, "cancelled": 1, "postponed": 2, "proposed": 3, "planned": 4, "ongoing": 5, "held": 6,
}  # fmt: skip


_OFF = frozenset({"cancelled", "postponed"})


class Cue(NamedTuple):
    """A status word of the text: its tokens and what its record says (a verb that says nothing has no status)."""

    first: int
    last: int
    status: Status | None
    side: str
    reach: int
    weak: bool
    strong: bool
    clause_verb: bool
    present: bool
    unreal: bool


def find_cues(doc: Document) -> list[Cue]:
    """The status words of an article, in order."""
    pack = doc.pack
    if TABLE not in pack.compiled:
        pack.compiled[TABLE] = {rule.id: rule.value for rule in pack.table(TABLE)}
    values: dict[str, Any] = pack.compiled[TABLE]
    out = []
    for hit in doc.found(TABLE):
        value = values[hit.entry.rule]
        says: Status | None = value["status"] if value["status"] in _RANK else None
        unreal = value["status"] == "unreal"
        if says is not None or unreal or value.get("clause_verb"):
            weak, strong, clause, now = (bool(value.get(n)) for n in ("weak", "strong", "clause_verb", "present"))
            side, reach = value["side"], value["reach"]
            out.append(Cue(hit.first, hit.last, says, side, reach, weak, strong, clause, now, unreal))
    return out


def status_of(
    doc: Document, trigger: Trigger, cues: list[Cue], when: str | None, published: str | None, others: list[Trigger]
) -> tuple[Status, bool]:
    """The status of the event that a trigger names, and whether the text says it (or it is what a report implies)."""
    near = [c for c in cues if _speaks(doc, trigger, c, others)]
    if trigger.spec.status is not None:
        threat = [c.status for c in near if c.status in ("proposed", "denied") and 0 <= trigger.first - c.last <= 2]
        return (threat[0] or trigger.spec.status) if threat else trigger.spec.status, True
    if trigger.kind == "agreement" and trigger.definite:  # an agreement that is known by now: only the word beside it
        near = [c for c in near if trigger.first - c.last in (0, 1, 2) or 0 <= c.first - trigger.last <= 1]
    found, firm = _word(trigger, near)
    span, today = bounds(when), bounds(published)
    if span and today:
        coming, gone = span[0] > today[1], span[1] < today[0]
        if coming and found in (None, "held", "ongoing"):
            return "planned", True
        if gone and found in (None, "planned") and not (trigger.spec.present or "future" in trigger.hit.classes):
            return "held", True
        if (
            trigger.kind == "visit"
            and span[0] <= today[0] <= span[1]
            and (found in (None, "planned") or trigger.spec.goal)
        ):
            return "ongoing", True
    if found is not None:
        return found, firm
    if trigger.kind == "agreement" and trigger.definite:
        return "held", True
    if trigger.spec.present:
        return "ongoing" if trigger.kind == "visit" else "planned", True
    return "held", trigger.spec.verb


def unreal(doc: Document, trigger: Trigger, cues: list[Cue], others: list[Trigger]) -> bool:
    """Whether a trigger stands in a condition or names what is to be avoided: then it tells of no event."""
    return any(c.unreal and _speaks(doc, trigger, c, others) for c in cues)


def _word(trigger: Trigger, near: list[Cue]) -> tuple[Status | None, bool]:
    """What the words near a trigger say, and whether for certain: a strong one beside it, else what says most."""
    told = {c.status for c in near if not c.weak}
    if "denied" in told and told & _OFF:
        return "planned", True  # its calling off is denied
    strong = [c.status for c in near if c.strong]
    if strong:
        return strong[-1], True
    after = [c for c in near if c.first >= trigger.last and not (c.weak and not c.clause_verb)]
    nearest = [*[c for c in after if not c.clause_verb][:1], *[c for c in after if c.clause_verb][:1]]
    speaking = [c for c in near if c.last <= trigger.first] + nearest
    firm = [c.status for c in speaking if c.status is not None and not c.weak]
    if "future" in trigger.hit.classes:
        firm.append("planned")
    if firm:
        return min(firm, key=_RANK.__getitem__), True
    weak = [c.status for c in near if c.status is not None and c.weak]
    return min(weak, key=_RANK.__getitem__, default=None), False


def _speaks(doc: Document, trigger: Trigger, cue: Cue, others: list[Trigger]) -> bool:
    """Whether a status word speaks of a trigger: on its side, within its reach, with nothing that parts them."""
    if cue.last <= trigger.first:
        side, gap = "before", (cue.last, trigger.first)
    elif cue.first >= trigger.last:
        side, gap = "after", (trigger.last, cue.first)
    else:
        return False
    if cue.present and not trigger.spec.present:
        return False
    if cue.side not in (side, "both") or gap[1] - gap[0] > cue.reach:
        return False
    if cue.first < trigger.sentence[0] or cue.last > trigger.sentence[1]:
        return False
    if side == "after" and not cue.clause_verb and any(gap[0] <= t.first < gap[1] for t in others):
        return False
    return not stopped(doc, *gap)
