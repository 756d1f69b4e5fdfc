"""From an article to its names: actors are read, brought home to entities, and written as mentions and phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.model import Mention, MentionKind
from isnad.names import actors as reading
from isnad.names import outside, plugins
from isnad.names.actors import Actor
from isnad.names.entities import Book
from isnad.names.found import Names, Phrase
from isnad.names.nouns import Inner
from isnad.names.plugins import Plugin
from isnad.names.scan import Scan
from isnad.names.short import short_forms
from isnad.text.document import Document

if TYPE_CHECKING:
    from isnad.kb import KnowledgeBase


def find_in(
    doc: Document, published: str | None = None, *, kb: KnowledgeBase | None = None, plugin: Plugin | None = None
) -> Names:
    """The names of an opened article: mentions with their entities, and actor phrases.

    ``published`` (EDTF) tells who held an office then; without it, or where the base does not know, a role stays a
    role. ``kb`` gives full names that it knows its own keys; ``plugin`` adds mentions where the rules find none
    (without it, the plug-in that the environment variable ``ISNAD_MENTIONS`` names, if any).
    """
    scan = Scan(doc)
    found = reading.walk(scan)
    plugin = plugin or plugins.active()
    if plugin is not None:
        found = outside.added(scan, found, plugin(doc.text, doc.pack.code))
    book = Book(scan, published, kb)
    book.meet_people(found)
    found = short_forms(scan, found, book.people)
    named = Names()
    for actor in found:
        _write(scan, book, actor, named)
    named.entities = book.entities()
    named.mentions.sort(key=lambda m: (m.start, m.end))
    return named


def _write(scan: Scan, book: Book, actor: Actor, named: Names) -> None:
    key = book.key_of(actor)
    if key is None:
        return
    start, end = scan.span(actor.first, actor.last, actor.cut, actor.after)
    kind: MentionKind = actor.kind if actor.kind != "pronoun" else "person"  # type: ignore[assignment]
    gender, number = book.traits(actor, key)
    named.phrases.append(
        Phrase(
            actor.first, actor.last, start, end, kind, key, actor.kind not in ("role", "pronoun"), actor.kind ==
            "pronoun",
            gender, number,
        )
    )  # fmt: skip
    for mention in _mentions(scan, book, actor, key):
        named.mentions.append(mention)


def _mentions(scan: Scan, book: Book, actor: Actor, key: str) -> list[Mention]:
    out: list[Mention] = []

    def add(kind: MentionKind, first: int, last: int, cut: int, after: int, entity: str, rule: str | None) -> None:
        if kind == "place" and scan.is_a("place_heads_inside", first - 1):
            first, cut = first - 1, 0
        start, end = scan.span(first, last, cut, after)
        out.append(Mention(start=start, end=end, kind=kind, entity=entity, rule=rule))

    if actor.name is not None:
        add("person", actor.name.first, actor.name.last, actor.name.cut, 0, key, None)
    for noun in actor.nouns:
        kind: MentionKind = "organization" if actor.kind == "organization" else "role"
        add(kind, noun.first, noun.last, noun.cut, noun.after, key, noun.head.rule)
        if actor.kind != "organization":
            out.extend(_inner(scan, book, noun.rest))
    if actor.chunk is not None and actor.kind != "person" and actor.kind != "pronoun":
        add(actor.kind, actor.first, actor.last, actor.cut, actor.after, key, actor.chunk.rule)  # type: ignore[arg-type]
    return out


def _inner(scan: Scan, book: Book, rest: tuple[Inner, ...]) -> list[Mention]:
    """The mentions of places and institutions inside a title."""
    out: list[Mention] = []
    for inner in rest:
        if inner.noun is None:
            kind: MentionKind = book.kind_of(inner.chunk)
            entity = book.known(inner.chunk)
        else:
            kind = "organization"
            entity = book.institution(inner.noun)
        start, end = scan.span(inner.first, inner.last, inner.cut, inner.after)
        out.append(Mention(start=start, end=end, kind=kind, entity=entity, rule=inner.chunk.rule))
    return out
