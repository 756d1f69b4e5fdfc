"""The structs of one article and its report: frozen, typed, and the same in Python, JSON and the record.

All offsets are Unicode code points into ``Report.text``, half-open ``[start, end)``: ``text[start:end]`` is the
evidence. Dates are EDTF strings (ISO 8601-2 level 1, with the level 2 forms that news needs). ``rule`` is the full id
of the rule that made a fact (``isnad explain RULE`` shows it). ``None`` means that the text does not say.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PartKind = Literal["title", "lede", "body", "credit", "boilerplate"]
Relation = Literal["quotes", "republishes", "photo"]
DateKind = Literal["date", "time", "duration", "set"]
Calendar = Literal["gregorian", "solar-hijri", "lunar-hijri"]
MentionKind = Literal["person", "organization", "place", "role", "forum", "agreement"]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say", "affirm", "deny", "call-for", "condemn", "welcome", "warn", "promise",
    "announce", "accuse", "ask", "thank", "reject", "propose", "agree",
]  # fmt: skip
EventKind = Literal["meeting", "visit", "call", "message", "agreement", "forum"]
Status = Literal["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"]
Instrument = Literal["accord", "treaty", "memorandum", "protocol", "communique", "ceasefire"]
Stage = Literal["negotiated", "initialled", "signed", "ratified", "in-force", "left"]
Bound = Literal["exactly", "over", "about", "under", "up-to"]
PublishedFrom = Literal["input", "page", "text"]


class Span(Struct, frozen=True):
    """A stretch of the text: code point offsets, end exclusive."""

    start: int
    end: int


class Part(Struct, frozen=True):
    """A stretch of the text and what it is; facts are read from title, lede and body, sources from all."""

    start: int
    end: int
    kind: PartKind


class Article(Struct, frozen=True, kw_only=True):
    """One article as it came in, before anything was read from it.

    ``marks`` are parts that the page itself told apart (a list of related links, say); ``published`` is an EDTF
    string; ``published_from`` says whether the input or the page gave it.
    """

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    marks: tuple[Part, ...] = ()


class Source(Struct, frozen=True, kw_only=True):
    """An agency, outlet or document through which the article has its content, with the words that name it."""

    name: str
    start: int
    end: int
    entity: str | None = None
    relation: Relation = "quotes"
    rule: str | None = None


class DateExpression(Struct, frozen=True, kw_only=True):
    """An expression of time: its span, its EDTF value (``None`` where it cannot be resolved) and what was checked."""

    start: int
    end: int
    value: str | None
    kind: DateKind
    calendar: Calendar | None
    checks: tuple[str, ...] = ()
    rule: str


class Mention(Struct, frozen=True, kw_only=True):
    """Words that denote an entity; ``entity`` is a key of ``Report.entities``."""

    start: int
    end: int
    kind: MentionKind
    entity: str
    rule: str | None = None


class Entity(Struct, frozen=True, kw_only=True):
    """Somebody or something that the article speaks of, with its names by language (fullest first)."""

    kind: MentionKind
    names: dict[str, list[str]]
    wikidata: str | None = None


class Speaker(Struct, frozen=True, kw_only=True):
    """Who communicates: the fullest name in the article; ``start``/``end`` are ``None`` where it is unexpressed."""

    name: str
    entity: str | None = None
    start: int | None = None
    end: int | None = None


class Statement(Struct, frozen=True, kw_only=True):
    """An attribution: a speaker communicates a content by a cue (PARC 3's terms).

    ``content`` leaves out outer quotation marks, cue and complementizer; ``chain`` lists the entity keys through
    which the words came, nearest first; ``score`` is the rule's own precision on marked news, 0 to 1.
    """

    cue: Span | None
    act: Act
    content: tuple[Span, ...]
    mode: Mode
    speaker: Speaker | None
    addressees: tuple[str, ...] = ()
    channel: str | None = None
    when: str | None = None
    chain: tuple[str, ...] = ()
    rule: str
    score: float


class Participant(Struct, frozen=True, kw_only=True):
    """Somebody who takes part in an event: the fullest name in the article."""

    name: str
    entity: str | None = None
    role: str | None = None


class Place(Struct, frozen=True, kw_only=True):
    """Where an event takes place."""

    name: str
    entity: str | None = None


class Event(Struct, frozen=True, kw_only=True):
    """A diplomatic happening; ``said_by`` points to the statement that alone vouches for it.

    ``ordinal`` is its place in a row of its like ("the second meeting this year"), ``series`` and ``edition`` the name
    and number of a forum, ``instrument`` and ``stage`` the form of an agreement and how far it has come.
    """

    kind: EventKind
    status: Status
    plover: str | None = None
    plover_mode: str | None = None
    participants: tuple[Participant, ...]
    host: Participant | None = None
    place: Place | None = None
    when: str | None = None
    ordinal: int | None = None
    topics: tuple[str, ...] = ()
    series: str | None = None
    edition: int | None = None
    instrument: Instrument | None = None
    stage: Stage | None = None
    trigger: Span
    evidence: tuple[Span, ...] = ()
    said_by: int | None = None
    rule: str


class Figure(Struct, frozen=True, kw_only=True):
    """A number that is claimed of something: value, bound, unit, and who claims it."""

    start: int
    end: int
    value: float
    bound: Bound
    unit: str
    event: int | None = None
    said_by: int | None = None


class Report(Struct, frozen=True, kw_only=True):
    """What reading one article yields; the contract of the command line, the record and the API."""

    id: str
    url: str | None
    outlet: str | None
    language: str
    title: str | None
    author: str | None = None
    published: str | None
    published_from: PublishedFrom | None = None
    text: str
    parts: tuple[Part, ...] = ()
    sources: tuple[Source, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: dict[str, Entity] = {}
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()
