"""The binding grammar of a language, read from the pack's ``events/frames.yaml`` and folded once."""

from __future__ import annotations

from typing import Any, NamedTuple

from isnad.text.document import Document

STOPS = frozenset(".:;!?\u2026\n\u061b\u061f")
Words = frozenset[tuple[str, ...]]


class Frames(NamedTuple):
    """What the words around a trigger mean for who takes part; the yaml file explains each list."""

    verb_last: bool
    governors: dict[tuple[str, ...], str]
    glued: dict[str, str]
    conjunctions: Words
    transparent: Words
    complements: frozenset[str]
    relatives: frozenset[str]
    barriers: Words
    adjuncts: Words
    demonstratives: frozenset[str]
    articles: tuple[str, ...]
    object_marks: frozenset[str]
    indefinite: tuple[str, ...]
    media: frozenset[str]
    vague: Words
    deadlines: frozenset[str]
    there: Words
    clause_openers: frozenset[str]
    verb_prefixes: tuple[str, ...]
    own_state: frozenset[str]
    performed: Words
    duals: dict[tuple[str, ...], int]
    state_duals: dict[tuple[str, ...], int]


def frames(doc: Document) -> Frames:
    """The frames of the document's language, compiled once."""
    pack = doc.pack
    if "events.frames" not in pack.compiled:
        pack.compiled["events.frames"] = _compile(pack.settings("events.frames"), pack.folder.key)
    found: Frames = pack.compiled["events.frames"]
    return found


def _compile(settings: Any, key: Any) -> Frames:
    def phrases(name: str) -> Words:
        return frozenset(tuple(key(w).split()) for w in settings.get(name, ()))

    def words(name: str) -> frozenset[str]:
        return frozenset(key(w) for w in settings.get(name, ()))

    return Frames(
        verb_last=settings.get("order") == "verb-last",
        governors={tuple(key(w).split()): role for w, role in settings.get("governors", {}).items()},
        glued={key(w): role for w, role in settings.get("glued", {}).items()},
        conjunctions=phrases("conjunctions"),
        transparent=phrases("transparent"),
        complements=words("complements"),
        relatives=words("relatives"),
        barriers=phrases("barriers"),
        adjuncts=phrases("adjuncts"),
        demonstratives=words("demonstratives"),
        state_duals={tuple(key(w).split()): n for w, n in settings.get("state_duals", {}).items()},
        articles=tuple(key(w) for w in settings.get("articles", ())),
        object_marks=words("object_marks"),
        indefinite=tuple(key(w) for w in settings.get("indefinite", ())),
        media=words("media"),
        vague=phrases("vague"),
        deadlines=words("deadlines"),
        there=phrases("there"),
        clause_openers=words("clause_openers"),
        verb_prefixes=tuple(key(w) for w in settings.get("verb_prefixes", ())),
        own_state=words("own_state"),
        performed=phrases("performed"),
        duals={tuple(key(w).split()): n for w, n in settings.get("duals", {}).items()},
    )


def ends_with(words: list[str], end: int, phrases: Words | dict[tuple[str, ...], str]) -> tuple[str, ...] | None:
    """The phrase of ``phrases`` that ends before token ``end``, the longest first; None if there is none."""
    for size in (3, 2, 1):
        if size <= end:
            phrase = tuple(words[end - size : end])
            if phrase in phrases:
                return phrase
    return None


def stopped(doc: Document, first: int, last: int) -> bool:
    """Whether a full stop, colon or the like stands within the tokens ``[first, last)``, quotations left out."""
    token, words, pairs = first, doc.tokens.words, doc.pairs
    while token < last:
        if words[token] in STOPS:
            return True
        token = pairs[token] + 1 if token in pairs and pairs[token] < last else token + 1
    return False


def holds(words: list[str], first: int, last: int, phrases: Words) -> bool:
    """Whether a phrase of ``phrases`` stands within the tokens ``[first, last)``."""
    return any(
        tuple(words[i : i + size]) in phrases for i in range(first, last) for size in (1, 2, 3) if i + size <= last
    )
