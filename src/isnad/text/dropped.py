"""What a task saw and left out, with its reason: for ``isnad why``, never for a report."""

from __future__ import annotations

from typing import NamedTuple


class Dropped(NamedTuple):
    """A stretch of the text (code point offsets, end exclusive) that a rule matched and a task left out."""

    start: int
    end: int
    rule: str
    reason: str
