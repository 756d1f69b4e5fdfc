"""Cues: the words that bring somebody's words, with the frames that say where the content stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple, cast

from isnad.model import Act
from isnad.statements.view import View
from isnad.text.automaton import Hit

TABLE = "statements.cues"
Form = Literal["finite", "participle", "noun", "according", "document", "lead", "headline"]
# facts are read from these parts of an article
_JOINED = 6
_READ = frozenset({"title", "lede", "body"})


class Cue(NamedTuple):
    """A cue found: tokens ``[first, last)``; ``via`` are the prepositions that may bring its content.

    ``frames`` hold what it takes besides: ``that``, ``quote``, ``object`` and others that ``statements/README`` lists.
    ``agree`` is the gender and number of its subject (``ms``, ``fs``, ``p`` or empty where the form tells nothing).
    """

    first: int
    last: int
    act: Act
    form: Form
    frames: frozenset[str]
    via: tuple[str, ...]
    agree: str
    tense: str
    lemma: str
    conj: bool
    object_pronoun: bool
    hit: Hit
    rule: str
    score: float


def find(view: View) -> list[Cue]:
    """The cues of the parts that facts are read from, in the order of the text."""
    doc = view.doc
    spans = sorted((p.start, p.end) for p in doc.parts if p.kind in _READ)
    out: list[Cue] = []
    seen: set[int] = set()
    for hit in doc.found(TABLE):
        if hit.first in seen:
            continue
        cue = _cue(view, hit)
        if cue is None or (spans and not _inside(spans, doc.hit_span(hit)[0])):
            continue
        seen.add(hit.first)
        out.append(cue)
    return [cue for k, cue in enumerate(out) if "elided" not in cue.frames or _elided(view, cue, out[k + 1 : k + 3])]


def _elided(view: View, cue: Cue, following: list[Cue]) -> bool:
    """Whether a verb without its light verb is joined by "and" to one that has it."""
    if view.word(cue.last) not in view.lex["conjunctions"]:
        return False
    return any(c.form == "finite" and "elided" not in c.frames and c.first - cue.last <= _JOINED for c in following)


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    k = bisect_right(spans, (at, 1 << 60)) - 1
    return k >= 0 and at < spans[k][1]


def _cue(view: View, hit: Hit) -> Cue | None:
    pronoun = "pronoun" in hit.classes
    if pronoun and view.words[hit.last - 1][-hit.after :] not in view.lex["object_pronouns"]:
        return None
    made = view.doc.pack.compiled.setdefault("statements.cues", {})
    which = (hit.entry.rule, hit.entry.row)
    pattern = made.get(which)
    if pattern is None:
        pattern = made[which] = _pattern(view, hit)
    return cast(Cue, pattern)._replace(
        first=hit.first, last=hit.last, conj="conj" in hit.classes, object_pronoun=pronoun, hit=hit
    )


def _pattern(view: View, hit: Hit) -> Cue:
    """The cue that a rule or a row of its table makes, at the place of its first hit."""
    value = view.doc.pack.value(hit)
    frames = str(value.get("frames", "")).split()
    key = view.doc.pack.folder.key
    return Cue(
        first=hit.first,
        last=hit.last,
        act=cast(Act, value["act"]),
        form=cast(Form, value["form"]),
        frames=frozenset(f for f in frames if not f.startswith("via:")),
        via=tuple(key(f[4:]) for f in frames if f.startswith("via:")),
        agree=str(value.get("agree", "")),
        tense=str(value.get("tense", "")),
        lemma=str(value.get("lemma", "")),
        conj=False,
        object_pronoun=False,
        hit=hit,
        rule=hit.entry.rule,
        score=float(value.get("score", 0.7)),
    )
