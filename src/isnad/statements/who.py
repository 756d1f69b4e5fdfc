"""The words that denote a speaker: a known phrase, or a plain noun phrase that nobody named."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.found import Phrase
from isnad.statements import bearer as bearing
from isnad.statements.view import View

_LONGEST = 8
_NAME = 4


class Who(NamedTuple):
    """Tokens ``[first, last)`` and offsets ``[start, end)`` into the text; a plain noun phrase has no ``entity``.

    ``named`` is false for a description; ``alias`` are the offsets of the words that it goes back to, if no entity is
    known for them either.
    """

    first: int
    last: int
    start: int
    end: int
    entity: str | None
    pronoun: bool = False
    named: bool = True
    alias: tuple[int, int] | None = None


def of_phrase(phrase: Phrase) -> Who:
    """A speaker from a phrase of the names step."""
    return Who(phrase.first, phrase.last, phrase.start, phrase.end, phrase.entity, phrase.pronoun, phrase.named)


def joined(view: View, phrase: Phrase) -> Who:
    """A speaker with those who stand before and after it, joined by "and": they speak together."""
    first, last = phrase, phrase
    while True:
        before = view.covering.get(first.first - 1)
        if (
            before is None
            or before.last != first.first
            or view.glued_before(first) not in view.lex["clitic_conjunctions"]
        ):
            break
        first = before
    while True:
        after = view.starting.get(last.last)
        if after is None or view.glued_before(after) not in view.lex["clitic_conjunctions"]:
            break
        last = after
    if first is last:
        return of_phrase(phrase)
    return Who(first.first, last.last, first.start, last.end, None)


def whole(view: View, phrase: Phrase, stop: int, *, clause: bool) -> Who:
    """A speaker after its verb: with those joined to it, or with a name after the title that no list knows.

    Where a clause or speech follows (``clause``), all that stands between the title and a sign, a preposition or that
    clause can only be the bearer's name.
    """
    who = joined(view, phrase)
    if who.entity is None or phrase.named or phrase.kind != "role":
        return who
    bearer = bearing.find(view, phrase.last, stop, clause=clause) if view.lex.verb_first else None
    if bearer is not None and view.named.entities[phrase.entity].kind == "role":
        return Who(phrase.first, bearer.last, phrase.start, bearer.end, bearer.entity, alias=bearer.alias)
    if not clause:
        return who
    last, lex = phrase.last, view.lex
    if view.word(last) in view.lex["commas"]:
        last += 1
    name = plain(view, last, stop, listed=False)
    if (
        name is None
        or name.last - name.first > _NAME
        or view.words[name.first].startswith(lex.article)
        or _glued_article(view, name.first)
    ):
        return who
    if last > phrase.last and view.word(name.last) not in view.lex["commas"] and name.last < stop:
        return who
    following = view.starting.get(last)
    if following is not None:
        if following.kind != "person" or not following.named or view.glued_before(following):
            return who
        return Who(phrase.first, following.last, phrase.start, following.end, following.entity)
    return Who(phrase.first, name.last, phrase.start, name.end, None, alias=(name.start, name.end))


def plain(view: View, first: int, stop: int, *, listed: bool, tight: bool = False) -> Who | None:
    """The noun phrase that begins at ``first`` and ends before the first word that cannot belong to it.

    With ``listed`` its head has to be a noun that speaks ("source", "report", "delegation"); ``tight`` takes no more
    than the head and what agrees with it in definiteness, since another noun phrase may follow.
    """
    lex, words = view.lex, view.words
    if first in view.cue_tokens or not view.word(first).isalnum() or not _speaks(view, first, listed=listed):
        return None
    last = first
    while last < min(stop, first + _LONGEST):
        word = words[last]
        if last in view.skip and view.skip[last] <= stop:
            last = view.skip[last]
            continue
        if last in view.cue_tokens or lex.participle_pattern is not None and lex.participle_pattern.match(word):
            break
        if not word.isalnum() or word in lex["prepositions"] and not (last == first + 1 and _counts(view, first)):
            break
        if (
            tight
            and last > first
            and not (word.startswith(lex.article) and (last == first + 1 or words[first].startswith(lex.article)))
        ):
            break
        if (
            word
            in lex["relatives"]
            | lex["adverbs"]
            | lex["complementizers"]
            | lex["complementizers_pronoun"]
            | lex["negations"]
        ):
            break
        if last > first and (last in view.times or word[0] in lex.prefixed and _glued_article(view, last)):
            break
        last += 1
    if last == first:
        return None
    start, end = view.doc.span(first, last)
    return Who(first, last, start, end, None, named=False)


def before_object(view: View, first: int, stop: int) -> Who | None:
    """A definite noun right after its verb, where a noun without the article follows: subject and object."""
    lex = view.lex
    last = first
    while (
        last < stop
        and view.words[last].startswith(lex.article)
        and last not in view.starting
        and last not in view.times
    ):
        last += 1
    following = view.word(last)
    other = (
        lex["prepositions"]
        | lex["adverbs"]
        | lex["relatives"]
        | lex["negations"]
        | lex["complementizers"]
        | lex["returns"]
    )
    if last == first or last >= stop or not following.isalnum() or following in other or last in view.cue_tokens:
        return None
    if following[0] in lex["clitic_conjunctions"] or following[0] in lex.prefixed or last in view.times:
        return None
    start, end = view.doc.span(first, last)
    return Who(first, last, start, end, None, named=False)


def _counts(view: View, i: int) -> bool:
    """Whether the word begins "some of", "twelve of"."""
    return view.words[i].isdigit() or view.words[i] in view.lex["partitives"]


def _glued_article(view: View, i: int) -> bool:
    return view.words[i][0] in view.lex.prefixed and view.words[i][1:2] in view.lex["article_letters"]


def _speaks(view: View, first: int, *, listed: bool) -> bool:
    word = view.words[first]
    bare = word[1:] if word[:1] in view.lex["clitic_conjunctions"] and word[1:] in view.lex["speakers"] else word
    if bare in view.lex["speakers"] or view.lex.subject_pattern is not None and view.lex.subject_pattern.match(bare):
        return True
    if word in view.lex["demonstratives"] or word.isdigit():
        counted = word.isdigit() and not view.lex.verb_first  # an amount begins a clause as often as people do
        return view.word(first + 1) in view.lex["speakers"] or not listed and not counted
    if word in view.lex["partitives"]:
        return True
    other = (
        view.lex["prepositions"]
        | view.lex["adverbs"]
        | view.lex["negations"]
        | view.lex["openers"]
        | view.lex["joiners"]
    )
    return not listed and word not in other
