"""What linking yields, as typed values: links with their reasons, groups of what is the same, origins."""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct

Kind = Literal["copy", "story", "statement", "entity"]
State = Literal["made", "doubtful", "accepted", "rejected"]
Verdict = Literal["accept", "reject"]
KINDS: tuple[Kind, ...] = ("copy", "story", "statement", "entity")
JOINS = ("made", "accepted")
"""The states in which a link holds its two ends together."""
JUDGED = "judgement"
"""The rule of a link that only a person proposes."""


class Link(Struct, frozen=True, kw_only=True):
    """That two things are the same: how sure it is (``score``, 0 to 1), why, and whose judgement it is.

    ``a`` and ``b`` are article ids (copy, story), statement ids or entity keys; ``homes`` the articles of both, or the
    entities themselves. ``author`` is a rule, or the person whose judgement holds.
    """

    id: str
    kind: Kind
    a: str
    b: str
    homes: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    rule: str
    author: str
    state: State


class Proposal(Struct, frozen=True, kw_only=True):
    """A link as a rule proposes it, before any person's judgement."""

    kind: Kind
    a: str
    b: str
    homes: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    rule: str
    sure: bool


class Updated(Struct, frozen=True, kw_only=True):
    """What a linking did: articles looked at, articles compared with them, and links by kind and state."""

    articles: int
    compared: int
    links: dict[str, int]


def ordered(a: str, b: str) -> tuple[str, str]:
    """Two names in the order in which links have them."""
    return (a, b) if a < b else (b, a)


def link_id(kind: str, a: str, b: str) -> str:
    """The id of a link: the same for the same two things in every record."""
    return _short("\0".join((kind, *ordered(a, b))), 12)


def group_id(kind: str, first: str) -> str:
    """The id of a group, from its first member."""
    return f"{kind}-{_short(first, 10)}"


def _short(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
