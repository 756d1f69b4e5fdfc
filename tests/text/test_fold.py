"""Folding: variants meet, and every span cuts the untouched text exactly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad import lang
from isnad.text.fold import Folder, Join

ZWNJ = "\u200c"
ARABIC_SCRIPT = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC),
        st.sampled_from(list(f" \n.:«»\"'abcXYZ0123456789{ZWNJ}\u200f\u00a0\u0640")),
    ),
    max_size=80,
)


@pytest.fixture(params=["ar", "fa"])
def folder(request: pytest.FixtureRequest) -> Folder:
    return lang.get(request.param).folder


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("fa", ["گفتوگوهای", f"گفت{ZWNJ}وگوهای", "گفت و گوهای", f"گفت و گو{ZWNJ}های", f"گفت{ZWNJ}و{ZWNJ}گو های"]),
        ("fa", ["منطقهای", f"منطقه{ZWNJ}ای", "منطقه ای"]),
        ("fa", ["می شود", f"می{ZWNJ}شود", "میشود", "مي\u200cشود"]),
        ("fa", ["نمی تواند", f"نمی{ZWNJ}تواند", "نمیتواند"]),
        ("fa", ["کشور ها", f"کشور{ZWNJ}ها", "كشورها"]),
        ("fa", ["بزرگ ترین", f"بزرگ{ZWNJ}ترین", "بزرگترین"]),
        ("fa", ["۱۴۰۰", "١٤٠٠", "1400"]),
        ("ar", ["قائلاً", "قائلا", "قـــائلاً", "قَائِلًا"]),
        ("ar", ["أكتوبر", "اكتوبر", "أکتوبر"]),
        ("ar", ["مسؤول", "مسوول"]),
        ("ar", ["الإسلامي", "الاسلامى", "ا\u200fلإسلامي"]),
        ("ar", ["ﻻجئ", "لاجئ"]),
        ("ar", ["الله", "\ufdf2"]),
    ],
)
def test_spellings_of_a_word_fold_alike(code: str, spellings: list[str]) -> None:
    key = lang.get(code).folder.key
    assert {key(s) for s in spellings} == {key(spellings[0])}


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("fa", "گفت و شنید", "گفتوشنید"),
        ("ar", "على من", "علىمن"),
        ("fa", "کتاب ای دوست", "کتابای دوست"),
    ],
)
def test_words_stay_apart(code: str, one: str, other: str) -> None:
    key = lang.get(code).folder.key
    assert key(one) != key(other)


@given(ARABIC_SCRIPT)
def test_every_folded_character_has_a_place(text: str) -> None:
    for code in ("ar", "fa"):
        folded = lang.get(code).folder.fold(text)
        places = [folded.span(i, i + 1) for i in range(len(folded.text))]
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert [start for start, _ in places] == sorted(start for start, _ in places)


@given(ARABIC_SCRIPT)
def test_a_span_folds_to_what_was_found(text: str) -> None:
    """Cutting the untouched text at a folded word's span and folding the cut gives the word back."""
    for code in ("ar", "fa"):
        folder = lang.get(code).folder
        folded = folder.fold(text)
        for word in re.finditer(r"[^\W\d_]+", folded.text):
            start, end = folded.span(*word.span())
            again = folder.fold(text[start:end]).text
            assert again.replace(" ", "") == word[0] or word[0] in again  # a ligature is cut whole


@given(ARABIC_SCRIPT)
def test_folding_folded_text_changes_no_letter(text: str) -> None:
    for code in ("ar", "fa"):
        folder = lang.get(code).folder
        once = folder.fold(text).text
        assert folder.fold(once).text.replace(" ", "") == once.replace(" ", "")


def test_marks_belong_to_their_letter_and_spaces_do_not(folder: Folder) -> None:
    text = "قال قائلاً\u200f ثم"
    folded = folder.fold(text)
    start = folded.text.index("قایلا")
    assert text[slice(*folded.span(start, start + 5))] == "قائلاً"


def test_join_needs_its_neighbours() -> None:
    folder = Folder(letters={}, marks=[], joins=[Join(left=("pre",)), Join(ends="h", right=("i",))])
    assert folder.fold("pre fix xpre fix ah i ah it b i").text == "prefix xpre fix ahi ah it b i"


def test_empty_text() -> None:
    folded = lang.get("ar").folder.fold("")
    assert (folded.text, folded.span(0, 0)) == ("", (0, 0))
