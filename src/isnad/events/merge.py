"""Several mentions of one happening in an article become one event."""

from __future__ import annotations

from typing import NamedTuple

from isnad.dates.edtf import bounds
from isnad.events.triggers import Trigger
from isnad.model import Instrument, Participant, Place, Stage, Status


class Draft(NamedTuple):
    """An event as one trigger tells it, before the mentions of an article are put together.

    ``sound`` is false for a mention that only points back or names nobody: it joins an event but makes none. ``weak``:
    its people are only those of the clause around it; ``firm``: the text says its status.
    """

    trigger: Trigger
    status: Status
    participants: tuple[Participant, ...]
    host: Participant | None
    place: Place | None
    when: str | None
    said_by: int | None
    evidence: tuple[int, int]
    sound: bool
    weak: bool
    firm: bool
    states: frozenset[str] = frozenset()
    instrument: Instrument | None = None
    stage: Stage | None = None


_OVER = frozenset({"cancelled", "postponed", "denied"})
_TALKS = frozenset({"forum", "meeting", "call"})
_COMING = frozenset({"planned", "proposed"})


def merge(drafts: list[Draft]) -> list[list[Draft]]:
    """Groups of drafts that tell of one happening, each led by its clearest mention, in the order of the text."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = next((g for g in reversed(groups) if _same(g, draft)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    out = [sorted(g, key=_clearness) for g in groups if any(d.sound for d in g)]
    return sorted(out, key=lambda g: g[0].trigger.first)


def _clearness(draft: Draft) -> tuple[bool, bool, bool, int, bool, bool, int]:
    return (
        not draft.sound,
        draft.weak,
        draft.status not in _OVER,
        -len(draft.participants),
        draft.when is None,
        draft.place is None,
        draft.trigger.first,
    )


def keys(draft: Draft) -> set[str]:
    """What the participants of a draft are known by."""
    return {p.entity or p.name for p in draft.participants}


def gathered(group: list[Draft]) -> tuple[Participant, ...]:
    """The participants of a happening: of its clearest mention; of an agreement, of all that name several."""
    lead = group[0]
    if lead.trigger.kind != "agreement" or lead.stage == "left":
        return lead.participants
    return tuple(
        dict.fromkeys(p for d in group if d.sound and (d is lead or len(d.participants) > 1) for p in d.participants)
    )


def standing(group: list[Draft]) -> Status:
    """The status of a happening: what its clearest mention says, unless only another one says it in words."""
    over = [d.status for d in group if d.firm and d.status in _OVER]
    if over:
        return over[-1]
    return next((d.status for d in group if d.firm), group[0].status)


def _same(group: list[Draft], draft: Draft) -> bool:
    """Whether a mention tells of the happening of a group: kind, reality, time, place and people can all be one."""
    one = next((d for d in group if d.sound), group[0])
    if one.trigger.kind != draft.trigger.kind:
        return _one_talk(group, draft)
    left = (one.stage == "left", draft.stage == "left")
    if left[0] != left[1]:
        return False
    known: set[str] = set().union(*(keys(d) for d in group))
    mine = keys(draft)
    if draft.trigger.kind == "forum":
        if draft.weak:
            return True
        strong = set().union(*(keys(d) for d in group if not d.weak))
        if any(_apart(d.when, draft.when) for d in group):
            return False
        if draft.sound and not draft.trigger.definite and one.trigger.hit.entry.rule != draft.trigger.hit.entry.rule:
            return False
        return not mine or not strong or bool(strong & mine)
    if not draft.sound or not one.sound:
        return not mine or not known or bool(known & mine)
    if one.firm and draft.firm and not _statuses(one.status, draft.status):
        return False
    if any(_apart(d.when, draft.when) for d in group):
        return False
    if draft.trigger.kind == "visit" and any(_elsewhere(d.place, draft.place) for d in group):
        return False
    if draft.trigger.kind == "agreement":
        if draft.stage == "left" or draft.trigger.definite:
            return True
        states = frozenset().union(*(d.states for d in group))
        if len(states) > 1 and states == draft.states:
            return True
        joint = len(known & mine)
        return joint >= 2 or bool(joint and (known <= mine or mine <= known))
    return mine <= known or known <= mine


def _one_talk(group: list[Draft], draft: Draft) -> bool:
    """Whether what is called a summit, a call and a meeting is one: the same people, the same reality."""
    one = group[0]
    kinds = {one.trigger.kind, draft.trigger.kind}
    if not (one.sound and draft.sound) or "meeting" not in kinds or not kinds <= _TALKS:
        return False
    mine = keys(draft)
    if "call" in kinds:  # "in a phone call they talked"
        return mine == keys(one) and one.trigger.sentence == draft.trigger.sentence
    return len(mine) > 1 and mine == keys(one) and one.status == draft.status and not _apart(one.when, draft.when)


def _statuses(one: Status, other: Status) -> bool:
    if one == other or one in _OVER or other in _OVER:
        return True
    return not ({one, other} & _COMING) or {one, other} <= _COMING | {"ongoing"}


def _elsewhere(one: Place | None, other: Place | None) -> bool:
    """Whether two places are neither the same nor one within the other (keys of places nest by colons)."""
    if one is None or other is None or one.entity is None or other.entity is None:
        return False
    return not (one.entity + ":").startswith(other.entity + ":") and not (other.entity + ":").startswith(
        one.entity + ":"
    )


def _apart(one: str | None, other: str | None) -> bool:
    """Whether two dates cannot both be that of one happening."""
    a, b = bounds(one), bounds(other)
    return bool(a and b and (a[1] < b[0] or b[1] < a[0]))
