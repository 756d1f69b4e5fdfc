"""What the names step hands to the tasks after it: mentions, and actor phrases in apposition, over token indices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from isnad.model import Entity, Mention, MentionKind


class Phrase(NamedTuple):
    """A maximal noun phrase that denotes one actor: title, name and apposition together.

    Token indices ``[first, last)``; offsets into the untouched text ``[start, end)`` without glued clitics.
    ``entity`` is a key of :attr:`Names.entities`; ``named`` is false where the phrase only describes ("the minister",
    "a senior official", a pronoun); ``pronoun`` is true for a pronoun alone. ``gender`` (``"m"``, ``"f"``) and
    ``number`` (``"s"``, ``"d"``, ``"p"``) are ``None`` where the words do not tell.
    """

    first: int
    last: int
    start: int
    end: int
    kind: MentionKind
    entity: str
    named: bool
    pronoun: bool = False
    gender: str | None = None
    number: str | None = None


@dataclass(slots=True)
class Names:
    """The names of one article; ``phrases`` are in the order of the text and do not overlap."""

    mentions: list[Mention] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)

    def name(self, key: str, language: str) -> str:
        """The fullest name of an entity in this article."""
        return self.entities[key].names[language][0]

    def salient(
        self,
        before: int,
        *,
        gender: str | None = None,
        number: str | None = None,
        after: int = 0,
        people_only: bool = False,
    ) -> Phrase | None:
        """The last phrase that ends before token ``before`` and agrees; what its words do not tell agrees with all.

        ``after`` is the first token that may be looked at; ``people_only`` leaves out institutions and places.
        """
        for phrase in reversed(self.phrases):
            if phrase.last > before:
                continue
            if phrase.first < after:
                return None
            if people_only and phrase.kind not in ("person", "role"):
                continue
            if (gender is None or phrase.gender in (None, gender)) and (
                number is None or phrase.number in (None, number)
            ):
                return phrase
        return None
