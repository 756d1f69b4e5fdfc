"""States named by an adjective beside a trigger: "the American withdrawal", "Syrian-Turkish talks"."""

from __future__ import annotations

from isnad.events.frames import frames
from isnad.events.triggers import Trigger
from isnad.model import Entity
from isnad.names.found import Names, Phrase
from isnad.text.document import Document

_REACH = 4
TITLES = frozenset({"forum", "agreement"})
"""Kinds of phrases that name a happening and take no part in one."""
_STATED = frozenset({"place", "role", "organization"})


class Nations:
    """The adjectives of nationality of one article that stand in no phrase of their own."""

    def __init__(self, doc: Document, named: Names, triggers: list[Trigger]) -> None:
        self.doc, self.named = doc, named
        self._governors = frames(doc).governors
        self._others = {t.first for t in triggers}
        inside = {i for p in named.phrases if p.kind not in TITLES for i in range(p.first, p.last)}
        self.hits = {h.first: h for h in doc.found("names.nations") if h.first not in inside}

    def beside(self, trigger: Trigger) -> list[Phrase]:
        """The states whose adjectives follow a trigger, with at most other adjectives between."""
        out: list[Phrase] = []
        for token in range(trigger.last, min(trigger.last + _REACH, trigger.sentence[1])):
            hit = self.hits.get(token)
            if hit is not None and "conj" not in hit.classes | {c for c in hit.classes if out}:
                phrase = self.phrase(token, self.doc.pack.value(hit)["state"])
                if phrase is not None:
                    out.append(phrase)
            elif self._ends(token):
                break
        return out

    def _ends(self, token: int) -> bool:
        """Whether the adjectives after a trigger end here: at a preposition, a sign, a phrase or another trigger."""
        word = self.doc.tokens.words[token]
        if (word,) in self._governors or token in self._others or not (word.isalpha() or word == "-"):
            return True
        return any(p.first == token for p in self.named.phrases)

    def phrase(self, token: int, state: str) -> Phrase | None:
        """A phrase for a state (its code) that a token speaks of; the state becomes an entity of the article."""
        key, code = f"place:{state}", self.doc.pack.code
        if key not in self.named.entities:
            name = _state_names(self.doc).get(key)
            if name is None:
                return None
            self.named.entities[key] = Entity(kind="place", names={code: [name]})
        start, end = self.doc.span(token, token + 1)
        return Phrase(token, token + 1, start, end, "place", key, True)


class States:
    """The state that each actor of an article acts for: itself, that of its title, or one named in its phrase."""

    def __init__(self, doc: Document, named: Names) -> None:
        self._doc, self._named = doc, named
        self._known: dict[str, str | None] = {}

    def of(self, phrases: list[Phrase]) -> frozenset[str]:
        """The keys of the states for which the phrases act."""
        return frozenset(state for p in phrases if (state := self._state(p.entity)) is not None)

    def _state(self, entity: str) -> str | None:
        if entity not in self._known:
            self._known[entity] = self._look(entity)
        return self._known[entity]

    def _look(self, entity: str) -> str | None:
        parts = entity.split(":")
        if parts[0] in _STATED and len(parts) > 1 and len(parts[1]) == 2:
            return parts[1]
        pack = self._doc.pack
        inside = [range(p.first, p.last) for p in self._named.phrases if p.entity == entity]
        for hit in self._doc.found("names.nations"):
            if any(hit.first in tokens for tokens in inside):
                return str(pack.value(hit)["state"])
        for hit in self._doc.found("names.places"):
            if any(hit.first in tokens for tokens in inside):
                return str(pack.value(hit)["key"]).split(":")[1]
        return None


def _state_names(doc: Document) -> dict[str, str]:
    """The first name of every state in the language of the document."""
    pack = doc.pack
    if "events.states" not in pack.compiled:
        out: dict[str, str] = {}
        for rule in pack.table("names.places"):
            for form, row in rule.forms:
                key = rule.rows[row].get("key", "")
                if key.count(":") == 1:
                    out.setdefault(key, form)
        pack.compiled["events.states"] = out
    found: dict[str, str] = pack.compiled["events.states"]
    return found
