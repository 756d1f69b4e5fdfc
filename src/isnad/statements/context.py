"""By what means, when and to whom something was said, as far as the sentence of the cue tells."""

from __future__ import annotations

from isnad.model import DateExpression
from isnad.statements.content import Content
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who


def outside(view: View, cue: Cue, content: Content, who: Who | None) -> list[int]:
    """The tokens of the cue's sentence that belong to the reporter: neither content nor speaker."""
    first, stop = view.sentence(cue.first)
    taken = {i for piece in content.pieces for i in range(piece.first, piece.last)}
    if who is not None:
        taken.update(range(who.first, who.last))
    return [i for i in range(first, stop) if i not in taken]


def channel(view: View, tokens: list[int]) -> str | None:
    """The means by which the words came: a press conference, a letter, an interview ..."""
    for i in tokens:
        hit = view.channels.get(i)
        if hit is not None:
            return str(view.doc.pack.value(hit)["channel"])
    return None


def when(view: View, tokens: list[int], cue: Cue) -> str | None:
    """The date nearest to the cue in the reporter's words."""
    best: DateExpression | None = None
    far = 1 << 30
    for i in tokens:
        time = view.times.get(i)
        if time is not None and time.value is not None and time.kind in ("date", "time") and abs(i - cue.first) < far:
            best, far = time, abs(i - cue.first)
    return best.value if best is not None else None


def addressees(view: View, tokens: list[int], cue: Cue, who: Who | None) -> tuple[str, ...]:
    """Entities that the cue is addressed to: bound by a preposition of address right after the cue or its speaker."""
    marks = view.lex["address_prepositions"]
    out: list[str] = []
    for i in tokens:
        phrase = view.starting.get(i)
        if phrase is None or phrase.pronoun or (who is not None and phrase.entity == who.entity):
            continue
        glued = view.glued_before(phrase)
        if (
            (view.word(i - 1) in marks or (glued and glued in marks))
            and abs(i - cue.first) < 12
            and phrase.kind in ("person", "role")
        ):
            out.append(phrase.entity)
    return tuple(dict.fromkeys(out))
