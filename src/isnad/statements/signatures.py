"""Sources by their place: the dateline before the first sentence, and signatures in lines and brackets of credit."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.statements.outletnames import Outlet, OutletNames
from isnad.statements.sourcecues import CUES, Lead

_DASHES = frozenset("-:")
# A dateline: so many tokens before the outlet (a place or two), so many in brackets.
_PLACE = 9
_IN_BRACKETS = 6
# an outlet that is not known is one word in brackets behind a place of no more words than these
_UNKNOWN_PLACE = 3
_SIGNED = "signature"
_DATED = "dateline"


def placed(names: OutletNames) -> Iterator[Lead]:
    """The outlets of the dateline, then those of the signatures."""
    rules = {r.value["pattern"]: r for r in names.doc.pack.table(CUES) if "pattern" in r.value}
    if dated := rules.get(_DATED):
        yield from (Lead(o, dated.id, True, dated.value["relation"]) for o in _dateline(names))
    if signed := rules.get(_SIGNED):
        yield from (Lead(o, signed.id, True, signed.value["relation"]) for o in _signatures(names))


def _first_lines(names: OutletNames) -> Iterator[tuple[int, int]]:
    """The token ranges of the first two lines of the news text: there a dateline may stand."""
    words, parts = names.doc.tokens.words, names.doc.parts
    first = 0
    seen = 0
    for i in [*(i for i, w in enumerate(words) if w == "\n"), len(words)]:
        if i > first:
            start = names.doc.span(first, first + 1)[0]
            kind = next((p.kind for p in parts if p.start <= start < p.end), "body")
            if kind not in ("title", "credit"):
                yield first, i
                seen += 1
            if seen == 2:
                return
        first = i + 1


def _dateline(names: OutletNames) -> list[Outlet]:
    words = names.words
    for first, last in _first_lines(names):
        for i in range(first, min(first + _PLACE + 1, last)):
            opened = names.doc.pairs.get(i) if words[i] in "([" else None
            if (
                opened is not None
                and opened - i - 1 <= _IN_BRACKETS
                and opened + 1 < last
                and words[opened + 1] in _DASHES
            ):
                inside = names.at(i + 1)
                if inside is not None and inside.last == opened:
                    return [inside]
                place = all(w[0].isalnum() or w in "\u060c," for w in words[first:i])
                if (
                    i > first
                    and i - first <= _UNKNOWN_PLACE
                    and place
                    and opened - i == 2
                    and words[i + 1][0].isalpha()
                ):
                    return [Outlet(i + 1, opened, 0, None, False)]
                return []
            at_start = i == first
            if (at_start or words[i - 1] in "-/") and (i in names.known or i in names.heads):
                found = names.at(i)
                follows = words[found.last] if found is not None and found.last < len(words) else ""
                if (
                    found is not None
                    and not found.generic
                    and (follows in ("-", ":", "/") or (follows == "\n" and at_start))
                ):
                    return [found]
    return []


def _signatures(names: OutletNames) -> list[Outlet]:
    """The known outlets inside the parts of credit that no label opens."""
    out = []
    for part in names.doc.parts:
        if part.kind != "credit":
            continue
        for hit in names.known.values():
            start, end = names.doc.hit_span(hit)
            if part.start <= start and end <= part.end and _bare(names, hit.first, hit.last):
                found = names.at(hit.first)
                if found is not None:
                    out.append(found._replace(last=hit.last))
    return out


def _bare(names: OutletNames, first: int, last: int) -> bool:
    """Whether only signs, initials and other outlets stand on the line around a name."""
    words = names.words
    covered = {t for hit in names.known.values() for t in range(hit.first, hit.last)}
    i = first - 1
    while i >= 0 and words[i] != "\n" and words[i] not in "([":
        if i not in covered and len(words[i]) > 1:
            return False
        i -= 1
    j = last
    while j < len(words) and words[j] != "\n" and words[j] not in ")]":
        if j not in covered and len(words[j]) > 1:
            return False
        j += 1
    return True
