"""Who a speaker is: pronouns, "this source" and bare titles come home to the one who was named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.statements import subject
from isnad.statements.cues import Cue
from isnad.statements.salience import Chain
from isnad.statements.view import View
from isnad.statements.who import Who

_NAME = 4
_LONG = 3
# the key of an office whose state is known
_OF_STATE = re.compile(r"role:[a-z]")


def resolve(view: View, who: Who, cue: Cue, chain: Chain) -> Who | None:
    """The speaker with the entity of the one that the words go back to; the span stays that of the words.

    ``None`` for a pronoun that goes back to nobody.
    """
    if who.pronoun:
        other = chain.last(cue) or subject.of_sentence_before(view, cue.first)
        if other is None and (who.entity is None or view.named.entities[who.entity].kind == "role"):
            return None
        return _as(who, other)
    if who.named:
        return who
    words = view.words[who.first : who.last]
    lex = view.lex
    if len(words) == 1 and words[0] in lex["pronouns"]:
        spoke = chain.last(cue) if words[0] in lex["own"] else None
        return _as(who, spoke) if spoke is not None else None
    short = len([w for w in words if w not in lex["demonstratives"]]) <= 2
    if words and words[0] in lex["demonstratives"] and len(words) > 1 and words[1] in lex["anaphors"] and short:
        return _as(who, chain.last(cue))
    if len(words) == 1 and words[0] in lex["anaphors"]:
        last = chain.last(cue)
        return _as(who, last) if last is not None and not last.named else who
    return who


def _as(who: Who, other: Who | None) -> Who:
    if other is None:
        return who
    return who._replace(entity=other.entity, named=other.named, alias=other.alias or (other.start, other.end))


def title_key(view: View, who: Who) -> str | None:
    """Under what a title is known in an article: its entity, else its words; joiners and spaces do not count."""
    if who.entity is not None:
        return who.entity.replace("-", "") if view.named.entities[who.entity].kind == "role" else None
    start, end = who.alias or (who.start, who.end)
    return view.doc.pack.folder.key(view.doc.text[start:end]).replace(" ", "")


def _title(view: View, who: Who) -> str | None:
    """The key of a title that stands there without a holder; ``None`` for other words."""
    if who.pronoun or who.named or view.words[who.first] in view.lex["demonstratives"]:
        return None
    if who.entity is None:
        long = who.last - who.first >= _LONG
        return title_key(view, who) if who.alias is None and long and not view.lex.verb_first else None
    return title_key(view, who) if who.first in view.starting else None


def named_later(view: View, speakers: Sequence[Who]) -> dict[str, Who]:
    """Titles that the lede gives and the next sentence fills: key of the title to the words that name its bearer.

    Agency prose names a speaker by title in the lede and by the bare name where it goes on. So a title without a holder
    belongs to the next speaker, when that one is a name given there for the first time and without a title.
    """
    out: dict[str, Who] = {}
    for one, two in zip(speakers, speakers[1:], strict=False):
        key = _title(view, one)
        if key is None or key in out:
            continue
        if (two.entity is None or two.entity != one.entity) and _bare_name(view, two):
            out[key] = two
    return {**_one_voice(view, speakers), **out}


def _one_voice(view: View, speakers: Sequence[Who]) -> dict[str, Who]:
    """Further titles of the only person who speaks in an article, used in turn with the name to avoid repeating it.

    Only titles that stand between two turns of that person, without "also", and of no state: those have other holders.
    """
    persons = [k for k, w in enumerate(speakers) if w.entity is not None and _is_person(view, w)]
    also = view.lex["also"]
    if not also or len({speakers[k].entity for k in persons}) != 1:
        return {}
    out: dict[str, Who] = {}
    for one in speakers[persons[0] : persons[-1]]:
        key = _title(view, one)
        phrase = view.starting.get(one.first)
        if key is None or phrase is None or phrase.number == "p" or one.entity is None or _OF_STATE.match(one.entity):
            continue
        if view.word(one.last) not in also and view.word(one.first - 1) not in also:
            out.setdefault(key, speakers[persons[0]])
    return out


def _is_person(view: View, who: Who) -> bool:
    return who.entity is not None and view.named.entities[who.entity].kind == "person"


def _bare_name(view: View, who: Who) -> bool:
    """Whether the words are a name alone, not met before."""
    if who.entity is None:
        words = view.words[who.first : who.last]
        described = any(w in view.lex["speakers"] or w.startswith(view.lex.article) for w in words)
        return who.alias is None and 2 <= len(words) <= _NAME and not described
    phrase = view.starting.get(who.first)
    if phrase is None or phrase.kind != "person" or not phrase.named:
        return False
    if next((p for p in view.phrases if p.entity == phrase.entity), None) is not phrase:
        return False
    inside = [m for m in view.named.mentions if m.kind == "role" and phrase.start <= m.start and m.end <= phrase.end]
    return all(" " not in view.doc.text[m.start : m.end] for m in inside)
