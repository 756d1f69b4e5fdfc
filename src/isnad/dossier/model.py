"""A dossier as data; what prints it stands in the ``render_`` files."""

from __future__ import annotations

from msgspec import Struct

from isnad.model import Act, EventKind, Mode, Status


class Footnote(Struct, frozen=True, kw_only=True):
    """Where a line of the dossier is known from; offsets are code points into the stored text, end exclusive.

    ``chain`` names through whom the outlet has it, nearest first; ``words`` are the very words, in ``language``.
    """

    number: int
    article: str
    version: int
    statement: str | None
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    language: str
    chain: tuple[str, ...]
    words: str
    start: int
    end: int


class Saying(Struct, frozen=True, kw_only=True):
    """What somebody said; ``names`` are the actors asked for that its words name, ``note`` its footnote."""

    speaker: str
    act: Act
    mode: Mode
    when: str | None
    published: str | None
    channel: str | None
    words: str
    names: tuple[str, ...]
    note: int


class Contact(Struct, frozen=True, kw_only=True):
    """A meeting, visit, call, message, agreement or forum; ``claimed_by`` where only somebody's words know of it."""

    kind: EventKind
    status: Status
    when: str | None
    published: str | None
    participants: tuple[str, ...]
    place: str | None
    claimed_by: str | None
    note: int


class Actor(Struct, frozen=True, kw_only=True):
    """Somebody that was asked for: under which names the record knows them, and in how many articles."""

    asked: str
    names: tuple[str, ...]
    articles: int


class Part(Struct, frozen=True, kw_only=True):
    """What an actor said, ``about`` the other of two, oldest first; ``more`` were left out by the limit."""

    speaker: str
    about: str | None
    sayings: tuple[Saying, ...]
    more: int = 0


class Dossier(Struct, frozen=True, kw_only=True):
    """Everything on record about one actor or between two, with its footnotes."""

    actors: tuple[Actor, ...]
    since: str | None
    until: str | None
    contacts: tuple[Contact, ...]
    more_contacts: int
    parts: tuple[Part, ...]
    footnotes: tuple[Footnote, ...]
