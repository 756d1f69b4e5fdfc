"""Short forms: a surname that stands alone names again whom the article has named in full."""

from __future__ import annotations

from isnad.names.actors import Actor
from isnad.names.people import People
from isnad.names.persons import PersonName
from isnad.names.scan import Scan


def short_forms(scan: Scan, found: list[Actor], people: People) -> list[Actor]:
    """The actors with those who are named by a surname alone, in the order of the text."""
    found = [part for actor in found for part in _parted(scan, actor, people)]
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


def _parted(scan: Scan, actor: Actor, people: People) -> list[Actor]:
    """Two surnames of two persons that met, subject and object, as the two that they are."""
    name = actor.name
    if name is None or not scan.lex.article or name.last - name.first != 2 or actor.nouns:
        return [actor]
    one, two = scan.words[name.first][name.cut :], scan.words[name.first + 1]
    if not _surname(people, one, two) or not _surname(people, two, one):
        return [actor]
    people.forget((one, two))
    middle = name.first + 1
    return [
        Actor("person", name.first, middle, name.cut, 0, PersonName(name.first, middle, name.cut)),
        Actor("person", middle, name.last, 0, 0, PersonName(middle, name.last, 0)),
    ]


def _surname(people: People, word: str, beside: str) -> bool:
    """Whether somebody of the article, whose name has not the word ``beside``, has this surname."""
    return any(len(p.words) > 1 and p.words[-1] == word and beside not in p.words for p in people.all)
