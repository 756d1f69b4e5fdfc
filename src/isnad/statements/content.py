"""What was said: where a cue's content begins and ends, by the frame that brings it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from isnad.statements.bounds import clause_end, speech_end
from isnad.statements.cues import Cue
from isnad.statements.view import View

_NAME_LENGTH = 3
_WINDOW = 70


class Piece(NamedTuple):
    """Tokens ``[first, last)`` of a content; ``cut`` letters at its start belong to a preposition glued to it."""

    first: int
    last: int
    cut: int = 0


class Content(NamedTuple):
    """A content: its pieces, the token where what introduces it begins, and by which frame it came.

    ``verbatim`` says that the words are given as spoken: all between marks, or after a colon.
    """

    pieces: tuple[Piece, ...]
    intro: int
    frame: str
    verbatim: bool


def from_quote(view: View, at: Mapping[int, Cue], mark: int, intro: int, *, clause: bool) -> Content | None:
    """The content that begins with the quotation mark at ``mark``.

    With ``clause``, a quotation after which the sentence goes on is only the beginning of a paraphrase.
    """
    close = view.quotes.get(mark)
    if close is None:
        end = speech_end(view, at, mark + 1)
        return _content(view, mark + 1, end, intro, "quote", verbatim=True)
    _, stop = view.sentence(mark)
    if clause and close + 1 < stop and not _closes(view, at, close, mark):
        end = clause_end(view, at, mark, stop)
        return _content(view, mark, end, intro, "that", verbatim=False)
    return _content(view, mark + 1, close, intro, "quote", verbatim=True)


def _closes(view: View, at: Mapping[int, Cue], close: int, mark: int) -> bool:
    """Whether the sentence ends with the quotation or goes on in the reporter's voice."""
    following = view.word(close + 1)
    if following in view.lex["commas"] and close - mark > _NAME_LENGTH + 2:
        return True
    if following in view.lex["commas"]:
        word = view.word(close + 2)
        return word in view.lex["returns"] | view.lex["returns_after_comma"] or close + 2 in at
    return following in view.lex["returns"] or close + 1 in at or not following.isalnum()


def from_colon(view: View, at: Mapping[int, Cue], colon: int) -> Content | None:
    """The speech after a colon: between marks, or without marks to the end of the line or the next cue."""
    j = colon + 1
    while j < view.n and (
        view.words[j] == "\n" or not view.words[j].isalnum() and not view.opens(j) and j not in view.skip
    ):
        j += 1
    if view.opens(j):
        close = view.quotes.get(j)
        if close is None or close - j > _NAME_LENGTH or _ends(view, close + 1):
            return from_quote(view, at, j, colon, clause=False)
    end = speech_end(view, at, j)
    return _content(view, j, end, colon, "colon", verbatim=True)


def _ends(view: View, i: int) -> bool:
    word = view.word(i)
    return not word or word == "\n" or word in view.lex.stops or word in view.lex["commas"]


def from_clause(view: View, at: Mapping[int, Cue], start: int, intro: int, end: int) -> Content | None:
    """The clause that a complementizer introduces; ``start`` is its first token."""
    while start < end and view.word(start) in view.lex["commas"] | view.lex["colons"]:
        start += 1
    if view.opens(start):
        return from_quote(view, at, start, intro, clause=True)
    stop = clause_end(view, at, start, end)
    return _content(view, start, stop, intro, "that", verbatim=False)


def from_noun(view: View, at: Mapping[int, Cue], start: int, intro: int, end: int, cut: int = 0) -> Content | None:
    """The noun phrase that a preposition or the verb itself governs, with all that hangs on it."""
    if view.opens(start) and view.quotes.get(start) is not None and _ends(view, view.quotes[start] + 1):
        return from_quote(view, at, start, intro, clause=True)
    stop = clause_end(view, at, start, end, nominal=True)
    return _content(view, start, stop, intro, "object", verbatim=False, cut=cut)


def _content(
    view: View, first: int, last: int, intro: int, frame: str, *, verbatim: bool, cut: int = 0
) -> Content | None:
    first, last = view.trim(first, last)
    if last <= first:
        return None
    return Content((Piece(first, last, cut),), intro, frame, verbatim)
