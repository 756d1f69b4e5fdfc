"""Where a cue leads to a source: what must stand between the cue and the outlet, by the role of the cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from isnad.statements.outletnames import Outlet, OutletNames
from isnad.text.automaton import Hit

CUES = "statements.sources"
# How far a desk, an aside or an addressee may stand from its cue, in tokens.
_NEAR = 7
_FAR = 14
_LATE = 30


class Lead(NamedTuple):
    """An outlet that a cue leads to, the rule of the cue, and whether it is the report's own outlet."""

    outlet: Outlet
    rule: str
    own: bool
    relation: str


def leads(names: OutletNames) -> Iterator[Lead]:
    """The outlets that the cues of the text lead to, in the order of the cues."""
    doc = names.doc
    for hit in doc.found(CUES):
        value = doc.pack.value(hit)
        find = _ROLES[value["role"]]
        for outlet in find(names, hit, value):
            own = bool(value.get("own")) or (value["role"] == "report" and _passes_on(names, outlet))
            yield Lead(outlet, hit.entry.rule, own, value["relation"])
    yield from _subjects(names)


def _row(names: OutletNames, first: Outlet | None) -> list[Outlet]:
    """A name and the known ones joined to it by a sign or conjunction."""
    out = [first] if first else []
    while out:
        j = out[-1].last
        if j < len(names.words) and names.words[j] in ')]»"' and out[-1].first:
            j += 1
        step = j + 1 if j < len(names.words) and names.words[j] in names.lexis.between else j
        following = names.at(step) if step in names.known else None
        if following is None or (step == j and not following.cut) or following.generic:
            break
        out.append(following)
    return out


def _label(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """Everything to the end of the line, divided at its signs."""
    words = names.words
    if any(w[0].isalnum() for w in words[_line_start(words, hit.first) : hit.first]):
        return []
    out, j = [], hit.last
    while j < len(words) and words[j] != "\n":
        begun = j
        found = names.at(j)
        if found is not None:
            out.append(found)
            j = max(found.last, j + 1)
            continue
        while j < len(words) and words[j] != "\n" and (words[j][0].isalnum() or words[j] in "._"):
            j += 1
        if j > begun:
            cut = 1 if names.words[begun][:1] in names.lexis.between and out and len(names.words[begun]) > 1 else 0
            out.append(Outlet(begun, j, 0 if not out else cut * 0, None, False))
        j += j == begun
    return out


def _line_start(words: list[str], i: int) -> int:
    while i and words[i - 1] != "\n":
        i -= 1
    return i


def _from(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    return _row(names, names.at(hit.last) or _after_desk(names, hit.last) or names.open_name(hit.last))


def _report(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    found = names.at(hit.last) or _after_desk(names, hit.last)
    if found is None and hit.first == _sentence_start(names, hit.first):
        found = names.open_name(hit.last)
        ends_so = found is not None and found.last < len(names.words) and names.words[found.last] in "\u060c,"
        found = found if ends_so else None
    return _row(names, found)


def _per(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    found = names.at(hit.last)
    if found is not None and found.key is None and not found.headed:
        return []  # marks after such a cue hold words as often as names
    return _row(names, found)


def _tells(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    j = hit.last
    for _ in range(3):
        if j < len(names.words) and names.words[j] in (names.lexis.asides | names.lexis.desks):
            j += 1
    found = names.at(j)
    if found is None or found.cut or (found.key is None and not found.headed):
        return []
    if not (value.get("strong") or found.sure or found.generic):
        return []
    return _row(names, found)


def _talks(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """The outlet after a preposition, near enough behind who speaks; where the cue ends in one, right behind it."""
    words, lexis = names.words, names.lexis
    if not lexis.before:
        found = names.at(hit.last) or _after_desk(names, hit.last)
        return _row(names, found if found is None or found.headed or found.key else None)
    for j in range(hit.last, min(hit.last + _FAR, len(words))):
        if words[j] in ("\n", ".", ":"):
            break
        found = names.at(j) if j in names.heads or j in names.known else None
        if found is None:
            if words[j] in lexis.before and j + 1 < len(words) and words[j + 1][0].isalnum() is False:
                quoted = names.at(j + 1)
                if quoted is not None and quoted.sure and words[j] in lexis.glued:
                    return _row(names, quoted)
            continue
        spoken_to = words[j][: found.cut] in lexis.glued if found.cut else words[j - 1] in lexis.before
        if spoken_to and (found.sure or found.headed) and not found.generic:
            return _row(names, found)
        if spoken_to and found.generic:
            return _row(names, found)
    return []


def _to(names: OutletNames, hit: Hit, value: Mapping[str, Any]) -> list[Outlet]:
    """``to X said``: the outlet right behind the preposition, a verb of saying right behind the outlet."""
    found = names.at(hit.last) or _after_desk(names, hit.last)
    if found is None or not (found.key or found.headed):
        return []
    after = names.words[found.last : found.last + 3]
    return [found] if any(w in names.lexis.say for w in after) else []


def _after_desk(names: OutletNames, i: int) -> Outlet | None:
    """The outlet behind the desk or reporter through whom it is named."""
    if i >= len(names.words) or names.words[i] not in names.lexis.desks:
        return None
    for j in range(i + 1, min(i + _NEAR, len(names.words))):
        if names.words[j] in "\n.\u060c,:":
            return None
        if j in names.known or j in names.heads:
            found = names.at(j)
            if found is not None and found.key:
                return found
    return None


def _sentence_start(names: OutletNames, i: int) -> int:
    """The first token of the sentence, signs and conjunctions apart."""
    for first, last in names.doc.sentences:
        if first <= i < last:
            while first < i and not names.words[first][0].isalnum():
                first += 1
            return first
    return i


def _passes_on(names: OutletNames, outlet: Outlet) -> bool:
    """Whether another cue of passing on follows at once: then the outlet is the one that reports."""
    ends = {hit.first for hit in names.doc.found(CUES) if names.doc.pack.value(hit)["role"] == "from"}
    return any(j in ends for j in range(outlet.last, outlet.last + 5))


def _subjects(names: OutletNames) -> Iterator[Lead]:
    """Outlets at the head of a sentence whose verb of telling follows, where the language puts it behind."""
    if not names.lexis.say:
        return
    rule = names.doc.pack.code
    for first, last in names.doc.sentences:
        i = _sentence_start(names, first)
        for j in range(i, min(i + 3, last)):
            found = names.at(j) if j in names.known or j in names.heads or names.words[j] in '«"' else None
            if found is None or not (found.sure and (found.key or found.headed)):
                continue
            follows = names.words[found.last] if found.last < len(names.words) else "\n"
            verbs = names.words[found.last : min(last, found.last + _LATE)]
            if follows != ":" and any(w in names.lexis.say for w in verbs):
                yield Lead(found, f"{rule}.statements.tells", False, "quotes")
            break


_ROLES: dict[str, Callable[[OutletNames, Hit, Mapping[str, Any]], list[Outlet]]] = {
    "label": _label,
    "from": _from,
    "report": _report,
    "per": _per,
    "tells": _tells,
    "talks": _talks,
    "to": _to,
}
