"""Several mentions of one happening in an article become one event."""

from __future__ import annotations

from typing import NamedTuple

from isnad.events.triggers import Trigger
from isnad.model import Participant, Place, Status


class Draft(NamedTuple):
    """An event as one trigger tells it, before the mentions of an article are put together."""

    trigger: Trigger
    status: Status
    participants: tuple[Participant, ...]
    place: Place | None
    when: str | None
    said_by: int | None
    evidence: tuple[int, int]


def merge(drafts: list[Draft]) -> list[list[Draft]]:
    """Groups of drafts that tell of one happening, each led by its clearest mention, in the order of the text.

    Two drafts are one when their kind is the same, their statuses can both be true of it, dates and places do not
    disagree, and the participants of the one are all among those of the other.
    """
    groups: list[list[Draft]] = []
    for draft in drafts:
        for group in groups:
            if _same(group[0], draft):
                group.append(draft)
                group.sort(key=_clearness)
                break
        else:
            groups.append([draft])
    return groups


def _clearness(draft: Draft) -> tuple[int, bool, bool, int]:
    return (-len(draft.participants), draft.when is None, draft.place is None, draft.trigger.first)


def _same(one: Draft, other: Draft) -> bool:
    if one.trigger.kind != other.trigger.kind:
        return False
    if (one.status == "cancelled") != (other.status == "cancelled"):
        return False
    if one.when and other.when and one.when != other.when:
        return False
    if one.place and other.place and one.place.entity != other.place.entity:
        return False
    a = {p.entity or p.name for p in one.participants}
    b = {p.entity or p.name for p in other.participants}
    return a <= b or b <= a
