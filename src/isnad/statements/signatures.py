"""Sources by their place: the dateline before the first sentence, and signatures in lines and brackets of credit."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.statements.outletnames import Outlet, OutletNames
from isnad.statements.outletwords import HEADS, KNOWN
from isnad.statements.sourcecues import Lead
from isnad.text.lines import line_ends
from isnad.text.signature import signed

_DASHES = frozenset("-:")
_FOLLOWING = frozenset("-:/")
# A dateline: so many tokens before the outlet (a place or two), so many in brackets.
_PLACE = 9
# an outlet that is not known is one word in brackets behind a place of no more words than these
_UNKNOWN_PLACE = 3
_SIGNED = "signature"
_DATED = "dateline"


def placed(names: OutletNames) -> Iterator[Lead]:
    """The outlets of the dateline, then those of the signatures."""
    rules = names.patterns
    if dated := rules.get(_DATED):
        yield from (Lead(o, dated.id, True, dated.value["relation"]) for o in _dateline(names))
    if signed := rules.get(_SIGNED):
        yield from (Lead(o, signed.id, True, signed.value["relation"]) for o in _signatures(names))


def _first_lines(names: OutletNames) -> Iterator[tuple[int, int]]:
    """The token ranges of the first two lines of the news text: there a dateline may stand."""
    words, parts = names.doc.tokens.words, names.doc.parts
    first = 0
    seen = 0
    for i in line_ends(words):
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
            if opened is not None and opened + 1 < last and words[opened + 1] in _DASHES:
                found = _in_brackets(names, first, i, opened)
                return [found] if found else []
            if i == first or words[i - 1] in "-/":
                found = _between_dashes(names, first, i, last)
                if found is not None:
                    return [found]
    return []


def _in_brackets(names: OutletNames, first: int, i: int, close: int) -> Outlet | None:
    """The outlet in brackets behind a place; one that is not known is a single word."""
    inside = names.at(i + 1)
    if inside is not None and inside.last == close:
        return inside
    place = names.words[first:i]
    if 1 <= len(place) <= _UNKNOWN_PLACE and all(w[0].isalnum() or w in "\u060c," for w in place):
        return Outlet(i + 1, close, 0, None, False) if close - i == 2 and names.words[i + 1][0].isalpha() else None
    return None


def _between_dashes(names: OutletNames, first: int, i: int, last: int) -> Outlet | None:
    """The outlet behind a dash or at the head of the line, with a dash or colon behind it."""
    words = names.words
    found = names.at(i) if names.begins(i) else None
    if found is not None and not found.generic:
        follows = words[found.last] if found.last < len(words) else "\n"
        return found if follows in _FOLLOWING or (follows == "\n" and i == first) else None
    # one that is not known: a place that names found, a dash, at most three words, a colon
    if i > first and names.is_place(first, i - 1):
        colon = next((k for k in range(i, min(i + _UNKNOWN_PLACE + 1, last)) if words[k] == ":"), None)
        if colon is not None and colon > i and all(w[0].isalpha() for w in words[i:colon]) and i not in names.people:
            return Outlet(i, colon, 0, None, False)
    return None


def _signatures(names: OutletNames) -> list[Outlet]:
    """The names in the credits that no label opens."""
    out = []
    for part in names.doc.parts:
        if part.kind != "credit":
            continue
        for first, last in names.lines_in(part.start, part.end):
            signs = signed(names.doc, first, last, known=KNOWN, heads=HEADS)
            out += [_named(names, begin, end) for begin, end in signs]
    return out


def _named(names: OutletNames, begin: int, end: int) -> Outlet:
    found = names.at(begin)
    return found._replace(last=end) if found is not None else Outlet(begin, end, 0, None, False)
