"""Tokens and sentences over folded text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad import lang
from isnad.model import Article
from isnad.text.sentences import closed_pairs
from isnad.text.tokens import tokenize


def cut(code: str, text: str) -> list[str]:
    doc = lang.get(code).document(Article(id="t", text=text))
    return [text[slice(*doc.span(first, last))] for first, last in doc.sentences]


def test_tokens_are_words_numbers_and_signs() -> None:
    tokens = tokenize("قال:«70دوله» في 3.5\n ثم")
    assert tokens.words == ["قال", ":", "«", "70", "دوله", "»", "في", "3", ".", "5", "\n", "ثم"]


@given(st.text(max_size=60))
def test_tokens_cut_the_text_they_came_from(text: str) -> None:
    tokens = tokenize(text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert word == "\n" or text[start:end] == word
    assert "".join(w for w in tokens.words if w != "\n").split() == "".join(text.split()).split()


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ar", "وصل الوفد. وغادر الوزير.", ["وصل الوفد.", "وغادر الوزير."]),
        ("ar", "قال «نعم. لا. ربما» ثم سكت. وخرج", ["قال «نعم. لا. ربما» ثم سكت.", "وخرج"]),
        ("ar", "وأضاف د. أحمد أن الاجتماع ناجح.", ["وأضاف د. أحمد أن الاجتماع ناجح."]),
        ("ar", "بلغت النسبة 3.5 في المئة. انتهى", ["بلغت النسبة 3.5 في المئة.", "انتهى"]),
        ("ar", "هل يأتي؟ نعم!", ["هل يأتي؟", "نعم!"]),
        ("ar", "عنوان بلا نقطة\nنص الخبر هنا.", ["عنوان بلا نقطة", "نص الخبر هنا."]),
        ("ar", "قال «لم يغلق القوس. ثم مضى.\nوعاد.", ["قال «لم يغلق القوس.", "ثم مضى.", "وعاد."]),
        ("fa", "نشست پایان یافت. وی رفت.", ["نشست پایان یافت.", "وی رفت."]),
        ("fa", "م. رضایی آمد. او رفت.", ["م. رضایی آمد.", "او رفت."]),
    ],
)
def test_sentences(code: str, text: str, expected: list[str]) -> None:
    assert cut(code, text) == expected


def test_quotation_marks_pair_within_a_line() -> None:
    marks = {"«": "»", '"': '"', "“": "”"}
    assert closed_pairs(list('a«b"c"d»e'), marks) == {1: 7, 3: 5}
    assert closed_pairs(list("«a“b»c”"), marks) == {0: 4}
    assert closed_pairs(["«", "a", "\n", "b", "»"], marks) == {}
