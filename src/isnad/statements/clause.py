"""A clause whose verb stands last: its subject at the beginning, its object before the object marker."""

from __future__ import annotations

from isnad.names.found import Phrase
from isnad.statements.view import View
from isnad.statements.who import Who, of_phrase, plain, whole

_LABEL = 5
_ADVERBIAL = 7
_PLACES = 16
_NAME = 4


def start(view: View, first: int, cue_first: int) -> int:
    """The token at which the clause proper begins: past the label of an agency and the mention of a source."""
    lex, words = view.lex, view.words
    for i in range(first, min(first + _LABEL, cue_first)):
        if words[i] in lex["colons"] or words[i] in lex["dashes"] and words[first] in lex["media"]:
            first = i + 1
            break
    i = first
    while i < cue_first and words[i] in lex["prepositions"] | lex["conjunctions"] | lex["demonstratives"]:
        i += 1
    if i < cue_first and words[i] in lex["leads"]:
        for k in range(i, cue_first):
            if words[k] in lex["commas"]:
                return k + 1
            if _names_person(view, k) and words[k - 1] not in lex["prepositions"]:
                return k
    return first


def _names_person(view: View, i: int) -> bool:
    """Whether a person's name stands at ``i``: some go on with it right after the source."""
    phrase = view.starting.get(i)
    if phrase is None or phrase.kind != "person" or not phrase.named:
        return False
    return not any(view.words[k] in view.lex["commas"] for k in range(i, phrase.last))


def subject(view: View, first: int, stop: int, *, document: bool = False, loose: bool = False) -> Who | None:
    """The first phrase of the clause that nothing governs, else a plain noun phrase at its beginning.

    ``loose`` says that no object stands before the cue, so that whatever begins the clause is its subject; ``document``
    that the speaker may stand after a preposition ("in the letter of X it says").
    """
    lex, words = view.lex, view.words
    i = first
    governed: Who | None = None
    while i < stop:
        phrase = view.starting.get(i)
        if phrase is not None and phrase.last <= stop:
            before = view.word(i - 1) if i > first else ""
            if view.word(phrase.last) not in lex["object_marker"]:
                if i > first and loose and phrase.kind == "role" and not phrase.named:
                    name = _name_before(view, first, i)
                    if name is not None:
                        return Who(name.first, phrase.last, name.start, phrase.end, None, alias=(name.start, name.end))
                free = not before.isalnum() or before in lex["openers"] | lex["adverbs"] or i - 1 in view.times
                free = free or i > first and _after_pointed(view, phrase)
                if before not in lex["prepositions"] and free and (several := _several(view, phrase, stop)) is not None:
                    return several
                if before not in lex["prepositions"] and free:
                    return _full(view, phrase, stop) if loose else _longer(view, phrase, stop)
                governed = governed or of_phrase(phrase)
            i = phrase.last
            continue
        if loose and i == first and 1 < view.quotes.get(i, i) - i <= _LABEL:
            start, end = view.doc.span(i + 1, view.quotes[i])
            return Who(i + 1, view.quotes[i], start, end, None, named=False)
        if i == first or words[i - 1] in lex["commas"] or words[i - 1] in lex["conjunctions"]:
            who = plain(view, i, stop, listed=not (loose and i == first))
            if who is not None and view.word(who.last) not in lex["object_marker"]:
                return who
        if i in view.skip and view.skip[i] <= stop and i + 1 not in view.starting:
            i = view.skip[i]
            continue
        i += 1
    return governed or _document(view, first, stop) if document else None


def _several(view: View, phrase: Phrase, stop: int) -> Who | None:
    """Holders of one office in several states, who speak together ("the ministers of Turkey, Russia and Iran")."""
    if phrase.kind != "role" or phrase.number != "p":
        return None
    last, end, joined = phrase.last, phrase.end, False
    while last + 1 < stop and view.word(last) in view.lex["commas"] | view.lex["conjunctions"]:
        state = view.starting.get(last + 1)
        if state is None or state.kind != "place":
            break
        joined = view.word(last) in view.lex["conjunctions"]
        last, end = state.last, state.end
    return Who(phrase.first, last, phrase.start, end, None) if joined else None


def _after_pointed(view: View, phrase: Phrase) -> bool:
    """Whether "this ceremony" or "that" stands right before a speaker: it takes no genitive after it."""
    if phrase.kind not in ("person", "role"):
        return False
    pointing = view.lex["demonstratives"] - view.lex["indefinites"] - view.lex["partitives"]
    i = phrase.first
    if view.word(i - 1) in pointing:
        return phrase.named and view.word(i - 2) in view.lex["prepositions"]
    return view.word(i - 2) in pointing and view.word(i - 1).isalnum() and i - 1 not in view.covering


def bare_name(view: View, first: int, stop: int) -> Who | None:
    """A name that no list knows, at the beginning of a clause with an object: a time or an adverbial shows its end."""
    name = plain(view, first, stop, listed=False)
    if name is None or not 2 <= name.last - first <= _NAME or any(k in view.covering for k in range(first, name.last)):
        return None
    if any(view.words[k] in view.lex["conjunctions"] | view.lex["clause_words"] for k in range(first, name.last)):
        return None
    return name if name.last in view.times else None


