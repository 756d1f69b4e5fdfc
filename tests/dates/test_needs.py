"""What a pattern cannot do without, and that a text without it is passed over and one with it is not."""

import pytest

from isnad import dates
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تماس یک ربع طول کشید", [("یک ربع", "PT15M", "duration")]),
        ("صادرات در سال\u200cهای اخیر بالا رفت", [("سال\u200cهای اخیر", None, "duration")]),
        ("سفر سه شب و چهار روز طول کشید", [("سه شب و چهار روز", None, "duration")]),
        ("عصرهای جمعه موزه باز است", [("عصرهای جمعه", None, "set")]),
        ("ماه رجب هر سال جشن است", [("ماه رجب هر سال", "P1Y", "set")]),
        ("خبرها دقیقه به دقیقه رسید", [("دقیقه به دقیقه", "PT1M", "set")]),
    ],
)
def test_stretches_that_are_no_dates(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = dates.find(text, "fa", "2022-08-15")
    assert [(text[d.start : d.end], d.value, d.kind) for d in found] == expected
