"""Mentions from outside become actors where the rules have found none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from isnad.names import keys
from isnad.names.actors import Actor
from isnad.names.persons import PersonName
from isnad.names.plugins import Found
from isnad.names.scan import Chunk, Scan


def added(scan: Scan, found: list[Actor], mentions: Iterable[Found]) -> list[Actor]:
    """The actors with those of ``mentions`` that overlap none of them, in the order of the text.

    A mention is widened to whole tokens, since the rest of the report speaks of tokens; one without a letter is left
    out.
    """
    spans = [scan.span(i, i + 1) for i in range(scan.n)]
    starts, ends = [s for s, _ in spans], [e for _, e in spans]
    covered = bytearray(scan.n)
    for actor in found:
        covered[actor.first : actor.last] = b"\1" * (actor.last - actor.first)
    more: list[Actor] = []
    for mention in sorted(mentions):
        first, last = bisect_right(ends, mention.start), bisect_left(starts, mention.end)
        if first >= last or any(covered[first:last]) or not any(scan.is_word(i) for i in range(first, last)):
            continue
        covered[first:last] = b"\1" * (last - first)
        more.append(_actor(scan, first, last, mention))
    return sorted([*found, *more], key=lambda a: a.first) if more else found


def _actor(scan: Scan, first: int, last: int, mention: Found) -> Actor:
    cut = 0
    if mention.start > scan.span(first, first + 1)[0]:
        # the model left a clitic outside
        cut = mention.start - scan.span(first, first + 1)[0]
    if mention.kind == "person":
        return Actor("person", first, last, cut, 0, PersonName(first, last, cut))
    words = [scan.words[first][cut:], *scan.words[first + 1 : last]]
    value = {"key": f"{mention.kind}:{keys.slug(words)}", "kind": mention.kind}
    return Actor(mention.kind, first, last, cut, 0, None, (), Chunk(first, last, cut, 0, True, frozenset(), value, ""))