def whole_title(view: View, who: Who, stop: int) -> Who:
    """A title with all that hangs on it, where the object begins with the preposition at ``stop``."""
    phrase = view.starting.get(who.first)
    if phrase is None or who.last != phrase.last or who.entity != phrase.entity:
        return who
    return _full(view, phrase, stop)


def _full(view: View, phrase: Phrase, stop: int) -> Who:
    """A title with all that hangs on it, where no object can stand between it and the cue."""
    who = of_phrase(phrase)
    if phrase.named or phrase.pronoun or phrase.kind != "role":
        return who
    if view.word(phrase.last) in view.lex["commas"] and view.words[phrase.first] not in view.lex["representatives"]:
        named = whole(view, phrase, stop, clause=True)
        joined = any(view.words[k] in view.lex["conjunctions"] for k in range(phrase.last, named.last))
        return who if joined else named
    rest = plain(view, phrase.first, stop, listed=False)
    if view.words[phrase.first] in view.lex["representatives"]:
        seat = _seat(view, max(phrase.last, rest.last if rest is not None else 0), stop)
        if seat is not None:
            return who._replace(last=seat.last, end=seat.end, alias=(phrase.start, seat.end))
    if rest is None or rest.last <= phrase.last:
        return who
    return who._replace(last=rest.last, end=rest.end, alias=(phrase.start, rest.end))


def _seat(view: View, i: int, stop: int) -> Phrase | None:
    """The parliament that ends the title of one of its members, past the places that he stands for."""
    lex = view.lex
    for k in range(i, min(i + _PLACES, stop)):
        seat = view.starting.get(k)
        if seat is not None and seat.kind == "organization" and view.words[k] in lex["parliaments"]:
            return seat
        word = view.words[k]
        if k in view.times or word in lex["colons"] or not word.isalnum() and word not in lex["commas"]:
            return None
        if word in lex["prepositions"] and view.word(k + 1) not in lex["parliaments"]:
            return None
    return None


def _longer(view: View, phrase: Phrase, stop: int) -> Who:
    """A title before an object, with an institution joined to it by "and" ("committee of security and ... of ...")."""
    who = of_phrase(phrase)
    if phrase.named or phrase.kind != "role" or view.word(phrase.last) not in view.lex["conjunctions"]:
        return who
    for k in range(phrase.last + 1, min(phrase.last + _LABEL, stop)):
        other = view.starting.get(k)
        if other is not None:
            if other.kind not in ("organization", "place") or view.word(other.last) in view.lex["object_marker"]:
                return who
            return who._replace(last=other.last, end=other.end)
        if not view.words[k].isalnum() or view.words[k] in view.lex["prepositions"]:
            return who
    return who


def _document(view: View, first: int, stop: int) -> Who | None:
    """The document that a clause speaks of after its first preposition ("in this message it says")."""
    for i in range(first, stop):
        if view.words[i] in view.lex["prepositions"]:
            who = plain(view, i + 1, stop, listed=True)
            if who is not None:
                return who
    return None


def _name_before(view: View, first: int, stop: int) -> Who | None:
    """A name that no list knows, from the beginning of the clause to the title of its bearer."""
    while view.word(first) in view.lex["commas"] | view.lex["adverbs"] and first < stop:
        first += 1
    if not 1 <= stop - first <= _LABEL or any(k in view.covering for k in range(first, stop)):
        return None
    name = plain(view, first, stop, listed=False)
    return name if name is not None and name.last in (stop, stop - 1) else None


def object_start(view: View, first: int, marker: int) -> int:
    """Where the object that ends at its marker begins: after the last comma before it, else after the subject."""
    lex, words = view.lex, view.words
    if (
        view.word(first) in lex["prepositions"] | lex["adverbs"]
        or first in view.times
        or view.word(first) in lex["commas"]
    ):
        comma = next((k for k in range(first + 1, marker) if words[k] in lex["commas"]), None)
        if comma is not None:
            return comma + 1
    i = first
    while i < marker:
        if words[i] in lex["demonstratives"] and view.word(i + 1) not in lex["adverbs"]:
            break
        if words[i] in lex["adverbs"] | lex["commas"] | lex["openers"] or i in view.times:
            i += 1
        elif words[i] in lex["prepositions"]:
            past = _past_adverbial(view, i + 1, marker)
            if past is None:
                break
            i = past
        else:
            break
    return i if i < marker else first


def _past_adverbial(view: View, i: int, stop: int) -> int | None:
    """The token after a short adverbial whose preposition stands before ``i``: a means, a known phrase, "this ..."."""
    lex = view.lex
    hit = view.channels.get(i)
    if view.word(i) in lex["demonstratives"] and i + 1 < stop:
        hit = view.channels.get(i + 1)
        i = hit.last if hit is not None else i + 2
    elif hit is not None:
        i = hit.last
    elif i in view.starting:
        i = view.starting[i].last
    elif view.word(i) in lex["prepositions"]:
        i += 1
    else:
        own = next((k for k in range(i, min(i + _ADVERBIAL, stop)) if view.word(k) in lex["own"]), None)
        if own is None or own + 1 >= stop or any(view.word(k) in lex["commas"] for k in range(i, own)):
            return None
        i = own
    while i < stop and (view.word(i) in lex["own"] or i in view.times):
        i += 1
    return i
