"""What a pattern cannot do without, and that a text without it is passed over and one with it is not."""

import pytest

from isnad.dates.needs import needs
from isnad.text.clitics import Affix, Clitics


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[a][b]", "a"),
        ("[n]+[b]", "b"),
        ("(?:[a])?[b]*[c]", "c"),
        ("(?:[a]|[b])", "ab"),
        ("(?:[a]|[n])[b]", "b"),
        ("(?P<g0>)(?P<g1>[c])(?![a])", "c"),
        ("(?<![a])(?:[b]|[c]?)", ""),
    ],
)
def test_a_match_holds_one_of_these(pattern: str, expected: str) -> None:
    assert needs([pattern], prices={"n": 9}) == [frozenset(expected)]


def test_what_others_need_is_chosen() -> None:
    assert needs(["[a][b]", "[b]"], prices={}) == [frozenset("a"), frozenset("b")]
    assert needs(["[b]", "[ac][b]"], prices={}) == [frozenset("b"), frozenset("b")]


def test_surfaces_are_what_analyses_take_apart() -> None:
    clitics = Clitics(
        [Affix("wal", frozenset({"conj", "article"}), "", 3)], [Affix("ati", frozenset({"pronoun"}), "h", 3)]
    )
    takes = frozenset({"conj", "article", "pronoun"})
    made = clitics.surfaces("sanh", takes)
    assert made == ["sanh", "sanati", "walsanh", "walsanati"]
    assert ["sanh" in [stem for stem, *_ in clitics.analyses(word)] for word in made] == [True] * 4
    assert clitics.surfaces("sanh", frozenset()) == ["sanh"]
