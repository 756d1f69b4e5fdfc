"""Puts the events of an article together: triggers, what they bind, status, time, and who vouches for them."""

from __future__ import annotations

from bisect import bisect_right

from isnad.events.bind import Binder, Bound
from isnad.events.cast import Cast, Scene, cast
from isnad.events.describe import ordinal, series, stage, topics
from isnad.events.figures import find_figures
from isnad.events.frames import ends_with, frames
from isnad.events.genre import is_sport
from isnad.events.merge import Draft, gathered, merge, standing
from isnad.events.nations import Nations, States
from isnad.events.officials import officials
from isnad.events.plover import code as plover_code
from isnad.events.status import Cue, find_cues, status_of, unreal
from isnad.events.support import carriers, find_support
from isnad.events.triggers import Trigger, find_triggers
from isnad.events.when import when_of
from isnad.model import DateExpression, Event, Figure, Participant, Place, Span, Stage, Statement
from isnad.names.found import Names, Phrase
from isnad.text.document import Document
from isnad.text.numerals import find_numbers

_OBJECT_REACH = 30
_LEFT_REACH = 9
_DUAL_REACH = 6
_NEAR = 8
_COMPANY = 4
_LIGHT = 3  # words between a noun and the verb that it makes up with it
# what a subject does to an event of which it is thereby a party
_WILLED = frozenset({"proposed", "denied", "cancelled", "postponed"})
_PEOPLE = frozenset({"person", "role"})


