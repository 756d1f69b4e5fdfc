"""PLOVER codes for events: the Political Language Ontology for Verifiable Event Records, manual of 2021.

CONSULT covers meetings, visits, calls and other consultation, with a mode; SUPPORT covers signing and ratifying; AGREE
every cooperative action told in the future; SANCTION calling off, breaking off and leaving. What PLOVER does not code
(a mere proposal, a postponement, a denial) has no code.
"""

from __future__ import annotations

from isnad.model import EventKind, Status

_MANY = 3  # participants from which a consultation counts as multilateral
_MODES: dict[EventKind, str] = {"visit": "visit", "call": "phone", "message": "phone", "forum": "multilateral"}


def code(kind: EventKind, status: Status, participants: int) -> tuple[str | None, str | None]:
    """The PLOVER event type and mode of an event, each None where PLOVER has none."""
    if status in ("proposed", "postponed", "denied"):
        return None, None
    if status == "cancelled":
        return "SANCTION", None
    if status == "planned":
        return "AGREE", None
    if kind == "agreement":
        return "SUPPORT", None
    mode = _MODES.get(kind)
    if mode is None and participants >= _MANY:
        mode = "multilateral"
    return "CONSULT", mode
