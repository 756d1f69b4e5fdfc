"""Where a cue leads to a source: what must stand between the cue and the outlet, by the role of the cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from isnad.statements.outletnames import Outlet, OutletNames
from isnad.statements.outletwords import CUES
from isnad.text.automaton import Hit
from isnad.text.parts import kind_at

# How far an addressee may stand from its cue, in tokens.
_FAR = 20
_CLOSING = frozenset(')]»"\u201d\u2019')
_COMMAS = "\u060c,"
_ENDS = frozenset("\n.:")
# how far behind the subject its own source may stand, in tokens
_ONWARD = 5


class Lead(NamedTuple):
    """An outlet that a cue leads to, the rule of the cue, and whether it is the report's own outlet."""

    outlet: Outlet
    rule: str
    own: bool
    relation: str


def cued(names: OutletNames) -> Iterator[Lead]:
    """The outlets that the cues of the text lead to, in the order of the cues."""
    doc = names.doc
    passing_on = _places_of(names, "from")
    for hit in doc.found(CUES):
        value = doc.pack.value(hit)
        for number, outlet in enumerate(_ROLES[value["role"]](names, hit, value)):
            # the outlet that reports is named with its desk, or followed by another cue of passing on
            follows = outlet.first > hit.last or any(outlet.last + k in passing_on for k in range(5))
            reports = value["role"] == "report" and follows and number == 0
            yield Lead(outlet, hit.entry.rule, bool(value.get("own")) or reports, value["relation"])


def _row(names: OutletNames, first: Outlet | None) -> list[Outlet]:
    """A name and the outlets joined to it by a sign or conjunction."""
    words, out = names.words, [first] if first else []
    while out:
        j = out[-1].last
        j += j < len(words) and words[j] in _CLOSING
        while j < len(words) and words[j] in names.lexis.tails:
            j += 1
        step = j + (j < len(words) and words[j] in names.lexis.between)
        if j < len(words) and words[j] in _COMMAS and step not in names.known:
            break  # a comma may as well begin the clause of another outlet
        following = names.at(step) if names.begins(step) else None
        if following is None or (step == j and not following.cut) or following.generic:
            break
        out.append(following)
    return out


