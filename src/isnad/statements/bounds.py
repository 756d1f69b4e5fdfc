"""Where a content ends: at the end of its sentence, or where the reporter's own voice returns before that."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.voice import passive

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
    return view.word(cue.first - 1) in view.lex["conjunctions"] and not passive(view, cue)


def brings_speech(view: View, i: int) -> bool:
    """Whether a colon, a quotation or a complementizer stands at ``i``."""
    word = view.word(i)
    return word in view.lex["colons"] | view.lex["complementizers"] | view.lex["complementizers_pronoun"] or view.opens(
        i
    )


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
            if word in lex["returns"] or view.word(i + 1) in lex["own_heads"] and view.word(i + 2) in lex["own_words"]:
                return i
            if word in lex["commas"] and _voice_after_comma(view, at, i, end, nominal=nominal):
                return i
            if nominal and (
                word in lex["returns_object"] or _channel(view, i) or word in lex["colons"] and view.opens(i + 1)
            ):
                return i
            cue = at.get(i)
            if cue is not None and returns_voice(view, cue):
                return i
            if (
                not lex.verb_first
                and word in lex["conjunctions"] | lex["adversatives"]
                and _coordinated(view, at, i, end)
            ):
                return i
        i += 1
    return end


def _voice_after_comma(view: View, at: Mapping[int, Cue], comma: int, end: int, *, nominal: bool) -> bool:
    """Whether the reporter goes on after a comma: a relative that closes the sentence, a participle, a further cue."""
    lex = view.lex
    word = view.word(comma + 1)
    if f"{word} {view.word(comma + 2)}" in lex["returns_after_comma"]:
        return True
    if lex.verb_first and word in lex["relatives"]:
        return nominal or not any(w in lex["commas"] for w in view.words[comma + 1 : end])
    if word in lex["returns_after_comma"]:
        return True
    if lex.participle_pattern is not None and lex.participle_pattern.match(word) and comma + 1 not in view.covering:
        return True
    if nominal and lex.clause_pattern is not None and lex.clause_pattern.match(word) and comma + 1 not in view.covering:
        return True
    if word in lex["adversatives"] or view.words[comma] in lex["semicolons"]:
        return any(_reports_at(view, at, i, end) for i in range(comma + 1, end))
    return lex.verb_first and any(
        (cue := at.get(i)) is not None
        and cue.form == "finite"
        and cue.tense == "past"
        and view.word(i - 1) in lex["before_cue"]
        for i in (comma + 2, comma + 3)
    )


def _reports_at(view: View, at: Mapping[int, Cue], i: int, end: int) -> bool:
    """Whether a finite cue at ``i`` has a content or ends its clause."""
    cue = at.get(i)
    if cue is None or cue.form != "finite":
        return False
    return view.lex.verb_first or cue.last >= end or view.word(cue.last) in view.lex["after_cue"] | view.lex["commas"]


def _channel(view: View, i: int) -> bool:
    """Whether a preposition and the name of a channel ("in a statement") stand at ``i``."""
    return view.word(i) in view.lex["object_channel_prepositions"] and i + 1 in view.channels


def _coordinated(view: View, at: Mapping[int, Cue], i: int, end: int) -> bool:
    """Whether "and" at ``i`` begins a new clause of saying, with at most an adverbial before its cue."""
    for j in range(i + 1, min(i + 1 + _COORDINATED, end)):
        cue = at.get(j)
        if cue is not None:
            return (
                cue.form == "finite"
                and not passive(view, cue)
                and (cue.last >= end or view.word(cue.last) in view.lex["after_cue"])
            )
    return False


def speech_end(view: View, at: Mapping[int, Cue], start: int) -> int:
    """Where direct speech without marks ends: with its line, or before a later sentence that has a cue of its own."""
    end = view.line_end(start)
    _, stop = view.sentence(start)
    if not view.lex.verb_first:
        cut = clause_end(view, at, start, stop)
        if cut < stop:
            return cut
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
        begins = view.starting.get(first)
        if begins is not None and begins.kind in ("person", "role", "pronoun") and _ends_clause(view, cue, begins.last):
            return True
    return view.word(first) in view.lex["returns"]


def _before_object(view: View, cue: Cue, start: int) -> int:
    """Where the main clause goes on without a comma: at the preposition of the cue's object after a closed clause."""
    for k in range(cue.first - 1, start, -1):
        if view.words[k] in cue.via and view.words[k - 1] in view.lex["clause_words"]:
            return k
    return cue.first


def _ends_clause(view: View, cue: Cue, after: int) -> bool:
    """Whether a cue with a clause follows the subject of its sentence closely, as a reporter's verb does."""
    return "that" in cue.frames and cue.tense == "past" and cue.first - after <= _COORDINATED and not passive(view, cue)


def before_main_cue(view: View, at: Mapping[int, Cue], start: int, end: int) -> int:
    """The end of a clause that stands before the main cue of its sentence: the comma before that cue, or the cue."""
    for i in range(start, end):
        cue = at.get(i)
        if cue is None or cue.form not in ("finite", "document"):
            continue
        if (
            cue.last >= end
            or view.word(cue.last) in view.lex["after_cue"]
            or view.words[i - 1] in view.lex["commas"]
            or view.word(cue.last) in view.lex["conjunctions"]
            and _coordinated(view, at, cue.last, end)
        ):
            commas = [k for k in range(max(start, i - _TAIL), i) if view.words[k] in view.lex["commas"]]
            return commas[0] if commas else _before_object(view, cue, start)
    return clause_end(view, at, start, end)
