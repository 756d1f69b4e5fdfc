"""The subject of a cue where the verb stands before it: after the verb, or named just before it."""

from __future__ import annotations

from isnad.names.found import Phrase
from isnad.statements import bearer as bearing
from isnad.statements.cues import Cue
from isnad.statements.view import View
from isnad.statements.who import Who, before_object, joined, of_phrase, plain, whole

_ANTECEDENT = 2
_FEW = 5


def find(view: View, cue: Cue, stop: int, *, clause: bool) -> Who | None:
    """Who is named as subject of the cue, in front of it or between it and ``stop``.

    ``clause`` says that a clause or speech follows, so that any noun phrase before it must be the subject.
    """
    return _before(view, cue) or after(view, cue, stop, clause=clause)


def after(view: View, cue: Cue, stop: int, *, clause: bool) -> Who | None:
    """The subject between the cue and ``stop``, past adverbials."""
    lex, words = view.lex, view.words
    i = cue.last
    while i < stop:
        word = words[i]
        phrase = view.starting.get(i)
        if phrase is not None:
            glued = view.glued_before(phrase)
            if not _agrees(cue, phrase) or _oblique(view, phrase) or _feminine_place(view, cue, phrase):
                return None
            if not glued or glued[-1] not in lex.prefixed:
                return whole(view, phrase, stop, clause=clause)
            i = phrase.last
            continue
        if word in lex["commas"] or word in lex["adverbs"] or word in lex["pronoun_prepositions"] or i in view.times:
            i += 1
            continue
        if i in view.skip and view.skip[i] <= stop:
            i = view.skip[i]
            continue
        over = view.past_circumstance(i)
        if over is not None and not clause:
            i = over
            continue
        if word in lex["prepositions"] or _prefixed(view, i):
            past = _past_adverbial(view, i, stop)
            if past is None:
                return None
            i = past
            continue
        if cue.object_pronoun and not clause:
            return plain(view, i, stop, listed=True)
        if view.lex.verb_first and (clause or word in lex["bearers"]) and _noun(view, i):
            bearer = bearing.find(view, i + 1, stop, clause=clause)
            if bearer is not None and bearer.first > i + 1:
                start, _ = view.doc.span(i, i + 1)
                return Who(i, bearer.last, start, bearer.end, bearer.entity, alias=bearer.alias)
        if cue.agree == "p" and lex.verb_first or view.declined(i):
            return None  # a verb before its subject stands in the singular, and no subject in the accusative
        who = plain(view, i, stop, listed=not clause, tight=not clause)
        return who if who is not None or clause else before_object(view, i, stop)
    return None


def _oblique(view: View, phrase: Phrase) -> bool:
    """Whether the ending of a plural says that it is no subject."""
    pattern = view.lex.oblique_pattern
    return phrase.kind == "role" and pattern is not None and pattern.match(view.words[phrase.first]) is not None


def _agrees(cue: Cue, phrase: Phrase) -> bool:
    """Whether the gender of a phrase lets it be the subject of a singular verb."""
    return (
        not cue.agree.endswith("s")
        or phrase.gender is None
        or phrase.number not in (None, "s")
        or phrase.gender == cue.agree[0]
    )


def _feminine_place(view: View, cue: Cue, phrase: Phrase) -> bool:
    """Whether a state, named without a noun before it, stands after a masculine verb: it is the one spoken to."""
    masculine = view.lex["masculine_places"]
    if not masculine or cue.agree != "ms" or phrase.kind != "place":
        return False
    return view.words[phrase.first] not in masculine


def _noun(view: View, i: int) -> bool:
    lex, word = view.lex, view.words[i]
    other = lex["prepositions"] | lex["negations"] | lex["relatives"] | lex["openers"] | lex["auxiliaries"]
    return word.isalpha() and i not in view.cue_tokens and word not in other


def _prefixed(view: View, i: int) -> bool:
    word = view.words[i]
    hit = view.channels.get(i)
    if hit is not None:
        return "prep" in hit.classes
    if len(word) < 4 or word[0] not in view.lex.prefixed:
        return False
    if word not in view.lex["speakers"] and word[1:] in view.lex["media"] | view.lex["speakers"]:
        return True
    return word[1:2] in view.lex["article_letters"]


