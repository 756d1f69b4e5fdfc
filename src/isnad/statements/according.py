"""Sentences whose speaker is named by an "according to": content around it, speaker after it."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements.content import Content, Piece, from_clause
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase, plain

_FAR = 12
_SHORTEST = 3


def speaker(view: View, cue: Cue, end: int) -> Who | None:
    """Who is named after the cue; ``None`` where the words only say that they are somebody's own."""
    lex = view.lex
    i = cue.last
    if view.word(i) in lex["own_words"] or i in view.cue_tokens:
        return None
    while i < min(end, cue.last + _FAR):
        phrase = view.starting.get(i)
        if phrase is not None:
            return of_phrase(phrase)
        word = view.words[i]
        if word in lex["commas"] or i in view.times:
            return None
        if i in view.skip and i + 1 not in view.starting:
            i = view.skip[i]
            continue
        if word in lex["speakers"]:
            return plain(view, i, end, listed=True)
        i += 1
    return None


def content(view: View, at: Mapping[int, Cue], cue: Cue, who: Who) -> Content | None:
    """What stands before and after the cue and its speaker in the sentence."""
    first, stop = view.sentence(cue.first)
    after_first = who.last
    limit = min(stop, who.last + _FAR)
    while after_first < limit and view.words[after_first] not in view.lex["commas"] and after_first not in view.quotes:
        after_first += 1
    before = view.trim(first, cue.first)
    pieces = [Piece(*before)] if before[1] > before[0] else []
    comma = view.word(after_first) in view.lex["commas"]
    if not pieces or before[1] - before[0] < 3 or not view.lex.verb_first and comma:
        begins = after_first + 1 if comma else who.last
        while view.word(begins) in view.lex["complementizers"] | view.lex["result_complementizers"]:
            begins += 1
        found = from_clause(view, at, begins, cue.first, stop)
        if found is not None:
            return Content(found.pieces, cue.first, "according", verbatim=found.verbatim)
    elif view.word(after_first) in view.lex["commas"] and _goes_on(view, before, after_first, stop):
        after = view.trim(after_first + 1, stop)
        if after[1] > after[0]:
            pieces.append(Piece(*after))
    if not pieces:
        return None
    return Content(tuple(pieces), cue.first, "according", verbatim=False)


def before(view: View, cue: Cue) -> Content | None:
    """What stands before "as X has said" in its sentence."""
    first, _ = view.sentence(cue.first)
    piece = Piece(*view.trim(first, cue.first))
    return Content((piece,), cue.first, "according", verbatim=False) if piece.last - piece.first >= _SHORTEST else None


def _goes_on(view: View, before: tuple[int, int], comma: int, stop: int) -> bool:
    """Whether the sentence is only interrupted: what stood before is short against what follows."""
    word = view.word(comma + 1)
    if word in view.lex["returns_after_comma"] | view.lex["returns"]:
        return False
    return not word.startswith(tuple(view.lex["clitic_conjunctions"])) and stop - comma > before[1] - before[0]
