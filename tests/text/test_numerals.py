"""Numbers in digits and words: what they are worth and where they stand."""

from __future__ import annotations

import pytest

from isnad.lang import get
from isnad.model import Article
from isnad.text.numerals import find_numbers


def numbers(text: str, language: str) -> list[tuple[str, float, bool]]:
    doc = get(language).document(Article(id="t", text=text))
    return [(text[slice(*doc.folded.span(n.start, n.end))], n.value, n.ordinal) for n in find_numbers(doc)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("الحادي والعشرين من مايو", "ar", [("الحادي والعشرين", 21, True)]),
        ("ألفين واثنين وعشرين", "ar", [("ألفين واثنين وعشرين", 2022, False)]),
        ("ألف وتسعمئة وأربعة وثمانين", "ar", [("ألف وتسعمئة وأربعة وثمانين", 1984, False)]),
        ("ثلاثة آلاف جندي و2,500 شرطي", "ar", [("ثلاثة آلاف", 3000, False), ("2,500", 2500, False)]),
        ("نسبة 3.5 أو ٤٫٢", "ar", [("3.5", 3.5, False), ("٤٫٢", 4.2, False)]),
        ("الـ24 ساعة", "ar", [("الـ24", 24, False)]),
        ("خمسة عشر وزيرا", "ar", [("خمسة عشر", 15, False)]),
        ("بیست و هشتم مرداد", "fa", [("بیست و هشتم", 28, True)]),
        ("هزار و سیصد و شصت و چهار", "fa", [("هزار و سیصد و شصت و چهار", 1364, False)]),
        ("دو هزار و بیست و یک", "fa", [("دو هزار و بیست و یک", 2021, False)]),
        ("۲ هزار سال", "fa", [("۲ هزار", 2000, False)]),
        ("ساعت چهار و بیست دقیقه", "fa", [("چهار", 4, False), ("بیست", 20, False)]),
        ("ساعت بیست و بیست و سه دقیقه", "fa", [("بیست", 20, False), ("بیست و سه", 23, False)]),
        ("۱۵ ام و سی و یکم", "fa", [("۱۵ ام", 15, True), ("سی و یکم", 31, True)]),
    ],
)
def test_number(text: str, language: str, expected: list[tuple[str, float, bool]]) -> None:
    assert numbers(text, language) == expected
