"""Who and what an article speaks of, as maximal noun phrases: title, name and apposition together."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names import behalf, growing, naming, persons, told
from isnad.names.lexicon import ARTICLED, NEVER
from isnad.names.nouns import Noun, as_ministry
from isnad.names.persons import CERTAIN, LIKELY, TOLD, PersonName
from isnad.names.scan import Chunk, Scan


class Actor(NamedTuple):
    """A noun phrase that denotes one actor: tokens ``[first, last)``, and what it is made of.

    ``nouns`` are its titles (or its one institution), ``name`` is a person's name, ``chunk`` what a table knows.
    """

    kind: str
    first: int
    last: int
    cut: int = 0
    after: int = 0
    name: PersonName | None = None
    nouns: tuple[Noun, ...] = ()
    chunk: Chunk | None = None


def walk(scan: Scan) -> list[Actor]:
    """The actors of an article in the order of its text; they do not overlap."""
    out: list[Actor] = []
    tables = scan.tables
    i = 0
    while i < scan.n:
        actor = None
        if i in scan.doc.pairs:
            actor = _quoted(scan, i)
        elif i not in scan.begins:
            if scan.words[i].isalpha():
                actor = _person(scan, i)
        else:
            if i in tables["known"] and (
                i not in tables["titles"] or tables["known"][i].last > tables["titles"][i].last
            ):
                actor = _known(scan, i)
            elif i in tables["titles"]:
                actor = _titled(scan, i)
            if actor is None and i in tables["orgheads"]:
                actor = _institution(scan, i)
            if actor is None and i in tables["portfolios"]:
                actor = _ministry(scan, i)
            if actor is None and i in tables["pronouns"]:
                actor = _pronoun(scan, tables["pronouns"][i])
            if actor is None and i in tables["nations"]:
                actor = _national(scan, tables["nations"][i])
            if actor is None:
                actor = _place(scan, i) or _person(scan, i)
        if actor is None:
            i += 1
        else:
            out.append(_widened(scan, actor, out[-1].last if out else 0))
            i = actor.last
    return out


def _pronoun(scan: Scan, chunk: Chunk) -> Actor | None:
    """A pronoun that may stand for a person; where the verb agrees by itself, only one that is its subject."""
    before = chunk.first - 1
    if scan.lex.article and not (
        scan.is_a("says_before", before) or before >= 0 and scan.words[before] in scan.lex.verbs
    ):
        return None
    return Actor("pronoun", chunk.first, chunk.last, chunk.cut, 0, None, (), chunk)


def _titled(scan: Scan, i: int) -> Actor | None:
    head = scan.tables["titles"][i]
    if head.value["type"] == "courtesy":
        return _courtesy(scan, head)
    noun = growing.title(scan, head)
    held = [noun]
    last, after, name = noun.last, noun.after, None
    if head.value["number"] == "s" and not after:
        name, last, more = naming.name_after(scan, noun)
        held += more
        if name is not None and behalf.of_another(scan, noun, name):
            return Actor("role", head.first, name.last, head.cut, 0, None, (noun,))
    if name is None:
        last = noun.last
        held = [noun]
    return Actor(
        "person" if name else "role", head.first, last, head.cut, after if name is None else 0, name, tuple(held)
    )


def _courtesy(scan: Scan, head: Chunk) -> Actor | None:
    start = naming.further_titles(scan, head.last)[0]
    name = persons.read(scan, start, told=CERTAIN if head.value["sense"] in naming.EASY else TOLD)
    if name is None or name.cut:
        quoted = naming.name_in_quotes(scan, start)
        if quoted is None:
            return None
        name, last = quoted
    else:
        last = name.last
    last, held = naming.apposition(scan, last)
    return Actor("person", head.first, last, head.cut, 0, name, held)


def _quoted(scan: Scan, i: int) -> Actor | None:
    """A name in quotation marks beside a title: nothing else in marks is taken for a person."""
    quoted = naming.name_in_quotes(scan, i)
    if quoted is None:
        return None
    name, j = quoted
    last, held = naming.apposition(scan, j)
    if held:
        return Actor("person", i, last, 0, 0, name, held)
    return None


def _person(scan: Scan, i: int) -> Actor | None:
    flags = scan.look(i)[0]
    # most words: no part of a name whatever stands around them
    if flags & NEVER or scan.lex.article and not flags & ~ARTICLED:
        return None
    name = persons.read(scan, i, told=told.announced(scan, i))
    if name is None:
        return None
    last, held = naming.apposition(scan, name.last)
    return Actor("person", i, last, name.cut, 0, name, held)


def _known(scan: Scan, i: int) -> Actor:
    chunk = scan.tables["known"][i]
    if chunk.value["kind"] == "person":
        name = PersonName(i, chunk.last, chunk.cut)
        longer = persons.read(scan, i, told=TOLD)
        if longer is not None and longer.last > chunk.last:
            name = longer._replace(cut=chunk.cut)
            chunk = chunk._replace(value={})
        last, held = naming.apposition(scan, name.last)
        return Actor("person", i, last, chunk.cut, 0, name, held, chunk if chunk.value else None)
    return Actor(str(chunk.value["kind"]), i, chunk.last, chunk.cut, chunk.after, None, (), chunk)


def _national(scan: Scan, chunk: Chunk) -> Actor | None:
    """A person by nationality and name ("the Frenchman so-and-so"): the adjective stands for a title."""
    if not chunk.definite or chunk.after or not scan.is_word(chunk.last) or scan.look(chunk.last)[1]:
        return None
    alone = chunk.first == 0 or not scan.words[chunk.first - 1].startswith(scan.lex.article or "\0")
    name = persons.read(scan, chunk.last, told=LIKELY if alone else TOLD)
    if name is None:
        return None
    last, held = naming.apposition(scan, name.last)
    return Actor("person", name.first, last, 0, 0, name, held)


def _institution(scan: Scan, i: int) -> Actor | None:
    head = scan.tables["orgheads"][i]
    noun = growing.institution(scan, head)
    if noun is None:
        return None
    return Actor("organization", i, noun.last, head.cut, noun.after, None, (noun,))


def _ministry(scan: Scan, i: int) -> Actor | None:
    """A ministry by its portfolio alone, with its country ("the foreign (ministry) of Egypt")."""
    chunk = scan.tables["portfolios"][i]
    follower = scan.at("nations", chunk.last)
    if (
        not scan.lex.article
        or follower is None
        or follower.classes & {"conj", "prep"}
        or not (follower.definite and chunk.definite)
    ):
        return None
    noun = Noun(i, follower.last, chunk.cut, 0, as_ministry(chunk), True, str(follower.value["state"]),
                str(chunk.value["portfolio"]), None, ())  # fmt: skip
    return Actor("organization", i, follower.last, chunk.cut, 0, None, (noun,))


def _place(scan: Scan, i: int) -> Actor | None:
    chunk = scan.at("places", i)
    if chunk is None or not chunk.value.get("key") or _is_adjective(scan, chunk):
        return None
    flags, _ = scan.look(i)
    if flags & 1 and chunk.last == i + 1 and not chunk.classes:
        name = persons.read(scan, i, told=TOLD)
        if name is not None and name.last > chunk.last and name.last - i >= 2:
            return None
    return Actor("place", i, chunk.last, chunk.cut, chunk.after, None, (), chunk)


def _is_adjective(scan: Scan, chunk: Chunk) -> bool:
    """Whether a country's name is the adjective of that spelling, after a noun with the article."""
    article = scan.lex.article
    nation = scan.at("nations", chunk.first)
    return (
        bool(article)
        and nation is not None
        and nation.last == chunk.last
        and not chunk.cut
        and (chunk.first > 0 and scan.words[chunk.first - 1].startswith(article))
    )


def _widened(scan: Scan, actor: Actor, floor: int) -> Actor:
    """The actor with what quantifies or points at it ("one of the", "this")."""
    if actor.kind not in ("role", "organization") or actor.cut:
        return actor
    for width in (2, 1):
        start = actor.first - width
        if start < floor:
            continue
        before = " ".join(scan.words[start : actor.first])
        if before in scan.lex.lists["quantifiers"] or before in scan.lex.lists["demonstratives"]:
            return actor._replace(first=start)
    return actor
