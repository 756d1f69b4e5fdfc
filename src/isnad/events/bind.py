"""Binds actors to a trigger: who takes part, with whom, where, and who hosts.

The walk follows the grammar of the pack (``events/frames.yaml``): what a preposition makes of the phrase after it, the
genitive after a noun, the subject before or after a verb, and the words beyond which another clause begins.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import NamedTuple

from isnad.events.frames import ends_with, frames, holds, stopped
from isnad.events.groups import Group, find_groups
from isnad.events.nations import TITLES
from isnad.events.subject import Subjects
from isnad.events.triggers import Trigger
from isnad.names.found import Names, Phrase
from isnad.text.document import Document

_FAR_AFTER = 9
_FAR_TOLD = 24  # for those present and the place, which prepositions mark wherever they stand
_FAR_BEFORE = 28
_EZAFE = 3  # words between a noun and its genitive
_PERFORMED = 9
_SIGNATORY = 2
_THERE = 9
_OWNED = 9  # words between a trigger and the phrases after it that are its own
_SUBJECT = 6  # words between a verb and its subject or object
_RELATIVE = 5  # words between a noun and the subject of its relative clause
_SIDE = {"sponsor", "about", "when", "at"}
_NONE: list[Phrase] = []


class Bound(NamedTuple):
    """What a trigger binds.

    ``near`` are phrases bound by grammar next to the trigger, ``subject`` those of the clause around it, ``others``
    the second party, ``goals`` what stands after "to", ``origins`` after "from", ``place`` after "in".
    """

    near: list[Phrase]
    subject: list[Phrase]
    others: list[Phrase]
    goals: list[Phrase]
    origins: list[Phrase]
    attend: list[Phrase]
    host: Phrase | None
    place: Phrase | None

    def actors(self) -> list[Phrase]:
        """Subject and second party, each once, in the order of their say."""
        return list(dict.fromkeys([*self.near, *self.subject, *self.others, *self.attend]))


class Binder:
    """Binds the triggers of one article to its phrases."""

    def __init__(self, doc: Document, named: Names, triggers: list[Trigger], verbs: set[int], ends: set[int]) -> None:
        self.doc = doc
        self.named = named
        self.frames = frames(doc)
        self.words = doc.tokens.words
        self.subjects = Subjects(self.words, self.frames, ends)
        self.triggers = triggers
        self.verbs = verbs
        self._phrases = [p for p in named.phrases if self._acts(p)]
        self._titles = [p for p in named.phrases if p.kind in TITLES]
        self._starts = [p.first for p in self._phrases]
        self._groups: dict[int, list[Group]] = {}

    def _acts(self, phrase: Phrase) -> bool:
        """Whether a phrase can take part: outlets report, and some words alone name nobody."""
        words = self.words[phrase.first : phrase.last]
        if phrase.kind in TITLES or tuple(words) in self.frames.vague:
            return False
        return not any(w in self.frames.media for w in words)

    def groups(self, sentence: tuple[int, int]) -> list[Group]:
        """The groups of actors of one sentence."""
        if sentence[0] not in self._groups:
            low, high = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, sentence[1])
            inside = [p for p in self._phrases[low:high] if p.last <= sentence[1]]
            self._groups[sentence[0]] = find_groups(self.doc, self.frames, inside)
        return self._groups[sentence[0]]

    def bind(self, trigger: Trigger) -> Bound:
        """The phrases that a trigger binds within its sentence."""
        groups = self.groups(trigger.sentence)
        title = self.title(trigger)
        if title is not None:  # what follows a proper name is no genitive
            trigger = trigger._replace(last=max(trigger.last, title.last), definite=True)
        bound = Bound([], [], [], [], [], [], None, None)
        # a phrase may begin within a trigger of several words ("meeting of the ministers of ...")
        after = [g for g in groups if g.last > trigger.last and g.first > trigger.first]
        before = [g for g in groups if g.last <= trigger.first]
        bound = self._forward(trigger, after, bound)
        if len(bound.near) == 1 and trigger.kind != "visit" and not trigger.spec.verb and _is_city(bound.near[0]):
            bound = bound._replace(near=[], place=bound.place or bound.near[0])  # "the Sochi accord"
        return self._backward(trigger, before, bound)

    def title(self, trigger: Trigger) -> Phrase | None:
        """The proper name of a forum or agreement that a trigger heads."""
        return next((p for p in self._titles if p.first <= trigger.first < p.last), None)

    # after the trigger

    def _forward(self, trigger: Trigger, after: list[Group], bound: Bound) -> Bound:
        pointer = trigger.last
        end = next((t.first for t in self.triggers if t.first >= trigger.last and not t.spec.verb), trigger.sentence[1])
        for group in after:
            if group.first >= end and trigger.spec.needs != "instrument":
                break
            told = group.role == "attend" or (group.role == "in" and group.phrases[0].kind == "place")
            if self._barred(pointer, group.begin, _FAR_TOLD if told else _FAR_AFTER):
                break
            gap = max(0, group.begin - trigger.last)
            bound = self._take_after(trigger, group, gap, bound)
            pointer = group.last
            if group.relative and not trigger.spec.verb:
                break
        return bound

    def _take_after(self, trigger: Trigger, group: Group, gap: int, bound: Bound) -> Bound:
        spec, role, phrases = trigger.spec, group.role, list(group.phrases)
        if role in _SIDE:
            return bound
        if role == "attend":
            bound.attend.extend(phrases)
        elif role == "host":
            return bound._replace(host=bound.host or phrases[0])
        elif role == "in":
            return bound._replace(place=bound.place or _place(phrases))
        elif role == "to":
            bound.goals.extend(p for p in phrases if p not in bound.goals)
        elif role == "from":
            bound.origins.extend(phrases)
        elif role == "between":
            bound.near.extend(phrases)
        elif role in ("with", "by"):
            if role in spec.co or (role == "with" and trigger.kind in ("agreement", "forum")):
                bound.others.extend(phrases)
            elif role == "by" and phrases[0].kind == "place":
                return bound._replace(place=bound.place or phrases[0])
            elif role == "by" and self.frames.verb_last:
                bound.near.extend(phrases)
        elif role is None:
            return self._bare_after(trigger, group, gap, bound)
        return bound

    def _bare_after(self, trigger: Trigger, group: Group, gap: int, bound: Bound) -> Bound:
        """A phrase with no preposition: the genitive of a noun; subject, then object of a verb that stands first."""
        phrases = list(group.phrases)
        if not trigger.spec.verb:
            if not bound.near and (self._genitive(trigger, gap, group) or self._signatory(trigger, group)):
                if phrases[0].kind == "place" and trigger.kind == "visit":
                    bound.goals.extend(phrases)
                else:
                    bound.near.extend(phrases)
            elif trigger.owner and not bound.others and "object" not in trigger.spec.co and gap <= 1:
                bound.others.extend(phrases)
            return bound
        if self.frames.verb_last:
            if trigger.kind == "visit" and gap == 0:
                bound.goals.extend(phrases)
            return bound
        if not bound.near:
            far = _SIGNATORY if trigger.kind == "agreement" else _SUBJECT
            bound.near.extend(phrases if gap <= far else ())
        elif trigger.kind == "visit":
            bound.goals.extend(phrases)
        elif "object" in trigger.spec.co and not bound.others:
            bound.others.extend(phrases)
        return bound

    def _genitive(self, trigger: Trigger, gap: int, group: Group) -> bool:
        """Whether a bare phrase next to a noun can be its genitive: not after a pronoun or an indefinite ending.

        Where adjectives stand between a noun and its genitive (the ezafe chain), a few words may part them.
        """
        if trigger.owner or trigger.definite:
            return False
        if not self.frames.verb_last:
            return gap == 0
        last = self.words[trigger.last - 1]
        if self.frames.indefinite and last.endswith(self.frames.indefinite) and len(last) > 4:
            return False
        between = range(trigger.last, group.begin)
        return gap <= _EZAFE and all(self.words[i].isalnum() and i not in self.verbs for i in between)

    def _signatory(self, trigger: Trigger, group: Group) -> bool:
        """Whether a bare phrase is the subject of a relative clause on the noun: "the accord that Iran signed"."""
        if ends_with(self.words, group.begin, self.frames.performed) is not None:
            return group.begin - trigger.last <= _PERFORMED
        gap = self.words[trigger.last : group.begin]
        return trigger.kind == "agreement" and len(gap) <= _RELATIVE and any(w in self.frames.relatives for w in gap)

    # before the trigger

    def _backward(self, trigger: Trigger, before: list[Group], bound: Bound) -> Bound:
        """The subject of the clause, and what stands between it and the trigger."""
        seen: list[Group] = []
        pointer = trigger.first
        for group in reversed(before):
            if self._barred(group.last, pointer, _FAR_BEFORE):
                break
            seen.append(group)
            pointer = group.begin
        if not any(g.role is None for g in seen) and (bound.others or trigger.owner):
            seen += [g for g in reversed(before) if g not in seen and g.role is None and not g.object]
        verb_last = self.frames.verb_last
        clause = [g for g in seen if verb_last or not self.subjects.complement(g.last, trigger.first)]
        other = max((t.last for t in self.triggers if t.last <= trigger.first), default=0)
        subject = self.subjects.find(trigger, seen)
        adjunct = self._adjunct(trigger)
        shares = verb_last or adjunct
        for group in clause:
            role, phrases = group.role, list(group.phrases)
            if group is subject or role in _SIDE:
                continue
            owned = group.first >= other > group.begin - _OWNED and other >= trigger.sentence[0]
            if owned and role and not shares:
                continue  # it belongs to the trigger before
            if role == "in" and bound.place is None:
                bound = bound._replace(place=_place(phrases))
            elif role == "to" and not bound.goals and trigger.kind in ("visit", "message"):
                bound.goals.extend(phrases)
            elif role == "from" and not bound.origins:
                bound.origins.extend(phrases)
            elif role == "between" and not bound.near and shares and (adjunct or "between" in trigger.spec.co):
                bound.near.extend(phrases)
            elif role in ("with", "between") and not bound.others and not bound.near and shares:
                bound.others.extend(phrases)
            elif role == "attend":
                bound.attend.extend(phrases)
            elif role is None and trigger.kind == "message" and not verb_last and not bound.goals:
                bound.goals.extend(phrases)
            elif role is None and group.object and not bound.others and "object" in trigger.spec.co:
                bound.others.extend(phrases)
        if subject is not None:
            bound.subject.extend(subject.phrases)
        elif self._wanting(trigger, bound):
            taken = {p.entity for p in (*bound.others, *bound.near)}
            bare = (g.phrases[0] for g in self.groups(self._before(trigger)) if g.role is None and not g.object)
            topic = next((p for p in bare if p.kind != "place" and p.entity not in taken), None)
            if topic is not None:
                bound.subject.append(topic)
        if trigger.kind == "visit" and not bound.goals and self._there(trigger):
            named = (p for p in reversed(self._phrases) if p.last <= trigger.first and p.kind == "place")
            bound.goals.extend(islice(named, 1))
        return bound

    def _there(self, trigger: Trigger) -> bool:
        """Whether the goal of a journey is "there", in a word or in the verb's own pronoun."""
        low, high = max(trigger.first - _THERE, trigger.sentence[0]), min(trigger.last + _THERE, trigger.sentence[1])
        return (trigger.owner and trigger.spec.verb) or holds(self.words, low, high, self.frames.there)

    def _wanting(self, trigger: Trigger, bound: Bound) -> bool:
        """Whether the language leaves out a subject that the trigger must have: it goes on from the sentence before."""
        if trigger.spec.verb and not self.frames.verb_last:
            return not bound.near or (len(bound.near) == 1 and not bound.others and "object" in trigger.spec.co)
        return bool(bound.others or trigger.owner) and not bound.near

    def _before(self, trigger: Trigger) -> tuple[int, int]:
        """The sentence before that of a trigger, empty if there is none."""
        at = bisect_left(self.doc.sentences, trigger.sentence)
        return self.doc.sentences[at - 1] if at else (0, 0)

    def _adjunct(self, trigger: Trigger) -> bool:
        at = trigger.first
        if self.frames.demonstratives and self.words[at - 1] in self.frames.demonstratives:
            at -= 1
        return ends_with(self.words, at, self.frames.adjuncts) is not None

    def _barred(self, first: int, last: int, far: int) -> bool:
        """Whether the tokens between two phrases part them: another clause, a full stop, or too great a distance."""
        if last - first > far:
            return True
        return stopped(self.doc, first, last) or holds(self.words, first, last, self.frames.barriers)


def _is_city(phrase: Phrase) -> bool:
    """Whether a phrase is a place within a state (keys of places nest by colons)."""
    return phrase.kind == "place" and phrase.entity.count(":") > 1


def _place(phrases: list[Phrase]) -> Phrase | None:
    return next((p for p in phrases if p.kind == "place"), None)
