"""Whom a pronoun names again: the last person who stood as a subject, else the last person of all."""

from __future__ import annotations

from isnad.names.actors import Actor
from isnad.names.scan import Scan
from isnad.text.sentences import LINE

# How far back, in tokens, a subject is remembered: about six sentences of news.
_REACH = 220


class Memory:
    """The persons of an article as a reader keeps them in mind, in the order of the text."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._kept: list[tuple[int, str, str | None, bool]] = []

    def is_subject(self, actor: Actor) -> bool:
        """Whether an actor stands where its language puts a subject: after its verb, or where a clause begins."""
        scan, i = self._scan, actor.first
        if scan.lex.article:
            return i > 0 and (scan.words[i - 1] in scan.lex.verbs or scan.is_a("says_before", i - 1))
        return (
            i == 0
            or scan.words[i - 1] == LINE
            or not scan.words[i - 1].isalnum()
            and scan.words[i - 1] not in ("(", "[")
        )

    def keep(self, actor: Actor, key: str, gender: str | None) -> None:
        """Remember a person who is mentioned."""
        self._kept.append((actor.first, key, gender, self.is_subject(actor)))

    def recall(self, actor: Actor, gender: str | None) -> str | None:
        """The entity that a pronoun of this gender names, or ``None``."""
        fits = [k for k in self._kept if k[0] >= actor.first - _REACH and (gender is None or k[2] in (None, gender))]
        subject = next((k for k in reversed(fits) if k[3]), None)
        chosen = subject or (fits[-1] if fits else None)
        if chosen is None:
            return None
        self._kept.append((actor.first, chosen[1], chosen[2], True))
        return chosen[1]
