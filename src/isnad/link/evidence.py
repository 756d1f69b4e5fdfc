"""Whether two articles tell of one happening: evidence for and against, added up, and no translation anywhere.

What two articles share tells the more, the rarer its kind is and the more prominent it stands (see
:mod:`isnad.link.traits`). Evidence is added as log odds, so that every reason has a size that can be read, and the
score is a probability-like figure between 0 and 1. What speaks loudest against is what looks alike: the same kind of
event among the same parties on other days.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, sqrt

from isnad.link.model import Proposal
from isnad.link.prints import contained
from isnad.link.traits import Happening, Traits, full_name, states_of

RULE = "link.story.shared-evidence"
COPY_RULE = "link.copy.word-runs"
SURE, DOUBTFUL = 0.6, 0.4
COPY_SURE, COPY_DOUBTFUL = 0.5, 0.3
# Days between publications within which two articles can be one story, and within which one may be a copy of the other.
STORY_DAYS = 3
COPY_DAYS = 14

_START = -5.2
_SHARED = 6.0
_GAP = 0.45
_EVENT, _EVENT_DATED = 1.2, 0.8
_OTHER_DAYS = -2.5
# A full name in the head of an article weighs this much (isnad.link.traits).
_OTHER_PEOPLE, _FOREMOST = -2.5, 6.0
_DIGIT, _MOST_FIGURES, _OTHER_FIGURES = 0.5, 2.5, -0.4
_DAY, _MOST_DAYS = 1.0, 2
_WORDS, _USUAL_WORDS = 9.0, 0.14
_COPY = 5.0
# What was copied days later is long and copied whole.
_LATE_COPY, _LATE_PRINTS = 0.8, 30
# Who is in the news, in one line each: how many shared names a reason tells of.
_TOLD = 5

Same = Callable[[str], set[str]]
"""The entities that are one with a given one by a link that joins, itself among them."""


def copy(a: Traits, b: Traits) -> Proposal | None:
    """The link of two articles of which one has much of the other word for word."""
    if a.language != b.language:
        return None
    share = contained(a.prints, b.prints)
    if share < COPY_DOUBTFUL:
        return None
    # an article of unknown day may be of any: it must prove as much as a late copy
    gap = abs(a.day - b.day) if a.day and b.day else COPY_DAYS
    if _others(a, b) and _others(b, a):
        return None  # the same form of words about other people
    if gap > COPY_DAYS or (gap > STORY_DAYS and not _whole_copy(a, b, share)):
        return None
    a, b = sorted((a, b), key=lambda t: t.id)
    reason = f"{100 * share:.0f} per cent of the word runs of the shorter one stand in the other"
    return Proposal(
        kind="copy", a=a.id, b=b.id, homes=(a.id, b.id), score=round(share, 3), reasons=(reason,), rule=COPY_RULE,
        sure=share >= COPY_SURE,
    )  # fmt: skip


def _whole_copy(a: Traits, b: Traits, share: float) -> bool:
    """Whether a text of days later is surely a copy: a weekly report has the same words with other figures and days."""
    long_enough = min(len(a.prints), len(b.prints)) >= _LATE_PRINTS
    return long_enough and share >= _LATE_COPY and bool(a.numbers & b.numbers or a.days & b.days)


def story(a: Traits, b: Traits, same: Same) -> Proposal | None:
    """The link of two articles that tell of one happening; None where there is too little evidence."""
    a, b = sorted((a, b), key=lambda t: t.id)
    share = contained(a.prints, b.prints) if a.language == b.language else 0.0
    gap = abs(a.day - b.day) if a.day and b.day else None
    if gap is None and not _whole_copy(a, b, share):
        return None  # an article of unknown day is nobody's story, unless it is surely a copy of one
    if gap is not None and gap > STORY_DAYS:
        return None
    reasons: list[str] = []
    odds = _START + _names(a, b, same, reasons) - _GAP * (gap or 0)
    odds += _events(a, b, same, reasons) + _figures(a, b, reasons) + _days(a, b, reasons)
    if a.language == b.language:
        odds += _wording(a, b, share, reasons) + _people(a, b, reasons)
    if gap:
        reasons.append(f"published {gap} {'day' if gap == 1 else 'days'} apart")
    score = 1 / (1 + exp(-odds))
    if score < DOUBTFUL:
        return None
    return Proposal(
        kind="story", a=a.id, b=b.id, homes=(a.id, b.id), score=round(score, 3), reasons=tuple(reasons), rule=RULE,
        sure=score >= SURE,
    )  # fmt: skip


def _names(a: Traits, b: Traits, same: Same, reasons: list[str]) -> float:
    """How much of what the two name is the same, by weight; cosine-like, so that a long article gains nothing."""
    shared: dict[str, float] = {}
    theirs: dict[str, float] = {}
    for key, weight in a.weights.items():
        twins = {key} if key in b.weights else set()
        if not twins and key.rpartition("|")[2] in a.persons:
            twins = _twins(key, b, same)
        other = max((b.weights.get(twin, 0.0) for twin in twins), default=0.0)
        if other:
            shared[key] = min(weight, other)
            theirs.update(dict.fromkeys(twins, shared[key]))
    whole = sqrt(_counted(a, b, shared) * _counted(b, a, {**shared, **theirs}))
    if not shared or not whole:
        return 0.0
    best = sorted(shared, key=lambda key: (-shared[key], key))[:_TOLD]
    value = sum(shared.values()) / whole
    reasons.append(f"both name {', '.join(best)} ({100 * value:.0f} per cent of what they name)")
    return _SHARED * value


def _counted(a: Traits, b: Traits, shared: dict[str, float]) -> float:
    """The weight of what an article names and the other could name too.

    A person whose office the other names in its stead is no lack, nor is, in another language, what has no name there.
    """
    across = a.language != b.language
    return sum(
        weight
        for key, weight in a.weights.items()
        if key in shared
        or not (across and not key.isascii() and not _full_person(key))
        and not any(office in b.weights for office in a.offices.get(key, ()))
    )


def _full_person(key: str) -> bool:
    plain = key.rpartition("|")[2]
    return plain.startswith("person:") and full_name(plain)


def _twins(key: str, b: Traits, same: Same) -> set[str]:
    """Under which keys the other article has a person of this one."""
    plain = key.rpartition("|")[2]
    linked = same(plain) & b.persons.keys()
    return {k if k.isascii() else f"{b.language}|{k}" for k in linked}


def _events(a: Traits, b: Traits, same: Same, reasons: list[str]) -> float:
    best, found = 0.0, ""
    against = False
    for one in a.events:
        for other in b.events:
            if one.kind != other.kind or not _parties(one, other, same):
                continue
            days = _agree(one, other)
            if days is False:
                against = against or (one.status == other.status)
                continue
            value = _EVENT + (_EVENT_DATED if days else 0.0)
            if value > best:
                best, found = (
                    value,
                    f"both tell of a {one.kind} of the same parties" + (" on the same day" if days else ""),
                )
    if best:
        reasons.append(found)
        return best
    if against:
        reasons.append("the same parties and kind of event, but on other days")
        return _OTHER_DAYS
    return 0.0


def _parties(one: Happening, other: Happening, same: Same) -> bool:
    """Whether two events have two parties in common, or one and the place, by person, institution or state."""
    people = {twin for key in one.who if not _is_state(key) for twin in same(key.rpartition("|")[2])}
    theirs = {key.rpartition("|")[2] for key in other.who if not _is_state(key)}
    common = len(people & theirs) + len(one.states & other.states)
    return common >= 2 or (common == 1 and one.place is not None and one.place == other.place)


def _is_state(key: str) -> bool:
    return key.count(":") == 1 and states_of(key) is not None


def _agree(one: Happening, other: Happening) -> bool | None:
    """Whether the days of two events can be the same; None where one is unknown or vague."""
    if not (one.first and other.first):
        return None
    if one.last < other.first or other.last < one.first:
        return False
    exact = one.first == one.last and other.first == other.last
    return True if exact else None


def _figures(a: Traits, b: Traits, reasons: list[str]) -> float:
    shared = sorted(a.numbers & b.numbers, key=lambda n: (-_telling(n), n))
    if not shared:
        return _OTHER_FIGURES if a.numbers and b.numbers else 0.0
    reasons.append(f"both have the figures {', '.join(shared[:_TOLD])}")
    return min(sum(map(_telling, shared)), _MOST_FIGURES)


def _telling(number: str) -> float:
    """How much it tells that two articles have this figure: the more digits it has that are not 0, the more."""
    return _DIGIT * min(len(number.replace(".", "").strip("0")), 4)


def _days(a: Traits, b: Traits, reasons: list[str]) -> float:
    near = {d + x for d in (a.day, b.day) for x in (-1, 0, 1)}
    one, other = a.days - near, b.days - near
    shared = one & other
    if not shared:
        return _OTHER_FIGURES if one and other else 0.0
    reasons.append(f"both speak of {len(shared)} {'day' if len(shared) == 1 else 'days'} away from that of publication")
    return _DAY * min(len(shared), _MOST_DAYS)


def _people(a: Traits, b: Traits, reasons: list[str]) -> float:
    """What speaks against two articles of one language: each puts people first whom the other does not know."""
    one, other = _others(a, b), _others(b, a)
    if not one or not other:
        return 0.0
    reasons.append(f"one is about {', '.join(one)}, the other about {', '.join(other)}")
    return _OTHER_PEOPLE


def _others(a: Traits, b: Traits) -> list[str]:
    """The people whom an article names in full in its head, and the other not at all."""
    heads = (key for key, weight in a.weights.items() if weight >= _FOREMOST and _full_person(key))
    return sorted(key.rpartition("|")[2] for key in heads if key not in b.weights)


def _wording(a: Traits, b: Traits, share: float, reasons: list[str]) -> float:
    least = min(len(a.words), len(b.words))
    common = len(a.words & b.words) / least if least else 0.0
    if share >= COPY_DOUBTFUL:
        reasons.append(f"{100 * share:.0f} per cent of the word runs of the shorter one stand in the other")
    if common > _USUAL_WORDS:
        reasons.append(f"{100 * common:.0f} per cent of the long words of the shorter one are in the other")
    return _WORDS * (common - _USUAL_WORDS) * 0.5 + (_COPY * share if share >= COPY_DOUBTFUL else 0.0)
