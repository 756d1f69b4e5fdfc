"""How a happening moves: announced, put off, called off, held; an agreement from negotiated to ratified and left."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.link.happening import Move, Telling
from isnad.model import Stage, Status

# What a later article may make of a status. What has been held stays held: a later "planned" is another's old news.
_DONE = frozenset({"held", "ongoing"})
_STAGES = ("negotiated", "initialled", "signed", "ratified", "in-force", "left")


def find_moves(group: Sequence[Telling]) -> list[Move]:
    """The moves of a happening in the order of publication, each with the passage that caused it."""
    out: list[Move] = []
    status: str | None = None
    stage: str | None = None
    for telling in group:
        event = telling.event
        if event.status != status and not _backwards(status, event.status):
            out.append(Move(what="status", before=status, after=event.status, cited=telling.cited))
            status = event.status
        if event.stage is not None and event.status in _DONE | {"cancelled"} and _further(stage, event.stage):
            out.append(Move(what="stage", before=stage, after=event.stage, cited=telling.cited))
            stage = event.stage
    return out


def now(group: Sequence[Telling]) -> tuple[Status, Stage | None, str | None]:
    """The status, stage and day that hold last."""
    status: Status = group[0].event.status
    stage: Stage | None = None
    when: str | None = None
    for telling in group:
        event = telling.event
        if not _backwards(status, event.status):
            status = event.status
        if event.stage is not None and event.status in _DONE | {"cancelled"} and _further(stage, event.stage):
            stage = event.stage
        when = event.when or when
    return status, stage, when


def _backwards(before: str | None, after: str) -> bool:
    """Whether a status would be taken back that cannot be: what is done is not planned again."""
    if before == "held":
        return after != "cancelled"
    return (before == "ongoing" and after in ("planned", "proposed")) or (before == "planned" and after == "proposed")


def _further(before: str | None, after: str) -> bool:
    return before is None or _STAGES.index(after) > _STAGES.index(before)
