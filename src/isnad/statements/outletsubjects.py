"""Outlets that are the subject of a verb of telling behind them."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.statements.outletnames import OutletNames
from isnad.statements.outletwords import CUES
from isnad.statements.sourcecues import Lead

# How far a verb may stand behind its subject where it stands last, in tokens.
_LATE = 30
_SOON = 10
_CLAUSE = frozenset("\n.:\u060c\u061b")
_MARKS = frozenset('"«»(\u201c\u201d)')
_PATTERN = "subject"


def subjects(names: OutletNames) -> Iterator[Lead]:
    """The outlets before their verb, as the language of the article builds its clauses."""
    rule = names.patterns.get(_PATTERN)
    places = names.starts
    if rule is not None:
        yield from _verb_last(names, places, rule.id)
    else:
        yield from _verb_next(names, places)


def _verb_last(names: OutletNames, places: list[int], rule: str) -> Iterator[Lead]:
    """Outlets at the head of a clause, with a verb of telling anywhere behind them in it."""
    words = names.words
    for i in places:
        begins = i == 0 or words[i - 1] in _CLAUSE or i == names.sentence_start(i)
        marked = not begins and words[i - 1] in _MARKS and (i == 1 or words[i - 2] in _CLAUSE)
        found = names.at(i) if begins or marked else None
        if found is None or not (found.sure or found.generic):
            continue
        j = found.last + (marked and found.last < len(words))
        far = min(j + (_LATE if found.key or found.generic or words[found.last - 1] in _MARKS else _SOON), len(words))
        end = next((k for k in range(j, far) if words[k] in "\n."), far)
        if (
            j < end
            and words[j] not in ":-"
            and words[j] not in names.lexis.objects
            and any(w in names.lexis.say for w in words[j:end])
        ):
            yield Lead(found, rule, False, "quotes")


def _verb_next(names: OutletNames, places: list[int]) -> Iterator[Lead]:
    """Outlets with their verb right behind them, where the verb mostly comes first."""
    words = names.words
    verbs = {h.first: h for h in names.doc.found(CUES) if names.doc.pack.value(h)["role"] == "tells"}
    for i in places:
        found = names.at(i)
        if found is None or not (found.sure or found.generic) or (found.cut and not found.headed):
            continue
        j = found.last
        j = names.past_adjectives(j)
        for _ in range(3):
            j += j < len(words) and (words[j] in names.lexis.auxiliaries or words[j] in _MARKS)
        verb = verbs.get(j)
        if verb is not None and not verb.before and _is_subject(names, i):
            yield Lead(found, verb.entry.rule, False, "quotes")


def _is_subject(names: OutletNames, i: int) -> bool:
    """Whether no preposition, verb or noun before it takes the name away from the verb behind it."""
    behind = i - 1 - (i > 0 and names.words[i - 1] in _MARKS)
    return behind < 0 or not names.words[behind][0].isalnum() or names.words[behind] in names.lexis.openers