class Reader:
    """Reads the events of one article."""

    def __init__(
        self, doc: Document, named: Names, times: list[DateExpression], said: list[Statement], published: str | None
    ) -> None:
        self.doc, self.named, self.said, self.published = doc, named, said, published
        self.frame = frames(doc)
        self.triggers = [] if is_sport(doc) else find_triggers(doc)
        self.cues: list[Cue] = []
        self.official: set[str] = set()
        self.dates: list[tuple[int, DateExpression]] = []
        if self.triggers:
            self.cues = find_cues(doc)
            self.official = officials(named)
            self.dates = _placed(doc, times)
        self.instruments = [t for t in self.triggers if t.spec.instrument]
        self.support = find_support(doc) if self.triggers else []
        verbs = {c.first for c in self.cues if c.clause_verb}
        self.numbers = find_numbers(doc) if self.triggers else []
        ends = {c.first for c in self.cues if c.clause_verb and c.status is not None}
        self.binder = Binder(doc, named, self.triggers, verbs, ends)
        self.states = States(doc, named)
        self.nations = Nations(doc, named, self.triggers)

    def events(self) -> list[Event]:
        """The events of the article, one a happening, in the order of their clearest mentions."""
        taken: set[int] = set()
        drafts: list[Draft] = []
        for trigger in self.triggers:
            if trigger.first in taken:
                continue
            draft = self._draft(trigger, taken)
            if draft is not None:
                drafts.append(self._inherited(draft, drafts))
        return [self._event(group) for group in merge(drafts)]

    def _draft(self, trigger: Trigger, taken: set[int]) -> Draft | None:
        instrument = self._instrument(trigger)
        if trigger.spec.needs == "instrument":
            if instrument is None:
                return None
            taken.add(instrument.first)
        bound = self.binder.bind(trigger)
        if trigger.spec.needs == "instrument" and instrument is not None:
            bound = _also(bound, self.binder.bind(instrument))
        alone = bound.others and not (bound.near or bound.attend) and all(p.kind in _PEOPLE for p in bound.others)
        if trigger.spec.with_persons and alone:
            trigger = trigger._replace(kind=trigger.spec.with_persons)
        when = when_of(self.doc, self.frame, trigger, self.dates, self.triggers)
        announced = when is not None or any(c.status == "planned" for c in self._cues_of(trigger))
        chosen = cast(trigger, bound, self._scene(trigger, instrument, announced))
        chosen = self._of_state(trigger, chosen)
        known = not chosen.actors or any(p.entity in self.official for p in chosen.actors)
        sound = chosen.sound and known
        sound = sound and not unreal(self.doc, trigger, self.cues, self.triggers)
        status, firm = status_of(self.doc, trigger, self.cues, when, self.published, self.triggers)
        return Draft(
            trigger=trigger,
            status=status,
            participants=tuple(dict.fromkeys(self._participant(p) for p in chosen.actors)),
            host=self._participant(chosen.host) if chosen.host else None,
            place=self._place(chosen),
            when=when,
            said_by=self._said_by(trigger),
            evidence=self.doc.span(*trigger.sentence),
            sound=sound,
            weak=chosen.weak,
            firm=firm,
            states=self.states.of(chosen.actors),
            instrument=trigger.spec.instrument or (instrument.spec.instrument if instrument else None),
            stage=trigger.spec.stage,
        )

    def _inherited(self, draft: Draft, before: list[Draft]) -> Draft:
        """A mention of "the two" has the people of the last event that named them, one "in these talks" its day."""
        if draft.when is None and draft.sound and self._pointed(draft.trigger):
            last = next((d for d in reversed(before) if d.sound and d.trigger.kind == draft.trigger.kind), None)
            draft = draft._replace(when=last.when) if last is not None else draft
        if draft.sound or len(draft.participants) > 1 or draft.trigger.kind not in ("meeting", "agreement", "call"):
            return draft
        low, high = max(draft.trigger.first - _DUAL_REACH, draft.trigger.sentence[0]), draft.trigger.last + 3
        if draft.trigger.kind == "agreement" and not draft.participants and self._in_meeting(draft.trigger):
            met = next((d for d in reversed(before) if d.sound and d.trigger.kind == "meeting"), None)
            return draft if met is None else draft._replace(participants=met.participants, sound=True)
        wanted = self._wanted(low, high, self.frame.duals)
        last = next((d for d in reversed(before) if d.sound and len(d.participants) in wanted), None)
        if last is None:
            wanted = self._wanted(low, high, self.frame.state_duals)
            last = next((d for d in reversed(before) if d.sound and len(d.participants) in wanted and _states(d)), None)
        return draft if last is None else draft._replace(participants=last.participants, sound=True)

    def _wanted(self, low: int, high: int, duals: dict[tuple[str, ...], int]) -> set[int]:
        """How many are meant by the words for "the two" and "the three" between two tokens."""
        words = self.doc.tokens.words
        found = (duals.get(tuple(words[i : i + n])) for i in range(low, min(high, len(words))) for n in (1, 2))
        return {number for number in found if number is not None}

    def _pointed(self, trigger: Trigger) -> bool:
        """Whether a word of the same kind that points back stands before a trigger in its sentence."""
        words, marks = self.doc.tokens.words, self.frame.demonstratives
        earlier = (t for t in self.triggers if t.sentence == trigger.sentence and t.first < trigger.first)
        return any(t.kind == trigger.kind and words[t.first - 1] in marks for t in earlier)

    def _in_meeting(self, trigger: Trigger) -> bool:
        """Whether a trigger stands in a clause that points back to a meeting ("in this meeting it was agreed")."""
        near = (t for t in self.triggers if t.sentence == trigger.sentence and 0 <= trigger.first - t.last <= 2)
        return any(t.kind == "meeting" and t.definite for t in near)

    def _instrument(self, trigger: Trigger) -> Trigger | None:
        """The instrument that a verb of signing or a word of leaving stands with."""
        if trigger.spec.needs not in ("instrument", "left"):
            return None
        reach = _OBJECT_REACH if trigger.spec.needs == "instrument" else _LEFT_REACH
        low, high = trigger.last, min(trigger.last + reach, trigger.sentence[1])
        if self.frame.verb_last and trigger.spec.needs == "left":
            low = max(trigger.first - reach, trigger.sentence[0])
        return next((t for t in self.instruments if low <= t.first < high and t.first != trigger.first), None)

    def _of_state(self, trigger: Trigger, chosen: Cast) -> Cast:
        """The cast of "the withdrawal of his country": the state that the subject acts for, where that is known."""
        after = self.doc.tokens.words[trigger.last : trigger.last + 1]
        if len(chosen.actors) != 1 or not self.frame.own_state.intersection(after):
            return chosen
        state = next((self.nations.phrase(trigger.last, s) for s in self.states.of(chosen.actors)), None)
        return chosen if state is None else chosen._replace(actors=[state])

    def _cues_of(self, trigger: Trigger) -> list[Cue]:
        first, last = trigger.sentence
        return [c for c in self.cues if first <= c.first < last and abs(c.first - trigger.first) <= _NEAR]

    def _scene(self, trigger: Trigger, instrument: Trigger | None, announced: bool) -> Scene:
        words = self.doc.tokens.words
        at = trigger.first - (words[trigger.first - 1] in self.frame.demonstratives)
        adjunct = ends_with(words, at, self.frame.adjuncts) is not None
        carrying = carriers(self.doc, self.frame, trigger, self.support)
        hosted = any(c.role == "host" for c in carrying[:2])
        carried = trigger.spec.verb or any(c.role != "host" for c in carrying)
        if trigger.kind == "forum" and self.frame.verb_last and not adjunct:
            carried = carried or any(c.clause_verb and 0 <= c.first - trigger.last <= _LIGHT for c in self.cues)
        if trigger.kind in ("forum", "call"):
            carried = carried or any(c.status in _WILLED and c.last <= trigger.first for c in self._cues_of(trigger))
        acted = any(c.clause_verb and 0 <= c.first - trigger.last <= 1 for c in self.cues)
        governors = self.frame.governors
        company = any(governors.get((w,)) in ("with", "between") for w in words[trigger.last : trigger.last + _COMPANY])
        nations = [] if trigger.spec.verb else self.nations.beside(trigger)
        pointing = words[trigger.first - 1] in self.frame.demonstratives
        left, titled = instrument is not None, self.binder.title(trigger) is not None
        return Scene(carried, hosted, adjunct, left, nations, acted, announced, company, titled, pointing)

    def _participant(self, phrase: Phrase) -> Participant:
        """A participant by its fullest name; a capital that acts is its state, where the article names the state."""
        key = phrase.entity
        state = ":".join(key.split(":")[:2])
        if phrase.kind == "place" and key != state and state in self.named.entities:
            key = state
        return Participant(name=self.named.name(key, self.doc.pack.code), entity=key)

    def _place(self, chosen: Cast) -> Place | None:
        if chosen.place is None:
            return None
        return Place(name=self.named.name(chosen.place.entity, self.doc.pack.code), entity=chosen.place.entity)

    def _said_by(self, trigger: Trigger) -> int | None:
        """The statement in whose content the trigger stands, the narrowest if there are several."""
        at = self.doc.span(trigger.first, trigger.last)[0]
        around = [
            (span.end - span.start, index)
            for index, statement in enumerate(self.said)
            for span in statement.content
            if span.start <= at < span.end
        ]
        return min(around)[1] if around else None

    def _stage(self, group: list[Draft]) -> Stage | None:
        if group[0].trigger.kind != "agreement":
            return None
        found = [c for d in group for c in carriers(self.doc, self.frame, d.trigger, self.support)]
        return stage(group, found)

    def _event(self, group: list[Draft]) -> Event:
        lead = group[0]
        told = [d for d in group if d.sound]
        status = standing(group)
        plover, mode = plover_code(lead.trigger.kind, status, len(gathered(group)))
        forum = lead.trigger.kind == "forum"
        place_in_row = next((o for d in group if (o := ordinal(d.trigger, self.numbers)) is not None), None)
        return Event(
            kind=lead.trigger.kind,
            status=status,
            plover=plover,
            plover_mode=mode,
            participants=gathered(group),
            host=next((d.host for d in group if d.host), None),
            place=max((d.place for d in group if d.place), key=_depth, default=None),
            when=next((d.when for d in group if d.when), None),
            ordinal=place_in_row,
            topics=topics(self.doc, [d.trigger.sentence for d in told]),
            series=next((n for d in group if (n := series(self.doc, self.named, d.trigger))), None) if forum else None,
            edition=place_in_row if forum else None,
            instrument=next((d.instrument for d in group if d.instrument), None),
            stage=self._stage(group),
            trigger=Span(*self.doc.span(lead.trigger.first, lead.trigger.last)),
            evidence=tuple(Span(*s) for s in sorted({d.evidence for d in group})),
            said_by=lead.said_by if all(d.said_by is not None for d in told) else None,
            rule=lead.trigger.hit.entry.rule,
        )


def _states(draft: Draft) -> bool:
    return all((p.entity or "").startswith("place:") for p in draft.participants)


def _depth(place: Place) -> int:
    """How narrow a place is: keys of places nest by colons."""
    return (place.entity or "").count(":")


def _also(bound: Bound, more: Bound) -> Bound:
    """What a verb binds, with what the instrument that is its object binds."""
    return bound._replace(
        near=bound.near or more.near, others=[*bound.others, *more.others], place=bound.place or more.place
    )


def _placed(doc: Document, times: list[DateExpression]) -> list[tuple[int, DateExpression]]:
    """The resolved dates with the token at which each begins."""
    out = []
    for date in times:
        if date.kind in ("date", "time") and date.value:
            token = bisect_right(doc.tokens.starts, date.start, key=doc.folded.start) - 1
            out.append((max(token, 0), date))
    return out


def find_events(
    doc: Document, named: Names, times: list[DateExpression], said: list[Statement], published: str | None
) -> tuple[list[Event], list[Figure]]:
    """The events of an article, one a happening, in the order of the text, and the figures claimed of them."""
    reader = Reader(doc, named, times, said, published)
    events = reader.events()
    return events, find_figures(doc, reader.numbers, events, said) if events else []
