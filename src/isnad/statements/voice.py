"""Verbs that end their clause and that no speaker stands behind: passives, modals without a person, motion."""

from __future__ import annotations

from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase, plain

_PATH = 7


def passive(view: View, cue: Cue) -> bool:
    """Whether the cue is in the passive, so that what seems its subject is what was said."""
    lex = view.lex
    if cue.form != "finite" or cue.last - cue.first < 2 or view.word(cue.first) in lex["active_becomes"]:
        return cue.form == "finite" and view.word(cue.last) in lex["passives"]
    return any(view.words[i] in lex["passives"] for i in range(cue.first + 1, cue.last))


def nobody(view: View, cue: Cue, start: int) -> bool:
    """Whether the clause ``[start, cue)`` says nothing that was said: "one can point to ...", "has come to play"."""
    lex, words = view.lex, view.words
    if cue.form == "document":
        said = view.word(cue.last) in lex["colons"] | lex["relatives"] or view.opens(cue.last)
        return not said and not any(words[i] in lex["documents"] for i in range(start, cue.first))
    if cue.form != "finite":
        return False
    if view.word(cue.last) in lex["passives"] and "genitive" not in cue.frames:
        return True
    return any(words[i] in lex["impersonal_modals"] for i in range(start, cue.first))


def unnamed(view: View, cue: Cue) -> bool:
    """Whether the cue only says that a source refuses to be named or asks not to be."""
    lex = view.lex
    for i in range(cue.last, min(cue.last + _PATH, view.n)):
        if view.words[i] in lex["anonymity"]:
            return True
        if view.words[i] not in lex["anonymity_path"]:
            return False
    return False


def agent(view: View, start: int, stop: int) -> Who | None:
    """The agent that a passive names: "on the part of the ministry"."""
    for i in range(start, stop - 1):
        if view.words[i] in view.lex["agents"]:
            phrase = view.starting.get(i + 1)
            return of_phrase(phrase) if phrase is not None else plain(view, i + 1, stop, listed=True)
    return None


def unsaid_by(view: View, cue: Cue, start: int) -> bool:
    """Whether a passive tells of no speaker at all: it names no document, and is no agreement of those spoken of."""
    return cue.act != "agree" and not any(view.words[i] in view.lex["documents"] for i in range(start, cue.first))