def _past_adverbial(view: View, i: int, stop: int) -> int | None:
    """The token after the comma that ends a prepositional phrase, or ``None``."""
    for k in range(i + 1, stop):
        if view.words[k] in view.lex["commas"]:
            return k + 1
    return None


def _before(view: View, cue: Cue) -> Who | None:
    """A subject that stands right before its verb, at the beginning of a clause; across a relative, its antecedent."""
    if cue.conj or cue.form != "finite":
        return None
    lex = view.lex
    k = cue.first - 1
    relative = False
    while k >= 0 and view.words[k] in lex["auxiliaries"] | lex["relatives"]:
        relative = relative or view.words[k] in lex["relatives"]
        k -= 1
    if view.word(k) in lex["commas"]:
        k -= 1
    if relative:
        phrase = view.covering.get(k)
        if cue.object_pronoun:
            return None
        return joined(view, phrase) if phrase is not None else plain(view, k, k + 1, listed=True)
    phrase = view.covering.get(k)
    if phrase is not None and phrase.last == k + 1:
        return (
            of_phrase(phrase)
            if begins_clause(view, phrase.first) and not view.glued_before(phrase).endswith(lex.prefixed)
            else None
        )
    after_that = _after_complementizer(view, k)
    if after_that is not None:
        return after_that
    for first in range(k, max(k - _FEW, -1), -1):
        word = view.words[first]
        if not word.isalnum() or first in view.covering:
            return None
        if word in lex["speakers"] and begins_clause(view, first):
            return plain(view, first, k + 1, listed=True)
    return None


def _after_complementizer(view: View, k: int) -> Who | None:
    """All that stands between "that" and its verb, if it is a plain noun phrase: its subject, whoever that is."""
    first = k
    while first > k - _FEW and view.word(first).isalnum() and first not in view.covering:
        if view.words[first] in view.lex["complementizers"]:
            who = plain(view, first + 1, k + 1, listed=False)
            own = view.word(first + 1) in view.lex["own_side"]
            return who if who is not None and who.last == k + 1 and not own else None
        first -= 1
    return None


def begins_clause(view: View, i: int) -> bool:
    """Whether a phrase at ``i`` may be the subject of its clause: nothing governs it."""
    before = view.word(i - 1)
    if not before or before == "\n" or not before.isalnum():
        return before not in ("(",)
    if before in view.lex["openers"] | view.lex["complementizers"] | view.lex["adverbs"] or i - 1 in view.times:
        return True
    return (
        view.words[i][:1] in view.lex["clitic_conjunctions"]
        and view.glued_before(view.starting[i]) in view.lex["clitic_conjunctions"]
        if i in view.starting
        else False
    )


def of_sentence(view: View, i: int) -> Who | None:
    """The first phrase of the sentence of ``i`` that no preposition governs: as a rule the subject of its main verb."""
    return _main(view, view.sentence(i)[0], i)


def of_sentence_before(view: View, i: int) -> Who | None:
    """The main subject of the sentence before that of ``i``, if it is a person."""
    first, _ = view.sentence(i)
    k = first - 1
    while k > 0 and not view.words[k].isalnum():
        k -= 1
    start, stop = view.sentence(k)
    who = _main(view, start, stop)
    if who is None or stop <= start or who.pronoun:
        return None
    return who if view.starting[who.first].kind in ("person", "role") else None


def _main(view: View, first: int, i: int) -> Who | None:
    """The main subject among the tokens ``[first, i)``; no place, since datelines begin with one."""
    j = first
    while j < i:
        phrase = view.starting.get(j)
        if phrase is not None:
            before = view.word(j - 1)
            glued = view.glued_before(phrase)
            governed = before in view.lex["prepositions"] or bool(glued) and glued[-1] in view.lex.prefixed
            if phrase.kind == "place":
                j = phrase.last
                continue
            after_verb = j - first <= 2 or view.word(j - 2) in view.lex["commas"]
            opens = begins_clause(view, j) and not (view.lex.verb_first and before in view.lex["commas"])
            if not governed and (after_verb or opens):
                return of_phrase(phrase)
            j = phrase.last
            continue
        j = view.skip.get(j, j + 1)
    return None
