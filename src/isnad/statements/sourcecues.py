"""Where a cue leads to a source: what must stand between the cue and the outlet, by the role of the cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from isnad.statements.outletnames import Outlet, OutletNames
from isnad.text.automaton import Hit

CUES = "statements.sources"
# How far an addressee may stand from its cue, in tokens.
_FAR = 20
_CLOSING = frozenset(')]»"\u201d\u2019')
_COMMAS = "\u060c,"


class Lead(NamedTuple):
    """An outlet that a cue leads to, the rule of the cue, and whether it is the report's own outlet."""

    outlet: Outlet
    rule: str
    own: bool
    relation: str


def cued(names: OutletNames) -> Iterator[Lead]:
    """The outlets that the cues of the text lead to, in the order of the cues."""
    doc = names.doc
    passing_on = {hit.first for hit in doc.found(CUES) if doc.pack.value(hit)["role"] == "from"}
    for hit in doc.found(CUES):
        value = doc.pack.value(hit)
        for outlet in _ROLES[value["role"]](names, hit, value):
            # the outlet that reports is named with its desk, or followed by another cue of passing on
            follows = outlet.first > hit.last or any(outlet.last + k in passing_on for k in range(5))
            reports = value["role"] == "report" and follows
            yield Lead(outlet, hit.entry.rule, bool(value.get("own")) or reports, value["relation"])


def _row(names: OutletNames, first: Outlet | None) -> list[Outlet]:
    """A name and the outlets joined to it by a sign or conjunction."""
    words, out = names.words, [first] if first else []
    while out:
        j = out[-1].last
        j += j < len(words) and words[j] in _CLOSING
        while j < len(words) and words[j] in names.lexis.tails:
            j += 1
        step = j + 1 if j < len(words) and words[j] in names.lexis.between else j
        following = names.at(step) if step in names.known or step in names.heads else None
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
    return _row(names, names.at(hit.last, places=True) or names.behind_desk(hit.last) or names.open_name(hit.last))


def _report(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet behind the cue; an unknown name at the head of a sentence alone, and before a comma."""
    found = names.at(hit.last, places=True) or names.behind_desk(hit.last)
    if found is None and hit.first == names.sentence_start(hit.first):
        found = names.open_name(hit.last)
        if found is not None and not (found.last < len(names.words) and names.words[found.last] in _COMMAS):
            found = None
    return _row(names, found)


def _per(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """An outlet right behind the cue; marks alone hold quoted words as often as names."""
    found = names.at(hit.last, places=True)
    meant = found is not None and (found.sure or found.generic or (found.key is not None and found.whole))
    return _row(names, found if meant else None)


def _tells(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet that is the subject of the verb, right behind it or behind a day or reporter."""
    j, desk = hit.last, False
    for _ in range(3):
        if j < len(names.words) and names.words[j] in (names.lexis.asides | names.lexis.desks):
            desk = desk or names.words[j] in names.lexis.desks
            j += 1
    found = names.at(j, places=True)
    if found is None or found.cut or (found.key is None and not found.headed):
        return []
    if not (found.sure or found.generic or ((value.get("strong") or desk) and found.whole)):
        return []
    return _row(names, found)


def _talks(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet that is spoken to: behind a preposition not far from the cue, or behind a cue that ends in one."""
    words, lexis = names.words, names.lexis
    if not lexis.before:
        j = hit.last + (hit.last < len(words) and words[hit.last] in lexis.asides)
        found = names.at(j) or names.behind_desk(j)
        return _row(names, found if found is None or found.headed or found.key else None)
    before = value.get("before") or lexis.before
    for j in range(hit.last, min(hit.last + value.get("near", _FAR), len(words))):
        if words[j] in ("\n", ".", ":"):
            break
        found = names.at(j) if j in names.heads or j in names.known else None
        if found is None or (found.cut and "before" in value):
            continue
        behind = j - 1 - (not words[j - 1][0].isalnum())
        spoken_to = words[j][: found.cut] in lexis.glued if found.cut else words[behind] in before
        employed = any(names.bare(k) in lexis.staff for k in (behind, behind - (not found.cut), j - 2))
        if spoken_to and not employed and found.sure:
            return _row(names, found)
    return []


def _to(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """``to X said``: the outlet right behind the preposition, a verb of saying right behind the outlet."""
    found = names.at(hit.last) or names.behind_desk(hit.last)
    if found is None or not (found.key or found.headed):
        return []
    return [found] if any(w in names.lexis.say for w in names.words[found.last : found.last + 3]) else []


_ROLES: dict[str, Callable[[OutletNames, Hit, Mapping[str, Any]], list[Outlet]]] = {
    "label": _label,
    "from": _from,
    "report": _report,
    "per": _per,
    "tells": _tells,
    "talks": _talks,
    "to": _to,
}
