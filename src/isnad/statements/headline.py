"""Headlines of the form "X: ..." or "X to Y: ...": a speaker, a colon, and the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from isnad.statements.content import Content, from_colon
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase

_FAR = 24
_SHORTEST = 3


class Headline(NamedTuple):
    """A speaker, the token of the colon after it, and what follows."""

    who: Who
    colon: int
    content: Content


def find(view: View, at: Mapping[int, Cue]) -> list[Headline]:
    """The headlines among the lines of an article, its subheadings and its links to other articles."""
    out = []
    first = 0
    while first < view.n:
        end = view.line_end(first)
        found = _line(view, at, first, end)
        if found is not None:
            out.append(found)
        first = end + 1
    return out


def _line(view: View, at: Mapping[int, Cue], first: int, end: int) -> Headline | None:
    for colon in range(first + 1, min(end, first + _FAR)):
        word = view.words[colon]
        if word in view.lex.stops or colon in at or word in view.lex.marks:
            return None
        if word in view.lex["colons"] and colon + 1 < end:
            who = _speaker(view, first, colon)
            if who is None:
                continue
            content = from_colon(view, at, colon)
            if content is None or content.pieces[0].last - content.pieces[0].first < _SHORTEST:
                return None
            return Headline(who, colon, content)
    return None


def _speaker(view: View, first: int, colon: int) -> Who | None:
    phrase = view.covering.get(colon - 1)
    if phrase is None or phrase.last != colon or phrase.kind not in ("person", "role", "organization", "place"):
        return None
    if phrase.kind == "place" and phrase.first != first:
        return None
    glued = view.glued_before(phrase)
    if glued and glued[-1] in view.lex.prefixed:  # "X to Y": the speaker is X
        speaker = view.covering.get(phrase.first - 1)
        phrase = speaker if speaker is not None and speaker.last == phrase.first else None
    if phrase is None or not (phrase.first == first or view.word(phrase.first - 1) in view.lex["colons"]):
        return None
    return of_phrase(phrase)
