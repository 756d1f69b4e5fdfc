"""A clause whose verb stands last: its subject at the beginning, its object before the object marker."""

from __future__ import annotations

from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase, plain

_LABEL = 5


def start(view: View, first: int, cue_first: int) -> int:
    """The token at which the clause proper begins: past the label of an agency and the mention of a source."""
    lex, words = view.lex, view.words
    for i in range(first, min(first + _LABEL, cue_first)):
        if words[i] in lex["colons"]:
            first = i + 1
            break
    i = first
    while i < cue_first and words[i] in lex["prepositions"] | lex["conjunctions"] | lex["demonstratives"]:
        i += 1
    if i < cue_first and words[i] in lex["leads"]:
        for k in range(i, cue_first):
            if words[k] in lex["commas"]:
                return k + 1
    return first


def subject(view: View, first: int, stop: int, *, document: bool = False) -> Who | None:
    """The first phrase of the clause that nothing governs, else a plain noun phrase at its beginning."""
    lex, words = view.lex, view.words
    i = first
    governed: Who | None = None
    while i < stop:
        phrase = view.starting.get(i)
        if phrase is not None and phrase.last <= stop:
            before = view.word(i - 1) if i > first else ""
            if view.word(phrase.last) not in lex["object_marker"]:
                if before not in lex["prepositions"] and (not before.isalnum() or before in lex["openers"] | lex["adverbs"] or i - 1 in view.times):
                    return of_phrase(phrase)
                governed = governed or of_phrase(phrase)
            i = phrase.last
            continue
        if i == first or words[i - 1] in lex["commas"] or words[i - 1] in lex["conjunctions"]:
            who = plain(view, i, stop, listed=True)
            if who is not None and view.word(who.last) not in lex["object_marker"]:
                return who
        if i in view.skip and view.skip[i] <= stop and i + 1 not in view.starting:
            i = view.skip[i]
            continue
        i += 1
    return governed if document else None


def object_start(view: View, first: int, marker: int) -> int:
    """Where the object that ends at its marker begins: after the last comma before it, else after the subject."""
    commas = [k for k in range(first, marker) if view.words[k] in view.lex["commas"]]
    return commas[-1] + 1 if commas else first
