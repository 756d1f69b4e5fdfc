"""The chain of a statement: through whom its words came, nearest first, and who spoke them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from isnad.model import Source, Span, Statement
from isnad.statements.outletwords import CUES
from isnad.text.document import Document
from isnad.text.parts import kind_at

_PHOTO = "photo"
_LEADING = ("title", "lede", "credit")
# Formulas that, among the first lines, name what the whole article was taken from.
_OPENING = ("report", "from", "label")
_FIRST_LINES = 3
# the end of a line that holds anything
_BREAK = re.compile(r"(?<=[^\s])[^\S\n]*\n")


class Reach(NamedTuple):
    """A source and the stretch of the text that it vouches for: code point offsets, end exclusive."""

    source: Source
    start: int
    end: int


def reaches(doc: Document, sources: Sequence[Source]) -> list[Reach]:
    """How far each source reaches, in the given order; photo credits reach nowhere.

    A source named in title, lede, dateline or credit vouches for the whole article; one that comes up later, from
    its sentence to the end of its paragraph.
    """
    if not sources:
        return []
    ends = [*(found.start() for found in _BREAK.finditer(doc.text)), len(doc.text)]
    opening = _opening_end(doc, ends)
    out = []
    for source in sources:
        if source.relation == _PHOTO or source.entity is None:
            continue
        if _vouches_for_all(doc, source, opening):
            out.append(Reach(source, 0, len(doc.text)))
        else:
            end = ends[bisect_right(ends, source.start - 1) if source.start else 0]
            out.append(Reach(source, _sentence_start(doc, source.start), end))
    return out


def chain_for(reach: Sequence[Reach], span: Span, content: Sequence[Span], speaker: str | None) -> tuple[str, ...]:
    """The entity keys through which the words at ``span`` (the cue) came, nearest first, the speaker last.

    A source that is named inside the ``content`` belongs to the speaker's words and does not vouch for them.
    """
    keys: list[str] = []
    for source, start, end in reach:
        quoted = any(c.start <= source.start < c.end for c in content)
        if start <= span.start < end and not quoted and source.entity and source.entity not in keys:
            keys.append(source.entity)
    if speaker and speaker not in keys:
        keys.append(speaker)
    return tuple(keys)


def with_chains(doc: Document, statements: Sequence[Statement], sources: Sequence[Source]) -> list[Statement]:
    """The statements, each with its chain."""
    reach = reaches(doc, sources)
    out = []
    for said in statements:
        span = said.cue or said.content[0]
        chain = chain_for(reach, span, said.content, said.speaker.entity if said.speaker else None)
        out.append(replace(said, chain=chain))
    return out


def _opening_end(doc: Document, ends: Sequence[int]) -> int:
    """Where the lines end in which an article says where it is from: the lede and the two after it."""
    lede = next((p.start for p in doc.parts if p.kind == "lede"), 0)
    after = [end for end in ends if end > lede]
    return after[min(_FIRST_LINES, len(after)) - 1] if after else len(doc.text)


def _vouches_for_all(doc: Document, source: Source, opening: int) -> bool:
    if kind_at(doc.parts, source.start) in _LEADING:
        return True
    rule = doc.pack.rules.get(source.rule or "")
    if rule is None or rule.table != CUES:
        return False
    return bool(rule.value.get("own")) or (source.start < opening and rule.value.get("role") in _OPENING)


def _sentence_start(doc: Document, offset: int) -> int:
    """The offset at which the sentence begins that holds an offset of the text."""
    at = bisect_right(doc.sentences, offset, key=lambda s: doc.folded.start(doc.tokens.starts[s[0]])) - 1
    return doc.folded.start(doc.tokens.starts[doc.sentences[at][0]]) if at >= 0 else 0
