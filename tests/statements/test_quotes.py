"""Quotation marks as they are written: which mark opens, which closes, and what nothing closes."""

from __future__ import annotations

import pytest

from isnad import lang
from isnad.model import Article
from isnad.names.found import Names
from isnad.statements.view import View


def quoted(text: str, code: str = "ar") -> tuple[list[str], int]:
    """The stretches between paired marks, and how many marks nothing closes."""
    view = View(lang.get(code).document(Article(id="t", text=text)), Names())
    pairs = sorted(view.quotes.items())
    return [view.text(opened + 1, closed) for opened, closed in pairs], len(view.unclosed)


@pytest.mark.parametrize(
    ("text", "found", "unclosed"),
    [
        ("قال: «نعم ثم لا».", ["نعم ثم لا"], 0),
        ('قال: "نعم ثم لا".', ["نعم ثم لا"], 0),
        ("قال: \u201cنعم ثم لا\u201d.", ["نعم ثم لا"], 0),
        ("قال »نعم ثم لا«.", ["نعم ثم لا"], 0),
        ("قال: «كتب «الجسر» أمس».", ["كتب «الجسر» أمس", "الجسر"], 0),
        ('قال: "كتب "الجسر الكبير" أمس".', ['كتب "الجسر الكبير" أمس', "الجسر الكبير"], 0),
        ('قال: "نعم ثم لا', [], 1),
        ('وزار "الجسر" ثم عاد".', ["الجسر"], 0),
        ("قال: «نعم\nثم لا».", ["نعم\nثم لا"], 0),
        ("قال: «نعم\nوقال: «لا».", ["لا"], 1),
    ],
    ids=[
        "guillemets", "straight", "curly", "swapped", "nested guillemets", "nested straight", "never closed", "never opened",
        "over a line", "two openings",
    ],
)  # fmt: skip
def test_marks(text: str, found: list[str], unclosed: int) -> None:
    assert quoted(text) == (found, unclosed)
