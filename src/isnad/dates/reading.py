"""The one pass over an article's date words: clusters, matches, meanings, and what they say of one another."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from isnad.dates.agree import comparable, reconcile, weekday_beside
from isnad.dates.context import Context, Found, Kept, When
from isnad.dates.dateline import dateline
from isnad.dates.edtf import bounds
from isnad.dates.grammar import Grammar, Match, grammar_of
from isnad.dates.items import Item, clusters
from isnad.dates.resolve import MAKERS
from isnad.model import DateExpression
from isnad.text.document import Document

_TATWEEL = "\u0640"
_MODS = ("mod", "dem")


@lru_cache(maxsize=1024)
def reference_day(reference: str | None) -> date | None:
    """The day of a reference value: the local day of a time; None for a month, a year or nothing."""
    days = bounds(reference)
    return days[0] if days is not None and days[0] == days[1] else None


def find_in(doc: Document, reference: str | None) -> list[DateExpression]:
    """The date expressions of an opened article, in order, resolved against ``reference`` (an EDTF value or None).

    Without a reference day what is relative has the value None and the check "no reference date".
    """
    spans = doc.folded.span
    out = []
    for found in read(doc, reference_day(reference)):
        start, end = spans(found.start, found.end)
        if doc.text[end - 1] == _TATWEEL and doc.text[end - 3 : end - 2].isalpha():
            end -= 1  # drawn out at the end of a word; after a single letter it is part of an abbreviation
        when = found.when
        out.append(
            DateExpression(
                start=start,
                end=end,
                value=when.value,
                kind=when.kind,
                calendar=when.calendar,
                checks=when.checks,
                rule=found.rule,
            )
        )
    return out


def read(doc: Document, reference: date | None) -> list[Found]:
    """What :func:`find_in` reports, before it is turned into offsets of the untouched text."""
    grammar = grammar_of(doc)
    found = clusters(doc, grammar.words)
    if not found:
        return []
    context = Context(doc, reference)
    for cluster in found:
        _read_cluster(context, grammar, cluster)
    return context.found


def published_in(doc: Document) -> str | None:
    """The publication date that the text itself gives: "today" with a full date, else the day of its dateline."""
    grammar, context = grammar_of(doc), Context(doc, None)
    for cluster in clusters(doc, grammar.words):
        _read_cluster(context, grammar, cluster)
        if context.today is not None:
            return context.today
    return dateline(doc, context.found)


def _read_cluster(context: Context, grammar: Grammar, cluster: list[Item]) -> None:
    before: tuple[int, Match, Kept] | None = None
    for match in grammar.match(cluster):
        if match.rule is None:
            before = None
            continue
        kept = {name: cluster[at] for name, at in match.kept.items()}
        made = MAKERS[match.rule.value["make"]](context, kept)
        if made is None:
            before = None
            continue
        rule, first, last = match.rule.id, cluster[match.start], cluster[match.end - 1]
        if isinstance(made, list):
            for piece in made:
                one, other = kept[piece.first], kept[piece.last]
                context.found.append(Found(one.start, other.end, one.first, piece.when, rule))
            before = None
            continue
        rel = kept.get("rel")
        if rel is not None and rel.value.get("days") == 0 and "year" in kept:
            context.today = context.today or made.value
        context.found.append(Found(first.start, last.end, first.first, made, rule))
        at = len(context.found) - 1
        if before is not None and grammar.equates([i.sign for i in cluster[before[1].end : match.start]]):
            _equate(context, before[0], at, before[1:], (match, kept))
        before = (at, match, kept)


def _equate(context: Context, a: int, b: int, one: tuple[Match, Kept], other: tuple[Match, Kept]) -> None:
    """Two dates that the text sets equal: the one whose year is said settles the other; then both are compared."""
    left, right = context.found[a].when, context.found[b].when
    if left.grain == "day" and left.calendar is None and right.grain == "day" and right.days is not None:
        context.found[a] = context.found[a]._replace(when=weekday_beside(left, right))
        return
    if not comparable(left, right):
        return
    if left.days is not None and right.yearless and not left.yearless or left.days is not None and right.days is None:
        right = _again(context, other, left) or right
    elif (
        right.days is not None and left.yearless and not right.yearless or right.days is not None and left.days is None
    ):
        left = _again(context, one, right) or left
    left, right = reconcile(left, right)
    context.found[a] = context.found[a]._replace(when=left)
    context.found[b] = context.found[b]._replace(when=right)


def _again(context: Context, what: tuple[Match, Kept], near: When) -> When | None:
    """An expression read again as if on the day of the other, which settles its year."""
    match, kept = what
    if near.days is None or match.rule is None:
        return None
    there = Context(context.doc, near.days[0])
    made = MAKERS[match.rule.value["make"]](there, {k: v for k, v in kept.items() if k not in _MODS})
    if not isinstance(made, When) or made.days is None:
        return None
    doubt = near.value is not None and near.value.rstrip("~").endswith("?") and made.value is not None
    return made._replace(value="/".join(v + "?" for v in str(made.value).split("/")) if doubt else made.value)
