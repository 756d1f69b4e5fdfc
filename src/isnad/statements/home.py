"""Who a speaker is: pronouns, "this source" and bare titles come home to the one who was named."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.names.found import Phrase
from isnad.statements.cues import Cue
from isnad.statements.salience import Chain
from isnad.statements.view import View
from isnad.statements.who import Who


def resolve(view: View, who: Who, cue: Cue, chain: Chain) -> Who:
    """The speaker with the entity of the one that the words go back to; the span stays that of the words."""
    if who.pronoun:
        return _as(who, chain.last(cue))
    if who.named:
        return who
    words = view.words[who.first : who.last]
    lex = view.lex
    short = len([w for w in words if w not in lex["demonstratives"]]) <= 2
    if words and words[0] in lex["demonstratives"] and len(words) > 1 and words[1] in lex["anaphors"] and short:
        return _as(who, chain.last(cue))
    if len(words) == 1 and words[0] in lex["anaphors"]:
        last = chain.last(cue)
        return _as(who, last) if last is not None and not last.named else who
    return who


def _as(who: Who, other: Who | None) -> Who:
    if other is None:
        return who
    return who._replace(entity=other.entity, named=other.named, alias=other.alias or (other.start, other.end))


def named_later(view: View, speakers: Sequence[Who]) -> dict[str, Phrase]:
    """Titles that the lede gives and the next sentence fills: entity of the title to the phrase that names its bearer.

    Agency prose names a speaker by title in the lede and by the bare name where it goes on. So a title without a holder
    belongs to the next speaker, when that one is a person named there for the first time and without a title.
    """
    out: dict[str, Phrase] = {}
    for one, two in zip(speakers, speakers[1:], strict=False):
        if one.entity is None or one.named or one.pronoun or two.entity is None or not two.named:
            continue
        phrase = view.starting.get(two.first)
        role = view.starting.get(one.first)
        if view.words[one.first] in view.lex["demonstratives"]:
            continue
        if phrase is None or role is None or role.kind != "role" or one.entity in out or phrase.kind != "person":
            continue
        first = next((p for p in view.phrases if p.entity == phrase.entity), None)
        if first is phrase and _bare(view, phrase):
            out[one.entity] = phrase
    return out


def _bare(view: View, phrase: Phrase) -> bool:
    """Whether a phrase is a name alone, with no title of its own."""
    inside = [m for m in view.named.mentions if m.kind == "role" and phrase.start <= m.start and m.end <= phrase.end]
    return all(" " not in view.doc.text[m.start : m.end] for m in inside)
