"""Groups follow from the links alone, never from their order; what a person judged comes before what rules say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isnad.link.groups import Edge, grouped

ENDS = st.sampled_from("abcdefg")
EDGES = st.dictionaries(
    st.tuples(ENDS, ENDS).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.floats(0.1, 1.0), st.sampled_from(["made", "doubtful", "accepted", "rejected"])),
).map(lambda pairs: [(a, b, score, state) for (a, b), (score, state) in pairs.items()])


def test_two_that_are_linked_are_a_group() -> None:
    assert grouped([("a", "b", 0.9, "made")], 0.4) == [["a", "b"]]


def test_a_doubtful_link_joins_nothing() -> None:
    assert grouped([("a", "b", 0.9, "doubtful")], 0.4) == []


def test_a_weak_bridge_does_not_join_two_weeks() -> None:
    weeks = [("a1", "a2", 0.9, "made"), ("a1", "a3", 0.9, "made"), ("a2", "a3", 0.9, "made")]
    weeks += [(a.replace("a", "b"), b.replace("a", "b"), score, state) for a, b, score, state in weeks]
    assert grouped([*weeks, ("a3", "b1", 0.8, "made")], 0.4) == [["a1", "a2", "a3"], ["b1", "b2", "b3"]]


def test_doubtful_links_count_in_the_average() -> None:
    edges: list[Edge] = [("a", "b", 0.9, "made"), ("c", "d", 0.9, "made"), ("a", "c", 0.8, "made")]
    assert grouped(edges, 0.4) == [["a", "b"], ["c", "d"]]
    doubtful: list[Edge] = [("a", "d", 0.5, "doubtful"), ("b", "c", 0.5, "doubtful"), ("b", "d", 0.5, "doubtful")]
    assert grouped([*edges, *doubtful], 0.4) == [["a", "b", "c", "d"]]


def test_what_a_person_rejects_stays_apart_whatever_links_the_rest() -> None:
    edges: list[Edge] = [("a", "b", 0.9, "made"), ("b", "c", 0.95, "made"), ("a", "c", 0.9, "rejected")]
    assert grouped(edges, 0.4) == [["b", "c"]]


def test_what_a_person_accepts_is_joined_without_a_rule() -> None:
    assert grouped([("a", "b", 0.0, "accepted")], 0.4) == [["a", "b"]]


@given(EDGES, st.randoms())
def test_the_order_of_links_does_not_matter(edges: list[Edge], chance: object) -> None:
    before = grouped(edges, 0.4)
    chance.shuffle(edges)  # type: ignore[attr-defined]
    assert grouped(edges, 0.4) == before


@given(EDGES)
def test_no_rule_joins_what_is_rejected(edges: list[Edge]) -> None:
    edges = [edge for edge in edges if edge[3] != "accepted"]
    apart = {(a, b) for a, b, _, state in edges if state == "rejected"}
    assert [(a, b) for members in grouped(edges, 0.4) for a, b in apart if a in members and b in members] == []
