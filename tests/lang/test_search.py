"""Words of the search index are the tokens of the text step, and a name is sought with its clitics."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isnad.lang import search
from isnad.text.clitics import Clitics
from isnad.text.tokens import tokenize

LETTERS = st.text(alphabet=st.sampled_from("قال ويكَشة۱٢3_٪«».\n\u200cA\u0967\u00b2é"), max_size=40)


@given(LETTERS)
def test_words_are_the_tokens_without_signs(text: str) -> None:
    for code in (*search.folders(), search.OTHER):
        tokens = tokenize(search.folder_for(code).fold(text).text).words
        assert search.words(text, code) == [word for word in tokens if word[0].isalnum()]


def test_a_name_of_several_words_takes_clitics_at_its_ends() -> None:
    term = search.phrase("وزارة الخارجية", "ar")
    assert term is not None
    assert ("وزاره", "الخارجیه") in term.alternatives
    assert ("بوزاره", "الخارجیه") in term.alternatives
    assert ("وزاره", "بالخارجیه") not in term.alternatives


def test_a_name_without_letters_is_no_name() -> None:
    assert search.phrase("«»", "ar") is None


def test_a_word_of_one_letter_takes_none() -> None:
    clitics = search.folders()["ar"].clitics
    assert search.with_clitics("س", clitics) == ["س"]
    assert search.with_clitics("13", clitics) == ["13"]
    assert search.with_clitics("كتاب", Clitics()) == ["كتاب"]


def test_an_article_that_loses_its_alif_after_a_preposition() -> None:
    assert "للدوله" in search.with_clitics("الدوله", search.folders()["ar"].clitics)
