"""Content that a verb governs without a preposition: its direct object, or an object with what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements.content import Content, from_noun
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who

_APART = 12


def find(view: View, at: Mapping[int, Cue], cue: Cue, subject: Who | None, end: int) -> Content | None:
    """The object of a cue that stands before it; ``subject`` is its expressed subject, if that stands after the cue."""
    lex = view.lex
    i = subject.last if subject is not None and subject.first >= cue.last else cue.last
    if "asked" in cue.frames:
        return _asked(view, at, i, end)
    if cue.object_pronoun:
        return None
    while i < end:
        word = view.words[i]
        if word in lex["commas"]:
            if view.word(i + 1) in lex["relatives"]:
                i = _past_relative(view, i + 1, end)
            i += 1
        elif word in lex["adverbs"] or i in view.times:
            i += 1
        elif (over := view.past_circumstance(i)) is not None:
            i = over
        elif word in lex["prepositions"] and view.word(i - 1) in lex["commas"]:
            i = _past_relative(view, i, min(end, i + _APART))
            if view.word(i) not in lex["commas"]:
                return None
        else:
            break
    if i >= end or not _noun(view, i):
        return None
    return from_noun(view, at, i, i, end)


def _noun(view: View, i: int) -> bool:
    """Whether an object may begin at ``i``."""
    word, lex = view.words[i], view.lex
    if not word.isalnum() and not view.opens(i):
        return False
    phrase = view.starting.get(i)
    if phrase is not None and view.glued_before(phrase).endswith(lex.prefixed):
        return False
    return (
        word not in lex["prepositions"] | lex["complementizers"] | lex["relatives"] | lex["negations"] | lex["returns"]
    )


def _past_relative(view: View, i: int, end: int) -> int:
    for k in range(i, end):
        if view.words[k] in view.lex["commas"]:
            return k
    return end


def _asked(view: View, at: Mapping[int, Cue], i: int, end: int) -> Content | None:
    """ "Asked" takes the one who is asked after a preposition, then what is asked."""
    while i < end and view.word(i) in view.lex["adverbs"]:
        i += 1
    if view.word(i) in view.lex["ask_prepositions"]:
        phrase = view.starting.get(i + 1)
        i = phrase.last if phrase is not None else i + 2
    elif view.word(i) in view.lex["prepositions"]:
        return None
    if i < end and view.word(i) in view.lex["complementizers"]:
        i += 1
    if i >= end or not _noun(view, i):
        return None
    return from_noun(view, at, i, i, end)
