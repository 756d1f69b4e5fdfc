"""Content after its cue: a clause, speech after a colon or between marks, a noun phrase that the verb governs."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements.bounds import brings_speech, returns_voice
from isnad.statements.content import Content, from_clause, from_colon, from_noun, from_quote
from isnad.statements.cues import Cue
from isnad.statements.view import View

_WINDOW = 60
_SHORT = 3
_HYPHEN = "-"
_NEAR = 9
_SUBJECT = 6


def find(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> Content | None:
    """The content of a cue that stands before it, up to token ``end``; ``None`` where no frame is filled."""
    stop = _window(view, at, cue, end)
    spoken = _spoken(view, at, cue, stop, end) or _resumed(view, at, cue, stop, end)
    governed = _governed(view, at, cue, stop, end)
    if spoken is None or governed is None:
        return spoken or governed
    adjacent = governed.intro <= _after_subject(view, cue.last) + 1
    return spoken if spoken.intro <= governed.intro or spoken.frame == "that" and not adjacent else governed


def _window(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> int:
    """How far what introduces the content may stand from the cue: to the next cue that is not inside its own clause."""
    stop = min(end, cue.last + _WINDOW)
    for i in range(cue.last, stop):
        other = at.get(i)
        if (
            other is not None
            and i > cue.last
            and returns_voice(view, other)
            or other is not None
            and _speaks(view, cue, other)
        ):
            return i
    return stop


def _speaks(view: View, cue: Cue, other: Cue) -> bool:
    """Whether another cue, right after this one, is the one that brings the speech ("went on, saying:")."""
    if other.first != cue.last or cue.form not in ("finite", "participle"):
        return False
    return other.form in ("participle", "finite") or "quote" in other.frames and brings_speech(view, other.last)


def _spoken(view: View, at: Mapping[int, Cue], cue: Cue, stop: int, end: int) -> Content | None:
    lex, words = view.lex, view.words
    that, quote = "that" in cue.frames, "quote" in cue.frames
    i = cue.last
    near = cue.last + 1 if "close" in cue.frames else stop
    if "close" in cue.frames:
        that = quote = True
        near = min(stop, max(_after_subject(view, cue.last) + 1, cue.last + (_SUBJECT if cue.conj else 1)))
    if cue.form == "participle" or cue.object_pronoun:
        near = min(near, cue.last + _NEAR)
    while i < near:
        word = words[i]
        if quote and word in lex["colons"] and not _clock(view, i):
            return from_colon(view, at, i)
        if view.opens(i):
            close = view.quotes.get(i, i)
            if _names(view, i, close):
                i = close + 1
                continue
            if quote and i not in view.covering and (close == i or close - i > _SHORT or i == cue.last):
                return from_quote(view, at, i, i, clause=that)
            i = max(close, i) + 1
            continue
        if i in view.skip:
            i = view.skip[i]
            continue
        if that and view.word(i - 1) not in lex["not_before_complementizer"] and view.word(i - 1) != _HYPHEN:
            if word in lex["complementizers"]:
                return from_clause(view, at, i + 1, i, end)
            if word in lex["complementizers_pronoun"]:
                empty = view.word(i + 1) in lex["impersonal"]
                return from_clause(view, at, i + 1 if empty else i, i, end)
        i += 1
    return None


def _resumed(view: View, at: Mapping[int, Cue], cue: Cue, stop: int, end: int) -> Content | None:
    """Speech in marks after a colon that a participle with its own object has put off ("said, announcing X: ...")."""
    other = at.get(stop)
    if other is None or other.form != "participle" or "quote" not in cue.frames or stop == cue.last:
        return None
    for i in range(stop + 1, min(end, stop + _WINDOW)):
        if i in at:
            return None
        if view.words[i] in view.lex["colons"] and view.opens(i + 1) and i > other.last + 1:
            return from_colon(view, at, i)
    return None


def _names(view: View, mark: int, close: int) -> bool:
    """Whether a quotation only names something: after a noun like "slogan", or before the cue's complementizer."""
    if view.word(mark - 1) in view.lex["named_things"]:
        return True
    after = view.word(close + 2) if view.word(close + 1) in view.lex["commas"] else view.word(close + 1)
    return close > mark and after in view.lex["complementizers"] | view.lex["complementizers_pronoun"]


def _after_subject(view: View, i: int) -> int:
    phrase = view.starting.get(i)
    return phrase.last if phrase is not None else i


def _clock(view: View, i: int) -> bool:
    return view.word(i - 1).isdigit() and view.word(i + 1).isdigit()


def _governed(view: View, at: Mapping[int, Cue], cue: Cue, stop: int, end: int) -> Content | None:
    """The noun phrase after one of the cue's prepositions."""
    if not cue.via:
        return None
    words, lex = view.words, view.lex
    i = cue.last
    while i < stop:
        phrase = view.starting.get(i)
        word = words[i]
        if word in cue.via and view.word(i + 1) in lex["own_heads"]:
            return None
        if word in cue.via and i + 1 < end:
            following = words[i + 1]
            if following in lex["complementizers"]:
                return from_clause(view, at, i + 2, i, end)
            if following in lex["complementizers_pronoun"]:
                empty = view.word(i + 2) in lex["impersonal"]
                return from_clause(view, at, i + 2 if empty else i + 1, i, end)
            return from_noun(view, at, i + 1, i, end)
        if phrase is not None and not view.glued_before(phrase):
            i = phrase.last
            continue
        if (
            len(word) > 2 and view.word(i - 1) not in lex["tying"] and word[0] in cue.via and word[0] in lex.prefixed
            and word not in lex["prepositions"] | lex["adverbs"]
            and word not in lex["complementizers"] | lex["complementizers_pronoun"]
        ):  # fmt: skip
            return from_noun(view, at, i, i, end, cut=1)
        if len(word) == 1 and word in cue.via:
            return from_noun(view, at, i + 1, i, end)
        i = view.skip.get(i, i + 1)
    return None
