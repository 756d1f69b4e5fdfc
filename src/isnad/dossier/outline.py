"""A dossier as sections of lines, which every form of it prints: the same words in the terminal, Markdown and HTML.

A line is made of pieces, so that whoever prints it can keep a name in its own direction among English words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from isnad.dossier import words
from isnad.dossier.model import Contact, Dossier, Part, Saying

Pieces = tuple[str, ...]
_DEALINGS = ("meeting", "visit", "call", "message")


class Line(Struct, frozen=True, kw_only=True):
    """One line: its words, the words of an article below it, its footnotes; ``head`` for a heading inside a section."""

    pieces: Pieces
    people: tuple[str, ...] = ()
    quote: str | None = None
    notes: tuple[int, ...] = ()
    head: bool = False


class Section(Struct, frozen=True, kw_only=True):
    """A heading and its lines; ``name`` is the same in every language and dossier."""

    name: str
    title: Pieces
    lines: tuple[Line, ...]


def sections(dossier: Dossier) -> list[Section]:
    """The sections of a dossier in their order; those that have nothing to say are left out, or say so."""
    made = [
        _section("glance", ("At a glance",), _glance(dossier)),
        _section("contacts", ("Contacts",), _contacts(dossier, _DEALINGS)),
        _section("agreements", ("Agreements and their state",), _contacts(dossier, ("agreement",))),
        _section("forums", ("Forums",), _contacts(dossier, ("forum",))),
        *(_section("said", tuple(words.title(part)), _said(part)) for part in dossier.parts),
        _section("announced", ("Announced, and what became of it",), _announced(dossier)),
        _section("conflicts", ("Where the accounts disagree",), _conflicts(dossier)),
        _section("outlets", ("Who passes it on",), _outlets(dossier)),
        _section("missing", ("What is not there",), _missing(dossier)),
    ]
    return [section for section in made if section.lines]


def _section(name: str, title: Pieces, lines: Iterable[Line]) -> Section:
    return Section(name=name, title=title, lines=tuple(lines))


def _glance(dossier: Dossier) -> Iterator[Line]:
    yield Line(pieces=tuple(words.counts(dossier)))
    for actor in dossier.actors:
        yield Line(pieces=tuple(words.actor_line(actor)))
    done = [c for c in dossier.contacts if c.status in ("held", "ongoing")]
    for which, one in (("First contact: ", done[:1]), ("Last contact: ", done[-1:])):
        for contact in one:
            yield Line(pieces=(which, *words.contact_head(contact)), people=contact.participants, notes=contact.notes)
    for part in dossier.parts:
        voices = Counter(saying.speaker for saying in part.sayings)
        if voices:
            named = [piece for name, number in voices.most_common() for piece in (", ", name, f" ({number})")][1:]
            yield Line(pieces=("Who speaks for ", part.speaker, ": ", *named))
    if not dossier.linked:
        yield Line(pieces=("Nothing is linked: 'isnad link update' joins what several outlets and languages tell.",))


def _contacts(dossier: Dossier, kinds: tuple[str, ...]) -> Iterator[Line]:
    for contact in dossier.contacts:
        if contact.kind in kinds:
            yield _contact(contact)
    if kinds == _DEALINGS:
        yield from (Line(pieces=(sentence,)) for sentence in words.more(dossier.more_contacts))


def _contact(contact: Contact, *before: str, notes: tuple[int, ...] | None = None) -> Line:
    steps = [piece for step in contact.steps for piece in ("; ", f"{step.before} became {step.after} [{step.note}]")]
    return Line(
        pieces=(*before, *words.contact_head(contact), *steps),
        people=contact.participants,
        notes=contact.notes if notes is None else notes,
    )


def _said(part: Part) -> Iterator[Line]:
    acts = Counter(saying.act for saying in part.sayings)
    for act, number in acts.most_common():
        yield Line(pieces=(f"{act} ({number})",), head=True)
        yield from (_saying(saying) for saying in part.sayings if saying.act == act)
    if not part.sayings:
        yield Line(pieces=("Nothing in the record.",))
    yield from (Line(pieces=(sentence,)) for sentence in words.more(part.more))


def _saying(saying: Saying) -> Line:
    return Line(pieces=tuple(words.saying_head(saying)), quote=saying.words, notes=saying.notes)


def _announced(dossier: Dossier) -> Iterator[Line]:
    for one in dossier.announced:
        due = f"{one.fate}, due {one.due}: " if one.due else f"{one.fate}, no day named: "
        notes = (one.announced, *((one.settled,) if one.settled is not None else ()))
        yield Line(pieces=(due, one.contact.kind, *words.place(one.contact)), people=one.contact.participants,
                   notes=notes)  # fmt: skip


def _conflicts(dossier: Dossier) -> Iterator[Line]:
    for one in dossier.conflicts:
        first, second = one.notes
        matter = f"{one.unit or 'figure'}: " if one.matter == "figure" else f"{one.matter}: "
        yield Line(
            pieces=(f"{one.contact.kind}, ", matter, one.one, f" [{first}], but ", one.other, f" [{second}]"),
            people=one.contact.participants,
        )


def _outlets(dossier: Dossier) -> Iterator[Line]:
    for one in dossier.outlets:
        chains = [piece for chain in one.chains for piece in ("; through ", *_from(chain))]
        name = one.name or words.NO_OUTLET
        yield Line(pieces=(name, f": {words.many(one.articles, 'article')}", *chains), notes=one.notes)
    several = [s for part in dossier.parts for s in part.sayings if len(s.notes) > 1]
    for saying in several:
        yield Line(
            pieces=(f"{len(saying.notes)} citations, {words.many(saying.origins, 'independent origin')}: ",
                    saying.speaker),
            quote=saying.words,
            notes=saying.notes,
        )  # fmt: skip


def _from(chain: tuple[str, ...]) -> Pieces:
    return tuple(piece for name in chain for piece in (", from ", name))[1:]


def _missing(dossier: Dossier) -> Iterator[Line]:
    for one in dossier.announced:
        if one.fate == "overdue":
            yield Line(
                pieces=(f"{one.contact.kind} announced for {one.due}", *words.place(one.contact),
                        f": nothing cited tells that it took place (on {dossier.today})"),
                people=one.contact.participants, notes=(one.announced,),
            )  # fmt: skip
    for part in dossier.parts:
        if not part.sayings:
            yield Line(pieces=("No statement of ", part.speaker, *((" of ", part.about) if part.about else ())))
