"""Reading a cue that ends its clause: speech after it, or an object before it; its subject begins the clause."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.statements import clause
from isnad.statements.bounds import before_main_cue, clause_end
from isnad.statements.content import Content, Piece, from_clause, from_colon, from_quote
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who

_PATH = 6


def read(view: View, at: Mapping[int, Cue], cue: Cue, start: int, end: int) -> tuple[Content | None, Who | None]:
    """The content and the expressed subject of a cue in the clause that begins at ``start`` and ends at ``end``."""
    if cue.form == "lead":
        return _lead(view, at, cue, end), clause.subject(view, start, cue.first)
    content = _after(view, at, cue, end) if {"that", "quote"} & cue.frames else None
    who = clause.subject(view, start, cue.first, document=cue.form == "document", loose=content is not None)
    if "genitive" in cue.frames:
        return _genitive(view, at, cue, end), who
    if who is None and content is None and cue.form == "finite":
        who = clause.bare_name(view, start, cue.first)
    first = who.last if who is not None else start
    if "wanted" in cue.frames and view.word(cue.last) not in view.lex["after_cue"]:
        return None, who
    if content is None:
        content = _before(view, at, cue, first)
        if content is not None and who is not None and view.word(content.intro - 1) in cue.via:
            who = clause.whole_title(view, who, content.intro - 1)
    return content, who


def _after(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> Content | None:
    lex, i = view.lex, cue.last
    word = view.word(i)
    if i >= end and word not in lex["colons"] or word in lex["conjunctions"]:
        return None
    if word in lex["colons"]:
        return from_colon(view, at, i)
    if view.opens(i):
        return from_quote(view, at, i, i, clause=True)
    if word in lex["commas"] and view.word(i + 1) in lex["conjunctions"]:
        return None
    begin = i + 1 if word in lex["complementizers"] | lex["commas"] else i
    if view.word(begin) in lex["colons"]:
        return from_colon(view, at, begin)
    if begin in at and at[begin].form == "finite" or view.word(begin) in lex["adversatives"]:
        return None
    return from_clause(view, at, begin, i, end)


def _before(view: View, at: Mapping[int, Cue], cue: Cue, first: int) -> Content | None:
    """The object before a cue: after one of its prepositions, or up to the object marker."""
    words, lex = view.words, view.lex
    if "accused" in cue.frames or "predicate" in cue.frames or "ra" in cue.frames:
        marker = next((k for k in range(cue.first - 1, first - 1, -1) if words[k] in lex["object_marker"]), None)
        if marker is not None:
            begin = clause.object_start(view, first, marker)
            last = cue.first if marker + 1 < cue.first else marker
            if "accused" in cue.frames:
                begin = marker + 2
            return _with_relative(view, at, cue, _piece(view, begin, last))
    for i in range(first, cue.first - 1):
        if words[i] in cue.via and (i not in view.covering or view.covering[i].first == i):
            return _piece(view, i + 1, cue.first)
    return None


def _with_relative(view: View, at: Mapping[int, Cue], cue: Cue, content: Content | None) -> Content | None:
    """An object and what is said of it, with the relative clause that the verb has pushed behind itself."""
    if content is None or "predicate" not in cue.frames or view.word(cue.last) not in view.lex["relatives"]:
        return content
    first, stop = cue.last + 1, view.sentence(cue.first)[1]
    first, last = view.trim(first, clause_end(view, at, first, stop))
    if last - first < 2:
        return content
    return content._replace(pieces=(*content.pieces, Piece(first, last)))


def _piece(view: View, first: int, last: int) -> Content | None:
    first, last = view.trim(first, last)
    return Content((Piece(first, last),), first, "object", verbatim=False) if last > first else None


def _genitive(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> Content | None:
    """What stands between a noun of demanding and the verb that closes it."""
    stop = clause_end(view, at, cue.last, end)
    for i in range(cue.last + 1, stop):
        following = view.word(i + 1)
        if view.words[i] in view.lex["light_verbs"] and (
            i + 1 >= stop or not following.isalnum() or following in view.lex["openers"]
        ):
            return _piece(view, cue.last, i)
    return _piece(view, cue.last, stop)


def _lead(view: View, at: Mapping[int, Cue], cue: Cue, end: int) -> Content | None:
    """The clause or noun phrase of a leading noun, which ends before the main cue of the sentence."""
    words, lex = view.words, view.lex
    i = cue.last
    while i < min(end, cue.last + _PATH) and words[i] in lex["lead_path"]:
        i += 1
    if i < end and words[i] in lex["complementizers"]:
        close = view.quotes.get(i + 1)
        if view.opens(i + 1) and (close is None or not view.word(close + 1).isalnum()):
            return from_quote(view, at, i + 1, i, clause=True)
        return _piece(view, i + 1, before_main_cue(view, at, i + 1, end))
    if (
        view.word(cue.last) in lex["colons"]
        or view.word(cue.last) not in cue.via
        and i > cue.last
        and (i in at or not view.word(i).isalnum())
    ):
        return None  # "with this said": the main verb brings the words
    if view.word(cue.last) in cue.via:
        return _noun(view, at, cue.last + 1, end)
    if "lead-noun" in cue.frames:
        return _noun(view, at, cue.last, end)
    return None


def _noun(view: View, at: Mapping[int, Cue], first: int, end: int) -> Content | None:
    stop = next((k for k in range(first, end) if view.words[k] in view.lex["commas"]), end)
    for i in range(first, stop):
        cue = at.get(i)
        if cue is not None and cue.form == "finite":
            stop = i
            break
    return _piece(view, first, stop)