def _label(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """Everything to the end of a line that the label opens, divided at its signs."""
    words, i = names.words, hit.first
    while i and words[i - 1] != "\n":
        i -= 1
    if any(w[0].isalnum() for w in words[i : hit.first]):
        return []
    out, j = [], hit.last
    while j < len(words) and words[j] != "\n":
        found, begun = names.at(j), j
        if found is not None:
            out.append(found)
            j = found.last
            continue
        while j < len(words) and (words[j][0].isalnum() or words[j] in "._"):
            j += 1
        if j > begun:
            out.append(Outlet(begun, j, 0, None, False))
        else:
            j += 1
    return out


def _from(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """Whatever is named behind the cue."""
    found = names.at(hit.last, places=True) or names.behind_desk(hit.last)
    if found is None and (_is_credit(names, hit) or _passes(names, hit)):
        found = names.open_name(hit.last)
    return _row(names, found)


def _is_credit(names: OutletNames, hit: Hit) -> bool:
    return kind_at(names.doc.parts, names.doc.span(hit.first, hit.first + 1)[0]) == "credit"


def _passes(names: OutletNames, hit: Hit) -> bool:
    """Whether an outlet, or the head of the sentence, stands before the cue: a person too says what others told him."""
    start = names.sentence_start(hit.first)
    if start == hit.first:
        return True
    reports = _places_of(names, "report")
    return any(names.begins(k) or k in reports for k in range(start, hit.first))


def _places_of(names: OutletNames, role: str) -> set[int]:
    """The first tokens of the cues of a role."""
    value = names.doc.pack.value
    return {hit.first for hit in names.doc.found(CUES) if value(hit)["role"] == role}


def _report(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet behind the cue; an unknown name at the head of a sentence alone, and before a comma."""
    found = names.at(hit.last, places=True) or names.behind_desk(hit.last)
    if found is None and hit.first == names.sentence_start(hit.first):
        found = names.open_name(hit.last)
        if found is not None and not _ends_report(names, found.last):
            found = None
    return _row(names, found)


def _ends_report(names: OutletNames, j: int) -> bool:
    """Whether a comma or another cue of passing on ends a name that is not known."""
    if j < len(names.words) and names.words[j] in _COMMAS:
        return True
    return j in _places_of(names, "from")


def _per(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """An outlet right behind the cue; marks alone hold quoted words as often as names."""
    found = names.at(hit.last, places=True)
    if found is None:
        return []
    meant = found.sure or found.generic or (found.key is not None and found.whole) or bool(value.get("marked"))
    return _row(names, found if meant else None)


def _tells(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet that is the subject of the verb, right behind it or behind a day or reporter."""
    j, desk = hit.last, False
    for _ in range(3):
        if j < len(names.words) and names.words[j] in (names.lexis.asides | names.lexis.desks):
            desk = desk or names.words[j] in names.lexis.desks
            j += 1
    found = names.at(j, places=True)
    if found is not None and (found.cut or not _may_tell(found, value, desk=desk)):
        found = None
    if not value.get("onward"):
        return _row(names, found)
    return [*_row(names, found), *_onward(names, found.last if found else hit.last)]


def _may_tell(found: Outlet, value: Mapping[str, Any], *, desk: bool) -> bool:
    """Whether the verb makes an outlet of the name: one that is sure, or a verb that nothing else is a subject of."""
    if found.key is None and not found.headed and not found.sure:
        return bool(value.get("marked"))
    return found.sure or found.generic or ((bool(value.get("strong")) or desk) and found.whole)


def _onward(names: OutletNames, j: int) -> list[Outlet]:
    """The outlet from which the subject has what it passes on, behind a preposition."""
    for k in range(j, min(j + _ONWARD, len(names.words))):
        if names.words[k] in names.lexis.onward and names.begins(k + 1):
            found = names.at(k + 1)
            return _row(names, found if found is not None and found.sure and not found.generic else None)
    return []


def _talks(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet that is spoken to: behind a preposition not far from the cue, or behind a cue that ends in one."""
    words, lexis = names.words, names.lexis
    if not lexis.before:
        j = hit.last + (hit.last < len(words) and words[hit.last] in lexis.asides)
        found = names.at(j, places=True) or names.behind_desk(j)
        return _row(names, found if found is None or found.headed or found.key or found.sure else None)
    far = min(hit.last + value.get("near", _FAR), len(words))
    before = names.folded(value["before"]) if "before" in value else lexis.before
    for j in names.starts_in(hit.last, far):
        if any(words[k] in _ENDS for k in range(hit.last, j)):
            break
        found = names.at(j)
        if found is None or not found.sure or (found.cut and "before" in value):
            continue
        behind = j - 1 - (not words[j - 1][0].isalnum())
        spoken_to = words[j][: found.cut] in lexis.glued if found.cut else words[behind] in before
        employed = any(names.bare(k) in lexis.staff for k in (behind, behind - (not found.cut), j - 2))
        if spoken_to and not employed:
            return _row(names, found)
    return _marked(names, hit.last, far)


def _marked(names: OutletNames, first: int, last: int) -> list[Outlet]:
    """An unknown name in marks behind a glued preposition, if the words that were spoken to it follow."""
    for i in names.marked:
        if first < i < last and not any(names.words[k] in _ENDS for k in range(first, i)):
            found = names.quoted(i)
            if found is not None and _introduced(names, found.last + 1):
                return [found]
    return []


def _introduced(names: OutletNames, j: int) -> bool:
    """Whether the words that were spoken follow: then what stands in marks before them was spoken to."""
    return j < len(names.words) and names.words[j] in names.lexis.introduces


def _to(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """``to X said``: the outlet right behind the preposition, a verb of saying right behind the outlet."""
    found = names.at(hit.last) or names.behind_desk(hit.last)
    if found is None:
        return []
    j = found.last + (found.last < len(names.words) and names.words[found.last] in _CLOSING)
    verbs = names.folded(value["verbs"]) if "verbs" in value else names.lexis.say
    return [found] if any(w in verbs for w in names.words[j : j + 3]) else []


_ROLES: dict[str, Callable[[OutletNames, Hit, Mapping[str, Any]], list[Outlet]]] = {
    "label": _label,
    "from": _from,
    "report": _report,
    "per": _per,
    "tells": _tells,
    "talks": _talks,
    "to": _to,
}
