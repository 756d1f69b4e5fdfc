"""Who takes part, by kind of event: which of the bound phrases are participants, and whether they make an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from isnad.events.bind import Bound
from isnad.events.triggers import Trigger
from isnad.model import EventKind
from isnad.names.found import Phrase

_PEOPLE = {"person", "role"}
_SEVERAL = {"d", "p"}


class Cast(NamedTuple):
    """The phrases that take part, the host, the place, and whether this is enough to tell of an event."""

    actors: list[Phrase]
    host: Phrase | None
    place: Phrase | None
    sound: bool
    weak: bool = False


class Scene(NamedTuple):
    """What is known around a trigger when its cast is chosen.

    ``carried``: a support verb makes the subject of the clause take part; ``hosted``: it makes it the host;
    ``adjunct``: the trigger is an adjunct of its clause; ``left_from``: an instrument stands where a trigger of leaving
    wants it; ``nations``: states named by an adjective beside the trigger; ``acted``: a light verb follows at once;
    ``announced``: a date or a word of the future stands by; ``company``: somebody who is no phrase stands after "with";
    ``titled``: it has a proper name; ``pointing``: a demonstrative before it points back to what was told.
    """

    carried: bool
    hosted: bool
    adjunct: bool
    left_from: bool
    nations: list[Phrase]
    acted: bool
    announced: bool
    company: bool
    titled: bool
    pointing: bool


def cast(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    """The cast of the event that a trigger names."""
    if scene.nations and not bound.near and (trigger.kind != "forum" or len(scene.nations) > 1):
        bound = bound._replace(near=scene.nations)
    chosen = _BY_KIND[trigger.kind](trigger, bound, scene)
    actors = list({p.entity: p for p in reversed(chosen.actors)}.values())[::-1]
    if scene.pointing and len({p.entity for p in bound.near}) < 2:
        return chosen._replace(actors=actors, sound=False)
    return chosen._replace(actors=actors, sound=chosen.sound and (bool(actors) or scene.titled))


def _pair(trigger: Trigger, bound: Bound) -> list[Phrase]:
    """Subject and second party of a noun or verb of doing something together."""
    if trigger.spec.verb:
        if bound.others:
            return [*(bound.near or bound.subject), *bound.others]
        if len(bound.near) == 1 and bound.subject:
            return [*bound.subject, *bound.near]
        return bound.near or bound.subject
    if len({p.entity for p in bound.near}) >= 2:
        return bound.near
    return [*(bound.near or bound.subject), *bound.others]


def _meeting(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    actors = _pair(trigger, bound)
    if trigger.kind == "call":
        actors = [*bound.origins, *actors, *bound.goals]
    actors = [*actors, *bound.attend]
    parties = {p.entity for p in actors}
    bodies = any(p.kind == "organization" for p in actors)
    sound = len(parties) >= 2 or (bodies and not trigger.definite and bool(bound.near or bound.others))
    sound = sound or bool(actors and scene.company and not trigger.definite)
    sound = sound or any(p.number in _SEVERAL for p in bound.near)
    if trigger.spec.needs == "with":
        sound = bool(bound.others) and len(parties) >= 2
    if trigger.spec.needs == "official":
        sound = len(parties) >= 2 and (trigger.kind != "call" or scene.carried or trigger.spec.verb)
    if trigger.spec.needs == "done":
        sound = len(parties) >= 2 and (scene.adjunct or scene.acted)
    if trigger.definite and not (bound.near or bound.others):
        sound = False
    if trigger.kind == "call" and not trigger.definite and actors and not trigger.spec.needs:
        sound = True
    return Cast(actors, bound.host, bound.place, sound)


def _visit(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    visitors = [p for p in bound.near if p.kind != "place"] or [p for p in bound.subject if p.kind != "place"]
    states = [p for p in [*bound.near, *bound.subject] if p.kind == "place"]
    goal = next((p for p in bound.goals if p.kind == "place"), None)
    host = next((p for p in bound.goals if p.kind != "place"), bound.host)
    if trigger.spec.verb and goal is None:
        goal = next(iter(states), None)
    place = goal or (bound.place if not trigger.spec.goal else None)
    if trigger.spec.persons:
        visitors = [p for p in visitors if p.kind in _PEOPLE or not p.named]
    if not visitors and states and goal is not None and goal not in states and not trigger.spec.persons:
        visitors = states[:1]
    known = place is not None or host is not None or bool(bound.near and not trigger.spec.verb)
    sound = bool(visitors) and known and (goal is not None or not trigger.spec.goal)
    if trigger.definite and not bound.near and goal is None:
        sound = False
    return Cast([v for v in visitors if v != host], host, place, sound)


def _message(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    subject = [] if bound.near else bound.subject
    actors = [*bound.origins, *bound.near, *subject, *bound.others, *bound.goals]
    people = [p for p in actors if p.kind != "place" or p.entity]
    parties = {p.entity for p in people}
    sound = len(parties) >= 2 or bool(
        parties and not trigger.definite and (scene.adjunct or bound.near or bound.origins)
    )
    if trigger.spec.needs == "addressee":
        sound = bool(bound.goals or bound.others) and len(parties) >= 2
    if trigger.spec.needs == "official":
        sound = len(parties) >= 2
    return Cast(people, None, bound.place, sound)


def _agreement(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    if trigger.spec.needs == "left":
        actors = bound.near or bound.subject
        return Cast(actors, None, None, scene.left_from and bool(actors))
    if trigger.spec.verb:
        actors = [*(bound.near or bound.subject), *bound.others]
        habit = trigger.spec.present and (not bound.near or (len(actors) < 2 and not scene.announced))
        return Cast(actors, None, bound.place, scene.carried and not habit)
    near = bound.near
    if len({p.entity for p in near}) >= 2:
        actors = near
    elif not trigger.definite and (scene.carried or (bound.others and not near)):
        actors = [*near, *([] if near and not scene.carried else bound.subject), *bound.others]
    else:
        actors = [*near, *bound.others]
    told = bool(near or bound.others) or (scene.carried and not trigger.definite)
    sound = bool(actors) and (told or len(actors) > 1)
    if trigger.spec.needs == "two":
        sound = len({p.entity for p in actors}) >= 2 or bool(actors and scene.company)
    return Cast(actors, None, bound.place, sound)


def _forum(trigger: Trigger, bound: Bound, scene: Scene) -> Cast:
    near = bound.near
    city = near[0] if len(near) == 1 and near[0].kind == "place" else None
    actors = [*(near if city is None else []), *bound.others, *bound.attend]
    weak = not actors
    host = bound.host
    if scene.hosted and bound.subject:
        host = host or bound.subject[0]
        actors = [*bound.subject, *actors]
    elif scene.carried or (weak and bound.subject):
        actors = [*bound.subject, *actors]
    sound = bool(actors) and (not weak or scene.carried or scene.hosted)
    if scene.titled and scene.announced and not sound:
        return Cast([], host, bound.place or city, True)  # known by name: it needs nobody to be identified
    return Cast(actors, host, bound.place or city, sound, weak)


_BY_KIND: dict[EventKind, Callable[[Trigger, Bound, Scene], Cast]] = {
    "meeting": _meeting,
    "call": _meeting,
    "visit": _visit,
    "message": _message,
    "agreement": _agreement,
    "forum": _forum,
}
