"""When an event takes place: the date that stands nearest to its trigger, within the trigger's own clause."""

from __future__ import annotations

from isnad.events.frames import Frames, holds
from isnad.events.triggers import Trigger
from isnad.model import DateExpression
from isnad.text.document import Document

_FAR = 18
_BEFORE = 3  # a date before its trigger costs this many tokens more than one after it
_OTHER = 12  # another trigger between


def when_of(
    doc: Document, frame: Frames, trigger: Trigger, dates: list[tuple[int, DateExpression]], triggers: list[Trigger]
) -> str | None:
    """The EDTF value of the date of a trigger, None where its clause names none.

    ``dates`` are the resolved dates of the article with the token each begins at.
    """
    best: tuple[int, str] | None = None
    for token, date in dates:
        if not trigger.sentence[0] <= token < trigger.sentence[1]:
            continue
        after = token >= trigger.last
        low, high = (trigger.last, token) if after else (token, trigger.first)
        between = doc.tokens.words[low:high]
        if any(w in frame.complements for w in between) or holds(doc.tokens.words, low, high, frame.barriers):
            continue
        cost = high - low + (0 if after else _BEFORE)
        cost += sum(_OTHER for t in triggers if low <= t.first < high and t is not trigger)
        if cost <= _FAR and (best is None or cost < best[0]):
            assert date.value is not None
            best = (cost, date.value)
    return best[1] if best else None
