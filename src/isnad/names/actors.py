"""Who and what an article speaks of, as maximal noun phrases: title, name and apposition together."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names import growing, nouns, persons, told
from isnad.names.lexicon import ARTICLED, NEVER
from isnad.names.nouns import Noun
from isnad.names.persons import CERTAIN, LIKELY, TOLD, PersonName
from isnad.names.scan import Chunk, Scan

_LONGEST_QUOTE = 6
_BRACKETS = ("(", "[")
_NOT_IN_NAMES = ("titles", "orgheads", "known", "portfolios")
# After these a name is taken even if no list knows its first word.
_EASY = frozenset({"mr", "mrs", "dr", "eng", "ayatollah", "hojjat", "sheikh"})
_BEFORE_NAME = frozenset({"courtesy", "rank", "cleric", "royal"})


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
                chunk = tables["pronouns"][i]
                actor = Actor("pronoun", i, chunk.last, chunk.cut, 0, None, (), chunk)
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


def _titled(scan: Scan, i: int) -> Actor | None:
    head = scan.tables["titles"][i]
    if head.value["type"] == "courtesy":
        return _courtesy(scan, head)
    noun = growing.title(scan, head)
    held = [noun]
    last, after, name = noun.last, noun.after, None
    if head.value["number"] == "s" and not after:
        name, last, more = _name_after(scan, noun)
        held += more
    if name is None:
        last = noun.last
        held = [noun]
    return Actor(
        "person" if name else "role", head.first, last, head.cut, after if name is None else 0, name, tuple(held)
    )


def _courtesy(scan: Scan, head: Chunk) -> Actor | None:
    start = _further_titles(scan, head.last)[0]
    name = persons.read(scan, start, told=CERTAIN if head.value["sense"] in _EASY else TOLD)
    if name is None or name.cut:
        quoted = _name_in_quotes(scan, start)
        if quoted is None:
            return None
        name, last = quoted
    else:
        last = name.last
    last, held = _apposition(scan, last)
    return Actor("person", head.first, last, head.cut, 0, name, held)


def _further_titles(scan: Scan, j: int) -> tuple[int, list[Noun]]:
    """Titles of courtesy, rank or religion between an office and a name."""
    held: list[Noun] = []
    while scan.is_word(j):
        chunk = scan.at("titles", j)
        if (
            chunk is None
            or chunk.classes & {"conj", "prep"}
            or chunk.value["type"] not in _BEFORE_NAME
            and not held
            and not (chunk.value["type"] == "office" and chunk.definite)
        ):
            break
        if chunk.value["type"] == "courtesy":
            j = chunk.last
            continue
        noun = growing.title(scan, chunk)
        held.append(noun)
        j = noun.last
    return j, held


def _name_after(scan: Scan, noun: Noun) -> tuple[PersonName | None, int, list[Noun]]:
    """The name that follows a title, across a comma, quotation marks and further titles."""
    j = noun.last
    kind = noun.head.value["type"]
    comma = scan.is_a("apposition", j)
    start, more = _further_titles(scan, j + 1 if comma else j)
    quoted = _name_in_quotes(scan, start)
    if quoted is not None:
        return quoted[0], quoted[1], more
    easy = kind == "rank" or noun.sense in _EASY or any(m.head.value["type"] == "rank" for m in more)
    name = persons.read(scan, start, told=CERTAIN if easy and not comma else LIKELY if comma else TOLD)
    if name is None or name.cut:
        return None, j, []
    if comma and (name.last - name.first < 2 or not scan.closes(name.last)):
        return None, j, []
    return name, name.last, more


def _name_in_quotes(scan: Scan, j: int) -> tuple[PersonName, int] | None:
    """A person's name that fills a pair of quotation marks, and the token after them."""
    close = scan.doc.pairs.get(j)
    if close is None or not 1 < close - j <= _LONGEST_QUOTE or scan.words[j] in _BRACKETS:
        return None
    name = persons.read(scan, j + 1, told=CERTAIN)
    if name is not None and name.last == close and not name.cut:
        return name, close + 1
    plain = all(_may_be_quoted(scan, k) for k in range(j + 1, close))
    return (PersonName(j + 1, close, 0), close + 1) if plain and close - j > 2 else None


