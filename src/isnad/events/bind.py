"""Binds noun phrases to a trigger: who takes part, with whom, and where.

The walk from a trigger follows the grammar that the pack's ``events/frames.yaml`` gives: prepositions that govern a
phrase, words beyond which another clause begins, and whether the verb stands first or last.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from isnad.events.triggers import Trigger
from isnad.names.found import Names, Phrase
from isnad.text.document import Document

_FAR_AFTER = 7
_FAR_BEFORE = 30
_STOPS = frozenset(".:;!?\u2026\n\u061b\u061f")


class Frames(NamedTuple):
    """The binding grammar of a language, folded."""

    governors: dict[tuple[str, ...], str]
    glued: dict[str, str]
    conjunctions: frozenset[str]
    barriers: frozenset[str]
    verb_last: bool


class Bound(NamedTuple):
    """What a trigger binds: actors before "with", those after, the place, and a goal that may be place or host."""

    subjects: list[Phrase]
    others: list[Phrase]
    place: Phrase | None


def frames(doc: Document) -> Frames:
    """The frames of the document's language, compiled once."""
    pack = doc.pack
    if "events.frames" not in pack.compiled:
        settings: Any = pack.settings("events.frames")
        key = pack.folder.key
        pack.compiled["events.frames"] = Frames(
            {tuple(key(w).split()): role for w, role in settings.get("governors", {}).items()},
            {key(w): role for w, role in settings.get("glued", {}).items()},
            frozenset(key(w) for w in settings.get("conjunctions", ())),
            frozenset(key(w) for w in settings.get("barriers", ())),
            settings.get("order") == "verb-last",
        )
    found: Frames = pack.compiled["events.frames"]
    return found


class Binder:
    """Binds the triggers of one article to its phrases."""

    def __init__(self, doc: Document, named: Names) -> None:
        self.doc = doc
        self.named = named
        self.frames = frames(doc)
        self._words = doc.tokens.words

    def bind(self, trigger: Trigger) -> Bound:
        """The phrases that a trigger binds within its sentence."""
        first, last = trigger.sentence
        inside = [p for p in self.named.phrases if p.first >= first and p.last <= last]
        after = [p for p in inside if p.first >= trigger.last]
        before = [p for p in inside if p.last <= trigger.first]
        subjects: list[Phrase] = []
        others: list[Phrase] = []
        place = self._forward(trigger, after, subjects, others)
        place = self._backward(trigger, before, subjects, others, place)
        return Bound(subjects, others, place)

    def role(self, phrase: Phrase) -> str | None:
        """The role that the word before a phrase, or the clitic glued to it, gives it; None where it stands bare."""
        start = self.doc.tokens.starts[phrase.first]
        glued = ""
        untouched = self.doc.folded.start(start)
        if phrase.start > untouched:
            glued = self._words[phrase.first][: phrase.start - untouched]
        for letter in reversed(glued):
            if letter in self.frames.glued and self.frames.glued[letter] != "and":
                return self.frames.glued[letter]
        if glued[:1] and self.frames.glued.get(glued[0]) == "and":
            return "and"
        before = phrase.first - 1
        while before >= 0 and not self._words[before].isalnum() and self._words[before] not in _STOPS:
            before -= 1
        for size in (2, 1):
            words = tuple(self._words[before - size + 1 : before + 1])
            if len(words) == size and words in self.frames.governors:
                return self.frames.governors[words]
        return "and" if before >= 0 and self._words[before] in self.frames.conjunctions else None

    def _forward(self, trigger: Trigger, after: list[Phrase], subjects: list[Phrase], others: list[Phrase]) -> Phrase | None:
        place: Phrase | None = None
        pointer, previous = trigger.last, "subject"
        for phrase in after:
            if self._barrier(pointer, phrase.first, _FAR_AFTER):
                break
            role = self.role(phrase)
            target = self._target(role, previous, trigger, phrase, bool(subjects))
            if target == "subject":
                subjects.append(phrase)
            elif target == "other":
                others.append(phrase)
            elif target == "place" and place is None:
                place = phrase
            previous = target or previous
            pointer = phrase.last
        return place

    def _target(self, role: str | None, previous: str, trigger: Trigger, phrase: Phrase, has_subject: bool) -> str | None:
        """What a phrase after the trigger is to it: subject, other, place, or nothing (None)."""
        where = phrase.kind == "place"
        if role == "and":
            return previous
        if role is None:
            if trigger.kind == "visit" and where and (trigger.verb or trigger.goal):
                return "place"
            if has_subject and trigger.verb:
                return "other" if trigger.kind != "visit" else "place"
            return None if has_subject or (self.frames.verb_last and trigger.verb) else "subject"
        if role == "in":
            return "place"
        if role == "to" and trigger.kind == "visit":
            return "place"
        if role == "between":
            return "subject" if "between" in trigger.co else None
        if role in trigger.co:
            return "other"
        return "subject" if role == "by" and "by" not in trigger.co and trigger.kind == "agreement" else None

    def _backward(
        self, trigger: Trigger, before: list[Phrase], subjects: list[Phrase], others: list[Phrase], place: Phrase | None
    ) -> Phrase | None:
        pointer = trigger.first
        bare: list[Phrase] = []
        pending: list[Phrase] = []
        for phrase in reversed(before):
            if self._barrier(phrase.last, pointer, _FAR_BEFORE if not bare else 3):
                break
            pointer = phrase.first
            role = self.role(phrase)
            if role == "and":
                pending.append(phrase)
                continue
            if role is None and not subjects:
                bare += [*pending, phrase]
                if not self.frames.verb_last:
                    break
            elif self.frames.verb_last and role in trigger.co and not others:
                others += [phrase, *reversed(pending)]
            elif self.frames.verb_last and role == "between" and "between" in trigger.co:
                subjects += [phrase, *reversed(pending)]
            elif role == "in" and place is None and phrase.kind == "place":
                place = phrase
            elif role == "to" and trigger.kind == "visit" and place is None:
                place = phrase
            pending = []
        if bare and not subjects:
            chosen = bare[-1] if self.frames.verb_last else bare[0]
            subjects += [chosen, *(p for p in bare if p is not chosen and self.role(p) == "and")]
        return place

    def _barrier(self, first: int, last: int, far: int) -> bool:
        """Whether the tokens between two phrases part them: another clause, a full stop, or too great a distance."""
        gap = self._words[first:last]
        return len(gap) > far or any(w in self.frames.barriers or w in _STOPS for w in gap)
