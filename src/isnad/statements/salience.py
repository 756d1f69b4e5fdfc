"""Who goes on speaking where the language leaves the subject out: the chain of speakers of an article."""

from __future__ import annotations

from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who

_FAR = 4


class Chain:
    """The speakers of the reporter's own sentences so far, latest last."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._said: list[tuple[int, Who, str]] = []

    def add(self, cue: Cue, who: Who) -> None:
        """Note who spoke at a cue."""
        self._said.append((cue.first, who, cue.agree))

    def last(self, cue: Cue) -> Who | None:
        """The latest speaker whose verb agreed as this one does."""
        for at, who, agree in reversed(self._said):
            if self._lines(at, cue.first) > _FAR:
                return None
            if _agrees(agree, cue.agree):
                return who
        return None

    def _lines(self, first: int, last: int) -> int:
        return self._view.words[first:last].count("\n")


def _agrees(before: str, now: str) -> bool:
    if not before or not now or before == now:
        return True
    return "p" in (before, now)
