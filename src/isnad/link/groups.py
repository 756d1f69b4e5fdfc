"""From links to groups: which things are all the same, whatever the order in which they came in.

Links are taken best first; two groups become one only where, over *all* pairs between them, there is enough evidence
on average (average linkage). So one weak bridge does not join this week's talks to last week's. What a person has
accepted is joined before everything else, and what a person has rejected never comes together by a rule. A doubtful
link joins nothing by itself, but its score counts in the average.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import apsw

from isnad.link.model import JOINS, Kind, group_id
from isnad.link.tables import ask

# The least average score over all pairs of two groups that become one; a pair without a link counts as 0.
LEAST = {"story": 0.4, "copy": 0.5, "statement": 0.4, "entity": 0.5}

Edge = tuple[str, str, float, str]
"""The two ends of a link, its score and its state."""


def grouped(edges: Iterable[Edge], least: float) -> list[list[str]]:
    """The groups of two or more that these links make, each sorted, in the order of their first members."""
    edges = sorted(edges)
    apart = {(a, b) for a, b, _, state in edges if state == "rejected"}
    links = [(a, b, 1.0 if state == "accepted" else score, state) for a, b, score, state in edges if state in JOINS]
    score = {(a, b): value for a, b, value, state in edges if state == "doubtful"}
    score.update({(a, b): value for a, b, value, _ in links})
    group = {end: [end] for a, b, _, _ in links for end in (a, b)}

    def between(left: list[str], right: list[str], of: Callable[[tuple[str, str]], float]) -> float:
        return sum(of((x, y) if x < y else (y, x)) for x in left for y in right)

    for a, b, _, state in sorted(links, key=lambda e: (e[3] != "accepted", -e[2], e[0], e[1])):
        left, right = group[a], group[b]
        if left is right:
            continue
        if state != "accepted":
            if between(left, right, lambda pair: float(pair in apart)):
                continue
            if between(left, right, lambda pair: score.get(pair, 0.0)) < least * len(left) * len(right):
                continue
        joined = sorted([*left, *right])
        for end in joined:
            group[end] = joined
    out = {id(members): members for members in group.values() if len(members) > 1}
    return sorted(out.values())


def regroup(db: apsw.Connection, kind: Kind, touched: Iterable[str]) -> None:
    """Work out anew the groups that these ends of links are in, and nothing beyond what they are linked to."""
    reached = _reach(db, kind, touched)
    if not reached:
        return
    edges: dict[tuple[str, str], Edge] = {}
    for end in reached:
        for a, b, score, state in ask(db, "SELECT a, b, score, state FROM link WHERE kind = ? AND a = ?", (kind, end)):
            edges[a, b] = (a, b, score, state)
    db.executemany("DELETE FROM link_group WHERE kind = ? AND member = ?", [(kind, end) for end in reached])
    for members in grouped(edges.values(), LEAST[kind]):
        name = group_id(kind, members[0])
        db.executemany("INSERT INTO link_group VALUES (?, ?, ?)", [(kind, member, name) for member in members])


def _reach(db: apsw.Connection, kind: Kind, touched: Iterable[str]) -> set[str]:
    """What hangs together with these by links that join, or did before."""
    todo, seen = list(touched), set()
    neighbours = (
        "SELECT b FROM link WHERE kind = ?1 AND a = ?2 AND state IN ('made', 'accepted') UNION ALL "
        "SELECT a FROM link WHERE kind = ?1 AND b = ?2 AND state IN ('made', 'accepted') UNION ALL "
        "SELECT other.member FROM link_group AS own JOIN link_group AS other ON other.name = own.name "
        "WHERE own.kind = ?1 AND own.member = ?2"
    )
    while todo:
        end = todo.pop()
        if end not in seen:
            seen.add(end)
            todo += [other for (other,) in ask(db, neighbours, (kind, end)) if other not in seen]
    return seen
