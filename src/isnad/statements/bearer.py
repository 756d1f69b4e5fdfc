"""The name of a speaker that stands at some distance from the title ("the coordinator of relief in the camp, X")."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.found import Phrase
from isnad.statements.view import View

_GAP = 10
_FULL, _LONGEST = 2, 4


class Bearer(NamedTuple):
    """Who bears a title: the token and the offset where the name ends, and its entity, or the offsets of a new name."""

    first: int
    last: int
    end: int
    entity: str | None
    alias: tuple[int, int] | None = None


def find(view: View, last: int, stop: int, *, clause: bool) -> Bearer | None:
    """The person who bears the title that ends at ``last``, named before ``stop``; ``None`` where nobody surely does.

    Between title and name may stand what goes on with the title: words with the article, places and institutions after
    a preposition, one comma. Where a clause or speech follows (``clause``) indefinite nouns may, too.
    """
    commas, opened = 0, False
    i = last
    while i < min(stop, last + _GAP):
        word = view.words[i]
        phrase = view.starting.get(i)
        if phrase is not None and phrase.kind == "person" and not view.glued_before(phrase):
            fits = _bears(view, phrase, stop, gap=i > last, commas=commas)
            return Bearer(phrase.first, phrase.last, phrase.end, phrase.entity) if fits else None
        if word in view.lex["commas"]:
            commas += 1
            new = _new_name(view, i, stop) if clause and commas == 1 else None
            if new is not None or commas > 1 or not clause:
                return new
        elif i in view.cue_tokens or i in view.times and not commas or not word.isalnum() or word.isdigit():
            return None
        elif word in view.lex["governing"]:
            opened = True
        elif phrase is not None and phrase.kind in ("place", "organization") and (opened or view.glued_before(phrase)):
            i = phrase.last
            opened = False
            continue
        elif not (opened or commas or _definite(view, word)) and not (clause and i - last > 1):
            return None
        else:
            opened = False
        i += 1
    return None


def _definite(view: View, word: str) -> bool:
    """Whether a word has the article, also after a conjunction or preposition glued to it."""
    article = view.lex.article
    if word.startswith(article):
        return True
    glued = (*view.lex.prefixed, *view.lex["clitic_conjunctions"])
    # after some prepositions the article loses its first letter
    assimilated = tuple(letter + article[1:] for letter in view.lex.prefixed if article[1:])
    return word.startswith((*(letter + article for letter in glued), *assimilated))


def _bears(view: View, phrase: Phrase, stop: int, *, gap: bool, commas: int) -> bool:
    """Whether a person's name may belong to the title before it: a full name without an office of its own."""
    mentions = [m for m in view.named.mentions if phrase.start <= m.start and m.end <= phrase.end]
    name = next((m for m in mentions if m.kind == "person"), None)
    if name is None or gap and len(view.doc.text[name.start : name.end].split()) < _FULL:
        return False
    if any(m.kind == "role" and m.start < name.start for m in mentions) and not commas:
        return False
    return not commas or phrase.last >= stop or view.word(phrase.last) in view.lex["commas"]


def _new_name(view: View, comma: int, stop: int) -> Bearer | None:
    """A name that no list knows, alone between two commas before an adverbial or the clause that begins at ``stop``."""
    lex = view.lex
    first = comma + 1
    while first < stop and view.words[first].startswith(lex.article):
        first += 1
    last = first
    while last < stop and view.words[last].isalpha():
        last += 1
    if not _FULL <= last - first <= _LONGEST or view.word(last) not in lex["commas"]:
        return None
    if last + 1 < stop and view.words[last + 1] not in lex["prepositions"] and last + 1 not in view.times:
        return None
    other = lex["prepositions"] | lex["adverbs"] | lex["relatives"] | lex["auxiliaries"] | lex["openers"]
    if _definite(view, view.words[first]) or any(
        k in view.cue_tokens or k in view.times or k in view.covering or view.words[k] in other
        for k in range(first, last)
    ):
        return None
    start, end = view.doc.span(first, last)
    return Bearer(first, last, end, None, (start, end))
