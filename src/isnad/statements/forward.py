"""Reading a cue that stands before its content: what it brings and who is its subject."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements import after, objects, subject
from isnad.statements.content import Content
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase, plain

_CLAUSE = frozenset({"that", "quote", "colon"})
_OBJECT = frozenset({"object", "predicate", "asked"})
_NEAR = 3
_REPORTED = 14


def read(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> tuple[Content | None, Who | None]:
    """The content and the expressed subject of a cue; ``None`` for either where there is none."""
    if cue.form == "noun":
        return _noun(view, at, cue, end)
    content = None
    if cue.form == "participle" and {"object", "predicate"} & cue.frames and _noun_follows(view, cue.last, end):
        content = objects.find(view, at, cue, None, end)
    content = content or after.find(view, at, cue, end)
    if "predicate" in cue.frames and cue.form == "finite":
        content = _said_of(view, at, cue, content, end)
    clause = content is not None and content.frame in _CLAUSE
    stop = content.intro if content is not None else end
    who = None if cue.form == "participle" else subject.find(view, cue, stop, clause=clause)
    if cue.form == "document" and who is None:
        phrase = view.starting.get(cue.last)
        who = of_phrase(phrase) if phrase is not None else None
    if content is None and _OBJECT & cue.frames and (who is not None or cue.conj or cue.form == "participle"):
        content = objects.find(view, at, cue, who, end)
    elif content is not None and content.frame in ("that", "object") and "object" in cue.frames:
        content = _earlier_object(view, at, cue, who, content, end)
    return content, who


def _said_of(view: View, at: Mapping[int, Cue], cue: Cue, content: Content | None, end: int) -> Content | None:
    """The object and what is said of it, unless a clause or speech follows at once."""
    who = subject.find(view, cue, end, clause=False)
    last = who.last if who is not None and who.first >= cue.last else cue.last
    if content is not None and content.frame in _CLAUSE and content.intro <= last + 1:
        return content
    return objects.find(view, at, cue, who, end) or content if who is not None or cue.conj else content


def _noun_follows(view: View, i: int, end: int) -> bool:
    lex = view.lex
    word = view.word(i)
    other = (
        lex["prepositions"]
        | lex["adverbs"]
        | lex["complementizers"]
        | lex["complementizers_pronoun"]
        | lex["negations"]
    )
    if view.past_circumstance(i) is not None:
        return True
    return i < end and word.isalnum() and word not in other and i not in view.times and i not in view.cue_tokens


def _earlier_object(
    view: View, at: Mapping[int, Cue], cue: Cue, who: Who | None, content: Content, end: int
) -> Content:
    """The object that stands between the subject and a complementizer that belongs to it ("the need that ...")."""
    last = who.last if who is not None and who.first >= cue.last else cue.last
    between = [i for i in range(last, content.intro) if view.words[i].isalnum() and i not in view.times]
    if not between or view.words[between[0]] in view.lex["prepositions"] | view.lex["relatives"] | view.lex["adverbs"]:
        return content
    if (
        who is None
        or any(view.words[i] in view.lex["prepositions"] for i in between)
        or view.words[last] in view.lex["commas"]
    ):
        return content
    return objects.find(view, at, cue, who, end) or content


def _reported_from(view: View, cue: Cue) -> Who | None:
    """Whose saying it is: the one after the preposition of "quoted from", or the phrase right before the noun."""
    first, _ = view.sentence(cue.first)
    for i in range(cue.first - 1, max(first, cue.first - _REPORTED) - 1, -1):
        if view.words[i] in view.lex["reported_prepositions"]:
            phrase = view.starting.get(i + 1)
            return of_phrase(phrase) if phrase is not None else plain(view, i + 1, cue.first, listed=False)
    ahead = view.covering.get(cue.first - 1)
    return of_phrase(ahead) if ahead is not None and ahead.last == cue.first else None


def _noun(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> tuple[Content | None, Who | None]:
    """A verbal noun: its subject is its genitive, its pronoun, or the one from whom it comes."""
    i = cue.last
    if view.word(i) in view.lex["agent_prepositions"]:
        i += 1
    phrase = None if cue.object_pronoun else view.starting.get(i)
    who = of_phrase(phrase) if phrase is not None and not view.glued_before(phrase) else None
    if cue.object_pronoun:
        who = _reported_from(view, cue)
    stop = min(end, (who.last if who is not None and who.first >= cue.last else cue.last) + _NEAR)
    content = after.find(view, at, cue, stop)
    if content is None or content.intro >= stop:
        return None, who
    return after.find(view, at, cue, end), who
