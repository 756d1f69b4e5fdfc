"""Near-copies are found by their word runs, however much was cut; weekly sentences are no copies."""

from __future__ import annotations

from tests.link.made_record import told

from isnad.link.evidence import copy
from isnad.link.prints import contained, prints
from isnad.link.traits import traits_of

WORDS = [f"w{n}" for n in range(120)]
TEXT = " ".join(f"كلمة{a}{b}" for a in "سشصضطع" for b in "ابتثجحخدذر")


def test_a_text_is_wholly_in_itself_and_not_in_another() -> None:
    one = frozenset(prints(WORDS))
    assert contained(one, one) == 1.0
    assert contained(one, frozenset(prints(WORDS[::-1]))) == 0.0


def test_any_nine_words_in_common_are_found() -> None:
    one = prints([*(f"a{n}" for n in range(40)), *WORDS[:9], *(f"b{n}" for n in range(40))])
    other = prints([*(f"c{n}" for n in range(40)), *WORDS[:9], *(f"d{n}" for n in range(40))])
    assert len(set(one) & set(other)) >= 1


def test_a_cut_report_is_a_copy_of_the_whole() -> None:
    whole = traits_of(told(TEXT, id="a"), [])
    part = traits_of(told(" ".join(TEXT.split()[:25]), id="b"), [])
    made = copy(whole, part)
    assert made is not None
    assert (made.a, made.b, made.sure) == ("a", "b", True)
    assert made.score > 0.9


def test_the_same_words_a_week_later_are_no_copy() -> None:
    first = traits_of(told(TEXT, id="a", published="2024-03-05"), [])
    later = traits_of(told(TEXT, id="b", published="2024-03-12"), [])
    assert copy(first, later) is None


def test_a_long_text_with_the_same_figures_is_a_copy_a_week_later_too() -> None:
    text = f"{TEXT} 875 {TEXT[::-1]}"
    first = traits_of(told(text, id="a", published="2024-03-05"), [])
    later = traits_of(told(text, id="b", published="2024-03-12"), [])
    made = copy(first, later)
    assert made is not None
    assert made.score == 1.0


def test_a_sentence_in_common_is_no_copy() -> None:
    one = traits_of(told(" ".join(WORDS[:100]), id="a"), [])
    other = traits_of(told(" ".join([*WORDS[:8], *(f"x{n}" for n in range(90))]), id="b"), [])
    assert copy(one, other) is None
