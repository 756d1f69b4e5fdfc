"""A dossier as data; what prints it stands in the ``render_`` files."""

from __future__ import annotations

from msgspec import Struct

from isnad.link.happening import Fate, Matter
from isnad.model import Act, EventKind, Mode, Stage, Status


class Footnote(Struct, frozen=True, kw_only=True):
    """Where a line of the dossier is known from; offsets are code points into the stored text, end exclusive.

    ``chain`` names through whom the outlet has it, nearest first, without the speaker; ``words`` are the very words, in
    ``language``. ``outlet`` is null where the input names none; the first of the chain is then the nearest source.
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
    """What somebody said; ``names`` are the actors asked for that its words name, ``notes`` its footnotes.

    The words are those of the first footnote; the other footnotes are the same statement elsewhere. ``origins`` is how
    many independent origins these have.
    """

    speaker: str
    act: Act
    mode: Mode
    when: str | None
    published: str | None
    channel: str | None
    words: str
    language: str
    names: tuple[str, ...]
    origins: int
    notes: tuple[int, ...]


class Step(Struct, frozen=True):
    """A change of a happening's status or stage, and the footnote of what tells it."""

    before: str | None
    after: str
    note: int


class Contact(Struct, frozen=True, kw_only=True):
    """A meeting, visit, call, message, agreement or forum; ``claimed_by`` where only somebody's words know of it."""

    id: str
    kind: EventKind
    status: Status
    stage: Stage | None
    when: str | None
    published: str | None
    participants: tuple[str, ...]
    place: str | None
    topics: tuple[str, ...]
    claimed_by: str | None
    steps: tuple[Step, ...]
    notes: tuple[int, ...]


class Announced(Struct, frozen=True, kw_only=True):
    """Something announced and what became of it on the day of the dossier; ``due`` is EDTF."""

    contact: Contact
    due: str | None
    fate: Fate
    announced: int
    settled: int | None


class Disagreement(Struct, frozen=True, kw_only=True):
    """Two accounts of one happening that cannot both be right, each with its footnote."""

    contact: Contact
    matter: Matter
    unit: str | None
    one: str
    other: str
    notes: tuple[int, int]


class Outlet(Struct, frozen=True, kw_only=True):
    """Who passes it on: how many articles and lines are cited from an outlet, and through which chains it has them."""

    name: str | None
    articles: int
    notes: tuple[int, ...]
    chains: tuple[tuple[str, ...], ...]


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
    """Everything on record about one actor or between two, with its footnotes.

    ``contacts`` are all happenings, by date; ``announced``, ``conflicts`` and ``outlets`` are seen from other sides.
    ``today`` is the day on which what was announced is judged; ``linked`` whether links were there to join by.
    """

    actors: tuple[Actor, ...]
    since: str | None
    until: str | None
    topic: str | None
    language: str | None
    today: str
    linked: bool
    contacts: tuple[Contact, ...]
    more_contacts: int
    parts: tuple[Part, ...]
    announced: tuple[Announced, ...]
    conflicts: tuple[Disagreement, ...]
    outlets: tuple[Outlet, ...]
    footnotes: tuple[Footnote, ...]
