"""Where a content ends: at the end of its sentence, or where the reporter's own voice returns before that."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements.cues import Cue
from isnad.statements.view import View

_COORDINATED = 4
_TAIL = 6


def returns_voice(view: View, cue: Cue) -> bool:
    """Whether a cue inside a content ends it, since it goes on with the reporter's sentence and is not a nested one."""
    if cue.form == "participle":
        return True
    if cue.form == "noun":
        return "prep" in cue.hit.classes and "quote" in cue.frames and brings_speech(view, cue.last)
    if cue.form != "finite" or cue.tense != "past" or not ({"that", "quote"} & cue.frames or cue.via):
        return False
    if view.lex.verb_first:
        return cue.conj or view.word(cue.first - 1) in view.lex["conjunctions"]
    return view.word(cue.first - 1) in view.lex["conjunctions"]


def brings_speech(view: View, i: int) -> bool:
    """Whether a colon, a quotation or a complementizer stands at ``i``."""
    word = view.word(i)
    return word in view.lex["colons"] | view.lex["complementizers"] | view.lex["complementizers_pronoun"] or view.opens(i)


def clause_end(view: View, at: Mapping[int, Cue], start: int, end: int, *, nominal: bool = False) -> int:
    """The token before which the clause or noun phrase that begins at ``start`` ends, at most ``end``."""
    lex, words = view.lex, view.words
    i = start
    while i < end:
        over = view.skip.get(i)
        if over is not None and over <= end:
            i = over
            continue
        word = words[i]
        if i > start:
            if word in lex["returns"]:
                return i
            if word in lex["commas"] and _voice_after_comma(view, i, end):
                return i
            if nominal and word in lex["commas"] and lex.clause_pattern is not None and lex.clause_pattern.match(view.word(i + 1)):
                return i
            if nominal and (word in lex["returns_object"] or _channel(view, i)):
                return i
            cue = at.get(i)
            if cue is not None and returns_voice(view, cue):
                return i
            if not lex.verb_first and word in lex["conjunctions"] and _coordinated(view, at, i, end):
                return i
        i += 1
    return end


def _voice_after_comma(view: View, comma: int, end: int) -> bool:
    word = view.word(comma + 1)
    if word in view.lex["relatives"]:
        return not any(w in view.lex["commas"] for w in view.words[comma + 1 : end])
    return word in view.lex["returns_after_comma"]


def _channel(view: View, i: int) -> bool:
    """Whether a preposition and the name of a channel ("in a statement") stand at ``i``."""
    return view.word(i) in view.lex["object_channel_prepositions"] and i + 1 in view.channels


def _coordinated(view: View, at: Mapping[int, Cue], i: int, end: int) -> bool:
    """Whether "and" at ``i`` begins a new clause of saying, with at most an adverbial before its cue."""
    for j in range(i + 1, min(i + 1 + _COORDINATED, end)):
        cue = at.get(j)
        if cue is not None:
            return cue.form == "finite" and (cue.last >= end or view.word(cue.last) in view.lex["after_cue"])
    return False


def speech_end(view: View, at: Mapping[int, Cue], start: int) -> int:
    """Where direct speech without marks ends: with its line, or before a later sentence that has a cue of its own."""
    end = view.line_end(start)
    _, stop = view.sentence(start)
    while stop + 1 < end:
        first, following = view.sentence(stop + 1)
        if first <= stop or following <= stop:
            break
        if _reports(view, at, first, following):
            return first
        stop = following
    return end


def _reports(view: View, at: Mapping[int, Cue], first: int, stop: int) -> bool:
    """Whether the sentence ``[first, stop)`` is the reporter's own, by the cue that it has."""
    for i in range(first, stop):
        cue = at.get(i)
        if cue is None or cue.form not in ("finite", "participle"):
            continue
        if view.lex.verb_first:
            return i <= first + 3
        if cue.last >= stop or view.word(cue.last) in view.lex["after_cue"]:
            return True
    return view.word(first) in view.lex["returns"]


def before_main_cue(view: View, at: Mapping[int, Cue], start: int, end: int) -> int:
    """The end of a clause that stands before the main cue of its sentence: the comma before that cue, or the cue."""
    for i in range(start, end):
        cue = at.get(i)
        if cue is not None and cue.form == "finite" and (cue.last >= end or view.word(cue.last) in view.lex["after_cue"]):
            commas = [k for k in range(max(start, i - _TAIL), i) if view.words[k] in view.lex["commas"]]
            return commas[0] if commas else i
    return clause_end(view, at, start, end)
