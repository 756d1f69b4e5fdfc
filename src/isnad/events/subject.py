"""The subject of the clause around a trigger: before the verb or after it, across relative clauses and complements."""

from __future__ import annotations

from isnad.events.frames import Frames, holds
from isnad.events.groups import Group
from isnad.events.triggers import Trigger


class Subjects:
    """Finds the subjects of the clauses of one article."""

    def __init__(self, words: list[str], frames: Frames, verbs: set[int]) -> None:
        self.words, self.frames, self.verbs = words, frames, verbs

    def find(self, trigger: Trigger, seen: list[Group]) -> Group | None:
        """The subject among the groups before a trigger, the nearest first; None where it is nobody we know."""
        bare = [g for g in seen if g.role is None and not g.object]
        related = [
            g for g in seen if g.relative and not holds(self.words, g.last + 3, trigger.first, self.frames.barriers)
        ]
        if related and (not bare or related[0].first > bare[0].first):
            return related[0] if trigger.first - related[0].last <= 6 else (bare[0] if bare else None)
        if not bare:
            return None
        if self.frames.verb_last:
            return self._clause_first(trigger, bare)
        chosen = bare[0]
        for group in bare[1:]:
            if chosen.begin - group.last > 1 or self.complement(group.last, chosen.begin):
                break
            chosen = group
        return None if self._own_subject(chosen.last, trigger.first) else chosen

    def _own_subject(self, first: int, last: int) -> bool:
        """Whether a clause with a subject of its own, which is nobody we know, begins between two tokens."""
        openers, prefixes = self.frames.clause_openers, self.frames.verb_prefixes
        return any(
            self.words[i] in openers and i + 1 < last and not self.words[i + 1].startswith(prefixes)
            for i in range(first, last)
        )

    def _clause_first(self, trigger: Trigger, bare: list[Group]) -> Group:
        """The first bare group of the clause of a verb-final language, the clause of the trigger before all others.

        A group that hangs on the noun before it ("the crisis of X") is taken only where no other opens the clause.
        """
        bare = [g for g in bare if self._opens(g)] or bare
        chosen = bare[0]
        for group in bare[1:]:
            if self.complement(group.last, chosen.begin) or self.verbs.intersection(range(group.last, chosen.begin)):
                break
            chosen = group
        return chosen

    def _opens(self, group: Group) -> bool:
        """Whether a group stands at the beginning of its sentence or clause, after a sign or a joining word."""
        before = self.words[group.begin - 1] if group.begin else ""
        return not before.isalpha() or before in self.frames.complements or (before,) in self.frames.conjunctions

    def complement(self, first: int, last: int) -> bool:
        """Whether a word that opens a clause of content stands between two tokens."""
        return any(w in self.frames.complements for w in self.words[first:last])
