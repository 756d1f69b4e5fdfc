"""Short forms: a surname that stands alone names again whom the article has named in full."""

from __future__ import annotations

from isnad.names.actors import Actor
from isnad.names.people import People
from isnad.names.persons import PersonName
from isnad.names.scan import Scan


def short_forms(scan: Scan, found: list[Actor], people: People) -> list[Actor]:
    """The actors with those who are named by a surname alone, in the order of the text."""
    short = people.short_forms()
    if not short:
        return found
    covered = bytearray(scan.n)
    for actor in found:
        covered[actor.first : actor.last] = b"\1" * (actor.last - actor.first)
    more: list[Actor] = []
    for i, word in enumerate(scan.words):
        if covered[i] or len(word) < 3:
            continue
        cut = 0
        if word not in short:
            cut = next((len(g) for g in scan.lex.glued if word.startswith(g) and word[len(g) :] in short), -1)
            if cut < 0:
                continue
        more.append(Actor("person", i, i + 1, cut, 0, PersonName(i, i + 1, cut)))
    return sorted([*found, *more], key=lambda a: a.first) if more else found
