"""Groups of actors: phrases joined by "and", each group with the role that the word before it gives."""

from __future__ import annotations

from typing import NamedTuple

from isnad.events.frames import STOPS, Frames, ends_with
from isnad.names.found import Phrase
from isnad.text.document import Document

_OPENERS = frozenset("\"'\u00ab\u201c\u2018(")
_LIST_GAP = 3
_WITHIN = frozenset({"in", "from", "of", "for"})


class Group(NamedTuple):
    """Phrases that stand in one role; ``begin`` is the first token of the word that governs them, ``first`` of theirs.

    ``role`` is None where they stand bare; ``object`` tells that an object mark follows; ``relative`` that a relative
    pronoun does.
    """

    role: str | None
    phrases: tuple[Phrase, ...]
    begin: int
    first: int
    last: int
    object: bool
    relative: bool


def find_groups(doc: Document, frame: Frames, phrases: list[Phrase]) -> list[Group]:
    """The groups of the phrases of one sentence, in order."""
    out: list[Group] = []
    words = doc.tokens.words
    run: list[Phrase] = []
    head: tuple[str | None, int] = (None, 0)
    conjoined = False
    for phrase in phrases:
        role, begin = _role(doc, frame, phrase)
        if run and role == "and" and out and head[0] in _WITHIN and _short_between(out[-1], run[0], phrase):
            out[-1] = out[-1]._replace(phrases=(*out[-1].phrases, phrase), last=phrase.last)
            run, head = [], (None, 0)
            continue
        if run and phrase.first - run[-1].last <= _LIST_GAP and _joined(words, run[-1].last, phrase.first, role):
            run.append(phrase)
            conjoined = conjoined or role == "and"
            continue
        if run:
            out.extend(_lists(words, frame, head, run, conjoined))
        run, head, conjoined = [phrase], (None if role == "and" else role, begin), False
    if run:
        out.extend(_lists(words, frame, head, run, conjoined))
    return out


def _lists(
    words: list[str], frame: Frames, head: tuple[str | None, int], run: list[Phrase], conjoined: bool
) -> list[Group]:
    """One group of a list that ends in "and"; phrases that only commas part are a group each."""
    if conjoined or len(run) == 1:
        return [_group(words, frame, head, run)]
    rest = [_group(words, frame, (None, p.first), [p]) for p in run[1:]]
    return [_group(words, frame, head, run[:1]), *rest]


def _short_between(group: Group, inner: Phrase, phrase: Phrase) -> bool:
    """Whether a list after "between" still wants its second member, after a phrase within the first one."""
    return group.role == "between" and len(group.phrases) == 1 and phrase.first - inner.last <= _LIST_GAP


def _joined(words: list[str], left: int, right: int, role: str | None) -> bool:
    """Whether two phrases are members of one list: joined by "and", or by a comma alone."""
    if role == "and":
        return not any(w in STOPS for w in words[left:right])
    return role is None and right - left == 1 and words[left] in ("\u060c", ",")


def _group(words: list[str], frame: Frames, head: tuple[str | None, int], run: list[Phrase]) -> Group:
    last = run[-1].last
    after = last
    while after < len(words) and words[after] in "\"'\u00bb\u201d\u2019)\u060c,":
        after += 1
    next_word = words[after] if after < len(words) else ""
    return Group(
        head[0],
        tuple(run),
        head[1],
        run[0].first,
        last,
        next_word in frame.object_marks,
        next_word in frame.relatives,
    )


def _role(doc: Document, frame: Frames, phrase: Phrase) -> tuple[str | None, int]:
    """The role that the word before a phrase, or the clitic glued to it, gives it, and where that word begins."""
    words = doc.tokens.words
    start = doc.folded.start(doc.tokens.starts[phrase.first])
    glued = words[phrase.first][: phrase.start - start] if phrase.start > start else ""
    roles = [frame.glued[letter] for letter in glued if letter in frame.glued]
    strong = [role for role in roles if role != "and"]
    if strong:
        return strong[-1], phrase.first
    if roles:
        return "and", phrase.first
    before = phrase.first
    while before and words[before - 1] in _OPENERS:
        before -= 1
    found = ends_with(words, before, frame.governors)
    if found is None:
        skipped = ends_with(words, before, frame.transparent)
        while skipped is not None and found is None:
            before -= len(skipped)
            found = ends_with(words, before, frame.governors)
            skipped = ends_with(words, before, frame.transparent)
    if found is not None:
        return frame.governors[found], before - len(found)
    joint = ends_with(words, before, frame.conjunctions)
    return ("and", before - len(joint)) if joint is not None else (None, phrase.first)
