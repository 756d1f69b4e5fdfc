"""Persons of one article: full names gathered, short forms and bare titles brought home to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.names.lexicon import GIVEN, PARTICLE, RARELY
from isnad.names.nouns import Noun
from isnad.names.scan import Scan

# An offered role fits a known one if each of its parts is the same or unsaid.
Role = tuple[str, str | None, str | None, str | None]


def role_of(noun: Noun) -> Role:
    """What a title says: sense, state, portfolio, and what it stands within."""
    return noun.sense, noun.state, noun.portfolio, noun.inner


@dataclass(slots=True)
class Person:
    """A person of the article: the words of the fullest name, its surface, and the roles given to him or her."""

    words: tuple[str, ...]
    surface: str
    at: int
    key: str = ""
    gender: str | None = None
    roles: list[Role] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)


class People:
    """The persons of one article, in the order in which their full names stand."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self.all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}

    def add(self, words: tuple[str, ...], surface: str, at: int) -> Person:
        """The person of this name: one who is known by a fuller or the same name, or a new one."""
        person = self.find(words, at)
        if person is None:
            person = Person(words, surface, at)
            self.all.append(person)
        elif len(words) > len(person.words):
            person.words, person.surface = words, surface
        for word in words:
            known = self._by_word.setdefault(word, [])
            if person not in known:
                known.append(person)
        return person

    def forget(self, words: tuple[str, ...]) -> None:
        """Leave out a person of exactly this name, whom a misread pair of words has made."""
        self.all = [p for p in self.all if p.words != words]
        for word in words:
            self._by_word[word] = [p for p in self._by_word.get(word, ()) if p.words != words]

    def find(self, words: tuple[str, ...], at: int) -> Person | None:
        """Who of the article bears this name, the last mentioned before token ``at`` first."""
        fits = [p for p in self._by_word.get(words[-1], ()) if _same(words, p.words)]
        if not fits and len(words) > 1:
            fits = [p for p in self._by_word.get(words[0], ()) if _same(words, p.words)]
        if not fits:
            return None
        before = [p for p in fits if p.at <= at]
        return max(before, key=lambda p: max([p.at, *[t for t in p.seen if t < at]])) if before else fits[0]

    def short_forms(self) -> dict[str, Person]:
        """Words that alone name one person of this article: surnames, not given names or common words."""
        out: dict[str, Person] = {}
        twice: set[str] = set()
        for person in self.all:
            if len(person.words) < 2:
                continue
            for word in person.words[1:]:
                flags, _ = self._scan.lex.look(word)
                if flags & PARTICLE or flags & RARELY and word != person.words[-1] or len(word) < 3:
                    continue
                if flags & GIVEN and word != person.words[-1]:
                    continue
                if word in out and out[word] is not person:
                    twice.add(word)
                out.setdefault(word, person)
        return {word: p for word, p in out.items() if word not in twice}

    def by_role(self, role: Role, at: int, *, bare: bool) -> Person | None:
        """Who holds this role in the article; a ``bare`` title ("the minister") means the last holder named before."""
        fits = [p for p in self.all if any(_fits(role, r) and not _other(role, r, p) for r in p.roles)]
        if not fits:
            return None
        if bare:
            before = [(max(t for t in p.seen if t < at), p) for p in fits if any(t < at for t in p.seen)]
            return max(before, key=lambda pair: pair[0])[1] if before else None
        exact = [p for p in fits if role in p.roles]
        chosen = exact or fits
        return chosen[0] if len(chosen) == 1 else None


def _other(offered: Role, known: Role, person: Person) -> bool:
    """Whether a full title is another's than the one known: a bare rank, or the head of something in a state."""
    if offered[0] == "president" and offered[1] and not any(offered[2:]) and any(known[2:]):
        return True
    return any(offered[1:]) and not any(known[1:]) and any(r[0] != offered[0] and any(r[1:]) for r in person.roles)


def _fits(offered: Role, known: Role) -> bool:
    return offered[0] == known[0] and all(
        a is None or b is None or a == b for a, b in zip(offered[1:], known[1:], strict=True)
    )


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other with words left out: its end, or its beginning of two words or more."""
    short, full = sorted((a, b), key=len)
    if short == full:
        return True
    if len(short) == 1:
        return short[0] == full[-1] or short[0] in full[1:]
    places = iter(full)
    return all(word in places for word in short)
