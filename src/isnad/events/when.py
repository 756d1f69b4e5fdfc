"""When an event takes place: the date that stands nearest to its trigger, within the trigger's own clause."""

from __future__ import annotations

from isnad.events.frames import Frames, holds
from isnad.events.triggers import Trigger
from isnad.model import DateExpression
from isnad.text.document import Document

_FAR = 18
_RELATED = 12
_KNOWN = 12
_PASSING = frozenset({"meeting", "call", "message", "visit"})
_BEFORE = 3  # a date before its trigger costs this many tokens more than one after it
Placed = list[tuple[int, DateExpression]]


def when_of(doc: Document, frame: Frames, trigger: Trigger, dates: Placed, triggers: list[Trigger]) -> str | None:
    """The EDTF value of the date of a trigger, None where its clause names none.

    ``dates`` are the resolved dates of the article with the token each begins at. Of several dates in a sentence each
    belongs to the trigger that it stands nearest to; a single one may tell of all that the sentence tells.
    """
    inside = [(token, d) for token, d in dates if trigger.sentence[0] <= token < trigger.sentence[1]]
    rivals = [t for t in triggers if t.sentence == trigger.sentence and t is not trigger]
    # of an agreement that is known by now, only what stands with it tells the day; the news is of another
    known = trigger.kind == "agreement" and trigger.definite and trigger.spec.needs is None
    best: tuple[int, str] | None = None
    for token, date in inside:
        cost = _cost(doc, frame, trigger, token)
        if cost is None or cost > _FAR or (best is not None and cost >= best[0]):
            continue
        if trigger.kind in _PASSING and doc.tokens.words[token - 1] in frame.deadlines:
            continue  # "by November" is no day of talks
        if known and not 0 <= token - trigger.last <= _KNOWN:
            continue
        if trigger.spec.needs == "left" and any(trigger.last <= t.first < token for t in rivals):
            continue  # the year of the instrument that is left
        if len(inside) > 1 and any(_owns(doc, frame, rival, token, cost) for rival in rivals):
            continue
        assert date.value is not None
        best = (cost, date.value)
    return best[1] if best else None


def _owns(doc: Document, frame: Frames, rival: Trigger, token: int, cost: int) -> bool:
    other = _cost(doc, frame, rival, token)
    return other is not None and other < cost


def _cost(doc: Document, frame: Frames, trigger: Trigger, token: int) -> int | None:
    """How far a date is from a trigger; None where another clause lies between."""
    after = token >= trigger.last
    low, high = (trigger.last, token) if after else (token, trigger.first)
    words = doc.tokens.words
    related = after and frame.verb_last and high - low <= _RELATED  # a relative clause on the noun
    if not related and any(w in frame.complements for w in words[low:high]):
        return None
    if holds(words, low, high, frame.barriers):
        return None
    return high - low + (0 if after else _BEFORE)