def _may_be_quoted(scan: Scan, k: int) -> bool:
    """Whether a word in quotation marks beside a title may be part of a name."""
    return scan.is_word(k) and not scan.look(k)[0] & NEVER and not any(scan.at(t, k) is not None for t in _NOT_IN_NAMES)


def _apposition(scan: Scan, j: int) -> tuple[int, tuple[Noun, ...]]:
    """A title after a name: where it ends, and the title; the name's own end where there is none."""
    comma = scan.is_a("apposition", j)
    start = j + 1 if comma else j
    head = scan.at("titles", start)
    if head is None or head.value["type"] in ("courtesy", "peer", "rank") or head.classes & {"conj", "prep"}:
        return j, ()
    if head.value["number"] != "s" or not _may_be_apposed(scan, head, comma):
        return j, ()
    noun = growing.title(scan, head)
    if noun.after:
        return j, ()
    if noun.last == head.last and noun.sense in nouns.STAND_FOR and not head.definite:
        return _on_behalf(scan, noun, j)
    if noun.last == head.last and not (head.definite and not comma):
        return j, ()
    name, _, _ = _name_after(scan, noun)
    if name is not None:
        return j, ()
    return noun.last, (noun,)


def _on_behalf(scan: Scan, noun: Noun, j: int) -> tuple[int, tuple[Noun, ...]]:
    """A title whose complement is another person ("the spokesman of X, president of Y")."""
    quoted = _name_in_quotes(scan, noun.last)
    other = quoted[0] if quoted else persons.read(scan, noun.last, told=TOLD)
    if other is None or other.cut:
        return j, ()
    last = quoted[1] if quoted else other.last
    return max(last, _apposition(scan, last)[0]), (noun,)


def _may_be_apposed(scan: Scan, head: Chunk, comma: bool) -> bool:
    return head.value["type"] != "official" or not scan.lex.article


def _quoted(scan: Scan, i: int) -> Actor | None:
    """A name in quotation marks beside a title: nothing else in marks is taken for a person."""
    quoted = _name_in_quotes(scan, i)
    if quoted is None:
        return None
    name, j = quoted
    last, held = _apposition(scan, j)
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
    last, held = _apposition(scan, name.last)
    return Actor("person", i, last, name.cut, 0, name, held)


def _known(scan: Scan, i: int) -> Actor:
    chunk = scan.tables["known"][i]
    if chunk.value["kind"] == "person":
        name = PersonName(i, chunk.last, chunk.cut)
        longer = persons.read(scan, i, told=TOLD)
        if longer is not None and longer.last > chunk.last:
            name = longer._replace(cut=chunk.cut)
            chunk = chunk._replace(value={})
        last, held = _apposition(scan, name.last)
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
    last, held = _apposition(scan, name.last)
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
    noun = Noun(i, follower.last, chunk.cut, 0, nouns.as_ministry(chunk), True, str(follower.value["state"]),
                str(chunk.value["portfolio"]), None, ())  # fmt: skip
    return Actor("organization", i, follower.last, chunk.cut, 0, None, (noun,))


def _place(scan: Scan, i: int) -> Actor | None:
    chunk = scan.at("places", i)
    if chunk is None or not chunk.value.get("key"):
        return None
    flags, _ = scan.look(i)
    if flags & 1 and chunk.last == i + 1 and not chunk.classes:
        name = persons.read(scan, i, told=TOLD)
        if name is not None and name.last > chunk.last and name.last - i >= 2:
            return None
    return Actor("place", i, chunk.last, chunk.cut, chunk.after, None, (), chunk)


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
