"""The entities of one article: every actor gets the key of what it denotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.model import Entity, MentionKind
from isnad.names import base, keys, offices
from isnad.names.actors import Actor
from isnad.names.memory import Memory
from isnad.names.nouns import Noun
from isnad.names.people import People, Person, role_of
from isnad.names.scan import Chunk, Scan
from isnad.names.states import acting_state

if TYPE_CHECKING:
    from isnad.kb import KnowledgeBase

# What hashtags write for a space.
_HASHTAGS = str.maketrans("#_", "  ")
_PLACES = frozenset({"country", "capital", "city", "region"})


class Book:
    """The entities of one article while it is read."""

    def __init__(self, scan: Scan, published: str | None, kb: KnowledgeBase | None = None) -> None:
        self._kb = kb
        self._scan = scan
        self._pack = scan.doc.pack
        self._code = scan.doc.pack.code
        self._offices = offices.of(scan.doc.pack)
        self._published = published
        self.people = People(scan)
        self._entities: dict[str, Entity] = {}
        self._persons: dict[tuple[int, int], Person] = {}
        self._last_of_sense: dict[str, str] = {}
        self._capitals: set[str] = set()
        self.memory = Memory(scan)

    def meet_people(self, found: list[Actor]) -> None:
        """Gather the named persons first, so that a short form before the full name comes home too."""
        named = [a for a in found if a.name is not None]
        for actor in sorted(named, key=lambda a: (-self._length(a), a.first)):
            person = self.people.add(self._words(actor), self._surface(actor), actor.first)
            self._persons[actor.first, actor.last] = person
        for actor in named:
            person = self._persons[actor.first, actor.last]
            person.at = min(person.at, actor.first)
            person.seen.append(actor.first)
            for noun in actor.nouns:
                if not noun.former:
                    person.roles.append(role_of(noun))
                person.gender = person.gender or noun.head.value.get("gender") or None
            known = self._scan.at("known", actor.name.first) if actor.name else None
            if known is not None and actor.name and known.last == actor.name.last and known.value["kind"] == "person":
                person.key = str(known.value["key"])
        self._name_the_lead(found)

    def _name_the_lead(self, found: list[Actor]) -> None:
        """Give the title that opens the article to the first who is named after it without a title, if both speak.

        Agencies open with the title alone and name its holder in the next sentence; any third party between them, or a
        person who has the title already, speaks against it.
        """
        lead = next((a for a in found if a.kind in ("role", "person")), None)
        if lead is None or lead.kind != "role" or not self._opens(lead) or not self.memory.is_subject(lead):
            return
        for actor in found:
            if actor.first <= lead.first or actor.name is None:
                continue
            person = self._persons[actor.first, actor.last]
            role = role_of(lead.nouns[0])
            free = not person.roles and self.people.by_role(role, actor.first, bare=False) is None
            if free and self._length(actor) > 1 and self.memory.is_subject(actor):
                person.roles.append(role)
            return

    def _opens(self, lead: Actor) -> bool:
        noun = lead.nouns[0]
        value = noun.head.value
        sentences = self._scan.doc.sentences
        within = sentences[min(1, len(sentences) - 1)][1] if sentences else 0
        whole = noun.last > noun.head.last
        return value["type"] == "office" and value["number"] == "s" and whole and noun.definite and lead.first < within

    @staticmethod
    def _length(actor: Actor) -> int:
        assert actor.name is not None
        return actor.name.last - actor.name.first

    def _words(self, actor: Actor) -> tuple[str, ...]:
        assert actor.name is not None
        words = list(self._scan.words[actor.name.first : actor.name.last])
        words[0] = words[0][actor.name.cut :]
        return tuple(w for w in words if w.isalpha())

    def _surface(self, actor: Actor) -> str:
        assert actor.name is not None
        start, end = self._scan.span(actor.name.first, actor.name.last, actor.name.cut)
        return " ".join(self._scan.doc.text[start:end].translate(_HASHTAGS).split())

    def key_of(self, actor: Actor) -> str | None:
        """The entity that an actor denotes; ``None`` for a pronoun that nothing before it explains."""
        if actor.kind == "pronoun":
            return self._pronoun(actor)
        if actor.name is not None:
            return self._person(actor)
        if actor.kind == "role":
            return self._role(actor)
        if actor.kind == "organization" and actor.nouns:
            return self.institution(actor.nouns[0])
        assert actor.chunk is not None
        state = acting_state(self._scan, actor)
        if state is None:
            return self.known(actor.chunk)
        key = f"place:{state}"
        self._remember(key, "place", self._text(actor))
        self._capitals.add(self._text(actor))
        return key

    def _person(self, actor: Actor) -> str:
        person = self._persons.get((actor.first, actor.last)) or self.people.find(self._words(actor), actor.first)
        assert person is not None
        if not person.key:
            person.key = self._own(person.surface, "person") or keys.person(person.words)
        self._remember(person.key, "person", person.surface)
        person.seen.append(actor.first)
        self.memory.keep(actor, person.key, person.gender)
        return person.key

    def _role(self, actor: Actor) -> str | None:
        noun = actor.nouns[0]
        bare = noun.last == noun.head.last
        surface = self._text(actor)
        number = noun.head.value["number"]
        if (
            number == "s"
            and noun.head.value["type"] != "peer"
            and not noun.former
            and (noun.definite or not bare or not self._scan.lex.article)
        ):
            person = self.people.by_role(role_of(noun), actor.first, bare=bare and noun.state is None)
            if person is not None:
                if not person.key:
                    person.key = self._own(person.surface, "person") or keys.person(person.words)
                    self._remember(person.key, "person", person.surface)
                person.seen.append(actor.first)
                self.memory.keep(actor, person.key, person.gender)
                return person.key
            if bare and noun.sense in self._last_of_sense:
                return self._last_of_sense[noun.sense]
            holder = self._holder(noun)
            if holder is not None:
                self._remember(holder, "person", surface)
                self._last_of_sense[noun.sense] = holder
                self.memory.keep(actor, holder, noun.head.value["gender"] or None)
                return holder
        if bare and noun.head.value["type"] == "rank":
            return None
        key = keys.office(noun.sense, noun.state, noun.portfolio if not noun.inner else None, self._key_words(actor))
        if noun.inner or noun.former:
            key = f"role:{keys.slug(self._key_words(actor))}"
        self._remember(key, "role", surface)
        self._last_of_sense[noun.sense] = key
        if number == "s" and noun.head.value["type"] in ("office", "royal", "rank", "cleric") and not bare:
            self.memory.keep(actor, key, noun.head.value["gender"] or None)
        return key

    def _holder(self, noun: Noun) -> str | None:
        """The key of who held an office at the article's date, if the base knows."""
        state = noun.inner if noun.sense == "secretary-general" or noun.sense == "director" else noun.state
        if noun.former or state is None or noun.inner not in (None, state):
            return None
        term = self._offices.holder(noun.sense, state, noun.portfolio, self._published)
        return None if term is None else str(self._pack.rules[term.rule].rows[term.row]["key"])

    def institution(self, noun: Noun) -> str:
        """The key of an institution; its head noun alone means the last one of its kind."""
        bare = noun.last == noun.head.last
        if bare and noun.sense in self._last_of_sense:
            return self._last_of_sense[noun.sense]
        key = self._own(self._text(noun), "organization") or keys.institution(
            noun.sense, noun.state, noun.portfolio, self._key_words(noun)
        )
        self._remember(key, "organization", self._text(noun))
        if not bare:
            self._last_of_sense[noun.sense] = key
        return key

    def _pronoun(self, actor: Actor) -> str | None:
        assert actor.chunk is not None
        value = actor.chunk.value
        if value["number"] != "s":
            return None
        return self.memory.recall(actor, value["gender"] or None)

    def _own(self, name: str, kind: str) -> str | None:
        """The key that the user's own knowledge base has for a name; ``None`` without one, and for namesakes."""
        known = self._kb.only(name, kind=kind) if self._kb is not None else None
        return known.key if known is not None else None

    @staticmethod
    def kind_of(chunk: Chunk) -> MentionKind:
        """What a row of the tables of places or of the knowledge base is."""
        kind = chunk.value["kind"]
        return "place" if kind in _PLACES else kind

    def known(self, chunk: Chunk) -> str:
        """The key of a row of the tables of places or of the knowledge base, which is now an entity of the article."""
        value = chunk.value
        key = str(value["key"])
        kind = self.kind_of(chunk)
        start, end = self._scan.span(chunk.first, chunk.last, chunk.cut, chunk.after)
        self._remember(key, kind, self._restored(chunk, self._scan.doc.text[start:end]))
        return key

    def _restored(self, chunk: Chunk, surface: str) -> str:
        """The words with the letter of the article that the spelling swallows after a preposition."""
        article = self._scan.lex.article
        swallowed = article and chunk.cut and self._scan.words[chunk.first].startswith(article[-1] * 2, chunk.cut - 1)
        return article[:-1] + surface if swallowed else surface

    def _remember(self, key: str, kind: str, surface: str) -> None:
        old = self._entities.get(key)
        surface = " ".join(surface.split())
        if old is None:
            self._entities[key] = Entity(kind=kind, names={self._code: [surface]})  # type: ignore[arg-type]
            return
        names = old.names[self._code]
        if surface not in names:
            names.append(surface)
            # a state's own name stands before that of its capital
            names.sort(key=lambda name: (name in self._capitals, -len(name.split())))

    def _text(self, actor: Actor | Noun) -> str:
        start, end = self._scan.span(actor.first, actor.last, actor.cut, actor.after)
        text = self._scan.doc.text[start:end]
        head = actor.head if isinstance(actor, Noun) else actor.nouns[0].head if actor.nouns else actor.chunk
        return self._restored(head, text) if head is not None and head.first == actor.first else text

    def _key_words(self, actor: Actor | Noun) -> list[str]:
        words = list(self._scan.words[actor.first : actor.last])
        words[0] = words[0][actor.cut :]
        article = self._scan.lex.article
        return [w.removeprefix(article) if article else w for w in words]

    def traits(self, actor: Actor, key: str) -> tuple[str | None, str | None]:
        """Gender and number of an actor, as far as its words tell."""
        if actor.chunk is not None and actor.kind == "pronoun":
            return actor.chunk.value["gender"] or None, actor.chunk.value["number"] or None
        for noun in actor.nouns:
            return noun.head.value.get("gender") or None, noun.head.value.get("number") or (
                "s" if actor.kind != "role" else None
            )
        return None, "s"

    def entities(self) -> dict[str, Entity]:
        """The entities of the article by key, in the order in which they were met, with what the base knows of them."""
        known = base.of(self._pack)
        return {key: known.enriched(key, entity, self._code, self._kb) for key, entity in self._entities.items()}
