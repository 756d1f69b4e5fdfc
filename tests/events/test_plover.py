"""PLOVER codes, as docs/events.md maps them."""

from __future__ import annotations

import pytest

from isnad.events.plover import code
from isnad.model import EventKind, Status


@pytest.mark.parametrize(
    ("kind", "status", "participants", "expected"),
    [
        ("meeting", "held", 2, ("CONSULT", None)),
        ("meeting", "ongoing", 3, ("CONSULT", "multilateral")),
        ("visit", "held", 1, ("CONSULT", "visit")),
        ("call", "held", 2, ("CONSULT", "phone")),
        ("message", "held", 2, ("CONSULT", "phone")),
        ("forum", "ongoing", 5, ("CONSULT", "multilateral")),
        ("agreement", "held", 2, ("SUPPORT", None)),
        ("agreement", "planned", 2, ("AGREE", None)),
        ("agreement", "cancelled", 1, ("SANCTION", None)),
        ("visit", "cancelled", 1, ("SANCTION", None)),
        ("meeting", "proposed", 2, (None, None)),
        ("meeting", "postponed", 2, (None, None)),
        ("call", "denied", 2, (None, None)),
    ],
)
def test_code(kind: EventKind, status: Status, participants: int, expected: tuple[str | None, str | None]) -> None:
    assert code(kind, status, participants) == expected
